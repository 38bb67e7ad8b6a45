//! Deals on the pages of others: timelines, Today, and search in texts.

use kartotek_core::{
    crm::{party::Party, point::Owner},
    deal::DealDraft,
    session::{
        due::DueSort,
        text::TextSource,
        timeline::{TimelineContent, TimelineKind},
    },
};

use super::{ABOUT_ANNA, ANNA, DAY, LOST, OFFER, Office, WON, ZONE, deal, full};

#[test]
fn timelines_tell_each_stage_that_a_deal_came_into_and_nothing_of_what_was_undone() {
    let office = Office::with(&["Anna Berg"]);
    let company = office.add_company("Alm AB").id;
    let id = office.offer(Party { company: Some(company), ..ABOUT_ANNA }, full()).id;
    let told = |owner: Owner| -> Vec<String> {
        let page = office.session.timeline(owner, Some(TimelineKind::Deal), None, 200).unwrap();
        let tell = |content: TimelineContent| match content {
            TimelineContent::Deal { deal, step, person } => {
                let from = step.from.map_or(0, |from| from.id.0);
                let person = person.map(|person| person.name.0).unwrap_or_default();
                format!("{} {from}>{} {} {person}", deal.state.draft.title.0, step.to.id.0, step.reason.0)
            }
            _ => panic!("another kind was asked for"),
        };
        page.entries.into_iter().map(|entry| tell(entry.content)).collect()
    };
    office.clock.advance(DAY);
    office.push(id, OFFER);
    office.push(id, LOST);

    assert_eq!(
        told(Owner::Contact(ANNA)),
        ["Ventilation 3>6 Too expensive ", "Ventilation 1>3  ", "Ventilation 0>1  "]
    );
    assert_eq!(told(Owner::Company(company))[0], "Ventilation 3>6 Too expensive Anna Berg");
    office.session.undo().unwrap();
    assert_eq!(told(Owner::Contact(ANNA)), ["Ventilation 1>3  ", "Ventilation 0>1  "]);
    office.session.trash_contacts(&[ANNA], true).unwrap();
    assert_eq!(told(Owner::Company(company)), [""; 0], "it is hidden with her");
}

#[test]
fn today_has_the_next_step_by_its_day_and_the_close_that_is_expected_until_it_is_closed() {
    let office = Office::with(&["Anna Berg"]);
    let on = |title: &str, next: &str, expected: &str| DealDraft {
        next_step: if next.is_empty() { "".into() } else { "Call".into() },
        next_on: next.into(),
        expected_on: expected.into(),
        ..deal(title)
    };
    let overdue = office.offer(ABOUT_ANNA, on("Past", "", "2026-09-01")).id;
    office.offer(ABOUT_ANNA, on("Step", "2026-09-21", "2026-12-24"));
    office.offer(ABOUT_ANNA, on("Far", "2026-12-01", "2026-12-24"));
    office.offer(ABOUT_ANNA, on("Some day", "", ""));
    let due = || {
        let list = office.session.open_due(ZONE, 100).unwrap();
        assert!(list.rows.iter().all(|row| row.sort == DueSort::Deal && row.whom.as_str() == "Anna Berg"));
        list.rows.into_iter().map(|row| format!("{} {}", row.what.0, row.due_on)).collect::<Vec<_>>()
    };

    assert_eq!(due(), ["Past 2026-09-01", "Step: Call 2026-12-24"]);
    office.push(overdue, WON);
    assert_eq!(due(), ["Step: Call 2026-12-24"]);
    office.session.trash_contacts(&[ANNA], true).unwrap();
    assert_eq!(due(), [""; 0]);
}

#[test]
fn a_deal_is_found_by_its_title_next_step_and_note() {
    let office = Office::with(&["Anna Berg"]);
    let id = office.offer(ABOUT_ANNA, full()).id;
    for query in ["ventil", "drawings", "shed"] {
        let hits = office.session.search_texts(query).unwrap();

        assert_eq!(hits.len(), 1, "{query}");
        assert_eq!(hits[0].source, TextSource::Deal { id });
        assert_eq!(hits[0].owner.as_ref().unwrap().name.as_str(), "Anna Berg");
    }
    office.session.change_deal(id, 1, deal("Heating")).unwrap();
    assert!(office.session.search_texts("drawings").unwrap().is_empty());
    assert_eq!(office.session.search_texts("heat").unwrap().len(), 1);
    office.session.trash_deals(&[id], true).unwrap();
    assert!(office.session.search_texts("heat").unwrap().is_empty());
}
