//! Whatever is done with tasks can be taken back and done again.

use proptest::prelude::*;

use super::*;

/// Something that a user does with the task of a number, as far as there are any.
#[derive(Debug, Clone)]
enum Act {
    Add(bool),
    Rename(i64),
    Finish(i64),
    Reopen(i64),
    Snooze(i64),
    Trash(i64),
    Restore(i64),
    Undo,
    Redo,
}

fn act() -> impl Strategy<Value = Act> {
    let one = 0..6_i64;
    prop_oneof![
        any::<bool>().prop_map(Act::Add),
        one.clone().prop_map(Act::Rename),
        one.clone().prop_map(Act::Finish),
        one.clone().prop_map(Act::Reopen),
        one.clone().prop_map(Act::Snooze),
        one.clone().prop_map(Act::Trash),
        one.prop_map(Act::Restore),
        Just(Act::Undo),
        Just(Act::Redo),
    ]
}

/// Every task as it is shown, those in the trash and those that are not there yet as none.
fn shown(office: &Office, count: u8) -> Vec<Option<String>> {
    (1..=i64::from(count))
        .map(|id| {
            let found = office.session.read(|snapshot| task::get(snapshot, TaskId(id)));
            let task = found.ok().filter(|task| task.trashed_at.is_none())?;
            let state = task.state;
            // The moment of doing it again is another one.
            Some(format!("{:?} {} {}", state.draft, state.series_on, state.done_at.is_some()))
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_is_done_undo_goes_back_through_and_redo_forth(acts in prop::collection::vec(act(), 1..14)) {
        let office = Office::new();
        let session = &office.session;
        // What was there after each action that can be undone, as far as it was not undone.
        let (mut states, mut at) = (vec![shown(&office, 40)], 0_usize);
        for (number, act) in acts.into_iter().enumerate() {
            let id = |at: i64| TaskId(at + 1);
            let done = match act {
                Act::Add(recurs) => {
                    let recurrence = if recurs { "FREQ=DAILY" } else { "" }.to_owned();
                    session.add_task(NOBODY, TaskDraft { recurrence, ..planned("x") }).is_ok()
                }
                Act::Rename(at) => session.read(|snapshot| task::get(snapshot, id(at))).is_ok_and(|task| {
                    let draft = TaskDraft { title: format!("{number}").into(), ..task.state.draft };
                    session.change_task(task.id, task.revision, draft).is_ok()
                }),
                Act::Finish(at) => session.finish_task(id(at), ZONE).is_ok(),
                Act::Reopen(at) => session.reopen_task(id(at)).is_ok(),
                Act::Snooze(at) => session.snooze_task(id(at), &Snooze::Tomorrow, ZONE).is_ok(),
                Act::Trash(at) => session.trash_tasks(&[id(at)], true).is_ok(),
                Act::Restore(at) => session.trash_tasks(&[id(at)], false).is_ok(),
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
                states.push(shown(&office, 40));
                at += 1;
            }
            prop_assert_eq!(&shown(&office, 40), &states[at]);
            office.clock.advance(1000);
        }
        office.verify_rows().unwrap();
    }
}
