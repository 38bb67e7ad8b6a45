//! Import of CSV and vCard files: recognise, map, check, run, undo.

pub mod check;
pub mod date;
pub mod duplicate;
mod fill;
pub mod format;
pub mod header;
mod known;
pub mod label;
pub mod language;
pub mod layout;
pub mod mapping;
pub mod name;
pub mod plan;
mod prepare;
pub mod preview;
pub mod rejected;
pub mod report;
pub mod row;
pub mod run;
pub(crate) mod said;
mod sheet;
pub mod source;
pub mod table;
mod tally;
pub mod target;
pub mod undo;

pub use check::check;
pub use duplicate::{DuplicateReason, ImportDuplicate, ImportSide};
pub use format::ImportFormat;
pub use layout::{CsvLayout, ImportEncoding};
pub use plan::{DuplicateChoice, ImportAdmission, ImportConsent, ImportMapping, ImportPlan};
pub use preview::{ImportColumn, ImportPreview, preview};
pub use report::{
    ImportCheck, ImportClaims, ImportRejection, ImportReport, ImportSaid, ImportSummary, ImportSuppressed,
};
pub use row::{ParsedRow, RowOutcome, rows};
pub use run::run;
pub use source::{Source, read_file, read_list};
pub use target::{AddressPart, EmailPart, ImportTarget, PhonePart, SaidPart, SingleField, WebsitePart};
pub use undo::{ImportUndone, list, undo};
