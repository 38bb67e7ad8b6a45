//! Hostile texts: the Big List of Naughty Strings in every text field, each stored exactly or refused by the field's name.

use kartotek_core::{
    crm::{
        company::CompanyDraft,
        contact::{ContactDraft, ContactQuery},
        point::{Address, Email, Phone, Website},
    },
    error::{Error, Result},
    personal::Personal,
};
use unicode_normalization::UnicodeNormalization;

use crate::office::{Office, named};

pub(crate) fn naughty_strings() -> Vec<String> {
    let strings: Vec<String> = serde_json::from_str(include_str!("../samples/naughty-strings.json")).unwrap();
    assert!(strings.len() > 400);
    strings
}

/// What is kept of a text: composed, without space around it, with line ends of one kind.
pub(crate) fn tidied(text: &str) -> String {
    text.nfc().collect::<String>().replace("\r\n", "\n").replace('\r', "\n").trim().to_owned()
}

type Fill<D> = (&'static str, fn(&mut D, Personal<String>), fn(&D) -> &str);

fn only<T>(list: &[T]) -> Option<&T> {
    list.first()
}

/// Puts `text` into each field in turn; a refusal must name that field.
fn check_each<D: Clone>(fields: &[Fill<D>], base: &D, text: &str, mut add: impl FnMut(D) -> Result<D>) {
    for (field, fill, read) in fields {
        let mut draft = base.clone();
        fill(&mut draft, text.into());
        match add(draft) {
            Ok(stored) => {
                let kept = read(&stored);
                let exact = kept == tidied(text) || kept == format!("https://{}", tidied(text));
                assert!(exact, "{field}: {text:?} became {kept:?}");
            }
            Err(Error::Invalid { field: named, .. }) => assert_eq!(named, *field, "{text:?}"),
            Err(other) => panic!("{field}: {text:?} gave {other:?}"),
        }
    }
}

#[test]
fn a_hostile_text_in_any_field_of_a_contact_is_stored_exactly_or_refused_by_the_fields_name() {
    let office = Office::new();
    let fields: [Fill<ContactDraft>; 30] = [
        ("prefix", |d, t| d.prefix = t, |d| &d.prefix),
        ("givenName", |d, t| d.given_name = t, |d| &d.given_name),
        ("middleName", |d, t| d.middle_name = t, |d| &d.middle_name),
        ("familyName", |d, t| d.family_name = t, |d| &d.family_name),
        ("suffix", |d, t| d.suffix = t, |d| &d.suffix),
        ("nickname", |d, t| d.nickname = t, |d| &d.nickname),
        ("phoneticGivenName", |d, t| d.phonetic_given_name = t, |d| &d.phonetic_given_name),
        ("phoneticFamilyName", |d, t| d.phonetic_family_name = t, |d| &d.phonetic_family_name),
        ("jobTitle", |d, t| d.job_title = t, |d| &d.job_title),
        ("department", |d, t| d.department = t, |d| &d.department),
        ("language", |d, t| d.language = t, |d| &d.language),
        ("notes", |d, t| d.notes = t, |d| &d.notes),
        ("source", |d, t| d.source = t, |d| &d.source),
        ("extra", |d, t| d.extra = t, |d| &d.extra),
        ("birthday", |d, t| d.birthday = t, |d| &d.birthday),
        ("tags", |d, t| d.tags = vec![t], |d| only(&d.tags).map_or("", |tag| tag.as_str())),
        (
            "emails",
            |d, t| d.emails = vec![Email { address: t, ..Email::default() }],
            |d| only(&d.emails).map_or("", |email| &email.address),
        ),
        (
            "emails",
            |d, t| d.emails = vec![Email { label: t, address: "a@b.example".into(), ..Email::default() }],
            |d| &d.emails[0].label,
        ),
        (
            "phones",
            |d, t| d.phones = vec![Phone { number: t, ..Phone::default() }],
            |d| only(&d.phones).map_or("", |phone| &phone.number),
        ),
        (
            "phones",
            |d, t| d.phones = vec![Phone { label: t, number: "12".into(), ..Phone::default() }],
            |d| &d.phones[0].label,
        ),
        (
            "websites",
            |d, t| d.websites = vec![Website { url: t, ..Website::default() }],
            |d| only(&d.websites).map_or("", |website| &website.url),
        ),
        (
            "websites",
            |d, t| d.websites = vec![Website { label: t, url: "b.example".into(), ..Website::default() }],
            |d| &d.websites[0].label,
        ),
        (
            "addresses",
            |d, t| d.addresses = vec![Address { street: t, ..Address::default() }],
            |d| only(&d.addresses).map_or("", |address| &address.street),
        ),
        (
            "addresses",
            |d, t| d.addresses = vec![Address { extended: t, ..Address::default() }],
            |d| only(&d.addresses).map_or("", |address| &address.extended),
        ),
        (
            "addresses",
            |d, t| d.addresses = vec![Address { po_box: t, ..Address::default() }],
            |d| only(&d.addresses).map_or("", |address| &address.po_box),
        ),
        (
            "addresses",
            |d, t| d.addresses = vec![Address { postal_code: t, ..Address::default() }],
            |d| only(&d.addresses).map_or("", |address| &address.postal_code),
        ),
        (
            "addresses",
            |d, t| d.addresses = vec![Address { city: t, ..Address::default() }],
            |d| only(&d.addresses).map_or("", |address| &address.city),
        ),
        (
            "addresses",
            |d, t| d.addresses = vec![Address { region: t, ..Address::default() }],
            |d| only(&d.addresses).map_or("", |address| &address.region),
        ),
        (
            "addresses",
            |d, t| d.addresses = vec![Address { country: t, ..Address::default() }],
            |d| only(&d.addresses).map_or("", |address| &address.country),
        ),
        (
            "addresses",
            |d, t| d.addresses = vec![Address { label: t, city: "x".into(), ..Address::default() }],
            |d| &d.addresses[0].label,
        ),
    ];
    office.settings(|settings| settings.birthday = true);

    for text in naughty_strings() {
        check_each(&fields, &named("Anna Berg"), &text, |draft| {
            let contact = office.session.add_contact(draft)?.0;
            let stored = office.get(contact.id).draft;
            assert!(stored == contact.draft);
            Ok(stored)
        });
    }

    let total = office.session.open_contacts(&ContactQuery::default()).unwrap().total;
    assert_eq!(office.names(&ContactQuery::default()).len(), total);
}

#[test]
fn a_hostile_text_in_any_field_of_a_company_is_stored_exactly_or_refused_by_the_fields_name() {
    let office = Office::new();
    let fields: [Fill<CompanyDraft>; 4] = [
        ("name", |d, t| d.name = t, |d| &d.name),
        ("industry", |d, t| d.industry = t, |d| &d.industry),
        ("registration", |d, t| d.registration = t, |d| &d.registration),
        ("notes", |d, t| d.notes = t, |d| &d.notes),
    ];
    let base = CompanyDraft { name: "Berg AB".into(), ..CompanyDraft::default() };

    for text in naughty_strings() {
        check_each(&fields, &base, &text, |draft| {
            let company = office.session.add_company(draft)?.0;
            Ok(office.company(company.id).draft)
        });
    }
}

#[test]
fn the_company_of_a_hostile_name_is_made_once_and_found_again() {
    let office = Office::new();
    for text in naughty_strings() {
        let draft = || ContactDraft { company_name: text.as_str().into(), ..named("Anna Berg") };
        let Ok((first, _)) = office.session.add_contact(draft()) else { continue };
        let again = office.add(draft());
        assert_eq!(first.draft.company, again.draft.company, "{text:?}");
        assert_eq!(first.draft.company.is_none(), tidied(&text).is_empty(), "{text:?}");
    }
}

#[test]
fn a_hostile_text_can_be_searched_for_and_filtered_by() {
    let office = Office::with(&["Anna Berg"]);
    for text in naughty_strings() {
        let query = ContactQuery {
            text: text.as_str().into(),
            tag: Some(text.as_str().into()),
            ..ContactQuery::default()
        };
        assert!(office.names(&query).is_empty());
        office.session.search_everything(&text).unwrap();
        office.session.suggest_companies(&text).unwrap();
    }
}

#[test]
fn what_has_a_hostile_name_is_found_by_that_name() {
    let office = Office::new();
    for text in naughty_strings() {
        let draft = ContactDraft { family_name: text.as_str().into(), ..named("Anna") };
        let Ok((contact, _)) = office.session.add_contact(draft) else { continue };
        let words = contact.draft.family_name.0;

        let list = office
            .session
            .open_contacts(&ContactQuery { text: words.as_str().into(), ..ContactQuery::default() })
            .unwrap();
        let position = office.session.list_position(list.handle, contact.id.0).unwrap().position;
        assert!(position.is_some(), "{words:?}");
    }
}
