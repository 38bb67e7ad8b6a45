//! What there is in a category of what goes, record by record, for whoever looks at the plan.

use rusqlite::params;
use serde::Serialize;
use ts_rs::TS;

use super::{keep, summary::ErasureCategory};
use crate::{
    activity::mention,
    clock::Timestamp,
    error::Result,
    id::ContactId,
    personal::Personal,
    retention::category::{RetentionItem, RetentionItemKind},
    store::{Snapshot, word::words},
};

/// How many of a category are listed.
const LISTED: u64 = 200;

/// How many characters of a note without a subject are shown.
const SHOWN: usize = 120;

/// What sort of thing a record is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
#[expect(missing_docs, reason = "each has the name of its table")]
pub enum ErasureRecordSort {
    Name,
    Email,
    Phone,
    Address,
    Website,
    Tag,
    Photo,
    Confidential,
    Collection,
    ImportFill,
    LegalHold,
    RetentionFlag,
    Activity,
    Mention,
    Task,
    Deal,
    Document,
    Voucher,
    Consent,
    Use,
    Objection,
    Restriction,
    Notice,
    Suppression,
    Request,
    Disclosure,
    Told,
    Draft,
}

words!(ErasureRecordSort {
    Name "name",
    Email "email",
    Phone "phone",
    Address "address",
    Website "website",
    Tag "tag",
    Photo "photo",
    Confidential "confidential",
    Collection "collection",
    ImportFill "import_fill",
    LegalHold "legal_hold",
    RetentionFlag "retention_flag",
    Activity "activity",
    Mention "mention",
    Task "task",
    Deal "deal",
    Document "document",
    Voucher "voucher",
    Consent "consent",
    Use "use",
    Objection "objection",
    Restriction "restriction",
    Notice "notice",
    Suppression "suppression",
    Request "request",
    Disclosure "disclosure",
    Told "told",
    Draft "draft",
});

/// A record that goes, or stays for a reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ErasureRecord {
    /// What sort of thing.
    pub sort: ErasureRecordSort,
    /// What it says or is called; may be empty.
    pub what: Personal<String>,
    /// Its day, as in "2026-11-24"; empty where it has none.
    pub on: String,
    /// Whether a law or a hold has it stay, or what it belongs to.
    pub stays: bool,
}

/// What there is in a category.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ErasureRecords {
    /// The first 200, what is latest first.
    pub rows: Vec<ErasureRecord>,
    /// How many more there are.
    pub more: u64,
}

/// The records of a category of a contact, as rows stand: the erasure itself reads checked ones.
///
/// # Errors
/// [`Error::NotFound`](crate::error::Error::NotFound) where there is no such contact.
pub fn records(
    snapshot: &Snapshot<'_>,
    id: ContactId,
    category: ErasureCategory,
    now: Timestamp,
) -> Result<ErasureRecords> {
    snapshot.prepare_cached("SELECT 1 FROM contact WHERE id = ?1")?.query_row([id], |_| Ok(()))?;
    let Some(select) = select(category) else { return Ok(ErasureRecords::default()) };
    let stays = keep::staying(snapshot, id, &keep::of(snapshot, id, now)?, now)?;
    let all = format!("SELECT count(*) FROM ({select})");
    let total: u64 = snapshot.prepare_cached(&all)?.query_row([id], |row| row.get(0))?;
    let first = format!("SELECT * FROM ({select}) ORDER BY sort <> 'name', day DESC, sort, id LIMIT ?2");
    let mut statement = snapshot.prepare_cached(&first)?;
    let rows = statement.query_map(params![id, LISTED], |row| {
        let (sort, number): (ErasureRecordSort, i64) = (row.get(0)?, row.get(1)?);
        let stays = item(sort).is_some_and(|kind| stays.contains(&RetentionItem { kind, id: number }));
        Ok(ErasureRecord { sort, what: row.get(2)?, on: row.get(3)?, stays })
    })?;
    let mut rows = rows.collect::<Result<Vec<_>, _>>()?;
    for row in rows.iter_mut().filter(|row| row.sort == ErasureRecordSort::Activity) {
        let named = mention::named(snapshot, &row.what)?;
        row.what = named.chars().take(SHOWN).collect::<String>().into();
    }
    let more = total.saturating_sub(rows.len() as u64);
    Ok(ErasureRecords { rows, more })
}

/// What can stay as a record of its own.
const fn item(sort: ErasureRecordSort) -> Option<RetentionItemKind> {
    match sort {
        ErasureRecordSort::Activity => Some(RetentionItemKind::Activity),
        ErasureRecordSort::Task => Some(RetentionItemKind::Task),
        ErasureRecordSort::Deal => Some(RetentionItemKind::Deal),
        ErasureRecordSort::Document => Some(RetentionItemKind::Document),
        ErasureRecordSort::Voucher => Some(RetentionItemKind::Voucher),
        ErasureRecordSort::Consent => Some(RetentionItemKind::Consent),
        ErasureRecordSort::Request => Some(RetentionItemKind::Request),
        _ => None,
    }
}

/// The rows of a category: sort, number, what it says, its day. Old and new values in the journal are not listed.
const fn select(category: ErasureCategory) -> Option<&'static str> {
    Some(match category {
        ErasureCategory::Card => {
            "SELECT 'name' AS sort, id, trim(given_name || ' ' || family_name) AS what, '' AS day
                 FROM contact WHERE id = ?1
             UNION ALL SELECT 'email', id, address, '' FROM email WHERE contact_id = ?1
             UNION ALL SELECT 'phone', id, number, '' FROM phone WHERE contact_id = ?1
             UNION ALL SELECT 'address', id, trim(street || ' · ' || postal_code || ' ' || city, ' ·'), ''
                 FROM address WHERE contact_id = ?1
             UNION ALL SELECT 'website', id, url, '' FROM website WHERE contact_id = ?1
             UNION ALL SELECT 'tag', id, name, '' FROM tag JOIN contact_tag ON tag_id = id WHERE contact_id = ?1
             UNION ALL SELECT 'photo', contact_id, '', '' FROM photo WHERE contact_id = ?1
             UNION ALL SELECT 'confidential', contact_id, '', '' FROM confidential WHERE contact_id = ?1
             UNION ALL SELECT 'collection', id, '', date(at / 1000, 'unixepoch') FROM collection WHERE contact_id = ?1
             UNION ALL SELECT 'import_fill', import_id, '', '' FROM import_fill WHERE contact_id = ?1
             UNION ALL SELECT 'legal_hold', id, reason, review_on FROM legal_hold WHERE contact_id = ?1
             UNION ALL SELECT 'retention_flag', id, '', due_on FROM retention_flag WHERE contact_id = ?1"
        }
        ErasureCategory::Activity => {
            "SELECT 'activity' AS sort, id, iif(subject = '', body, subject) AS what,
                    date(occurred_at / 1000, 'unixepoch') AS day FROM activity WHERE contact_id = ?1"
        }
        ErasureCategory::Mention => {
            "SELECT 'mention' AS sort, id, subject AS what, date(occurred_at / 1000, 'unixepoch') AS day
             FROM activity JOIN activity_mention ON activity_id = id WHERE activity_mention.contact_id = ?1"
        }
        ErasureCategory::Task => {
            "SELECT 'task' AS sort, id, title AS what, coalesce(due_on, planned_on, '') AS day
             FROM task WHERE contact_id = ?1"
        }
        ErasureCategory::Deal => {
            "SELECT 'deal' AS sort, id, title AS what,
                    coalesce(closed_on, date(created_at / 1000, 'unixepoch')) AS day FROM deal WHERE contact_id = ?1"
        }
        ErasureCategory::Document => {
            "SELECT 'document' AS sort, id, title AS what, date(dated_at / 1000, 'unixepoch') AS day
             FROM document WHERE contact_id = ?1"
        }
        ErasureCategory::Voucher => {
            "SELECT 'voucher' AS sort, id, number AS what, issued_on AS day FROM voucher WHERE contact_id = ?1"
        }
        ErasureCategory::Consent => {
            "SELECT 'consent' AS sort, event.id AS id, name AS what, date(at / 1000, 'unixepoch') AS day
                 FROM consent_event AS event JOIN purpose ON purpose.id = purpose_id WHERE contact_id = ?1
             UNION ALL SELECT 'use', 0, name, date(at / 1000, 'unixepoch')
                 FROM consent_use JOIN purpose ON purpose.id = purpose_id WHERE contact_id = ?1
             UNION ALL SELECT 'objection', objection.id, coalesce(name, ''), date(at / 1000, 'unixepoch')
                 FROM objection LEFT JOIN purpose ON purpose.id = purpose_id WHERE contact_id = ?1
             UNION ALL SELECT 'restriction', id, note, date(at / 1000, 'unixepoch')
                 FROM restriction WHERE contact_id = ?1
             UNION ALL SELECT 'notice', id, '', date(at / 1000, 'unixepoch') FROM notice_shown WHERE contact_id = ?1
             UNION ALL SELECT 'suppression', suppression_id, point, '' FROM suppression_hit WHERE contact_id = ?1"
        }
        ErasureCategory::Request => {
            "SELECT 'request' AS sort, id, year || '-' || number AS what, received_on AS day
             FROM request WHERE contact_id = ?1"
        }
        ErasureCategory::Disclosure => {
            "SELECT 'disclosure' AS sort, disclosure.id AS id, name AS what, date(at / 1000, 'unixepoch') AS day
                 FROM disclosure JOIN recipient ON recipient.id = recipient_id WHERE contact_id = ?1
             UNION ALL SELECT 'told', notice.id, name, notice.planned_on
                 FROM recipient_notice AS notice JOIN recipient ON recipient.id = recipient_id WHERE contact_id = ?1"
        }
        ErasureCategory::Draft => {
            "SELECT 'draft' AS sort, id, '' AS what, date(kept_at / 1000, 'unixepoch') AS day
             FROM draft WHERE contact_id = ?1"
        }
        ErasureCategory::Journal => return None,
    })
}
