//! What people were shown: which wording, when, and how (Art. 13 and 14 GDPR).

use rusqlite::params;
use serde::Serialize;
use serde_json::json;
use ts_rs::TS;

use super::record::ConsentMethod;
use crate::{
    clock::Timestamp,
    crm::{contact, party::Party},
    error::{Error, Problem, Result},
    history::Object,
    id::{ContactId, NoticeVersionId, UserId},
    notice,
    store::{Snapshot, Touched, Tx, row_mac},
    task::moment,
};

/// That somebody was shown a wording.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct NoticeShown {
    /// Which wording.
    pub version: NoticeVersionId,
    /// When, in UTC milliseconds.
    pub at: Timestamp,
    /// The zone of the IANA database whose clocks said so.
    pub zone: String,
    /// How.
    pub method: ConsentMethod,
}

/// Notes that somebody was shown a wording, which nobody can change from then on.
///
/// # Errors
/// [`Error::Invalid`] with the field at fault, [`Error::NotFound`] where the contact is not there, or in the trash.
pub fn shown(
    tx: &Tx<'_>,
    contact: ContactId,
    version: NoticeVersionId,
    at: Timestamp,
    zone: &str,
    method: ConsentMethod,
) -> Result<()> {
    shown_as(tx, crate::random::bytes(), contact, &NoticeShown { version, at, zone: zone.to_owned(), method })
}

/// Notes that somebody was shown a wording, under the identity that this has elsewhere.
///
/// # Errors
/// As [`shown`].
pub(crate) fn shown_as(tx: &Tx<'_>, uuid: [u8; 16], contact: ContactId, shown: &NoticeShown) -> Result<()> {
    let NoticeShown { version, at, zone, method } = shown;
    contact::get_listed(tx, contact)?;
    moment::zone(zone)?;
    if *at > tx.now {
        return Err(Error::invalid("at", Problem::Date));
    }
    notice::freeze(tx, *version)?;
    tx.prepare_cached(
        "INSERT INTO notice_shown (uuid, contact_id, version_id, at, zone, method, author_id, recorded_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![uuid, contact, version, at, zone, method, tx.actor.user, tx.now])?;
    let id = tx.last_insert_rowid();
    let payload = json!({ "new": { "version": version, "at": at, "zone": zone, "method": method } });
    let party = Party { contact: Some(contact), company: None };
    party.journal(tx, "notice_shown.add", Object { kind: "notice_shown", uuid }, &payload)?;
    row_mac::renew(tx, &row_mac::NOTICE_SHOWN, id)?;
    tx.touch(Touched::Consent(contact.0));
    Ok(())
}

/// What somebody was shown, as far as it was recorded until a moment, the latest first.
///
/// # Errors
/// [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase).
pub fn shown_to(snapshot: &Snapshot<'_>, contact: ContactId, until: Timestamp) -> Result<Vec<NoticeShown>> {
    let mut statement = snapshot.prepare_cached(
        "SELECT id, version_id, at, zone, method FROM notice_shown WHERE contact_id = ?1 AND recorded_at <= ?2
         ORDER BY at DESC, id DESC",
    )?;
    let rows = statement.query_map(params![contact, until], |row| {
        let shown =
            NoticeShown { version: row.get(1)?, at: row.get(2)?, zone: row.get(3)?, method: row.get(4)? };
        Ok((row.get::<_, i64>(0)?, shown))
    })?;
    rows.map(|row| {
        let (id, shown) = row?;
        row_mac::verify(snapshot, &row_mac::NOTICE_SHOWN, id)?;
        Ok(shown)
    })
    .collect()
}

/// Reads by its row that somebody was shown a wording; gives who, who recorded it, and when, in UTC milliseconds.
///
/// # Errors
/// [`Error::NotFound`], [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase).
pub(crate) fn get(snapshot: &Snapshot<'_>, id: i64) -> Result<(NoticeShown, ContactId, UserId, Timestamp)> {
    row_mac::verify(snapshot, &row_mac::NOTICE_SHOWN, id)?;
    Ok(snapshot
        .prepare_cached(
            "SELECT version_id, at, zone, method, contact_id, author_id, recorded_at FROM notice_shown WHERE id = ?1",
        )?
        .query_row([id], |row| {
            let shown =
                NoticeShown { version: row.get(0)?, at: row.get(1)?, zone: row.get(2)?, method: row.get(3)? };
            Ok((shown, row.get(4)?, row.get(5)?, row.get(6)?))
        })?)
}
