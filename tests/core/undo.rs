//! Undo and redo: every action is taken back and done again, alone and in any sequence.

use kartotek_core::{
    crm::{
        company::{CompanyDraft, CompanyQuery},
        contact::{ContactDraft, ContactQuery},
        photo, tag,
    },
    error::Error,
    id::{CompanyId, ContactId},
    session::undo::{UndoAction, UndoLabel, UndoObject},
};
use proptest::prelude::*;

use crate::office::{Office, email, named, phone, tags};

/// Everything that a user sees outside the trash, in words that do not change when it is stored anew.
fn dump(office: &Office) -> Vec<String> {
    let mut lines = Vec::new();
    let list = office.session.open_contacts(&ContactQuery::default()).unwrap();
    for row in office.session.contact_window(list.handle, 0, 500).unwrap() {
        let contact = office.get(row.id);
        let photo = office.session.read(|connection| photo::get(connection, row.id)).unwrap();
        let draft = serde_json::to_string(&contact.draft).unwrap();
        let mut row = serde_json::to_value(&row).unwrap();
        row.as_object_mut().unwrap().remove("changedAt");
        lines.push(format!("{} {draft} {row} {:?}", contact.id.0, photo.map(|bytes| bytes.len())));
    }
    let list = office.session.open_companies(&CompanyQuery::default()).unwrap();
    for row in office.session.company_window(list.handle, 0, 500).unwrap() {
        let company = office.company(row.id);
        let draft = serde_json::to_string(&company.draft).unwrap();
        lines.push(format!("{} {draft} {} {}", company.id.0, company.contacts, row.name.0));
    }
    for tag in office.session.read(tag::list).unwrap() {
        lines.push(format!("{} {} {}", tag.name.0, tag.contacts, tag.companies));
    }
    lines
}

fn undo_all(office: &Office) -> usize {
    std::iter::from_fn(|| match office.session.undo() {
        Ok(_) => Some(()),
        Err(Error::NothingToUndo) => None,
        Err(other) => panic!("{other:?}"),
    })
    .count()
}

fn redo_all(office: &Office) -> usize {
    std::iter::from_fn(|| match office.session.redo() {
        Ok(_) => Some(()),
        Err(Error::NothingToUndo) => None,
        Err(other) => panic!("{other:?}"),
    })
    .count()
}

#[test]
fn undo_tells_what_it_takes_back() {
    let office = Office::with(&["Anna Berg", "Bo Ek"]);
    let ids = [ContactId(1), ContactId(2)];
    office.session.tag_contacts(&ids, &tags(&["vip"]), &[]).unwrap();
    let label = |action, object, count| Some(UndoLabel { action, object, count });

    assert_eq!(office.session.undo_state().undo, label(UndoAction::Tag, UndoObject::Contact, 2));
    let (state, _) = office.session.undo().unwrap();
    assert_eq!(state.undo, label(UndoAction::Add, UndoObject::Contact, 1));
    assert_eq!(state.redo, label(UndoAction::Tag, UndoObject::Contact, 2));

    office.add_company("Alm");
    assert_eq!(office.session.undo_state().redo, None, "a new action is the end of redo");
    assert!(matches!(office.session.redo(), Err(Error::NothingToUndo)));
}

#[test]
fn what_came_along_with_a_contact_goes_with_it_and_comes_back() {
    let office = Office::new();
    let before = dump(&office);
    let contact = office.add(ContactDraft { company_name: "Berg AB".into(), ..named("Anna Ek") });
    let after = dump(&office);

    office.session.undo().unwrap();
    assert_eq!(dump(&office), before);
    assert_eq!(office.trash(), ["Anna Ek", "Berg AB"]);

    office.session.redo().unwrap();
    assert_eq!(dump(&office), after);
    assert_eq!(office.get(contact.id).draft.company, contact.draft.company);
    office.session.undo().unwrap();
    assert_eq!(dump(&office), before);
}

#[test]
fn a_company_that_a_change_made_goes_with_the_change() {
    let office = Office::new();
    let contact = office.add(ContactDraft { company_name: "Alm".into(), ..named("Anna Ek") });
    let before = dump(&office);

    office.change(contact.id, |draft| (draft.company, draft.company_name) = (None, "Berg AB".into()));
    let after = dump(&office);
    office.session.undo().unwrap();
    assert_eq!(dump(&office), before);
    office.session.redo().unwrap();
    assert_eq!(dump(&office), after);
}

#[test]
fn a_company_that_others_use_by_now_stays() {
    let office = Office::new();
    let first = office.add(ContactDraft { company_name: "Berg AB".into(), ..named("Anna Ek") });
    // A write that is not in the undo stack, as an import's.
    let draft = ContactDraft { company: first.draft.company, ..named("Bo Ek") };
    office.session.add_many(std::iter::once(draft)).unwrap();

    office.session.undo().unwrap();

    assert_eq!(office.names(&Default::default()), ["Bo Ek"]);
    assert_eq!(office.company_names(&Default::default()), ["Berg AB"]);
}

#[test]
fn the_value_put_back_is_the_old_one_whatever_the_settings_are_by_then() {
    let office = Office::new();
    office.settings(|settings| settings.birthday = true);
    let draft = ContactDraft {
        birthday: "1984-02-29".into(),
        phones: vec![phone("070-174 06 05")],
        ..named("Anna Berg")
    };
    let contact = office.add(draft);
    office.change(contact.id, |draft| {
        draft.birthday = "1990-01-01".into();
        draft.phones.clear();
    });
    office.settings(|settings| (settings.birthday, settings.country) = (false, "US".into()));

    office.session.undo().unwrap();

    assert!(office.get(contact.id).draft == contact.draft);
}

#[test]
fn the_last_hundred_actions_can_be_taken_back() {
    let office = Office::with(&["Anna Berg"]);
    for number in 0..120 {
        office.change(ContactId(1), |draft| draft.job_title = number.to_string().as_str().into());
    }

    assert_eq!(undo_all(&office), 100);
    assert_eq!(office.get(ContactId(1)).draft.job_title.0, "19");
    assert_eq!(redo_all(&office), 100);
    assert_eq!(office.get(ContactId(1)).draft.job_title.0, "119");
}

/// One thing that a user may do; numbers choose among what is there.
#[derive(Debug, Clone)]
enum Action {
    Add(u8, Option<u8>),
    Change(u8, u8, Option<u8>),
    Trash(Vec<u8>, bool),
    Tag(Vec<u8>, u8, u8),
    Photo(u8, bool),
    AddCompany(u8),
    ChangeCompany(u8, u8),
    TrashCompany(u8, bool),
}

fn any_action() -> impl Strategy<Value = Action> {
    let some = proptest::option::of(0..6u8);
    let few = proptest::collection::vec(0..8u8, 1..4);
    prop_oneof![
        (any::<u8>(), some.clone()).prop_map(|(name, company)| Action::Add(name, company)),
        (0..8u8, any::<u8>(), some).prop_map(|(who, name, company)| Action::Change(who, name, company)),
        (few.clone(), any::<bool>()).prop_map(|(who, trashed)| Action::Trash(who, trashed)),
        (few, 0..4u8, 0..4u8).prop_map(|(who, add, remove)| Action::Tag(who, add, remove)),
        (0..8u8, any::<bool>()).prop_map(|(who, set)| Action::Photo(who, set)),
        (0..6u8).prop_map(Action::AddCompany),
        (0..6u8, 0..6u8).prop_map(|(which, name)| Action::ChangeCompany(which, name)),
        (0..6u8, any::<bool>()).prop_map(|(which, trashed)| Action::TrashCompany(which, trashed)),
    ]
}

const COMPANIES: [&str; 6] = ["Alm", "ALM", "Öberg AB", "oberg ab", "Zeta", "Ärlig & Co"];
const TAGS: [&str; 4] = ["vip", "press", "VIP", "ny"];

fn fill(draft: &mut ContactDraft, name: u8, company: Option<u8>) {
    draft.given_name = format!("Anna {name}").as_str().into();
    draft.emails = if name.is_multiple_of(3) { vec![] } else { vec![email(&format!("a{name}@b.example"))] };
    draft.phones =
        if name.is_multiple_of(2) { vec![] } else { vec![phone(&format!("070-174 06 {:02}", name % 100))] };
    draft.company = None;
    draft.company_name = company.map_or("", |at| COMPANIES[usize::from(at)]).into();
}

/// Does it; what can't be done is refused and changes nothing.
fn act(office: &Office, action: &Action) {
    let contact = |number: &u8| ContactId(i64::from(*number) + 1);
    let company = |number: &u8| CompanyId(i64::from(*number) + 1);
    let result = match action {
        Action::Add(name, company) => {
            let mut draft = ContactDraft::default();
            fill(&mut draft, *name, *company);
            office.session.add_contact(draft).map(drop)
        }
        Action::Change(who, name, company) => {
            let found = office.session.read(|tx| kartotek_core::crm::contact::get(tx, contact(who)));
            found.and_then(|found| {
                let mut draft = found.draft;
                fill(&mut draft, *name, *company);
                office.session.change_contact(found.id, found.revision, draft).map(drop)
            })
        }
        Action::Trash(who, trashed) => {
            let ids: Vec<_> = who.iter().map(contact).collect();
            office.session.trash_contacts(&ids, *trashed).map(drop)
        }
        Action::Tag(who, add, remove) => {
            let ids: Vec<_> = who.iter().map(contact).collect();
            let (add, remove) = (TAGS[usize::from(*add)], TAGS[usize::from(*remove)]);
            office.session.tag_contacts(&ids, &tags(&[add]), &tags(&[remove])).map(drop)
        }
        Action::Photo(who, set) => {
            let picture = set.then(picture);
            office.session.set_photo(contact(who), picture.as_deref()).map(drop)
        }
        Action::AddCompany(name) => {
            let name = COMPANIES[usize::from(*name)].into();
            office.session.add_company(CompanyDraft { name, ..CompanyDraft::default() }).map(drop)
        }
        Action::ChangeCompany(which, name) => {
            let found = office.session.read(|tx| kartotek_core::crm::company::get(tx, company(which)));
            found.and_then(|found| {
                let draft = CompanyDraft { name: COMPANIES[usize::from(*name)].into(), ..found.draft };
                office.session.change_company(found.id, found.revision, draft).map(drop)
            })
        }
        Action::TrashCompany(which, trashed) => {
            office.session.trash_companies(&[company(which)], *trashed).map(drop)
        }
    };
    match result {
        Ok(()) | Err(Error::NotFound | Error::NothingToChange | Error::InUse { .. }) => {}
        Err(other) => panic!("{action:?} gave {other:?}"),
    }
}

fn picture() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image::RgbImage::new(4, 4).write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// The index answers as one that is built from scratch.
fn assert_search_is_current(office: &Office) {
    let texts = ["", "anna", "anna 1", "alm", "oberg", "vip", "a1", "174", "zeta ny", "b.example"];
    let answers = || -> Vec<_> {
        let mut answers = Vec::new();
        for text in texts {
            let query = ContactQuery { text: text.into(), ..Default::default() };
            answers.push(office.names(&query));
            answers.push(office.company_names(&CompanyQuery { text: text.into(), ..Default::default() }));
        }
        answers
    };
    let kept = answers();
    office.session.rebuild().unwrap();
    assert_eq!(kept, answers());
}

/// No contact outside the trash works at a company inside it, and the list holds exactly what is outside.
fn assert_store_is_whole(office: &Office) {
    let wrong: i64 = office
        .session
        .read(|connection| {
            Ok(connection.query_row(
                "SELECT (SELECT count(*) FROM contact JOIN company ON company.id = company_id
                         WHERE contact.trashed_at IS NULL AND company.trashed_at IS NOT NULL)
                      + abs((SELECT count(*) FROM contact WHERE trashed_at IS NULL)
                            - (SELECT count(*) FROM contact_row JOIN contact ON contact.id = contact_id
                                                            AND contact.sort_key = contact_row.sort_key
                               WHERE trashed_at IS NULL))
                      + (SELECT count(*) FROM contact_row) - (SELECT count(*) FROM contact WHERE trashed_at IS NULL)
                      + (SELECT count(*) FROM tag WHERE NOT EXISTS (SELECT 1 FROM contact_tag WHERE tag_id = tag.id)
                                                    AND NOT EXISTS (SELECT 1 FROM company_tag WHERE tag_id = tag.id))
                      + (SELECT count(*) FROM pragma_foreign_key_check)",
                [],
                |row| row.get(0),
            )?)
        })
        .unwrap();
    assert_eq!(wrong, 0);
    office.verify_rows().unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_sequence_of_actions_is_taken_back_and_done_again(
        earlier in proptest::collection::vec(any_action(), 0..10),
        actions in proptest::collection::vec(any_action(), 1..30),
    ) {
        let office = Office::new();
        earlier.iter().for_each(|action| act(&office, action));
        office.session.forget_undo();
        let before = dump(&office);
        actions.iter().for_each(|action| act(&office, action));
        let after = dump(&office);
        assert_store_is_whole(&office);

        let count = undo_all(&office);
        prop_assert_eq!(dump(&office), before.clone());
        assert_store_is_whole(&office);

        prop_assert_eq!(redo_all(&office), count);
        prop_assert_eq!(dump(&office), after);
        assert_store_is_whole(&office);
        assert_search_is_current(&office);

        undo_all(&office);
        prop_assert_eq!(dump(&office), before);
        assert_search_is_current(&office);
    }
}
