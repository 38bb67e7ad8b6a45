//! Somebody who is erased is struck out of the texts of others that were chosen: the text stays, the name and all that had it is gone.

use std::{fs, path::Path};

use kartotek_core::{
    activity::{self, ActivityDraft},
    consent::{RestrictionDraft, RestrictionGround},
    crm::{
        confidential::ConfidentialNote,
        contact::ContactDraft,
        history::{HistoryOrigin, HistoryPage},
        kind::Kind,
        party::Party,
        point::{Address, Phone},
    },
    deal::{self, DealDraft},
    document::{self, DocumentDraft, RetentionClass},
    draft::{self, DraftForm},
    erasure::{ErasureDraft, ErasurePlan, ErasureStrike, PlannedText, StrikeBar, StrikeField},
    error::{Error, Problem},
    exchange::certificate,
    history,
    id::{CompanyId, ContactId},
    progress::Silent,
    request::{MatchKind, RequestDraft},
    retention::{
        category::{RetentionItem, RetentionItemKind},
        hold::LegalHoldDraft,
    },
    session::{Session, undo::UndoState},
    task::{self, TaskDraft},
    voucher::{self, VoucherDraft},
};

use super::decided;
use crate::{
    access::Desk,
    activity::note,
    clean::{needle::Search, pages},
    office::{NOW, email, named, refusal},
    request::{Walk, access},
    retention::carry::verify_all,
    task::{ZONE, planned},
    voucher::invoice,
};

const QUENTIN: ContactId = ContactId(1);
const BO: ContactId = ContactId(2);
const ABOUT_BO: Party = Party { contact: Some(BO), company: None };
const MARK: &str = "█████";
/// What nobody else has, as it is written and as search keeps it.
const NEEDLES: [&str; 8] = [
    "Quentin",
    "Xylander",
    "quentin",
    "xylander",
    "XYLANDER",
    "0701740605",
    "070-174 06 05",
    "Xylofonvägen 12",
];

fn quentin() -> ContactDraft {
    ContactDraft {
        emails: vec![email("quentin@xylander.example")],
        phones: vec![Phone { number: "070-174 06 05".into(), ..Phone::default() }],
        addresses: vec![Address { street: "Xylofonvägen 12".into(), ..Address::default() }],
        ..named("Quentin Xylander")
    }
}

/// Quentin, and Bo of whom all sorts of things tell of Quentin too.
fn desk() -> Desk {
    let desk = Desk::empty();
    desk.office.add(quentin());
    desk.office.add(named("Bo Ekström"));
    desk
}

fn strike(kind: MatchKind, object: i64) -> ErasureStrike {
    ErasureStrike { kind, object }
}

/// All texts of a plan that can be struck.
fn all(plan: &ErasurePlan) -> Vec<ErasureStrike> {
    let open = plan.spoken_of.iter().filter(|text| text.barred.is_none());
    open.map(|text| strike(text.text.kind, text.text.object)).collect()
}

fn planned_text(plan: &ErasurePlan, kind: MatchKind) -> &PlannedText {
    plan.spoken_of.iter().find(|text| text.text.kind == kind).unwrap()
}

/// Erases Quentin, struck out of all texts that can be.
fn erase_all(session: &Session) -> kartotek_core::erasure::Erasure {
    let plan = session.plan_erasure(QUENTIN).unwrap();
    session.erase(&ErasureDraft { strike: all(&plan), ..decided(&plan) }).unwrap().0
}

/// How often anything of Quentin stands in any page of the database and its log.
fn left(folder: &Path) -> usize {
    Search::of(&NEEDLES).count(&pages::read(folder, &[5; 48]))
}

/// Everything that others' records can say of him.
struct Said {
    talk: kartotek_core::id::ActivityId,
    task: kartotek_core::id::TaskId,
    deal: kartotek_core::id::DealId,
    paper: kartotek_core::id::DocumentId,
    voucher: kartotek_core::id::VoucherId,
    company: CompanyId,
}

fn say_everything(desk: &Desk) -> Said {
    let session = desk.session();
    let mention = desk.office.mention("Quentin");
    let talk = ActivityDraft {
        subject: "Xylander, Quentin ringde".into(),
        ..note(&format!(
            "Bo sa: quentin@xylander.example,\n070-174 06 05 – {mention} och Quentins bror.  Slut"
        ))
    };
    let talk = desk.office.log(ABOUT_BO, talk);
    let was = TaskDraft { note: "Xylofonvägen 12".into(), ..planned("Ring Quentin Xylander") };
    let task = desk.office.plan(ABOUT_BO, was);
    // What it said before has to go as well.
    session
        .change_task(
            task.id,
            1,
            TaskDraft {
                due_on: "2026-09-25".into(),
                due_reason: "Lovat Quentin Xylander".into(),
                ..planned("Ring Quentin Xylanders växel")
            },
        )
        .unwrap();
    let offer = DealDraft {
        title: "Tak åt Quentin Xylander".into(),
        next_step: "Be Xylander".into(),
        ..DealDraft::default()
    };
    let offer = desk.office.offer(ABOUT_BO, offer);
    session
        .move_deal(offer.id, kartotek_core::id::StageId(6), "Quentin Xylander bjöd mer".into(), ZONE)
        .unwrap();
    let path = desk.folder.path().join("Quentin Xylander.pdf");
    fs::write(&path, b"%PDF-1.4\nplan").unwrap();
    let draft = DocumentDraft {
        title: "Ritning av Quentin Xylander".into(),
        retention: RetentionClass::Other,
        dated_at: NOW,
    };
    let paper = session.add_document(ABOUT_BO, draft, &path, false, &Silent).unwrap().0.id;
    fs::remove_file(path).unwrap();
    let bill = VoucherDraft { note: "Betalas av Quentin Xylander".into(), ..invoice("2026-9") };
    let voucher = desk.office.record(ABOUT_BO, bill).id;
    let company = desk.office.add_company("Alm AB").id;
    desk.office.change_company(company, |draft| draft.notes = "Quentin Xylander var styrelseledamot".into());
    desk.office.change(BO, |draft| {
        draft.notes = "Kusin till Quentin Xylander, bor på landet".into();
        draft.source = "Tips av Quentin Xylander".into();
    });
    session.change_confidential(BO, "".into(), "Osams med Quentin Xylander".into()).unwrap();
    let typed = r#"{"body":"Quentin Xylander: ja","n":1}"#;
    draft::keep(session.store(), session.actor(), Kind::Contact, Some(BO.0), DraftForm::Activity, typed)
        .unwrap();
    Said { talk: talk.id, task: task.id, deal: offer.id, paper, voucher, company }
}

#[test]
fn the_chosen_texts_stay_without_the_name_and_all_else_of_them_is_as_it_was() {
    let desk = desk();
    let session = desk.session();
    let said = say_everything(&desk);
    let before = session.read(|snapshot| activity::get(snapshot, said.talk)).unwrap();
    assert!(left(desk.folder.path()) > 20);

    let erased = erase_all(session);

    assert_eq!((erased.summary.struck, erased.summary.spoken), (7, 0));
    let talk = desk.office.activity(said.talk);
    assert_eq!(talk.draft.subject.as_str(), format!("{MARK} ringde"));
    assert_eq!(talk.draft.body.as_str(), format!("Bo sa: {MARK},\n{MARK} – {MARK} och {MARK} bror.  Slut"));
    let with_texts =
        ActivityDraft { subject: talk.draft.subject.clone(), body: talk.draft.body.clone(), ..before.draft };
    assert_eq!((talk.draft, talk.changed_at), (with_texts, before.changed_at));
    assert_eq!(talk.revision, before.revision + 1, "who had it open has to look again");
    let task = session.read(|snapshot| task::get(snapshot, said.task)).unwrap().state.draft;
    assert_eq!(
        (task.title.as_str(), task.due_reason.as_str()),
        (&*format!("Ring {MARK} växel"), &*format!("Lovat {MARK}"))
    );
    let deal = session.deal_page(said.deal).unwrap();
    let offered = session.read(|snapshot| deal::get(snapshot, said.deal)).unwrap().state;
    assert_eq!(
        [offered.draft.title.0, offered.draft.next_step.0, offered.loss_reason.0],
        [format!("Tak åt {MARK}"), format!("Be {MARK}"), format!("{MARK} bjöd mer")]
    );
    assert!(deal.history.iter().any(|one| one.reason.as_str() == format!("{MARK} bjöd mer")));
    let paper = session.read(|snapshot| document::get(snapshot, said.paper)).unwrap();
    assert_eq!(
        [paper.draft.title.0, paper.file_name.0],
        [format!("Ritning av {MARK}"), format!("{MARK}.pdf")]
    );
    let voucher = session.read(|snapshot| voucher::get(snapshot, said.voucher)).unwrap().state.draft;
    assert_eq!([voucher.number.0, voucher.note.0], ["2026-9".to_owned(), format!("Betalas av {MARK}")]);
    assert_eq!(desk.office.company(said.company).draft.notes.0, format!("{MARK} var styrelseledamot"));
    let bo = desk.office.get(BO).draft;
    assert_eq!(
        [bo.notes.0, bo.source.0],
        [format!("Kusin till {MARK}, bor på landet"), format!("Tips av {MARK}")]
    );
    let confidential = session.confidential(BO).unwrap();
    assert_eq!(confidential, ConfidentialNote::Text(format!("Osams med {MARK}").into()));
    let drafts = session.read(|snapshot| draft::list(snapshot, session.actor())).unwrap();
    assert_eq!(drafts[0].text.as_str(), format!(r#"{{"body":"{MARK}: ja","n":1}}"#));

    verify_all(&desk.office);
    assert!(session.search_texts("xylander").unwrap().is_empty());
    assert_eq!(session.search_texts("landet").unwrap().len(), 1);
    assert_eq!(session.undo_state(), UndoState::default());
    assert_eq!(left(desk.folder.path()), 0);
}

#[test]
fn what_is_not_chosen_stays_and_is_counted_and_stands_in_the_pages() {
    let desk = desk();
    let session = desk.session();
    say_everything(&desk);
    let plan = session.plan_erasure(QUENTIN).unwrap();
    let chosen: Vec<_> = all(&plan).into_iter().filter(|one| one.kind != MatchKind::Task).collect();

    let erased = session.erase(&ErasureDraft { strike: chosen, ..decided(&plan) }).unwrap().0;

    assert_eq!((erased.summary.struck, erased.summary.spoken), (6, 1));
    assert!(left(desk.folder.path()) > 0, "the control");
    let certificate = certificate::prepare(session, erased.id).unwrap();
    let json: serde_json::Value = serde_json::from_slice(&certificate.to_json("number").unwrap()).unwrap();
    assert_eq!(json["textsOfOthers"], serde_json::json!({ "struck": 6, "left": 1, "notLookedInto": 0 }));
    let hits = session.search_texts("xylander").unwrap();
    assert_eq!(hits.len(), 1, "{hits:?}");
    desk.office.verify_rows().unwrap();
}

#[test]
fn the_history_says_with_which_erasure_earlier_values_went_and_keeps_those_that_name_nobody() {
    let desk = desk();
    let session = desk.session();
    desk.office.change(BO, |draft| draft.job_title = "Snickare".into());
    desk.office.change(BO, |draft| draft.notes = "Kusin till Quentin Xylander".into());

    erase_all(session);

    let HistoryPage { entries, .. } = session.contact_history(BO, None).unwrap();
    let told: Vec<_> =
        entries.iter().map(|one| (one.action.as_str(), one.erased, one.origin.is_some())).collect();
    assert_eq!(
        told,
        [
            ("contact.change", false, true),
            ("erasure.strike", false, true),
            ("contact.change", true, false),
            ("contact.change", false, false),
            ("contact.add", false, false),
        ]
    );
    for entry in &entries[..2] {
        assert_eq!(entry.origin, Some(HistoryOrigin::Erasure { number: "E2026-1".into() }));
    }
    let [change] = &entries[0].changes[..] else { panic!("one field") };
    assert_eq!((change.field.as_str(), &change.old, change.restorable), ("notes", &None, false));
    assert!(
        session.restore_contact_value(BO, desk.office.get(BO).revision, entries[2].seq, "notes").is_err()
    );
    let exported = session.read(history::entries).unwrap();
    assert!(
        exported.iter().any(|(entry, _)| entry.action == "erasure.strike" && entry.object_type == "contact")
    );
}

#[test]
fn what_can_not_be_struck_says_why_and_nothing_else_is_taken() {
    let desk = desk();
    let session = desk.session();
    let carl = desk.office.add(named("Carl Dahl")).id;
    let about_carl = Party { contact: Some(carl), company: None };
    desk.office.log(about_carl, note("Quentin Xylander var med"));
    let draft =
        RestrictionDraft { contact: carl, ground: RestrictionGround::Claims, at: NOW, note: "".into() };
    session.restrict(draft).unwrap();
    let task = desk.office.plan(ABOUT_BO, planned("Ring Quentin Xylander")).id;
    let hold = LegalHoldDraft { reason: "A claim".into(), review_on: "2199-01-01".into() };
    session.set_legal_hold(RetentionItem { kind: RetentionItemKind::Task, id: task.0 }, hold).unwrap();
    desk.office.record(ABOUT_BO, invoice("QUENTIN-XYLANDER-1"));

    let plan = session.plan_erasure(QUENTIN).unwrap();

    for (kind, bar) in [
        (MatchKind::Activity, StrikeBar::Restricted),
        (MatchKind::Task, StrikeBar::Held),
        (MatchKind::Voucher, StrikeBar::Number),
    ] {
        let text = planned_text(&plan, kind);
        assert_eq!((text.barred, text.suggested), (Some(bar), false), "{kind:?}");
        let draft = ErasureDraft { strike: vec![strike(kind, text.text.object)], ..decided(&plan) };
        assert_eq!(refusal(session.erase(&draft)), ("strike", None, Problem::Choice));
    }
    for unknown in [
        strike(MatchKind::Activity, 99),
        strike(MatchKind::Contact, QUENTIN.0),
        strike(MatchKind::Contact, BO.0),
    ] {
        let draft = ErasureDraft { strike: vec![unknown], ..decided(&plan) };
        assert_eq!(refusal(session.erase(&draft)), ("strike", None, Problem::Choice));
    }
    let erased = session.erase(&decided(&plan)).unwrap().0;
    assert_eq!((erased.summary.struck, erased.summary.spoken), (0, 3));
}

#[test]
fn what_happened_and_is_to_be_done_is_proposed_and_what_others_are_is_not() {
    let desk = desk();
    let session = desk.session();
    desk.office.log(ABOUT_BO, note("Quentin Xylander var med"));
    desk.office.plan(ABOUT_BO, planned("Xylander, eller var det Quentin?"));
    desk.office.change(BO, |draft| draft.notes = "Kusin till Quentin Xylander".into());
    let namesake = desk.office.add(named("Quentin Xylander")).id;
    desk.office.offer(
        Party { contact: Some(namesake), company: None },
        DealDraft { title: "Quentin Xylander".into(), ..DealDraft::default() },
    );
    let spouse = desk.office.add(named("Eva Xylander")).id;
    let about_eva = Party { contact: Some(spouse), company: None };
    let talk = desk
        .office
        .log(about_eva, note("Eva Xylander och Quentin Xylander. Xylander betalar, Quentin hämtar."));

    let plan = session.plan_erasure(QUENTIN).unwrap();

    let suggested = |kind| planned_text(&plan, kind).suggested;
    assert!(suggested(MatchKind::Activity));
    assert!(!suggested(MatchKind::Task), "both names, apart");
    assert!(!suggested(MatchKind::Contact) && !suggested(MatchKind::Deal));
    assert!(plan.spoken_of.iter().all(|text| text.barred.is_none()));
    let eva = strike(MatchKind::Activity, talk.id.0);
    session.erase(&ErasureDraft { strike: vec![eva], ..decided(&plan) }).unwrap();
    assert_eq!(
        desk.office.activity(talk.id).draft.body.as_str(),
        format!("Eva Xylander och {MARK}. Xylander betalar, {MARK} hämtar."),
        "her own name stays"
    );
}

#[test]
fn passages_say_where_the_name_stands_and_who_read_them_is_journaled() {
    let desk = desk();
    let session = desk.session();
    let long = "ord ".repeat(200);
    let carl = desk.office.add(named("Carl Dahl"));
    let mention = desk.office.mention("Carl");
    let talk =
        desk.office.log(ABOUT_BO, note(&format!("{long}{mention} träffade Quentin Xylander i dag. {long}")));
    session.change_confidential(BO, "".into(), "Osams med Quentin Xylander".into()).unwrap();

    let passages = session.strike_passages(QUENTIN, strike(MatchKind::Activity, talk.id.0)).unwrap();

    let [passage] = &passages[..] else { panic!("one passage") };
    assert_eq!((passage.field, passage.cut_before, passage.cut_after), (StrikeField::Body, true, true));
    let said: Vec<_> = passage.pieces.iter().map(|piece| (piece.text.as_str(), piece.struck)).collect();
    assert_eq!(said.len(), 3);
    assert!(
        said[0].0.starts_with("ord ") && said[0].0.ends_with(&format!("{} träffade ", *carl.display_name)),
        "{said:?}"
    );
    assert_eq!(said[1], ("Quentin Xylander", true));
    assert!(said[2].0.starts_with(" i dag. ord") && said[2].0.len() < 200);
    let note = session.strike_passages(QUENTIN, strike(MatchKind::Contact, BO.0)).unwrap();
    assert_eq!((note.len(), note[0].field), (1, StrikeField::Confidential));
    let readings = session.contact_readings(BO, None).unwrap().entries;
    let actions: Vec<_> = readings.iter().map(|entry| entry.action.as_str()).collect();
    assert_eq!(actions, ["reading.confidential", "reading.open"]);
    let unspoken = session.strike_passages(QUENTIN, strike(MatchKind::Contact, carl.id.0));
    assert!(matches!(unspoken, Err(Error::NotFound)));
}

#[test]
fn of_very_many_texts_a_hundred_are_listed_and_the_others_counted() {
    let desk = desk();
    for number in 0..103 {
        desk.office.log(ABOUT_BO, note(&format!("{number}: Quentin Xylander")));
    }

    let plan = desk.session().plan_erasure(QUENTIN).unwrap();
    assert_eq!((plan.spoken_of.len(), plan.spoken_more, plan.spoken_unread), (100, 3, 0));

    assert_eq!(erase_all(desk.session()).summary.spoken, 3);
}

#[test]
fn what_a_search_for_somebody_else_looked_for_is_struck_but_for_what_both_have() {
    let desk = desk();
    let session = desk.session();
    let shared = || Phone { number: "070-174 06 05".into(), ..Phone::default() };
    desk.office.change(BO, |draft| draft.phones = vec![shared()]);
    let mut walk = Walk::of(session, RequestDraft { contact: Some(BO), ..access() });
    walk.next().search(&[]);
    let before = walk.sheet.searches[0].terms.clone();
    assert!(
        before.contains(&"quentin xylander".into()) && before.contains(&"quentin@xylander.example".into())
    );
    desk.office.plan(Party::default(), planned("Ring Quentin Xylander"));

    erase_all(session);

    let sheet = session.request_sheet(walk.sheet.request.id).unwrap();
    let after = &sheet.searches[0].terms;
    let own: Vec<_> = before.iter().filter(|term| !term.contains("xylander")).cloned().collect();
    assert_eq!(after.iter().filter(|term| term.as_str() != MARK).cloned().collect::<Vec<_>>(), own);
    assert_eq!((after.len(), own.len()), (before.len(), before.len() - 2));
    verify_all(&desk.office);
    // Bo has the number as well.
    let names = ["Quentin", "Xylander", "quentin", "xylander", "Xylofonvägen"];
    assert_eq!(Search::of(&names).count(&pages::read(desk.folder.path(), &[5; 48])), 0);
}
