//! A test copy: as much as there is, and nobody of it.

use std::collections::{BTreeMap, BTreeSet};

use kartotek_core::{
    activity::quick::Language,
    clock::Clock,
    demo,
    history::verify::verify,
    progress::Silent,
    session::{Session, office::Office},
    store::{
        inventory::{Category, TABLES},
        row_mac,
    },
    vault,
};

use super::{EXTENT, filled};
use crate::{
    office::NOW,
    user::{COST, passphrase},
};

/// Columns of people that hold one of few values without the schema naming them: codes, and what says which law counts.
const CODES: [&str; 14] = [
    "language",
    "kind",
    "country",
    "zone",
    "series_zone",
    "channel",
    "method",
    "status",
    "media_type",
    "recurrence",
    "regime",
    "act",
    "state",
    "event",
];

/// Whether a value is a day or a time of day: of those there are few, and what happened on one is somebody else's.
fn is_time(value: &str) -> bool {
    let is_of = |form: &str| {
        value.len() == form.len()
            && value
                .bytes()
                .zip(form.bytes())
                .all(|(byte, form)| byte == form || form == b'0' && byte.is_ascii_digit())
    };
    is_of("0000-00-00") || is_of("00:00")
}

/// The values of each personal column, those left out that hold codes, days and numbers.
fn values(session: &Session) -> BTreeMap<String, BTreeSet<String>> {
    let mut all = BTreeMap::new();
    session
        .read(|snapshot| {
            for table in TABLES.into_iter().flatten() {
                let schema: String = snapshot.query_row(
                    "SELECT sql FROM sqlite_schema WHERE name = ?1",
                    [table.name],
                    |row| row.get(0),
                )?;
                for (column, class) in table.columns {
                    let says = !matches!(class.category, Category::Record | Category::Technical);
                    let is_organisations =
                        class.category == Category::Organisation && table.name == "company";
                    let is_code = CODES.contains(column) || schema.contains(&format!("({column} IN ("));
                    if !(class.personal() && says || is_organisations) || is_code {
                        continue;
                    }
                    let sql = format!(
                        "SELECT DISTINCT \"{column}\" FROM \"{}\" WHERE typeof(\"{column}\") = 'text'",
                        table.name
                    );
                    let mut statement = snapshot.prepare(&sql)?;
                    let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
                    let says = |value: &String| {
                        value.chars().count() > 3 && (*column == "birthday" || !is_time(value))
                    };
                    let values: BTreeSet<String> =
                        rows.collect::<Result<BTreeSet<_>, _>>()?.into_iter().filter(says).collect();
                    all.insert(format!("{}.{column}", table.name), values);
                }
            }
            Ok(())
        })
        .unwrap();
    all
}

/// How many rows each table has.
fn counts(session: &Session) -> BTreeMap<&'static str, u64> {
    const COPIED: [&str; 14] = [
        "contact",
        "company",
        "email",
        "phone",
        "address",
        "website",
        "contact_tag",
        "activity",
        "task",
        "deal",
        "voucher",
        "document",
        "purpose",
        "objection",
    ];
    session
        .read(|snapshot| {
            COPIED
                .into_iter()
                .map(|table| {
                    Ok((
                        table,
                        snapshot.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))?,
                    ))
                })
                .collect()
        })
        .unwrap()
}

#[test]
fn a_test_copy_has_as_much_as_the_vault_and_no_value_of_anybody_in_it() {
    let (folder, office) = filled(Language::German, EXTENT);
    let place = folder.path().join("copy.kartotek");
    let clock = Clock::set_to(NOW);

    demo::test_copy(office.session(), &place, &passphrase("copy"), COST, &clock, [9; 16], &Silent).unwrap();

    let opened =
        vault::open(&place).unwrap().unlock(&passphrase("copy")).map_err(|(_, error)| error).unwrap();
    let copy = Office::open(opened, &clock, [9; 16]).unwrap();
    let (there, here) = (office.session(), copy.session());
    assert_eq!(counts(here), counts(there));
    let (real, made) = (values(there), values(here));
    let all: BTreeSet<&String> = made.values().flatten().collect();
    let left: Vec<(&String, Vec<&String>)> = real
        .iter()
        .map(|(column, values)| (column, values.iter().filter(|value| all.contains(value)).take(5).collect()))
        .filter(|(_, values): &(_, Vec<_>)| !values.is_empty())
        .collect();
    assert!(left.is_empty(), "{left:?}");
    assert!(real.values().map(BTreeSet::len).sum::<usize>() > 500, "there is something to look for");
    // What was equal is equal: as many different names and addresses.
    for column in ["contact.family_name", "email.address", "company.name", "address.city"] {
        let (one, other) = (real[column].len(), made[column].len());
        assert!(one.abs_diff(other) * 20 <= one, "{column}: {one} {other}");
    }
    let store = here.store();
    let found = store.read(|snapshot| verify(snapshot, store.keys().vault, &Silent)).unwrap();
    assert!(found.flaws.is_empty(), "{found:?}");
    here.read(|snapshot| {
        row_mac::verify_all(snapshot)?;
        kartotek_core::crm::row::verify(snapshot)
    })
    .unwrap();
    let name = there.read(kartotek_core::setting::get).unwrap().organisation;
    let organisation = here.read(kartotek_core::setting::get).unwrap().organisation;
    assert_ne!(organisation, name);
}
