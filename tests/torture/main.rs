//! The vault under torture: killed, cut from power, on failing disks, damaged, opened by many. See `docs/reliability.md`.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a test that can't go on fails")]
#![allow(clippy::print_stdout, reason = "a trial says what came of it")]

mod clock;
mod fault;
mod flip;
mod gone;
mod instance;
mod kill;
mod log;
mod power;
mod process;
mod record;
mod shop;
mod system;
mod tap;
mod trial;
mod work;
