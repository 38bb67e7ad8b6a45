//! Tasks: what is kept of them, whose they are, what is refused, how they come again and how they are snoozed.

mod undo;

use kartotek_core::{
    crm::party::Party,
    error::{Error, Problem, Result, VaultProblem},
    history,
    id::{CompanyId, ContactId, TaskId, UserId},
    role::Role,
    session::undo::{UndoAction, UndoLabel, UndoObject},
    store::Touched,
    task::{
        self, ClockShift, DueKind, Snooze, Task, TaskDraft,
        list::{TaskQuery, TaskView},
    },
};

use crate::{
    activity::ABOUT_ANNA,
    naughty::{naughty_strings, tidied},
    office::{DAY, NOW, Office, refusal},
};

/// Where the office is.
pub(crate) const ZONE: &str = "Europe/Stockholm";
const ANNA: ContactId = ContactId(1);
const NOBODY: Party = Party { contact: None, company: None };

/// A task for the day of [`NOW`].
pub(crate) fn planned(title: &str) -> TaskDraft {
    TaskDraft { title: title.into(), planned_on: "2026-09-21".into(), ..TaskDraft::default() }
}

fn at(draft: TaskDraft, on: &str, time: &str, zone: &str) -> TaskDraft {
    TaskDraft { planned_on: on.into(), planned_time: time.into(), zone: zone.into(), ..draft }
}

impl Office {
    pub(crate) fn plan(&self, party: Party, draft: TaskDraft) -> Task {
        self.session.add_task(party, draft).unwrap().0
    }

    pub(crate) fn task(&self, id: TaskId) -> Task {
        self.session.read(|snapshot| task::get(snapshot, id)).unwrap()
    }

    fn tasks(&self, view: TaskView, text: &str) -> Vec<String> {
        let list = self.session.open_tasks(&TaskQuery { view, text: text.into() }).unwrap();
        let rows = self.session.task_window(list.handle, 0, 500).unwrap();
        assert_eq!(rows.len(), list.total);
        rows.into_iter().map(|row| row.task.state.draft.title.0).collect()
    }

    /// Finishes a task and gives the days that the next one is planned for and due on, with what is left of its rule.
    fn next(&self, id: TaskId) -> Option<(TaskId, [String; 3])> {
        let next = self.session.finish_task(id, ZONE).unwrap().0.next?;
        let draft = next.state.draft;
        Some((next.id, [draft.planned_on, draft.due_on, draft.recurrence]))
    }
}

fn full() -> TaskDraft {
    TaskDraft {
        title: "File the return".into(),
        note: "First\nsecond".into(),
        due_on: "2026-10-31".into(),
        due_kind: DueKind::Law,
        due_reason: "Art. 33 GDPR".into(),
        assignee: Some(UserId(1)),
        recurrence: "FREQ=MONTHLY;BYMONTHDAY=-1".into(),
        ..at(TaskDraft::default(), "2026-10-01", "10:00", "Europe/Berlin")
    }
}

#[test]
fn every_field_of_a_task_comes_back_as_it_was_given_and_can_be_changed() {
    let office = Office::with(&["Anna Berg"]);
    let company = office.add_company("Alm AB").id;

    let (added, changed) =
        office.session.add_task(Party { company: Some(company), ..ABOUT_ANNA }, full()).unwrap();
    assert!(added.state.draft == full() && office.task(added.id) == added);
    assert_eq!((added.revision, added.created_at, added.author.0), (1, NOW, 1));
    assert_eq!(added.planned_at, Some(1_790_841_600_000), "10:00 in Berlin");
    assert_eq!(changed.touched, [Touched::Task(added.id.0)]);

    office.clock.advance(DAY);
    let plain = TaskDraft { title: "Done with".into(), ..TaskDraft::default() };
    let changed = office.session.change_task(added.id, 1, plain.clone()).unwrap().0;
    assert!(changed.state.draft == plain && office.task(added.id) == changed);
    assert_eq!((changed.revision, changed.changed_at, changed.planned_at), (2, NOW + DAY, None));
    assert_eq!(changed.party, Party { contact: Some(ANNA), company: Some(company) });
    assert!(changed.state.series_on.is_empty());
}

#[test]
fn each_broken_rule_names_its_field_and_changes_nothing() {
    let office = Office::with(&["Anna Berg"]);
    let head = office.session.store().head();
    let with = |change: &dyn Fn(&mut TaskDraft)| {
        let mut draft = full();
        change(&mut draft);
        draft
    };
    for (draft, field, problem) in [
        (with(&|draft| draft.title = " ".into()), "title", Problem::Missing),
        (with(&|draft| draft.title = "x".repeat(201).into()), "title", Problem::TooLong),
        (with(&|draft| draft.title = "a\nb".into()), "title", Problem::Characters),
        (with(&|draft| draft.note = "x".repeat(100_001).into()), "note", Problem::TooLong),
        (with(&|draft| draft.planned_on = "2026-02-30".into()), "plannedOn", Problem::Date),
        (with(&|draft| draft.planned_on = String::new()), "plannedOn", Problem::Missing),
        (with(&|draft| draft.planned_time = "25:00".into()), "plannedTime", Problem::Time),
        (with(&|draft| draft.zone = "Mars/Base".into()), "zone", Problem::Choice),
        (with(&|draft| draft.zone = String::new()), "zone", Problem::Choice),
        (with(&|draft| draft.due_on = "31.10.2026".into()), "dueOn", Problem::Date),
        (with(&|draft| draft.due_on = String::new()), "dueOn", Problem::Missing),
        (with(&|draft| draft.due_reason = "x".repeat(201).into()), "dueReason", Problem::TooLong),
        (with(&|draft| draft.recurrence = "FREQ=HOURLY".into()), "recurrence", Problem::Recurrence),
        (with(&|draft| draft.assignee = Some(UserId(9))), "assignee", Problem::Choice),
    ] {
        assert_eq!(refusal(office.session.add_task(ABOUT_ANNA, draft)), (field, None, problem));
    }
    let someday = TaskDraft { title: "x".into(), recurrence: "FREQ=DAILY".into(), ..TaskDraft::default() };
    let refused = refusal(office.session.add_task(NOBODY, someday));
    assert_eq!(refused, ("plannedOn", None, Problem::Missing));
    assert_eq!(office.session.store().head(), head);
}

#[test]
fn a_time_that_daylight_saving_skips_or_doubles_is_kept_as_chosen_and_told() {
    let office = Office::new();
    for (on, time, shift, moment) in [
        ("2027-03-28", "02:30", ClockShift::Skipped, 1_806_197_400_000),
        ("2027-03-28", "03:30", ClockShift::None, 1_806_197_400_000),
        ("2027-10-31", "02:30", ClockShift::Doubled, 1_824_942_600_000),
        ("2027-10-31", "04:30", ClockShift::None, 1_824_953_400_000),
    ] {
        let task = office.plan(NOBODY, at(planned("Call"), on, time, "Europe/Berlin"));

        assert_eq!((task.clock_shift, task.planned_at), (shift, Some(moment)), "{on} {time}");
        assert_eq!(task.state.draft.planned_time, time);
    }
}

#[test]
fn nothing_is_planned_for_whom_there_is_not_or_who_lies_in_the_trash() {
    let office = Office::with(&["Anna Berg"]);
    let company = office.add_company("Alm AB").id;
    let about_alm = Party { contact: None, company: Some(company) };
    let (of_anna, of_alm) = (office.plan(ABOUT_ANNA, planned("x")), office.plan(about_alm, planned("y")));
    office.session.trash_contacts(&[ANNA], true).unwrap();
    office.session.trash_companies(&[company], true).unwrap();
    let head = office.session.store().head();

    for party in [
        ABOUT_ANNA,
        about_alm,
        Party { contact: Some(ContactId(99)), company: None },
        Party { contact: None, company: Some(CompanyId(99)) },
    ] {
        assert!(matches!(office.session.add_task(party, planned("z")), Err(Error::NotFound)));
    }
    for id in [of_anna.id, of_alm.id, TaskId(99)] {
        assert!(matches!(office.session.change_task(id, 1, planned("z")), Err(Error::NotFound)));
        assert!(matches!(office.session.finish_task(id, ZONE), Err(Error::NotFound)));
        assert!(matches!(office.session.snooze_task(id, &Snooze::Tomorrow, ZONE), Err(Error::NotFound)));
        assert!(matches!(office.session.trash_tasks(&[id], true), Err(Error::NotFound)));
    }
    assert_eq!(office.session.store().head(), head);
    assert!(office.tasks(TaskView::All, "").is_empty(), "they are hidden with them");
}

#[test]
fn lists_have_what_is_mine_open_or_done_by_day_and_find_words_in_titles() {
    let office = Office::with(&["Anna Berg"]);
    let mine = |draft| TaskDraft { assignee: Some(UserId(1)), ..draft };
    let due = TaskDraft { due_on: "2026-09-20".into(), ..planned("Due before") };
    office.plan(NOBODY, TaskDraft { title: "Some day".into(), ..TaskDraft::default() });
    office.plan(NOBODY, planned("Whole day"));
    office.plan(ABOUT_ANNA, mine(at(planned("Évening"), "2026-09-21", "18:00", ZONE)));
    office.plan(NOBODY, mine(at(planned("Morning"), "2026-09-21", "08:00", ZONE)));
    office.plan(NOBODY, due);
    let done = office.plan(NOBODY, mine(planned("Done")));
    let list = office.session.open_tasks(&TaskQuery::default()).unwrap();
    assert_eq!(list.total, 3);
    office.session.finish_task(done.id, ZONE).unwrap();

    assert_eq!(office.tasks(TaskView::Mine, ""), ["Morning", "Évening"]);
    assert_eq!(
        office.tasks(TaskView::All, ""),
        ["Due before", "Morning", "Évening", "Whole day", "Some day"]
    );
    assert_eq!(office.tasks(TaskView::Done, ""), ["Done"]);
    assert_eq!(office.tasks(TaskView::All, "EVEN"), ["Évening"]);
    let left = office.session.task_window(list.handle, 0, 10).unwrap();
    assert_eq!(left.len(), 2, "an open list loses what is done");
    assert_eq!((left[1].about.as_str(), left[1].assignee_name.as_str()), ("Anna Berg", "Clerk"));
}

#[test]
fn finishing_a_recurring_task_makes_the_next_and_undo_takes_both_back() {
    let office = Office::with(&["Anna Berg"]);
    let monthly = TaskDraft { recurrence: "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3".into(), ..full() };
    let first = office.plan(ABOUT_ANNA, monthly.clone());
    let head = office.session.store().head().seq;

    let (second, days) = office.next(first.id).unwrap();
    assert_eq!(days, ["2026-10-31", "2026-11-30", "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2"]);
    let next = office.task(second);
    assert_eq!((next.party, next.state.draft.note.as_str()), (ABOUT_ANNA, "First\nsecond"));
    assert_eq!(next.planned_at, Some(1_793_437_200_000), "10:00 in Berlin, by winter time");
    let label = Some(UndoLabel { action: UndoAction::Finish, object: UndoObject::Task, count: 1 });
    assert_eq!(office.session.undo_state().undo, label);
    assert_eq!(office.session.store().head().seq, head + 2, "one entry for each");

    office.session.undo().unwrap();
    assert_eq!(office.task(first.id).state, first.state);
    assert!(office.task(second).trashed_at.is_some());
    office.session.redo().unwrap();
    assert!(office.task(first.id).state.done_at.is_some() && office.task(second).trashed_at.is_none());

    let (third, _) = office.next(second).unwrap();
    assert_eq!(office.next(third), None, "three times");
    assert!(matches!(office.session.finish_task(third, ZONE), Err(Error::NothingToChange)));
    let again = office.session.reopen_task(first.id).unwrap().0;
    assert!(again.state.draft.recurrence.is_empty(), "the recurrence went on in the next one");
}

#[test]
fn a_snooze_moves_what_is_planned_and_neither_what_is_due_nor_what_comes_next() {
    let office = Office::new();
    let weekly = TaskDraft {
        due_on: "2026-09-22".into(),
        recurrence: "FREQ=WEEKLY".into(),
        ..at(planned("Report"), "2026-09-21", "09:00", ZONE)
    };
    let task = office.plan(NOBODY, weekly);

    let pick = Snooze::Pick { on: "2026-09-24".into(), time: "15:30".into() };
    let snoozed = office.session.snooze_task(task.id, &pick, ZONE).unwrap().0;
    let draft = &snoozed.state.draft;
    assert_eq!((draft.planned_on.as_str(), draft.planned_time.as_str()), ("2026-09-24", "15:30"));
    assert_eq!(draft.due_on, "2026-09-22", "also where that is past what is due");
    let renamed = TaskDraft { title: "The report".into(), ..draft.clone() };
    office.session.change_task(task.id, snoozed.revision, renamed).unwrap();

    let (next, days) = office.next(task.id).unwrap();
    assert_eq!(days[..2], ["2026-09-28", "2026-09-29"]);
    assert_eq!(office.task(next).state.draft.planned_time, "09:00");

    for (to, field) in [
        (Snooze::Pick { on: "2026-09-20".into(), time: String::new() }, "to"),
        (Snooze::Pick { on: "2026-09-21".into(), time: "00:00".into() }, "to"),
        (Snooze::Pick { on: "soon".into(), time: String::new() }, "plannedOn"),
    ] {
        assert_eq!(refusal(office.session.snooze_task(next, &to, ZONE)), (field, None, Problem::Date));
    }
    assert!(matches!(
        office.session.snooze_task(task.id, &Snooze::Tomorrow, ZONE),
        Err(Error::NothingToChange)
    ));
}

#[test]
fn a_recurring_task_that_is_due_and_was_not_planned_comes_next_without_a_plan() {
    let office = Office::new();
    let due = TaskDraft { planned_on: String::new(), due_on: "2026-09-30".into(), ..planned("Report") };
    let task = office.plan(NOBODY, TaskDraft { recurrence: "FREQ=MONTHLY;BYMONTHDAY=-1".into(), ..due });
    office.session.snooze_task(task.id, &Snooze::Hour, ZONE).unwrap();

    let (_, days) = office.next(task.id).unwrap();

    assert_eq!(days[..2], ["", "2026-10-31"]);
}

#[test]
fn a_task_that_was_missed_for_weeks_comes_next_after_today() {
    let office = Office::new();
    let weekly = TaskDraft { recurrence: "FREQ=WEEKLY".into(), ..planned("Report") };
    let task = office.plan(NOBODY, weekly);
    office.clock.advance(24 * DAY);

    let (_, days) = office.next(task.id).unwrap();

    assert_eq!(days[0], "2026-10-19", "a Monday like the first");
}

#[test]
fn an_old_revision_is_a_conflict_and_a_change_of_nothing_writes_nothing() {
    let office = Office::new();
    let added = office.plan(NOBODY, planned("x"));
    let head = office.session.store().head();

    let (same, _) = office.session.change_task(added.id, 1, planned(" x ")).unwrap();
    assert_eq!((same.revision, office.session.store().head()), (1, head));

    office.session.change_task(added.id, 1, planned("y")).unwrap();
    assert!(matches!(office.session.change_task(added.id, 1, planned("z")), Err(Error::Conflict)));
    assert!(matches!(office.session.trash_tasks(&[], true), Err(Error::NothingToChange)));
    assert!(matches!(office.session.reopen_task(added.id), Err(Error::NothingToChange)));
}

#[test]
fn a_task_lies_in_the_trash_under_its_title_also_where_it_is_about_nobody() {
    let office = Office::with(&["Anna Berg"]);
    let (of_anna, of_nobody) =
        (office.plan(ABOUT_ANNA, planned("Offer")).id, office.plan(NOBODY, planned("Tidy")).id);
    office.session.trash_tasks(&[of_anna, of_nobody], true).unwrap();
    assert_eq!(office.trash(), ["Offer", "Tidy"]);

    office.session.trash_contacts(&[ANNA], true).unwrap();
    assert_eq!(office.trash(), ["Anna Berg", "Tidy"]);
    office.session.undo().unwrap();
    office.session.trash_tasks(&[of_anna, of_nobody], false).unwrap();
    assert!(office.trash().is_empty());
}

#[test]
fn a_hostile_text_is_stored_exactly_or_refused_by_the_fields_name() {
    let office = Office::new();
    for text in naughty_strings() {
        let [title, note, reason] = ["title", "note", "dueReason"].map(|field| (field, full()));
        let read: [fn(&mut TaskDraft) -> &mut String; 3] =
            [|draft| &mut draft.title.0, |draft| &mut draft.note.0, |draft| &mut draft.due_reason.0];
        for ((field, mut draft), read) in [title, note, reason].into_iter().zip(read) {
            read(&mut draft).clone_from(&text);
            match office.session.add_task(NOBODY, draft) {
                Ok((mut stored, _)) => assert_eq!(*read(&mut stored.state.draft), tidied(&text)),
                Err(Error::Invalid { field: named, .. }) => assert_eq!(named, field, "{text:?}"),
                Err(other) => panic!("{text:?} gave {other:?}"),
            }
        }
    }
}

#[test]
fn the_journal_forgets_a_task_with_the_contact_it_is_about_and_the_vault_keeps_its_own() {
    let office = Office::with(&["Anna Berg"]);
    let payload = |seq| {
        let keys = office.session.store().keys();
        let opened = office.session.read(|snapshot| history::payload(snapshot, keys, seq)).unwrap();
        opened.map(|bytes| String::from_utf8(bytes.to_vec()).unwrap())
    };
    office.plan(ABOUT_ANNA, planned("about her"));
    let of_anna = office.session.store().head().seq;
    office.plan(NOBODY, planned("about nobody"));
    let of_nobody = office.session.store().head().seq;
    assert!(payload(of_anna).unwrap().contains("about her"));

    office
        .session
        .write(|tx, _| {
            let subject =
                tx.query_row("SELECT subject_id FROM contact WHERE id = 1", [], |row| row.get(0))?;
            crate::office::forget(tx, subject)
        })
        .unwrap();

    assert_eq!(payload(of_anna), None);
    assert!(payload(of_nobody).unwrap().contains("about nobody"));
}

#[test]
fn a_task_that_was_changed_past_the_app_is_told_before_it_is_shown() {
    let is_told =
        |result: Result<Task>| matches!(result, Err(Error::Vault { problem: VaultProblem::DamagedDatabase }));
    for statement in [
        "UPDATE task SET title = 'y' WHERE id = 1",
        "UPDATE task SET note = 'y' WHERE id = 1",
        "UPDATE task SET planned_on = '2030-01-01' WHERE id = 1",
        "UPDATE task SET planned_at = 1 WHERE id = 1",
        "UPDATE task SET due_on = NULL WHERE id = 1",
        "UPDATE task SET due_kind = 'promise' WHERE id = 1",
        "UPDATE task SET due_reason = '' WHERE id = 1",
        "UPDATE task SET recurrence = 'FREQ=YEARLY' WHERE id = 1",
        "UPDATE task SET series_on = '2030-01-01' WHERE id = 1",
        "UPDATE task SET contact_id = 2 WHERE id = 1",
        "UPDATE task SET assignee_id = NULL WHERE id = 1",
        "UPDATE task SET done_at = 1, done_by = 1 WHERE id = 1",
        "UPDATE task SET trashed_at = 1 WHERE id = 1",
        "UPDATE task SET sealed_seq = sealed_seq - 1 WHERE id = 1",
    ] {
        let office = Office::with(&["Anna Berg", "Bo Ek"]);
        let added = office.plan(ABOUT_ANNA, full());
        office.verify_rows().unwrap();

        let forged = office.session.write(|tx, _| {
            assert_eq!(tx.execute(statement, [])?, 1);
            history::append(tx, "test.forge", history::Object::VAULT, &())
        });

        forged.unwrap();
        assert!(is_told(office.session.read(|snapshot| task::get(snapshot, added.id))), "{statement}");
    }
}

#[test]
fn every_role_reads_tasks_and_all_but_one_write_them() {
    use kartotek_core::role::Permission::{TaskChange, TaskRead};
    for role in Role::ALL {
        assert!(role.may(TaskRead));
        assert_eq!(role.may(TaskChange), role != Role::ReadOnly);
    }
}

#[test]
fn who_reads_a_task_in_the_journal_is_journaled_as_if_the_contact_had_been_opened() {
    let office = Office::with(&["Anna Berg"]);
    office.plan(NOBODY, planned("about nobody"));
    let of_nobody = office.session.store().head().seq;
    office.plan(ABOUT_ANNA, planned("about her"));
    let of_anna = office.session.store().head().seq;

    office.session.journal_entry(of_nobody).unwrap();
    assert_eq!(office.session.store().head().seq, of_anna);
    office.session.journal_entry(of_anna).unwrap();

    let entries = office.session.read(history::entries).unwrap();
    assert_eq!(entries.last().unwrap().0.action, "reading.open");
}
