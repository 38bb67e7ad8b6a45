//! Today: what is due, in which order, and whose.

use kartotek_core::{
    crm::party::Party,
    id::{ContactId, UserId},
    role::Role,
    session::due::DueSegment,
    task::TaskDraft,
};
use proptest::prelude::*;

use crate::{
    activity::ABOUT_ANNA,
    office::{DAY, NOW, Office},
    task::ZONE,
};

const NOBODY: Party = Party { contact: None, company: None };

fn on(title: &str, planned: &str, due: &str) -> TaskDraft {
    let (planned_on, planned_time) = planned.split_once(' ').unwrap_or((planned, ""));
    let zone = if planned_time.is_empty() { "" } else { ZONE };
    TaskDraft {
        title: title.into(),
        planned_on: planned_on.into(),
        planned_time: planned_time.into(),
        zone: zone.into(),
        due_on: due.into(),
        ..TaskDraft::default()
    }
}

fn told(office: &Office, zone: &str) -> Vec<String> {
    let list = office.session.open_due(zone, 500).unwrap();
    assert_eq!((list.total, list.total), (list.rows.len(), list.overdue + list.today + list.week));
    list.rows
        .into_iter()
        .map(|row| {
            let sign = match row.segment {
                DueSegment::Overdue => "-",
                DueSegment::Today => "=",
                DueSegment::Week => "+",
            };
            format!("{sign} {}", row.what.0)
        })
        .collect()
}

#[test]
fn what_is_due_stands_by_the_earlier_of_its_days_and_on_a_day_by_its_time() {
    let office = Office::with(&["Anna Berg"]);
    for (title, planned, due) in [
        ("some day", "", ""),
        ("due long ago", "2026-09-25", "2026-09-01"),
        ("planned yesterday", "2026-09-20", "2026-12-24"),
        ("whole day", "2026-09-21", ""),
        ("evening", "2026-09-21 18:00", ""),
        ("morning, over by now", "2026-09-21 07:00", ""),
        ("due today, planned after", "2026-09-23 08:00", "2026-09-21"),
        ("in a week", "2026-09-28", ""),
        ("in eight days", "2026-09-29", "2026-09-29"),
        ("tomorrow", "", "2026-09-22"),
    ] {
        office.plan(ABOUT_ANNA, on(title, planned, due));
    }

    assert_eq!(
        told(&office, ZONE),
        [
            "- due long ago",
            "- planned yesterday",
            "= morning, over by now",
            "= evening",
            "= whole day",
            "= due today, planned after",
            "+ tomorrow",
            "+ in a week",
        ]
    );
    let list = office.session.open_due(ZONE, 2).unwrap();
    assert_eq!((list.overdue, list.today, list.week, list.rows.len()), (2, 4, 2, 2));
    let rest = office.session.due_window(list.handle, 2, 500).unwrap();
    assert_eq!((rest.len(), rest[0].whom.as_str()), (6, "Anna Berg"));
}

#[test]
fn today_is_the_day_where_the_reader_is() {
    let office = Office::new();
    // 14:13 UTC: already the day after in Auckland.
    assert_eq!(NOW % DAY / 3_600_000, 14);
    office.plan(NOBODY, on("whole day", "2026-09-21", ""));
    office.plan(NOBODY, on("late in Stockholm", "2026-09-21 23:30", ""));

    assert_eq!(told(&office, ZONE), ["= late in Stockholm", "= whole day"]);
    assert_eq!(told(&office, "Pacific/Auckland"), ["- whole day", "= late in Stockholm"]);
    assert!(office.session.open_due("Mars/Base", 1).is_err());
}

#[test]
fn what_is_done_deleted_somebody_elses_or_about_somebody_in_the_trash_is_not_due() {
    let office = Office::with(&["Anna Berg"]);
    office
        .session
        .write(|tx, _| {
            let draft = kartotek_core::user::UserDraft { name: "Bo".into(), role: Role::Sales };
            kartotek_core::user::add(tx, &draft)
        })
        .unwrap();
    let add = |title, assignee| office.plan(NOBODY, TaskDraft { assignee, ..on(title, "2026-09-21", "") }).id;
    let (done, deleted) = (add("done", None), add("deleted", None));
    add("mine", Some(UserId(1)));
    add("nobody's", None);
    add("Bo's", Some(UserId(2)));
    office.plan(ABOUT_ANNA, on("Anna's", "2026-09-21", ""));
    office.session.finish_task(done, ZONE).unwrap();
    office.session.trash_tasks(&[deleted], true).unwrap();
    office.session.trash_contacts(&[ContactId(1)], true).unwrap();

    assert_eq!(told(&office, ZONE), ["= mine", "= nobody's"]);
    office.session.undo().unwrap();
    assert_eq!(told(&office, ZONE).len(), 3);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn the_list_has_each_open_task_with_a_day_until_then_once_and_in_order(
        days in prop::collection::vec((prop::option::of(-30..30_i64), prop::option::of(-30..30_i64)), 0..25)
    ) {
        let office = Office::new();
        let day = |days: Option<i64>| days.map_or(String::new(), |days| {
            let today = chrono::NaiveDate::from_ymd_opt(2026, 9, 21).unwrap();
            (today + chrono::Duration::days(days)).to_string()
        });
        let mut expected = Vec::new();
        for (number, (planned, due)) in days.iter().enumerate() {
            office.plan(NOBODY, on(&number.to_string(), &day(*planned), &day(*due)));
            let Some(earlier) = planned.iter().chain(due).min() else { continue };
            if *earlier <= 7 {
                let sign = match earlier.cmp(&0) {
                    std::cmp::Ordering::Less => "-",
                    std::cmp::Ordering::Equal => "=",
                    std::cmp::Ordering::Greater => "+",
                };
                expected.push((*earlier, number, format!("{sign} {number}")));
            }
        }
        expected.sort();

        let expected: Vec<String> = expected.into_iter().map(|(_, _, told)| told).collect();
        prop_assert_eq!(told(&office, ZONE), expected);
    }
}
