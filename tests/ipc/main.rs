//! Tests of the commands as the web UI calls them: through Tauri's mock runtime, with the real list and the real
//! permissions.

#![allow(clippy::unwrap_used, reason = "a test that unwraps nothing fails")]

#[cfg(target_os = "linux")]
mod absence;
mod alert;
mod backup;
mod clipboard;
mod confidential;
mod configuration;
mod contact;
mod desk;
mod document;
mod erasure;
mod gate;
mod health;
mod journal;
mod key_file;
mod letter;
mod link;
mod locked;
#[cfg(target_os = "linux")]
#[path = "../login.rs"]
mod login;
mod permission;
mod preference;
mod reply;
mod restriction;
mod role;
mod sheet;
mod system;
mod template;
mod vault;
mod voucher;
