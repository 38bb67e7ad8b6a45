//! Import of CSV and vCard files: recognise, map, check, run, undo.

pub mod date;
pub mod duplicate;
pub mod format;
pub mod header;
pub mod label;
pub mod language;
pub mod layout;
pub mod name;
pub mod plan;
pub mod preview;
pub mod rejected;
pub mod report;
pub mod row;
pub mod source;
pub mod table;
pub mod target;

pub use duplicate::{DuplicateReason, ImportDuplicate, ImportSide};
pub use format::ImportFormat;
pub use layout::{CsvLayout, ImportEncoding};
pub use plan::{DuplicateChoice, ImportMapping, ImportPlan, LawfulBasis};
pub use preview::{ImportColumn, ImportPreview, preview};
pub use report::{ImportCheck, ImportRejection, ImportReport, ImportSummary};
pub use row::{ParsedRow, RowOutcome, rows};
pub use source::{Source, read_file};
pub use target::{AddressPart, EmailPart, ImportTarget, PhonePart, SingleField, WebsitePart};
