//! Each format.
