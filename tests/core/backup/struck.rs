//! Who was struck out of texts of others is struck out of them in backups too.

use std::fs;

use kartotek_core::{
    activity::{self, ActivityDraft},
    crm::party::Party,
    erasure::{ErasureCause, ErasureDraft, ErasureStrike},
    history::verify::verify,
    id::{ActivityId, ContactId},
    progress::Silent,
    request::MatchKind,
    session::office::Office,
    store::row_mac,
};

use super::{Shop, ledger::restored, scrub::left};
use crate::{clean::needle::Search, office::NOW};

/// Something that was said.
fn note(body: &str) -> ActivityDraft {
    ActivityDraft { occurred_at: NOW, body: body.into(), ..ActivityDraft::default() }
}

/// What an activity says.
fn body(office: &Office, id: ActivityId) -> String {
    office.session().read(|snapshot| activity::get(snapshot, id)).unwrap().draft.body.0
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
    let plan = session.plan_erasure(quentin).unwrap();
    let strike = vec![ErasureStrike { kind: MatchKind::Activity, object: chosen.0 }];
    let draft = ErasureDraft {
        contact: quentin,
        cause: ErasureCause::Decision,
        request: None,
        suppress: false,
        strike,
        keep: Vec::new(),
        count: Vec::new(),
        seal: plan.seal,
    };
    session.erase(&draft).unwrap();
    session.change_activity(other, 1, note("Somebody")).unwrap();
    shop.put_ledgers();

    assert_eq!(shop.scrub(&backup).people, 1);

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
