//! What a company is made of: as filled in, as stored, as listed, as asked for.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    crm::point::{Address, Email, Lists, Phone, Website},
    id::{CompanyId, ImportId, UserId},
    personal::Personal,
};

/// What a user, or a file, fills in about a company.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct CompanyDraft {
    /// Its name.
    pub name: Personal<String>,
    /// Its line of business.
    pub industry: Personal<String>,
    /// Number in the commercial register or for VAT.
    pub registration: Personal<String>,
    /// Free text.
    pub notes: Personal<String>,
    /// Tags by name.
    pub tags: Vec<Personal<String>>,
    /// E-mail addresses.
    pub emails: Vec<Email>,
    /// Telephone numbers.
    pub phones: Vec<Phone>,
    /// Postal addresses.
    pub addresses: Vec<Address>,
    /// Websites.
    pub websites: Vec<Website>,
}

impl CompanyDraft {
    /// The contact points.
    pub(crate) fn points(&self) -> Lists<'_> {
        Lists {
            emails: &self.emails,
            phones: &self.phones,
            addresses: &self.addresses,
            websites: &self.websites,
        }
    }
}

/// A company as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Company {
    /// Identity within the vault.
    pub id: CompanyId,
    /// Grows by one with each change; a change names the revision it was made on.
    pub revision: i64,
    /// What was filled in.
    #[serde(flatten)]
    pub draft: CompanyDraft,
    /// How many contacts work there.
    pub contacts: u64,
    /// Who looks after it.
    pub owner: UserId,
    /// The import that brought it, if one did.
    pub import: Option<ImportId>,
    /// UTC milliseconds.
    pub created_at: i64,
    /// UTC milliseconds.
    pub changed_at: i64,
    /// UTC milliseconds of the move into the trash, if it is there.
    pub trashed_at: Option<i64>,
}

/// A row of the company list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CompanySummary {
    /// Identity within the vault.
    pub id: CompanyId,
    /// Its name.
    pub name: Personal<String>,
    /// Its line of business.
    pub industry: Personal<String>,
    /// Primary e-mail address.
    pub email: Personal<String>,
    /// Primary phone number.
    pub phone: Personal<String>,
    /// City of the primary address.
    pub city: Personal<String>,
    /// How many contacts work there.
    pub contacts: u64,
    /// Tags by name.
    pub tags: Vec<Personal<String>>,
    /// UTC milliseconds.
    pub changed_at: i64,
}

/// How a company list is sorted. Names follow the vault's language (CLDR).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum CompanySort {
    /// By name; with a search text, best match first.
    #[default]
    Name,
    /// By city, then name.
    City,
    /// Most contacts first.
    Contacts,
    /// Newest change first.
    Changed,
}

/// Which companies a list shows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct CompanyQuery {
    /// Words to search for; empty for all.
    pub text: Personal<String>,
    /// Only those with this tag.
    pub tag: Option<Personal<String>>,
    /// Order.
    pub sort: CompanySort,
    /// Turned round.
    pub descending: bool,
}
