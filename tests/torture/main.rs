//! The vault under torture: killed, cut from power, on failing disks, damaged, opened by many. See `docs/reliability.md`.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a test that can't go on fails")]

mod power;
mod record;
mod shop;
mod system;
mod tap;
mod trial;
