//! Journeys in the real window: the built app, driven as a person would, by mouse and keyboard.
//!
//! `cargo xtask test` starts them on a virtual display in a desktop session of their own. README.md says more.

mod absence;
mod app;
mod backup;
mod bought;
mod clipboard;
mod consent;
mod driver;
mod erasure;
mod import;
mod keys;
#[path = "../login.rs"]
mod login;
mod made;
mod mailing;
mod morning;
mod plain;
mod proof;
mod recovery;
mod request;
mod retention;
mod rollback;
mod second;
mod start;
mod user;
mod vault;
mod window;
mod words;
