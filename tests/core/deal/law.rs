//! Laws of deals: sums are sums, undo goes back through all that was done, and the order of additions does not matter.

use std::collections::BTreeMap;

use kartotek_core::{
    deal::{DealDraft, list::DealQuery},
    id::{DealId, StageId},
    money::Money,
};
use proptest::prelude::*;

use super::{ABOUT_ANNA, LOST, Office, ZONE, deal, money};

/// Something that a user does with the deal of a number, as far as there are any.
#[derive(Debug, Clone)]
enum Act {
    Add(i64, bool),
    Rename(i64),
    Move(i64, i64),
    Trash(i64),
    Restore(i64),
    Undo,
    Redo,
}

fn act() -> impl Strategy<Value = Act> {
    let one = 0..5_i64;
    prop_oneof![
        2 => (0..1000_i64, any::<bool>()).prop_map(|(units, euro)| Act::Add(units, euro)),
        1 => one.clone().prop_map(Act::Rename),
        5 => (one.clone(), 1..7_i64).prop_map(|(at, stage)| Act::Move(at, stage)),
        1 => one.clone().prop_map(Act::Trash),
        1 => one.prop_map(Act::Restore),
        3 => Just(Act::Undo),
        2 => Just(Act::Redo),
    ]
}

/// Every deal as it is shown, with what it went through; those in the trash and those that are not there yet as none.
fn shown(office: &Office) -> Vec<Option<String>> {
    (1..=40)
        .map(|id| {
            let page = office.session.deal_page(DealId(id)).ok()?;
            let state = &page.row.deal.state;
            let steps: Vec<_> = page
                .history
                .iter()
                .map(|step| {
                    (step.from.as_ref().map(|from| from.id), step.to.id, step.at, step.reason.0.clone())
                })
                .collect();
            let said =
                (&state.draft, state.draft.title.as_str(), state.stage, state.stage_since, &state.closed_on);
            page.row.deal.trashed_at.is_none().then(|| format!("{said:?} {} {steps:?}", state.loss_reason.0))
        })
        .collect()
}

/// What the deals come to in each stage and currency, added up one by one.
fn added_up(office: &Office) -> BTreeMap<(StageId, &'static str), (i64, usize)> {
    let mut sums = BTreeMap::new();
    for id in 1..=40 {
        let Ok(page) = office.session.deal_page(DealId(id)) else { continue };
        let deal = page.row.deal;
        if let (None, Some(Money { units, currency })) = (deal.trashed_at, deal.state.draft.value) {
            let sum: &mut (i64, usize) = sums.entry((deal.state.stage, currency.code())).or_default();
            *sum = (sum.0 + units, sum.1 + 1);
        }
    }
    sums
}

fn told(office: &Office) -> BTreeMap<(StageId, &'static str), (i64, usize)> {
    let board = office.board(&DealQuery::default());
    let mut sums = BTreeMap::new();
    for column in board.columns {
        for sum in column.sums {
            let of = |row: &&kartotek_core::deal::list::DealRow| {
                row.deal.state.draft.value.is_some_and(|value| value.currency == sum.currency)
            };
            let count = column.rows.iter().filter(of).count();
            sums.insert((column.stage.id, sum.currency.code()), (sum.units, count));
        }
    }
    sums
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_is_done_sums_agree_and_undo_goes_back_through_it(acts in prop::collection::vec(act(), 1..20)) {
        let office = Office::with(&["Anna Berg"]);
        let session = &office.session;
        // What was there after each action that can be undone, as far as it was not undone.
        let (mut states, mut at) = (vec![shown(&office)], 0_usize);
        // That the contact was added can be undone too.
        session.forget_undo();
        for (number, act) in acts.into_iter().enumerate() {
            let id = |at: i64| DealId(at + 1);
            let done = match act {
                Act::Add(units, euro) => {
                    let value = Some(money(units, if euro { "EUR" } else { "SEK" }));
                    session.add_deal(ABOUT_ANNA, DealDraft { value, ..deal("x") }, None).is_ok()
                }
                Act::Rename(at) => session.deal_page(id(at)).is_ok_and(|page| {
                    let deal = page.row.deal;
                    let draft = DealDraft { title: format!("{number}").into(), ..deal.state.draft };
                    session.change_deal(deal.id, deal.revision, draft).is_ok()
                }),
                Act::Move(at, stage) => {
                    let reason = if StageId(stage) == LOST { "too late" } else { "" };
                    session.move_deal(id(at), StageId(stage), reason.into(), ZONE).is_ok()
                }
                Act::Trash(at) => session.trash_deals(&[id(at)], true).is_ok(),
                Act::Restore(at) => session.trash_deals(&[id(at)], false).is_ok(),
                Act::Undo => {
                    prop_assert_eq!(session.undo().is_ok(), at > 0);
                    at = at.saturating_sub(1);
                    false
                }
                Act::Redo => {
                    prop_assert_eq!(session.redo().is_ok(), at + 1 < states.len());
                    at = (at + 1).min(states.len() - 1);
                    false
                }
            };
            if done {
                states.truncate(at + 1);
                states.push(shown(&office));
                at += 1;
            }
            prop_assert_eq!(&shown(&office), &states[at]);
            prop_assert_eq!(told(&office), added_up(&office));
            office.clock.advance(1000);
        }
        office.verify_rows().unwrap();
    }

    #[test]
    fn places_and_sums_depend_on_days_and_amounts_and_not_on_the_order_of_adding(
        days in prop::collection::vec((1..28_u32, 0..1000_i64), 1..8), turn in 0..8_usize,
    ) {
        let mut days = days;
        days.sort_unstable();
        days.dedup_by_key(|(day, _)| *day);
        let mut turned = days.clone();
        let places = turned.len();
        turned.rotate_left(turn % places);
        let column = |order: &[(u32, i64)]| {
            let office = Office::with(&["Anna Berg"]);
            for (day, units) in order {
                let expected_on = format!("2026-10-{day:02}");
                office.offer(ABOUT_ANNA, DealDraft { expected_on, value: Some(money(*units, "EUR")), ..deal("x") });
            }
            let column = office.board(&DealQuery::default()).columns.remove(0);
            let days: Vec<String> = column.rows.into_iter().map(|row| row.deal.state.draft.expected_on).collect();
            (days, column.sums, column.count)
        };

        prop_assert_eq!(column(&days), column(&turned));
    }
}
