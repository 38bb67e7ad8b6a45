//! Retention: until when each record is kept, by rules of the organisation and laws, and what is done then (Art. 5(1)(e) and 17(3) GDPR).
//! Shapes, units and sources: `docs/retention.md`.

pub mod category;
pub mod due;
mod facts;
pub mod flag;
pub mod hold;
mod item;
pub mod preset;
pub mod rule;
pub mod run;

pub use self::run::{ContactRetention, of_contact};
