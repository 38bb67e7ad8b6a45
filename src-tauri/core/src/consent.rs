//! Consents: what happened to each, and what shows it.

pub mod receipt;
