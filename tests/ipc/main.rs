//! Tests of the commands as the web UI calls them: through Tauri's mock runtime, with the real list and the real
//! permissions.

#![allow(clippy::unwrap_used, reason = "a test that unwraps nothing fails")]

mod backup;
mod configuration;
mod contact;
mod desk;
mod link;
mod locked;
mod permission;
mod role;
mod system;
mod vault;
