//! Journeys in the real window: the built app, driven as a person would, by mouse and keyboard.
//!
//! `cargo xtask test` starts them on a virtual display in a desktop session of their own. README.md says more.

mod absence;
mod app;
mod backup;
mod clipboard;
mod driver;
mod import;
#[path = "../login.rs"]
mod login;
mod morning;
mod plain;
mod recovery;
mod rollback;
mod second;
mod start;
mod user;
mod vault;
mod window;
