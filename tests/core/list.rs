//! Lists: every order, any window, filters together, and the way from one record to the next.

use std::sync::atomic::{AtomicBool, Ordering};

use kartotek_core::{
    crm::contact::{ContactDraft, ContactQuery, ContactSort},
    error::Error,
    id::ContactId,
    text::Collation,
};

use crate::office::{DAY, Office, city, email, named, tags};

const NAMES: [&str; 8] =
    ["Anna Åberg", "anna Aberg", "Zoe Öst", "Ärla Zorn", "Bo Ek", "Øyvind Ek", "Émile Zola", "Åke Alm"];
const SORTS: [ContactSort; 5] =
    [ContactSort::Name, ContactSort::Company, ContactSort::Email, ContactSort::City, ContactSort::Changed];

/// Contacts with something different in each field that can be sorted by, and some with nothing.
fn office() -> Office {
    let office = Office::new();
    let companies = ["Öl AB", "Alm", "", "zeta", "Ärlig", "Alm", "", "Åre"];
    for (at, (name, company)) in NAMES.into_iter().zip(companies).enumerate() {
        let mail = [email(&format!("{}@b.example", ["zoe", "Anna", "bo"][at % 3]))];
        office.add(ContactDraft {
            company_name: company.into(),
            emails: if at % 4 == 3 { vec![] } else { mail.to_vec() },
            addresses: if at % 3 == 1 { vec![] } else { vec![city(["Örebro", "Ulm", "Åmål"][at % 3])] },
            tags: if at % 2 == 0 { tags(&["vip"]) } else { vec![] },
            ..named(name)
        });
        office.clock.advance(DAY);
    }
    office
}

fn rows(office: &Office, query: &ContactQuery) -> Vec<kartotek_core::crm::contact::ContactSummary> {
    let list = office.session.open_contacts(query).unwrap();
    office.session.contact_window(list.handle, 0, 500).unwrap()
}

#[test]
fn every_order_follows_the_rules_of_the_language_with_empty_values_last() {
    let office = office();
    for language in ["de", "sv", "en"] {
        office.settings(|settings| settings.sort_language = language.into());
        let collation = Collation::for_language(language);
        for sort in SORTS {
            let rows = rows(&office, &ContactQuery { sort, ..Default::default() });
            assert_eq!(rows.len(), NAMES.len());
            let mut sorted = rows.clone();
            sorted.sort_by_cached_key(|row| {
                let text = |text: &str| (text.is_empty(), collation.sort_key(text));
                let first = match sort {
                    ContactSort::Name => text(""),
                    ContactSort::Company => text(&row.company),
                    ContactSort::Email => (row.email.is_empty(), row.email.to_lowercase().into_bytes()),
                    ContactSort::City => text(&row.city),
                    ContactSort::Changed => (false, (i64::MAX - row.changed_at).to_be_bytes().to_vec()),
                };
                (first, collation.sort_key(&row.name), row.id)
            });
            let names = |rows: &[kartotek_core::crm::contact::ContactSummary]| -> Vec<String> {
                rows.iter().map(|row| row.name.0.clone()).collect()
            };
            assert_eq!(names(&rows), names(&sorted), "{sort:?} in {language}");

            let mut turned = office.names(&ContactQuery { sort, descending: true, ..Default::default() });
            turned.reverse();
            assert_eq!(turned, names(&rows), "{sort:?} in {language}, turned round");
        }
    }
}

#[test]
fn an_order_is_current_after_each_change() {
    let office = office();
    let by_company = ContactQuery { sort: ContactSort::Company, ..Default::default() };
    let first = office.names(&by_company)[0].clone();

    let id = ContactId(i64::try_from(NAMES.iter().position(|name| *name == first).unwrap()).unwrap() + 1);
    office.change(id, |draft| (draft.company, draft.company_name) = (None, "Zzz".into()));

    assert_ne!(office.names(&by_company)[0], first);
    let newest = office.names(&ContactQuery { sort: ContactSort::Changed, ..Default::default() });
    assert_eq!(newest[0], first);
}

#[test]
fn a_window_shows_the_same_rows_at_any_offset() {
    let office = office();
    for sort in SORTS {
        let query = ContactQuery { sort, ..Default::default() };
        let (all, list) = (rows(&office, &query), office.session.open_contacts(&query).unwrap());
        assert_eq!(list.total, all.len());
        for offset in 0..=all.len() + 1 {
            for count in [0, 1, 3, 500, usize::MAX] {
                let window = office.session.contact_window(list.handle, offset, count).unwrap();
                let expected: Vec<_> = all.iter().skip(offset).take(count).cloned().collect();
                assert!(window == expected, "{sort:?} at {offset}");
            }
        }
    }
}

#[test]
fn a_window_holds_at_most_500_rows() {
    let office = Office::new();
    let drafts = (0..600).map(|number| named(&format!("Anna {number}")));
    office.session.add_many(drafts).unwrap();

    let list = office.session.open_contacts(&Default::default()).unwrap();

    assert_eq!(list.total, 600);
    assert_eq!(office.session.contact_window(list.handle, 0, 10_000).unwrap().len(), 500);
    assert_eq!(office.session.contact_window(list.handle, 550, 500).unwrap().len(), 50);
}

#[test]
fn filters_apply_together() {
    let office = office();
    let company = office.get(ContactId(2)).draft.company;
    let query = |text: &str, company, tag: Option<&str>| ContactQuery {
        text: text.into(),
        company,
        tag: tag.map(Into::into),
        ..Default::default()
    };

    assert_eq!(office.names(&query("", company, None)), ["anna Aberg", "Øyvind Ek"]);
    assert_eq!(office.names(&query("ek", company, None)), ["Øyvind Ek"]);
    assert_eq!(office.names(&query("ek", None, Some("vip"))), ["Bo Ek"]);
    assert!(office.names(&query("ek", company, Some("vip"))).is_empty());
    assert!(office.names(&query("", None, Some("absent"))).is_empty());
    let everything = ContactQuery { import: Some(kartotek_core::id::ImportId(1)), ..Default::default() };
    assert!(office.names(&everything).is_empty());
    for sort in SORTS {
        let mut names = office.names(&ContactQuery { sort, ..query("ek", None, None) });
        names.sort();
        assert_eq!(names, ["Bo Ek", "Øyvind Ek"], "{sort:?}");
    }
}

#[test]
fn what_lies_in_the_trash_passes_no_filter() {
    let office = office();
    office.session.trash_contacts(&[ContactId(2), ContactId(5)], true).unwrap();
    let company = office.get(ContactId(2)).draft.company;

    assert_eq!(office.names(&ContactQuery { company, ..Default::default() }), ["Øyvind Ek"]);
    let vip = office.names(&ContactQuery { tag: Some("vip".into()), ..Default::default() });
    assert!(vip.len() == 3 && !vip.contains(&"Bo Ek".to_owned()));
    for sort in SORTS {
        assert_eq!(office.names(&ContactQuery { sort, ..Default::default() }).len(), 6, "{sort:?}");
    }
}

#[test]
fn each_record_knows_the_one_before_and_the_one_after() {
    let office = office();
    let query = ContactQuery { sort: ContactSort::City, ..Default::default() };
    let ids: Vec<i64> = rows(&office, &query).into_iter().map(|row| row.id.0).collect();
    let list = office.session.open_contacts(&query).unwrap();

    for (at, &id) in ids.iter().enumerate() {
        let position = office.session.list_position(list.handle, id).unwrap();
        assert_eq!(position.position, Some(at));
        assert_eq!(position.previous, at.checked_sub(1).map(|before| ids[before]));
        assert_eq!(position.next, ids.get(at + 1).copied());
        assert_eq!(position.total, ids.len());
    }
    let absent = office.session.list_position(list.handle, 99).unwrap();
    assert_eq!((absent.position, absent.previous, absent.next), (None, None, None));
}

#[test]
fn a_list_that_was_never_opened_or_is_of_another_kind_is_not_found() {
    let office = office();
    let contacts = office.session.open_contacts(&Default::default()).unwrap().handle;
    let companies = office.session.open_companies(&Default::default()).unwrap().handle;
    let session = &office.session;

    assert!(matches!(session.contact_window(companies, 0, 1), Err(Error::NotFound)));
    assert!(matches!(session.company_window(contacts, 0, 1), Err(Error::NotFound)));
    assert!(matches!(session.trash_window(contacts, 0, 1), Err(Error::NotFound)));
    assert!(matches!(session.contact_window(99, 0, 1), Err(Error::NotFound)));
    assert!(matches!(session.list_position(99, 1), Err(Error::NotFound)));

    // The oldest is forgotten when there are too many.
    for _ in 0..16 {
        session.open_contacts(&Default::default()).unwrap();
    }
    assert!(matches!(session.contact_window(contacts, 0, 1), Err(Error::NotFound)));
}

#[test]
fn lists_are_opened_while_others_write() {
    let office = office();
    let done = AtomicBool::new(false);

    std::thread::scope(|scope| {
        for sort in SORTS {
            let (office, done) = (&office, &done);
            scope.spawn(move || {
                while !done.load(Ordering::Relaxed) {
                    let query = ContactQuery { sort, text: "e".into(), ..Default::default() };
                    let list = office.session.open_contacts(&query).unwrap();
                    // Too many others may have been opened since, or all sorted anew.
                    let window = office.session.contact_window(list.handle, 0, 10);
                    assert!(matches!(window, Ok(_) | Err(Error::NotFound)));
                    office.session.open_companies(&Default::default()).unwrap();
                }
            });
        }
        for number in 0..60 {
            let id = ContactId(number % 8 + 1);
            office.change(id, |draft| draft.job_title = number.to_string().as_str().into());
            if number % 20 == 0 {
                office.settings(|settings| {
                    settings.sort_language = if settings.sort_language == "sv" { "de" } else { "sv" }.into();
                });
            }
        }
        done.store(true, Ordering::Relaxed);
    });

    assert_eq!(office.names(&Default::default()).len(), NAMES.len());
}
