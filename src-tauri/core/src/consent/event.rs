//! Events: added, never changed. What stands of those about the same contact, purpose, channel and address follows from their order.

use rusqlite::{Connection, Row, named_params, params};
use serde_json::json;

use super::{
    grade::{self, ImportedProof},
    point,
    record::{ConsentDraft, ConsentEvent, ConsentGrade, ConsentKey, ConsentKind},
    request::is_answer,
    standing::{self, Link},
    usage,
};
use crate::{
    clock::Timestamp,
    crm::{check, contact, day::given, difference, party::Party},
    document,
    error::{Error, Problem, Result},
    history::Object,
    id::{ConsentId, ContactId, DocumentId, ImportId},
    notice::{self, NoticeKind},
    purpose,
    store::{Snapshot, Touched, Tx, row_mac},
    task::moment,
};

/// The longest code of a request, in characters.
const CODE: usize = 40;
/// The most documents that show one event.
const EVIDENCE: usize = 20;

/// Records an event; who works is its author, and how well it is proven follows from it.
///
/// # Errors
/// [`Error::Invalid`] with the field at fault, [`Error::NotFound`] where the contact is not there, or in the trash.
pub fn add(tx: &Tx<'_>, draft: ConsentDraft) -> Result<ConsentId> {
    add_past(tx, draft, tx.now)
}

/// Records an event as if it had been recorded at an earlier moment, for made-up people.
///
/// # Errors
/// As [`add`].
pub(crate) fn add_past(tx: &Tx<'_>, mut draft: ConsentDraft, recorded_at: Timestamp) -> Result<ConsentId> {
    check(tx, &mut draft)?;
    draft.key.point = point::compared(tx, &draft.key)?.into();
    require_current(tx, &draft)?;
    let answered = is_answer(tx, &draft)?;
    let grade = grade::recorded(&draft, answered);
    insert(tx, crate::random::bytes(), &draft, grade, None, recorded_at.min(tx.now))
}

/// Records an event that a package brings, under the identity that it has elsewhere, with the grade that it claims or a lower one that
/// it earns. What the purpose has become since does not matter: it was said before.
///
/// # Errors
/// As [`add`].
pub(crate) fn add_as(
    tx: &Tx<'_>,
    uuid: [u8; 16],
    mut draft: ConsentDraft,
    claimed: ConsentGrade,
    import: ImportId,
) -> Result<ConsentId> {
    check(tx, &mut draft)?;
    draft.key.point = point::brought(tx, &draft.key)?.into();
    let grade = grade::brought(claimed, &draft);
    insert(tx, uuid, &draft, grade, Some(import), tx.now)
}

/// Whether an event that happened at a moment could count over one that is here, and did not come by the same import: it is later, or a
/// yes that a question or a sale after it does not end.
pub(crate) fn could_count_over(
    connection: &Connection,
    key: &ConsentKey,
    kind: ConsentKind,
    at: Timestamp,
    import: Option<ImportId>,
) -> Result<bool> {
    Ok(connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM consent_event
                            WHERE purpose_id = ?1 AND channel = ?2 AND contact_id = ?3 AND (point IN (?4, '') OR ?4 = '')
                                  AND (at <= ?5 OR (?7 AND kind IN ('requested', 'customer')))
                                  AND (import_id IS NULL OR import_id IS NOT ?6))",
        )?
        .query_row(
            params![key.purpose, key.channel, key.contact, key.point, at, import, kind.consents()],
            |row| row.get(0),
        )?)
}

/// Whether an event that an import brought was used since, or somebody recorded what came after it.
pub(crate) fn is_built_upon(connection: &Connection, id: ConsentId) -> Result<bool> {
    Ok(connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM consent_use WHERE event_id = brought.id AND consent_use.import_id IS NULL)
                 OR EXISTS (SELECT 1 FROM consent_event AS other
                            WHERE other.purpose_id = brought.purpose_id AND other.channel = brought.channel
                                  AND other.contact_id = brought.contact_id AND (other.point IN (brought.point, '') OR brought.point = '')
                                  AND other.id > brought.id AND other.import_id IS NOT brought.import_id)
             FROM consent_event AS brought WHERE id = ?1",
        )?
        .query_row([id], |row| row.get(0))?)
}

/// Deletes an event for good that an import brought which is undone; those before it count again.
pub(crate) fn remove(tx: &Tx<'_>, id: ConsentId) -> Result<()> {
    let key = get(tx, id)?.draft.key;
    let uuid = tx
        .prepare_cached("SELECT uuid FROM consent_event WHERE id = ?1")?
        .query_row([id], |row| row.get(0))?;
    let party = Party { contact: Some(key.contact), company: None };
    party.journal(tx, "import.undo", Object { kind: "consent", uuid }, &json!({}))?;
    usage::drop_brought(tx, id)?;
    tx.prepare_cached("DELETE FROM consent_event WHERE id = ?1")?.execute([id])?;
    follow(tx, &key)?;
    tx.touch(Touched::Consent(key.contact.0));
    usage::drop_unfounded(tx, &key)
}

/// Records a consent that a list claims, with the grade that its columns earn. Where anything is known already of the purpose and
/// channel, whichever address it is about, that stays: a list raises no proof, and takes back no refusal.
///
/// # Errors
/// As [`add`]; [`Error::NothingToChange`] where something is known already.
pub(crate) fn add_claim(
    tx: &Tx<'_>,
    mut draft: ConsentDraft,
    proof: ImportedProof,
    import: ImportId,
) -> Result<ConsentId> {
    check(tx, &mut draft)?;
    draft.key.point = point::compared(tx, &draft.key)?.into();
    require_current(tx, &draft)?;
    let known: bool = tx
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM consent_event
                            WHERE purpose_id = ?1 AND channel = ?2 AND contact_id = ?3)",
        )?
        .query_row(params![draft.key.purpose, draft.key.channel, draft.key.contact], |row| row.get(0))?;
    if known {
        return Err(Error::NothingToChange);
    }
    insert(tx, crate::random::bytes(), &draft, grade::imported(proof), Some(import), tx.now)
}

/// Has nothing count any more that an import claimed, since it was undone. Where the person said no since, there is nothing left to end.
pub(crate) fn invalidate_imported(tx: &Tx<'_>, import: ImportId) -> Result<()> {
    let mut statement = tx.prepare_cached(
        "SELECT id FROM consent_event AS claim WHERE import_id = ?1 AND kind <> 'invalidated' AND ends_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM consent_event AS said
                           WHERE said.purpose_id = claim.purpose_id AND said.channel = claim.channel
                                 AND said.contact_id = claim.contact_id AND said.point IN (claim.point, '')
                                 AND said.kind IN ('refused', 'withdrawn') AND said.at >= claim.at)
         ORDER BY id",
    )?;
    let ids: Vec<ConsentId> = statement.query_map([import], |row| row.get(0))?.collect::<Result<_, _>>()?;
    for id in ids {
        let draft = ConsentDraft { kind: ConsentKind::Invalidated, at: tx.now, ..get(tx, id)?.draft };
        insert(tx, crate::random::bytes(), &draft, ConsentGrade::D, Some(import), tx.now)?;
    }
    Ok(())
}

/// Whether somebody recorded something about a contact that this import did not bring, or put them on a list since.
pub(crate) fn is_known_of(tx: &Tx<'_>, id: ContactId, import: ImportId) -> Result<bool> {
    Ok(tx
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM consent_event WHERE contact_id = ?1 AND import_id IS NOT ?2)
                 OR EXISTS (SELECT 1 FROM objection WHERE contact_id = ?1 AND import_id IS NOT ?2)
                 OR EXISTS (SELECT 1 FROM consent_use WHERE contact_id = ?1 AND import_id IS NOT ?2)
                 OR EXISTS (SELECT 1 FROM collection WHERE contact_id = ?1)
                 OR EXISTS (SELECT 1 FROM restriction WHERE contact_id = ?1)
                 OR EXISTS (SELECT 1 FROM notice_shown WHERE contact_id = ?1)",
        )?
        .query_row(params![id, import], |row| row.get(0))?)
}

pub(super) fn insert(
    tx: &Tx<'_>,
    uuid: [u8; 16],
    draft: &ConsentDraft,
    grade: ConsentGrade,
    import: Option<ImportId>,
    recorded_at: Timestamp,
) -> Result<ConsentId> {
    let ConsentDraft { key, .. } = draft;
    if let Some(version) = draft.version {
        notice::freeze(tx, version)?;
    }
    tx.prepare_cached(
        "INSERT INTO consent_event (uuid, contact_id, purpose_id, channel, point, kind, at, zone, method, source,
                                    version_id, valid_until, grade, guardian, guardian_relation, code, note,
                                    author_id, recorded_at, import_id, since)
         VALUES (:uuid, :contact, :purpose, :channel, :point, :kind, :at, :zone, :method, :source, :version,
                 :valid_until, :grade, :guardian, :guardian_relation, :code, :note, :author, :recorded, :import,
                 max(:at, :recorded))",
    )?
    .execute(named_params! {
        ":uuid": uuid, ":contact": key.contact, ":purpose": key.purpose, ":channel": key.channel,
        ":point": key.point, ":kind": draft.kind, ":at": draft.at, ":zone": draft.zone, ":method": draft.method,
        ":source": draft.source, ":version": draft.version, ":valid_until": given(&draft.valid_until),
        ":grade": grade, ":guardian": draft.guardian, ":guardian_relation": draft.guardian_relation,
        ":code": draft.code, ":note": draft.note, ":author": tx.actor.user, ":recorded": recorded_at, ":import": import,
    })?;
    let id = ConsentId(tx.last_insert_rowid());
    for document in &draft.evidence {
        tx.prepare_cached("INSERT OR IGNORE INTO consent_evidence (event_id, document_id) VALUES (?1, ?2)")?
            .execute(params![id, document])?;
    }
    follow(tx, key)?;
    let party = Party { contact: Some(key.contact), company: None };
    let mut payload = difference::filled(draft)?;
    payload["grade"] = json!(grade);
    party.journal(tx, action(draft.kind), Object { kind: "consent", uuid }, &json!({ "new": payload }))?;
    row_mac::renew(tx, &row_mac::CONSENT, id)?;
    tx.touch(Touched::Consent(key.contact.0));
    Ok(id)
}

/// What the journal calls an event of a kind.
fn action(kind: ConsentKind) -> &'static str {
    match kind {
        ConsentKind::Requested => "consent.request",
        ConsentKind::Given => "consent.give",
        ConsentKind::Renewed => "consent.renew",
        ConsentKind::Refused => "consent.refuse",
        ConsentKind::Withdrawn => "consent.withdraw",
        ConsentKind::Expired => "consent.expire",
        ConsentKind::Invalidated => "consent.invalidate",
        ConsentKind::Customer => "consent.customer",
    }
}

/// Writes anew when each event of a key gives way.
pub(super) fn follow(tx: &Tx<'_>, key: &ConsentKey) -> Result<()> {
    let mut statement = tx.prepare_cached(
        "SELECT id, at, since, kind, ends_at FROM consent_event
         WHERE purpose_id = ?1 AND channel = ?2 AND contact_id = ?3 AND point = ?4",
    )?;
    let rows = statement
        .query_map(params![key.purpose, key.channel, key.contact, key.point], |row| {
            let link = Link { id: row.get(0)?, at: row.get(1)?, kind: row.get(3)? };
            Ok(((link, row.get::<_, Timestamp>(2)?), row.get::<_, Option<Timestamp>>(4)?))
        })?
        .collect::<Result<Vec<_>, _>>()?;
    let (events, stored): (Vec<_>, Vec<_>) = rows.into_iter().unzip();
    for (((link, _), stored), ends_at) in events.iter().zip(stored).zip(standing::ends_at(&events)) {
        if stored != ends_at {
            tx.prepare_cached("UPDATE consent_event SET ends_at = ?2 WHERE id = ?1")?
                .execute(params![link.id, ends_at])?;
        }
    }
    Ok(())
}

/// Reads an event.
///
/// # Errors
/// [`Error::NotFound`], [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase) where something of it is
/// not as it was written, or it was not used when it says.
pub fn get(snapshot: &Snapshot<'_>, id: ConsentId) -> Result<ConsentEvent> {
    row_mac::verify(snapshot, &row_mac::CONSENT, id)?;
    let mut event = snapshot
        .prepare_cached(
            "SELECT id, contact_id, purpose_id, channel, point, kind, at, zone, method, source, version_id,
                    coalesce(valid_until, ''), guardian, guardian_relation, code, note, grade, recorded_at, since,
                    ends_at, used_at, author_id
             FROM consent_event WHERE id = ?1",
        )?
        .query_row([id], read)?;
    event.draft.evidence = evidence(snapshot, id)?;
    usage::verify(snapshot, &event)?;
    Ok(event)
}

fn read(row: &Row<'_>) -> rusqlite::Result<ConsentEvent> {
    Ok(ConsentEvent {
        id: row.get(0)?,
        draft: ConsentDraft {
            key: ConsentKey {
                contact: row.get(1)?,
                purpose: row.get(2)?,
                channel: row.get(3)?,
                point: row.get(4)?,
            },
            kind: row.get(5)?,
            at: row.get(6)?,
            zone: row.get(7)?,
            method: row.get(8)?,
            source: row.get(9)?,
            version: row.get(10)?,
            valid_until: row.get(11)?,
            guardian: row.get(12)?,
            guardian_relation: row.get(13)?,
            code: row.get(14)?,
            note: row.get(15)?,
            evidence: Vec::new(),
        },
        grade: row.get(16)?,
        recorded_at: row.get(17)?,
        since: row.get(18)?,
        ends_at: row.get(19)?,
        used_at: row.get(20)?,
        author: row.get(21)?,
    })
}

fn evidence(snapshot: &Snapshot<'_>, id: ConsentId) -> Result<Vec<DocumentId>> {
    let mut statement = snapshot.prepare_cached(
        "SELECT document_id FROM consent_evidence WHERE event_id = ?1 ORDER BY document_id",
    )?;
    let documents = statement.query_map([id], |row| row.get(0))?;
    Ok(documents.collect::<Result<_, _>>()?)
}

/// Every event about a contact, the latest first.
///
/// # Errors
/// As [`get`].
pub fn of_contact(snapshot: &Snapshot<'_>, id: ContactId) -> Result<Vec<ConsentEvent>> {
    let mut statement = snapshot
        .prepare_cached("SELECT id FROM consent_event WHERE contact_id = ?1 ORDER BY at DESC, id DESC")?;
    let ids: Vec<ConsentId> = statement.query_map([id], |row| row.get(0))?.collect::<Result<_, _>>()?;
    ids.into_iter().map(|id| get(snapshot, id)).collect()
}

/// The number (UUID) of an event.
pub(crate) fn uuid(snapshot: &Snapshot<'_>, id: ConsentId) -> Result<[u8; 16]> {
    Ok(snapshot
        .prepare_cached("SELECT uuid FROM consent_event WHERE id = ?1")?
        .query_row([id], |row| row.get(0))?)
}

fn check(tx: &Tx<'_>, draft: &mut ConsentDraft) -> Result<()> {
    let missing = |field| Err(Error::invalid(field, Problem::Missing));
    contact::get_listed(tx, draft.key.contact)?;
    for (field, text, longest) in [
        ("source", &mut draft.source, check::LINE),
        ("guardian", &mut draft.guardian, check::LINE),
        ("guardianRelation", &mut draft.guardian_relation, check::LINE),
    ] {
        check::line(text, longest).map_err(|problem| Error::invalid(field, problem))?;
    }
    check::lines(&mut draft.note, check::TEXT).map_err(|problem| Error::invalid("note", problem))?;
    if draft.at > tx.now {
        return Err(Error::invalid("at", Problem::Date));
    }
    moment::zone(&draft.zone)?;
    if !draft.valid_until.is_empty() {
        moment::day("validUntil", &draft.valid_until)?;
    }
    if !draft.guardian.is_empty() && draft.guardian_relation.is_empty() {
        return missing("guardianRelation");
    }
    if draft.code.chars().count() > CODE {
        return Err(Error::invalid("code", Problem::TooLong));
    }
    if let Some(version) = draft.version {
        let version = match notice::version(tx, version) {
            Err(Error::NotFound) => return Err(Error::invalid("version", Problem::Choice)),
            version => version?,
        };
        let of = notice::get(tx, version.notice)?;
        if of.draft.purpose.is_some_and(|purpose| purpose != draft.key.purpose) {
            return Err(Error::invalid("version", Problem::Choice));
        }
        // What people were told is nothing that they consented to.
        if draft.kind.consents() && of.draft.kind != NoticeKind::Consent {
            return Err(Error::invalid("version", Problem::Choice));
        }
    } else if draft.kind == ConsentKind::Customer {
        // The exception takes that they were told.
        return missing("version");
    }
    if draft.evidence.len() > EVIDENCE {
        return Err(Error::invalid("evidence", Problem::TooMany));
    }
    for document in &draft.evidence {
        let found = match document::get(tx, *document) {
            Err(Error::NotFound) => return Err(Error::invalid("evidence", Problem::Choice)),
            found => found?,
        };
        if found.party.contact != Some(draft.key.contact) || found.trashed_at.is_some() {
            return Err(Error::invalid("evidence", Problem::Choice));
        }
    }
    Ok(())
}

/// Refuses new consent to a purpose that is none any more, or through a channel that it does not use. What was consented to once can be
/// taken back for ever.
fn require_current(tx: &Tx<'_>, draft: &ConsentDraft) -> Result<()> {
    let purpose = match purpose::get(tx, draft.key.purpose) {
        Err(Error::NotFound) => return Err(Error::invalid("purpose", Problem::Choice)),
        purpose => purpose?,
    };
    if draft.kind.says_no() {
        return Ok(());
    }
    if purpose.removed_at.is_some() {
        return Err(Error::invalid("purpose", Problem::Choice));
    }
    if !purpose.draft.channels.contains(&draft.key.channel) {
        return Err(Error::invalid("channel", Problem::Choice));
    }
    Ok(())
}

/// Whether a document shows a consent.
pub(crate) fn is_evidence(connection: &Connection, id: DocumentId) -> Result<bool> {
    Ok(shown_by(connection, id)? > 0)
}

/// Refuses to do away with a document that shows a consent.
///
/// # Errors
/// [`Error::InUse`] with how many events it shows.
pub(crate) fn require_no_evidence(connection: &Connection, id: DocumentId) -> Result<()> {
    let count = shown_by(connection, id)?;
    if count == 0 { Ok(()) } else { Err(Error::InUse { count }) }
}

fn shown_by(connection: &Connection, id: DocumentId) -> Result<u64> {
    Ok(connection
        .prepare_cached("SELECT count(*) FROM consent_evidence WHERE document_id = ?1")?
        .query_row([id], |row| row.get(0))?)
}
