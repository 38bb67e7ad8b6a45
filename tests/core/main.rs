//! The core's behaviour, area by area, with real files and real cryptography.

#![allow(clippy::unwrap_used, reason = "a test that can't go on fails")]

mod vault;
