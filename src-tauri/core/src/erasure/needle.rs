//! Needles: what a person is recognised by, each in every form in which it could have been left somewhere.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    crm::{
        contact::{Contact, ContactDraft},
        history,
    },
    error::Result,
    personal::Personal,
    store::{Snapshot, StoreKeys},
    text::{fold, fold_digits},
};

/// The fewest bytes that are looked for: fewer stand by chance in what is encrypted.
const LEAST: usize = 6;
/// The fewest bytes of a telephone number.
const LEAST_OF_NUMBER: usize = 8;

/// How many entries of the journal are gone back for what they were recognised by before.
const MOST_ENTRIES: usize = 500;
/// From so many texts on, nothing earlier is looked for.
const MOST: usize = 200;
/// The fields by which somebody is recognised, as the journal names them.
const FIELDS: [&str; 11] = [
    "givenName",
    "middleName",
    "familyName",
    "nickname",
    "phoneticGivenName",
    "phoneticFamilyName",
    "emails",
    "phones",
    "addresses",
    "websites",
    "extra",
];

/// What a person was recognised by.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Needles {
    /// Names, addresses, numbers, each in the ways in which it is written; none of them twice.
    pub(crate) texts: BTreeSet<Vec<Personal<String>>>,
    /// By which their name was sorted.
    pub(crate) sort_key: Vec<u8>,
    /// How many were too short to be told from chance.
    pub(crate) short: u64,
}

/// What was collected so far.
#[derive(Default)]
struct Collected {
    texts: BTreeSet<Vec<Personal<String>>>,
    short: BTreeSet<Vec<Personal<String>>>,
}

impl Needles {
    /// Those of a contact, as long as the contact is there, with what the card said before it was changed.
    pub(super) fn of(snapshot: &Snapshot<'_>, keys: &StoreKeys, contact: &Contact) -> Result<Self> {
        let sort_key = snapshot
            .prepare_cached("SELECT sort_key FROM contact WHERE id = ?1")?
            .query_row([contact.id], |row| row.get(0))?;
        let mut collected = Collected::default();
        collected.collect(&contact.draft);
        for draft in history::earlier(snapshot, keys, contact, &FIELDS, MOST_ENTRIES)? {
            if collected.texts.len() >= MOST {
                break;
            }
            collected.collect(&draft);
        }
        Ok(Self { texts: collected.texts, sort_key, short: collected.short.len() as u64 })
    }

    /// What is looked for: a list of forms for each.
    pub(crate) fn forms(&self) -> Vec<Vec<Vec<u8>>> {
        let key = (self.sort_key.len() >= LEAST_OF_NUMBER).then(|| vec![self.sort_key.clone()]);
        let texts = self.texts.iter().map(|ways| ways.iter().flat_map(|way| forms(way)).collect());
        texts.chain(key).collect()
    }
}

impl Collected {
    fn collect(&mut self, draft: &ContactDraft) {
        let [given, middle, family] =
            [&draft.given_name, &draft.middle_name, &draft.family_name].map(|name| name.trim());
        for name in [given, middle, family] {
            self.add(&[name], LEAST);
        }
        for name in [&draft.nickname, &draft.phonetic_given_name, &draft.phonetic_family_name] {
            self.add(&[name], LEAST);
        }
        let both: Vec<&str> = [given, middle].into_iter().filter(|name| !name.is_empty()).collect();
        let both = both.join(" ");
        if !both.is_empty() && !family.is_empty() {
            let (whole, listed) = (format!("{both} {family}"), format!("{family}, {both}"));
            // As they stand side by side in the row.
            let (short, stored) = (format!("{given} {family}"), format!("{given}{middle}{family}"));
            self.add(&[&whole, &listed, &short, &stored], LEAST);
        }
        for email in &draft.emails {
            self.add(&[&email.address], LEAST);
        }
        for phone in &draft.phones {
            self.add(&[&phone.number, &phone.e164, &fold_digits(&phone.number)], LEAST_OF_NUMBER);
        }
        for address in &draft.addresses {
            address.street.lines().for_each(|street| self.add(&[street], LEAST));
        }
        for website in &draft.websites {
            self.add(&[&website.url], LEAST);
        }
        for (_, value) in draft.extra.lines().filter_map(|line| line.split_once(':')) {
            self.add(&[value], LEAST_OF_NUMBER);
        }
    }

    /// Adds one, as it is written in several ways.
    fn add(&mut self, ways: &[&str], least: usize) {
        let ways: BTreeSet<&str> = ways.iter().map(|way| way.trim()).filter(|way| !way.is_empty()).collect();
        let (long, short): (Vec<&str>, Vec<&str>) = ways.into_iter().partition(|way| way.len() >= least);
        let (kept, ways) = if long.is_empty() { (&mut self.short, short) } else { (&mut self.texts, long) };
        if !ways.is_empty() {
            kept.insert(ways.into_iter().map(Personal::from).collect());
        }
    }
}

/// As stored, as search keeps it, in small and capital letters, and in UTF-16, which the window's own files are written in.
fn forms(text: &str) -> Vec<Vec<u8>> {
    let mut texts = BTreeSet::from([text.to_owned(), fold(text), text.to_lowercase(), text.to_uppercase()]);
    texts.retain(|form| form.len() >= LEAST);
    let wide = texts.iter().flat_map(|form| {
        let units = || form.encode_utf16();
        [units().flat_map(u16::to_le_bytes).collect(), units().flat_map(u16::to_be_bytes).collect()]
    });
    // Two letters of Chinese are long enough as they are stored, and not like this.
    let wide: BTreeSet<Vec<u8>> = wide.filter(|form: &Vec<u8>| form.len() >= LEAST).collect();
    texts.into_iter().map(String::into_bytes).chain(wide).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crm::point::{Address, Email, Phone};

    fn of(draft: &ContactDraft) -> Collected {
        let mut collected = Collected::default();
        collected.collect(draft);
        collected
    }

    #[test]
    fn what_they_are_recognised_by_is_collected_and_what_is_too_short_is_counted() {
        let draft = ContactDraft {
            given_name: "Åsa".into(),
            family_name: "Lindqvist".into(),
            emails: vec![Email { address: "asa@l.example".into(), ..Email::default() }],
            phones: vec![Phone {
                number: "070-174 06 05".into(),
                e164: "+46701740605".into(),
                ..Phone::default()
            }],
            addresses: vec![Address { street: "Ringvägen 12\nB".into(), ..Address::default() }],
            extra: "IMPP:xmpp:asa.l".into(),
            ..ContactDraft::default()
        };

        let needles = of(&draft);

        let texts: Vec<Vec<&str>> =
            needles.texts.iter().map(|ways| ways.iter().map(|way| way.as_str()).collect()).collect();
        assert_eq!(
            texts,
            [
                vec!["+46701740605", "070-174 06 05", "0701740605"],
                vec!["Lindqvist"],
                vec!["Lindqvist, Åsa", "Åsa Lindqvist", "ÅsaLindqvist"],
                vec!["Ringvägen 12"],
                vec!["asa@l.example"],
                vec!["xmpp:asa.l"],
            ]
        );
        assert_eq!(needles.short.len(), 2, "the given name, and the second line of the street");
    }

    #[test]
    fn somebody_with_short_names_is_found_by_both_together() {
        let draft =
            ContactDraft { given_name: "Bo".into(), family_name: "Ek".into(), ..ContactDraft::default() };

        let needles = of(&draft);

        assert_eq!(needles.texts, BTreeSet::from([vec!["Ek, Bo".into()]]));
        assert_eq!(needles.short.len(), 2);
    }

    #[test]
    fn each_form_in_which_something_is_kept_is_looked_for() {
        let forms = forms("Åsa Ek");

        for form in ["Åsa Ek", "åsa ek", "ÅSA EK", "asa ek"] {
            assert!(forms.contains(&form.as_bytes().to_vec()), "{form}");
            let wide: Vec<u8> = form.encode_utf16().flat_map(u16::to_le_bytes).collect();
            assert!(forms.contains(&wide), "{form}");
        }
    }

    #[test]
    fn no_form_is_so_short_that_it_stands_by_chance_in_what_is_encrypted() {
        for text in ["田中", "李小龙", "Ångström"] {
            assert!(forms(text).iter().all(|form| form.len() >= LEAST), "{text}");
        }
    }
}
