//! The timeline of a contact or company: what stands on it, in which order, and who is named there.

use std::collections::BTreeMap;

use kartotek_core::{
    activity::{ActivityDraft, ActivityKind, Party},
    crm::{contact::ContactDraft, point::Owner},
    error::{Error, VaultProblem},
    history::{self, Object},
    id::{ActivityId, CompanyId, ContactId},
    session::timeline::{TimelineContent, TimelineEntry, TimelineKind, TimelinePage},
    voucher::VoucherStatus,
};
use proptest::prelude::*;

use crate::{
    activity::{ABOUT_ANNA, note},
    office::{DAY, NOW, Office, named},
    task::{ZONE, planned},
    voucher::invoice,
};

const ANNA: Owner = Owner::Contact(ContactId(1));
const BO: Owner = Owner::Contact(ContactId(2));

fn page(office: &Office, owner: Owner) -> TimelinePage {
    office.session.timeline(owner, None, None, 200).unwrap()
}

/// What the entries say: the text of an activity, marked where it only mentions; `added` for the record.
fn told(entries: &[TimelineEntry]) -> Vec<String> {
    entries
        .iter()
        .map(|entry| match &entry.content {
            TimelineContent::Activity { activity, mentioned, .. } => {
                format!("{}{}", activity.draft.body.0, if *mentioned { " (mentioned)" } else { "" })
            }
            TimelineContent::Document { document, .. } => document.draft.title.0.clone(),
            TimelineContent::Record { .. } => "added".to_owned(),
            TimelineContent::Voucher { row, status, .. } => {
                let draft = &row.voucher.state.draft;
                let status = if *status { format!(": {:?}", draft.status) } else { String::new() };
                format!("{}{status}", draft.number.0)
            }
            TimelineContent::Task { row } => {
                let sign = if row.task.state.done_at.is_some() { "done: " } else { "to do: " };
                format!("{sign}{}", row.task.state.draft.title.0)
            }
            TimelineContent::Deal { deal, .. } => format!("deal: {}", deal.state.draft.title.0),
            TimelineContent::Request { row } => format!("request: {}-{}", row.year, row.number),
        })
        .collect()
}

fn texts(office: &Office, owner: Owner) -> Vec<String> {
    told(&page(office, owner).entries)
}

fn at(days: i64, body: &str) -> ActivityDraft {
    ActivityDraft { occurred_at: NOW + days * DAY, ..note(body) }
}

#[test]
fn what_happened_last_comes_first_and_the_record_itself_is_told() {
    let office = Office::with(&["Anna Berg"]);
    for (days, body) in [(-2, "b"), (1, "d"), (-3, "a"), (-2, "c")] {
        office.log(ABOUT_ANNA, at(days, body));
    }

    assert_eq!(texts(&office, ANNA), ["d", "added", "c", "b", "a"]);
    let first = &page(&office, ANNA).entries[0];
    let TimelineContent::Activity { author, person, mentions, .. } = &first.content else {
        panic!("an activity")
    };
    assert_eq!((author.0.as_str(), person, mentions.len()), ("Clerk", &None, 0));
}

#[test]
fn a_kind_leaves_what_is_of_it() {
    let office = Office::with(&["Anna Berg"]);
    for kind in [
        ActivityKind::Call,
        ActivityKind::Mail,
        ActivityKind::Call,
        ActivityKind::Letter,
        ActivityKind::Meeting,
    ] {
        office.log(ABOUT_ANNA, ActivityDraft { kind, ..note(&format!("{kind:?}")) });
    }
    let only = |kind| told(&office.session.timeline(ANNA, Some(kind), None, 200).unwrap().entries);

    assert_eq!(only(TimelineKind::Call), ["Call", "Call"]);
    assert_eq!(only(TimelineKind::Letter), ["Letter"]);
    assert_eq!(only(TimelineKind::Record), ["added"]);
    assert!(only(TimelineKind::Note).is_empty());
}

#[test]
fn pages_of_any_size_join_to_the_whole_also_where_moments_are_the_same() {
    let office = Office::with(&["Anna Berg", "Bo Ek"]);
    for number in 0..25 {
        office.log(ABOUT_ANNA, at(number % 3 - 1, &number.to_string()));
    }
    let text = format!("with {}", office.mention("Anna"));
    for days in [-1, 0, 1] {
        office.log(Party { contact: Some(ContactId(2)), company: None }, at(days, &text));
    }
    let whole = page(&office, ANNA).entries;
    assert_eq!(whole.len(), 29);

    for limit in [1, 2, 3, 7, 28, 29, 30] {
        let (mut joined, mut before) = (Vec::new(), None);
        loop {
            let next = office.session.timeline(ANNA, None, before, limit).unwrap();
            assert!(next.entries.len() <= limit);
            joined.extend(next.entries);
            before = joined.last().map(|entry: &TimelineEntry| entry.position);
            if !next.more {
                break;
            }
        }
        assert!(joined == whole, "{limit}");
    }
}

#[test]
fn a_contact_in_the_trash_takes_their_activities_off_the_company_and_brings_them_back() {
    let office = Office::with(&["Anna Berg"]);
    let company = office.add_company("Alm AB").id;
    let alm = Owner::Company(company);
    office.log(Party { company: Some(company), ..ABOUT_ANNA }, at(-1, "of both"));
    office.log(Party { contact: None, company: Some(company) }, at(-2, "of the firm"));
    assert_eq!(texts(&office, alm), ["added", "of both", "of the firm"]);
    let TimelineContent::Activity { person, .. } = &page(&office, alm).entries[1].content else { panic!() };
    assert_eq!(person.as_ref().unwrap().name.0, "Anna Berg");

    office.session.trash_contacts(&[ContactId(1)], true).unwrap();
    assert_eq!(texts(&office, alm), ["added", "of the firm"]);
    assert_eq!(texts(&office, ANNA), ["added", "of both"], "in the trash they are still there to look at");

    office.session.undo().unwrap();
    assert_eq!(texts(&office, alm), ["added", "of both", "of the firm"]);
}

#[test]
fn a_contact_who_goes_takes_their_activities_along_from_everywhere() {
    let office = Office::with(&["Anna Berg", "Bo Ek"]);
    let company = office.add_company("Alm AB").id;
    let text = format!("met {}", office.mention("Bo"));
    office.log(Party { company: Some(company), ..ABOUT_ANNA }, at(-1, &text));
    office.log(Party { contact: Some(ContactId(2)), company: None }, at(-2, &office.mention("Anna")));
    assert_eq!(texts(&office, BO).len(), 3);

    office
        .session
        .write(|tx, _| {
            tx.execute("DELETE FROM contact_row WHERE contact_id = 1", [])?;
            tx.execute("DELETE FROM contact WHERE id = 1", [])?;
            history::append(tx, "test.purge", Object::VAULT, &())
        })
        .unwrap();

    assert_eq!(texts(&office, Owner::Company(company)), ["added"]);
    let left = page(&office, BO).entries;
    let TimelineContent::Activity { mentions, .. } = &left[1].content else { panic!("Bo's own") };
    assert_eq!((left.len(), mentions.len(), &mentions[0].person), (2, 1, &None));
    assert!(matches!(office.session.timeline(ANNA, None, None, 10), Err(Error::NotFound)));
    office.verify_rows().unwrap();
}

#[test]
fn who_is_mentioned_has_it_on_their_page_and_is_shown_by_the_name_of_today() {
    let office = Office::with(&["Anna Berg", "Bo Ek"]);
    let body = format!("{0} and {0} again, and {1}", office.mention("Bo"), office.mention("Anna"));
    let added = office.log(ABOUT_ANNA, at(-1, &body));
    assert_eq!(texts(&office, BO), ["added".to_owned(), format!("{body} (mentioned)")]);
    assert_eq!(
        texts(&office, ANNA),
        ["added".to_owned(), body.clone()],
        "it is theirs, and stands there once"
    );

    office.change(ContactId(2), |draft| draft.family_name = "Alm".into());
    let names = |owner| -> Vec<Option<String>> {
        let TimelineContent::Activity { mentions, .. } = &page(&office, owner).entries[1].content else {
            panic!()
        };
        let mut names: Vec<_> =
            mentions.iter().map(|one| one.person.as_ref().map(|one| one.name.0.clone())).collect();
        names.sort();
        names
    };
    assert_eq!(names(ANNA), [Some("Anna Berg".to_owned()), Some("Bo Alm".to_owned())]);

    office.session.trash_contacts(&[ContactId(2)], true).unwrap();
    assert_eq!(names(ANNA), [None, Some("Anna Berg".to_owned())]);
    office.session.undo().unwrap();

    office.session.change_activity(added.id, 1, at(-1, "nobody")).unwrap();
    assert_eq!(texts(&office, BO), ["added"]);
    office.session.undo().unwrap();
    assert_eq!(texts(&office, BO).len(), 2);
    office.session.trash_contacts(&[ContactId(1)], true).unwrap();
    assert_eq!(texts(&office, BO), ["added"], "what is about somebody in the trash is hidden with them");
}

#[test]
fn a_mention_that_the_text_does_not_have_is_told() {
    let office = Office::with(&["Anna Berg", "Bo Ek"]);
    office.log(ABOUT_ANNA, note("about nobody else"));
    office
        .session
        .write(|tx, _| {
            tx.execute("INSERT INTO activity_mention (contact_id, activity_id) VALUES (2, 1)", [])?;
            history::append(tx, "test.forge", Object::VAULT, &())
        })
        .unwrap();

    let shown = office.session.timeline(BO, None, None, 10);

    assert!(matches!(shown, Err(Error::Vault { problem: VaultProblem::DamagedDatabase })));
}

#[test]
fn what_is_not_there_has_no_timeline() {
    let office = Office::new();
    for owner in [ANNA, Owner::Company(CompanyId(1))] {
        assert!(matches!(office.session.timeline(owner, None, None, 10), Err(Error::NotFound)));
    }
}

#[derive(Debug, Clone)]
enum Doing {
    Add { company: bool, day: i64, text: u8 },
    Change { which: usize, day: i64, text: u8 },
    Trash(usize),
    Undo,
    Redo,
}

fn any_doing() -> impl Strategy<Value = Doing> {
    prop_oneof![
        4 => (any::<bool>(), -3..3_i64, any::<u8>()).prop_map(|(company, day, text)| Doing::Add { company, day, text }),
        2 => (0..8_usize, -3..3_i64, any::<u8>()).prop_map(|(which, day, text)| Doing::Change { which, day, text }),
        2 => (0..8_usize).prop_map(Doing::Trash),
        3 => Just(Doing::Undo),
        2 => Just(Doing::Redo),
    ]
}

/// What stands on the pages: day and text by id.
type Model = BTreeMap<i64, (i64, u8)>;

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn after_any_sequence_of_actions_and_undo_the_pages_are_those_of_a_model(
        doings in proptest::collection::vec(any_doing(), 1..30),
    ) {
        let office = Office::new();
        office.add(ContactDraft { company_name: "Alm".into(), ..named("Anna Berg") });
        office.session.forget_undo();
        let mut now = Model::new();
        let (mut done, mut undone): (Vec<Model>, Vec<Model>) = (Vec::new(), Vec::new());
        for doing in doings {
            let before = now.clone();
            let listed: Vec<i64> = now.keys().copied().collect();
            let changed = match doing {
                Doing::Add { company, day, text } => {
                    let party = if company {
                        Party { contact: None, company: Some(CompanyId(1)) }
                    } else {
                        Party { company: Some(CompanyId(1)), ..ABOUT_ANNA }
                    };
                    let id = office.log(party, at(day, &format!("{text}"))).id.0;
                    now.insert(id, (day, text));
                    true
                }
                Doing::Change { which, day, text } if which < listed.len() => {
                    let id = ActivityId(listed[which]);
                    let revision = office.activity(id).revision;
                    office.session.change_activity(id, revision, at(day, &format!("{text}"))).unwrap();
                    now.insert(id.0, (day, text)) != Some((day, text))
                }
                Doing::Trash(which) if which < listed.len() => {
                    office.session.trash_activities(&[ActivityId(listed[which])], true).unwrap();
                    now.remove(&listed[which]);
                    true
                }
                Doing::Undo => {
                    prop_assert_eq!(office.session.undo().is_ok(), !done.is_empty());
                    if let Some(model) = done.pop() {
                        undone.push(std::mem::replace(&mut now, model));
                    }
                    false
                }
                Doing::Redo => {
                    prop_assert_eq!(office.session.redo().is_ok(), !undone.is_empty());
                    if let Some(model) = undone.pop() {
                        done.push(std::mem::replace(&mut now, model));
                    }
                    false
                }
                Doing::Change { .. } | Doing::Trash(_) => false,
            };
            if changed {
                done.push(before);
                undone.clear();
            }
        }

        let mut expected: Vec<(i64, i64, String)> =
            now.iter().map(|(id, (day, text))| (NOW + day * DAY, *id, text.to_string())).collect();
        expected.sort_by(|one, other| other.cmp(one));
        let shown: Vec<_> = page(&office, Owner::Company(CompanyId(1)))
            .entries
            .into_iter()
            .filter_map(|entry| match entry.content {
                TimelineContent::Activity { activity, .. } => {
                    Some((entry.position.at, activity.id.0, activity.draft.body.0))
                }
                TimelineContent::Document { .. }
                | TimelineContent::Record { .. }
                | TimelineContent::Task { .. }
                | TimelineContent::Voucher { .. }
                | TimelineContent::Deal { .. }
                | TimelineContent::Request { .. } => None,
            })
            .collect();
        prop_assert_eq!(shown, expected);
        office.verify_rows().unwrap();
    }
}

#[test]
fn a_task_stands_where_it_was_added_and_once_it_is_done_where_it_was_done() {
    let office = Office::with(&["Anna Berg"]);
    let company = office.add_company("Alm AB").id;
    let task = office.plan(Party { company: Some(company), ..ABOUT_ANNA }, planned("Offer"));
    office.clock.advance(DAY);
    office.log(ABOUT_ANNA, at(1, "called"));
    assert_eq!(texts(&office, ANNA), ["called", "to do: Offer", "added"]);

    office.clock.advance(DAY);
    office.session.finish_task(task.id, ZONE).unwrap();
    assert_eq!(texts(&office, ANNA), ["done: Offer", "called", "added"]);
    assert_eq!(texts(&office, Owner::Company(company)), ["done: Offer", "added"]);
    let only = office.session.timeline(ANNA, Some(TimelineKind::Task), None, 200).unwrap();
    assert_eq!(told(&only.entries), ["done: Offer"]);

    office.session.trash_contacts(&[ContactId(1)], true).unwrap();
    assert_eq!(texts(&office, Owner::Company(company)), ["added"], "it is hidden with her");
}

#[test]
fn a_voucher_stands_where_it_was_recorded_and_where_its_status_changed_last() {
    let office = Office::with(&["Anna Berg"]);
    let company = office.add_company("Alm AB").id;
    let party = Party { company: Some(company), ..ABOUT_ANNA };
    let invoice = office.record(party, invoice("2026-17"));
    office.clock.advance(DAY);
    office.log(ABOUT_ANNA, at(1, "called"));
    assert_eq!(texts(&office, ANNA), ["called", "2026-17", "added"]);

    office.clock.advance(DAY);
    let paid = office.set_status(invoice.id, VoucherStatus::Paid);
    assert_eq!(texts(&office, ANNA), ["2026-17: Paid", "called", "2026-17", "added"]);
    let of_alm = texts(&office, Owner::Company(company));
    assert_eq!(of_alm, ["2026-17: Paid", "2026-17", "added"]);
    let only = office.session.timeline(ANNA, Some(TimelineKind::Voucher), None, 200).unwrap();
    assert_eq!(told(&only.entries), ["2026-17: Paid", "2026-17"]);

    office.session.undo().unwrap();
    assert_eq!(texts(&office, ANNA), ["called", "2026-17", "added"]);
    office.session.trash_vouchers(&[paid.id], true).unwrap();
    assert_eq!(texts(&office, ANNA), ["called", "added"]);
}
