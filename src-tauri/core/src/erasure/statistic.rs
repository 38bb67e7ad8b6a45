//! What is left for statistics of people and deals that were erased: numbers of them by month, country, source and outcome. No row is about
//! one of them, none has a number of its own, and nothing tells which erasure was counted where: what is left is anonymous (recital 26
//! GDPR), as far as numbers are not told that are so small that they point at somebody.

use std::collections::BTreeMap;

use rusqlite::params;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    consent::{self, DataOrigin},
    crm::day,
    deal, decision,
    error::Result,
    id::{ContactId, DealId},
    store::{Snapshot, Tx, word::words},
};

/// Numbers below this are not told.
pub const LEAST: u64 = 10;

/// Numbers are told as the next lower multiple of this: so what is not told does not follow from what is.
pub const STEP: u64 = 5;

/// What was counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum StatisticKind {
    /// People, by the month in which their data was collected.
    Contact,
    /// Deals, by the month in which they were closed.
    Deal,
}

words!(StatisticKind { Contact "contact", Deal "deal" });

/// Where the data came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum StatisticSource {
    /// From the person.
    Person,
    /// From somebody else, or a public source, or nobody said.
    Other,
    /// Out of a file.
    Import,
}

words!(StatisticSource { Person "person", Other "other", Import "import" });

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum StatisticOutcome {
    /// Nothing was offered.
    Lead,
    /// Something was offered and nothing sold.
    Offer,
    /// Something was sold.
    Customer,
    /// The deal was won.
    Won,
    /// It was lost.
    Lost,
}

words!(StatisticOutcome { Lead "lead", Offer "offer", Customer "customer", Won "won", Lost "lost" });

/// How many there were.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct StatisticRow {
    /// What was counted.
    pub kind: StatisticKind,
    /// The month, as in "2026-11"; or the year, as in "2026", where its months are too small.
    pub period: String,
    /// The country, ISO 3166-1 alpha-2; "ZZ" for others, empty where it is not known, or does not matter.
    pub country: String,
    /// Where the data came from; none where that does not matter.
    pub source: Option<StatisticSource>,
    /// What came of it.
    pub outcome: StatisticOutcome,
    /// How many, rounded down to a multiple of 5; never below 10.
    pub count: u64,
}

/// What is left for statistics.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Statistics {
    /// The numbers, in the order of kinds and months.
    pub rows: Vec<StatisticRow>,
    /// Whether there are numbers that are too small to be told.
    pub suppressed: bool,
}

/// A number of the table.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Cell {
    kind: StatisticKind,
    month: String,
    country: String,
    source: StatisticSource,
    outcome: StatisticOutcome,
}

/// Counts a contact who is about to be erased.
pub(crate) fn count_contact(tx: &Tx<'_>, id: ContactId) -> Result<()> {
    let sold: bool = tx
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM voucher WHERE contact_id = ?1 AND kind <> 'quote')
                 OR EXISTS (SELECT 1 FROM deal JOIN deal_stage ON deal_stage.id = stage_id
                            WHERE contact_id = ?1 AND meaning = 'won')",
        )?
        .query_row([id], |row| row.get(0))?;
    let offered: bool = tx
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM voucher WHERE contact_id = ?1) OR EXISTS (SELECT 1 FROM deal WHERE contact_id = ?1)",
        )?
        .query_row([id], |row| row.get(0))?;
    let outcome = match (sold, offered) {
        (true, _) => StatisticOutcome::Customer,
        (_, true) => StatisticOutcome::Offer,
        _ => StatisticOutcome::Lead,
    };
    let (source, collected_at) = origin(tx, id)?;
    add(
        tx,
        &Cell {
            kind: StatisticKind::Contact,
            month: month(&day::written(day::day_of(collected_at))),
            country: decision::country_of(tx, id)?.to_owned(),
            source,
            outcome,
        },
    )
}

/// Counts a deal that is closed and about to be erased.
pub(crate) fn count_deal(tx: &Tx<'_>, id: DealId) -> Result<()> {
    let party = deal::get(tx, id)?.party;
    let (closed_on, is_won): (String, bool) = tx
        .prepare_cached(
            "SELECT closed_on, meaning = 'won' FROM deal JOIN deal_stage ON deal_stage.id = stage_id WHERE deal.id = ?1",
        )?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let (source, country) = match party.contact {
        Some(contact) => (origin(tx, contact)?.0, decision::country_of(tx, contact)?),
        None => (StatisticSource::Other, ""),
    };
    add(
        tx,
        &Cell {
            kind: StatisticKind::Deal,
            month: month(&closed_on),
            country: country.to_owned(),
            source,
            outcome: if is_won { StatisticOutcome::Won } else { StatisticOutcome::Lost },
        },
    )
}

/// Where a contact's data came from, and when, in UTC milliseconds.
fn origin(tx: &Tx<'_>, id: ContactId) -> Result<(StatisticSource, i64)> {
    let (created_at, is_imported): (i64, bool) = tx
        .prepare_cached("SELECT created_at, import_id IS NOT NULL FROM contact WHERE id = ?1")?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let collected = consent::collection_of(tx, id, tx.now)?;
    let source = match collected {
        _ if is_imported => StatisticSource::Import,
        Some((DataOrigin::Person, _)) => StatisticSource::Person,
        _ => StatisticSource::Other,
    };
    Ok((source, collected.map_or(created_at, |(_, at)| at)))
}

/// The month of a day.
fn month(day: &str) -> String {
    day.chars().take(7).collect()
}

fn add(tx: &Tx<'_>, cell: &Cell) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO statistic (kind, month, country, source, outcome, count) VALUES (?1, ?2, ?3, ?4, ?5, 1)
         ON CONFLICT (kind, month, country, source, outcome) DO UPDATE SET count = count + 1",
    )?
    .execute(params![cell.kind, cell.month, cell.country, cell.source, cell.outcome])?;
    Ok(())
}

/// What may be told of the numbers.
///
/// # Errors
/// Those of the store.
pub fn told(snapshot: &Snapshot<'_>) -> Result<Statistics> {
    let mut statement =
        snapshot.prepare_cached("SELECT kind, month, country, source, outcome, count FROM statistic")?;
    let rows = statement.query_map([], |row| {
        let cell = Cell {
            kind: row.get(0)?,
            month: row.get(1)?,
            country: row.get(2)?,
            source: row.get(3)?,
            outcome: row.get(4)?,
        };
        Ok((cell, row.get::<_, u64>(5)?))
    })?;
    Ok(suppressed(rows.collect::<Result<_, _>>()?))
}

/// Tells numbers of at least [`LEAST`], rounded down. What is too small is told by the year alone, of all countries and sources together,
/// where it comes to enough then; else it is not told.
fn suppressed(cells: BTreeMap<Cell, u64>) -> Statistics {
    let mut told = Statistics::default();
    let mut years: BTreeMap<(StatisticKind, String, StatisticOutcome), u64> = BTreeMap::new();
    let round = |count: u64| count / STEP * STEP;
    for (cell, count) in cells {
        if count >= LEAST {
            told.rows.push(StatisticRow {
                kind: cell.kind,
                period: cell.month,
                country: cell.country,
                source: Some(cell.source),
                outcome: cell.outcome,
                count: round(count),
            });
        } else {
            let year = cell.month.chars().take(4).collect();
            *years.entry((cell.kind, year, cell.outcome)).or_default() += count;
        }
    }
    for ((kind, period, outcome), count) in years {
        if count >= LEAST {
            let row = StatisticRow {
                kind,
                period,
                country: String::new(),
                source: None,
                outcome,
                count: round(count),
            };
            told.rows.push(row);
        } else {
            told.suppressed = true;
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cell(month: &str, country: &str) -> Cell {
        Cell {
            kind: StatisticKind::Contact,
            month: month.into(),
            country: country.into(),
            source: StatisticSource::Person,
            outcome: StatisticOutcome::Lead,
        }
    }

    #[test]
    fn small_numbers_are_told_together_or_not_at_all() {
        let cells = [("2026-01", "SE", 23), ("2026-02", "SE", 9), ("2026-03", "DE", 4), ("2025-01", "SE", 9)];
        let told = suppressed(
            cells.into_iter().map(|(month, country, count)| (cell(month, country), count)).collect(),
        );

        let rows: Vec<_> =
            told.rows.iter().map(|row| (row.period.as_str(), row.country.as_str(), row.count)).collect();
        assert_eq!(rows, [("2026-01", "SE", 20), ("2026", "", 10)]);
        assert!(told.suppressed, "the nine of 2025");
        assert!(!suppressed(BTreeMap::new()).suppressed);
    }

    proptest! {
        #[test]
        fn no_number_that_is_told_is_small_or_exact(counts in prop::collection::vec(1_u64..40, 0..40)) {
            let cells = (0..).zip(&counts).map(|(at, count)| (cell(&format!("2026-{:02}", at % 12 + 1), &at.to_string()), *count));
            let told = suppressed(cells.collect());

            let total: u64 = told.rows.iter().map(|row| row.count).sum();
            prop_assert!(told.rows.iter().all(|row| row.count >= LEAST && row.count % STEP == 0));
            prop_assert!(total <= counts.iter().sum());
        }
    }
}
