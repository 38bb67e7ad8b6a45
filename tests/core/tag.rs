//! Tags: put on and taken off many at once, counted, gone when nobody carries them.

use kartotek_core::{
    crm::{company::CompanyDraft, contact::ContactDraft, tag},
    error::{Error, Problem},
    id::ContactId,
};

use crate::office::{Office, named, refusal, tags};

fn counts(office: &Office) -> Vec<(String, u64, u64)> {
    let list = office.session.read(tag::list).unwrap();
    list.into_iter().map(|tag| (tag.name.0, tag.contacts, tag.companies)).collect()
}

fn of(office: &Office, id: i64) -> Vec<String> {
    office.get(ContactId(id)).draft.tags.into_iter().map(|tag| tag.0).collect()
}

#[test]
fn tags_are_added_and_removed_on_many_contacts_at_once() {
    let office = Office::with(&["Anna Berg", "Bo Ek"]);
    let (anna, bo) = (ContactId(1), ContactId(2));

    assert_eq!(office.session.tag_contacts(&[anna, bo], &tags(&["vip", "press"]), &[]).unwrap().0, 2);
    assert_eq!(office.session.tag_contacts(&[anna, bo], &tags(&["new"]), &tags(&["vip"])).unwrap().0, 2);
    assert_eq!(office.session.tag_contacts(&[bo], &[], &tags(&["press", "absent"])).unwrap().0, 1);

    assert_eq!(of(&office, 1), ["new", "press"]);
    assert_eq!(of(&office, 2), ["new"]);
    assert_eq!(counts(&office), [("new".into(), 2, 0), ("press".into(), 1, 0)]);
    assert_eq!(office.get(anna).revision, 3);
    assert_eq!(office.find("press"), ["Anna Berg"]);
    assert!(office.find("vip").is_empty());
}

#[test]
fn a_tag_that_is_there_in_another_case_changes_nothing() {
    let office = Office::with(&["Anna Berg"]);
    office.session.tag_contacts(&[ContactId(1)], &tags(&["VIP"]), &[]).unwrap();

    for name in ["VIP", "vip", "Vip", " vip "] {
        let refused = office.session.tag_contacts(&[ContactId(1)], &tags(&[name]), &[]);
        assert!(matches!(refused, Err(Error::NothingToChange)), "{name}");
    }
    let refused = office.session.tag_contacts(&[ContactId(1)], &[], &tags(&["absent"]));
    assert!(matches!(refused, Err(Error::NothingToChange)));
    assert_eq!(of(&office, 1), ["VIP"]);
}

#[test]
fn a_tag_that_can_not_be_kept_is_refused() {
    let office = Office::with(&["Anna Berg"]);
    let add = |names: &[&str]| refusal(office.session.tag_contacts(&[ContactId(1)], &tags(names), &[]));

    assert_eq!(add(&["a\u{1f}b"]), ("tags", Some(0), Problem::Characters));
    assert_eq!(add(&["ok", &"x".repeat(61)]), ("tags", Some(1), Problem::TooLong));
    let many: Vec<String> = (0..51).map(|number| format!("tag {number}")).collect();
    assert_eq!(add(&many.iter().map(String::as_str).collect::<Vec<_>>()), ("tags", None, Problem::TooMany));
    assert!(of(&office, 1).is_empty());
}

#[test]
fn tags_count_contacts_and_companies_outside_the_trash_and_go_with_the_last() {
    let office = Office::new();
    let anna = office.add(ContactDraft { tags: tags(&["vip"]), ..named("Anna Berg") });
    let draft = CompanyDraft { name: "Alm".into(), tags: tags(&["vip", "supplier"]), ..Default::default() };
    let company = office.session.add_company(draft).unwrap().0;
    assert_eq!(counts(&office), [("supplier".into(), 0, 1), ("vip".into(), 1, 1)]);

    office.session.trash_contacts(&[anna.id], true).unwrap();
    assert_eq!(counts(&office), [("supplier".into(), 0, 1), ("vip".into(), 0, 1)]);

    office.change_company(company.id, |draft| draft.tags.clear());
    assert!(counts(&office).is_empty());
    let kept: i64 = office
        .session
        .read(|connection| Ok(connection.query_row("SELECT count(*) FROM tag", [], |row| row.get(0))?))
        .unwrap();
    assert_eq!(kept, 1, "the contact in the trash still carries it");

    office.session.trash_contacts(&[anna.id], false).unwrap();
    assert_eq!(counts(&office), [("vip".into(), 1, 0)]);
}
