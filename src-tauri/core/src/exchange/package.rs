//! Packages: contacts with their companies, and everything that is kept with them, as one ZIP file that other programs can read and
//! that our own import brings back in.
//!
//! `kartotek.json` says what the file is. `contacts.vcf` has the contacts as vCard 4.0 (RFC 6350), `people.json` their identities in
//! the same order. Each other area is a JSON array (RFC 8259) with a record a line; the files of documents lie in `files`.

mod activity;
mod bring;
mod company;
mod consent;
mod deal;
mod document;
mod notice;
mod part;
mod purpose;
mod read;
mod record;
mod said;
mod task;
mod undo;
mod usage;
mod voucher;
mod write;

use serde::Serialize;
use ts_rs::TS;

pub(super) use self::{
    bring::{Files, bring, check, require},
    company::{bring as bring_companies, names as companies},
    read::{Package, is_package},
    undo::{undo, undo_names},
    write::PackageWriter,
};

/// What the file says that it is.
const FORMAT: &str = "kartotek-package";
/// The version of the format that this program writes, and the newest that it reads.
const VERSION: u32 = 1;
const MANIFEST: &str = "kartotek.json";
const CARDS: &str = "contacts.vcf";
const PEOPLE: &str = "people.json";
const COMPANIES: &str = "companies.json";

/// What a package has beside contacts and companies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum PackageKind {
    /// What happened.
    Activity,
    /// What is to be done.
    Task,
    /// Files.
    Document,
    /// Quotes, orders, invoices and credit notes.
    Voucher,
    /// What may be sold.
    Deal,
    /// What data is used for, where something below names it.
    Purpose,
    /// The wordings that people were shown.
    Notice,
    /// What happened to consents.
    Consent,
    /// Objections.
    Objection,
    /// Restrictions.
    Restriction,
    /// Who was shown which wording.
    NoticeShown,
    /// Where data was collected.
    Collection,
    /// When somebody was contacted under a consent.
    Use,
}

/// What becomes of one kind of records of a package.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PackagePart {
    /// Which records.
    pub kind: PackageKind,
    /// Those that come in.
    pub new: u64,
    /// Those that are here already, and stay as they are.
    pub known: u64,
    /// Those that are about nobody who comes in.
    pub left_out: u64,
}
