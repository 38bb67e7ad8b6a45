//! Storing a new contact, in two steps: what needs no database can be made ahead, on another thread.

mod content;

use rusqlite::params;
use serde_json::json;
use zeroize::Zeroizing;

use super::{ContactDraft, count_again, object};
use crate::{
    crm::{
        difference, photo,
        point::{self, Owner},
        row::{self, Listing},
        rule::Rules,
        tag,
    },
    error::{Error, Result},
    history::{self, DrawnSubject},
    id::{ContactId, ImportId},
    store::{
        StoreKeys, Tx,
        row_mac::{self, Content},
    },
    suppression,
};

/// Stores a draft that was checked and whose company was resolved.
pub(crate) fn insert(
    tx: &Tx<'_>,
    rules: &Rules,
    draft: &ContactDraft,
    import: Option<ImportId>,
) -> Result<ContactId> {
    insert_derived(tx, draft, Derived::of(draft, rules, tx.keys)?, None, import)
}

/// What storing a new contact takes besides its draft, and no database: an import makes it ahead.
#[derive(Debug)]
pub(crate) struct Derived {
    uuid: [u8; 16],
    listing: Listing,
    subject: DrawnSubject,
    /// What the journal keeps, as JSON.
    payload: Zeroizing<Vec<u8>>,
    /// What goes into the row's MAC.
    digest: [u8; 32],
}

impl Derived {
    /// Derives it from a draft that was checked.
    pub(crate) fn of(draft: &ContactDraft, rules: &Rules, keys: &StoreKeys) -> Result<Self> {
        let payload =
            serde_json::to_vec(&json!({ "new": difference::filled(draft)? })).map_err(Error::internal)?;
        Ok(Self {
            uuid: crate::random::bytes(),
            listing: Listing::of(draft, rules),
            subject: history::draw_subject(keys),
            payload: Zeroizing::new(payload),
            digest: content::digest(draft),
        })
    }

    /// Gives the contact the identity that it has already elsewhere, where nobody has it here.
    pub(crate) fn identified(self, tx: &Tx<'_>, uuid: [u8; 16]) -> Result<Self> {
        let taken: bool = tx
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM contact WHERE uuid = ?1)")?
            .query_row([uuid], |row| row.get(0))?;
        Ok(if taken { self } else { Self { uuid, ..self } })
    }
}

/// Stores a draft that was checked and whose company was resolved, with what was derived from it and a photo that was made
/// fit.
pub(crate) fn insert_derived(
    tx: &Tx<'_>,
    draft: &ContactDraft,
    derived: Derived,
    photo: Option<&[u8]>,
    import: Option<ImportId>,
) -> Result<ContactId> {
    let Derived { uuid, listing, subject, payload, digest } = derived;
    let subject = history::store_subject(tx, subject)?;
    let photo_hash = photo.map(photo::hash);
    let seq = history::next(tx)?;
    // SQLite would choose the same, but say so only after the row was written without its MAC.
    let id = tx
        .prepare_cached("SELECT coalesce(max(id), 0) + 1 FROM contact")?
        .query_row([], |row| row.get(0).map(ContactId))?;
    let row = Content::of(params![
        uuid,
        id,
        subject.id,
        1,
        draft.company,
        photo_hash,
        tx.actor.user,
        import,
        tx.now,
        tx.now,
        None::<i64>,
    ])?;
    let mac = tx.row_key().mac(row_mac::CONTACT.name, seq, &row, digest);
    tx.prepare_cached(
        "INSERT INTO contact (id, uuid, subject_id, revision, sort_key, prefix, given_name, middle_name, family_name,
                              suffix, nickname, phonetic_given_name, phonetic_family_name, job_title, department,
                              company_id, birthday, language, notes, source, extra, owner_id, import_id,
                              created_at, changed_at, photo_hash, sealed_seq, mac)
         VALUES (?23, ?1, ?2, 1, ?22, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20,
                 ?21, ?21, ?24, ?25, ?26)",
    )?
    .execute(params![
        uuid,
        subject.id,
        draft.prefix,
        draft.given_name,
        draft.middle_name,
        draft.family_name,
        draft.suffix,
        draft.nickname,
        draft.phonetic_given_name,
        draft.phonetic_family_name,
        draft.job_title,
        draft.department,
        draft.company,
        draft.birthday,
        draft.language,
        draft.notes,
        draft.source,
        draft.extra,
        tx.actor.user,
        import,
        tx.now,
        listing.sort_key,
        id,
        photo_hash,
        seq,
        mac,
    ])?;
    let owner = Owner::Contact(id);
    point::add(tx, owner, draft.points())?;
    tag::add(tx, owner, &draft.tags)?;
    suppression::follow(tx, id, || draft.identifiers())?;
    if let Some(bytes) = photo {
        photo::insert(tx, id, bytes)?;
    }
    row::list_contact(tx, id, draft, &listing, photo.is_some(), tx.now)?;
    count_again(tx, draft.company);
    let action = if import.is_some() { "contact.import" } else { "contact.add" };
    history::append_about_json(tx, action, object(uuid), &subject, &payload)?;
    Ok(id)
}
