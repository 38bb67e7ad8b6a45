//! Import and export through the real store: everything or nothing, out and back unchanged, and undone as a whole.

mod import;
mod kit;
mod undo;
