//! Documents of deals: which of those that are kept with whom a deal is about belong to it.

use rusqlite::{OptionalExtension, params};
use serde_json::json;

use super::{Deal, get, get_listed};
use crate::{
    crm::party::Party,
    error::{Error, Problem, Result},
    history::{Object, hold},
    id::{DealId, DocumentId},
    store::{Snapshot, Touched, Tx, row_mac},
};

/// Has a document, that `party` is kept with, belong to a deal, or no longer.
///
/// # Errors
/// [`Error::Invalid`] with `document` where it is kept with nobody whom the deal is about, [`Error::NothingToChange`] where it is so,
/// [`Error::NotFound`] where the deal, or whom it is about, lies in the trash, [`Error::Restricted`] where the document is about somebody
/// whose data is.
pub(crate) fn set(tx: &Tx<'_>, id: DealId, document: DocumentId, party: Party, linked: bool) -> Result<()> {
    let deal = get_listed(tx, id)?;
    // A deal of a company may have a document of somebody who works there.
    party.contact.map_or(Ok(()), |contact| hold::require_free(tx, contact))?;
    let found = find(tx, id, document)?;
    if found.is_some() == linked {
        return Err(Error::NothingToChange);
    }
    match found {
        None => add(tx, &deal, document, party),
        Some(link) => {
            journal(tx, "deal_document.remove", &deal, document, link)?;
            tx.prepare_cached("DELETE FROM deal_document WHERE id = ?1")?.execute([link])?;
            Ok(())
        }
    }
}

fn add(tx: &Tx<'_>, deal: &Deal, document: DocumentId, party: Party) -> Result<()> {
    let Party { contact, company } = deal.party;
    let shares =
        (contact.is_some() && party.contact == contact) || (company.is_some() && party.company == company);
    if !shares {
        return Err(Error::invalid("document", Problem::Choice));
    }
    let uuid: [u8; 16] = crate::random::bytes();
    tx.prepare_cached("INSERT INTO deal_document (uuid, deal_id, document_id) VALUES (?1, ?2, ?3)")?
        .execute(params![uuid, deal.id, document])?;
    let link = tx.last_insert_rowid();
    journal(tx, "deal_document.add", deal, document, link)?;
    row_mac::renew(tx, &row_mac::DEAL_DOCUMENT, link)
}

fn find(snapshot: &Snapshot<'_>, id: DealId, document: DocumentId) -> Result<Option<i64>> {
    Ok(snapshot
        .prepare_cached("SELECT id FROM deal_document WHERE deal_id = ?1 AND document_id = ?2")?
        .query_row(params![id, document], |row| row.get(0))
        .optional()?)
}

/// The documents of a deal, also those in the trash, the latest first; none that who reads may not see.
pub(crate) fn of(snapshot: &Snapshot<'_>, id: DealId) -> Result<Vec<DocumentId>> {
    let mut statement = snapshot.prepare_cached(
        "SELECT deal_document.id, document_id FROM deal_document JOIN document ON document.id = document_id
             WHERE deal_id = ?1 ORDER BY deal_document.id DESC",
    )?;
    let links: Vec<(i64, DocumentId)> =
        statement.query_map([id], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    for (link, _) in &links {
        row_mac::verify(snapshot, &row_mac::DEAL_DOCUMENT, *link)?;
    }
    Ok(links.into_iter().map(|(_, document)| document).collect())
}

/// The documents that are kept with whom a deal is about and do not belong to it, those in the trash left out, the latest first.
pub(crate) fn others(snapshot: &Snapshot<'_>, id: DealId) -> Result<Vec<DocumentId>> {
    let Party { contact, company } = get(snapshot, id)?.party;
    let mut statement = snapshot.prepare_cached(
        "SELECT document.id FROM document LEFT JOIN contact ON contact.id = contact_id
         WHERE (contact_id = ?2 OR document.company_id = ?3) AND document.trashed_at IS NULL
               AND contact.trashed_at IS NULL
               AND NOT EXISTS (SELECT 1 FROM deal_document WHERE deal_id = ?1 AND document_id = document.id)
         ORDER BY dated_at DESC, document.id DESC",
    )?;
    let ids = statement.query_map(params![id, contact, company], |row| row.get(0))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// Journals that a document belongs to a deal, or no longer: by their numbers, since what a contact's document is called is theirs.
fn journal(tx: &Tx<'_>, action: &'static str, deal: &Deal, document: DocumentId, link: i64) -> Result<()> {
    let uuid = tx
        .prepare_cached("SELECT uuid FROM deal_document WHERE id = ?1")?
        .query_row([link], |row| row.get(0))?;
    let payload = json!({ "deal": deal.id, "document": document });
    deal.party.journal(tx, action, Object { kind: "deal_document", uuid }, &payload)?;
    tx.touch(Touched::Deal(deal.id.0));
    Ok(())
}
