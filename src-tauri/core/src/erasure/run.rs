//! The erasure itself, in one transaction: what a law keeps goes into the archive, everything else is deleted, the key to what the journal
//! kept is destroyed, and the ledger says that somebody of that pseudonym was erased.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike};
use data_encoding::HEXLOWER;
use rusqlite::{OptionalExtension, params};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{
    announce, archive,
    asked::{self, Why},
    backup,
    decide::{self, ErasureKeep},
    held::Held,
    job::{self, ErasureJob},
    keep::{self, Kept, What},
    needle::Needles,
    plan::{ErasurePlan, plan},
    record::{ErasureCause, ErasureDraft},
    strike::{self, ErasureStrike, Notes},
    summary::{ErasureAnnounced, ErasureKept, ErasureSummary},
};
use crate::{
    clock::Timestamp,
    consent::{self, Objection},
    crm::{
        contact::{self, Contact},
        row,
    },
    document::file::Name,
    draft,
    error::{Error, Result},
    history::{self, Object},
    id::{ContactId, ErasureId, RequestId, SubjectId},
    request,
    retention::hold,
    store::{Snapshot, StoreKeys, Touched, Tx, row_mac},
    suppression::{self, SuppressionDraft, SuppressionReason, SuppressionScope},
    voucher,
};

/// What an erasure leaves to be done once it is committed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Gone {
    /// Which it was.
    pub(crate) id: ErasureId,
    /// The files that nothing needs any more.
    pub(crate) files: Vec<Name>,
}

/// Somebody whom another state of this vault knows to be erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Known {
    /// How the journal names the erasure.
    pub(crate) uuid: [u8; 16],
    /// Their pseudonym.
    pub(crate) subject: [u8; 16],
    /// Whether all that they are recognised by went on the suppression list.
    pub(crate) suppressed: bool,
    /// How the journal names the texts of others that they were struck out of.
    pub(crate) struck: Vec<[u8; 16]>,
    /// How the journal names what the archive keeps; none where that is not known.
    pub(crate) kept: Option<Vec<[u8; 16]>>,
}

/// How somebody is erased.
struct How {
    cause: ErasureCause,
    request: Option<RequestId>,
    suppress: bool,
    strikes: BTreeSet<ErasureStrike>,
    keep: Vec<ErasureKeep>,
    announced: Option<ErasureAnnounced>,
    notes: Notes,
}

impl How {
    /// As nobody chose anything.
    const fn plain(cause: ErasureCause) -> Self {
        Self {
            cause,
            request: None,
            suppress: false,
            strikes: BTreeSet::new(),
            keep: Vec::new(),
            announced: None,
            notes: Notes::Left,
        }
    }
}

/// The summary as it stands on the ledger, with what only a later erasure in another state of the vault needs.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Entered {
    #[serde(flatten)]
    summary: ErasureSummary,
    /// How the journal names the texts that were struck, in hex.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    struck_texts: Vec<String>,
}

impl Entered {
    fn struck(&self) -> Result<Vec<[u8; 16]>> {
        self.struck_texts.iter().map(|name| uuid_of(name)).collect()
    }
}

/// Erases a contact as planned, where nobody else has to confirm it and nothing has to be waited for.
///
/// # Errors
/// [`Error::Waits`] where it has to be announced, or was; [`Error::OnHold`] where all of theirs is kept for a claim; as [`check`].
pub(crate) fn run(tx: &Tx<'_>, draft: &ErasureDraft) -> Result<Gone> {
    announce::require_none_needed(tx, draft.contact)?;
    let (plan, why) = check(tx, draft, tx.now)?;
    erase_as_decided(tx, draft, &plan, why, None)
}

/// Erases a contact as announced, once it was checked that it may be done.
///
/// # Errors
/// [`Error::OnHold`] where all of theirs is kept for a claim; as [`check`]; a day on which something is looked at again may be over by now.
pub(super) fn run_announced(tx: &Tx<'_>, draft: &ErasureDraft, told: ErasureAnnounced) -> Result<Gone> {
    let (plan, why) = seen(tx, draft)?;
    let mut draft = draft.clone();
    // What is gone, or speaks of them no more, is not in the plan that was looked at; what can't be done any more stands there with why.
    draft.strike.retain(|one| strike::require(&plan.spoken_of, &[*one]).is_ok());
    draft.keep.retain(|keep| plan.choices.iter().any(|choice| choice.category == keep.category));
    draft.count.retain(|kind| plan.countable.contains(kind));
    erase_as_decided(tx, &draft, &plan, why, Some(told))
}

fn erase_as_decided(
    tx: &Tx<'_>,
    draft: &ErasureDraft,
    plan: &ErasurePlan,
    Why { cause, request }: Why,
    announced: Option<ErasureAnnounced>,
) -> Result<Gone> {
    require_free(tx, draft.contact)?;
    let strikes = strike::require(&plan.spoken_of, &draft.strike)?;
    decide::count(tx, draft.contact, &draft.count, &draft.keep)?;
    let how = How {
        cause,
        request,
        suppress: draft.suppress,
        strikes,
        keep: draft.keep.clone(),
        announced,
        notes: Notes::Opened,
    };
    erase(tx, draft.contact, crate::random::bytes(), &how)
}

/// Checks all that somebody decided about an erasure that may be done from a moment on, and that the plan is the one that was looked at.
///
/// # Errors
/// [`Error::Conflict`] where the plan that was looked at is none any more; [`Error::Invalid`] as [`asked::why`]; about `strike`, which has to
/// be of the plan's texts that can be; about what is decided by category, see [`decide::require`]; [`Error::Restricted`] where the
/// use of their data is restricted and they did not ask for it;
/// [`Error::NotFound`].
pub(super) fn check(tx: &Tx<'_>, draft: &ErasureDraft, from: Timestamp) -> Result<(ErasurePlan, Why)> {
    let (plan, why) = seen(tx, draft)?;
    strike::require(&plan.spoken_of, &draft.strike)?;
    decide::require(tx, draft, from)?;
    Ok((plan, why))
}

/// The plan, which has to be the one that was looked at, of an erasure that is allowed but for legal holds.
fn seen(tx: &Tx<'_>, draft: &ErasureDraft) -> Result<(ErasurePlan, Why)> {
    let plan = plan(tx, tx.keys, draft.contact, tx.now)?;
    if plan.seal != draft.seal {
        return Err(Error::Conflict);
    }
    let why = asked::why(tx, draft)?;
    if let (Some(since), false) = (plan.restricted_since, why.cause == ErasureCause::Request) {
        return Err(Error::Restricted { since });
    }
    Ok((plan, why))
}

/// Erases a contact whom a rule of retention, or their time in the trash, has go, and whom somebody said so of before.
///
/// # Errors
/// [`Error::OnHold`], [`Error::Restricted`]; [`Error::Waits`] where somebody announced it: what was decided then is done, or taken back;
/// [`Error::InUse`] where a request of theirs is open; [`Error::NotFound`].
pub(crate) fn run_due(tx: &Tx<'_>, contact: ContactId, cause: ErasureCause) -> Result<Gone> {
    require_free(tx, contact)?;
    announce::require_none(tx, contact)?;
    history::hold::require_free(tx, contact)?;
    let requests = request::left(tx, contact, &BTreeSet::new(), tx.now)?;
    let count = requests.iter().filter(|request| request.until.is_none()).count() as u64;
    if count > 0 {
        return Err(Error::InUse { count });
    }
    let (card, said) = (contact::get(tx, contact)?, consent::objections(tx, contact)?);
    let gone = erase(tx, contact, crate::random::bytes(), &How::plain(cause))?;
    let erasure = super::get(tx, gone.id)?;
    keep_objections(tx, &card, &said, &erasure.name())?;
    Ok(gone)
}

/// Refuses to erase somebody who is on legal hold as a whole.
fn require_free(tx: &Tx<'_>, contact: ContactId) -> Result<()> {
    held(tx, contact)?.map_or(Ok(()), |review| Err(Error::OnHold { review }))
}

/// The day on which the legal holds on somebody as a whole are looked at again, as in "2026-11-24"; none where there is none.
pub(super) fn held(snapshot: &Snapshot<'_>, contact: ContactId) -> Result<Option<String>> {
    Ok(hold::whole(snapshot, contact)?.into_iter().map(|hold| hold.draft.review_on).max())
}

/// Puts what somebody objected to on the suppression list: that they are not to be written to outlives them (Art. 21(3) GDPR).
fn keep_objections(tx: &Tx<'_>, contact: &Contact, said: &[Objection], source: &str) -> Result<()> {
    for objection in said.iter().filter(|objection| objection.ended_at.is_none()) {
        let scope = match (objection.draft.purpose, objection.draft.channel) {
            (_, Some(channel)) => SuppressionScope::Channel(channel),
            (Some(purpose), None) => SuppressionScope::Purpose(purpose),
            (None, None) => SuppressionScope::All,
        };
        for identifier in contact.draft.identifiers() {
            let draft = SuppressionDraft {
                scope,
                reason: SuppressionReason::Objection,
                source: source.into(),
                at: Some(objection.draft.at.min(tx.now)),
                review_on: None,
            };
            match suppression::add(tx, &identifier, draft) {
                // It does not lead to that channel, or is there already.
                Ok(_) | Err(Error::NothingToChange | Error::Invalid { field: "scope", .. }) => {}
                Err(error) => return Err(error),
            }
        }
    }
    Ok(())
}

/// The people whom the ledger knows, the first first.
pub(super) fn people(snapshot: &Snapshot<'_>) -> Result<Vec<Known>> {
    let mut statement = snapshot.prepare("SELECT id FROM erasure ORDER BY id")?;
    let ids = statement.query_map([], |row| row.get(0))?.collect::<Result<Vec<ErasureId>, _>>()?;
    ids.into_iter()
        .map(|id| {
            super::get(snapshot, id)?;
            let (uuid, subject, entered): (_, _, String) = snapshot
                .prepare_cached("SELECT uuid, subject, summary FROM erasure WHERE id = ?1")?
                .query_row([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
            let entered: Entered = serde_json::from_str(&entered).map_err(Error::internal)?;
            let kept = Some(archive::names(snapshot, id)?);
            Ok(Known {
                uuid,
                subject,
                suppressed: entered.summary.suppressed > 0,
                struck: entered.struck()?,
                kept,
            })
        })
        .collect()
}

/// How the journal names the texts of others that whoever was erased after another was struck out of.
pub(super) fn struck_since(snapshot: &Snapshot<'_>, through: ErasureId) -> Result<Vec<[u8; 16]>> {
    let mut statement = snapshot.prepare("SELECT summary FROM erasure WHERE id > ?1")?;
    let entered = statement.query_map([through], |row| row.get(0))?.collect::<Result<Vec<String>, _>>()?;
    let mut struck = Vec::new();
    for entered in entered {
        struck.extend(serde_json::from_str::<Entered>(&entered).map_err(Error::internal)?.struck()?);
    }
    Ok(struck)
}

fn uuid_of(name: &str) -> Result<[u8; 16]> {
    let bytes = HEXLOWER.decode(name.as_bytes()).map_err(Error::internal)?;
    bytes.try_into().map_err(|_| Error::internal("a text has a name of 16 bytes"))
}

/// Erases once more whom another state of this vault knows to be erased, and who is here: from a backup that was made before.
///
/// # Errors
/// [`Error::NothingToChange`] where nobody of them is here.
pub(crate) fn replay(tx: &Tx<'_>, known: &[Known]) -> Result<Vec<Gone>> {
    let mut gone = Vec::new();
    for one in known {
        if let Some(contact) = contact_of(tx, one)?
            && !super::is_erased(tx, &one.subject)?
        {
            // What they asked may not be here; that it was done already is reason enough. It was proved where it was done, and nothing
            // that they were recognised by is written into a backup.
            let strikes = strike::here(tx, tx.keys, &contact, &one.struck)?.open;
            let how = How { suppress: one.suppressed, strikes, ..How::plain(ErasureCause::Decision) };
            let mut again = erase_known(tx, &contact, one.uuid, &how)?;
            if let Some(kept) = &one.kept {
                again.files.extend(archive::release_others(tx, again.id, kept)?);
            }
            gone.push(again);
        }
    }
    if gone.is_empty() { Err(Error::NothingToChange) } else { Ok(gone) }
}

/// The texts that people were struck out of in another state of this vault, are here and stay as they are: nothing here says whom they
/// speak of, or they have to.
pub(super) fn unstruck(snapshot: &Snapshot<'_>, keys: &StoreKeys, known: &[Known]) -> Result<Vec<[u8; 16]>> {
    let (mut unstruck, mut seen) = (Vec::new(), BTreeSet::new());
    // Several ledgers may know the same.
    for one in known.iter().filter(|one| !one.struck.is_empty() && seen.insert(one.subject)) {
        if !super::is_erased(snapshot, &one.subject)? {
            match contact_of(snapshot, one)? {
                Some(contact) => unstruck.extend(strike::here(snapshot, keys, &contact, &one.struck)?.left),
                None => unstruck.extend(&one.struck),
            }
        }
    }
    Ok(unstruck)
}

fn contact_of(snapshot: &Snapshot<'_>, one: &Known) -> Result<Option<Contact>> {
    let found: Option<ContactId> = snapshot
        .prepare_cached(
            "SELECT contact.id FROM contact JOIN subject ON subject.id = subject_id WHERE pseudonym = ?1",
        )?
        .query_row([one.subject], |row| row.get(0))
        .optional()?;
    found.map(|id| contact::get(snapshot, id)).transpose()
}

/// Erases somebody, and writes down what is to be done until that is proved.
fn erase(tx: &Tx<'_>, id: ContactId, uuid: [u8; 16], how: &How) -> Result<Gone> {
    let contact = contact::get(tx, id)?;
    let needles = Needles::of(tx, tx.keys, &contact)?;
    let gone = erase_known(tx, &contact, uuid, how)?;
    job::add(tx, gone.id, &uuid, &ErasureJob { needles, files: gone.files.clone() })?;
    Ok(gone)
}

fn erase_known(tx: &Tx<'_>, contact: &Contact, uuid: [u8; 16], how: &How) -> Result<Gone> {
    let id = contact.id;
    let struck = how.strikes.len() as u64;
    // What there was before anything was put on hold.
    let counts = super::summary::counts(tx, id)?;
    let mut kept = keep::of(tx, id, tx.now)?;
    if !how.keep.is_empty() {
        let decided = decide::set(tx, contact, &how.keep, &kept)?;
        kept = keep::of(tx, id, tx.now)?;
        decide::mark(&mut kept, &decided);
    }
    let held = keep::held_requests(tx, id)?;
    let left = request::left(tx, id, &held, tx.now)?;
    let spoken = strike::count(tx, contact, how.notes)?;
    let mut summary = ErasureSummary {
        counts,
        kept: kept_in_numbers(&kept),
        left_to_company: kept.iter().filter(|kept| kept.is_of_company()).count() as u64,
        requests: left.iter().filter(|request| request.kept).count() as u64,
        requests_until: left.iter().map(|request| request.until.clone()).max().flatten(),
        backups: backup::since(tx, contact.created_at)?.count,
        suppressed: 0,
        struck,
        spoken: spoken.texts.difference(&how.strikes).count() as u64,
        unread: spoken.unread,
        role: Some(tx.actor.role),
        announced: how.announced.clone(),
    };
    if left.iter().any(|request| request.kept && request.until.is_none()) {
        summary.requests_until = None;
    }
    let (year, number) = next_number(tx)?;
    if how.suppress {
        summary.suppressed = self::suppress(tx, contact, &format!("E{year}-{number}"))?;
    }
    let (subject, pseudonym): (SubjectId, [u8; 16]) = tx
        .prepare_cached(
            "SELECT subject.id, pseudonym FROM contact JOIN subject ON subject.id = subject_id WHERE contact.id = ?1",
        )?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let struck_texts = strike::uuids(tx, &how.strikes)?.iter().map(|uuid| HEXLOWER.encode(uuid)).collect();
    let entered = serde_json::to_string(&Entered { summary: summary.clone(), struck_texts })
        .map_err(Error::internal)?;
    tx.prepare_cached(
        "INSERT INTO erasure (uuid, year, number, cause, request_id, subject, summary, author_id, at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(params![
        uuid,
        year,
        number,
        how.cause,
        how.request,
        pseudonym,
        entered,
        tx.actor.user,
        tx.now
    ])?;
    let erasure = ErasureId(tx.last_insert_rowid());
    strike::run(tx, contact, erasure, &how.strikes)?;
    for kept in &kept {
        match &kept.what {
            What::Voucher(voucher) if kept.is_of_company() => voucher::leave(tx, voucher.id)?,
            _ => archive::add(tx, erasure, contact, kept).map(drop)?,
        }
    }
    request::leave(tx, contact, &held)?;
    keep::leave_holds(tx, id)?;
    let files = remove(tx, contact)?;
    let told = json!({ "cause": how.cause, "summary": summary });
    history::forget(tx, subject, Object { kind: "erasure", uuid }, told)?;
    tx.require_cleaning()?;
    tx.touch(Touched::Erasure(id.0));
    row_mac::renew(tx, &row_mac::ERASURE, erasure)?;
    Ok(Gone { id: erasure, files })
}

/// The year, in UTC, and the number of the next erasure within it.
fn next_number(tx: &Tx<'_>) -> Result<(i32, i64)> {
    let year = DateTime::from_timestamp_millis(tx.now).unwrap_or_default().year();
    let number = tx
        .prepare_cached("SELECT coalesce(max(number), 0) + 1 FROM erasure WHERE year = ?1")?
        .query_row([year], |row| row.get(0))?;
    Ok((year, number))
}

/// Deletes all rows; returns the files that nothing needs any more.
fn remove(tx: &Tx<'_>, contact: &Contact) -> Result<Vec<Name>> {
    let id = contact.id;
    let mut statement = tx.prepare_cached(
        "SELECT file FROM document WHERE contact_id = ?1
                AND NOT EXISTS (SELECT 1 FROM archive_file WHERE archive_file.file = document.file)",
    )?;
    let files = statement.query_map([id], |row| row.get(0))?.collect::<Result<_, _>>()?;
    row::remove_contact(tx, id)?;
    contact::count_again(tx, contact.draft.company);
    suppression::drop_hits(tx, id)?;
    draft::remove_about(tx, id)?;
    for sql in [
        // What shows a consent goes with it; a company's voucher keeps its paper only where a law does.
        "DELETE FROM consent_evidence WHERE document_id IN (SELECT id FROM document WHERE contact_id = ?1)",
        "DELETE FROM request_evidence WHERE document_id IN (SELECT id FROM document WHERE contact_id = ?1)",
        "DELETE FROM contact WHERE id = ?1",
    ] {
        tx.prepare_cached(sql)?.execute([id])?;
    }
    tx.execute(
        "DELETE FROM tag WHERE NOT EXISTS (SELECT 1 FROM contact_tag WHERE tag_id = tag.id)
                           AND NOT EXISTS (SELECT 1 FROM company_tag WHERE tag_id = tag.id)",
        [],
    )?;
    Ok(files)
}

/// Puts all that they are recognised by on the suppression list, which names the erasure by its number; returns how many.
fn suppress(tx: &Tx<'_>, contact: &Contact, source: &str) -> Result<u64> {
    let mut count = 0;
    for identifier in contact.draft.identifiers() {
        let draft = SuppressionDraft {
            scope: SuppressionScope::All,
            reason: SuppressionReason::Erasure,
            source: source.into(),
            at: Some(tx.now),
            review_on: None,
        };
        match suppression::add(tx, &identifier, draft) {
            Ok(_) | Err(Error::NothingToChange) => count += 1,
            Err(error) => return Err(error),
        }
    }
    Ok(count)
}

/// What goes into the archive, in numbers.
fn kept_in_numbers(kept: &[Kept]) -> Vec<ErasureKept> {
    let mut numbers: Vec<ErasureKept> = Vec::new();
    for (at, one) in kept.iter().enumerate().filter(|(_, kept)| !kept.is_of_company()) {
        let held = match &one.what {
            What::Held(held) => Some(held.as_ref()),
            _ => None,
        };
        let number = ErasureKept {
            kind: one.kind(),
            law: one.law.clone(),
            until: one.until.clone(),
            count: 1,
            item: held.map(|held| held.item.kind),
            review_on: held.and_then(Held::review_on),
            decided: one.decided,
            again: keep::is_again(kept, at),
        };
        match numbers.iter_mut().find(|known| ErasureKept { count: 1, ..(*known).clone() } == number) {
            Some(found) => found.count += 1,
            None => numbers.push(number),
        }
    }
    numbers
}
