//! Import and export through the real store: everything or nothing, out and back unchanged, and undone as a whole.

mod back;
mod damaged;
mod export;
mod import;
mod kit;
mod mailing;
mod naughty;
mod package;
mod package_said;
mod said;
mod undo;
