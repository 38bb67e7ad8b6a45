//! Vouchers: quotes, orders, invoices and credit notes, by their numbers, amounts and days. A voucher about a contact is the
//! contact's data, as a document is. What a law keeps can't be deleted for good before its period is over.

pub mod list;
mod record;
pub(crate) mod retention;

use rusqlite::{Connection, OptionalExtension, Row, named_params, params};
use serde_json::{Value, json};

pub use self::record::{Voucher, VoucherDraft, VoucherKind, VoucherState, VoucherStatus};
use crate::{
    clock::{self, Timestamp},
    crm::{check, difference, party::Party},
    document,
    error::{Error, Keep, Problem, Result},
    history::Object,
    id::{ContactId, DocumentId, VoucherId},
    money::{self, Currency},
    setting,
    store::{Snapshot, Touched, Tx, row_mac},
    task::moment,
};

/// The longest number, in characters.
const NUMBER: usize = 100;

/// Records a voucher; who works is its author.
///
/// # Errors
/// [`Error::Invalid`] with the field at fault, [`Error::NotFound`] where whom it is about is not there, or in the trash.
pub fn add(tx: &Tx<'_>, party: Party, draft: VoucherDraft) -> Result<VoucherId> {
    add_as(tx, crate::random::bytes(), party, VoucherState { draft, status_at: None })
}

/// Records a voucher under an identity that it has already, as far as it is: one that comes in from a package.
pub(crate) fn add_as(
    tx: &Tx<'_>,
    uuid: [u8; 16],
    party: Party,
    mut state: VoucherState,
) -> Result<VoucherId> {
    let draft = &mut state.draft;
    party.require_named()?;
    party.require_listed(tx)?;
    check(tx, draft)?;
    require_free(tx, None, party, draft)?;
    require_document(tx, party, draft.document)?;
    tx.prepare_cached(
        "INSERT INTO voucher (uuid, revision, kind, number, issued_on, units, currency, status, note, contact_id,
                              company_id, author_id, created_at, changed_at)
         VALUES (?1, 0, ?2, '', ?3, 0, ?4, 'open', '', ?5, ?6, ?7, ?8, ?8)",
    )?
    .execute(params![
        uuid,
        draft.kind,
        draft.issued_on,
        draft.amount.currency,
        party.contact,
        party.company,
        tx.actor.user,
        tx.now,
    ])?;
    let id = VoucherId(tx.last_insert_rowid());
    write(tx, id, &state)?;
    journal_change(tx, "voucher.add", id, party, &json!({ "new": difference::filled(&state)? }))?;
    Ok(id)
}

/// Reads a voucher, also one in the trash.
///
/// # Errors
/// [`Error::NotFound`], [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase) where something of it is
/// not as it was written last.
pub fn get(snapshot: &Snapshot<'_>, id: VoucherId) -> Result<Voucher> {
    row_mac::verify(snapshot, &row_mac::VOUCHER, id)?;
    Ok(snapshot
        .prepare_cached(
            "SELECT id, revision, kind, number, issued_on, units, currency, status, due_on, note, document_id,
                    status_at, contact_id, company_id, author_id, created_at, changed_at, trashed_at
             FROM voucher WHERE id = ?1",
        )?
        .query_row([id], read)?)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Voucher> {
    Ok(Voucher {
        id: row.get(0)?,
        revision: row.get(1)?,
        state: VoucherState {
            draft: VoucherDraft {
                kind: row.get(2)?,
                number: row.get(3)?,
                issued_on: row.get(4)?,
                amount: money::Money { units: row.get(5)?, currency: row.get(6)? },
                status: row.get(7)?,
                due_on: row.get::<_, Option<String>>(8)?.unwrap_or_default(),
                note: row.get(9)?,
                document: row.get(10)?,
            },
            status_at: row.get(11)?,
        },
        party: Party { contact: row.get(12)?, company: row.get(13)? },
        author: row.get(14)?,
        created_at: row.get(15)?,
        changed_at: row.get(16)?,
        trashed_at: row.get(17)?,
    })
}

/// Changes a voucher that has the given revision; what it was before is returned.
///
/// # Errors
/// [`Error::Conflict`] where somebody changed it since, [`Error::Invalid`] with the field at fault,
/// [`Error::NothingToChange`] where nothing differs, [`Error::NotFound`] where it, or whom it is about, lies in the trash.
pub fn change(tx: &Tx<'_>, id: VoucherId, revision: i64, mut draft: VoucherDraft) -> Result<VoucherState> {
    let voucher = get_listed(tx, id)?;
    if voucher.revision != revision {
        return Err(Error::Conflict);
    }
    check(tx, &mut draft)?;
    let before = &voucher.state;
    let status_at = if draft.status == before.draft.status { before.status_at } else { Some(tx.now) };
    replace(tx, voucher, &VoucherState { draft, status_at })
}

/// Puts a voucher back to what it was; what it is before that is returned.
pub(crate) fn put_back(tx: &Tx<'_>, id: VoucherId, state: &VoucherState) -> Result<VoucherState> {
    replace(tx, get_listed(tx, id)?, state)
}

fn replace(tx: &Tx<'_>, voucher: Voucher, state: &VoucherState) -> Result<VoucherState> {
    let changes = difference::changes(&voucher.state, state)?;
    if changes.is_empty() {
        return Err(Error::NothingToChange);
    }
    require_free(tx, Some(voucher.id), voucher.party, &state.draft)?;
    // One that it has already may lie in the trash by now.
    if state.draft.document != voucher.state.draft.document {
        require_document(tx, voucher.party, state.draft.document)?;
    }
    write(tx, voucher.id, state)?;
    journal_change(tx, "voucher.change", voucher.id, voucher.party, &Value::Object(changes))?;
    Ok(voucher.state)
}

/// Moves vouchers into the trash or out of it; returns those that were moved.
///
/// # Errors
/// [`Error::NotFound`] where one is not there, or whom it is about lies in the trash; [`Problem::Duplicate`] where another has
/// its number by now.
pub fn set_trashed(tx: &Tx<'_>, ids: &[VoucherId], trashed: bool) -> Result<Vec<VoucherId>> {
    let mut moved = Vec::new();
    for &id in ids {
        let voucher = get(tx, id)?;
        if voucher.trashed_at.is_some() == trashed {
            continue;
        }
        voucher.party.require_listed(tx)?;
        if !trashed {
            require_free(tx, Some(id), voucher.party, &voucher.state.draft)?;
        }
        tx.prepare_cached("UPDATE voucher SET trashed_at = ?2, revision = revision + 1 WHERE id = ?1")?
            .execute(params![id, trashed.then_some(tx.now)])?;
        let action = if trashed { "voucher.trash" } else { "voucher.restore" };
        journal_change(tx, action, id, voucher.party, &json!({}))?;
        moved.push(id);
    }
    Ok(moved)
}

/// Deletes a voucher in the trash for good.
///
/// # Errors
/// [`Error::Kept`] where a law keeps it, [`Error::NotFound`] where it is not in the trash.
pub(crate) fn purge(tx: &Tx<'_>, id: VoucherId) -> Result<()> {
    let voucher = get(tx, id)?;
    if voucher.trashed_at.is_none() {
        return Err(Error::NotFound);
    }
    if let Some(keep) = kept(tx, &voucher, tx.now)? {
        return Err(Error::Kept { keep });
    }
    delete(tx, id, "voucher.purge", voucher.party)
}

/// Leaves a voucher that is about a contact as somebody of a company to the company alone, with the document that it is.
pub(crate) fn leave(tx: &Tx<'_>, id: VoucherId) -> Result<()> {
    let voucher = get(tx, id)?;
    let party = Party { contact: None, ..voucher.party };
    party.require_named()?;
    if let Some(document) = voucher.state.draft.document
        && document::get(tx, document)?.party.contact.is_some()
    {
        document::give(tx, document, party)?;
    }
    tx.prepare_cached("UPDATE voucher SET contact_id = NULL, revision = revision + 1 WHERE id = ?1")?
        .execute([id])?;
    journal_change(tx, "voucher.leave", id, party, &json!({}))
}

/// By which law a voucher can't be deleted for good, and until when; none once its period is over.
pub(crate) fn kept(snapshot: &Snapshot<'_>, voucher: &Voucher, now: Timestamp) -> Result<Option<Keep>> {
    let settings = setting::get(snapshot)?;
    let draft = &voucher.state.draft;
    let keep = retention::keep(&settings, draft.kind, moment::day("issuedOn", &draft.issued_on)?);
    Ok((!retention::is_over(&keep, now)).then_some(keep))
}

/// By which law a document can't be deleted for good: the longest of those that keep a voucher whose file it is, also one in the
/// trash.
pub(crate) fn kept_document(snapshot: &Snapshot<'_>, id: DocumentId, now: Timestamp) -> Result<Option<Keep>> {
    let mut longest: Option<Keep> = None;
    for voucher in of_document(snapshot, id)? {
        let keep = kept(snapshot, &get(snapshot, voucher)?, now)?;
        longest = [longest, keep].into_iter().flatten().max_by(|left, right| left.until.cmp(&right.until));
    }
    Ok(longest)
}

/// By which law a document can't be erased for what it is: an invoice, a quote, a contract, a letter to or from a customer.
pub(crate) fn kept_by_class(
    snapshot: &Snapshot<'_>,
    document: &document::Document,
    now: Timestamp,
) -> Result<Option<Keep>> {
    let sold: bool = snapshot
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM voucher WHERE contact_id = ?1 AND kind <> 'quote')
                 OR EXISTS (SELECT 1 FROM voucher WHERE company_id = ?2 AND kind <> 'quote')",
        )?
        .query_row(params![document.party.contact, document.party.company], |row| row.get(0))?;
    let Some(kind) = retention::kind_of(document.draft.retention, sold) else { return Ok(None) };
    let keep =
        retention::keep(&setting::get(snapshot)?, kind, crate::crm::day::day_of(document.draft.dated_at));
    Ok((!retention::is_over(&keep, now)).then_some(keep))
}

/// Lets a document go that is deleted for good: no voucher names it as its file any more.
///
/// # Errors
/// [`Error::Kept`] where a law keeps a voucher whose file it is.
pub(crate) fn release_document(tx: &Tx<'_>, id: DocumentId) -> Result<()> {
    if let Some(keep) = kept_document(tx, id, tx.now)? {
        return Err(Error::Kept { keep });
    }
    for voucher in of_document(tx, id)? {
        let voucher = get(tx, voucher)?;
        let mut state = voucher.state.clone();
        state.draft.document = None;
        let changes = difference::changes(&voucher.state, &state)?;
        write(tx, voucher.id, &state)?;
        journal_change(tx, "voucher.change", voucher.id, voucher.party, &Value::Object(changes))?;
    }
    Ok(())
}

/// Deletes a voucher for good, where the import that it came by is undone.
pub(crate) fn remove(tx: &Tx<'_>, id: VoucherId) -> Result<()> {
    let party = get(tx, id)?.party;
    delete(tx, id, "import.undo", party)
}

fn delete(tx: &Tx<'_>, id: VoucherId, action: &'static str, party: Party) -> Result<()> {
    journal(tx, action, id, party, &json!({}))?;
    tx.prepare_cached("DELETE FROM voucher WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// The vouchers whose file a document is, also those in the trash.
pub(crate) fn of_document(connection: &Connection, id: DocumentId) -> Result<Vec<VoucherId>> {
    let mut statement =
        connection.prepare_cached("SELECT id FROM voucher WHERE document_id = ?1 ORDER BY id")?;
    let ids = statement.query_map([id], |row| row.get(0))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// The currency that a new voucher begins with: that of the last one about them, else what the organisation's country pays in.
pub(crate) fn currency(snapshot: &Snapshot<'_>, party: Party) -> Result<Currency> {
    let last = snapshot
        .prepare_cached(
            "SELECT currency FROM (
               SELECT currency, id FROM voucher WHERE contact_id = ?1 AND trashed_at IS NULL
               UNION ALL
               SELECT currency, id FROM voucher WHERE company_id = ?2 AND trashed_at IS NULL
             ) ORDER BY id DESC LIMIT 1",
        )?
        .query_row(params![party.contact, party.company], |row| row.get(0))
        .optional()?;
    Ok(match last {
        Some(currency) => currency,
        None => Currency::of_country(&setting::get(snapshot)?.country),
    })
}

/// Whether a voucher is about a contact.
pub(crate) fn is_known_of(connection: &Connection, id: ContactId) -> Result<bool> {
    Ok(connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM voucher WHERE contact_id = ?1)")?
        .query_row([id], |row| row.get(0))?)
}

fn check(tx: &Tx<'_>, draft: &mut VoucherDraft) -> Result<()> {
    check::line(&mut draft.number, NUMBER).map_err(|problem| Error::invalid("number", problem))?;
    check::lines(&mut draft.note, check::TEXT).map_err(|problem| Error::invalid("note", problem))?;
    if draft.number.is_empty() {
        return Err(Error::invalid("number", Problem::Missing));
    }
    if draft.issued_on.is_empty() {
        return Err(Error::invalid("issuedOn", Problem::Missing));
    }
    let issued_on = moment::day("issuedOn", &draft.issued_on)?;
    let noon = issued_on.and_hms_opt(12, 0, 0).unwrap_or_default().and_utc().timestamp_millis();
    if !clock::is_plausible(noon, tx.now) {
        return Err(Error::invalid("issuedOn", Problem::Date));
    }
    if !draft.due_on.is_empty() && moment::day("dueOn", &draft.due_on)? < issued_on {
        return Err(Error::invalid("dueOn", Problem::Date));
    }
    let units = draft.amount.units;
    if !money::is_kept(units) || (units < 0 && draft.kind != VoucherKind::CreditNote) {
        return Err(Error::invalid("amount", Problem::Amount));
    }
    if draft.kind.statuses().contains(&draft.status) {
        Ok(())
    } else {
        Err(Error::invalid("status", Problem::Choice))
    }
}

/// Refuses a number that another voucher of the same kind has: of the same company, or of the same contact where one of both is
/// of no company. Those in the trash have none.
fn require_free(tx: &Tx<'_>, own: Option<VoucherId>, party: Party, draft: &VoucherDraft) -> Result<()> {
    if is_taken(tx, own, party, draft)? { Err(Error::invalid("number", Problem::Duplicate)) } else { Ok(()) }
}

/// Whether another voucher has the number of one.
pub(crate) fn is_taken(
    connection: &Connection,
    own: Option<VoucherId>,
    party: Party,
    draft: &VoucherDraft,
) -> Result<bool> {
    Ok(connection
        .prepare_cached(
            "SELECT EXISTS (
               SELECT 1 FROM voucher
               WHERE kind = ?1 AND number = ?2 AND id IS NOT ?3 AND trashed_at IS NULL
                     AND iif(company_id IS NULL OR ?5 IS NULL, contact_id = ?4, company_id = ?5))",
        )?
        .query_row(params![draft.kind, draft.number, own, party.contact, party.company], |row| row.get(0))?)
}

/// Refuses a document that is not there, lies in the trash, or is somebody else's.
fn require_document(snapshot: &Snapshot<'_>, party: Party, document: Option<DocumentId>) -> Result<()> {
    let Some(id) = document else { return Ok(()) };
    let refused = Err(Error::invalid("document", Problem::Choice));
    match document::get(snapshot, id) {
        Ok(document) if document.trashed_at.is_none() && is_same(document.party, party) => Ok(()),
        Ok(_) | Err(Error::NotFound) => refused,
        Err(error) => Err(error),
    }
}

/// Whether two things are about the same: the same contact, whatever their company, or the same company alone.
fn is_same(left: Party, right: Party) -> bool {
    left.contact == right.contact && (left.contact.is_some() || left.company == right.company)
}

/// Writes what can change of a row.
fn write(tx: &Tx<'_>, id: VoucherId, state: &VoucherState) -> Result<()> {
    let VoucherState { draft, status_at } = state;
    tx.prepare_cached(
        "UPDATE voucher SET revision = revision + 1, kind = :kind, number = :number, issued_on = :issued_on,
                units = :units, currency = :currency, status = :status, due_on = :due_on, note = :note,
                document_id = :document, status_at = :status_at, changed_at = :now
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id, ":kind": draft.kind, ":number": draft.number, ":issued_on": draft.issued_on,
        ":units": draft.amount.units, ":currency": draft.amount.currency, ":status": draft.status,
        ":due_on": (!draft.due_on.is_empty()).then_some(&draft.due_on), ":note": draft.note,
        ":document": draft.document, ":status_at": status_at, ":now": tx.now,
    })?;
    Ok(())
}

/// Reads a voucher that is not in the trash, nor whom it is about.
fn get_listed(snapshot: &Snapshot<'_>, id: VoucherId) -> Result<Voucher> {
    let voucher = get(snapshot, id)?;
    voucher.party.require_listed(snapshot)?;
    if voucher.trashed_at.is_some() { Err(Error::NotFound) } else { Ok(voucher) }
}

/// Journals a change of a voucher, and authenticates the row.
fn journal_change(
    tx: &Tx<'_>,
    action: &'static str,
    id: VoucherId,
    party: Party,
    payload: &Value,
) -> Result<()> {
    journal(tx, action, id, party, payload)?;
    row_mac::renew(tx, &row_mac::VOUCHER, id)
}

fn journal(tx: &Tx<'_>, action: &'static str, id: VoucherId, party: Party, payload: &Value) -> Result<()> {
    let uuid =
        tx.prepare_cached("SELECT uuid FROM voucher WHERE id = ?1")?.query_row([id], |row| row.get(0))?;
    party.journal(tx, action, Object { kind: "voucher", uuid }, payload)?;
    tx.touch(Touched::Voucher(id.0));
    Ok(())
}
