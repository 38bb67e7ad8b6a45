//! Requests as they are listed, counted and found, and who sees which.

use kartotek_core::{
    error::Error,
    history,
    id::ContactId,
    progress::Silent,
    regime::Step,
    request::{
        RequestDraft, RequestMove, RequestPlan,
        list::{RequestQuery, RequestView},
        path::RequestOutcome,
    },
    role::Role,
    session::{due::DueSort, timeline::TimelineContent},
};

use super::{ANNA, Walk, access, closing};
use crate::{
    document::titled,
    office::{DAY, NOW, Office, named},
    task::ZONE,
    user::Shop,
};

#[test]
fn a_request_is_found_by_its_number_by_who_may_see_it() {
    let office = Office::with(&["Anna Berg"]);
    for days in [400, 300, 5] {
        office.session.add_request(RequestDraft { received_at: NOW - days * DAY, ..access() }).unwrap();
    }
    let find = |text: &str| {
        let rows = office.session.find_requests(text).unwrap();
        rows.into_iter().map(|row| (row.year, row.number)).collect::<Vec<_>>()
    };
    assert_eq!(find("1"), [(2026, 1), (2025, 1)]);
    assert_eq!((find("2025-2"), find("2025 2"), find("2025-")), (vec![(2025, 2)], vec![], vec![]));
    assert_eq!((find("9"), find(""), find("Anna")), (vec![], vec![], vec![]));
}

#[test]
fn a_contact_has_its_requests_and_a_duplicate_names_the_earlier_one() {
    let office = Office::with(&["Anna Berg", "Bo Ek"]);
    let first = Walk::of(&office.session, RequestDraft { received_at: NOW - DAY, ..access() });
    Walk::of(&office.session, RequestDraft { contact: Some(ContactId(2)), ..access() });
    let again = Walk::of(&office.session, RequestDraft { duplicate_of: Some(first.id()), ..access() });

    let of = |contact| {
        let rows = office.session.requests_of_contact(ContactId(contact)).unwrap();
        rows.into_iter().map(|row| row.number).collect::<Vec<_>>()
    };
    assert_eq!((of(1), of(2), of(3)), (vec![3, 1], vec![2], vec![]));
    assert_eq!(again.sheet.earlier.map(|row| (row.id, row.number)), Some((first.id(), 1)));
    assert_eq!(first.sheet.earlier, None);
}

#[test]
fn a_queue_has_what_is_due_first_on_top_and_a_year_leaves_trials_out() {
    let office = Office::with(&["Anna Berg"]);
    let received = |days: i64| RequestDraft { received_at: NOW - days * DAY, ..access() };
    office.session.add_request(received(1)).unwrap();
    office.session.add_request(received(40)).unwrap();
    office.session.add_request(RequestDraft { test: true, ..received(5) }).unwrap();
    let mut done = Walk::of(&office.session, received(2));
    done.next().search(&[]).decide_all(true).next().next().tick();
    done.act(RequestMove::Close(closing(RequestOutcome::Fulfilled)));

    let numbers = |view| {
        let query = RequestQuery { view, ..RequestQuery::default() };
        let list = office.session.open_requests(&query).unwrap();
        let rows = office.session.request_window(list.handle, 0, 50).unwrap();
        rows.into_iter().map(|row| row.number).collect::<Vec<_>>()
    };
    assert_eq!(numbers(RequestView::Open), [2, 3, 1]);
    assert_eq!(numbers(RequestView::Closed), [4]);
    assert_eq!(numbers(RequestView::Mine), Vec::<i64>::new());
    assert_eq!(office.session.count_near_requests().unwrap(), 1);

    let year = office.session.request_statistics(2026).unwrap();
    let kind = &year.kinds[0];
    assert_eq!(
        (year.years, kind.count, kind.closed, kind.late, kind.longest),
        (vec![2026], 3, 1, 1, Some(2))
    );

    let due = office.session.open_due(ZONE, 50).unwrap();
    let told: Vec<_> =
        due.rows.iter().map(|row| (row.sort, row.what.0.as_str(), row.whom.0.as_str())).collect();
    assert_eq!(told, [(DueSort::Request, "2026-2", "")]);
    let page =
        office.session.timeline(kartotek_core::crm::point::Owner::Contact(ANNA), None, None, 50).unwrap();
    let requests =
        page.entries.iter().filter(|entry| matches!(entry.content, TimelineContent::Request { .. })).count();
    assert_eq!(requests, 4);
}

#[test]
fn who_does_not_handle_requests_sees_only_their_own() {
    let shop = Shop::with(&[("Sven", Role::Sales)]);
    let office = shop.unlock("anna").unwrap();
    office.session().add_contact(named("Anna Berg")).unwrap();
    let at = shop.clock.now();
    let draft = || RequestDraft { received_at: at, ..access() };
    let hers = office.session().add_request(draft()).unwrap().0.request;
    let given = office.session().add_request(draft()).unwrap().0.request;
    let sven = office
        .session()
        .read(kartotek_core::user::list)
        .unwrap()
        .iter()
        .find(|user| user.name.0 == "Sven")
        .unwrap()
        .id;
    let plan = RequestPlan { assignee: Some(sven), ..given.plan };
    office.session().plan_request(given.id, given.revision, plan).unwrap();
    office.close().unwrap();

    let office = shop.unlock("sven").unwrap();
    let session = office.session();
    let own = session.add_request(draft()).unwrap().0.request.id;
    let list = session.open_requests(&RequestQuery::default()).unwrap();
    let rows = session.request_window(list.handle, 0, 50).unwrap();
    assert_eq!(rows.iter().map(|row| row.id).collect::<Vec<_>>(), [given.id, own]);
    let of_anna = session.requests_of_contact(ANNA).unwrap();
    assert_eq!(of_anna.iter().map(|row| row.id).collect::<Vec<_>>(), [own, given.id]);
    session.comment_request(given.id, "I know her".into()).unwrap();
    for refused in [
        session.request_sheet(hers.id).map(drop),
        session.reveal_request(hers.id).map(drop),
        session.comment_request(hers.id, "x".into()).map(drop),
        session.tick_request(hers.id, Step::Right, true, "".into()).map(drop),
        session
            .add_request_evidence(hers.id, titled("x"), std::path::Path::new("nowhere"), &Silent)
            .map(drop),
    ] {
        assert!(matches!(refused, Err(Error::NotFound)), "{refused:?}");
    }
}

#[test]
fn that_it_was_shown_who_asks_is_journaled_once() {
    let office = Office::with(&["Anna Berg"]);
    let id = Walk::of(&office.session, access()).id();
    let readings = || {
        let entries = office.session.read(history::entries).unwrap();
        entries.iter().filter(|(entry, _)| entry.action == "reading.request").count()
    };
    assert_eq!(readings(), 0);
    assert_eq!(office.session.reveal_request(id).unwrap().0, "Anna Berg");
    office.session.request_sheet(id).unwrap();
    assert_eq!(readings(), 1);
    office.clock.advance(DAY);
    office.session.request_sheet(id).unwrap();
    assert_eq!(readings(), 2);
    office.verify_rows().unwrap();
}
