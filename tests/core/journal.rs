//! The journal as it is read: what each filter leaves, what an entry shows, and to whom.

mod export;

use kartotek_core::{
    clock::Clock,
    consent::{ConsentKind, ConsentMethod, ObjectionDraft, RestrictionDraft, RestrictionGround},
    error::Error,
    history::{
        self, Object,
        action::ActionKind,
        list::{JournalFilter, PAGE, PayloadState},
        value::JournalValue,
    },
    id::{ContactId, UserId},
    progress::Silent,
    role::Role,
    session::journal::{JournalContent, JournalRow},
    store::{Actor, Store, Tx},
};
use proptest::prelude::*;

use crate::{
    consent::{event, newsletter},
    office::{ACTOR, DAY, NOW, Office, named, session_as},
    task::ZONE,
    user::Shop,
};

fn list(office: &Office, filter: &JournalFilter) -> Vec<JournalRow> {
    office.session.journal_list(filter, None, PAGE).unwrap()
}

fn numbers(rows: &[JournalRow]) -> Vec<u64> {
    rows.iter().map(|row| row.seq).collect()
}

fn about(contact: ContactId) -> JournalFilter {
    JournalFilter { contact: Some(contact), ..JournalFilter::default() }
}

fn damage(office: &Office, sql: &str) {
    let destroy = |tx: &Tx<'_>| {
        tx.execute_batch(sql)?;
        history::append(tx, "test.damage", Object::VAULT, &())
    };
    office.session.store().write(&ACTOR, destroy).unwrap();
}

/// An office in which Anna was added and changed, and Alm added, on days of their own.
fn busy() -> (Office, ContactId) {
    let office = Office::new();
    let anna = office.add(named("Anna Ek")).id;
    office.clock.advance(DAY);
    office.change(anna, |draft| draft.job_title = "CEO".into());
    office.clock.advance(DAY);
    office.add_company("Alm AB");
    (office, anna)
}

#[test]
fn the_newest_entry_comes_first_with_who_did_what_to_which() {
    let (office, anna) = busy();

    let rows = list(&office, &JournalFilter::default());

    let seen: Vec<_> = rows.iter().map(|row| (row.action.as_str(), row.at - NOW)).collect();
    assert_eq!(
        seen,
        [
            ("company.add", 2 * DAY),
            ("contact.change", DAY),
            ("contact.add", 0),
            ("setting.change", 0),
            ("vault.create", 0)
        ]
    );
    assert!(rows.iter().all(|row| row.user.as_ref().is_some_and(|user| user.name.0 == "Clerk")));
    let object = rows[1].object.as_ref().unwrap();
    assert_eq!((object.id, object.name.as_str()), (anna.0, "Anna Ek"));
    assert_eq!(rows[0].object.as_ref().unwrap().name.0, "Alm AB");
    assert_eq!((rows[1].object_type.as_str(), rows[1].payload), ("contact", PayloadState::Here));
}

#[test]
fn each_filter_leaves_what_it_names() {
    let (office, anna) = busy();
    let berta = office.add(named("Berta Ek")).id;
    let all = JournalFilter::default;
    let left = |filter: JournalFilter| numbers(&list(&office, &filter));

    assert_eq!(left(JournalFilter { from: Some(NOW + DAY), ..all() }), [6, 5, 4]);
    assert_eq!(left(JournalFilter { to: Some(NOW + DAY), ..all() }), [3, 2, 1]);
    assert_eq!(left(JournalFilter { from: Some(NOW + DAY), to: Some(NOW + 2 * DAY), ..all() }), [4]);
    assert_eq!(left(JournalFilter { action: Some("contact.add".into()), ..all() }), [6, 3]);
    assert_eq!(left(JournalFilter { object_type: Some("company".into()), ..all() }), [5]);
    assert_eq!(left(JournalFilter { user: Some(ACTOR.user), ..all() }), [6, 5, 4, 3, 2, 1]);
    assert_eq!(left(JournalFilter { user: Some(UserId(99)), ..all() }), [0; 0]);
    assert_eq!(left(JournalFilter { kind: Some(ActionKind::Change), ..all() }), [6, 5, 4, 3]);
    assert_eq!(left(JournalFilter { kind: Some(ActionKind::Access), ..all() }), [1]);
    assert_eq!(left(about(anna)), [4, 3]);
    assert_eq!(left(JournalFilter { from: Some(NOW + 2 * DAY), ..about(berta) }), [6]);
    let nobody = office.session.journal_list(&about(ContactId(99)), None, PAGE);
    assert!(matches!(nobody, Err(Error::NotFound)));
}

#[test]
fn entries_that_come_while_pages_are_read_move_none() {
    let (office, _) = busy();
    let first = office.session.journal_list(&JournalFilter::default(), None, 2).unwrap();

    office.add(named("Berta Ek"));
    let second = office.session.journal_list(&JournalFilter::default(), Some(first[1].seq), 2).unwrap();

    assert_eq!((numbers(&first), numbers(&second)), (vec![5, 4], vec![3, 2]));
}

#[test]
fn a_page_has_no_more_than_its_most_and_far_numbers_are_no_error() {
    let office = Office::new();
    let anna = office.add(named("Anna Ek")).id;
    for at in 0..PAGE {
        office.change(anna, |draft| draft.job_title = format!("No. {at}").into());
    }
    let read = |before| office.session.journal_list(&JournalFilter::default(), before, usize::MAX).unwrap();

    assert_eq!(read(None).len(), PAGE);
    assert_eq!(read(Some(u64::MAX)).len(), PAGE);
    assert_eq!(numbers(&read(Some(2))), [1]);
    assert_eq!(read(Some(0)), []);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn pages_of_any_size_are_the_whole_list(size in 1_usize..9, only_contacts: bool) {
        let office = Office::with(&["Anna", "Berta", "Cecilia", "Disa", "Elsa"]);
        office.add_company("Alm AB");
        let filter = JournalFilter {
            object_type: only_contacts.then(|| "contact".to_owned()),
            ..JournalFilter::default()
        };

        let mut paged = Vec::new();
        loop {
            let before = paged.last().map(|row: &JournalRow| row.seq);
            let page = office.session.journal_list(&filter, before, size).unwrap();
            let is_last = page.len() < size;
            paged.extend(page);
            if is_last {
                break;
            }
        }

        prop_assert_eq!(paged, list(&office, &filter));
    }
}

#[test]
fn a_removed_user_keeps_the_name_in_the_journal() {
    let shop = Shop::with(&[("Sven", Role::Sales)]);
    let mut office = shop.unlock("anna").unwrap();
    let sven = UserId(2);
    let by_sven = JournalFilter { user: Some(sven), ..JournalFilter::default() };
    let before = office.session().journal_list(&by_sven, None, PAGE).unwrap().len();

    office.remove_user(sven, &Silent).unwrap();

    let users = office.session().journal_users().unwrap();
    let seen: Vec<_> = users.iter().map(|user| (user.name.as_str(), user.removed)).collect();
    assert_eq!(seen, [("Anna", false), ("Sven", true)]);
    assert_eq!(office.session().journal_list(&by_sven, None, PAGE).unwrap().len(), before);
    let removal = JournalFilter { action: Some("user.remove".into()), ..JournalFilter::default() };
    let removal = office.session().journal_list(&removal, None, PAGE).unwrap();
    assert_eq!(removal[0].object.as_ref().unwrap().name.0, "Sven");
}

#[test]
fn an_entry_shows_what_its_hash_is_made_of_and_what_changed() {
    let (office, _) = busy();

    let entry = office.session.journal_entry(4).unwrap();
    let before = office.session.journal_entry(3).unwrap();

    assert!(entry.agrees);
    assert_eq!((&entry.hash, &entry.previous), (&entry.computed, &before.hash));
    assert_eq!(entry.payload_agrees, Some(true));
    assert_eq!(entry.user_uuid, "07".repeat(16));
    let changed = JournalValue { field: "jobTitle".into(), old: None, new: Some("CEO".into()) };
    assert_eq!(entry.content, JournalContent::Values { values: vec![changed] });
    assert!(matches!(office.session.journal_entry(99), Err(Error::NotFound)));
    assert!(matches!(office.session.journal_entry(u64::MAX), Err(Error::NotFound)));
}

#[test]
fn a_changed_entry_does_not_agree_with_its_hash() {
    let (office, _) = busy();
    damage(&office, "UPDATE journal SET action = 'contact.chance' WHERE seq = 4");

    let entry = office.session.journal_entry(4).unwrap();

    assert!(!entry.agrees);
    assert_ne!(entry.hash, entry.computed);
}

#[test]
fn a_payload_that_was_erased_is_told_from_one_that_is_gone_or_damaged() {
    let state = |sql: &str| {
        let (office, _) = busy();
        damage(&office, sql);
        let entry = office.session.journal_entry(4).unwrap();
        (entry.row.payload, entry.content, entry.payload_agrees)
    };

    assert_eq!(
        state("UPDATE subject SET sealed_key = NULL; DELETE FROM journal_payload WHERE seq = 4"),
        (PayloadState::Erased, JournalContent::Erased, None)
    );
    assert_eq!(
        state("DELETE FROM journal_payload WHERE seq = 4"),
        (PayloadState::Missing, JournalContent::Missing, None)
    );
    assert_eq!(
        state("UPDATE journal_payload SET sealed = zeroblob(99) WHERE seq = 4"),
        (PayloadState::Here, JournalContent::Unreadable, Some(false))
    );
}

#[test]
fn the_checkpoint_that_covers_an_entry_names_who_signed_it() {
    let shop = Shop::new();
    let office = shop.unlock("anna").unwrap();

    let covered = office.session().journal_entry(1).unwrap().checkpoint.unwrap();
    let last = office.session().store().head().seq;

    assert!(covered.signed);
    assert_eq!(covered.user.unwrap().name.0, "Anna");
    assert_eq!(office.session().journal_entry(last).unwrap().checkpoint, None);
}

#[test]
fn a_confidential_change_shows_its_text_to_who_may_read_it() {
    let shop = Shop::new();
    let office = shop.unlock("anna").unwrap();
    let berta = office.session().add_contact(named("Berta Ek")).unwrap().0.id;
    office.session().change_confidential(berta, "".into(), "allergic".into()).unwrap();
    let seq = office.session().store().head().seq;

    let read = office.session().journal_entry(seq).unwrap().content;
    let note = JournalValue { field: "note".into(), old: None, new: Some("allergic".into()) };
    assert_eq!(read, JournalContent::Values { values: vec![note] });
}

#[test]
fn who_sees_a_contacts_values_in_the_journal_is_journaled_as_if_they_had_opened_it() {
    let (office, anna) = busy();
    office.session.change_confidential(anna, "".into(), "allergic".into()).unwrap();
    let noted = || -> Vec<_> {
        let reading = JournalFilter { kind: Some(ActionKind::Reading), ..JournalFilter::default() };
        list(&office, &reading)
            .into_iter()
            .map(|row| (row.action, row.object.map(|contact| contact.id)))
            .collect()
    };
    let note = office.session.store().head().seq;

    for seq in [1, 2, 5] {
        office.session.journal_entry(seq).unwrap();
    }
    assert_eq!(noted(), []);
    for seq in [3, 4, note, note + 1] {
        office.session.journal_entry(seq).unwrap();
    }

    let expected = ["reading.confidential", "reading.open"].map(|action| (action.to_owned(), Some(anna.0)));
    assert_eq!(noted(), expected);
}

#[test]
fn what_somebody_said_names_them_as_long_as_they_are_there() {
    let office = Office::with(&["Anna Ek", "Berta Ek"]);
    let (anna, berta) = (ContactId(1), ContactId(2));
    let newsletter = office.purpose(newsletter());
    office.consent(event(anna, newsletter, ConsentKind::Given, NOW));
    let objection = ObjectionDraft {
        contact: anna,
        purpose: None,
        channel: None,
        at: NOW,
        zone: ZONE.into(),
        method: ConsentMethod::Phone,
        note: "".into(),
    };
    office.session.add_objection(objection).unwrap();
    let ground = RestrictionGround::Accuracy;
    let restriction = RestrictionDraft { contact: berta, ground, at: NOW, note: "".into() };
    office.session.restrict(restriction).unwrap();
    office.add_company("Alm AB");
    let named = || -> Vec<_> {
        let rows = list(&office, &JournalFilter::default());
        let of_theirs = rows.into_iter().filter(|row| !["contact", "user"].contains(&&*row.object_type));
        of_theirs.map(|row| (row.action, row.about.map(|contact| (contact.id, contact.name.0)))).collect()
    };
    let about = |action: &str, who: Option<(ContactId, &str)>| {
        (action.to_owned(), who.map(|(id, name)| (id.0, name.to_owned())))
    };
    let (of_anna, of_berta) = (Some((anna, "Anna Ek")), Some((berta, "Berta Ek")));
    let expected = [
        about("company.add", None),
        about("restriction.add", of_berta),
        about("objection.add", of_anna),
        about("consent.give", of_anna),
        about("purpose.add", None),
    ];
    assert_eq!(named()[..5], expected);

    office.change(anna, |draft| draft.family_name = "Berg".into());
    assert!(named().contains(&about("consent.give", Some((anna, "Anna Berg")))));
    let forget = |tx: &Tx<'_>| {
        let subject =
            tx.query_row("SELECT subject_id FROM contact WHERE id = ?1", [berta], |row| row.get(0))?;
        crate::office::forget(tx, subject)
    };
    office.session.store().write(&ACTOR, forget).unwrap();
    assert!(named().contains(&about("restriction.add", None)), "whose key was destroyed");
}

#[test]
fn who_sees_what_somebody_said_in_the_journal_is_journaled_as_if_they_had_opened_them() {
    let office = Office::with(&["Anna Ek"]);
    let newsletter = office.purpose(newsletter());
    let added = office.session.store().head().seq;
    office.consent(event(ContactId(1), newsletter, ConsentKind::Given, NOW));
    let given = office.session.store().head().seq;

    office.session.journal_entry(added).unwrap();
    assert_eq!(office.session.store().head().seq, given);
    office.session.journal_entry(given).unwrap();

    let last = list(&office, &JournalFilter::default()).remove(0);
    assert_eq!((&*last.action, last.object.unwrap().id), ("reading.open", 1));
}

#[test]
fn who_may_not_read_the_journal_reads_none_of_it() {
    for role in Role::ALL {
        let session = session_as(Store::in_memory(Clock::set_to(NOW)).unwrap(), role);
        let answers = [
            session.journal_list(&JournalFilter::default(), None, PAGE).map(drop),
            session.journal_entry(1).map(drop),
            session.journal_users().map(drop),
        ];

        let refused = answers.iter().filter(|answer| matches!(answer, Err(Error::Forbidden))).count();
        let reads = [Role::Owner, Role::PrivacyOfficer].contains(&role);
        assert_eq!(refused, if reads { 0 } else { 3 }, "{role:?}");
    }
}

#[test]
fn what_somebody_unknown_did_has_no_name() {
    let office = Office::new();
    let other = Actor { user: UserId(2), uuid: [9; 16], ..ACTOR };
    let write = |tx: &Tx<'_>| history::append(tx, "test.change", Object::VAULT, &());
    office.session.store().write(&other, write).unwrap();

    let last = &list(&office, &JournalFilter::default())[0];

    assert_eq!((last.user.as_ref(), last.object.as_ref()), (None, None));
}
