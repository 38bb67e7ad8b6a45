//! The walk: everything that the inventory says is handed out, of somebody.

use rusqlite::types::Value as Raw;

use super::{
    AccessScope,
    datum::{AccessDatum, AccessRecord},
    decode::{Decoder, Row},
    journal,
    lawful::{Lawful, Use},
    path::{MENTIONS, PATHS, Path},
};
use crate::{
    clock::Timestamp,
    crm::reading,
    error::{Error, Result, VaultProblem},
    id::ContactId,
    personal::Personal,
    request::MatchKind,
    role::Permission,
    session::Session,
    store::{
        Snapshot, StoreKeys,
        inventory::{Class, Handout, TABLES},
        row_mac,
    },
};

/// Who may see everything about somebody.
const NEEDED: [Permission; 13] = [
    Permission::ContactRead,
    Permission::ConfidentialRead,
    Permission::ActivityRead,
    Permission::TaskRead,
    Permission::DocumentRead,
    Permission::VoucherRead,
    Permission::DealRead,
    Permission::ConsentRead,
    Permission::RecipientRead,
    Permission::SuppressionRead,
    Permission::HistoryRead,
    Permission::JournalRead,
    Permission::ImportRead,
];

/// What moments a row may have been stored at, the best first.
const SINCE: [&str; 4] = ["created_at", "recorded_at", "at", "occurred_at"];

/// Gathers everything about somebody who is there as these contacts, also what lies in the trash: for the review before an answer. That it
/// was read is journaled.
///
/// # Errors
/// [`Error::Forbidden`] to a role that may not see all of it, or without the key to confidential notes; [`Error::NotFound`] where a contact
/// is not there; [`VaultProblem::DamagedDatabase`] where a row is not as it was written last.
pub fn gather(session: &Session, contacts: &[ContactId], scope: AccessScope) -> Result<Vec<AccessRecord>> {
    gather_all(session, contacts, &[], scope)
}

/// The same, with what is kept with others and is about them.
pub(in crate::exchange) fn gather_all(
    session: &Session,
    contacts: &[ContactId],
    mentions: &[(MatchKind, i64)],
    scope: AccessScope,
) -> Result<Vec<AccessRecord>> {
    require(session)?;
    let (keys, now) = (session.store().keys(), session.store().clock().now());
    let found = session.read(|snapshot| collect(snapshot, keys, contacts, mentions, scope, now))?;
    note(session, contacts, &found.records);
    Ok(found.records)
}

/// Journals that somebody's data was read.
fn note(session: &Session, contacts: &[ContactId], records: &[AccessRecord]) {
    for id in contacts {
        session.note_reading(reading::OPEN, *id);
        if records.iter().any(|record| record.table == "confidential" && record.contact == *id) {
            session.note_reading(reading::CONFIDENTIAL, *id);
        }
    }
}

/// What was gathered.
pub(super) struct Found {
    pub(super) records: Vec<AccessRecord>,
    /// What the data of each contact is used for, in their order.
    pub(super) uses: Vec<Vec<Use>>,
}

/// Who may see everything about somebody.
///
/// # Errors
/// [`Error::Forbidden`].
pub(super) fn require(session: &Session) -> Result<()> {
    NEEDED.into_iter().try_for_each(|permission| session.actor().role.require(permission))
}

/// The same, in a snapshot.
pub(super) fn collect(
    snapshot: &Snapshot<'_>,
    keys: &StoreKeys,
    contacts: &[ContactId],
    mentions: &[(MatchKind, i64)],
    scope: AccessScope,
    now: Timestamp,
) -> Result<Found> {
    let mut found = Found { records: Vec::new(), uses: Vec::new() };
    let records = &mut found.records;
    for (person, contact) in contacts.iter().enumerate() {
        let lawful = Lawful::of(snapshot, *contact, now)?;
        let decoder = Decoder::new(snapshot, keys, *contact)?;
        for path in PATHS {
            rows(&decoder, &lawful, path, None, person, records)?;
        }
        if !records.iter().any(|record| record.table == "contact" && record.contact == *contact) {
            return Err(Error::NotFound);
        }
        // What is kept with others stands with the first record of theirs.
        for (kind, id) in mentions.iter().filter(|_| person == 0 && scope == AccessScope::Access) {
            for (_, path) in MENTIONS.iter().filter(|(one, _)| one == kind) {
                rows(&decoder, &lawful, path, Some(*id), person, records)?;
            }
        }
        if scope == AccessScope::Access {
            records.extend(journal::records(&decoder, person)?);
        }
        found.uses.push(lawful.uses);
    }
    if scope == AccessScope::Portability {
        for record in &mut *records {
            record.data.retain(|datum| datum.portable);
        }
        records.retain(|record| !record.data.is_empty());
    }
    Ok(found)
}

/// The columns of a table that are handed out.
pub(super) fn columns(table: &str) -> Vec<(&'static str, Class)> {
    let found = TABLES.into_iter().flatten().find(|one| one.name == table);
    let columns = found.map_or(&[][..], |table| table.columns);
    columns.iter().filter(|(_, class)| class.handout != Handout::Nowhere).copied().collect()
}

/// The column that says since when a row is kept.
fn since(table: &str) -> &'static str {
    let found = TABLES.into_iter().flatten().find(|one| one.name == table);
    let has = |name: &str| found.is_some_and(|table| table.columns.iter().any(|(column, _)| *column == name));
    SINCE.into_iter().find(|name| has(name)).unwrap_or("NULL")
}

fn rows(
    decoder: &Decoder<'_, '_>,
    lawful: &Lawful,
    path: &Path,
    mention: Option<i64>,
    person: usize,
    records: &mut Vec<AccessRecord>,
) -> Result<()> {
    let (snapshot, contact) = (decoder.snapshot, decoder.contact);
    let classes = columns(path.table);
    let names: Vec<&str> = classes.iter().map(|(name, _)| *name).collect();
    let sql = format!(
        "SELECT {}, {}, {}, {} {}",
        path.key,
        path.object,
        since(path.table),
        names.join(", "),
        path.rows
    );
    let mut statement = snapshot.prepare_cached(&sql)?;
    let mut found = statement.query([mention.unwrap_or(contact.0)])?;
    while let Some(row) = found.next()? {
        let (key, object, since): (i64, [u8; 16], Option<Timestamp>) =
            (row.get(0)?, row.get(1)?, row.get(2)?);
        if let Some(mac) = path.mac {
            row_mac::verify(snapshot, mac, key)?;
        }
        let values = (0..names.len()).map(|at| row.get(at + 3)).collect::<Result<Vec<Raw>, _>>()?;
        // SQLCipher gives a page that does not check as zeroes; no text that is kept has one.
        if values.iter().any(|value| matches!(value, Raw::Text(text) if text.contains('\0'))) {
            return Err(Error::vault(VaultProblem::DamagedDatabase));
        }
        let row = Row { table: path.table, key, names: &names, values: &values };
        let name = match path.is_global() || path.key == "contact_id" {
            true => format!("{}-{key}", path.table),
            false => format!("{}-{}-{key}", path.table, contact.0),
        };
        // Who is there more than once may be named twice by the same text; a text of others may name them as well.
        if (person > 0 || mention.is_some())
            && path.is_global()
            && records.iter().any(|record| record.name == name)
        {
            continue;
        }
        let mut data = Vec::new();
        for (column, class) in &classes {
            let value = decoder.value(&row, column)?;
            if value.is_null() || value == "" || value.as_array().is_some_and(Vec::is_empty) {
                continue;
            }
            let source = lawful.source(&row, column);
            let purposes = lawful.purposes(&row, column);
            data.push(AccessDatum {
                field: column,
                value: Personal(value),
                source,
                portable: lawful.is_portable(*class, source, &purposes),
                withheld: None,
                struck: None,
                class: *class,
                purposes,
            });
        }
        let until = lawful.until(decoder, &row, &data)?;
        records.push(AccessRecord { table: path.table, contact, since, until, data, name, person, object });
    }
    Ok(())
}
