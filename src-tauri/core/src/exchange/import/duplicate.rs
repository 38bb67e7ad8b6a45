//! Duplicates: whether a row seems to be a contact one has, and why.

use std::collections::HashMap;

use serde::Serialize;
use ts_rs::TS;

use crate::{
    crm::{
        alike::{ALIKE, alike, folded_name},
        contact::ContactDraft,
        name,
    },
    id::ContactId,
    personal::Personal,
    text::fold,
};

/// Why a row seems to be a contact one has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum DuplicateReason {
    /// The same identity: a package comes from this vault, or came in before.
    Identity,
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

impl ImportSide {
    /// What is shown of a contact.
    pub(super) fn of(draft: &ContactDraft) -> Self {
        let address = draft.addresses.iter().find(|address| address.primary);
        Self {
            name: name::display(draft),
            company: draft.company_name.clone(),
            emails: draft.emails.iter().map(|email| email.address.clone()).collect(),
            phones: draft.phones.iter().map(|phone| phone.number.clone()).collect(),
            city: address.map(|address| address.city.clone()).unwrap_or_default(),
        }
    }
}

/// What a store knows, for finding duplicates. Each answer is the contact found first.
pub trait Known {
    /// The contact with this identity.
    fn by_identity(&self, uuid: &[u8; 16]) -> Option<ContactId>;
    /// The contact with this e-mail address, in lower case.
    fn by_email(&self, address: &str) -> Option<ContactId>;
    /// The contact with this phone number, in E.164.
    fn by_phone(&self, e164: &str) -> Option<ContactId>;
    /// The contacts at this company, and each one's name, both folded (see [`folded_name`]).
    fn at_company(&self, company: &str) -> &[(ContactId, String)];
}

/// What a contact is compared by.
#[derive(Default)]
pub struct Keys {
    /// The identity, where the file tells it.
    pub identity: Option<[u8; 16]>,
    /// E-mail addresses, in lower case.
    pub emails: Vec<String>,
    /// Phone numbers, in E.164.
    pub phones: Vec<String>,
    /// The company's name, folded.
    pub company: String,
    /// Given and family name, folded.
    pub name: String,
}

impl Keys {
    /// The keys of a draft that is tidied already, its phones in E.164.
    pub fn of(draft: &ContactDraft) -> Self {
        let filled = |text: &String| !text.is_empty();
        Self {
            identity: None,
            emails: draft.emails.iter().map(|email| email.address.to_lowercase()).filter(filled).collect(),
            phones: draft.phones.iter().map(|phone| phone.e164.0.clone()).filter(filled).collect(),
            company: fold(&draft.company_name),
            name: folded_name(&draft.given_name, &draft.family_name),
        }
    }
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Keys")
    }
}

/// What a row duplicates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Match {
    /// Why.
    pub reason: DuplicateReason,
    /// A contact, or an earlier row.
    pub of: MatchOf,
}

/// The other side of a match.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MatchOf {
    /// A contact one has.
    Contact(ContactId),
    /// An earlier row of the file.
    Row(u64),
}

/// The rows of the file so far.
#[derive(Debug, Default)]
pub struct SeenRows {
    emails: HashMap<String, u64>,
    phones: HashMap<String, u64>,
    /// Folded company to rows with folded names.
    names: HashMap<String, Vec<(u64, String)>>,
}

/// How many people of one company a name is compared with: more take too long and are found by e-mail.
const COMPARED: usize = 2_000;

impl SeenRows {
    /// Whether a row duplicates a contact, else an earlier row. Strongest reason first: identity,
    /// e-mail, phone, name.
    pub fn find(&self, keys: &Keys, known: &impl Known) -> Option<Match> {
        let contact = |reason| move |id| Match { reason, of: MatchOf::Contact(id) };
        let row = |row: &u64| Match { reason: DuplicateReason::InFile, of: MatchOf::Row(*row) };
        let (emails, phones) = (&keys.emails, &keys.phones);
        let by_name = || {
            let others = if keys.company.is_empty() { &[] } else { known.at_company(&keys.company) };
            most_alike(&keys.name, others)
        };
        let by_name_in_file =
            || self.names.get(&keys.company).and_then(|others| most_alike(&keys.name, others));
        let identity = keys.identity.and_then(|uuid| known.by_identity(&uuid));
        identity
            .map(contact(DuplicateReason::Identity))
            .or_else(|| {
                let email = emails.iter().find_map(|email| known.by_email(email));
                email.map(contact(DuplicateReason::Email))
            })
            .or_else(|| {
                let phone = phones.iter().find_map(|phone| known.by_phone(phone));
                phone.map(contact(DuplicateReason::Phone))
            })
            .or_else(|| by_name().map(contact(DuplicateReason::NameAtCompany)))
            .or_else(|| emails.iter().find_map(|email| self.emails.get(email)).map(row))
            .or_else(|| phones.iter().find_map(|phone| self.phones.get(phone)).map(row))
            .or_else(|| by_name_in_file().map(|found| row(&found)))
    }

    /// Remembers a row, so that later ones are compared with it.
    pub fn add(&mut self, row: u64, keys: Keys) {
        for email in keys.emails {
            self.emails.entry(email).or_insert(row);
        }
        for phone in keys.phones {
            self.phones.entry(phone).or_insert(row);
        }
        if !keys.company.is_empty() && !keys.name.is_empty() {
            let others = self.names.entry(keys.company).or_default();
            if others.len() < COMPARED {
                others.push((row, keys.name));
            }
        }
    }
}

fn most_alike<T: Copy>(name: &str, others: &[(T, String)]) -> Option<T> {
    if name.is_empty() {
        return None;
    }
    others
        .iter()
        .map(|(of, other)| (*of, alike(name, other)))
        .filter(|(_, alike)| *alike >= ALIKE)
        .max_by(|(_, one), (_, other)| one.total_cmp(other))
        .map(|(of, _)| of)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crm::point::{Email, Phone};

    struct Store(Vec<(ContactId, String)>);

    fn store() -> Store {
        Store(vec![(ContactId(3), "anna berg".to_owned()), (ContactId(4), "jorg muller".to_owned())])
    }

    impl Known for Store {
        fn by_identity(&self, _: &[u8; 16]) -> Option<ContactId> {
            None
        }

        fn by_email(&self, address: &str) -> Option<ContactId> {
            (address == "anna@example.com").then_some(ContactId(1))
        }

        fn by_phone(&self, e164: &str) -> Option<ContactId> {
            (e164 == "+46701234567").then_some(ContactId(2))
        }

        fn at_company(&self, company: &str) -> &[(ContactId, String)] {
            if company == "acme ab" { &self.0 } else { &[] }
        }
    }

    fn person(given: &str, family: &str, company: &str, email: &str, e164: &str) -> ContactDraft {
        ContactDraft {
            given_name: given.into(),
            family_name: family.into(),
            company_name: company.into(),
            emails: vec![Email { address: email.into(), ..Email::default() }],
            phones: vec![Phone { e164: e164.into(), ..Phone::default() }],
            ..ContactDraft::default()
        }
    }

    #[test]
    fn a_contact_is_found_by_email_phone_and_name_at_the_company() {
        use DuplicateReason as Reason;
        let seen = SeenRows::default();
        let cases = [
            (person("X", "Y", "", "Anna@Example.com", "+46701234567"), Some((Reason::Email, ContactId(1)))),
            (person("X", "Y", "", "", "+46701234567"), Some((Reason::Phone, ContactId(2)))),
            (
                person("Jörg", "Müller", "ACME AB", "new@example.com", ""),
                Some((Reason::NameAtCompany, ContactId(4))),
            ),
            (person("Anna", "Berg", "Other", "", ""), None),
            (person("Anna", "Berg", "", "", ""), None),
            (person("", "", "Acme AB", "", ""), None),
        ];

        for (draft, expected) in cases {
            let expected = expected.map(|(reason, id)| Match { reason, of: MatchOf::Contact(id) });
            assert_eq!(seen.find(&Keys::of(&draft), &store()), expected);
        }
    }

    #[test]
    fn an_earlier_row_is_found_the_same_ways() {
        let mut seen = SeenRows::default();
        seen.add(1, Keys::of(&person("Eva", "Groß", "Heide GmbH", "eva@example.com", "+49431123456")));
        let in_file = Some(Match { reason: DuplicateReason::InFile, of: MatchOf::Row(1) });

        assert_eq!(seen.find(&Keys::of(&person("", "", "", "EVA@example.com", "")), &store()), in_file);
        assert_eq!(seen.find(&Keys::of(&person("", "", "", "", "+49431123456")), &store()), in_file);
        assert_eq!(seen.find(&Keys::of(&person("Eva", "Gross", "heide gmbh", "", "")), &store()), in_file);
        assert_eq!(seen.find(&Keys::of(&person("Eva", "Gross", "", "", "")), &store()), None);
    }
}
