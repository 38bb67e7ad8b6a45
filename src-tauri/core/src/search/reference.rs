//! The search as one would write it first: every entry looked at, every match sorted. What the index has to equal.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::{Entry, Index, query::parse};

/// Entries by id: sort key, name, other text.
#[derive(Default)]
struct Reference(BTreeMap<i64, (Vec<u8>, String, String)>);

impl Reference {
    fn query(&self, text: &str) -> Vec<i64> {
        let terms: Vec<Vec<Vec<String>>> = parse(text)
            .iter()
            .map(|term| {
                term.readings
                    .iter()
                    .map(|needles| needles.iter().map(|n| text_of(n.bytes())).collect())
                    .collect()
            })
            .collect();
        let mut found: Vec<_> = self
            .0
            .iter()
            .filter_map(|(id, (key, name, other))| {
                let rank = terms.iter().map(|readings| {
                    readings
                        .iter()
                        .filter_map(|needles| worst(needles.iter().map(|n| rank(n, name, other))))
                        .min()
                });
                Some((worst(rank)?, key, *id))
            })
            .collect();
        found.sort();
        found.into_iter().map(|(_, _, id)| id).collect()
    }

    fn in_name_order(&self) -> Vec<i64> {
        let mut entries: Vec<_> = self.0.iter().map(|(id, (key, ..))| (key, *id)).collect();
        entries.sort();
        entries.into_iter().map(|(_, id)| id).collect()
    }
}

fn text_of(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn worst(ranks: impl Iterator<Item = Option<u8>>) -> Option<u8> {
    ranks.collect::<Option<Vec<u8>>>().map(|ranks| ranks.into_iter().max().unwrap_or(0))
}

fn rank(needle: &str, name: &str, other: &str) -> Option<u8> {
    let starts = |text: &str| {
        (0..text.len()).filter(|&at| text.is_char_boundary(at)).any(|at| {
            text[at..].starts_with(needle)
                && !text[..at].ends_with(|before: char| before.is_ascii_alphanumeric() || !before.is_ascii())
        })
    };
    match () {
        () if starts(name) => Some(0),
        () if name.contains(needle) => Some(1),
        () if starts(other) => Some(2),
        () if other.contains(needle) => Some(3),
        () => None,
    }
}

/// One thing that happens to an index.
#[derive(Debug, Clone)]
enum Step {
    Upsert(i64, String, String),
    Remove(i64),
    Query(String),
}

/// Text of few letters, so that much of it matches.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[anb]{1,4}( [anbe]{1,5}){0,2}",
        "(anna|bo|berg|hanna)[ .@-](berg|alm|an|øя)(\n0701[0-9]{2}|\n46[0-9]{3})?",
        "[a-c0-2яö@. -]{0,8}",
    ]
}

fn step() -> impl Strategy<Value = Step> {
    let id = 0..60_i64;
    prop_oneof![
        6 => (id.clone(), text(), text()).prop_map(|(id, name, other)| Step::Upsert(id, name, other)),
        1 => id.prop_map(Step::Remove),
        3 => prop_oneof![
            text(), "[anbe0-2]{1,3}", "an[nb]? b?", "0?0?[0-2]{1,2}[ -][0-2]", "[a-z@.]{1,2}", "\\PC{0,3}",
        ].prop_map(Step::Query),
    ]
}

fn fold(text: &str) -> String {
    text.split('\n').map(crate::text::fold).collect::<Vec<_>>().join("\n")
}

proptest! {
    #[test]
    fn the_index_finds_what_the_reference_finds_in_the_same_order(
        start in proptest::collection::vec((text(), text()), 0..150),
        steps in proptest::collection::vec(step(), 0..80),
    ) {
        let mut reference = Reference::default();
        for (id, (name, other)) in (0..).zip(start) {
            reference.0.insert(id, (name.clone().into_bytes(), fold(&name), fold(&other)));
        }
        let mut entries: Vec<_> = reference.0.iter().collect();
        entries.sort_by_key(|(id, (key, ..))| (key, **id));
        let mut index = Index::build(
            entries.into_iter().map(|(&id, (key, name, other))| Entry { id, sort_key: key, name, other }),
        );

        for step in steps {
            match step {
                Step::Upsert(id, name, other) => {
                    let (key, name, other) = (name.clone().into_bytes(), fold(&name), fold(&other));
                    index.upsert(&Entry { id, sort_key: &key, name: &name, other: &other });
                    reference.0.insert(id, (key, name, other));
                }
                Step::Remove(id) => {
                    prop_assert_eq!(index.remove(id), reference.0.remove(&id).is_some());
                }
                Step::Query(text) => {
                    let found = index.query(&text);
                    let expected = reference.query(&text);
                    prop_assert_eq!(found.len(), expected.len());
                    prop_assert_eq!(found.ids().collect::<Vec<_>>(), expected.clone(), "{}", text);
                    let end = expected.len().min(12);
                    prop_assert_eq!(found.window(3, 9), &expected[3.min(end)..end]);
                    let even = index.select((0..200).filter(|id| id % 2 == 0));
                    let expected: Vec<i64> = expected.into_iter().filter(|id| id % 2 == 0).collect();
                    prop_assert_eq!(index.query(&text).within(&even).ids().collect::<Vec<_>>(), expected);
                }
            }
        }

        prop_assert_eq!(index.len(), reference.0.len());
        prop_assert_eq!(index.ids_in_name_order(), reference.in_name_order());
        for (id, (key, ..)) in &reference.0 {
            prop_assert_eq!(index.sort_key_of(*id), Some(key.as_slice()));
        }
    }
}
