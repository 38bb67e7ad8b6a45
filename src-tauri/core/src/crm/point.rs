//! Contact points, which contacts and companies share: e-mail, phone, postal address, website.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::personal::Personal;

/// What a contact point is used for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum PointKind {
    /// At work; the office.
    #[default]
    Work,
    /// At home.
    Home,
    /// A mobile phone.
    Mobile,
    /// A fax machine.
    Fax,
    /// A pager.
    Pager,
    /// Anything else; `label` says what.
    Other,
}

/// An e-mail address.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct Email {
    /// What it is used for.
    pub kind: PointKind,
    /// A label of the user's own, empty if none.
    pub label: Personal<String>,
    /// The address as typed, trimmed.
    pub address: Personal<String>,
    /// Whether this is the one to use; exactly one of a list is.
    pub primary: bool,
}

/// A telephone number.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct Phone {
    /// What it is used for.
    pub kind: PointKind,
    /// A label of the user's own, empty if none.
    pub label: Personal<String>,
    /// The number as typed, trimmed.
    pub number: Personal<String>,
    /// The number in E.164 form (`+46701234567`), empty where it can't be told. Set by the core.
    pub e164: Personal<String>,
    /// Whether this is the one to use; exactly one of a list is.
    pub primary: bool,
}

/// A postal address.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct Address {
    /// What it is used for.
    pub kind: PointKind,
    /// A label of the user's own, empty if none.
    pub label: Personal<String>,
    /// Street and number; may have several lines.
    pub street: Personal<String>,
    /// Further lines: c/o, floor, apartment.
    pub extended: Personal<String>,
    /// Post office box.
    pub po_box: Personal<String>,
    /// Postal code.
    pub postal_code: Personal<String>,
    /// City.
    pub city: Personal<String>,
    /// State, province, Land.
    pub region: Personal<String>,
    /// Country, as written.
    pub country: Personal<String>,
    /// Whether this is the one to use; exactly one of a list is.
    pub primary: bool,
}

/// A website.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct Website {
    /// What it is used for.
    pub kind: PointKind,
    /// A label of the user's own, empty if none.
    pub label: Personal<String>,
    /// The address, with `https://` added where it had no scheme.
    pub url: Personal<String>,
    /// Whether this is the one to use; exactly one of a list is.
    pub primary: bool,
}
