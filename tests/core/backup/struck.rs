//! Who was struck out of texts of others is struck out of them in backups too.

use std::fs;

use kartotek_core::{
    activity::{self, ActivityDraft},
    backup::scrub,
    consent::{RestrictionDraft, RestrictionGround},
    crm::{confidential::ConfidentialNote, party::Party},
    erasure::{ErasureCause, ErasureDraft, ErasureStrike},
    history::verify::verify,
    id::{ActivityId, ContactId},
    progress::Silent,
    proof::{ErasureProving, Places, prove},
    request::MatchKind,
    role::Role,
    session::office::Office,
    store::row_mac,
    vault,
};

use super::passphrase;
use super::{Shop, ledger::restored, scrub::left};
use crate::{
    clean::needle::Search,
    office::{NOW, lifted},
    user::{COST, draft},
};

/// Something that was said.
fn note(body: &str) -> ActivityDraft {
    ActivityDraft { occurred_at: NOW, body: body.into(), ..ActivityDraft::default() }
}

/// What an activity says.
fn body(office: &Office, id: ActivityId) -> String {
    office.session().read(|snapshot| activity::get(snapshot, id)).unwrap().draft.body.0
}

/// Erases somebody, struck out of one text.
fn erase(shop: &Shop, contact: ContactId, one: ErasureStrike) {
    let session = shop.office.session();
    let draft = ErasureDraft {
        contact,
        cause: ErasureCause::Decision,
        request: None,
        suppress: false,
        strike: vec![one],
        keep: Vec::new(),
        count: Vec::new(),
        seal: session.plan_erasure(contact).unwrap().seal,
    };
    session.erase(&draft).unwrap();
}

/// How many backups may hold who was erased last.
fn backups_left(shop: &Shop) -> u64 {
    let session = shop.office.session();
    let erasure = session.erasures().unwrap().remove(0);
    session.read(|snapshot| kartotek_core::erasure::backups_left(snapshot, &erasure)).unwrap().count
}

#[test]
fn who_was_struck_out_of_texts_of_others_is_struck_out_of_them_in_backups_too() {
    let shop = Shop::new();
    let session = shop.office.session();
    let quentin = shop.add("Quentin Xylander");
    let about_bo = Party { contact: Some(ContactId(2)), company: None };
    let add = |body: &str| session.add_activity(about_bo, note(body)).unwrap().0.id;
    let (chosen, other) = (add("Quentin Xylander called"), add("Who is this Quentin Xylander?"));
    let backup = shop.back_up();
    let control = shop.home.path().join("control.kartotek-backup");
    fs::copy(shop.file(&backup), &control).unwrap();
    erase(&shop, quentin, ErasureStrike { kind: MatchKind::Activity, object: chosen.0 });
    session.change_activity(other, 1, note("Somebody")).unwrap();
    shop.put_ledgers();

    assert_eq!(backups_left(&shop), 1);
    assert_eq!(shop.scrub(&backup).people, 1);
    assert_eq!(backups_left(&shop), 0);

    // By cleaning it, and by restoring what nobody cleaned.
    fs::copy(&control, shop.stick().join("control.kartotek-backup")).unwrap();
    for file in [shop.file(&backup), shop.stick().join("control.kartotek-backup")] {
        let (restored, _) = restored(&shop, &file, "right");
        assert_eq!(body(&restored, chosen), "█████ called");
        assert_eq!(body(&restored, other), "Who is this Quentin Xylander?", "nobody chose that");
        let summary = restored.session().erasures().unwrap().remove(0).summary;
        assert_eq!((summary.struck, summary.spoken), (1, 1));
        restored.session().read(row_mac::verify_all).unwrap();
        let store = restored.session().store();
        let found = store.read(|snapshot| verify(snapshot, store.keys().vault, &Silent)).unwrap();
        assert!(found.flaws.is_empty(), "{found:?}");
        restored.close().unwrap();
    }
    let search = Search::of(&["Quentin Xylander called"]);
    assert_eq!(left(&shop, &shop.file(&backup), &search), 0);
    assert!(left(&shop, &control, &search) > 0, "the control");
}

#[test]
fn a_text_from_before_the_person_came_in_stays_in_a_backup_and_is_told() {
    let shop = Shop::new();
    let session = shop.office.session();
    let about_bo = Party { contact: Some(ContactId(2)), company: None };
    let talk = session.add_activity(about_bo, note("Quentin Xylander called")).unwrap().0.id;
    let backup = shop.back_up();
    let before = fs::read(shop.file(&backup)).unwrap();
    let quentin = shop.add("Quentin Xylander");
    erase(&shop, quentin, ErasureStrike { kind: MatchKind::Activity, object: talk.0 });
    shop.put_ledgers();

    assert_eq!(shop.rehearsal(&backup).unwrap().texts, 1);
    let scrubbed = shop.scrub(&backup);
    assert_eq!((scrubbed.people, scrubbed.texts), (0, 1));
    assert_eq!(backups_left(&shop), 1);
    assert!(fs::read(shop.file(&backup)).unwrap() == before, "there is nothing to write anew");
    let (restored, carried) = restored(&shop, &shop.file(&backup), "right");
    assert_eq!((carried.erased, carried.texts, carried.failed), (0, 1, false));
    assert_eq!(body(&restored, talk), "Quentin Xylander called");
}

#[test]
fn a_text_of_whom_is_restricted_in_a_backup_stays_there_and_is_told() {
    let shop = Shop::new();
    let session = shop.office.session();
    let quentin = shop.add("Quentin Xylander");
    let bo = ContactId(2);
    let about_bo = Party { contact: Some(bo), company: None };
    let talk = session.add_activity(about_bo, note("Quentin Xylander called")).unwrap().0.id;
    let restriction =
        RestrictionDraft { contact: bo, ground: RestrictionGround::Claims, at: NOW, note: "".into() };
    let restriction = session.restrict(restriction).unwrap().0;
    let backup = shop.back_up();
    session.lift_restriction(restriction, lifted(NOW, "Settled")).unwrap();
    erase(&shop, quentin, ErasureStrike { kind: MatchKind::Activity, object: talk.0 });
    shop.put_ledgers();

    let scrubbed = shop.scrub(&backup);

    assert_eq!((scrubbed.people, scrubbed.texts), (1, 1));
    assert_eq!(backups_left(&shop), 1, "the text that stayed");
    let (restored, _) = restored(&shop, &shop.file(&backup), "right");
    assert_eq!(body(&restored, talk), "Quentin Xylander called");
    let summary = restored.session().erasures().unwrap().remove(0).summary;
    assert_eq!((summary.struck, summary.spoken), (0, 1));
}

#[test]
fn a_confidential_note_stays_where_whoever_restores_has_no_key_and_is_told() {
    let mut shop = Shop::new();
    shop.office.add_user(&draft("Petra", Role::Sales), &passphrase("petra"), COST).unwrap();
    let bo = ContactId(2);
    let quentin = shop.add("Quentin Xylander");
    let session = shop.office.session();
    session.change_confidential(bo, "".into(), "At odds with Quentin Xylander".into()).unwrap();
    let backup = shop.back_up();
    erase(&shop, quentin, ErasureStrike { kind: MatchKind::Contact, object: bo.0 });
    shop.put_ledgers();

    let (by_petra, carried) = restored(&shop, &shop.file(&backup), "petra");
    assert_eq!((carried.erased, carried.texts), (1, 1));
    let summary = by_petra.session().erasures().unwrap().remove(0).summary;
    assert_eq!((summary.struck, summary.spoken, summary.unread), (0, 0, 1));
    by_petra.close().unwrap();

    let (by_owner, carried) = restored(&shop, &shop.file(&backup), "right");
    assert_eq!((carried.erased, carried.texts), (1, 0));
    let note = by_owner.session().confidential(bo).unwrap();
    assert_eq!(note, ConfidentialNote::Text("At odds with █████".into()));
}

#[test]
fn a_backup_with_a_confidential_note_that_names_somebody_waits_for_whoever_can_read_it() {
    let mut shop = Shop::new();
    shop.office.add_user(&draft("Petra", Role::Sales), &passphrase("petra"), COST).unwrap();
    let (bo, [quentin, dora]) = (ContactId(2), ["Quentin Xylander", "Dora Lind"].map(|name| shop.add(name)));
    let session = shop.office.session();
    session.change_confidential(bo, "".into(), "At odds with Quentin Xylander".into()).unwrap();
    shop.back_up();
    erase(&shop, quentin, ErasureStrike { kind: MatchKind::Contact, object: bo.0 });
    assert_eq!(prove(&shop.office, Places::default(), &Silent).unwrap().0, ErasureProving::Done);
    let later = shop.back_up();
    shop.erase(dora, false);
    let unlock = |typed: &str| {
        let opened = vault::open(&shop.home.path().join("shop.kartotek")).unwrap();
        let opened = opened.unlock(&passphrase(typed)).map_err(|(_, error)| error).unwrap();
        Office::open(opened, &shop.clock, [8; 16]).unwrap()
    };
    let due =
        |office: &Office| scrub::due(office).unwrap().iter().map(|backup| backup.id).collect::<Vec<_>>();
    assert_eq!(due(&shop.office).len(), 2);
    shop.office.close().unwrap();

    let by_petra = unlock("petra");
    assert_eq!(due(&by_petra), [later.id], "the one that has the note waits");
    by_petra.close().unwrap();
    assert_eq!(due(&unlock("right")).len(), 2);
}
