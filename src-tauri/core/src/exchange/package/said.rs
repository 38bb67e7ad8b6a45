//! What people said about the use of their data beside consents, and what they were told, in a package.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::{
    PackageKind,
    bring::Bringing,
    part::{Fate, Part, Stored},
    record::{Identities, Uuid, identity},
    undo::Undone,
};
use crate::{
    channel::Channel,
    clock::Timestamp,
    consent::{
        self, Brought, ConsentMethod, DataOrigin, Ended, NoticeShown, ObjectionDraft, RestrictionDraft,
        RestrictionGround,
    },
    crm::party::Party,
    error::{Error, Problem, Result},
    id::{ContactId, NoticeVersionId, ObjectionId, PurposeId, RestrictionId, UserId},
    personal::Personal,
    store::{Snapshot, Tx},
};

/// Whose record it is: nobody said or was told anything who is nobody.
///
/// # Errors
/// [`Error::Invalid`].
pub(super) fn whose(party: Party) -> Result<ContactId> {
    party.contact.ok_or(Error::invalid("contact", Problem::Missing))
}

/// What somebody said or was told: it was recorded once, and is never changed.
pub(super) fn stored<C>(content: C, contact: ContactId, author: UserId, recorded_at: Timestamp) -> Stored<C> {
    let party = Party { contact: Some(contact), company: None };
    Stored { content, party, author, created_at: recorded_at, changed_at: recorded_at }
}

/// When something ended, if it did, and what was said then.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct End {
    #[serde(default)]
    ended_at: Option<Timestamp>,
    #[serde(default)]
    end_note: Personal<String>,
}

impl End {
    fn said(self) -> Option<Ended> {
        self.ended_at.map(|at| Ended { at, note: self.end_note })
    }
}

/// Nobody ended it since the import.
const NOT_ENDED: &str = "record.ended_at IS NULL OR record.ended_at <= record.recorded_at";

pub(super) struct Objections;

/// An objection; none for a purpose stands for direct marketing, none for a channel for every one.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ObjectionContent {
    #[serde(default)]
    purpose: Option<Uuid>,
    #[serde(default)]
    channel: Option<Channel>,
    at: Timestamp,
    zone: String,
    method: ConsentMethod,
    #[serde(default)]
    note: Personal<String>,
    /// The person took it back.
    #[serde(flatten)]
    end: End,
}

impl ObjectionContent {
    fn draft(&self, identities: &Identities, party: Party) -> Result<ObjectionDraft> {
        Ok(ObjectionDraft {
            contact: whose(party)?,
            purpose: self.purpose.map(|uuid| identities.purpose(uuid)).transpose()?,
            channel: self.channel,
            at: self.at,
            zone: self.zone.clone(),
            method: self.method,
            note: self.note.clone(),
        })
    }
}

impl Part for Objections {
    type Content = ObjectionContent;
    const KIND: PackageKind = PackageKind::Objection;
    const TABLE: &'static str = "objection";
    const FILE: &'static str = "objections.json";
    const LISTED: &'static str = "TRUE";
    const UNCHANGED: &'static str = NOT_ENDED;
    const ALONE: bool = false;

    fn read(snapshot: &Snapshot<'_>, id: i64) -> Result<Stored<ObjectionContent>> {
        let objection = consent::objection(snapshot, ObjectionId(id))?;
        let ObjectionDraft { contact, purpose, channel, at, zone, method, note } = objection.draft;
        let purpose = purpose.map(|id: PurposeId| identity(snapshot, "purpose", id)).transpose()?;
        let end = End { ended_at: objection.ended_at, end_note: objection.end_note };
        let content = ObjectionContent { purpose, channel, at, zone, method, note, end };
        Ok(stored(content, contact, objection.author, objection.recorded_at))
    }

    fn fate(
        connection: &Connection,
        identities: &Identities,
        party: Party,
        content: &ObjectionContent,
    ) -> Result<Fate> {
        let draft = content.draft(identities, party)?;
        let stands = content.end.ended_at.is_none() && consent::objection_stands(connection, &draft, None)?;
        Ok(if stands { Fate::Known } else { Fate::New })
    }

    fn add(
        bringing: &mut Bringing<'_, '_, '_>,
        uuid: Uuid,
        party: Party,
        content: ObjectionContent,
    ) -> Result<()> {
        let draft = content.draft(&bringing.identities, party)?;
        consent::object_as(bringing.tx, uuid.0, draft, content.end.said(), bringing.import)
    }

    fn remove(tx: &Tx<'_>, id: i64, _: &mut Undone) -> Result<()> {
        consent::remove_brought(tx, Brought::Objection, id)
    }
}

pub(super) struct Restrictions;

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct RestrictionContent {
    ground: RestrictionGround,
    at: Timestamp,
    #[serde(default)]
    note: Personal<String>,
    /// It was lifted.
    #[serde(flatten)]
    end: End,
    /// They were told before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    told_at: Option<Timestamp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    told_method: Option<ConsentMethod>,
}

impl RestrictionContent {
    fn draft(&self, party: Party) -> Result<RestrictionDraft> {
        Ok(RestrictionDraft {
            contact: whose(party)?,
            ground: self.ground,
            at: self.at,
            note: self.note.clone(),
        })
    }
}

impl Part for Restrictions {
    type Content = RestrictionContent;
    const KIND: PackageKind = PackageKind::Restriction;
    const TABLE: &'static str = "restriction";
    const FILE: &'static str = "restrictions.json";
    const LISTED: &'static str = "TRUE";
    const UNCHANGED: &'static str = NOT_ENDED;
    const ALONE: bool = false;

    fn read(snapshot: &Snapshot<'_>, id: i64) -> Result<Stored<RestrictionContent>> {
        let restriction = consent::restriction(snapshot, RestrictionId(id))?;
        let RestrictionDraft { contact, ground, at, note } = restriction.draft;
        let end = End { ended_at: restriction.ended_at, end_note: restriction.end_note };
        let (told_at, told_method) = (restriction.told_at, restriction.told_method);
        let content = RestrictionContent { ground, at, note, end, told_at, told_method };
        Ok(stored(content, contact, restriction.author, restriction.recorded_at))
    }

    fn fate(
        connection: &Connection,
        _: &Identities,
        party: Party,
        content: &RestrictionContent,
    ) -> Result<Fate> {
        let stands = content.end.ended_at.is_none()
            && consent::restriction_stands(connection, &content.draft(party)?)?;
        Ok(if stands { Fate::Known } else { Fate::New })
    }

    fn add(
        bringing: &mut Bringing<'_, '_, '_>,
        uuid: Uuid,
        party: Party,
        content: RestrictionContent,
    ) -> Result<()> {
        let draft = content.draft(party)?;
        let told = content.told_at.zip(content.told_method);
        consent::restrict_as(bringing.tx, uuid.0, draft, content.end.said(), told)
    }

    fn remove(tx: &Tx<'_>, id: i64, _: &mut Undone) -> Result<()> {
        consent::remove_brought(tx, Brought::Restriction, id)
    }
}

pub(super) struct Shown;

/// That somebody was shown a wording.
#[derive(Serialize, Deserialize)]
pub(super) struct ShownContent {
    version: Uuid,
    at: Timestamp,
    zone: String,
    method: ConsentMethod,
}

impl Part for Shown {
    type Content = ShownContent;
    const KIND: PackageKind = PackageKind::NoticeShown;
    const TABLE: &'static str = "notice_shown";
    const FILE: &'static str = "shown.json";
    const LISTED: &'static str = "TRUE";
    const UNCHANGED: &'static str = "TRUE";
    const ALONE: bool = false;

    fn read(snapshot: &Snapshot<'_>, id: i64) -> Result<Stored<ShownContent>> {
        let (NoticeShown { version, at, zone, method }, contact, author, recorded_at) =
            consent::shown_by_id(snapshot, id)?;
        let version = identity(snapshot, "notice_version", version)?;
        Ok(stored(ShownContent { version, at, zone, method }, contact, author, recorded_at))
    }

    /// Where other words stand here, nobody was shown these.
    fn fate(_: &Connection, identities: &Identities, _: Party, content: &ShownContent) -> Result<Fate> {
        let known: Option<NoticeVersionId> = identities.wording(content.version)?;
        Ok(if known.is_some() { Fate::New } else { Fate::LeftOut })
    }

    fn add(
        bringing: &mut Bringing<'_, '_, '_>,
        uuid: Uuid,
        party: Party,
        content: ShownContent,
    ) -> Result<()> {
        let ShownContent { version, at, zone, method } = content;
        let version = bringing.identities.wording(version)?;
        let version = version.ok_or(Error::invalid("version", Problem::Choice))?;
        let shown = NoticeShown { version, at, zone, method };
        consent::shown_as(bringing.tx, uuid.0, whose(party)?, &shown)
    }

    fn remove(tx: &Tx<'_>, id: i64, _: &mut Undone) -> Result<()> {
        consent::remove_brought(tx, Brought::Shown, id)
    }
}

pub(super) struct Collections;

/// Where somebody's data was collected.
#[derive(Serialize, Deserialize)]
pub(super) struct CollectionContent {
    origin: DataOrigin,
    at: Timestamp,
}

impl Part for Collections {
    type Content = CollectionContent;
    const KIND: PackageKind = PackageKind::Collection;
    const TABLE: &'static str = "collection";
    const FILE: &'static str = "collections.json";
    /// What was said last.
    const LISTED: &'static str =
        "id = (SELECT id FROM collection AS last WHERE last.contact_id = collection.contact_id
                                        ORDER BY recorded_at DESC, id DESC LIMIT 1)";
    const UNCHANGED: &'static str = "TRUE";
    const ALONE: bool = false;

    fn read(snapshot: &Snapshot<'_>, id: i64) -> Result<Stored<CollectionContent>> {
        let ((origin, at), contact, author, recorded_at) = consent::collection_by_id(snapshot, id)?;
        Ok(stored(CollectionContent { origin, at }, contact, author, recorded_at))
    }

    fn fate(connection: &Connection, _: &Identities, party: Party, _: &CollectionContent) -> Result<Fate> {
        let is_said: bool = connection
            .prepare_cached("SELECT EXISTS (SELECT 1 FROM collection WHERE contact_id = ?1)")?
            .query_row([whose(party)?], |row| row.get(0))?;
        Ok(if is_said { Fate::Known } else { Fate::New })
    }

    fn add(
        bringing: &mut Bringing<'_, '_, '_>,
        uuid: Uuid,
        party: Party,
        content: CollectionContent,
    ) -> Result<()> {
        consent::collected_as(bringing.tx, uuid.0, whose(party)?, content.origin, content.at)
    }

    fn remove(tx: &Tx<'_>, id: i64, _: &mut Undone) -> Result<()> {
        consent::remove_brought(tx, Brought::Collection, id)
    }
}
