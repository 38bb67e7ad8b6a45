//! Drafts: text that was typed and not saved is kept for its user, and for nobody and nothing else.

use std::{fs, path::Path};

use kartotek_core::{
    crm::kind::Kind,
    draft::{self, Draft, DraftForm},
    error::{Error, Problem},
    history,
    id::{ContactId, UserId},
    store::{Actor, Tx},
};

use crate::office::{ACTOR, NOW, Office, refusal};

fn keep(office: &Office, owner: Kind, id: Option<i64>, text: &str) {
    draft::keep(office.session.store(), &ACTOR, owner, id, DraftForm::Record, text).unwrap();
}

fn list(office: &Office) -> Vec<Draft> {
    office.session.read(|connection| draft::list(connection, &ACTOR)).unwrap()
}

fn texts(office: &Office) -> Vec<String> {
    list(office).into_iter().map(|draft| draft.text.0).collect()
}

#[test]
fn what_was_typed_is_kept_once_for_each_record() {
    let office = Office::with(&["Anna Berg"]);
    let company = office.add_company("Alm AB").id;

    keep(&office, Kind::Contact, Some(1), "first");
    for (owner, id, text) in [
        (Kind::Contact, Some(1), "Anna, half typed"),
        (Kind::Company, Some(company.0), "Alm, half typed"),
        (Kind::Contact, None, "somebody new"),
        (Kind::Company, None, "some new company"),
    ] {
        office.clock.advance(1000);
        keep(&office, owner, id, text);
    }

    assert_eq!(texts(&office), ["some new company", "somebody new", "Alm, half typed", "Anna, half typed"]);
    let drafts = list(&office);
    let (alm, anna) = (&drafts[2], &drafts[3]);
    assert_eq!((alm.owner, alm.id, alm.name.as_str()), (Kind::Company, Some(company.0), "Alm AB"));
    assert_eq!((anna.owner, anna.id, anna.name.as_str()), (Kind::Contact, Some(1), "Anna Berg"));
    assert_eq!((anna.kept_at, anna.trashed), (NOW + 1000, false));
}

#[test]
fn what_is_saved_or_thrown_away_is_kept_no_longer() {
    let office = Office::with(&["Anna Berg"]);
    keep(&office, Kind::Contact, Some(1), "Anna");
    keep(&office, Kind::Contact, None, "new");

    for id in [Some(1), Some(1), Some(99)] {
        draft::remove(office.session.store(), &ACTOR, Kind::Contact, id, DraftForm::Record).unwrap();
    }
    assert_eq!(texts(&office), ["new"]);
    draft::remove(office.session.store(), &ACTOR, Kind::Company, None, DraftForm::Record).unwrap();
    assert_eq!(texts(&office), ["new"]);
    draft::remove(office.session.store(), &ACTOR, Kind::Contact, None, DraftForm::Record).unwrap();
    assert!(texts(&office).is_empty());
}

#[test]
fn nobody_else_sees_or_removes_a_draft() {
    let office = Office::with(&["Anna Berg"]);
    let other = Actor { user: UserId(2), ..ACTOR };
    let add = "INSERT INTO user (id, uuid, name, created_at) VALUES (2, zeroblob(16), 'Bo', 0)";
    let journal = |tx: &Tx<'_>| {
        tx.execute(add, [])?;
        history::append(tx, "user.add", history::Object::VAULT, &())
    };
    office.session.store().write(&ACTOR, journal).unwrap();
    keep(&office, Kind::Contact, Some(1), "mine");

    draft::keep(office.session.store(), &other, Kind::Contact, Some(1), DraftForm::Record, "theirs").unwrap();
    draft::remove(office.session.store(), &other, Kind::Contact, Some(1), DraftForm::Record).unwrap();

    assert_eq!(texts(&office), ["mine"]);
    assert!(office.session.read(|connection| draft::list(connection, &other)).unwrap().is_empty());
}

#[test]
fn a_draft_stands_in_no_journal() {
    let office = Office::with(&["Anna Berg"]);
    let before = office.session.store().head();

    keep(&office, Kind::Contact, Some(1), "Anna, half typed");
    draft::remove(office.session.store(), &ACTOR, Kind::Contact, Some(1), DraftForm::Record).unwrap();

    assert_eq!(office.session.store().head(), before);
    assert_eq!(office.session.read(history::entries).unwrap().len() as u64, before.seq);
}

#[test]
fn a_draft_stays_while_its_record_lies_in_the_trash_and_goes_with_it() {
    let office = Office::with(&["Anna Berg"]);
    keep(&office, Kind::Contact, Some(1), "Anna");

    office.session.trash_contacts(&[ContactId(1)], true).unwrap();
    assert!(list(&office)[0].trashed);

    let delete = |tx: &Tx<'_>| {
        tx.execute("DELETE FROM contact WHERE id = 1", [])?;
        history::append(tx, "contact.erase", history::Object::VAULT, &())
    };
    office.session.store().write(&ACTOR, delete).unwrap();
    assert!(list(&office).is_empty());
}

#[test]
fn what_is_about_no_record_or_too_long_is_refused_and_changes_nothing() {
    let office = Office::with(&["Anna Berg"]);
    keep(&office, Kind::Contact, Some(1), "Anna");
    let store = office.session.store();

    for (owner, id) in [(Kind::Contact, 99), (Kind::Company, 1)] {
        let refused = draft::keep(store, &ACTOR, owner, Some(id), DraftForm::Record, "x");
        assert!(matches!(refused, Err(Error::NotFound)), "{refused:?}");
    }
    let long = "x".repeat(4_000_001);
    let refused = draft::keep(store, &ACTOR, Kind::Contact, Some(1), DraftForm::Record, &long);

    assert_eq!(refusal(refused), ("text", None, Problem::TooLong));
    assert_eq!(texts(&office), ["Anna"]);
}

#[test]
fn debug_output_shows_nothing_of_a_draft() {
    let office = Office::with(&["Anna Berg"]);
    keep(&office, Kind::Contact, Some(1), "half typed");

    let shown = format!("{:?}", list(&office));

    assert!(!shown.contains("half") && !shown.contains("Anna"), "{shown}");
}

#[test]
fn nothing_but_drafts_is_written_past_the_journal() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![source];
    let mut writers = Vec::new();
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if fs::read_to_string(&path).unwrap().contains(".write_unrecorded(") {
                writers.push(path.file_name().unwrap().to_owned());
            }
        }
    }

    assert_eq!(writers, ["draft.rs"]);
}

#[test]
fn an_activity_that_is_half_typed_is_kept_beside_the_record_it_is_about() {
    let office = Office::with(&["Anna Berg"]);
    let store = office.session.store();
    keep(&office, Kind::Contact, Some(1), "the record");
    draft::keep(store, &ACTOR, Kind::Contact, Some(1), DraftForm::Activity, "a call").unwrap();
    draft::keep(store, &ACTOR, Kind::Contact, Some(1), DraftForm::Activity, "a longer call").unwrap();

    let forms: Vec<_> = list(&office).into_iter().map(|draft| (draft.form, draft.text.0)).collect();
    assert_eq!(
        forms,
        [(DraftForm::Activity, "a longer call".to_owned()), (DraftForm::Record, "the record".to_owned())]
    );

    draft::remove(store, &ACTOR, Kind::Contact, Some(1), DraftForm::Activity).unwrap();
    assert_eq!(texts(&office), ["the record"]);
}

#[test]
fn each_form_of_privacy_keeps_its_text_beside_the_others() {
    let office = Office::with(&["Anna Berg"]);
    let store = office.session.store();
    let to_be = [
        DraftForm::Purpose,
        DraftForm::Notice,
        DraftForm::Wording,
        DraftForm::Template,
        DraftForm::RetentionRule,
    ];
    for (form, text) in to_be.into_iter().zip(["a purpose", "a notice", "a wording", "a letter", "a rule"]) {
        draft::keep(store, &ACTOR, Kind::Contact, None, form, text).unwrap();
    }
    draft::keep(store, &ACTOR, Kind::Contact, Some(1), DraftForm::Consent, "a consent").unwrap();
    for id in [Some(1), None] {
        draft::keep(store, &ACTOR, Kind::Contact, id, DraftForm::ConsentForm, "a form").unwrap();
    }

    let mut kept: Vec<_> = list(&office).into_iter().map(|draft| (draft.form, draft.id)).collect();
    kept.sort_by_key(|(form, id)| (format!("{form:?}"), *id != Some(1)));
    assert_eq!(
        kept,
        [
            (DraftForm::Consent, Some(1)),
            (DraftForm::ConsentForm, Some(1)),
            (DraftForm::ConsentForm, None),
            (DraftForm::Notice, None),
            (DraftForm::Purpose, None),
            (DraftForm::RetentionRule, None),
            (DraftForm::Template, None),
            (DraftForm::Wording, None)
        ]
    );
    draft::remove(store, &ACTOR, Kind::Contact, None, DraftForm::Notice).unwrap();
    assert_eq!(list(&office).len(), 7);
}
