//! Import of CSV and vCard files: recognise, map, check, run, undo.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{id::ContactId, id::ImportId, personal::Personal};

/// What kind of file it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ImportFormat {
    /// Google Contacts CSV since 2023.
    GoogleNew,
    /// Google Contacts CSV before.
    GoogleOld,
    /// Outlook desktop CSV.
    OutlookDesktop,
    /// Outlook.com CSV.
    OutlookWeb,
    /// HubSpot contacts.
    HubSpot,
    /// Salesforce contacts.
    Salesforce,
    /// Pipedrive persons.
    Pipedrive,
    /// Zoho CRM contacts.
    Zoho,
    /// LinkedIn connections.
    LinkedIn,
    /// Mailchimp audience.
    Mailchimp,
    /// Brevo contacts.
    Brevo,
    /// Any other CSV: columns are mapped by hand.
    OtherCsv,
    /// vCard 2.1, 3.0, 4.0.
    VCard,
}

/// How a file's bytes are read as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ImportEncoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, little endian.
    Utf16Le,
    /// UTF-16, big endian.
    Utf16Be,
    /// Windows-1252 (Western European).
    Windows1252,
}

/// How a CSV file is cut into rows and cells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CsvLayout {
    /// How bytes become text.
    pub encoding: ImportEncoding,
    /// `,`, `;`, tab or `|`.
    pub delimiter: char,
    /// Row of the column names, from 0; `None` where the file has none.
    pub header: Option<usize>,
}

/// A column of the file and what was found in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ImportColumn {
    /// Its name in the header, or its number from 1 where there is none.
    pub name: Personal<String>,
    /// The first values that are not empty, at most 20.
    pub samples: Vec<Personal<String>>,
    /// How many rows have a value here.
    pub filled: u64,
    /// Where its values go.
    pub target: ImportTarget,
    /// A field that few need and that says much: ask before importing (minimisation).
    pub sensitive: bool,
}

/// Where a column's values go. `slot` numbers e-mails, phones, addresses and websites from 0.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "field", rename_all = "snake_case")]
#[ts(export)]
pub enum ImportTarget {
    /// Not imported.
    Skip,
    /// A whole name, split into its parts.
    FullName,
    /// A part of the name or another single field of the contact.
    Single {
        /// Which.
        name: SingleField,
    },
    /// Tags, several in one cell parted by `;`, `,` or ` ::: `.
    Tags,
    /// An e-mail address.
    Email {
        /// Which of the addresses.
        slot: usize,
        /// The part.
        part: EmailPart,
    },
    /// A telephone number.
    Phone {
        /// Which of the numbers.
        slot: usize,
        /// The part.
        part: PhonePart,
    },
    /// A postal address.
    Address {
        /// Which of the addresses.
        slot: usize,
        /// The part.
        part: AddressPart,
    },
    /// A website.
    Website {
        /// Which of the websites.
        slot: usize,
        /// The part.
        part: WebsitePart,
    },
}

/// A field that a contact has once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
#[expect(missing_docs, reason = "named like the fields of `ContactDraft`")]
pub enum SingleField {
    Prefix,
    GivenName,
    MiddleName,
    FamilyName,
    Suffix,
    Nickname,
    PhoneticGivenName,
    PhoneticFamilyName,
    JobTitle,
    Department,
    CompanyName,
    Birthday,
    Language,
    Notes,
    Source,
}

/// A part of an e-mail address. `Label` may hold a kind (`Work`, `* Home`) or a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "is", content = "kind")]
#[ts(export)]
#[expect(missing_docs, reason = "named like the fields of `Email`")]
pub enum EmailPart {
    Address(crate::crm::point::PointKind),
    Label,
}

/// A part of a phone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "is", content = "kind")]
#[ts(export)]
#[expect(missing_docs, reason = "named like the fields of `Phone`")]
pub enum PhonePart {
    Number(crate::crm::point::PointKind),
    Label,
}

/// A part of a postal address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "is", content = "kind")]
#[ts(export)]
#[expect(missing_docs, reason = "named like the fields of `Address`")]
pub enum AddressPart {
    Street(crate::crm::point::PointKind),
    Extended(crate::crm::point::PointKind),
    PoBox(crate::crm::point::PointKind),
    PostalCode(crate::crm::point::PointKind),
    City(crate::crm::point::PointKind),
    Region(crate::crm::point::PointKind),
    Country(crate::crm::point::PointKind),
    Formatted(crate::crm::point::PointKind),
    Label,
}

/// A part of a website.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "is", content = "kind")]
#[ts(export)]
#[expect(missing_docs, reason = "named like the fields of `Website`")]
pub enum WebsitePart {
    Url(crate::crm::point::PointKind),
    Label,
}

/// What was found in a file that the user chose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ImportPreview {
    /// The file's name, to show.
    pub file_name: Personal<String>,
    /// What it is.
    pub format: ImportFormat,
    /// How a CSV is cut; `None` for vCard.
    pub layout: Option<CsvLayout>,
    /// Columns of a CSV; empty for vCard.
    pub columns: Vec<ImportColumn>,
    /// Rows or cards in the file.
    pub total: u64,
}

/// The six lawful bases of Art. 6(1) GDPR, by their DPV codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(export)]
pub enum LawfulBasis {
    /// Consent, Art. 6(1)(a). Says where the claim stands; an import is never a consent by itself.
    #[serde(rename = "A6-1-a")]
    Consent,
    /// Contract, Art. 6(1)(b).
    #[serde(rename = "A6-1-b")]
    Contract,
    /// Legal obligation, Art. 6(1)(c).
    #[serde(rename = "A6-1-c")]
    LegalObligation,
    /// Vital interests, Art. 6(1)(d).
    #[serde(rename = "A6-1-d")]
    VitalInterests,
    /// Public task, Art. 6(1)(e).
    #[serde(rename = "A6-1-e")]
    PublicTask,
    /// Legitimate interests, Art. 6(1)(f).
    #[serde(rename = "A6-1-f")]
    LegitimateInterests,
}

/// What the user decided about the batch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ImportPlan {
    /// How a CSV is cut; `None` for vCard.
    pub layout: Option<CsvLayout>,
    /// Where each column goes, in the file's order; empty for vCard.
    pub targets: Vec<ImportTarget>,
    /// Where the data came from, in words.
    pub source: Personal<String>,
    /// On what basis it is kept.
    pub basis: Option<LawfulBasis>,
    /// A tag for all of them, empty if none.
    pub tag: Personal<String>,
    /// What happens with duplicates that nothing else was said about.
    pub duplicates: DuplicateChoice,
    /// What happens with single duplicates, by row number as in `ImportDuplicate`.
    pub choices: Vec<(u64, DuplicateChoice)>,
}

/// What happens with a row that seems to be a contact one has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum DuplicateChoice {
    /// The row is left out.
    #[default]
    Skip,
    /// What the contact lacks is filled in from the row; nothing that is there changes.
    Fill,
    /// A second contact is made.
    Add,
}

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

/// The dry run: what would happen. Nothing is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ImportCheck {
    /// Rows or cards read.
    pub total: u64,
    /// Rows that become new contacts.
    pub new: u64,
    /// Rows that fill in a contact one has.
    pub filled: u64,
    /// Rows left out as duplicates.
    pub skipped: u64,
    /// Rows without any value.
    pub empty: u64,
    /// Rows that can't be imported.
    pub rejected: u64,
    /// Companies that are created.
    pub companies: u64,
    /// The first 500 duplicates.
    pub duplicates: Vec<ImportDuplicate>,
    /// How many duplicates there are.
    pub duplicates_total: u64,
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
    pub basis: LawfulBasis,
    /// UTC milliseconds.
    pub at: i64,
    /// Contacts that it added.
    pub added: u64,
    /// Contacts that it filled in.
    pub filled: u64,
    /// UTC milliseconds when it was undone, if it was.
    pub undone_at: Option<i64>,
}

/// A mapping that the user saved under a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ImportMapping {
    /// Its name.
    pub name: String,
    /// Column name → target.
    pub targets: Vec<(Personal<String>, ImportTarget)>,
}
