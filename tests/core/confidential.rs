//! The confidential note: who reads it, and where it never shows.

mod export;
mod key;

use kartotek_core::{
    clock::Clock,
    crm::{
        confidential::{self, ConfidentialNote},
        contact::{self, ContactQuery},
    },
    error::{Error, Problem},
    history::{self, Object},
    id::{ContactId, SubjectId, UserId},
    personal::Personal,
    role::{Permission, Role},
    session::office::Office as Opened,
    store::{Actor, Store},
};
use proptest::prelude::*;
use rusqlite::types::Value;

use crate::{
    office::{ACTOR, NOW, Office, named, refusal, session_as, tags},
    user::Shop,
};

const NEEDLE: &str = "needle4711";
const BERTA: ContactId = ContactId(1);
const PETRA: UserId = UserId(2);
const SVEN: UserId = UserId(3);

fn text(says: &str) -> ConfidentialNote {
    if says.is_empty() { ConfidentialNote::NotSet } else { ConfidentialNote::Text(says.into()) }
}

/// A shop with somebody of each role, and a contact with a note.
fn shop() -> Shop {
    let shop = Shop::with(&[
        ("Petra", Role::PrivacyOfficer),
        ("Sven", Role::Sales),
        ("Rolf", Role::ReadOnly),
        ("Olga", Role::Owner),
    ]);
    let office = shop.unlock("anna").unwrap();
    office.session().add_contact(named("Berta Ek")).unwrap();
    office.session().change_confidential(BERTA, Personal::default(), NEEDLE.into()).unwrap();
    office.close().unwrap();
    shop
}

fn read(office: &Opened) -> ConfidentialNote {
    office.session().confidential(BERTA).unwrap()
}

/// What the keys open, whatever the role may do.
fn read_past_the_role(office: &Opened) -> ConfidentialNote {
    let session = office.session();
    session.read(|connection| confidential::get(connection, session.store().keys(), BERTA)).unwrap()
}

fn epoch(office: &Opened) -> u32 {
    let query = "SELECT epoch FROM confidential WHERE contact_id = 1";
    office.session().read(|connection| Ok(connection.query_row(query, [], |row| row.get(0))?)).unwrap()
}

/// The payloads of the journal as these keys open them.
fn payloads(office: &Opened) -> String {
    let session = office.session();
    session
        .read(|connection| {
            let mut all = String::new();
            for (entry, _) in history::entries(connection)? {
                let payload = history::payload(connection, session.store().keys(), entry.seq)?.unwrap();
                all += &format!("{} {}\n", entry.action, String::from_utf8_lossy(&payload));
            }
            Ok(all)
        })
        .unwrap()
}

#[test]
fn each_role_reads_and_writes_the_note_as_the_table_says_and_holds_the_key_only_then() {
    let shop = shop();

    for (typed, role) in [
        ("anna", Role::Owner),
        ("olga", Role::Owner),
        ("petra", Role::PrivacyOfficer),
        ("sven", Role::Sales),
        ("rolf", Role::ReadOnly),
    ] {
        let office = shop.unlock(typed).unwrap();
        let (session, reads) = (office.session(), role.may(Permission::ConfidentialRead));
        assert_eq!(session.actor().role, role);
        assert_eq!(office.vault().keys().confidential.is_empty(), !reads, "{role:?}");
        assert_eq!(session.store().keys().confidential.is_empty(), !reads, "{role:?}");

        let shown = if reads { text(NEEDLE) } else { ConfidentialNote::Hidden };
        assert_eq!((read(&office), read_past_the_role(&office)), (shown.clone(), shown));
        assert_eq!(payloads(&office).contains(NEEDLE), reads, "{role:?}");
        for old in ["", NEEDLE] {
            let changed = session.change_confidential(BERTA, old.into(), "other".into());
            match (role.may(Permission::ConfidentialChange), old) {
                (false, _) => assert!(matches!(changed, Err(Error::Forbidden)), "{role:?}"),
                (true, NEEDLE) => assert!(changed.is_ok()),
                (true, _) => assert!(matches!(changed, Err(Error::Conflict))),
            }
        }
        if reads {
            session.undo().unwrap();
        }
        office.close().unwrap();
    }
    assert_eq!(read(&shop.unlock("anna").unwrap()), text(NEEDLE));
}

#[test]
fn a_contact_without_a_note_looks_to_others_as_one_with_a_note() {
    let shop = shop();
    let office = shop.unlock("sven").unwrap();
    let other = office.session().add_contact(named("Carl Dahl")).unwrap().0.id;

    assert_eq!(office.session().confidential(other).unwrap(), ConfidentialNote::Hidden);
    assert_eq!(read(&office), ConfidentialNote::Hidden);
    assert!(matches!(office.session().confidential(ContactId(99)).ok(), Some(ConfidentialNote::Hidden)));
}

#[test]
fn the_note_is_in_no_list_search_record_trash_or_debug_output_of_anybody() {
    let shop = shop();
    for typed in ["anna", "petra", "sven"] {
        let office = shop.unlock(typed).unwrap();
        let session = office.session();

        let all = session.open_contacts(&ContactQuery::default()).unwrap();
        let rows = session.contact_window(all.handle, 0, 10).unwrap();
        let contact = session.read(|connection| contact::get(connection, BERTA)).unwrap();
        let query = ContactQuery { text: NEEDLE.into(), ..ContactQuery::default() };
        session.trash_contacts(&[BERTA], true).unwrap();
        let trash = session.open_trash().unwrap();
        let trash = session.trash_window(trash.handle, 0, 10).unwrap();
        session.undo().unwrap();

        assert_eq!((rows.len(), trash.len()), (1, 1));
        assert_eq!(session.open_contacts(&query).unwrap().total, 0);
        assert!(session.search_everything(NEEDLE).unwrap().is_empty());
        let shown = serde_json::to_string(&(rows, contact, trash)).unwrap();
        assert!(!shown.contains(NEEDLE) && !format!("{:?}", read(&office)).contains(NEEDLE), "{typed}");
        office.close().unwrap();
    }
}

#[test]
fn no_column_of_the_open_database_has_the_note_in_the_clear() {
    let shop = shop();
    let office = shop.unlock("sven").unwrap();
    let mut values = 0;

    office
        .session()
        .read(|connection| {
            let names = "SELECT name FROM sqlite_schema WHERE type = 'table'";
            let tables: Vec<String> =
                connection.prepare(names)?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
            for table in tables {
                let mut statement = connection.prepare(&format!("SELECT * FROM {table}"))?;
                let count = statement.column_count();
                let mut rows = statement.query([])?;
                while let Some(row) = rows.next()? {
                    for at in 0..count {
                        values += 1;
                        let bytes = match row.get(at)? {
                            Value::Text(text) => text.into_bytes(),
                            Value::Blob(bytes) => bytes,
                            _ => continue,
                        };
                        let found = bytes.windows(NEEDLE.len()).any(|part| part == NEEDLE.as_bytes());
                        assert!(!found, "{table}, column {at}");
                    }
                }
            }
            Ok(())
        })
        .unwrap();

    assert!(values > 100);
}

#[test]
fn who_holds_no_key_learns_from_the_journal_only_that_the_note_was_changed() {
    let shop = shop();

    let seen = payloads(&shop.unlock("sven").unwrap());

    assert!(seen.contains("contact.confidential {\"confidential\":null}"), "{seen}");
    assert!(payloads(&shop.unlock("petra").unwrap()).contains(NEEDLE));
}

#[test]
fn a_note_and_what_the_journal_keeps_of_it_go_with_the_persons_key() {
    let office = Office::with(&["Berta Ek"]);
    office.session.change_confidential(BERTA, "".into(), NEEDLE.into()).unwrap();
    let (store, seq) = (office.session.store(), office.session.store().head().seq);
    let payload = || store.read(|connection| history::payload(connection, store.keys(), seq)).unwrap();
    assert!(String::from_utf8_lossy(&payload().unwrap()).contains(NEEDLE));

    store.write(&ACTOR, |tx| crate::office::forget(tx, SubjectId(1))).unwrap();

    assert!(payload().is_none());
    assert!(matches!(office.session.confidential(BERTA), Err(Error::NotFound)));
}

#[test]
fn a_note_moved_to_another_contact_or_altered_does_not_open() {
    for damage in [
        "UPDATE confidential SET contact_id = 2",
        "UPDATE confidential SET epoch = 0",
        "UPDATE confidential SET sealed = zeroblob(99)",
    ] {
        let office = Office::with(&["Berta Ek", "Carl Dahl"]);
        office.session.change_confidential(BERTA, "".into(), NEEDLE.into()).unwrap();
        office
            .session
            .store()
            .write(&ACTOR, |tx| {
                tx.execute(damage, [])?;
                history::append(tx, "test.damage", Object::VAULT, &())
            })
            .unwrap();

        for id in [BERTA, ContactId(2)] {
            let shown = office.session.confidential(id);
            assert!(!matches!(shown, Ok(ConfidentialNote::Text(_))), "{damage}");
        }
        let overwritten = office.session.change_confidential(ContactId(2), "".into(), "new".into());
        assert_eq!(overwritten.is_ok(), !damage.contains("contact_id"), "{damage}");
    }
}

#[test]
fn a_note_is_tidied_checked_and_taken_away_by_emptying_it() {
    let office = Office::with(&["Berta Ek"]);
    let change = |old: &str, new: &str| office.session.change_confidential(BERTA, old.into(), new.into());
    let head = || office.session.store().head();

    assert_eq!(refusal(change("", "a\u{7}b")), ("text", None, Problem::Characters));
    assert_eq!(refusal(change("", &"x".repeat(100_001))), ("text", None, Problem::TooLong));
    change("", "  one\r\ntwo ").unwrap();
    assert_eq!(office.session.confidential(BERTA).unwrap(), text("one\ntwo"));
    let before = head();
    change("one\ntwo", "one\ntwo").unwrap();
    assert_eq!(head(), before, "what is the same is not written");
    change("one\ntwo", " ").unwrap();

    assert_eq!(office.session.confidential(BERTA).unwrap(), ConfidentialNote::NotSet);
    assert_eq!(office.get(BERTA).revision, 3, "it counts as a change of the contact");
    office.session.trash_contacts(&[BERTA], true).unwrap();
    assert!(matches!(change("", "x"), Err(Error::NotFound)));
}

#[test]
fn a_change_by_who_may_not_is_refused_whole_even_with_the_key_in_memory() {
    let session = session_as(Store::in_memory(Clock::set_to(NOW)).unwrap(), Role::Sales);
    session.add_contact(named("Berta Ek")).unwrap();
    let head = session.store().head();

    let refused = session.change_confidential(BERTA, "".into(), NEEDLE.into());

    assert!(matches!(refused, Err(Error::Forbidden)));
    assert_eq!(
        (session.store().head(), session.confidential(BERTA).unwrap()),
        (head, ConfidentialNote::Hidden)
    );
}

/// Something that is done to a contact with a note.
#[derive(Debug, Clone)]
enum Step {
    Change(u8),
    Tag(u8),
    Trash,
    Restore,
    Note(u8),
    Undo,
    Redo,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        any::<u8>().prop_map(Step::Change),
        any::<u8>().prop_map(Step::Tag),
        Just(Step::Trash),
        Just(Step::Restore),
        (0..4_u8).prop_map(Step::Note),
        Just(Step::Undo),
        Just(Step::Redo),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_is_done_to_a_contact_the_note_says_what_was_written_last(steps in prop::collection::vec(step(), 1..24)) {
        let office = Office::with(&["Berta Ek"]);
        let note = || match office.session.confidential(BERTA).unwrap() {
            ConfidentialNote::Text(text) => text.0,
            ConfidentialNote::NotSet => String::new(),
            ConfidentialNote::Hidden => panic!("an owner holds the key"),
        };
        // What it said before each action that can be taken back, and after each that was.
        let (mut done, mut undone): (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
        for step in steps {
            let before = note();
            let wanted = match &step {
                Step::Note(to) => if *to == 0 { String::new() } else { format!("text {to}") },
                Step::Undo => done.last().unwrap_or(&before).clone(),
                Step::Redo => undone.last().unwrap_or(&before).clone(),
                _ => before.clone(),
            };
            let session = &office.session;
            let worked = match &step {
                Step::Change(to) => {
                    let contact = office.get(BERTA);
                    let mut draft = contact.draft;
                    draft.job_title = format!("Job {to}").into();
                    let head = session.store().head();
                    session.change_contact(BERTA, contact.revision, draft).is_ok() && session.store().head() != head
                }
                Step::Tag(to) => session.tag_contacts(&[BERTA], &tags(&[&format!("tag {to}")]), &[]).is_ok(),
                Step::Trash => session.trash_contacts(&[BERTA], true).is_ok(),
                Step::Restore => session.trash_contacts(&[BERTA], false).is_ok(),
                Step::Note(_) => {
                    let head = session.store().head();
                    session.change_confidential(BERTA, before.as_str().into(), wanted.as_str().into()).is_ok()
                        && session.store().head() != head
                }
                Step::Undo => session.undo().is_ok(),
                Step::Redo => session.redo().is_ok(),
            };
            prop_assert_eq!(note(), if worked { wanted } else { before.clone() }, "{:?}", step);
            match step {
                Step::Undo if worked => { done.pop(); undone.push(before); }
                Step::Redo if worked => { undone.pop(); done.push(before); }
                Step::Undo | Step::Redo => {}
                _ if worked => { done.push(before); undone.clear(); }
                _ => {}
            }
        }
    }
}

#[test]
fn what_a_salesperson_saves_leaves_the_note_as_it_is() {
    let shop = shop();
    let office = shop.unlock("sven").unwrap();
    let session = office.session();
    let contact = session.read(|connection| contact::get(connection, BERTA)).unwrap();
    let mut changed = contact.draft;
    changed.job_title = "Buyer".into();

    session.change_contact(BERTA, contact.revision, changed).unwrap();
    session.trash_contacts(&[BERTA], true).unwrap();
    session.undo().unwrap();
    session.undo().unwrap();
    session.redo().unwrap();
    office.close().unwrap();

    assert_eq!(read(&shop.unlock("petra").unwrap()), text(NEEDLE));
}

#[test]
fn an_actor_is_what_the_session_says_and_not_what_the_store_holds() {
    let office = Office::with(&["Berta Ek"]);
    let reader = Actor { role: Role::ReadOnly, ..ACTOR };

    let refused = office.session.store().write(&reader, |tx| {
        confidential::change(tx, &office.session.rules(), BERTA, &"".into(), NEEDLE.into())
    });

    assert!(matches!(refused, Err(Error::Forbidden)));
}
