//! Activities: what is kept of them, whose they are, and what is refused.

use kartotek_core::{
    activity::{self, Activity, ActivityDraft, ActivityKind, Direction, Party},
    clock::Timestamp,
    error::{Error, Problem, Result, VaultProblem},
    history,
    id::{ActivityId, CompanyId, ContactId},
    role::Role,
    session::undo::{UndoAction, UndoLabel, UndoObject},
    store::Touched,
};

use crate::{
    naughty::{naughty_strings, tidied},
    office::{DAY, NOW, Office, named, refusal},
};

const ANNA: ContactId = ContactId(1);

/// Somebody without a company.
pub(crate) const ABOUT_ANNA: Party = Party { contact: Some(ANNA), company: None };

pub(crate) fn note(body: &str) -> ActivityDraft {
    ActivityDraft { occurred_at: NOW, body: body.into(), ..ActivityDraft::default() }
}

fn call(subject: &str, at: Timestamp) -> ActivityDraft {
    ActivityDraft {
        kind: ActivityKind::Call,
        direction: Direction::In,
        occurred_at: at,
        subject: subject.into(),
        ..ActivityDraft::default()
    }
}

impl Office {
    pub(crate) fn log(&self, party: Party, draft: ActivityDraft) -> Activity {
        self.session.add_activity(party, draft).unwrap().0
    }

    pub(crate) fn activity(&self, id: ActivityId) -> Activity {
        self.session.read(|snapshot| activity::get(snapshot, id)).unwrap()
    }

    /// How a contact is mentioned in a text.
    pub(crate) fn mention(&self, name: &str) -> String {
        let found = self.session.suggest_mentions(name).unwrap();
        format!("[[{}]]", found[0].token)
    }
}

#[test]
fn every_field_of_an_activity_comes_back_as_it_was_given_and_can_be_changed() {
    let office = Office::with(&["Anna Berg"]);
    let company = office.add_company("Alm AB").id;
    let draft = ActivityDraft { body: "First\nsecond".into(), ..call("Offer", NOW - DAY) };

    let (added, changed) =
        office.session.add_activity(Party { company: Some(company), ..ABOUT_ANNA }, draft.clone()).unwrap();
    assert!(added.draft == draft && office.activity(added.id) == added);
    assert_eq!((added.revision, added.created_at, added.author.0), (1, NOW, 1));
    assert_eq!(changed.touched, [Touched::Activity(added.id.0)]);

    office.clock.advance(DAY);
    let letter = ActivityDraft { kind: ActivityKind::Letter, direction: Direction::Out, ..note("Sent") };
    let changed = office.session.change_activity(added.id, 1, letter.clone()).unwrap().0;
    assert!(changed.draft == letter && office.activity(added.id) == changed);
    assert_eq!((changed.revision, changed.created_at, changed.changed_at), (2, NOW, NOW + DAY));
    assert_eq!(changed.party, Party { contact: Some(ANNA), company: Some(company) });
}

#[test]
fn each_broken_rule_names_its_field_and_changes_nothing() {
    let office = Office::with(&["Anna Berg"]);
    let head = office.session.store().head();
    for (draft, field, problem) in [
        (note(""), "body", Problem::Missing),
        (note(" \n\t"), "body", Problem::Missing),
        (note("\0"), "body", Problem::Characters),
        (note(&"x".repeat(100_001)), "body", Problem::TooLong),
        (call(&"x".repeat(201), NOW), "subject", Problem::TooLong),
        (call("a\nb", NOW), "subject", Problem::Characters),
        (call("Then", -2_208_988_800_001), "occurredAt", Problem::Date),
        (call("Then", NOW + 366 * DAY), "occurredAt", Problem::Date),
        (call("Then", i64::MIN), "occurredAt", Problem::Date),
        (call("Then", i64::MAX), "occurredAt", Problem::Date),
    ] {
        assert_eq!(refusal(office.session.add_activity(ABOUT_ANNA, draft)), (field, None, problem));
    }
    let nobody = office.session.add_activity(Party::default(), note("x"));
    assert_eq!(refusal(nobody), ("contact", None, Problem::Missing));
    assert_eq!(office.session.store().head(), head);

    for draft in [note(&"å".repeat(100_000)), call("", -2_208_988_800_000), call("", NOW + 365 * DAY)] {
        office.log(ABOUT_ANNA, draft);
    }
}

#[test]
fn a_note_has_no_direction() {
    let office = Office::with(&["Anna Berg"]);
    let added = office.log(ABOUT_ANNA, ActivityDraft { direction: Direction::Out, ..note("x") });
    assert_eq!(added.draft.direction, Direction::None);
}

#[test]
fn nothing_is_logged_about_whom_there_is_not_or_who_lies_in_the_trash() {
    let office = Office::with(&["Anna Berg"]);
    let company = office.add_company("Alm AB").id;
    let about_alm = Party { contact: None, company: Some(company) };
    let (of_anna, of_alm) = (office.log(ABOUT_ANNA, note("x")), office.log(about_alm, note("y")));
    office.session.trash_contacts(&[ANNA], true).unwrap();
    office.session.trash_companies(&[company], true).unwrap();
    let head = office.session.store().head();

    for party in [
        ABOUT_ANNA,
        about_alm,
        Party { contact: Some(ContactId(99)), company: None },
        Party { contact: None, company: Some(CompanyId(99)) },
    ] {
        assert!(matches!(office.session.add_activity(party, note("z")), Err(Error::NotFound)));
    }
    for id in [of_anna.id, of_alm.id, ActivityId(99)] {
        assert!(matches!(office.session.change_activity(id, 1, note("z")), Err(Error::NotFound)));
        assert!(matches!(office.session.trash_activities(&[id], true), Err(Error::NotFound)));
    }
    assert_eq!(office.session.store().head(), head);
}

#[test]
fn an_old_revision_is_a_conflict_and_a_change_of_nothing_writes_nothing() {
    let office = Office::with(&["Anna Berg"]);
    let added = office.log(ABOUT_ANNA, note("x"));
    let head = office.session.store().head();

    let (same, _) = office.session.change_activity(added.id, 1, note(" x ")).unwrap();
    assert_eq!((same.revision, office.session.store().head()), (1, head));

    office.session.change_activity(added.id, 1, note("y")).unwrap();
    assert!(matches!(office.session.change_activity(added.id, 1, note("z")), Err(Error::Conflict)));
    assert!(matches!(office.session.trash_activities(&[], true), Err(Error::NothingToChange)));
}

#[test]
fn undo_says_that_it_is_an_activity_and_redo_brings_it_back() {
    let office = Office::with(&["Anna Berg"]);
    let added = office.log(ABOUT_ANNA, note("x"));
    let label = |action| Some(UndoLabel { action, object: UndoObject::Activity, count: 1 });
    office.session.trash_activities(&[added.id], true).unwrap();

    assert_eq!(office.session.undo_state().undo, label(UndoAction::Trash));
    assert_eq!(office.session.undo().unwrap().0.undo, label(UndoAction::Add));
    assert_eq!(office.activity(added.id).trashed_at, None);
    office.session.undo().unwrap();
    assert_eq!(office.activity(added.id).trashed_at, Some(NOW));
    office.session.redo().unwrap();
    assert_eq!(office.activity(added.id).trashed_at, None);
}

#[test]
fn a_hostile_text_is_stored_exactly_or_refused_by_the_fields_name() {
    let office = Office::with(&["Anna Berg"]);
    for text in naughty_strings() {
        let subject = ActivityDraft { subject: text.as_str().into(), ..note("x") };
        let body = ActivityDraft { subject: "x".into(), ..note(&text) };
        for (field, draft, read) in [
            ("subject", subject, (|draft| &draft.subject) as fn(&ActivityDraft) -> &str),
            ("body", body, |draft| &draft.body),
        ] {
            match office.session.add_activity(ABOUT_ANNA, draft) {
                Ok((stored, _)) => assert_eq!(read(&stored.draft), tidied(&text)),
                Err(Error::Invalid { field: named, .. }) => assert_eq!(named, field, "{text:?}"),
                Err(other) => panic!("{text:?} gave {other:?}"),
            }
        }
    }
}

/// The payload of the newest entry, `None` where its key is destroyed.
fn payload(office: &Office, seq: u64) -> Option<String> {
    let keys = office.session.store().keys();
    let opened = office.session.read(|snapshot| history::payload(snapshot, keys, seq)).unwrap();
    opened.map(|bytes| String::from_utf8(bytes.to_vec()).unwrap())
}

#[test]
fn the_journal_forgets_an_activity_with_the_contact_it_is_about_and_names_nobody_it_mentions() {
    let office = Office::with(&["Anna Berg", "Bo Ek"]);
    let company = office.add_company("Alm AB").id;
    let about_alm = Party { contact: None, company: Some(company) };
    let text = format!("with {}", office.mention("Bo"));
    office.log(Party { company: Some(company), ..ABOUT_ANNA }, note(&text));
    let of_anna = office.session.store().head().seq;
    office.log(about_alm, note("about the firm"));
    let of_alm = office.session.store().head().seq;
    assert!(payload(&office, of_anna).unwrap().contains("with [["));
    assert!(!payload(&office, of_anna).unwrap().contains("Bo"));

    office
        .session
        .write(|tx, _| {
            let subject =
                tx.query_row("SELECT subject_id FROM contact WHERE id = 1", [], |row| row.get(0))?;
            crate::office::forget(tx, subject)
        })
        .unwrap();

    assert_eq!(payload(&office, of_anna), None);
    assert!(payload(&office, of_alm).unwrap().contains("about the firm"));
}

#[test]
fn an_activity_that_was_changed_past_the_app_is_told_before_it_is_shown() {
    let is_told = |result: Result<Activity>| {
        matches!(result, Err(Error::Vault { problem: VaultProblem::DamagedDatabase }))
    };
    for statement in [
        "UPDATE activity SET body = 'y' WHERE id = 1",
        "UPDATE activity SET subject = body, body = '' WHERE id = 1",
        "UPDATE activity SET contact_id = 2 WHERE id = 1",
        "UPDATE activity SET kind = 'mail' WHERE id = 1",
        "UPDATE activity SET direction = 'out' WHERE id = 1",
        "UPDATE activity SET occurred_at = 1 WHERE id = 1",
        "UPDATE activity SET author_id = 2 WHERE id = 1",
        "UPDATE activity SET trashed_at = 1 WHERE id = 1",
        "UPDATE activity SET sealed_seq = sealed_seq - 1 WHERE id = 1",
    ] {
        let office = Office::with(&["Anna Berg", "Bo Ek"]);
        let added = office.log(ABOUT_ANNA, note("x"));
        office.verify_rows().unwrap();

        let forged = office.session.write(|tx, _| {
            tx.pragma_update(None, "defer_foreign_keys", true)?;
            assert_eq!(tx.execute(statement, [])?, 1);
            if statement.contains("author") {
                tx.execute(
                    "INSERT INTO user (id, uuid, name, created_at) VALUES (2, zeroblob(16), 'Bo', 1)",
                    [],
                )?;
            }
            history::append(tx, "test.forge", history::Object::VAULT, &())
        });

        forged.unwrap();
        let read = office.session.read(|snapshot| activity::get(snapshot, added.id));
        assert!(is_told(read), "{statement}");
    }
}

#[test]
fn every_role_reads_activities_and_all_but_one_write_them() {
    use kartotek_core::role::Permission::{ActivityChange, ActivityRead};
    for role in Role::ALL {
        assert!(role.may(ActivityRead));
        assert_eq!(role.may(ActivityChange), role != Role::ReadOnly);
    }
}

#[test]
fn who_is_proposed_to_be_mentioned_is_somebody_in_the_list() {
    let office = Office::with(&["Anna Berg", "Anders Ek", "Bo Ek"]);
    office.session.trash_contacts(&[ContactId(2)], true).unwrap();

    let found = office.session.suggest_mentions("an").unwrap();

    let names: Vec<_> =
        found.into_iter().filter_map(|mention| mention.person).map(|one| one.name.0).collect();
    assert_eq!(names, ["Anna Berg"]);
    office.add(named("Åke Holm"));
    assert_eq!(office.session.suggest_mentions("ake").unwrap().len(), 1);
}

#[test]
fn who_reads_an_activity_in_the_journal_is_journaled_as_if_the_contact_had_been_opened() {
    let office = Office::with(&["Anna Berg"]);
    let company = office.add_company("Alm AB").id;
    office.log(Party { contact: None, company: Some(company) }, note("about the firm"));
    let of_alm = office.session.store().head().seq;
    office.log(ABOUT_ANNA, note("about her"));
    let of_anna = office.session.store().head().seq;

    office.session.journal_entry(of_alm).unwrap();
    assert_eq!(office.session.store().head().seq, of_anna);
    office.session.journal_entry(of_anna).unwrap();

    let entries = office.session.read(history::entries).unwrap();
    assert_eq!(entries.last().unwrap().0.action, "reading.open");
}
