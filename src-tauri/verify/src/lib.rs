//! What `kartotek-verify` says: in words and as JSON. The verifying itself is `kartotek-journal`'s.
#![forbid(unsafe_code)]

pub mod json;
pub mod text;
