//! The trash: where contacts and companies stay for 30 days after they were deleted. It is no erasure.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    clock::Timestamp,
    crm::{company, contact},
    error::{Error, Result},
    id::{CompanyId, ContactId},
    personal::Personal,
    store::Snapshot,
};

/// How long things stay in the trash.
pub const DAYS: i64 = 30;

/// What lies in the trash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TrashRow {
    /// What kind of thing.
    pub kind: Kind,
    /// Its id among its kind.
    pub id: i64,
    /// Its name.
    pub name: Personal<String>,
    /// What tells it from others of that name: company or e-mail address.
    pub detail: Personal<String>,
    /// UTC milliseconds.
    pub trashed_at: Timestamp,
    /// Days until it may be erased; never below 0.
    pub days_left: i64,
}

/// What kind of thing a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum Kind {
    /// A contact.
    Contact,
    /// A company.
    Company,
}

/// Everything in the trash, what was deleted last first.
pub fn list(snapshot: &Snapshot<'_>) -> Result<Vec<(Kind, i64)>> {
    let mut statement = snapshot.prepare_cached(
        "SELECT 0, id, trashed_at FROM contact WHERE trashed_at IS NOT NULL
         UNION ALL
         SELECT 1, id, trashed_at FROM company WHERE trashed_at IS NOT NULL
         ORDER BY 3 DESC, 1, 2",
    )?;
    let rows = statement.query_map([], |row| {
        let kind = if row.get::<_, i64>(0)? == 0 { Kind::Contact } else { Kind::Company };
        Ok((kind, row.get(1)?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One row of the trash; `None` for what is not there any more.
pub fn get(snapshot: &Snapshot<'_>, now: Timestamp, kind: Kind, id: i64) -> Result<Option<TrashRow>> {
    let (name, detail, trashed_at) = match kind {
        Kind::Contact => {
            let Some(contact) = found(contact::get(snapshot, ContactId(id)))? else { return Ok(None) };
            let email = contact.draft.emails.into_iter().find(|email| email.primary);
            let detail = if contact.draft.company_name.is_empty() {
                email.map(|email| email.address).unwrap_or_default()
            } else {
                contact.draft.company_name
            };
            (contact.display_name, detail, contact.trashed_at)
        }
        Kind::Company => {
            let Some(company) = found(company::get(snapshot, CompanyId(id)))? else { return Ok(None) };
            (company.draft.name, company.draft.industry, company.trashed_at)
        }
    };
    Ok(trashed_at.map(|trashed_at| {
        let days_left = (DAYS - (now - trashed_at) / 86_400_000).clamp(0, DAYS);
        TrashRow { kind, id, name, detail, trashed_at, days_left }
    }))
}

fn found<T>(result: Result<T>) -> Result<Option<T>> {
    match result {
        Err(Error::NotFound) => Ok(None),
        result => result.map(Some),
    }
}
