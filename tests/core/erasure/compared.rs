//! What was announced against what there is by the time that it is confirmed: whoever looks, with whatever keys, sees the same differences, and
//! nothing that was chosen falls away unseen.

use std::path::Path;

use kartotek_core::{
    clock::Clock,
    crm::{confidential::ConfidentialNote, party::Party},
    deal,
    erasure::{self, ErasureDifference, ErasureDraft, ErasurePlan, ErasureStrike},
    error::ErasureWait,
    id::ContactId,
    request::MatchKind,
    role::Role,
    session::Session,
    store::{Store, StoreKeys},
    vault::key::{DatabaseCipher, DatabaseKey},
};
use tempfile::TempDir;
use zeroize::Zeroizing;

use super::{
    announced::{EVA, confirm, only, set, waits},
    decided,
};
use crate::{
    activity::note,
    office::{ACTOR, DAY, NOW, Office, named, session_at},
};

const BO: ContactId = ContactId(2);
const CIA: ContactId = ContactId(3);
const ABOUT_BO: Party = Party { contact: Some(BO), company: None };

/// Announces that Eva is to be erased, struck out of those texts of a plan that are chosen.
fn announce(session: &Session, chosen: impl Fn(&ErasureStrike) -> bool) -> ErasurePlan {
    let plan = session.plan_erasure(EVA).unwrap();
    let texts = plan.spoken_of.iter().map(|planned| &planned.text);
    let mut strike: Vec<_> =
        texts.map(|text| ErasureStrike { kind: text.kind, object: text.object }).collect();
    strike.retain(chosen);
    assert!(!strike.is_empty(), "there is something to choose");
    session.announce_erasure(&ErasureDraft { strike, ..decided(&plan) }).unwrap();
    plan
}

#[test]
fn a_chosen_text_is_struck_however_many_there_are_by_then() {
    let office = Office::with(&["Eva Dahl", "Bo Ek"]);
    let session = &office.session;
    set(session, |settings| settings.cooling_off_days = 1).unwrap();
    let offer = deal::DealDraft { title: "Roof for Eva Dahl".into(), ..deal::DealDraft::default() };
    let offer = office.offer(ABOUT_BO, offer).id;
    for _ in 0..99 {
        office.log(ABOUT_BO, note("Eva Dahl called"));
    }
    let plan = announce(session, |one| one.kind == MatchKind::Deal);
    assert_eq!((plan.spoken_of.len(), plan.spoken_more), (100, 0));
    let again = session.plan_erasure(EVA).unwrap();
    assert_eq!(again.seal, plan.seal, "that it is announced changes nothing of the plan");
    assert!(session.erasure_differences(only(session).id).unwrap().is_empty());

    for _ in 0..2 {
        office.log(ABOUT_BO, note("Eva Dahl called once more"));
    }

    let plan = session.plan_erasure(EVA).unwrap();
    assert_eq!((plan.spoken_of.len(), plan.spoken_more), (101, 1), "the first hundred and what was chosen");
    assert_eq!(session.erasure_differences(only(session).id).unwrap(), [ErasureDifference::Spoken]);
    office.clock.advance(2 * DAY);
    confirm(session, &only(session), None).unwrap();
    let summary = session.erasures().unwrap().remove(0).summary;
    assert_eq!((summary.struck, summary.spoken), (1, 101));
    let title = session.read(|snapshot| deal::get(snapshot, offer)).unwrap().state.draft.title;
    assert!(!title.contains("Dahl"), "{title:?}");
    office.verify_rows().unwrap();
}

/// Eva, and Bo and Cia: of the first a note says something of Eva that everybody reads and one that is confidential, of the other a confidential
/// note says nothing of her.
fn talked() -> (TempDir, Session) {
    let folder = tempfile::tempdir().unwrap();
    let session = session_at(folder.path(), Clock::set_to(NOW));
    for name in ["Eva Dahl", "Bo Ek", "Cia Lund"] {
        session.add_contact(named(name)).unwrap();
    }
    session.add_activity(ABOUT_BO, note("Eva Dahl called")).unwrap();
    session.change_confidential(BO, "".into(), "At odds with Eva Dahl".into()).unwrap();
    session.change_confidential(CIA, "".into(), "Nothing else".into()).unwrap();
    set(&session, |settings| settings.cooling_off_days = 1).unwrap();
    (folder, session)
}

/// The same vault at work with somebody who can't open confidential notes.
fn without_notes(folder: &Path, session: &Session) -> Session {
    let keys = session.store().keys().without_confidential();
    let key = DatabaseKey::from_bytes(&Zeroizing::new([5; 48]), DatabaseCipher::HmacSha256);
    let store = Store::open(&folder.join("vault.db"), &key, keys, Clock::set_to(NOW), false).unwrap();
    let other = Session::start(store, ACTOR).unwrap();
    assert_eq!((other.actor().role, other.plan_erasure(EVA).unwrap().spoken_unread), (Role::Owner, 2));
    other
}

fn differences(session: &Session, keys: &StoreKeys) -> Vec<ErasureDifference> {
    let id = only(session).id;
    session.read(|snapshot| erasure::differences(snapshot, keys, id, NOW)).unwrap()
}

#[test]
fn whoever_looks_sees_the_same_differences_whatever_keys_they_hold() {
    let (_folder, session) = talked();
    let plan = announce(&session, |_| true);
    assert_eq!((plan.spoken_of.len(), plan.spoken_unread), (2, 0), "a note and a confidential one");
    let keys = session.store().keys();
    let bare = keys.without_confidential();
    assert_eq!((differences(&session, keys), differences(&session, &bare)), (vec![], vec![]));

    // A confidential note that comes to speak of her is told to whoever can open it.
    session.change_confidential(CIA, "Nothing else".into(), "Eva Dahl knows her".into()).unwrap();
    let spoken = vec![ErasureDifference::Spoken];
    assert_eq!((differences(&session, keys), differences(&session, &bare)), (spoken.clone(), vec![]));
    session.change_confidential(CIA, "Eva Dahl knows her".into(), "Nothing else".into()).unwrap();
    assert_eq!(differences(&session, keys), []);

    session.add_activity(ABOUT_BO, note("Eva Dahl called once more")).unwrap();
    assert_eq!((differences(&session, keys), differences(&session, &bare)), (spoken.clone(), spoken));
}

#[test]
fn what_was_announced_without_the_keys_is_the_same_to_who_holds_them() {
    let (folder, session) = talked();
    let other = without_notes(folder.path(), &session);
    announce(&other, |_| true);

    let (keys, bare) = (session.store().keys(), other.store().keys());

    assert_eq!((differences(&other, keys), differences(&other, bare)), (vec![], vec![]));
}

#[test]
fn who_can_not_open_a_note_that_was_chosen_does_not_confirm_and_nothing_is_dropped() {
    let (folder, session) = talked();
    announce(&session, |one| one.kind == MatchKind::Contact);
    let seal = session.plan_erasure(EVA).unwrap().seal;
    let id = only(&session).id;
    {
        let other = without_notes(folder.path(), &session);
        assert_eq!(waits(confirm(&other, &only(&other), Some("At once"))), ErasureWait::Unread);
        assert!(other.erasures().unwrap().is_empty());
    }

    session.confirm_erasure(id, &seal, Some(&"At once".into())).unwrap();

    assert_eq!(session.erasures().unwrap().remove(0).summary.struck, 1);
    let ConfidentialNote::Text(text) = session.confidential(BO).unwrap() else {
        panic!("a note");
    };
    assert!(!text.contains("Dahl") && text.contains("At odds with"));
}

#[test]
fn who_can_open_no_note_confirms_where_none_was_chosen() {
    let (folder, session) = talked();
    announce(&session, |one| one.kind == MatchKind::Activity);
    let other = without_notes(folder.path(), &session);

    confirm(&other, &only(&other), Some("At once")).unwrap();

    let summary = other.erasures().unwrap().remove(0).summary;
    assert_eq!(summary.struck, 1);
}
