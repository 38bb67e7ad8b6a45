//! Export: contacts as files that come back in unchanged.

pub mod csv;
