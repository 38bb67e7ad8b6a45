//! The history of contacts and companies: what changed, where it came from, who looked, and old values put back.

use kartotek_core::{
    alert::Readings,
    crm::history::{HistoryEntry, HistoryExport, HistoryOrigin, HistoryPage, HistoryValue, PAGE},
    error::Error,
    exchange::{
        disclosure::Disclosure,
        export::csv::CsvOptions,
        gate::{self, ExportFormat, Scope},
    },
    id::{CompanyId, ContactId},
    personal::Personal,
    progress::Silent,
    role::Role,
    session::Session,
};

use crate::{
    company, contact,
    office::{DAY, NOW, Office, email, named, tags},
    user::Shop,
};

const ANNA: ContactId = ContactId(1);
const ALM: CompanyId = CompanyId(1);

fn history(session: &Session) -> HistoryPage {
    session.contact_history(ANNA, None).unwrap()
}

fn newest(session: &Session) -> HistoryEntry {
    history(session).entries.remove(0)
}

fn text(says: &str) -> Option<HistoryValue> {
    Some(HistoryValue::Text(says.into()))
}

fn told(entry: &HistoryEntry) -> Vec<(&str, Option<HistoryValue>, Option<HistoryValue>, bool)> {
    let changes = entry.changes.iter();
    changes.map(|one| (one.field.as_str(), one.old.clone(), one.new.clone(), one.restorable)).collect()
}

#[test]
fn a_history_says_who_changed_what_when_from_what_to_what_newest_first() {
    let office = Office::with(&["Anna Berg"]);
    office.clock.advance(5);
    office.change(ANNA, |draft| {
        draft.job_title = "CEO".into();
        draft.emails = vec![email("anna@example.org")];
    });
    office.session.tag_contacts(&[ANNA], &tags(&["new"]), &[]).unwrap();

    let HistoryPage { entries, more } = history(&office.session);

    assert!(!more);
    let actions: Vec<&str> = entries.iter().map(|entry| entry.action.as_str()).collect();
    assert_eq!(actions, ["contact.change", "contact.change", "contact.add"]);
    assert!(entries.iter().all(|entry| entry.user == Some("Clerk".into()) && entry.origin.is_none()));
    assert_eq!((entries[1].at, entries[2].at), (NOW + 5, NOW));
    assert_eq!(told(&entries[0]), [("tags", None, Some(HistoryValue::Tags(tags(&["new"]))), true)]);
    let stored = office.get(ANNA).draft.emails;
    assert_eq!(
        told(&entries[1]),
        [("emails", None, Some(HistoryValue::Emails(stored)), true), ("jobTitle", None, text("CEO"), true)]
    );
    assert_eq!(
        told(&entries[2]),
        [("familyName", None, text("Berg"), false), ("givenName", None, text("Anna"), false)]
    );
}

#[test]
fn everything_that_happens_to_a_contact_is_told_in_words_that_the_table_of_actions_has() {
    let office = Office::new();
    let anna = office.add(contact::full());
    let mut picture = std::io::Cursor::new(Vec::new());
    image::RgbImage::new(2, 2).write_to(&mut picture, image::ImageFormat::Png).unwrap();
    office.session.set_photo(anna.id, Some(picture.get_ref())).unwrap();
    office.session.trash_contacts(&[anna.id], true).unwrap();
    assert!(history(&office.session).entries.iter().all(|entry| told(entry).iter().all(|change| !change.3)));
    office.session.trash_contacts(&[anna.id], false).unwrap();

    let entries = history(&office.session).entries;

    let actions: Vec<&str> = entries.iter().map(|entry| entry.action.as_str()).collect();
    assert_eq!(actions, ["contact.restore", "contact.trash", "contact.photo", "contact.add"]);
    assert_eq!(told(&entries[2]), [("photo", None, Some(HistoryValue::Photo), false)]);
    assert!(!told(&entries[3]).iter().any(|change| change.0 == "company"), "an id says nothing");
}

#[test]
fn a_long_history_comes_in_pages_without_gap_or_overlap() {
    let office = Office::with(&["Anna Berg"]);
    for at in 0..PAGE + 20 {
        office.change(ANNA, |draft| draft.notes = at.to_string().into());
    }

    let first = history(&office.session);
    let last = first.entries.last().unwrap().seq;
    let second = office.session.contact_history(ANNA, Some(last)).unwrap();

    assert_eq!((first.entries.len(), first.more), (PAGE, true));
    assert_eq!((second.entries.len(), second.more), (21, false));
    let seqs: Vec<u64> = first.entries.iter().chain(&second.entries).map(|entry| entry.seq).collect();
    assert!(seqs.windows(2).all(|pair| pair[0] > pair[1]));
    assert_eq!(told(&first.entries[PAGE - 1])[0].2, text("20"));
    assert_eq!(told(&second.entries[0])[0].2, text("19"));
}

#[test]
fn the_name_of_a_user_who_was_removed_stays() {
    let shop = Shop::with(&[("Sven", Role::Sales)]);
    let sven = shop.unlock("sven").unwrap();
    sven.session().add_contact(named("Berta Ek")).unwrap();
    sven.close().unwrap();
    let mut anna = shop.unlock("anna").unwrap();
    let id = crate::user::id(&anna, "Sven");
    anna.remove_user(id, &Silent).unwrap();

    assert_eq!(newest(anna.session()).user, Some("Sven".into()));
}

#[test]
fn who_looked_at_a_contact_is_told_apart_from_what_changed() {
    let shop = Shop::with(&[("Sven", Role::Sales)]);
    let anna = shop.unlock("anna").unwrap();
    anna.session().add_contact(named("Berta Ek")).unwrap();
    anna.close().unwrap();
    let sven = shop.unlock("sven").unwrap();
    sven.session().read_contact(&Readings::default(), ANNA).unwrap();
    sven.close().unwrap();

    let anna = shop.unlock("anna").unwrap();
    let readings = anna.session().contact_readings(ANNA, None).unwrap();

    assert!(!readings.more);
    let told: Vec<_> = readings.entries.iter().map(|entry| (entry.action.as_str(), &entry.user)).collect();
    assert_eq!(told, [("reading.open", &Some(Personal::from("Sven")))]);
    assert_eq!(history(anna.session()).entries.len(), 1);
}

#[test]
fn the_exports_that_a_contact_was_in_are_told_with_purpose_and_recipient_among_who_looked() {
    let office = Office::with(&["Anna Berg", "Berta Ek", "Carla Dahl"]);
    let anna_and_berta = [ANNA, ContactId(2)];
    office.clock.advance(5);
    export(&office, &anna_and_berta, "Newsletter", "Print shop");
    office.session.read_contact(&Readings::default(), ANNA).unwrap();
    let readings = |id| office.session.contact_readings(id, None).unwrap();
    let first = readings(ANNA).entries;
    export(&office, &[ContactId(3)], "Letter", "");
    export(&office, &[ANNA], "Audit", "");

    let told = |entries: &[HistoryEntry]| -> Vec<_> {
        entries.iter().map(|entry| (entry.action.clone(), entry.export.clone())).collect()
    };
    let exported = |purpose: &str, recipient: &str, people| {
        let export = HistoryExport { purpose: purpose.into(), recipient: recipient.into(), people };
        ("export.contacts".to_owned(), Some(export))
    };
    let (opened, newsletter) = (("reading.open".to_owned(), None), exported("Newsletter", "Print shop", 2));
    assert_eq!(told(&first), [opened.clone(), newsletter.clone()]);
    assert_eq!((first[1].at, first[1].user.as_ref()), (NOW + 5, Some(&"Clerk".into())));
    assert_eq!(told(&readings(ANNA).entries), [exported("Audit", "", 1), opened, newsletter.clone()]);
    assert_eq!(told(&readings(ContactId(2)).entries), [newsletter]);
    assert_eq!(told(&readings(ContactId(3)).entries), [exported("Letter", "", 1)]);
    assert_eq!(history(&office.session).entries.len(), 1, "no export is a change");
}

#[test]
fn readings_and_exports_come_in_pages_together_without_gap_or_overlap() {
    let office = Office::with(&["Anna Berg"]);
    for _ in 0..PAGE / 2 + 10 {
        office.clock.advance(DAY);
        office.session.read_contact(&Readings::default(), ANNA).unwrap();
        export(&office, &[ANNA], "Letter", "");
    }

    let first = office.session.contact_readings(ANNA, None).unwrap();
    let last = first.entries.last().unwrap().seq;
    let second = office.session.contact_readings(ANNA, Some(last)).unwrap();

    assert_eq!((first.entries.len(), first.more), (PAGE, true));
    assert_eq!((second.entries.len(), second.more), (20, false));
    let entries = first.entries.iter().chain(&second.entries);
    let actions: Vec<&str> = entries.map(|entry| entry.action.as_str()).collect();
    assert!(actions.chunks(2).all(|pair| pair == ["export.contacts", "reading.open"]), "{actions:?}");
}

#[test]
fn the_exports_of_an_earlier_session_are_told_after_a_lock() {
    let shop = Shop::with(&[]);
    let anna = shop.unlock("anna").unwrap();
    anna.session().add_contact(named("Berta Ek")).unwrap();
    export_from(anna.session(), &[ANNA], "Newsletter", "Print shop");
    anna.close().unwrap();

    let anna = shop.unlock("anna").unwrap();

    let readings = anna.session().contact_readings(ANNA, None).unwrap();
    assert_eq!(readings.entries[0].export.as_ref().unwrap().recipient, "Print shop".into());
}

fn export(office: &Office, ids: &[ContactId], purpose: &str, recipient: &str) {
    export_from(&office.session, ids, purpose, recipient);
}

fn export_from(session: &Session, ids: &[ContactId], purpose: &str, recipient: &str) {
    let folder = tempfile::tempdir().unwrap();
    let (path, options) = (folder.path().join("people.csv"), CsvOptions::default());
    let disclosure = Disclosure { purpose: purpose.into(), recipient: recipient.into(), handed_to: None };
    gate::export(session, ExportFormat::Csv, Scope::Contacts(ids), options, &disclosure, &path, &Silent)
        .unwrap();
}

#[test]
fn what_a_confidential_note_said_is_told_to_who_may_read_it_and_noted() {
    let shop = Shop::with(&[("Sven", Role::Sales)]);
    let anna = shop.unlock("anna").unwrap();
    anna.session().add_contact(named("Berta Ek")).unwrap();
    anna.session().change_confidential(ANNA, Personal::default(), "On leave".into()).unwrap();
    anna.close().unwrap();

    let sven = shop.unlock("sven").unwrap();
    let entry = newest(sven.session());
    assert_eq!((entry.action.as_str(), entry.hidden), ("contact.confidential", true));
    assert!(entry.changes.is_empty());
    sven.close().unwrap();

    let anna = shop.unlock("anna").unwrap();
    assert!(anna.session().contact_readings(ANNA, None).unwrap().entries.is_empty());
    let entry = newest(anna.session());
    assert!(!entry.hidden);
    assert_eq!(told(&entry), [("note", None, text("On leave"), false)]);
    let readings = anna.session().contact_readings(ANNA, None).unwrap().entries;
    assert_eq!(readings[0].action, "reading.confidential");
}

#[test]
fn values_whose_key_was_destroyed_are_told_to_be_erased() {
    let office = Office::with(&["Anna Berg"]);
    office
        .session
        .write(|tx, _| {
            tx.execute("UPDATE subject SET sealed_key = NULL", [])?;
            kartotek_core::history::append(tx, "test.erase", kartotek_core::history::Object::VAULT, &())
        })
        .unwrap();

    let entry = newest(&office.session);

    assert!(entry.erased && entry.changes.is_empty());
    assert_eq!((entry.action.as_str(), entry.at), ("contact.add", NOW));
}

#[test]
fn what_was_undone_says_so() {
    let office = Office::with(&["Anna Berg"]);
    office.change(ANNA, |draft| draft.notes = "x".into());
    office.session.undo().unwrap();

    assert_eq!(newest(&office.session).origin, Some(HistoryOrigin::Undo));
}

#[test]
fn a_confidential_note_that_was_put_back_says_that_it_was_undone() {
    let shop = Shop::with(&[]);
    let anna = shop.unlock("anna").unwrap();
    anna.session().add_contact(named("Berta Ek")).unwrap();
    anna.session().change_confidential(ANNA, Personal::default(), "On leave".into()).unwrap();
    assert_eq!(newest(anna.session()).origin, None);

    anna.session().undo().unwrap();

    let entry = newest(anna.session());
    assert_eq!(entry.origin, Some(HistoryOrigin::Undo));
    assert_eq!(told(&entry), [("note", text("On leave"), None, false)]);
}

#[test]
fn a_confidential_note_that_is_written_after_the_clock_was_set_back_can_be_read_in_the_history() {
    let shop = Shop::with(&[]);
    let anna = shop.unlock("anna").unwrap();
    anna.session().add_contact(named("Berta Ek")).unwrap();
    shop.clock.advance(-DAY);

    anna.session().change_confidential(ANNA, Personal::default(), "On leave".into()).unwrap();

    assert_eq!(told(&newest(anna.session())), [("note", None, text("On leave"), false)]);
}

#[test]
fn an_old_value_is_put_back_by_a_change_that_says_so_and_can_be_undone() {
    let office = Office::with(&["Anna Berg"]);
    office.change(ANNA, |draft| draft.notes = "Likes tea".into());
    office.change(ANNA, |draft| {
        draft.notes = "Likes coffee".into();
        draft.job_title = "CEO".into();
    });
    let replaced = newest(&office.session).seq;

    let revision = office.get(ANNA).revision;
    let (contact, changed) = office.session.restore_contact_value(ANNA, revision, replaced, "notes").unwrap();

    assert_eq!((contact.draft.notes.as_str(), contact.draft.job_title.as_str()), ("Likes tea", "CEO"));
    assert!(!changed.touched.is_empty());
    let entry = newest(&office.session);
    assert_eq!(entry.origin, Some(HistoryOrigin::Restore { seq: replaced }));
    assert_eq!(told(&entry), [("notes", text("Likes coffee"), text("Likes tea"), true)]);
    let earlier = &history(&office.session).entries[1];
    assert!(!told(earlier).iter().any(|change| change.0 == "notes" && change.3), "it says so by now");
    office.session.undo().unwrap();
    assert_eq!(office.get(ANNA).draft.notes.as_str(), "Likes coffee");
    office.verify_rows().unwrap();
}

#[test]
fn lists_and_companies_are_put_back_as_they_were() {
    let office = Office::new();
    let anna = office.add(contact::full());
    office.change(anna.id, |draft| {
        draft.emails.clear();
        draft.tags.clear();
        draft.company = None;
        draft.company_name = "Other AB".into();
    });
    let seq = newest(&office.session).seq;

    for field in ["emails", "tags", "companyName"] {
        let revision = office.get(anna.id).revision;
        office.session.restore_contact_value(anna.id, revision, seq, field).unwrap();
    }

    let now = office.get(anna.id).draft;
    assert_eq!((&now.emails, &now.tags), (&anna.draft.emails, &anna.draft.tags));
    assert_eq!((now.company, &now.company_name), (anna.draft.company, &anna.draft.company_name));
}

#[test]
fn a_value_is_not_put_back_over_a_newer_change_nor_from_what_is_no_change_of_it() {
    let office = Office::with(&["Anna Berg", "Berta Ek"]);
    office.change(ANNA, |draft| draft.notes = "x".into());
    let seq = newest(&office.session).seq;
    let revision = office.get(ANNA).revision;
    let restore = |id, revision, seq, field| office.session.restore_contact_value(id, revision, seq, field);

    assert!(matches!(restore(ANNA, revision - 1, seq, "notes"), Err(Error::Conflict)));
    for field in ["jobTitle", "note", "photo", "origin", "id", ""] {
        assert!(matches!(restore(ANNA, revision, seq, field), Err(Error::NotFound)), "{field}");
    }
    for seq in [0, seq - 1, seq + 1, u64::MAX] {
        assert!(matches!(restore(ANNA, revision, seq, "notes"), Err(Error::NotFound)), "{seq}");
    }
    assert!(matches!(restore(ContactId(2), 1, seq, "notes"), Err(Error::NotFound)), "of another contact");
    assert_eq!(office.get(ANNA).revision, revision);
}

#[test]
fn a_company_has_a_history_too_and_gets_values_back() {
    let office = Office::new();
    let alm = office.session.add_company(company::full()).unwrap().0;
    office.change_company(ALM, |draft| draft.name = "Alm och Ek AB".into());
    let entries = office.session.company_history(ALM, None).unwrap().entries;
    assert_eq!(entries.len(), 2);
    assert_eq!(
        told(&entries[0]),
        [("name", Some(HistoryValue::Text(alm.draft.name.clone())), text("Alm och Ek AB"), true)]
    );

    let (company, _) = office.session.restore_company_value(ALM, 2, entries[0].seq, "name").unwrap();

    assert_eq!(company.draft.name, alm.draft.name);
    let origin = office.session.company_history(ALM, None).unwrap().entries.remove(0).origin;
    assert_eq!(origin, Some(HistoryOrigin::Restore { seq: entries[0].seq }));
    assert!(matches!(
        office.session.restore_company_value(ALM, 1, entries[0].seq, "name"),
        Err(Error::Conflict)
    ));
}
