//! Where the values of a column go.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::crm::point::PointKind;

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
    /// What somebody said about marketing.
    Said {
        /// What of it.
        part: SaidPart,
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
    Extra,
}

/// A part of an e-mail address. `Label` may hold a kind (`Work`, `* Home`) or a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "is", content = "kind")]
#[ts(export)]
#[expect(missing_docs, reason = "named like the fields of `Email`")]
pub enum EmailPart {
    Address(PointKind),
    Label,
}

/// A part of a phone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "is", content = "kind")]
#[ts(export)]
#[expect(missing_docs, reason = "named like the fields of `Phone`")]
pub enum PhonePart {
    Number(PointKind),
    Label,
}

/// A part of a postal address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "is", content = "kind")]
#[ts(export)]
#[expect(missing_docs, reason = "named like the fields of `Address`")]
pub enum AddressPart {
    Street(PointKind),
    Extended(PointKind),
    PoBox(PointKind),
    PostalCode(PointKind),
    City(PointKind),
    Region(PointKind),
    Country(PointKind),
    Formatted(PointKind),
    Label,
}

/// A part of a website.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "is", content = "kind")]
#[ts(export)]
#[expect(missing_docs, reason = "named like the fields of `Website`")]
pub enum WebsitePart {
    Url(PointKind),
    Label,
}

/// What a column tells of what somebody said about marketing. That somebody opted out is an objection, that somebody opted in a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum SaidPart {
    /// They want none of it: anything but a no, or when they said so.
    OptOut,
    /// They want none by e-mail.
    OptOutEmail,
    /// They want no calls.
    OptOutPhone,
    /// `subscribed`, `unsubscribed`, yes or no.
    Status,
    /// When they asked for it.
    OptInTime,
    /// When they confirmed that.
    ConfirmTime,
    /// The network address that they confirmed it from.
    ConfirmAddress,
}
