//! Companies: what is kept of them, and how contacts belong to them.

use kartotek_core::{
    crm::{
        company::{CompanyDraft, CompanyQuery, CompanySort},
        contact::{ContactDraft, ContactQuery},
        point::PointKind,
    },
    error::{Error, Problem},
    id::CompanyId,
    session::Changed,
    store::Touched,
};

use crate::office::{DAY, NOW, Office, city, email, named, phone, refusal, tags, website};

fn at(company: &str, name: &str) -> ContactDraft {
    ContactDraft { company_name: company.into(), ..named(name) }
}

pub(crate) fn full() -> CompanyDraft {
    let mut email = email("info@berg.example");
    (email.kind, email.label, email.primary) = (PointKind::Other, "front desk".into(), true);
    let mut phone = phone("030 23125 123");
    (phone.kind, phone.primary) = (PointKind::Fax, true);
    let mut address = city("Malmö");
    address.primary = true;
    let mut website = website("https://berg.example");
    website.primary = true;
    CompanyDraft {
        name: "Berg & Söner AB".into(),
        industry: "Timber".into(),
        registration: "556000-0000".into(),
        notes: "Old\ncustomer".into(),
        tags: tags(&["supplier"]),
        emails: vec![email],
        phones: vec![phone],
        addresses: vec![address],
        websites: vec![website],
    }
}

#[test]
fn every_field_of_a_company_comes_back_as_it_was_given_and_can_be_changed_and_emptied() {
    let office = Office::new();
    let added = office.session.add_company(full()).unwrap().0;
    assert!(added.draft == full() && office.company(added.id) == added);
    assert_eq!((added.revision, added.contacts, added.created_at), (1, 0, NOW));

    office.clock.advance(DAY);
    let bare = CompanyDraft { name: "Alm".into(), ..CompanyDraft::default() };
    let emptied = office.session.change_company(added.id, 1, bare.clone()).unwrap().0;
    assert!(emptied.draft == bare);
    let filled = office.session.change_company(added.id, 2, full()).unwrap().0;
    assert!(filled.draft == full() && office.company(added.id) == filled);
    assert_eq!((filled.revision, filled.created_at, filled.changed_at), (3, NOW, NOW + DAY));
}

#[test]
fn each_broken_rule_names_its_field_and_position() {
    let office = Office::new();
    for (draft, field, at, problem) in [
        (CompanyDraft::default(), "name", None, Problem::Missing),
        (CompanyDraft { name: "x".repeat(201).as_str().into(), ..full() }, "name", None, Problem::TooLong),
        (CompanyDraft { industry: "a\nb".into(), ..full() }, "industry", None, Problem::Characters),
        (
            CompanyDraft { registration: "\u{1b}[0m".into(), ..full() },
            "registration",
            None,
            Problem::Characters,
        ),
        (CompanyDraft { notes: "\0".into(), ..full() }, "notes", None, Problem::Characters),
        (CompanyDraft { emails: vec![email("x")], ..full() }, "emails", Some(0), Problem::Email),
        (CompanyDraft { phones: vec![phone("x")], ..full() }, "phones", Some(0), Problem::Phone),
        (
            CompanyDraft { websites: vec![website("data:text/html,x")], ..full() },
            "websites",
            Some(0),
            Problem::Url,
        ),
    ] {
        assert_eq!(refusal(office.session.add_company(draft)), (field, at, problem));
    }
}

#[test]
fn an_old_revision_is_a_conflict_and_a_change_of_nothing_writes_nothing() {
    let office = Office::new();
    let company = office.add_company("Berg AB");
    let head = office.session.store().head();

    let (same, _) = office.session.change_company(company.id, 1, company.draft.clone()).unwrap();
    assert_eq!((same.revision, office.session.store().head()), (1, head));

    office.change_company(company.id, |draft| draft.industry = "Timber".into());
    let refused = office.session.change_company(company.id, 1, full());
    assert!(matches!(refused, Err(Error::Conflict)));
    assert!(matches!(office.session.change_company(CompanyId(99), 1, full()), Err(Error::NotFound)));
}

#[test]
fn a_company_is_found_by_its_name_whatever_its_case_and_diacritics() {
    let office = Office::new();
    let company = office.add_company("Ångström GmbH");

    for name in
        ["Ångström GmbH", "ÅNGSTRÖM GMBH", "angstrom gmbh", " Ångström GmbH ", "A\u{30a}ngstro\u{308}m GmbH"]
    {
        let contact = office.add(at(name, "Anna Berg"));
        assert_eq!(contact.draft.company, Some(company.id), "{name}");
        assert_eq!(contact.draft.company_name.0, "Ångström GmbH");
    }
    let other = office.add(at("Ångström", "Bo Ek"));
    assert_ne!(other.draft.company, Some(company.id));
    assert_eq!(office.company(company.id).contacts, 5);
}

#[test]
fn of_companies_that_fold_alike_the_one_spelt_so_is_taken() {
    let office = Office::new();
    let upper = office.add_company("BERG");
    let lower = office.add_company("Berg");

    assert_eq!(office.add(at("Berg", "A B")).draft.company, Some(lower.id));
    assert_eq!(office.add(at("BERG", "A B")).draft.company, Some(upper.id));
    assert_eq!(office.add(at("berg", "A B")).draft.company, Some(upper.id));
}

#[test]
fn a_company_in_the_trash_is_not_taken_for_one_of_its_name() {
    let office = Office::new();
    let old = office.add_company("Berg AB");
    office.session.trash_companies(&[old.id], true).unwrap();

    let contact = office.add(at("Berg AB", "Anna Berg"));

    assert_ne!(contact.draft.company, Some(old.id));
    assert!(office.company(old.id).trashed_at.is_some());
}

#[test]
fn the_new_name_of_a_company_shows_in_the_rows_and_the_search_of_its_contacts() {
    let office = Office::new();
    let contact = office.add(at("Berg AB", "Anna Ek"));
    office.clock.advance(DAY);

    office.change_company(contact.draft.company.unwrap(), |draft| draft.name = "Alm AB".into());

    let list = office.session.open_contacts(&ContactQuery::default()).unwrap();
    let row = &office.session.contact_window(list.handle, 0, 1).unwrap()[0];
    assert_eq!((row.company.as_str(), row.changed_at), ("Alm AB", NOW));
    assert_eq!(office.get(contact.id).draft.company_name.0, "Alm AB");
    assert_eq!(office.find("alm"), ["Anna Ek"]);
    assert!(office.find("berg").is_empty());
}

#[test]
fn a_company_with_contacts_does_not_go_into_the_trash() {
    let office = Office::new();
    let contact = office.add(at("Berg AB", "Anna Ek"));
    let company = contact.draft.company.unwrap();

    let refused = office.session.trash_companies(&[company], true);
    assert!(matches!(refused, Err(Error::InUse { count: 1 })));

    office.session.trash_contacts(&[contact.id], true).unwrap();
    office.session.trash_companies(&[company], true).unwrap();
    assert!(office.company(company).trashed_at.is_some());
}

#[test]
fn a_restored_contact_brings_its_company_out_of_the_trash() {
    let office = Office::new();
    let contact = office.add(at("Berg AB", "Anna Ek"));
    let company = contact.draft.company.unwrap();
    office.session.trash_contacts(&[contact.id], true).unwrap();
    office.session.trash_companies(&[company], true).unwrap();

    office.session.trash_contacts(&[contact.id], false).unwrap();
    assert!(office.trash().is_empty());
    assert_eq!(office.company_names(&CompanyQuery::default()), ["Berg AB"]);

    office.session.undo().unwrap();
    assert_eq!(office.trash(), ["Anna Ek", "Berg AB"]);
}

#[test]
fn companies_are_listed_by_name_city_contacts_and_change() {
    let office = Office::new();
    for (name, place) in [("Öberg", "Åmål"), ("Alm", "Zürich"), ("Zeta", ""), ("Ärlig", "Lund")] {
        let addresses = vec![city(place)];
        office
            .session
            .add_company(CompanyDraft { name: name.into(), addresses, ..Default::default() })
            .unwrap();
        office.clock.advance(1000);
    }
    office.add(at("Zeta", "Anna Ek"));
    office.settings(|settings| settings.sort_language = "sv".into());
    let by =
        |sort, descending| office.company_names(&CompanyQuery { sort, descending, ..Default::default() });

    assert_eq!(by(CompanySort::Name, false), ["Alm", "Zeta", "Ärlig", "Öberg"]);
    assert_eq!(by(CompanySort::Name, true), ["Öberg", "Ärlig", "Zeta", "Alm"]);
    assert_eq!(by(CompanySort::City, false), ["Ärlig", "Alm", "Öberg", "Zeta"]);
    assert_eq!(by(CompanySort::Contacts, false), ["Zeta", "Alm", "Ärlig", "Öberg"]);
    assert_eq!(by(CompanySort::Changed, false), ["Ärlig", "Zeta", "Alm", "Öberg"]);
}

#[test]
fn companies_are_suggested_and_filtered_by_text_and_tag() {
    let office = Office::new();
    office.session.add_company(full()).unwrap();
    office.add_company("Bergman Oy");
    office.add_company("Alm");

    let suggested: Vec<_> =
        office.session.suggest_companies("berg").unwrap().into_iter().map(|row| row.name.0).collect();
    assert_eq!(suggested, ["Berg & Söner AB", "Bergman Oy"]);
    let tagged = CompanyQuery { tag: Some("supplier".into()), ..Default::default() };
    assert_eq!(office.company_names(&tagged), ["Berg & Söner AB"]);
    let both = CompanyQuery { text: "oy".into(), ..tagged };
    assert!(office.company_names(&both).is_empty());
    for text in ["timber", "556000", "malmo", "030 23125", "front"] {
        let found = office.company_names(&CompanyQuery { text: text.into(), ..Default::default() });
        assert_eq!(found.len(), usize::from(text != "front"), "{text}");
    }
}

#[test]
fn whoever_shows_how_many_contacts_a_company_has_is_told_when_that_changes() {
    let office = Office::new();
    let (acme, other) = (office.add_company("Acme AB").id, office.add_company("Other AB").id);
    let counts = |changed: &Changed| -> Vec<i64> {
        let count = |one: &Touched| if let Touched::CompanyCount(id) = one { Some(*id) } else { None };
        changed.touched.iter().filter_map(count).collect()
    };
    let at = |company| ContactDraft { company, ..named("Anna Berg") };
    let session = &office.session;

    let (anna, added) = session.add_contact(at(Some(acme))).unwrap();
    assert_eq!(counts(&added), [acme.0]);
    let (anna, moved) = session.change_contact(anna.id, anna.revision, at(Some(other))).unwrap();
    assert_eq!(counts(&moved), [acme.0, other.0]);
    let renamed = ContactDraft { nickname: "Anni".into(), ..anna.draft.clone() };
    let (anna, renamed) = session.change_contact(anna.id, anna.revision, renamed).unwrap();
    assert!(counts(&renamed).is_empty());
    assert_eq!(counts(&session.trash_contacts(&[anna.id], true).unwrap().1), [other.0]);
    assert_eq!(counts(&session.undo().unwrap().1), [other.0]);
    assert_eq!(office.company(other).contacts, 1);
}
