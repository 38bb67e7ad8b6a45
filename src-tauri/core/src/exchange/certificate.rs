//! The certificate of an erasure, on paper or for machines: what went, what stays and why, and where the journal proves it. It names nobody.

use chrono::{DateTime, FixedOffset, NaiveDate};
use data_encoding::HEXLOWER;
use kartotek_journal::Head;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::{
    clock::Timestamp,
    crm::day::written,
    erasure::{self, Erasure},
    error::{Error, Result},
    exchange::letterhead::Letterhead,
    id::ErasureId,
    request,
    role::Role,
    session::Session,
    setting,
    text::Language,
    user,
};

/// How a certificate is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum CertificateFormat {
    /// To be read and printed: PDF/UA-1.
    Pdf,
    /// For machines: see `docs/erasure-certificate.md`.
    Json,
}

/// What a certificate says.
#[derive(Debug)]
pub struct Certificate {
    /// `en`, `de` or `sv`: the vault's language where it is one of these.
    pub language: &'static str,
    /// Who erased.
    pub letterhead: Letterhead,
    /// As in "E2026-3".
    pub number: String,
    /// When, by the clocks of the controller.
    pub at: DateTime<FixedOffset>,
    /// That zone, by its name in the IANA database.
    pub zone: String,
    /// What who did it was then.
    pub role: Role,
    /// When it was announced, by the same clocks; none where it was done at once.
    pub announced_at: Option<DateTime<FixedOffset>>,
    /// The number of the request that led to it, as in "2026-7".
    pub request: Option<String>,
    /// The erasure itself.
    pub erasure: Erasure,
    /// How many backups may still hold the person now: those that were not cleaned, nor deleted, since then.
    pub backups_left: u64,
    /// The day on which the last of these is deleted; none where there is none.
    pub backups_until: Option<NaiveDate>,
    /// When it was searched last whether anything is left, by the same clocks.
    pub proved_at: Option<DateTime<FixedOffset>>,
    /// The entry that it left.
    pub entry: Head,
    /// The last entry of the journal.
    pub head: Head,
}

/// What the certificate of an erasure says now.
///
/// # Errors
/// [`Error::NotFound`].
pub fn prepare(session: &Session, id: ErasureId) -> Result<Certificate> {
    session.read(|snapshot| {
        let settings = setting::get(snapshot)?;
        let erasure = erasure::get(snapshot, id)?;
        let request = erasure.request.map(|request| request::get(snapshot, request)).transpose()?;
        let zone = settings.zone();
        let backups = erasure::backups_left(snapshot, &erasure)?;
        let entry = "SELECT seq, hash FROM journal
                     WHERE object = (SELECT uuid FROM erasure WHERE id = ?1) AND object_type = 'erasure'
                           AND action = 'erasure.run'";
        let head = "SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1";
        let read = |row: &rusqlite::Row<'_>| Ok(Head { seq: row.get(0)?, hash: row.get(1)? });
        Ok(Certificate {
            language: Language::of(&settings.sort_language).code(),
            letterhead: Letterhead::of(&settings),
            number: format!("E{}-{}", erasure.year, erasure.number),
            at: moment(erasure.at)?.with_timezone(&zone).fixed_offset(),
            zone: zone.name().to_owned(),
            role: erasure.summary.role.map_or_else(|| user::role(snapshot, erasure.author), Ok)?,
            announced_at: match &erasure.summary.announced {
                Some(announced) => Some(moment(announced.at)?.with_timezone(&zone).fixed_offset()),
                None => None,
            },
            proved_at: match &erasure.proof {
                Some(proof) => Some(moment(proof.at)?.with_timezone(&zone).fixed_offset()),
                None => None,
            },
            request: request.map(|request| format!("{}-{}", request.year, request.number)),
            entry: snapshot.query_row(entry, [id], read)?,
            head: snapshot.query_row(head, [], read)?,
            backups_left: backups.count,
            backups_until: backups.until,
            erasure,
        })
    })
}

fn moment(at: Timestamp) -> Result<DateTime<chrono::Utc>> {
    DateTime::from_timestamp_millis(at).ok_or_else(|| Error::internal("a moment is beyond every calendar"))
}

impl Certificate {
    /// The certificate as JSON.
    ///
    /// # Errors
    /// None but an internal one.
    pub fn to_json(&self, vault: &str) -> Result<Vec<u8>> {
        let summary = &self.erasure.summary;
        let proof = |head: &Head| json!({ "seq": head.seq, "hash": HEXLOWER.encode(&head.hash) });
        let text = json!({
            "format": "kartotek-erasure-certificate",
            "version": 1,
            "controller": self.letterhead.organisation,
            "vault": vault,
            "number": self.number,
            "at": self.at.to_rfc3339(),
            "zone": self.zone,
            "role": self.role,
            "announced": self.announced(),
            "cause": self.erasure.cause,
            "request": self.request,
            "erased": summary.counts,
            "kept": summary.kept,
            "leftToCompany": summary.left_to_company,
            "requestFiles": { "count": summary.requests, "until": summary.requests_until },
            "suppressed": summary.suppressed,
            "textsOfOthers": {
                "struck": summary.struck, "left": summary.spoken, "notLookedInto": summary.unread,
            },
            "backups": summary.backups,
            "backupsLeft": { "count": self.backups_left, "until": self.backups_until.map(written) },
            "proof": self.proof(),
            "journal": { "erasure": proof(&self.entry), "head": proof(&self.head) },
        });
        serde_json::to_vec_pretty(&text).map_err(Error::internal)
    }

    fn announced(&self) -> Option<serde_json::Value> {
        let (announced, at) = (self.erasure.summary.announced.as_ref()?, self.announced_at?);
        Some(json!({
            "at": at.to_rfc3339(),
            "role": announced.role,
            "doneByAnother": announced.by_another,
            "coolingOffDays": announced.cooling_off_days,
            "cutShort": announced.hurried.is_some(),
        }))
    }

    fn proof(&self) -> Option<serde_json::Value> {
        let (proof, at) = (self.erasure.proof.as_ref()?, self.proved_at?);
        Some(json!({
            "at": at.to_rfc3339(),
            "searchedFor": proof.needles,
            "sharedWithOthers": proof.shared,
            "tooShort": proof.short,
            "bytes": proof.bytes(),
            "found": proof.found(),
            "places": proof.places,
            "backupsNotReached": proof.backups_away,
        }))
    }
}
