//! The core's behaviour, area by area, with real files and real cryptography.

#![allow(clippy::unwrap_used, reason = "a test that can't go on fails")]

mod office;

mod company;
mod contact;
mod naughty;
mod photo;
mod setting;
mod tag;
mod trash;
mod vault;
