//! The trash: what is deleted lies there for 30 days and comes back whole.

mod empty;

use kartotek_core::{
    activity::{ActivityDraft, ActivityKind, Party},
    crm::contact::ContactDraft,
    error::Error,
    id::{CompanyId, ContactId},
    session::trash::TrashKind,
};

use crate::{
    activity::note,
    office::{DAY, Office, email, named, tags},
};

#[test]
fn what_is_deleted_leaves_lists_search_and_counts_and_comes_back_whole() {
    let office = Office::new();
    office.add(named("Bo Ek"));
    let draft = ContactDraft {
        company_name: "Berg AB".into(),
        tags: tags(&["vip"]),
        emails: vec![email("anna@berg.example")],
        ..named("Anna Berg")
    };
    let before = office.add(draft);

    office.session.trash_contacts(&[before.id], true).unwrap();
    assert_eq!(office.names(&Default::default()), ["Bo Ek"]);
    assert!(office.find("anna").is_empty());
    assert!(office.session.search_everything("anna").unwrap().is_empty());
    assert_eq!(office.company(before.draft.company.unwrap()).contacts, 0);
    assert_eq!(office.trash(), ["Anna Berg"]);

    office.session.trash_contacts(&[before.id], false).unwrap();
    let after = office.get(before.id);
    assert!(after.draft == before.draft && after.trashed_at.is_none());
    assert_eq!(after.changed_at, before.changed_at);
    assert_eq!(office.names(&Default::default()), ["Anna Berg", "Bo Ek"]);
    assert_eq!(office.find("vip"), ["Anna Berg"]);
    assert!(office.trash().is_empty());
}

#[test]
fn the_trash_tells_the_days_left_and_what_was_deleted_last_comes_first() {
    let office = Office::with(&["Anna Berg", "Bo Ek"]);
    let company = office.add_company("Alm AB");
    office.session.trash_contacts(&[ContactId(1)], true).unwrap();
    office.clock.advance(10 * DAY);
    office.session.trash_companies(&[company.id], true).unwrap();
    office.clock.advance(DAY - 1);
    let left = || -> Vec<(TrashKind, String, i64)> {
        let list = office.session.open_trash().unwrap();
        let rows = office.session.trash_window(list.handle, 0, 10).unwrap();
        rows.into_iter().map(|row| (row.kind, row.name.0, row.days_left.unwrap())).collect()
    };

    let (anna, alm) = ("Anna Berg".to_owned(), "Alm AB".to_owned());
    assert_eq!(left(), [(TrashKind::Company, alm.clone(), 30), (TrashKind::Contact, anna.clone(), 20)]);

    office.clock.advance(40 * DAY);
    assert_eq!(left(), [(TrashKind::Company, alm.clone(), 0), (TrashKind::Contact, anna.clone(), 0)]);

    // A clock that was wrong does not lengthen the time.
    office.clock.advance(-100 * DAY);
    assert_eq!(left(), [(TrashKind::Company, alm, 30), (TrashKind::Contact, anna, 30)]);
}

#[test]
fn what_is_there_already_is_not_moved_again() {
    let office = Office::with(&["Anna Berg", "Bo Ek"]);
    let (anna, bo) = (ContactId(1), ContactId(2));
    let company = office.add_company("Alm AB").id;

    assert!(matches!(office.session.trash_contacts(&[anna], false), Err(Error::NothingToChange)));
    assert!(matches!(office.session.trash_companies(&[company], false), Err(Error::NothingToChange)));
    assert_eq!(office.session.trash_contacts(&[anna, anna], true).unwrap().0, 1);
    assert_eq!(office.session.trash_contacts(&[anna, bo], true).unwrap().0, 1);
    assert_eq!(office.session.undo_state().undo.unwrap().count, 1);
}

#[test]
fn nothing_is_moved_when_one_of_several_is_missing() {
    let office = Office::with(&["Anna Berg"]);

    let refused = office.session.trash_contacts(&[ContactId(1), ContactId(99)], true);

    assert!(matches!(refused, Err(Error::NotFound)));
    assert_eq!(office.names(&Default::default()), ["Anna Berg"]);
    assert!(matches!(office.session.trash_companies(&[CompanyId(9)], true), Err(Error::NotFound)));
}

#[test]
fn rows_leave_the_open_lists_they_no_longer_belong_to() {
    let office = Office::with(&["Anna Berg", "Bo Ek", "Cia Dahl"]);
    let list = office.session.open_contacts(&Default::default()).unwrap();
    office.session.trash_contacts(&[ContactId(2)], true).unwrap();
    let trash = office.session.open_trash().unwrap();

    let names: Vec<_> = office
        .session
        .contact_window(list.handle, 0, 10)
        .unwrap()
        .into_iter()
        .map(|row| row.name.0)
        .collect();
    assert_eq!(names, ["Anna Berg", "Cia Dahl"]);
    let position = office.session.list_position(list.handle, 3).unwrap();
    assert_eq!(
        (position.position, position.total, position.previous, position.next),
        (Some(1), 2, Some(1), None)
    );
    let gone = office.session.list_position(list.handle, 2).unwrap();
    assert_eq!((gone.position, gone.previous, gone.next), (None, None, None));

    office.session.trash_contacts(&[ContactId(2)], false).unwrap();
    assert!(office.session.trash_window(trash.handle, 0, 10).unwrap().is_empty());
}

#[test]
fn an_activity_lies_in_the_trash_under_its_subject_or_its_text_until_it_or_whom_it_is_about_goes() {
    let office = Office::with(&["Anna Berg", "Bo Ek"]);
    let (anna, bo) = (ContactId(1), ContactId(2));
    let log = |contact, draft| office.log(Party { contact: Some(contact), company: None }, draft).id;
    let about_bo = office.mention("Bo");
    let offer = ActivityDraft { kind: ActivityKind::Call, subject: "Offer 4711".into(), ..note("") };
    let call = log(anna, offer);
    let text = log(anna, note(&format!("Knows {about_bo}.\nMore.")));
    let of_bo = log(bo, note(&"x".repeat(100)));
    office.session.trash_activities(&[call, text, of_bo], true).unwrap();

    let list = office.session.open_trash().unwrap();
    let rows = office.session.trash_window(list.handle, 0, 10).unwrap();
    let shown: Vec<_> = rows.iter().map(|row| (row.name.as_str(), row.detail.as_str())).collect();
    assert_eq!(
        shown,
        [("Offer 4711", "Anna Berg"), ("Knows Bo Ek.", "Anna Berg"), (&*"x".repeat(80), "Bo Ek")]
    );
    assert_eq!(
        (rows[0].activity, rows[0].party.and_then(|party| party.contact)),
        (Some(ActivityKind::Call), Some(anna))
    );
    assert!(rows.iter().all(|row| row.kind == TrashKind::Activity && row.days_left == Some(30)));

    office.session.trash_activities(&[call], false).unwrap();
    let left = |handle| office.session.trash_window(handle, 0, 10).unwrap().len();
    assert_eq!(left(list.handle), 2, "an open list loses what came back");
    office.session.trash_contacts(&[bo], true).unwrap();
    assert_eq!(left(list.handle), 1, "and what went along with somebody");
    assert_eq!(office.trash(), ["Bo Ek", "Knows …."]);
    office.session.undo().unwrap();
    assert_eq!(office.trash().len(), 2);
}
