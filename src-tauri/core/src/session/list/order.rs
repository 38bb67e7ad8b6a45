//! Orders other than by name. Each is stable, so that equal ones stay in name order.

use std::collections::HashMap;

use rusqlite::Connection;

use crate::{
    crm::{company::CompanySort, contact::ContactSort},
    error::Result,
    session::Session,
    text,
};

/// All contacts in an order other than by name: stable, so that equal ones stay in name order. Empty values come last.
pub(super) fn contact_order(
    connection: &Connection,
    session: &Session,
    sort: ContactSort,
    mut by_name: Vec<i64>,
) -> Result<Vec<i64>> {
    match sort {
        ContactSort::Name => {}
        ContactSort::Changed => {
            let changed: HashMap<i64, i64> =
                pairs(connection, "SELECT contact_id, changed_at FROM contact_row")?.into_iter().collect();
            by_name.sort_by_key(|id| std::cmp::Reverse(changed.get(id).copied()));
        }
        ContactSort::Company | ContactSort::Email | ContactSort::City => {
            let values: Vec<(i64, String)> = pairs(
                connection,
                match sort {
                    ContactSort::Company => "SELECT contact_id, company FROM contact_row",
                    ContactSort::Email => "SELECT contact_id, email FROM contact_row",
                    _ => "SELECT contact_id, city FROM contact_row",
                },
            )?;
            sort_by_text(session, &mut by_name, &values, sort == ContactSort::Email);
        }
    }
    Ok(by_name)
}

/// Sorts companies in an order other than by name.
pub(super) fn sort_companies(
    connection: &Connection,
    session: &Session,
    sort: CompanySort,
    ids: &mut [i64],
) -> Result<()> {
    match sort {
        CompanySort::Name => {}
        CompanySort::City => {
            let values = pairs(connection, "SELECT company_id, city FROM company_row")?;
            sort_by_text(session, ids, &values, false);
        }
        CompanySort::Contacts => {
            let counts: HashMap<i64, i64> = pairs(
                connection,
                "SELECT company_id, count(*) FROM contact
                 WHERE company_id IS NOT NULL AND trashed_at IS NULL GROUP BY company_id",
            )?
            .into_iter()
            .collect();
            ids.sort_by_key(|id| std::cmp::Reverse(counts.get(id).copied().unwrap_or_default()));
        }
        CompanySort::Changed => {
            let changed: HashMap<i64, i64> =
                pairs(connection, "SELECT company_id, changed_at FROM company_row")?.into_iter().collect();
            ids.sort_by_key(|id| std::cmp::Reverse(changed.get(id).copied()));
        }
    }
    Ok(())
}

/// Sorts ids by a text each. Each different text is compared by the language's rules once; addresses (`ascii`) go by
/// their folded letters.
fn sort_by_text(session: &Session, ids: &mut [i64], values: &[(i64, String)], ascii: bool) {
    let rules = session.rules();
    let mut distinct: Vec<&str> = values.iter().map(|(_, value)| value.as_str()).collect();
    distinct.sort_unstable();
    distinct.dedup();
    let mut keyed: Vec<(Vec<u8>, &str)> = distinct
        .into_iter()
        .map(|value| {
            let key = if ascii && !value.is_empty() {
                text::fold(value).into_bytes()
            } else {
                rules.collation.sort_key(value)
            };
            (key, value)
        })
        .collect();
    keyed.sort_unstable();
    let ranks: HashMap<&str, usize> =
        keyed.iter().enumerate().map(|(rank, (_, value))| (*value, rank)).collect();
    let by_id: HashMap<i64, usize> = values.iter().map(|(id, value)| (*id, ranks[value.as_str()])).collect();
    ids.sort_by_key(|id| by_id.get(id).copied().unwrap_or(usize::MAX));
}

fn pairs<T: rusqlite::types::FromSql>(connection: &Connection, sql: &str) -> Result<Vec<(i64, T)>> {
    let mut statement = connection.prepare(sql)?;
    Ok(statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
}
