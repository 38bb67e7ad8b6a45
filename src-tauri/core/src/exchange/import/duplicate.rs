//! Duplicates: whether a row seems to be a contact one has, and why.

use serde::Serialize;
use ts_rs::TS;

use crate::{id::ContactId, personal::Personal};

/// Why a row seems to be a contact one has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum DuplicateReason {
    /// The same e-mail address.
    Email,
    /// The same phone number.
    Phone,
    /// A similar name at the same company.
    NameAtCompany,
    /// The same e-mail address, phone or name stands in an earlier row of the file.
    InFile,
}

/// A row that seems to be a contact one has, both sides to compare.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ImportDuplicate {
    /// Row or card number, from 1, header not counted.
    pub row: u64,
    /// Why.
    pub reason: DuplicateReason,
    /// The contact one has; `None` where it is an earlier row of the same file.
    pub contact: Option<ContactId>,
    /// The earlier row of the same file, if it is one.
    pub earlier_row: Option<u64>,
    /// Name, company, e-mails, phones and city as the file has them.
    pub theirs: ImportSide,
    /// The same as the vault, or the earlier row, has them.
    pub ours: ImportSide,
}

/// One side of a comparison.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ImportSide {
    /// Name.
    pub name: Personal<String>,
    /// Company.
    pub company: Personal<String>,
    /// E-mail addresses.
    pub emails: Vec<Personal<String>>,
    /// Phone numbers.
    pub phones: Vec<Personal<String>>,
    /// City.
    pub city: Personal<String>,
}
