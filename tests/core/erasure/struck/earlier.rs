//! What texts said before, what was typed and not saved, what imports and searches keep: nothing of it names who was struck.

use kartotek_core::{
    crm::{confidential::ConfidentialNote, contact::ContactDraft, kind::Kind, party::Party},
    draft::{self, DraftForm},
    erasure::ErasureCause,
    exchange::import::{DuplicateChoice, Source},
    history::{self, Object},
    request::RequestDraft,
};

use super::{BO, MARK, QUENTIN, desk, erase_all, left};
use crate::{
    activity::note,
    clean::{needle::Search, pages},
    office::{ACTOR, DAY, email},
    request::{Walk, access},
    retention::carry::verify_all,
    task::planned,
};

#[test]
fn what_a_confidential_note_said_before_goes_where_it_names_nobody_today() {
    let desk = desk();
    let session = desk.session();
    session.change_confidential(BO, "".into(), "At odds with Quentin Xylander".into()).unwrap();
    session.change_confidential(BO, "At odds with Quentin Xylander".into(), "At odds".into()).unwrap();
    desk.office.change(BO, |draft| draft.notes = "A cousin of Quentin Xylander".into());

    // In the pages it is sealed: nothing is found there anyway.
    let naming = || {
        let store = session.store();
        let read = |seq| store.read(|snapshot| history::payload(snapshot, store.keys(), seq)).unwrap();
        let told = (1..=store.head().seq).filter_map(read);
        told.filter(|payload| String::from_utf8_lossy(payload).contains("Xylander")).count()
    };
    assert!(naming() > 2, "the control");

    erase_all(session);

    assert_eq!(session.confidential(BO).unwrap(), ConfidentialNote::Text("At odds".into()));
    verify_all(&desk.office);
    assert_eq!(naming(), 0);
}

#[test]
fn a_damaged_note_keeps_nobody_from_being_erased_and_counts_as_not_looked_into() {
    let desk = desk();
    let session = desk.session();
    session.change_confidential(BO, "".into(), "At odds with Quentin Xylander".into()).unwrap();
    desk.office.change(BO, |draft| draft.notes = "A cousin of Quentin Xylander".into());
    session
        .store()
        .write(&ACTOR, |tx| {
            tx.execute("UPDATE confidential SET sealed = zeroblob(99)", [])?;
            history::append(tx, "test.damage", Object::VAULT, &())
        })
        .unwrap();

    let plan = session.plan_erasure(QUENTIN).unwrap();
    assert_eq!((plan.spoken_of.len(), plan.spoken_unread), (1, 1));
    let erased = erase_all(session);

    assert_eq!((erased.summary.struck, erased.summary.spoken, erased.summary.unread), (1, 0, 1));
    assert!(session.confidential(BO).is_err(), "its own place says that it is damaged");
}

#[test]
fn where_many_go_at_once_no_note_is_opened_and_all_count_as_not_looked_into() {
    let desk = desk();
    let session = desk.session();
    session.change_confidential(BO, "".into(), "At odds with Quentin Xylander".into()).unwrap();
    session.trash_contacts(&[QUENTIN], true).unwrap();
    desk.office.clock.advance(31 * DAY);

    session.empty_trash(&kartotek_core::progress::Silent).unwrap();

    let erased = session.erasures().unwrap().remove(0);
    assert_eq!((erased.cause, erased.summary.spoken, erased.summary.unread), (ErasureCause::Trash, 0, 1));
}

#[test]
fn what_an_import_overwrote_is_struck() {
    let desk = desk();
    desk.office.change(BO, |draft| {
        draft.emails = vec![email("bo@example.org")];
        draft.notes = "A cousin of Quentin Xylander".into();
        draft.extra = "RELATED:Quentin Xylander".into();
    });
    let rows = "First Name,Last Name,Nickname,E-mail 1 - Value\nBo,Ekström,Bosse,bo@example.org\n";
    desk.import(&Source::new("fill.csv".into(), rows.into()).unwrap(), DuplicateChoice::Fill);
    let before = || -> Vec<String> {
        let read = |snapshot: &kartotek_core::store::Snapshot<'_>| {
            let mut statement = snapshot.prepare("SELECT before FROM import_fill")?;
            Ok(statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
        };
        desk.session().read(read).unwrap()
    };
    assert!(before()[0].contains("Xylander"), "the control");

    erase_all(desk.session());

    let [before] = &before()[..] else { panic!("one import") };
    assert!(before.contains(&format!("A cousin of {MARK}")) && before.contains(&format!("RELATED:{MARK}")));
    assert_eq!(left(desk.folder.path()), 0);
}

#[test]
fn what_an_import_overwrote_stays_where_it_names_nobody_in_full() {
    let desk = desk();
    desk.office.change(BO, |draft| {
        draft.emails = vec![email("bo@example.org")];
        draft.notes = "Works with Quentin Berg".into();
    });
    let rows = "First Name,Last Name,Nickname,E-mail 1 - Value\nBo,Ekström,Bosse,bo@example.org\n";
    desk.import(&Source::new("fill.csv".into(), rows.into()).unwrap(), DuplicateChoice::Fill);
    desk.office.change(BO, |draft| draft.notes = "Works with Quentin Xylander".into());

    erase_all(desk.session());

    let read = |snapshot: &kartotek_core::store::Snapshot<'_>| {
        Ok(snapshot.query_row("SELECT before FROM import_fill", [], |row| row.get::<_, String>(0))?)
    };
    assert!(desk.session().read(read).unwrap().contains("Works with Quentin Berg"));
}

/// What is kept of a form for a record to be; none where nothing is.
fn typed_into(session: &kartotek_core::session::Session, form: DraftForm) -> Option<String> {
    let mut drafts = session.read(|snapshot| draft::list(snapshot, session.actor())).unwrap();
    drafts.retain(|draft| draft.form == form);
    drafts.pop().map(|draft| draft.text.0)
}

#[test]
fn what_was_typed_about_nobody_and_names_somebody_else_is_as_it_was() {
    let desk = desk();
    let session = desk.session();
    desk.office.plan(Party::default(), planned("Call Quentin Xylander"));
    let typed = r#"{"draft":{"task":null,"title":"Call Quentin Berg"}}"#;
    draft::keep(session.store(), session.actor(), Kind::Contact, None, DraftForm::Task, typed).unwrap();

    erase_all(session);

    assert_eq!(typed_into(session, DraftForm::Task).unwrap(), typed);
}

#[test]
fn what_was_typed_over_a_text_that_was_chosen_is_struck_as_that_is() {
    let desk = desk();
    let session = desk.session();
    let task = desk.office.plan(Party::default(), planned("Call Quentin Xylander")).id;
    let typed = format!(r#"{{"draft":{{"task":{},"title":"Call Quentin"}}}}"#, task.0);
    draft::keep(session.store(), session.actor(), Kind::Contact, None, DraftForm::Task, &typed).unwrap();

    erase_all(session);

    assert_eq!(typed_into(session, DraftForm::Task).unwrap(), typed.replace("Quentin", MARK));
}

#[test]
fn whoever_is_mentioned_in_what_was_typed_is_mentioned_no_more() {
    let desk = desk();
    let session = desk.session();
    desk.office.log(super::ABOUT_BO, note("Quentin Xylander called"));
    let token = |name: &str| desk.office.mention(name).replace(['[', ']'], "");
    let form = |body: &str, mentions: &[(String, &str)]| {
        let mentions: Vec<_> = mentions
            .iter()
            .map(|(token, name)| serde_json::json!({ "token": token, "name": name }))
            .collect();
        serde_json::json!({ "draft": { "activity": null, "body": body, "mentions": mentions } }).to_string()
    };
    let (quentin, bo) = (token("Quentin"), token("Bo"));
    let typed = form(
        "@Quentin Xylander met @Bo Ekström",
        &[(quentin, "Quentin Xylander"), (bo.clone(), "Bo Ekström")],
    );
    draft::keep(session.store(), session.actor(), Kind::Contact, Some(BO.0), DraftForm::Activity, &typed)
        .unwrap();

    erase_all(session);

    let after = form(&format!("@{MARK} met @Bo Ekström"), &[(bo, "Bo Ekström")]);
    assert_eq!(typed_into(session, DraftForm::Activity).unwrap(), after);
    assert_eq!(left(desk.folder.path()), 0);
}

#[test]
fn what_was_typed_for_a_record_to_be_goes_with_whom_it_is_about_by_number() {
    let desk = desk();
    let session = desk.session();
    let of =
        |contact: &str| format!(r#"{{"draft":{{"contact":{contact},"contactName":"Quentin Xylander"}}}}"#);
    let begun = r#"{"draft":{"contact":null},"original":{"contact":1}}"#;
    for (form, typed) in [
        (DraftForm::Deal, of("1")),
        (DraftForm::Request, begun.to_owned()),
        (DraftForm::Recipient, of(r#""1""#)),
        (DraftForm::Notice, of("2")),
        (DraftForm::Wording, "no form".to_owned()),
    ] {
        draft::keep(session.store(), session.actor(), Kind::Contact, None, form, &typed).unwrap();
    }
    let about_bo = r#"{"draft":{"contact":1}}"#;
    draft::keep(session.store(), session.actor(), Kind::Contact, Some(BO.0), DraftForm::Deal, about_bo)
        .unwrap();

    erase_all(session);

    assert_eq!(typed_into(session, DraftForm::Deal).unwrap(), about_bo, "that of a record that is there");
    assert_eq!(typed_into(session, DraftForm::Request), None);
    for form in [DraftForm::Recipient, DraftForm::Notice, DraftForm::Wording] {
        assert!(typed_into(session, form).is_some(), "{form:?}");
    }
}

#[test]
fn what_was_typed_about_nobody_is_struck_with_a_task_about_nobody() {
    let desk = desk();
    let session = desk.session();
    desk.office.plan(Party::default(), planned("Call Quentin Xylander"));
    let typed = r#"{"draft":{"title":"Call Quentin Xylander again","zone":"Europe/Xylander"}}"#;
    for form in [DraftForm::Task, DraftForm::Notice] {
        draft::keep(session.store(), session.actor(), Kind::Contact, None, form, typed).unwrap();
    }

    erase_all(session);

    let drafts = session.read(|snapshot| draft::list(snapshot, session.actor())).unwrap();
    let text = |form| &drafts.iter().find(|draft| draft.form == form).unwrap().text;
    let struck = format!(r#"{{"draft":{{"title":"Call {MARK} again","zone":"Europe/Xylander"}}}}"#);
    assert_eq!(text(DraftForm::Task).as_str(), struck);
    assert_eq!(text(DraftForm::Notice).as_str(), typed, "a form of something else");
}

#[test]
fn what_a_search_for_somebody_who_is_not_known_added_is_struck_but_for_what_they_gave() {
    let desk = desk();
    let session = desk.session();
    desk.office.change(QUENTIN, |draft| {
        *draft = ContactDraft {
            emails: vec![email("family@example.org"), email("quentin@xylander.example")],
            ..draft.clone()
        };
    });
    let asked = RequestDraft {
        contact: None,
        name: "Okänd Person".into(),
        address: "family@example.org".into(),
        ..access()
    };
    let mut walk = Walk::of(session, asked);
    walk.next().search(&[]);
    let before = walk.sheet.searches[0].terms.clone();
    assert!(
        before.contains(&"quentin xylander".into()) && before.contains(&"okand person".into()),
        "{before:?}"
    );

    erase_all(session);

    let sheet = session.request_sheet(walk.sheet.request.id).unwrap();
    let after: Vec<&str> =
        sheet.searches[0].terms.iter().map(|term| term.as_str()).filter(|term| *term != MARK).collect();
    assert_eq!(after, ["okand person", "family@example.org"]);
    assert_eq!(sheet.searches[0].terms.len(), before.len());
    verify_all(&desk.office);
    assert_eq!(left(desk.folder.path()), 0);
    let others = Search::of(&["family@example.org"]).count(&pages::read(desk.folder.path(), &[5; 48]));
    assert!(others > 0, "who asked can be answered");
}
