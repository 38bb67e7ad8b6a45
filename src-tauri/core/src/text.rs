//! Text as people meet it: what counts as the same when searching, what comes first when sorting.

pub mod code;
pub mod collation;
pub mod fold;
pub mod identifier;
pub mod language;
pub(crate) mod property;
pub(crate) mod reach;
mod spelling;
pub(crate) mod strike;
pub(crate) mod tidy;
mod words;

pub use code::Code;
pub use collation::Collation;
pub use fold::{fold, fold_digits};
pub use language::Language;
pub use spelling::Spelling;
pub use words::words;
