//! Whatever happens to contacts and to the list, the hits are those that a slow look finds.

use std::collections::{BTreeMap, BTreeSet};

use kartotek_core::{
    crm::{
        contact::{Contact, ContactDraft},
        identifier::{self, SuppressionTarget},
    },
    id::SuppressionId,
    progress::Silent,
    suppression::{self, SuppressionKind, SuppressionQuery},
};
use proptest::prelude::*;

use super::{address, objection, person};
use crate::office::{Office, email, named, phone};

/// Something that happens to contacts or to the list.
#[derive(Debug, Clone)]
enum Step {
    Add(Person),
    Change(usize, Person),
    Trash(usize, bool),
    Undo,
    Redo,
    Suppress(usize),
    End(usize),
    Many(Vec<usize>),
}

/// A contact: which of the names, birthdays, e-mails and numbers they have.
type Person = (usize, usize, Vec<usize>, Vec<usize>);

const NAMES: [&str; 3] = ["Anna Berg", "anna BERG", "Bo Ek"];
const BIRTHDAYS: [&str; 3] = ["", "1987-11-24", "--11-24"];
const EMAILS: [&str; 3] = ["a@b.example", "A@B.example", "c@d.example"];
const NUMBERS: [&str; 4] = ["070-174 06 05", "+46701740605", "08-123 456 78", "12345"];

fn drafted((name, birthday, emails, phones): &Person) -> ContactDraft {
    ContactDraft {
        birthday: BIRTHDAYS[*birthday].into(),
        emails: emails.iter().map(|at| email(EMAILS[*at])).collect(),
        phones: phones.iter().map(|at| phone(NUMBERS[*at])).collect(),
        ..named(NAMES[*name])
    }
}

/// What can be suppressed; two may be the same.
fn target(at: usize) -> SuppressionTarget {
    let people = EMAILS.len() + NUMBERS.len();
    match at {
        at if at < EMAILS.len() => address(EMAILS[at]),
        at if at < people => address(NUMBERS[at - EMAILS.len()]),
        at if at == people => person("ANNA", "Berg", "1987-11-24"),
        _ => person("Bo", "Ek", "1987-11-24"),
    }
}

const TARGETS: usize = EMAILS.len() + NUMBERS.len() + 2;

fn any_person() -> impl Strategy<Value = Person> {
    let some = |count: usize| proptest::collection::vec(0..count, 0..3);
    (0..NAMES.len(), 0..BIRTHDAYS.len(), some(EMAILS.len()), some(NUMBERS.len()))
}

fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => any_person().prop_map(Step::Add),
        3 => (0..4_usize, any_person()).prop_map(|(at, person)| Step::Change(at, person)),
        2 => (0..4_usize, any::<bool>()).prop_map(|(at, trashed)| Step::Trash(at, trashed)),
        2 => Just(Step::Undo),
        1 => Just(Step::Redo),
        3 => (0..TARGETS).prop_map(Step::Suppress),
        1 => (0..6_usize).prop_map(Step::End),
        1 => proptest::collection::vec(0..TARGETS, 0..4).prop_map(Step::Many),
    ]
}

/// The hits in force that contacts have, found without any index: each that is listed against each suppressed target that has not ended.
fn slow(
    office: &Office,
    contacts: &[Contact],
    list: &BTreeMap<SuppressionId, usize>,
) -> Vec<Vec<(SuppressionId, String)>> {
    let rules = office.session.rules();
    let mut all = Vec::new();
    for contact in contacts {
        let mut hits = BTreeSet::new();
        let now = office.get(contact.id);
        for (id, at) in list {
            let wanted = identifier::of(&target(*at), &rules).unwrap();
            if now.trashed_at.is_none() && now.draft.identifiers().contains(&wanted) {
                let point = if wanted.kind() == SuppressionKind::Person { "" } else { wanted.form() };
                hits.insert((*id, point.to_owned()));
            }
        }
        all.push(hits.into_iter().collect());
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happens_the_hits_are_those_that_a_slow_look_finds(steps in proptest::collection::vec(any_step(), 1..24)) {
        let office = Office::new();
        office.settings(|settings| settings.birthday = true);
        let mut contacts: Vec<Contact> = Vec::new();
        let mut list: BTreeMap<SuppressionId, usize> = BTreeMap::new();

        for step in steps {
            match step {
                Step::Add(person) => contacts.push(office.add(drafted(&person))),
                Step::Change(at, person) => {
                    if let Some(contact) = contacts.get(at) {
                        let now = office.get(contact.id);
                        let _ = office.session.change_contact(contact.id, now.revision, drafted(&person));
                    }
                }
                Step::Trash(at, trashed) => {
                    if let Some(contact) = contacts.get(at) {
                        let _ = office.session.trash_contacts(&[contact.id], trashed);
                    }
                }
                Step::Undo => drop(office.session.undo()),
                Step::Redo => drop(office.session.redo()),
                Step::Suppress(at) => {
                    if let Ok((added, _)) = office.session.add_suppression(&target(at), objection()) {
                        list.insert(added.id, at);
                    }
                }
                Step::End(at) => {
                    if let Some(id) = list.keys().copied().nth(at) {
                        office.session.end_suppression(id, "over".into()).unwrap();
                        list.remove(&id);
                    }
                }
                Step::Many(which) => {
                    let rules = office.session.rules();
                    let many: Vec<_> = which
                        .iter()
                        .map(|at| identifier::of(&target(*at), &rules).unwrap())
                        .collect();
                    let known: BTreeSet<i64> = list.keys().map(|id| id.0).collect();
                    if office.session.write(|tx, _| suppression::add_many(tx, &many, objection(), &Silent)).is_ok() {
                        let page = office
                            .session
                            .read(|snapshot| suppression::page(snapshot, &SuppressionQuery::default(), 0, 500))
                            .unwrap();
                        // In the order in which they were given, each once.
                        let mut ids: Vec<_> = page
                            .rows
                            .into_iter()
                            .map(|row| row.suppression.id)
                            .filter(|id| !known.contains(&id.0))
                            .collect();
                        ids.sort();
                        let mut ids = ids.into_iter();
                        for (identifier, at) in many.iter().zip(&which) {
                            let is_there = list.values().any(|at| {
                                identifier::of(&target(*at), &rules).unwrap() == *identifier
                            });
                            if !is_there {
                                list.insert(ids.next().unwrap(), *at);
                            }
                        }
                        assert_eq!(ids.next(), None);
                    }
                }
            }

            let found: Vec<Vec<(SuppressionId, String)>> = contacts
                .iter()
                .map(|contact| office.hits(contact.id).into_iter().map(|hit| (hit.id, hit.point.0)).collect())
                .collect();
            prop_assert_eq!(found, slow(&office, &contacts, &list));
        }
        office.verify_rows().unwrap();
    }
}
