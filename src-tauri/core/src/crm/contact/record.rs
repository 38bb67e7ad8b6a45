//! What a contact is made of: as filled in, as stored, as listed, as asked for.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    crm::point::{Address, Email, Lists, Phone, Website},
    id::{CompanyId, ContactId, ImportId, UserId},
    personal::Personal,
    suppression::Identifier,
};

/// What a user, or a file, fills in about a contact.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct ContactDraft {
    /// `Dr.`, `Prof.`, `Fru`.
    pub prefix: Personal<String>,
    /// Given name.
    pub given_name: Personal<String>,
    /// Further given names.
    pub middle_name: Personal<String>,
    /// Family name.
    pub family_name: Personal<String>,
    /// `jun.`, `MBA`.
    pub suffix: Personal<String>,
    /// What friends call them.
    pub nickname: Personal<String>,
    /// How the given name is spoken.
    pub phonetic_given_name: Personal<String>,
    /// How the family name is spoken.
    pub phonetic_family_name: Personal<String>,
    /// What they do at the company.
    pub job_title: Personal<String>,
    /// Where in the company.
    pub department: Personal<String>,
    /// The company they work for, by id.
    pub company: Option<CompanyId>,
    /// The company by name: found by its name, else created. Ignored where `company` is given.
    pub company_name: Personal<String>,
    /// ISO 8601 date, `2001-12-31` or `--12-31` where the year is unknown; empty if none.
    pub birthday: Personal<String>,
    /// BCP 47 language that they are written to in, empty if unknown.
    pub language: Personal<String>,
    /// Free text.
    pub notes: Personal<String>,
    /// Tags by name.
    pub tags: Vec<Personal<String>>,
    /// Where the data came from, in words; asked when it was not the person who gave it (Art. 14 GDPR).
    pub source: Personal<String>,
    /// E-mail addresses.
    pub emails: Vec<Email>,
    /// Telephone numbers.
    pub phones: Vec<Phone>,
    /// Postal addresses.
    pub addresses: Vec<Address>,
    /// Websites.
    pub websites: Vec<Website>,
    /// vCard properties that Kartotek has no field for, line by line, kept for the way back.
    pub extra: Personal<String>,
}

impl ContactDraft {
    /// The contact points.
    pub(crate) fn points(&self) -> Lists<'_> {
        Lists {
            emails: &self.emails,
            phones: &self.phones,
            addresses: &self.addresses,
            websites: &self.websites,
        }
    }

    /// What they are recognised by where somebody asked not to be contacted.
    pub fn identifiers(&self) -> Vec<Identifier> {
        let emails = self.emails.iter().filter_map(|email| Identifier::email(&email.address));
        let phones = self.phones.iter().filter_map(|phone| Identifier::phone(&phone.number, &phone.e164));
        let person = Identifier::person(&self.given_name, &self.family_name, &self.birthday);
        emails.chain(phones).chain(person).collect()
    }
}

/// A contact as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Contact {
    /// Identity within the vault.
    pub id: ContactId,
    /// Grows by one with each change; a change names the revision it was made on.
    pub revision: i64,
    /// What was filled in. `company_name` holds the name of `company`.
    #[serde(flatten)]
    pub draft: ContactDraft,
    /// The name as shown and sorted: name parts, else company, e-mail, phone.
    pub display_name: Personal<String>,
    /// Whether a photo is stored.
    pub has_photo: bool,
    /// Who looks after them.
    pub owner: UserId,
    /// The import that brought them, if one did.
    pub import: Option<ImportId>,
    /// UTC milliseconds.
    pub created_at: i64,
    /// UTC milliseconds.
    pub changed_at: i64,
    /// UTC milliseconds of the move into the trash, if they are there.
    pub trashed_at: Option<i64>,
}

/// A row of the contact list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ContactSummary {
    /// Identity within the vault.
    pub id: ContactId,
    /// The name as shown.
    pub name: Personal<String>,
    /// Job title.
    pub job_title: Personal<String>,
    /// Name of the company.
    pub company: Personal<String>,
    /// Primary e-mail address.
    pub email: Personal<String>,
    /// Primary phone number.
    pub phone: Personal<String>,
    /// City of the primary address.
    pub city: Personal<String>,
    /// Tags by name.
    pub tags: Vec<Personal<String>>,
    /// UTC milliseconds.
    pub changed_at: i64,
    /// Whether a photo is stored.
    pub has_photo: bool,
}

/// How a contact list is sorted. Names follow the vault's language (CLDR).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ContactSort {
    /// By name; with a search text, best match first.
    #[default]
    Name,
    /// By company, then name.
    Company,
    /// By primary e-mail, then name.
    Email,
    /// By city, then name.
    City,
    /// Newest change first.
    Changed,
}

/// What is to be done about somebody's data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum PrivacyConcern {
    /// They consent to marketing by what stands, and objected to that very use, or are not to be reached so by the suppression list.
    Conflict,
    /// Their data is not from them, and nobody told them yet (Art. 14 GDPR).
    Untold,
    /// Their data is restricted (Art. 18 GDPR).
    Restricted,
}

/// Which contacts a list shows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct ContactQuery {
    /// Words to search for; empty for all.
    pub text: Personal<String>,
    /// Only those of this company.
    pub company: Option<CompanyId>,
    /// Only those with this tag.
    pub tag: Option<Personal<String>>,
    /// Only those of this import.
    pub import: Option<ImportId>,
    /// Only those about whose data this is to be done.
    pub privacy: Option<PrivacyConcern>,
    /// Order.
    pub sort: ContactSort,
    /// Turned round.
    pub descending: bool,
}
