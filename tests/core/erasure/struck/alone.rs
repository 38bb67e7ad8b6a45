//! Each text that can name somebody is found and struck where nothing else of its record does.

use std::fs;

use kartotek_core::{
    activity::ActivityDraft,
    crm::party::Party,
    deal::DealDraft,
    document::{DocumentDraft, RetentionClass},
    erasure::{ErasureDraft, StrikeField},
    id::{DealId, StageId},
    progress::Silent,
    request::MatchKind,
    task::TaskDraft,
    voucher::VoucherDraft,
};

use super::{ABOUT_BO, BO, MARK, QUENTIN, all, decided, desk, erase_all, left, strike};
use crate::{
    access::Desk,
    activity::note,
    office::{NOW, named},
    retention::carry::verify_all,
    task::{ZONE, planned},
    text::index_agrees,
    voucher::invoice,
};

const LOST: StageId = StageId(6);

fn lose(desk: &Desk) -> DealId {
    let deal = desk.office.offer(ABOUT_BO, DealDraft { title: "Roof".into(), ..DealDraft::default() });
    desk.session().move_deal(deal.id, LOST, "Quentin Xylander bid more".into(), ZONE).unwrap();
    deal.id
}

/// A field, what it is a field of, and how somebody comes to stand in it.
type Place = (StrikeField, MatchKind, fn(&Desk));

/// What names him in one field alone, and in which record's.
const PLACES: [Place; 15] = [
    (StrikeField::Subject, MatchKind::Activity, |desk| {
        let draft = ActivityDraft { subject: "Quentin Xylander".into(), ..note("called") };
        desk.office.log(ABOUT_BO, draft);
    }),
    (StrikeField::Body, MatchKind::Activity, |desk| {
        desk.office.log(ABOUT_BO, note("Quentin Xylander called"));
    }),
    (StrikeField::Title, MatchKind::Task, |desk| {
        desk.office.plan(ABOUT_BO, planned("Call Quentin Xylander"));
    }),
    (StrikeField::Note, MatchKind::Task, |desk| {
        desk.office.plan(ABOUT_BO, TaskDraft { note: "Xylander, Quentin".into(), ..planned("Call") });
    }),
    (StrikeField::DueReason, MatchKind::Task, |desk| {
        let task = desk.office.plan(Party::default(), planned("Call"));
        let due = TaskDraft {
            due_on: "2026-09-25".into(),
            due_reason: "Promised Quentin Xylander".into(),
            ..planned("Call")
        };
        desk.session().change_task(task.id, 1, due).unwrap();
    }),
    (StrikeField::NextStep, MatchKind::Deal, |desk| {
        let next_step = "Ask Quentin Xylander".into();
        desk.office.offer(ABOUT_BO, DealDraft { title: "Roof".into(), next_step, ..DealDraft::default() });
    }),
    (StrikeField::LossReason, MatchKind::Deal, |desk| {
        lose(desk);
    }),
    // It is won after all: why it was lost stands among its moves alone.
    (StrikeField::LossReason, MatchKind::Deal, |desk| {
        let deal = lose(desk);
        desk.session().move_deal(deal, StageId(1), "".into(), ZONE).unwrap();
    }),
    (StrikeField::FileName, MatchKind::Document, |desk| {
        let path = desk.folder.path().join("Quentin Xylander.pdf");
        fs::write(&path, b"%PDF-1.4\nplan").unwrap();
        let draft = DocumentDraft { title: "Plan".into(), retention: RetentionClass::Other, dated_at: NOW };
        desk.session().add_document(ABOUT_BO, draft, &path, false, &Silent).unwrap();
        fs::remove_file(path).unwrap();
    }),
    (StrikeField::Note, MatchKind::Voucher, |desk| {
        let draft = VoucherDraft { note: "Paid by Quentin Xylander".into(), ..invoice("2026-9") };
        desk.office.record(ABOUT_BO, draft);
    }),
    (StrikeField::Notes, MatchKind::Contact, |desk| {
        desk.office.change(BO, |draft| draft.notes = "A cousin of Quentin Xylander".into());
    }),
    (StrikeField::Notes, MatchKind::Company, |desk| {
        let company = desk.office.add_company("Alm AB").id;
        desk.office.change_company(company, |draft| draft.notes = "Quentin Xylander was on the board".into());
    }),
    (StrikeField::Source, MatchKind::Contact, |desk| {
        desk.office.change(BO, |draft| draft.source = "A hint of Quentin Xylander's".into());
    }),
    (StrikeField::Extra, MatchKind::Contact, |desk| {
        let extra = "X-QUENTIN:1\nRELATED;VALUE=text:Quentin Xylander\nX-ASSISTANT:quentin@xylander.example";
        desk.office.change(BO, |draft| draft.extra = extra.into());
    }),
    (StrikeField::Confidential, MatchKind::Contact, |desk| {
        desk.session().change_confidential(BO, "".into(), "At odds with Quentin Xylander".into()).unwrap();
    }),
];

#[test]
fn each_text_is_found_and_struck_where_nothing_else_of_its_record_names_them() {
    for (field, kind, say) in PLACES {
        let desk = desk();
        say(&desk);
        let session = desk.session();
        assert!(left(desk.folder.path()) > 0, "{field:?}: the control");

        let plan = session.plan_erasure(QUENTIN).unwrap();
        let [chosen] = all(&plan)[..] else { panic!("{field:?} of {kind:?}: {:?}", plan.spoken_of) };
        assert_eq!(chosen.kind, kind, "{field:?}");
        let passages = session.strike_passages(QUENTIN, chosen).unwrap();
        assert!(
            !passages.is_empty() && passages.iter().all(|passage| passage.field == field),
            "{field:?} of {kind:?}: {passages:?}"
        );
        let erased = session.erase(&ErasureDraft { strike: vec![chosen], ..decided(&plan) }).unwrap().0;

        assert_eq!((erased.summary.struck, erased.summary.spoken), (1, 0), "{field:?} of {kind:?}");
        verify_all(&desk.office);
        index_agrees(&desk.office);
        // What a property is called is nobody's name.
        let expected = usize::from(field == StrikeField::Extra);
        let stays = desk.office.get(BO).draft.extra.matches("X-QUENTIN").count();
        assert_eq!(stays, expected);
        assert_eq!(left(desk.folder.path()), 0, "{field:?} of {kind:?}");
    }
}

#[test]
fn of_vcard_properties_the_values_are_struck() {
    let desk = desk();
    let extra = "X-QUENTIN:1\nRELATED;VALUE=text:Quentin Xylander\nIMPP:xmpp:bo@example.org";
    desk.office.change(BO, |draft| draft.extra = extra.into());

    erase_all(desk.session());

    let expected = format!("X-QUENTIN:1\nRELATED;VALUE=text:{MARK}\nIMPP:xmpp:bo@example.org");
    assert_eq!(desk.office.get(BO).draft.extra.0, expected);
}

#[test]
fn a_text_that_a_mark_would_make_too_long_has_a_shorter_one_and_can_be_changed_as_before() {
    let desk = desk();
    let session = desk.session();
    desk.office.change(QUENTIN, |draft| *draft = named("Bo Ek"));
    let title = format!("Bo Ek – Bo – Bo {}", "x".repeat(184));
    let task = desk.office.plan(Party::default(), planned(&title));

    let plan = session.plan_erasure(QUENTIN).unwrap();
    let one = strike(MatchKind::Task, task.id.0);
    session.erase(&ErasureDraft { strike: vec![one], ..decided(&plan) }).unwrap();

    let struck = desk.office.task(task.id);
    let draft = struck.state.draft;
    assert_eq!(draft.title.as_str(), format!("█ – █ – █ {}", "x".repeat(184)));
    session.change_task(task.id, struck.revision, TaskDraft { note: "later".into(), ..draft }).unwrap();
}
