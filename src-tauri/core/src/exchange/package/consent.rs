//! Events of consents in a package, with the identities and hashes of the documents that show them.

use data_encoding::HEXLOWER;
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};

use super::{
    PackageKind,
    bring::Bringing,
    part::{Fate, Part, Stored},
    record::{Identities, Uuid, identity},
    said,
    undo::Undone,
};
use crate::{
    channel::Channel,
    clock::Timestamp,
    consent::{self, ConsentDraft, ConsentGrade, ConsentKey, ConsentKind, ConsentMethod},
    crm::party::Party,
    error::{Error, Problem, Result},
    id::{ConsentId, ContactId, DocumentId},
    personal::Personal,
    store::{Snapshot, Tx},
};

pub(super) struct Consents;

/// An event; when it was recorded is `createdAt`.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Content {
    purpose: Uuid,
    channel: Channel,
    #[serde(default)]
    point: Personal<String>,
    kind: ConsentKind,
    at: Timestamp,
    zone: String,
    method: ConsentMethod,
    #[serde(default)]
    source: Personal<String>,
    #[serde(default)]
    version: Option<Uuid>,
    #[serde(default)]
    valid_until: String,
    grade: ConsentGrade,
    #[serde(default)]
    guardian: Personal<String>,
    #[serde(default)]
    guardian_relation: Personal<String>,
    #[serde(default)]
    code: String,
    #[serde(default)]
    note: Personal<String>,
    #[serde(default)]
    evidence: Vec<Evidence>,
}

/// A document that shows an event.
#[derive(Serialize, Deserialize)]
struct Evidence {
    document: Uuid,
    /// SHA-256 of its content in hexadecimal.
    hash: String,
}

impl Content {
    fn key(&self, identities: &Identities, party: Party) -> Result<ConsentKey> {
        Ok(ConsentKey {
            contact: said::whose(party)?,
            purpose: identities.purpose(self.purpose)?,
            channel: self.channel,
            point: self.point.clone(),
        })
    }
}

impl Part for Consents {
    type Content = Content;
    const KIND: PackageKind = PackageKind::Consent;
    const TABLE: &'static str = "consent_event";
    const FILE: &'static str = "consents.json";
    const LISTED: &'static str = "TRUE";
    const UNCHANGED: &'static str = "TRUE";
    const ALONE: bool = false;

    fn read(snapshot: &Snapshot<'_>, id: i64) -> Result<Stored<Content>> {
        let event = consent::get(snapshot, ConsentId(id))?;
        let ConsentDraft {
            key,
            kind,
            at,
            zone,
            method,
            source,
            version,
            valid_until,
            guardian,
            guardian_relation,
            code,
            note,
            evidence,
        } = event.draft;
        let content = Content {
            purpose: identity(snapshot, "purpose", key.purpose)?,
            channel: key.channel,
            point: key.point,
            kind,
            at,
            zone,
            method,
            source,
            version: version.map(|id| identity(snapshot, "notice_version", id)).transpose()?,
            valid_until,
            grade: event.grade,
            guardian,
            guardian_relation,
            code,
            note,
            evidence: evidence.into_iter().map(|id| shown(snapshot, id)).collect::<Result<_>>()?,
        };
        Ok(said::stored(content, key.contact, event.author, event.recorded_at))
    }

    /// What says no always comes in. What allows more stays out where it could count over something that is known here: a package raises
    /// nothing, and takes back no refusal.
    fn fate(
        connection: &Connection,
        identities: &Identities,
        party: Party,
        content: &Content,
    ) -> Result<Fate> {
        let key = content.key(identities, party)?;
        let version = content.version.map(|uuid| identities.wording(uuid)).transpose()?;
        let (kind, at, import) = (content.kind, content.at, identities.import);
        if !kind.says_no() && consent::could_count_over(connection, &key, kind, at, import)? {
            return Ok(Fate::Known);
        }
        // That exception takes that they were told, in words that are known here.
        let is_untold = content.kind == ConsentKind::Customer && version == Some(None);
        Ok(if is_untold { Fate::LeftOut } else { Fate::New })
    }

    fn add(bringing: &mut Bringing<'_, '_, '_>, uuid: Uuid, party: Party, content: Content) -> Result<()> {
        let key = content.key(&bringing.identities, party)?;
        let version = content.version.map(|uuid| bringing.identities.wording(uuid)).transpose()?.flatten();
        let evidence = content.evidence.iter().map(|one| fitting(bringing.tx, key.contact, one));
        let evidence = evidence.collect::<Result<Vec<_>>>()?.into_iter().flatten().collect();
        let draft = ConsentDraft {
            key,
            kind: content.kind,
            at: content.at,
            zone: content.zone,
            method: content.method,
            source: content.source,
            version,
            valid_until: content.valid_until,
            guardian: content.guardian,
            guardian_relation: content.guardian_relation,
            code: content.code,
            note: content.note,
            evidence,
        };
        consent::add_as(bringing.tx, uuid.0, draft, content.grade, bringing.import).map(drop)
    }

    fn is_needed(connection: &Connection, id: i64) -> Result<bool> {
        consent::is_built_upon(connection, ConsentId(id))
    }

    fn remove(tx: &Tx<'_>, id: i64, _: &mut Undone) -> Result<()> {
        consent::remove(tx, ConsentId(id))
    }
}

fn shown(snapshot: &Snapshot<'_>, id: DocumentId) -> Result<Evidence> {
    let hash: [u8; 32] = snapshot
        .prepare_cached("SELECT hash FROM document WHERE id = ?1")?
        .query_row([id], |row| row.get(0))?;
    Ok(Evidence { document: identity(snapshot, "document", id)?, hash: HEXLOWER.encode(&hash) })
}

/// The document that shows an event, if it is here, the contact's own, and what the event says that it is.
fn fitting(tx: &Tx<'_>, contact: ContactId, evidence: &Evidence) -> Result<Option<DocumentId>> {
    let hash =
        HEXLOWER.decode(evidence.hash.as_bytes()).map_err(|_| Error::invalid("evidence", Problem::Choice))?;
    Ok(tx
        .prepare_cached(
            "SELECT id FROM document WHERE uuid = ?1 AND contact_id = ?2 AND hash = ?3 AND trashed_at IS NULL",
        )?
        .query_row(params![evidence.document.0, contact, hash], |row| row.get(0))
        .optional()?)
}
