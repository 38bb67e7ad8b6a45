//! Reading: that a contact was opened is in the journal, once for each user and quarter of an hour, and holds nobody up.

use std::{
    fs::{self, Permissions},
    os::unix::fs::PermissionsExt,
    path::Path,
};

use kartotek_core::{
    alert::Readings,
    clock::Clock,
    crm::{
        link::LinkKind,
        point::Owner,
        reading::{CONFIDENTIAL, COPY, LINK, OPEN},
    },
    error::Error,
    history::{self, Object},
    id::ContactId,
    personal::Personal,
    role::Role,
    session::Session,
    store::row_mac,
};
use kartotek_journal::{Head, verify_chain};
use serde_json::json;

use crate::{
    office::{NOW, Office, named, session_at},
    user::Shop,
};

const ANNA: ContactId = ContactId(1);
const BERTA: ContactId = ContactId(2);
const MINUTE: i64 = 60_000;

fn open(session: &Session, id: ContactId) {
    session.read_contact(&Readings::default(), id).unwrap();
}

/// The readings in the journal: the action, and when.
fn readings(session: &Session) -> Vec<(String, i64)> {
    let entries = session.read(history::entries).unwrap();
    let readings = entries.into_iter().filter(|(entry, _)| entry.action.starts_with("reading."));
    readings.map(|(entry, _)| (entry.action, entry.at - NOW)).collect()
}

fn opened(at: &[i64]) -> Vec<(String, i64)> {
    at.iter().map(|at| (OPEN.to_owned(), *at)).collect()
}

/// A session on a database in a folder, where others read while one writes.
fn filed(folder: &Path) -> (Session, Clock) {
    let clock = Clock::set_to(NOW);
    let session = session_at(folder, clock.clone());
    session.add_contact(named("Anna Berg")).unwrap();
    session.add_contact(named("Berta Ek")).unwrap();
    (session, clock)
}

/// The actions that came last, with their times.
fn last(session: &Session, count: usize) -> Vec<(String, i64)> {
    let entries = session.read(history::entries).unwrap();
    assert!(verify_chain(Head::default(), entries.clone()).is_ok());
    let from = entries.len() - count;
    entries[from..].iter().map(|(entry, _)| (entry.action.clone(), entry.at - NOW)).collect()
}

#[test]
fn opening_a_contact_is_in_the_journal_under_their_own_key_and_leaves_their_row_as_it_is() {
    let office = Office::with(&["Anna Berg"]);

    open(&office.session, ANNA);

    let (entry, _) = office.session.read(history::entries).unwrap().pop().unwrap();
    assert_eq!((entry.action.as_str(), entry.object_type.as_str()), (OPEN, "contact"));
    assert_ne!(entry.subject, [0; 16]);
    let uuid: [u8; 16] = office
        .session
        .read(|snapshot| Ok(snapshot.query_row("SELECT uuid FROM contact", [], |row| row.get(0))?))
        .unwrap();
    assert_eq!(entry.object, uuid);
    office.session.read(row_mac::verify_all).unwrap();
    assert_eq!(office.get(ANNA).revision, 1);
}

#[test]
fn the_same_contact_is_noted_once_in_a_quarter_of_an_hour_and_each_other_one() {
    let office = Office::with(&["Anna Berg", "Berta Ek"]);

    for _ in 0..3 {
        open(&office.session, ANNA);
    }
    open(&office.session, BERTA);
    office.clock.advance(15 * MINUTE - 1);
    open(&office.session, ANNA);
    office.clock.advance(1);
    open(&office.session, ANNA);

    assert_eq!(readings(&office.session), opened(&[0, 0, 15 * MINUTE]));
}

#[test]
fn a_clock_that_is_set_back_neither_doubles_a_note_nor_keeps_the_next_away_for_long() {
    let office = Office::with(&["Anna Berg"]);
    open(&office.session, ANNA);

    office.clock.advance(-10 * MINUTE);
    open(&office.session, ANNA);
    office.clock.advance(-5 * MINUTE);
    open(&office.session, ANNA);

    assert_eq!(readings(&office.session), opened(&[0, -15 * MINUTE]));
}

#[test]
fn each_user_is_noted_also_after_a_lock_in_between() {
    let shop = Shop::with(&[("Sven", Role::Sales), ("Rolf", Role::ReadOnly)]);
    let anna = shop.unlock("anna").unwrap();
    anna.session().add_contact(named("Berta Ek")).unwrap();
    anna.close().unwrap();

    for name in ["sven", "rolf", "sven", "anna"] {
        let office = shop.unlock(name).unwrap();
        open(office.session(), ANNA);
        office.close().unwrap();
    }

    let anna = shop.unlock("anna").unwrap();
    let entries = anna.session().read(history::entries).unwrap();
    let users: Vec<_> =
        entries.iter().filter(|(entry, _)| entry.action == OPEN).map(|(entry, _)| entry.user).collect();
    let different: std::collections::HashSet<_> = users.iter().collect();
    assert_eq!((users.len(), different.len()), (3, 3), "Sven opened it twice within the quarter");
}

#[test]
fn who_reads_while_somebody_writes_does_not_wait_and_is_noted_after_that_with_their_time() {
    let folder = tempfile::tempdir().unwrap();
    let (session, clock) = filed(folder.path());

    session
        .write(|tx, _| {
            clock.advance(MINUTE);
            open(&session, ANNA);
            clock.advance(MINUTE);
            open(&session, BERTA);
            open(&session, ANNA);
            clock.advance(MINUTE);
            history::append(tx, "test.long", Object::VAULT, &json!({}))
        })
        .unwrap();

    let noted = |action: &str, minutes: i64| (action.to_owned(), minutes * MINUTE);
    assert_eq!(
        last(&session, 4),
        [noted("contact.add", 0), noted("test.long", 0), noted(OPEN, 1), noted(OPEN, 2)],
        "nothing says that the clock was set back"
    );
}

#[test]
fn a_reading_is_noted_where_the_change_that_it_waited_for_fails() {
    let folder = tempfile::tempdir().unwrap();
    let (session, clock) = filed(folder.path());

    let failed = session.write(|_, _| {
        clock.advance(MINUTE);
        open(&session, ANNA);
        Err::<(), _>(Error::Conflict)
    });

    assert!(matches!(failed, Err(Error::Conflict)));
    assert_eq!(readings(&session), opened(&[MINUTE]));
}

#[test]
fn what_waited_is_there_after_a_lock_right_away() {
    let shop = Shop::new();
    let office = shop.unlock("anna").unwrap();
    office.session().add_contact(named("Berta Ek")).unwrap();
    office
        .session()
        .write(|tx, _| {
            open(office.session(), ANNA);
            history::append(tx, "test.long", Object::VAULT, &json!({}))
        })
        .unwrap();
    office.close().unwrap();

    let office = shop.unlock("anna").unwrap();

    assert_eq!(readings(office.session()), opened(&[0]));
}

#[test]
fn a_contact_that_is_gone_when_the_reading_would_be_noted_is_left_out() {
    let folder = tempfile::tempdir().unwrap();
    let (session, _) = filed(folder.path());

    session
        .write(|tx, _| {
            open(&session, BERTA);
            open(&session, ANNA);
            tx.execute("DELETE FROM contact_row WHERE contact_id = 2", [])?;
            tx.execute("DELETE FROM contact WHERE id = 2", [])?;
            history::append(tx, "test.gone", Object::VAULT, &json!({}))
        })
        .unwrap();

    assert_eq!(readings(&session), opened(&[0]), "Anna's came after Berta's, and got in");
}

#[test]
fn a_confidential_note_that_is_shown_is_noted_and_one_that_is_not_there_is_not() {
    let office = Office::with(&["Anna Berg"]);

    office.session.confidential(ANNA).unwrap();
    assert_eq!(readings(&office.session), []);
    office.session.change_confidential(ANNA, Personal::default(), "On leave".into()).unwrap();
    for _ in 0..2 {
        office.session.confidential(ANNA).unwrap();
    }

    assert_eq!(readings(&office.session), [(CONFIDENTIAL.to_owned(), 0)]);
    office.session.read(row_mac::verify_all).unwrap();
}

#[test]
fn what_is_copied_from_a_contact_or_opened_in_another_program_is_noted() {
    let office = Office::new();
    let anna = office.add(crate::contact::full()).id;

    office.session.note_copied(anna).unwrap();
    office.session.link(Owner::Contact(anna), LinkKind::Email, 0).unwrap();
    assert!(office.session.link(Owner::Contact(anna), LinkKind::Email, 99).is_err());

    assert_eq!(readings(&office.session), [(COPY.to_owned(), 0), (LINK.to_owned(), 0)]);
    office.session.read(row_mac::verify_all).unwrap();
}

#[test]
fn a_vault_that_can_not_be_written_to_is_read_without_a_note() {
    let shop = Shop::new();
    let office = shop.unlock("anna").unwrap();
    office.session().add_contact(named("Berta Ek")).unwrap();
    office.close().unwrap();
    fs::set_permissions(&shop.place, Permissions::from_mode(0o500)).unwrap();
    let office = shop.unlock("anna").unwrap();
    assert!(office.read_only());

    open(office.session(), ANNA);

    assert_eq!(readings(office.session()), []);
    fs::set_permissions(&shop.place, Permissions::from_mode(0o700)).unwrap();
}
