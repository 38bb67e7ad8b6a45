//! Exchange: what comes in by import, and the one gate through which personal data leaves.

pub mod import;
