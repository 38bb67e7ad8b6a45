//! Lists of deals: the board with its columns and sums, the table, and the deals of a contact or company.

use std::{
    cmp::{Ordering, Reverse},
    collections::{BTreeMap, HashMap, HashSet},
};

use rusqlite::params;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Deal, Stage, get, stage};
use crate::{
    crm::{contact, point::Owner},
    error::Result,
    id::{DealId, StageId, UserId},
    money::{Currency, Money},
    personal::Personal,
    store::Snapshot,
    text,
};

/// The most smallest units that a sum says: what every reader of it keeps exactly.
const MOST: i64 = (1 << 53) - 1;

/// Which deals a table has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum DealView {
    /// Those that are open, by the earlier of their days; those without a day last.
    #[default]
    Open,
    /// Those that were won or lost in the last 90 days, the last first.
    Closed,
}

/// What a board or table of deals shows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct DealQuery {
    /// Whether only those that who asks works on.
    pub mine: bool,
    /// Which deals a table has. A board has both.
    pub view: DealView,
    /// What their titles, or the names of whom they are about, have in them; empty for all.
    pub text: Personal<String>,
}

/// A card of the board, or a row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DealRow {
    /// The deal.
    #[serde(flatten)]
    pub deal: Deal,
    /// The name of the contact that it is about; empty for none.
    pub contact_name: Personal<String>,
    /// The name of the company that it is about; empty for none.
    pub company_name: Personal<String>,
    /// The name of who works on it; empty for nobody.
    pub owner_name: Personal<String>,
}

/// A column of the board as it opens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DealColumn {
    /// Its stage.
    pub stage: Stage,
    /// How many deals it has: all that are open, or those that were closed in the last 90 days.
    pub count: usize,
    /// What they are worth together, in each currency.
    pub sums: Vec<Money>,
    /// The first of them.
    pub rows: Vec<DealRow>,
}

/// Where a deal stands on the board.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DealPlace {
    /// In the column of this stage.
    pub stage: StageId,
    /// Its place there, from 0.
    pub position: usize,
    /// How many deals the column has.
    pub count: usize,
}

/// What a list knows of each deal.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) id: i64,
    pub(crate) stage: StageId,
    value: Option<Money>,
    contact: Option<i64>,
    company: Option<i64>,
    closed_on: Option<String>,
    /// The earlier of the days of an open one.
    day: String,
}

/// Whom a text finds by name, by their numbers.
#[derive(Debug, Default)]
pub(crate) struct Named {
    pub(crate) contacts: HashSet<i64>,
    pub(crate) companies: HashSet<i64>,
}

/// All that are open and what was closed since a day, in the order of the board. What is about somebody in the trash is hidden
/// with them.
const FIND: &str = "
    SELECT id, stage_id, units, currency, contact_id, company_id, closed_on,
           min(coalesce(next_on, expected_on, '9999'), coalesce(expected_on, next_on, '9999'))
    FROM deal INDEXED BY deal_board
    WHERE trashed_at IS NULL AND (?1 IS NULL OR owner_id = ?1) AND (closed_on IS NULL OR closed_on >= ?2)
          AND iif(contact_id IS NULL, company_id NOT IN (SELECT id FROM company WHERE trashed_at IS NOT NULL),
                  contact_id NOT IN (SELECT id FROM contact WHERE trashed_at IS NOT NULL))
    ORDER BY stage_id, closed_on DESC,
             min(coalesce(next_on, expected_on, '9999'), coalesce(expected_on, next_on, '9999')), id";

/// The deals that are open and those that were closed since a day, of a user or of all, in the order of the board.
pub(crate) fn find(
    snapshot: &Snapshot<'_>,
    owner: Option<UserId>,
    since: &str,
    wanted: Option<(&str, &Named)>,
) -> Result<Vec<Found>> {
    let titled = match wanted {
        Some((wanted, _)) => titled(snapshot, wanted)?,
        None => HashSet::new(),
    };
    let is_wanted = |found: &Found| {
        let Some((_, named)) = wanted else { return true };
        titled.contains(&found.id)
            || found.contact.is_some_and(|id| named.contacts.contains(&id))
            || found.company.is_some_and(|id| named.companies.contains(&id))
    };
    let mut currencies: HashMap<String, Currency> = HashMap::new();
    let mut statement = snapshot.prepare_cached(FIND)?;
    let mut rows = statement.query(params![owner, since])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        let value = match row.get(2)? {
            Some(units) => {
                let code = row.get_ref(3)?.as_str().map_err(crate::error::Error::internal)?;
                let currency = match currencies.get(code) {
                    Some(known) => *known,
                    None => *currencies.entry(code.to_owned()).or_insert(row.get(3)?),
                };
                Some(Money { units, currency })
            }
            None => None,
        };
        let found = Found {
            id: row.get(0)?,
            stage: row.get(1)?,
            value,
            contact: row.get(4)?,
            company: row.get(5)?,
            closed_on: row.get(6)?,
            day: row.get(7)?,
        };
        if is_wanted(&found) {
            all.push(found);
        }
    }
    Ok(all)
}

/// The deals whose titles have a text in them.
fn titled(snapshot: &Snapshot<'_>, wanted: &str) -> Result<HashSet<i64>> {
    let wanted = text::fold(wanted);
    let mut statement = snapshot.prepare_cached("SELECT id, title FROM deal WHERE trashed_at IS NULL")?;
    let mut rows = statement.query([])?;
    let mut ids = HashSet::new();
    while let Some(row) = rows.next()? {
        if text::fold(&row.get::<_, Personal<String>>(1)?).contains(&wanted) {
            ids.insert(row.get(0)?);
        }
    }
    Ok(ids)
}

/// What a column of the board has.
#[derive(Debug)]
pub(crate) struct Column {
    pub(crate) stage: Stage,
    pub(crate) sums: Vec<Money>,
    pub(crate) ids: Vec<i64>,
}

/// The columns of the board, in the order of the stages.
pub(crate) fn columns(snapshot: &Snapshot<'_>, found: &[Found]) -> Result<Vec<Column>> {
    let stages = stage::list(snapshot)?;
    Ok(stages
        .into_iter()
        .map(|stage| {
            let inside = || found.iter().filter(|found| found.stage == stage.id);
            let ids = inside().map(|found| found.id).collect();
            Column { ids, sums: sums(inside().filter_map(|found| found.value)), stage }
        })
        .collect())
}

/// What amounts come to, in each currency by its code.
fn sums(amounts: impl Iterator<Item = Money>) -> Vec<Money> {
    let mut sums: BTreeMap<&str, Money> = BTreeMap::new();
    for Money { units, currency } in amounts {
        let sum = sums.entry(currency.code()).or_insert(Money { units: 0, currency });
        sum.units = sum.units.saturating_add(units).min(MOST);
    }
    sums.into_values().collect()
}

/// The deals of a table, in its order.
pub(crate) fn table(mut found: Vec<Found>, view: DealView) -> Vec<i64> {
    found.retain(|found| found.closed_on.is_some() == (view == DealView::Closed));
    found.sort_by(|left, right| match view {
        DealView::Open => (&left.day, left.id).cmp(&(&right.day, right.id)),
        DealView::Closed => later(left, right),
    });
    found.into_iter().map(|found| found.id).collect()
}

fn later(left: &Found, right: &Found) -> Ordering {
    (Reverse(&left.closed_on), left.id).cmp(&(Reverse(&right.closed_on), right.id))
}

/// The deals of a contact or company, the open ones first, then those that were added last. What is about a contact in the trash is
/// hidden with them.
pub fn of(snapshot: &Snapshot<'_>, owner: Owner) -> Result<Vec<DealRow>> {
    let (sql, id) = match owner {
        Owner::Contact(id) => (
            "SELECT id FROM deal WHERE contact_id = ?1 AND trashed_at IS NULL
             ORDER BY closed_on IS NOT NULL, created_at DESC, id DESC",
            id.0,
        ),
        Owner::Company(id) => (
            "SELECT deal.id FROM deal LEFT JOIN contact ON contact.id = contact_id
             WHERE deal.company_id = ?1 AND deal.trashed_at IS NULL AND contact.trashed_at IS NULL
             ORDER BY closed_on IS NOT NULL, deal.created_at DESC, deal.id DESC",
            id.0,
        ),
    };
    let mut statement = snapshot.prepare_cached(sql)?;
    let ids: Vec<DealId> = statement.query_map([id], |row| row.get(0))?.collect::<Result<_, _>>()?;
    ids.into_iter().map(|id| row(snapshot, id)).collect()
}

/// A card or row. All names come from the narrow rows of lists at once, as other lists read them.
///
/// # Errors
/// As [`get`].
pub fn row(snapshot: &Snapshot<'_>, id: DealId) -> Result<DealRow> {
    let deal = get(snapshot, id)?;
    let (contact_name, company_name, owner_name): (Option<Personal<String>>, _, _) = snapshot
        .prepare_cached(
            "SELECT contact_row.name, coalesce(company.name, ''), coalesce(user.name, '')
             FROM deal
             LEFT JOIN contact ON contact.id = deal.contact_id
             LEFT JOIN contact_row ON contact_row.sort_key = contact.sort_key AND contact_row.contact_id = contact.id
             LEFT JOIN company ON company.id = deal.company_id
             LEFT JOIN user ON user.id = deal.owner_id
             WHERE deal.id = ?1",
        )?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let contact_name = match (contact_name, deal.party.contact) {
        (Some(name), _) => name,
        // Somebody in the trash stands in no list.
        (None, Some(id)) => contact::get(snapshot, id)?.display_name,
        (None, None) => Personal::default(),
    };
    Ok(DealRow { deal, contact_name, company_name, owner_name })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{clock::Clock, store::Store};

    #[test]
    fn the_board_is_read_from_its_index_alone_and_in_its_order() {
        let store = Store::in_memory(Clock::set_to(0)).unwrap();
        let explained = format!("EXPLAIN QUERY PLAN {FIND}");
        let plan = store.read(|snapshot| {
            let mut plan = snapshot.prepare(&explained)?;
            Ok(plan
                .query_map(params![1, "2026-11-24"], |row| row.get(3))?
                .collect::<Result<Vec<String>, _>>()?)
        });

        let plan = plan.unwrap();
        assert!(plan[0].contains("USING COVERING INDEX deal_board"), "{plan:?}");
        assert!(plan.iter().all(|step| !step.contains("TEMP B-TREE")), "{plan:?}");
    }

    #[test]
    fn sums_are_by_currency_and_stop_at_what_is_exact() {
        let money =
            |units, code: &str| Money { units, currency: Currency::of_code(code).expect("it is a currency") };
        let amounts = [money(1, "SEK"), money(2, "EUR"), money(3, "SEK"), money(0, "USD")];

        assert_eq!(sums(amounts.into_iter()), [money(2, "EUR"), money(4, "SEK"), money(0, "USD")]);
        assert_eq!(sums(std::iter::repeat_n(money(MOST, "EUR"), 3)), [money(MOST, "EUR")]);
    }
}
