//! Deals: what is kept of them, whose they are, what is refused, and what the board adds up to.

mod board;
mod document;
mod elsewhere;
mod law;
mod stage;

use kartotek_core::{
    crm::party::Party,
    deal::{self, Deal, DealDraft, Stage, list::DealQuery},
    error::{Error, Problem, Result, VaultProblem},
    history,
    id::{ContactId, DealId, StageId, UserId},
    money::{Currency, MOST, Money},
    role::Role,
    session::{
        deal::{DealBoard, DealPage},
        undo::{UndoAction, UndoLabel, UndoObject},
    },
    store::Touched,
};

use crate::{
    activity::ABOUT_ANNA,
    naughty::{naughty_strings, tidied},
    office::{DAY, NOW, Office, refusal},
    task::ZONE,
};

const ANNA: ContactId = ContactId(1);
/// The stages that every vault starts with.
const LEAD: StageId = StageId(1);
const OFFER: StageId = StageId(3);
const WON: StageId = StageId(5);
const LOST: StageId = StageId(6);

/// Smallest units of a currency.
fn money(units: i64, code: &str) -> Money {
    Money { units, currency: Currency::of_code(code).unwrap() }
}

fn deal(title: &str) -> DealDraft {
    DealDraft { title: title.into(), ..DealDraft::default() }
}

fn full() -> DealDraft {
    DealDraft {
        title: "Ventilation".into(),
        value: Some(money(12_500_000, "SEK")),
        expected_on: "2026-10-31".into(),
        next_step: "Send the drawings".into(),
        next_on: "2026-09-25".into(),
        owner: Some(UserId(1)),
        note: "Two halls\nand a shed".into(),
    }
}

/// Calls a deal is asked for, by tests of this and other areas.
impl Office {
    pub(crate) fn offer(&self, party: Party, draft: DealDraft) -> Deal {
        self.session.add_deal(party, draft, None).unwrap().0
    }

    fn deal(&self, id: DealId) -> Deal {
        self.session.read(|snapshot| deal::get(snapshot, id)).unwrap()
    }

    fn push(&self, id: DealId, stage: StageId) -> Deal {
        let reason = if stage == LOST { "Too expensive" } else { "" };
        self.session.move_deal(id, stage, reason.into(), ZONE).unwrap().0
    }

    fn page(&self, id: DealId) -> DealPage {
        self.session.deal_page(id).unwrap()
    }

    fn board(&self, query: &DealQuery) -> DealBoard {
        self.session.open_board(query, 500).unwrap()
    }

    fn stages(&self) -> Vec<Stage> {
        self.session.read(deal::stage::list).unwrap()
    }
}

#[test]
fn every_field_of_a_deal_comes_back_as_it_was_given_and_can_be_changed() {
    let office = Office::with(&["Anna Berg"]);
    let company = office.add_company("Alm AB").id;

    let about = Party { company: Some(company), ..ABOUT_ANNA };
    let (added, changed) = office.session.add_deal(about, full(), None).unwrap();
    assert!(added.state.draft == full() && office.deal(added.id) == added);
    assert_eq!((added.revision, added.created_at, added.author.0), (1, NOW, 1));
    assert_eq!((added.state.stage, added.state.stage_since), (LEAD, NOW));
    assert_eq!(changed.touched, [Touched::Deal(added.id.0)]);

    office.clock.advance(DAY);
    let changed = office.session.change_deal(added.id, 1, deal(" Plain ")).unwrap().0;
    assert!(changed.state.draft == deal("Plain") && office.deal(added.id) == changed);
    assert_eq!((changed.revision, changed.changed_at, changed.state.stage_since), (2, NOW + DAY, NOW));
    assert_eq!(changed.party, Party { contact: Some(ANNA), company: Some(company) });
}

#[test]
fn each_broken_rule_names_its_field_and_changes_nothing() {
    let office = Office::with(&["Anna Berg"]);
    let head = office.session.store().head();
    let with = |change: &dyn Fn(&mut DealDraft)| {
        let mut draft = full();
        change(&mut draft);
        draft
    };
    for (draft, field, problem) in [
        (with(&|draft| draft.title = " ".into()), "title", Problem::Missing),
        (with(&|draft| draft.title = "x".repeat(201).into()), "title", Problem::TooLong),
        (with(&|draft| draft.title = "a\nb".into()), "title", Problem::Characters),
        (with(&|draft| draft.note = "x".repeat(100_001).into()), "note", Problem::TooLong),
        (with(&|draft| draft.value = Some(money(-1, "SEK"))), "value", Problem::Amount),
        (with(&|draft| draft.value = Some(money(MOST + 1, "SEK"))), "value", Problem::Amount),
        (with(&|draft| draft.value = Some(money(i64::MIN, "SEK"))), "value", Problem::Amount),
        (with(&|draft| draft.expected_on = "2026-02-30".into()), "expectedOn", Problem::Date),
        (with(&|draft| draft.next_on = "25.9.2026".into()), "nextOn", Problem::Date),
        (with(&|draft| draft.next_step = "".into()), "nextStep", Problem::Missing),
        (with(&|draft| draft.next_step = "x".repeat(201).into()), "nextStep", Problem::TooLong),
        (with(&|draft| draft.owner = Some(UserId(9))), "owner", Problem::Choice),
    ] {
        let refused = office.session.add_deal(ABOUT_ANNA, draft, None);
        assert_eq!(refusal(refused), (field, None, problem));
    }
    let nobody = office.session.add_deal(Party::default(), full(), None);
    assert_eq!(refusal(nobody), ("contact", None, Problem::Missing));
    for closed in [WON, LOST] {
        let refused = office.session.add_deal(ABOUT_ANNA, full(), Some(closed));
        assert_eq!(refusal(refused), ("stage", None, Problem::Choice));
    }
    let nowhere = office.session.add_deal(ABOUT_ANNA, full(), Some(StageId(99)));
    assert!(matches!(nowhere, Err(Error::NotFound)));
    assert_eq!(office.session.store().head(), head);
}

#[test]
fn a_deal_may_be_worth_nothing_and_the_most_that_is_kept() {
    let office = Office::with(&["Anna Berg"]);
    for value in [None, Some(money(0, "JPY")), Some(money(MOST, "KWD"))] {
        let added = office.offer(ABOUT_ANNA, DealDraft { value, ..deal("x") });

        assert_eq!(office.deal(added.id).state.draft.value, value);
    }
}

#[test]
fn a_move_into_a_won_stage_closes_a_deal_on_that_day_and_one_back_opens_it() {
    let office = Office::with(&["Anna Berg"]);
    let added = office.offer(ABOUT_ANNA, full());
    office.clock.advance(DAY);

    let offer = office.push(added.id, OFFER);
    assert_eq!((offer.state.stage, offer.state.stage_since, offer.revision), (OFFER, NOW + DAY, 2));
    assert_eq!(offer.state.closed_on, "");
    let won = office.push(added.id, WON);
    assert_eq!((won.state.closed_on.as_str(), won.state.loss_reason.as_str()), ("2026-09-22", ""));
    let label = Some(UndoLabel { action: UndoAction::Move, object: UndoObject::Deal, count: 1 });
    assert_eq!(office.session.undo_state().undo, label);
    assert_eq!(office.push(added.id, LEAD).state.closed_on, "");

    let steps: Vec<_> = office
        .page(added.id)
        .history
        .into_iter()
        .map(|step| (step.from.map(|from| from.id), step.to.id))
        .collect();
    assert_eq!(
        steps,
        [(Some(WON), LEAD), (Some(OFFER), WON), (Some(LEAD), OFFER), (None, LEAD)],
        "the last first"
    );
}

#[test]
fn the_day_that_a_deal_is_closed_is_that_of_the_zone() {
    let office = Office::with(&["Anna Berg"]);
    for (zone, day) in [("Pacific/Auckland", "2026-09-22"), ("Pacific/Honolulu", "2026-09-21")] {
        let added = office.offer(ABOUT_ANNA, deal("x"));
        let won = office.session.move_deal(added.id, WON, "".into(), zone).unwrap().0;

        assert_eq!(won.state.closed_on, day, "{zone}");
    }
}

#[test]
fn a_loss_needs_a_reason_which_is_offered_the_next_time() {
    let office = Office::with(&["Anna Berg"]);
    let ids: Vec<DealId> = (0..4).map(|_| office.offer(ABOUT_ANNA, deal("x")).id).collect();
    let lose = |id: DealId, reason: &str| office.session.move_deal(id, LOST, reason.into(), ZONE);
    let head = office.session.store().head();
    for (reason, problem) in [
        (String::new(), Problem::Missing),
        (" ".into(), Problem::Missing),
        ("a\nb".into(), Problem::Characters),
        ("x".repeat(201), Problem::TooLong),
    ] {
        assert_eq!(refusal(lose(ids[0], &reason)), ("reason", None, problem));
    }
    assert!(matches!(office.session.move_deal(ids[0], LEAD, "".into(), ZONE), Err(Error::NothingToChange)));
    assert!(matches!(office.session.move_deal(ids[0], StageId(99), "".into(), ZONE), Err(Error::NotFound)));
    assert_eq!(refusal(office.session.move_deal(ids[0], OFFER, "".into(), "Mars/Base")).0, "zone");
    assert_eq!(office.session.store().head(), head);

    for (id, reason) in ids.iter().zip([" Too expensive ", "No answer", "Too expensive", "x"]) {
        lose(*id, reason).unwrap();
    }
    let lost = office.deal(ids[0]).state;
    assert_eq!((lost.loss_reason.as_str(), lost.closed_on.as_str()), ("Too expensive", "2026-09-21"));
    office.session.trash_deals(&[ids[3]], true).unwrap();
    let offered: Vec<String> =
        office.session.read(deal::reasons).unwrap().into_iter().map(|reason| reason.0).collect();
    assert_eq!(offered, ["Too expensive", "No answer"]);

    let reopened = office.session.move_deal(ids[0], OFFER, "not kept".into(), ZONE).unwrap().0;
    assert_eq!(reopened.state.loss_reason.as_str(), "");
    assert_eq!(office.page(ids[0]).history[1].reason.as_str(), "Too expensive", "the history keeps it");
}

#[test]
fn nothing_is_offered_to_whom_there_is_not_or_who_lies_in_the_trash() {
    let office = Office::with(&["Anna Berg"]);
    let company = office.add_company("Alm AB").id;
    let about_alm = Party { contact: None, company: Some(company) };
    let (of_anna, of_alm) = (office.offer(ABOUT_ANNA, full()), office.offer(about_alm, full()));
    office.session.trash_contacts(&[ANNA], true).unwrap();
    office.session.trash_companies(&[company], true).unwrap();
    let head = office.session.store().head();

    for party in [ABOUT_ANNA, about_alm, Party { contact: Some(ContactId(99)), company: None }] {
        assert!(matches!(office.session.add_deal(party, full(), None), Err(Error::NotFound)));
    }
    for id in [of_anna.id, of_alm.id, DealId(99)] {
        assert!(matches!(office.session.change_deal(id, 1, deal("z")), Err(Error::NotFound)));
        assert!(matches!(office.session.move_deal(id, OFFER, "".into(), ZONE), Err(Error::NotFound)));
        assert!(matches!(office.session.trash_deals(&[id], true), Err(Error::NotFound)));
    }
    assert_eq!(office.session.store().head(), head);
    let board = office.board(&DealQuery::default());
    assert!(board.columns.iter().all(|column| column.count == 0), "they are hidden with them");
    assert_eq!(office.page(of_anna.id).row.contact_name.as_str(), "Anna Berg");
}

#[test]
fn an_old_revision_is_a_conflict_and_a_change_of_nothing_writes_nothing() {
    let office = Office::with(&["Anna Berg"]);
    let added = office.offer(ABOUT_ANNA, deal("x"));
    let head = office.session.store().head();

    let (same, _) = office.session.change_deal(added.id, 1, deal(" x ")).unwrap();
    assert_eq!((same.revision, office.session.store().head()), (1, head));

    office.session.change_deal(added.id, 1, deal("y")).unwrap();
    assert!(matches!(office.session.change_deal(added.id, 1, deal("z")), Err(Error::Conflict)));
    assert!(matches!(office.session.trash_deals(&[], true), Err(Error::NothingToChange)));
}

#[test]
fn a_hostile_text_is_stored_exactly_or_refused_by_the_fields_name() {
    let office = Office::with(&["Anna Berg"]);
    type Read = fn(&mut DealDraft) -> &mut String;
    let read: [(&str, Read); 3] = [
        ("title", |draft| &mut draft.title.0),
        ("nextStep", |draft| &mut draft.next_step.0),
        ("note", |draft| &mut draft.note.0),
    ];
    for text in naughty_strings() {
        for (field, read) in read {
            let mut draft = full();
            read(&mut draft).clone_from(&text);
            match office.session.add_deal(ABOUT_ANNA, draft, None) {
                Ok((mut stored, _)) => assert_eq!(*read(&mut stored.state.draft), tidied(&text)),
                Err(Error::Invalid { field: named, .. }) => assert_eq!(named, field, "{text:?}"),
                Err(other) => panic!("{text:?} gave {other:?}"),
            }
        }
    }
}

#[test]
fn a_deal_lies_in_the_trash_under_its_title_and_is_hidden_with_whom_it_is_about() {
    let office = Office::with(&["Anna Berg"]);
    let id = office.offer(ABOUT_ANNA, full()).id;
    office.session.trash_deals(&[id], true).unwrap();
    assert_eq!(office.trash(), ["Ventilation"]);

    office.session.trash_contacts(&[ANNA], true).unwrap();
    assert_eq!(office.trash(), ["Anna Berg"]);
    office.session.undo().unwrap();
    office.session.undo().unwrap();
    assert!(office.trash().is_empty() && office.deal(id).trashed_at.is_none());
}

#[test]
fn the_journal_forgets_a_deal_with_the_contact_it_is_about_and_names_stages_before_and_after() {
    let office = Office::with(&["Anna Berg"]);
    let payload = |seq| {
        let keys = office.session.store().keys();
        let opened = office.session.read(|snapshot| history::payload(snapshot, keys, seq)).unwrap();
        opened.map(|bytes| String::from_utf8(bytes.to_vec()).unwrap())
    };
    let id = office.offer(ABOUT_ANNA, full()).id;
    let added = office.session.store().head().seq;
    assert!(payload(added).unwrap().contains("Ventilation") && payload(added).unwrap().contains("\"lead\""));
    office.push(id, LOST);
    let moved = office.session.store().head().seq;
    let said: serde_json::Value = serde_json::from_str(&payload(moved).unwrap()).unwrap();
    assert_eq!(
        said,
        serde_json::json!({
            "stage": { "old": "lead", "new": "lost" }, "closedOn": { "old": "", "new": "2026-09-21" },
            "lossReason": { "old": "", "new": "Too expensive" },
        })
    );
    office.session.journal_entry(moved).unwrap();
    let entries = office.session.read(history::entries).unwrap();
    assert_eq!(entries.last().unwrap().0.action, "reading.open", "as if the contact had been opened");

    office
        .session
        .write(|tx, _| {
            let subject =
                tx.query_row("SELECT subject_id FROM contact WHERE id = 1", [], |row| row.get(0))?;
            crate::office::forget(tx, subject)
        })
        .unwrap();
    assert_eq!((payload(added), payload(moved)), (None, None));
}

#[test]
fn a_deal_that_was_changed_past_the_app_is_told_before_it_is_shown() {
    let is_told =
        |result: Result<Deal>| matches!(result, Err(Error::Vault { problem: VaultProblem::DamagedDatabase }));
    for statement in [
        "UPDATE deal SET title = 'y' WHERE id = 1",
        "UPDATE deal SET units = 1 WHERE id = 1",
        "UPDATE deal SET currency = 'USD' WHERE id = 1",
        "UPDATE deal SET expected_on = NULL WHERE id = 1",
        "UPDATE deal SET next_step = 'y' WHERE id = 1",
        "UPDATE deal SET next_on = '2030-01-01' WHERE id = 1",
        "UPDATE deal SET note = 'y' WHERE id = 1",
        "UPDATE deal SET stage_id = 2 WHERE id = 1",
        "UPDATE deal SET stage_since = 1 WHERE id = 1",
        "UPDATE deal SET closed_on = NULL, loss_reason = '' WHERE id = 1",
        "UPDATE deal SET loss_reason = 'y' WHERE id = 1",
        "UPDATE deal SET owner_id = NULL WHERE id = 1",
        "UPDATE deal SET contact_id = 2 WHERE id = 1",
        "UPDATE deal SET trashed_at = 1 WHERE id = 1",
        "UPDATE deal SET sealed_seq = sealed_seq - 1 WHERE id = 1",
        "UPDATE deal_move SET reason = 'y' WHERE id = 2",
        "UPDATE deal_move SET at = 1 WHERE id = 2",
        "DELETE FROM deal_move WHERE id = 2",
    ] {
        let office = Office::with(&["Anna Berg", "Bo Ek"]);
        let added = office.offer(ABOUT_ANNA, full());
        office.push(added.id, LOST);
        office.verify_rows().unwrap();

        let forged = office.session.write(|tx, _| {
            assert_eq!(tx.execute(statement, [])?, 1);
            history::append(tx, "test.forge", history::Object::VAULT, &())
        });

        forged.unwrap();
        assert!(is_told(office.session.read(|snapshot| deal::get(snapshot, added.id))), "{statement}");
    }
}

#[test]
fn every_role_reads_deals_and_all_but_one_write_them() {
    use kartotek_core::role::Permission::{DealChange, DealRead};
    for role in Role::ALL {
        assert!(role.may(DealRead));
        assert_eq!(role.may(DealChange), role != Role::ReadOnly);
    }
}
