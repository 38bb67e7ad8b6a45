//! What goes with somebody, in numbers, by the categories in which a person thinks of their data.

use std::collections::BTreeSet;

use rusqlite::params;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::archive::ArchiveKind;
use crate::{
    clock::Timestamp,
    error::Result,
    id::{ContactId, UserId},
    personal::Personal,
    retention::category::{RetentionItem, RetentionItemKind},
    role::Role,
    store::Snapshot,
};

/// A category of what is kept about somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ErasureCategory {
    /// Their card: name, addresses, photo, tags, where they are from.
    Card,
    /// What happened with them: notes, calls, mails.
    Activity,
    /// That others' notes mention them.
    Mention,
    /// What was to be done.
    Task,
    /// What might be sold to them.
    Deal,
    /// Files.
    Document,
    /// Quotes, orders, invoices, credit notes.
    Voucher,
    /// What they said about the use of their data, and how that was used.
    Consent,
    /// What they asked about their data.
    Request,
    /// To whom their data was given.
    Disclosure,
    /// What was typed about them and not saved.
    Draft,
    /// Old and new values in the journal.
    Journal,
}

/// The tables of each category, in the order in which they are shown.
pub(super) const TABLES: [(ErasureCategory, &[&str]); 11] = [
    (
        ErasureCategory::Card,
        &[
            "confidential",
            "photo",
            "email",
            "phone",
            "address",
            "website",
            "contact_tag",
            "contact_row",
            "import_fill",
            "collection",
            "legal_hold",
            "retention_flag",
            "erasure_announcement",
        ],
    ),
    (ErasureCategory::Activity, &["activity"]),
    (ErasureCategory::Mention, &["activity_mention"]),
    (ErasureCategory::Task, &["task"]),
    (ErasureCategory::Deal, &["deal"]),
    (ErasureCategory::Document, &["document"]),
    (ErasureCategory::Voucher, &["voucher"]),
    (
        ErasureCategory::Consent,
        &["consent_event", "consent_use", "objection", "restriction", "notice_shown", "suppression_hit"],
    ),
    (ErasureCategory::Request, &["request"]),
    (ErasureCategory::Disclosure, &["disclosure", "recipient_notice"]),
    (ErasureCategory::Draft, &["draft"]),
];

/// How much of a category there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ErasureCount {
    /// Of what.
    pub category: ErasureCategory,
    /// How many records; those that a law keeps are among them.
    pub count: u64,
}

/// What is kept, and why: nothing about whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ErasureKept {
    /// What.
    pub kind: ArchiveKind,
    /// By which law, as cited in its country; none where that is not known here.
    pub law: Option<String>,
    /// Until which day; none until it is settled.
    pub until: Option<String>,
    /// How many.
    pub count: u64,
    /// What sort of record it was, of what is on hold or stays by decision.
    #[serde(default)]
    pub item: Option<RetentionItemKind>,
    /// The day on which that is looked at again.
    #[serde(default)]
    pub review_on: Option<String>,
    /// Whether nothing but a decision of whoever erased keeps it.
    #[serde(default)]
    pub decided: bool,
    /// Whether these are counted before already, since a law keeps them too.
    #[serde(default)]
    pub again: bool,
}

/// How an erasure came to be done that was announced before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ErasureAnnounced {
    /// Who announced it.
    pub by: UserId,
    /// What they were then.
    pub role: Role,
    /// When, in UTC milliseconds.
    pub at: Timestamp,
    /// Whether somebody else did it than announced it.
    pub by_another: bool,
    /// How many days it was to wait; 0 for none.
    pub cooling_off_days: u32,
    /// Why it was done before these were over; none where they were. It says nothing of whom.
    pub hurried: Option<Personal<String>>,
}

/// What went and what stayed, in numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ErasureSummary {
    /// What there was.
    pub counts: Vec<ErasureCount>,
    /// What is kept in the archive.
    pub kept: Vec<ErasureKept>,
    /// How many vouchers stay with the company that they are about too, since a law keeps them.
    pub left_to_company: u64,
    /// How many files of requests are kept, so that it can be shown that they were answered.
    pub requests: u64,
    /// Until which day the last of them is; none where one is still open, or there is none.
    pub requests_until: Option<String>,
    /// How many addresses and numbers went on the suppression list.
    pub suppressed: u64,
    /// How many backups were known that may hold them.
    pub backups: u64,
    /// Out of how many texts of others they were struck.
    #[serde(default)]
    pub struck: u64,
    /// How many texts of others speak of them and stay as they were.
    #[serde(default)]
    pub spoken: u64,
    /// How many confidential notes of others were not looked into: without their keys, or where nobody decided about this erasure alone.
    #[serde(default)]
    pub unread: u64,
    /// What whoever did it was then; none where it was not written down.
    #[serde(default)]
    pub role: Option<Role>,
    /// Who announced it before; none where it was done at once.
    #[serde(default)]
    pub announced: Option<ErasureAnnounced>,
}

/// How much there is of each category, those without anything left out.
pub(super) fn counts(snapshot: &Snapshot<'_>, contact: ContactId) -> Result<Vec<ErasureCount>> {
    let mut counts = Vec::new();
    for (category, tables) in TABLES {
        // The card itself has no table of its own in the list; that its erasure is announced is nothing that goes with it.
        let mut count = u64::from(category == ErasureCategory::Card);
        for table in tables.iter().filter(|table| !["contact_row", "erasure_announcement"].contains(table)) {
            let sql = format!("SELECT count(*) FROM {table} WHERE contact_id = ?1");
            count += snapshot.prepare_cached(&sql)?.query_row([contact], |row| row.get::<_, u64>(0))?;
        }
        counts.push(ErasureCount { category, count });
    }
    let journal = snapshot
        .prepare_cached(
            "SELECT count(*) FROM journal_payload WHERE subject_id = (SELECT subject_id FROM contact WHERE id = ?1)",
        )?
        .query_row(params![contact], |row| row.get(0))?;
    counts.push(ErasureCount { category: ErasureCategory::Journal, count: journal });
    counts.retain(|counted| counted.count > 0);
    Ok(counts)
}

/// How many of these records are of each category, in the order in which categories are shown.
pub(super) fn stays(items: &BTreeSet<RetentionItem>) -> Vec<ErasureCount> {
    let of = |item: &RetentionItem| match item.kind {
        RetentionItemKind::Activity => Some(ErasureCategory::Activity),
        RetentionItemKind::Task => Some(ErasureCategory::Task),
        RetentionItemKind::Deal => Some(ErasureCategory::Deal),
        RetentionItemKind::Document => Some(ErasureCategory::Document),
        RetentionItemKind::Voucher => Some(ErasureCategory::Voucher),
        RetentionItemKind::Consent => Some(ErasureCategory::Consent),
        RetentionItemKind::Request => Some(ErasureCategory::Request),
        RetentionItemKind::Contact | RetentionItemKind::Confidential | RetentionItemKind::Import => None,
    };
    let counted = TABLES.iter().map(|(category, _)| ErasureCount {
        category: *category,
        count: items.iter().filter(|item| of(item) == Some(*category)).count() as u64,
    });
    counted.filter(|counted| counted.count > 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{clock::Clock, store::Store};

    #[test]
    fn each_table_with_rows_of_contacts_is_in_a_category() {
        let store = Store::in_memory(Clock::set_to(0)).unwrap();
        let sql = "SELECT t.name FROM pragma_table_list AS t, pragma_table_info(t.name) AS c
                   WHERE t.schema = 'main' AND t.type = 'table' AND c.name = 'contact_id' ORDER BY t.name";
        let stored: Vec<String> = store
            .read(|snapshot| {
                Ok(snapshot.prepare(sql)?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
            })
            .unwrap();
        let mut listed: Vec<&str> = TABLES.iter().flat_map(|(_, tables)| *tables).copied().collect();
        listed.sort_unstable();

        assert_eq!(stored, listed);
    }
}
