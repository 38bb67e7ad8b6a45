//! Contacts: what is kept of a person, and what is refused.

use kartotek_core::{
    crm::{
        contact::ContactDraft,
        point::{Address, Email, Phone, PointKind, Website},
    },
    error::{Error, Problem},
    id::{CompanyId, ContactId},
};

use crate::office::{DAY, NOW, Office, city, email, named, phone, refusal, tags, website};

/// A draft with something in every field.
pub(crate) fn full() -> ContactDraft {
    ContactDraft {
        prefix: "Dr.".into(),
        given_name: "Anna".into(),
        middle_name: "Maria".into(),
        family_name: "Berg".into(),
        suffix: "jun.".into(),
        nickname: "Annie".into(),
        phonetic_given_name: "Ana".into(),
        phonetic_family_name: "Bärj".into(),
        job_title: "Head of sales".into(),
        department: "Sales".into(),
        company: None,
        company_name: "Berg & Söner AB".into(),
        birthday: "1984-02-29".into(),
        language: "sv".into(),
        notes: "Two\nlines\tand a tab".into(),
        tags: tags(&["press", "vip"]),
        source: "Trade fair".into(),
        emails: vec![
            Email {
                kind: PointKind::Work,
                label: "office".into(),
                address: "anna@berg.example".into(),
                primary: false,
            },
            Email {
                kind: PointKind::Home,
                label: "".into(),
                address: "anna@home.example".into(),
                primary: true,
            },
        ],
        phones: vec![Phone {
            kind: PointKind::Mobile,
            label: "private".into(),
            number: "070-174 06 05".into(),
            e164: "+46701740605".into(),
            primary: true,
        }],
        addresses: vec![Address {
            kind: PointKind::Other,
            label: "summer house".into(),
            street: "Storgatan 1\nPort B".into(),
            extended: "c/o Öberg".into(),
            po_box: "Box 7".into(),
            postal_code: "123 45".into(),
            city: "Åmål".into(),
            region: "Dalsland".into(),
            country: "Sweden".into(),
            primary: true,
        }],
        websites: vec![Website {
            kind: PointKind::Work,
            label: "shop".into(),
            url: "https://berg.example/a".into(),
            primary: true,
        }],
        extra: "X-SKYPE:anna".into(),
    }
}

#[test]
fn every_field_of_a_contact_comes_back_as_it_was_given() {
    let office = Office::new();
    office.settings(|settings| settings.birthday = true);

    let added = office.add(full());
    let stored = office.get(added.id);

    let expected = ContactDraft { company: stored.draft.company, ..full() };
    assert!(stored.draft == expected && stored == added);
    assert_eq!(stored.display_name.0, "Dr. Anna Maria Berg jun.");
    assert_eq!((stored.revision, stored.created_at, stored.changed_at), (1, NOW, NOW));
    assert_eq!((stored.trashed_at, stored.has_photo, stored.import), (None, false, None));
}

#[test]
fn every_field_of_a_contact_can_be_changed_and_emptied() {
    let office = Office::new();
    office.settings(|settings| settings.birthday = true);
    let contact = office.add(named("Otto Ohm"));
    office.clock.advance(DAY);

    let changed = office.session.change_contact(contact.id, 1, full()).unwrap().0;
    assert!(changed.draft == ContactDraft { company: changed.draft.company, ..full() });
    assert_eq!((changed.revision, changed.created_at, changed.changed_at), (2, NOW, NOW + DAY));

    let emptied = office.session.change_contact(contact.id, 2, named("Otto Ohm")).unwrap().0;
    assert!(emptied.draft == named("Otto Ohm"));
    assert!(office.get(contact.id) == emptied);
}

#[test]
fn a_change_on_an_old_revision_is_refused_as_a_conflict() {
    let office = Office::with(&["Anna Berg"]);
    let contact = office.get(ContactId(1));
    office.change(contact.id, |draft| draft.job_title = "CEO".into());

    let refused = office.session.change_contact(contact.id, contact.revision, named("Anna Alm"));

    assert!(matches!(refused, Err(Error::Conflict)));
    assert_eq!(office.get(contact.id).draft.job_title.0, "CEO");
}

#[test]
fn a_change_that_changes_nothing_writes_nothing() {
    let office = Office::with(&["Anna Berg"]);
    let (before, head) = (office.get(ContactId(1)), office.session.store().head());

    let (after, changed) =
        office.session.change_contact(before.id, before.revision, before.draft.clone()).unwrap();

    assert!(after == before && changed.touched.is_empty());
    assert_eq!(office.session.store().head(), head);
}

#[test]
fn what_is_not_there_is_not_found() {
    let office = Office::new();
    let id = ContactId(99);

    let session = &office.session;
    assert!(matches!(session.change_contact(id, 1, named("A B")), Err(Error::NotFound)));
    assert!(matches!(session.trash_contacts(&[id], true), Err(Error::NotFound)));
    assert!(matches!(session.trash_contacts(&[id], false), Err(Error::NotFound)));
    assert!(matches!(session.tag_contacts(&[id], &tags(&["vip"]), &[]), Err(Error::NotFound)));
    assert!(matches!(session.set_photo(id, None), Err(Error::NotFound)));
    let draft = ContactDraft { company: Some(CompanyId(99)), ..named("Anna Berg") };
    assert!(matches!(session.add_contact(draft), Err(Error::NotFound)));
}

#[test]
fn each_broken_rule_names_its_field_and_position() {
    let office = Office::new();
    office.settings(|settings| settings.birthday = true);
    let anna = || named("Anna Berg");
    let long = "x".repeat(201);
    let many = |count: usize| (0..count).map(|number| email(&format!("a{number}@b.example"))).collect();
    type Case = (ContactDraft, &'static str, Option<usize>, Problem);
    let cases: Vec<Case> = vec![
        (ContactDraft::default(), "givenName", None, Problem::Missing),
        (
            ContactDraft { given_name: " \t ".into(), ..Default::default() },
            "givenName",
            None,
            Problem::Missing,
        ),
        (ContactDraft { given_name: long.as_str().into(), ..anna() }, "givenName", None, Problem::TooLong),
        (ContactDraft { family_name: "a\u{7}b".into(), ..anna() }, "familyName", None, Problem::Characters),
        (ContactDraft { job_title: "a\nb".into(), ..anna() }, "jobTitle", None, Problem::Characters),
        (ContactDraft { notes: "a\0b".into(), ..anna() }, "notes", None, Problem::Characters),
        (
            ContactDraft { notes: "x".repeat(100_001).as_str().into(), ..anna() },
            "notes",
            None,
            Problem::TooLong,
        ),
        (
            ContactDraft { source: "x".repeat(1001).as_str().into(), ..anna() },
            "source",
            None,
            Problem::TooLong,
        ),
        (ContactDraft { language: "Klingon!".into(), ..anna() }, "language", None, Problem::Language),
        (ContactDraft { birthday: "31.12.2001".into(), ..anna() }, "birthday", None, Problem::Date),
        (ContactDraft { birthday: "2001-02-29".into(), ..anna() }, "birthday", None, Problem::Date),
        (ContactDraft { birthday: "1849-12-31".into(), ..anna() }, "birthday", None, Problem::Date),
        (ContactDraft { birthday: "2027-01-01".into(), ..anna() }, "birthday", None, Problem::Date),
        (ContactDraft { birthday: "--02-30".into(), ..anna() }, "birthday", None, Problem::Date),
        (
            ContactDraft { emails: vec![email("a@b.example"), email("no")], ..anna() },
            "emails",
            Some(1),
            Problem::Email,
        ),
        (ContactDraft { emails: vec![email("a@localhost")], ..anna() }, "emails", Some(0), Problem::Email),
        (
            ContactDraft { emails: vec![email("Anna <a@b.example>")], ..anna() },
            "emails",
            Some(0),
            Problem::Email,
        ),
        (ContactDraft { emails: many(51), ..anna() }, "emails", None, Problem::TooMany),
        (ContactDraft { phones: vec![phone("call me")], ..anna() }, "phones", Some(0), Problem::Phone),
        (
            ContactDraft { phones: vec![phone(&"1".repeat(61))], ..anna() },
            "phones",
            Some(0),
            Problem::TooLong,
        ),
        (ContactDraft { addresses: vec![city("a\nb")], ..anna() }, "addresses", Some(0), Problem::Characters),
        (
            ContactDraft { websites: vec![website("javascript://%0aalert(1)")], ..anna() },
            "websites",
            Some(0),
            Problem::Url,
        ),
        (
            ContactDraft { websites: vec![website("file:///etc/passwd")], ..anna() },
            "websites",
            Some(0),
            Problem::Url,
        ),
        (ContactDraft { websites: vec![website("not a site")], ..anna() }, "websites", Some(0), Problem::Url),
        (ContactDraft { tags: tags(&["ok", "a\u{1f}b"]), ..anna() }, "tags", Some(1), Problem::Characters),
        (
            ContactDraft { tags: tags(&["x".repeat(61).as_str()]), ..anna() },
            "tags",
            Some(0),
            Problem::TooLong,
        ),
    ];

    for (draft, field, at, problem) in cases {
        assert_eq!(refusal(office.session.add_contact(draft)), (field, at, problem));
    }
    assert!(office.names(&Default::default()).is_empty());
}

#[test]
fn phone_numbers_are_kept_as_typed_and_in_e164_by_the_vaults_country() {
    let office = Office::new();
    for (country, typed, e164) in [
        ("SE", "070-174 06 05", "+46701740605"),
        ("SE", "+49 30 23125 123", "+493023125123"),
        ("SE", "0049 30 23125 123", "+493023125123"),
        ("DE", "030 23125 123", "+493023125123"),
        ("GB", "0121 496 0123", "+441214960123"),
        ("US", "(212) 555-0123", "+12125550123"),
        ("SE", "112 34", ""),
        ("DE", "12", ""),
    ] {
        office.settings(|settings| {
            settings.country = country.into();
            // So that something differs.
            settings.auto_lock_minutes = settings.auto_lock_minutes % 60 + 1;
        });

        let contact = office.add(ContactDraft { phones: vec![phone(typed)], ..named("Anna Berg") });

        let stored = &contact.draft.phones[0];
        assert_eq!((stored.number.as_str(), stored.e164.as_str()), (typed, e164), "in {country}");
    }
}

#[test]
fn exactly_one_entry_of_a_list_is_primary() {
    let office = Office::new();
    let marked = |address: &str, primary| Email { primary, ..email(address) };
    let primary = |emails| -> Vec<bool> {
        let contact = office.add(ContactDraft { emails, ..named("Anna Berg") });
        contact.draft.emails.iter().map(|email| email.primary).collect()
    };

    assert_eq!(primary(vec![email("a@b.example"), email("c@b.example")]), [true, false]);
    assert_eq!(primary(vec![marked("a@b.example", false), marked("c@b.example", true)]), [false, true]);
    assert_eq!(primary(vec![marked("a@b.example", true), marked("c@b.example", true)]), [true, false]);
    assert_eq!(primary(vec![marked("", true), marked("c@b.example", false)]), [true]);
}

#[test]
fn empty_and_doubled_entries_are_left_out() {
    let office = Office::new();

    let contact = office.add(ContactDraft {
        emails: vec![email(""), email("A@b.example"), email("a@B.example")],
        phones: vec![phone(" "), phone("070-174 06 05"), phone("+46 70 174 06 05")],
        addresses: vec![Address::default(), city("Lund")],
        websites: vec![website(""), website("b.example"), website("https://b.example")],
        tags: tags(&["", "vip", "VIP", " vip "]),
        given_name: " Anna\t".into(),
        family_name: "\u{a0}Berg\n".into(),
        ..Default::default()
    });

    let draft = &contact.draft;
    assert_eq!((draft.given_name.as_str(), draft.family_name.as_str()), ("Anna", "Berg"));
    assert_eq!(draft.emails.len(), 1);
    assert_eq!(draft.phones.len(), 1);
    assert_eq!(draft.addresses.len(), 1);
    assert_eq!(
        draft.websites.iter().map(|site| site.url.as_str()).collect::<Vec<_>>(),
        ["https://b.example"]
    );
    assert_eq!(draft.tags.len(), 1);
}

#[test]
fn birthdays_are_not_kept_unless_the_settings_say_so() {
    let office = Office::new();
    let born = || ContactDraft { birthday: "1984-02-29".into(), ..named("Anna Berg") };

    let contact = office.add(born());
    assert!(contact.draft.birthday.is_empty());

    office.settings(|settings| settings.birthday = true);
    let contact = office.session.change_contact(contact.id, contact.revision, born()).unwrap().0;
    assert_eq!(contact.draft.birthday.0, "1984-02-29");

    // Switched off again, the field is not shown, and what was stored stays.
    office.settings(|settings| settings.birthday = false);
    let contact = office.change(contact.id, |draft| {
        draft.birthday = Default::default();
        draft.job_title = "CEO".into();
    });
    assert_eq!(contact.draft.birthday.0, "1984-02-29");
}

#[test]
fn a_contact_may_have_no_name_if_something_else_tells_who_it_is() {
    let office = Office::new();

    for draft in [
        ContactDraft { nickname: "Annie".into(), ..Default::default() },
        ContactDraft { company_name: "Berg AB".into(), ..Default::default() },
        ContactDraft { emails: vec![email("a@b.example")], ..Default::default() },
        ContactDraft { phones: vec![phone("070-174 06 05")], ..Default::default() },
    ] {
        office.add(draft);
    }

    assert_eq!(office.names(&Default::default()), ["070-174 06 05", "a@b.example", "Annie", "Berg AB"]);
}

#[test]
fn what_lies_in_the_trash_is_not_changed() {
    let office = Office::with(&["Anna Berg"]);
    let id = ContactId(1);
    office.session.trash_contacts(&[id], true).unwrap();
    let revision = office.get(id).revision;

    let session = &office.session;
    assert!(matches!(session.change_contact(id, revision, named("Anna Alm")), Err(Error::NotFound)));
    assert!(matches!(session.tag_contacts(&[id], &tags(&["vip"]), &[]), Err(Error::NotFound)));
    assert!(matches!(session.set_photo(id, None), Err(Error::NotFound)));
    assert_eq!(office.get(id).revision, revision);
}
