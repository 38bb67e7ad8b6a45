//! What an import would do, did, or did long ago.

use serde::Serialize;
use ts_rs::TS;

use crate::{
    channel::Channel,
    consent::ConsentGrade,
    exchange::{import::duplicate::ImportDuplicate, package::PackagePart},
    id::ImportId,
    personal::Personal,
    purpose::Basis,
    suppression::SuppressionReason,
};

/// A row that can't be imported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ImportRejection {
    /// Row or card number, from 1, header not counted.
    pub row: u64,
    /// Line in the file where it starts, from 1.
    pub line: u64,
    /// The field at fault, as in `ContactDraft`; empty where the row as a whole is.
    pub field: String,
    /// What is wrong.
    pub problem: crate::error::Problem,
    /// The value at fault.
    pub value: Personal<String>,
}

/// A row with an address that is not to be used: the contact is imported and the address marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ImportSuppressed {
    /// Row or card number, from 1, header not counted.
    pub row: u64,
    /// Line in the file where it starts, from 1.
    pub line: u64,
    /// Why the address is not to be used.
    pub reason: SuppressionReason,
    /// Whether the row is left out for that, unless the plan says why not: they were erased, or want nothing at all.
    pub left_out: bool,
    /// Whether the plan says so.
    pub admitted: bool,
}

/// Rows that say that somebody opted in, by how well the file proves it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct ImportClaims {
    /// With the moment and the network address of the confirmation.
    pub b: u64,
    /// With the moment of the confirmation.
    pub c: u64,
    /// Without either: nobody is written to on the strength of it.
    pub d: u64,
}

impl ImportClaims {
    /// Counts one.
    pub(super) fn count(&mut self, grade: ConsentGrade) {
        match grade {
            // A list proves nothing best.
            ConsentGrade::A | ConsentGrade::B => self.b += 1,
            ConsentGrade::C => self.c += 1,
            ConsentGrade::D => self.d += 1,
        }
    }

    /// All of them.
    pub fn total(&self) -> u64 {
        self.b + self.c + self.d
    }
}

/// A row that says what somebody said about marketing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ImportSaid {
    /// Line in the file where it starts, from 1.
    pub line: u64,
    /// What they object to: marketing through a channel, or of every kind.
    pub objections: Vec<Option<Channel>>,
    /// How well the file proves that they opted in; none where they did not.
    pub claim: Option<ConsentGrade>,
}

/// The dry run: what would happen. Nothing is written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ImportCheck {
    /// Rows or cards read.
    pub total: u64,
    /// Rows that become new contacts.
    pub new: u64,
    /// Rows that fill in a contact one has.
    pub filled: u64,
    /// Rows left out as duplicates, those included that would have filled in nothing.
    pub skipped: u64,
    /// Rows without any person: no value, deleted in the program that wrote the file, or a group.
    pub empty: u64,
    /// Rows that can't be imported.
    pub rejected: u64,
    /// Companies that are created.
    pub companies: u64,
    /// Rows that say that somebody opted out: they object. Of rows that can't be imported, those that are about somebody who is known.
    pub objections: u64,
    /// Rows that say that somebody opted in: a claim, where a purpose is chosen for it and nothing known says otherwise.
    pub claims: ImportClaims,
    /// The first 500 rows of both.
    pub said: Vec<ImportSaid>,
    /// Rows that are left out since they are about somebody who was erased or wants nothing from us.
    pub left_out: u64,
    /// Rows with an address that is not to be used: those that are imported, and those that are left out for it.
    pub suppressed_total: u64,
    /// The first 500 of them.
    pub suppressed: Vec<ImportSuppressed>,
    /// The first 500 duplicates.
    pub duplicates: Vec<ImportDuplicate>,
    /// How many duplicates there are.
    pub duplicates_total: u64,
    /// What a package has beside contacts and companies.
    pub parts: Vec<PackagePart>,
    /// The first 500 rejections.
    pub rejections: Vec<ImportRejection>,
}

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ImportReport {
    /// Identity, to undo it by.
    pub id: ImportId,
    /// What happened, in the form of the dry run.
    pub check: ImportCheck,
    /// How long it took, in milliseconds.
    pub took_ms: u64,
}

/// An import of the past.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ImportSummary {
    /// Identity, to undo it by.
    pub id: ImportId,
    /// The file's name.
    pub file_name: Personal<String>,
    /// Where the data came from, in words.
    pub source: Personal<String>,
    /// On what basis it is kept.
    pub basis: Basis,
    /// UTC milliseconds.
    pub at: i64,
    /// Contacts that it added.
    pub added: u64,
    /// Contacts that it filled in.
    pub filled: u64,
    /// UTC milliseconds when it was undone, if it was.
    pub undone_at: Option<i64>,
}
