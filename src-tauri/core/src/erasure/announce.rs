//! Announced erasures: what somebody decided about an erasure that a second person has to confirm, or that waits until a cooling-off is over.
//! Until then nothing goes, and anybody who may erase can withdraw it.

use chrono::{Days, NaiveTime};
use rusqlite::{OptionalExtension, params};
use serde::Serialize;
use serde_json::{Value, json};
use ts_rs::TS;

use super::{
    asked,
    decide::ErasureKeep,
    difference::{ErasureDifference, Noted},
    nameless,
    plan::plan,
    record::{ErasureCause, ErasureDraft},
    run::{self, Gone},
    statistic::StatisticKind,
    strike::{self, ErasureStrike, KeptDraft},
    summary::ErasureAnnounced,
};
use crate::{
    clock::Timestamp,
    crm::{contact, party::Party},
    error::{ErasureWait, Error, Problem, Result},
    history::Object,
    id::{ContactId, ErasureAnnouncementId, RequestId, UserId},
    personal::Personal,
    retention::hold,
    role::{Permission, Role},
    setting::{self, Settings},
    store::{Snapshot, StoreKeys, Touched, Tx, row_mac},
    suppression,
    task::moment,
    user,
};

/// How erasures go on in this vault, for whoever asks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ErasureWay {
    /// Whether a second person has to confirm each.
    pub four_eyes: bool,
    /// How many days each waits; 0 for none.
    pub cooling_off_days: u32,
    /// The names of others who may erase.
    pub others: Vec<Personal<String>>,
}

impl ErasureWay {
    /// Whether an erasure is announced before it is done.
    pub fn announces(&self) -> bool {
        self.four_eyes || self.cooling_off_days > 0
    }
}

/// An erasure that was announced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ErasureAnnouncement {
    /// Identity within the vault.
    pub id: ErasureAnnouncementId,
    /// Who is to go.
    pub contact: ContactId,
    /// Their name.
    pub name: Personal<String>,
    /// Why.
    pub cause: ErasureCause,
    /// The request, where they asked for it: also where that was recorded since.
    pub request: Option<RequestId>,
    /// Whether their addresses and numbers go on the suppression list.
    pub suppress: bool,
    /// The texts of others that they are struck out of.
    pub strike: Vec<ErasureStrike>,
    /// What stays all the same.
    pub keep: Vec<ErasureKeep>,
    /// What is counted before it goes.
    pub count: Vec<StatisticKind>,
    /// Who announced it.
    pub author: UserId,
    /// Their name, also where they can't open the vault any more.
    pub author_name: Personal<String>,
    /// When, in UTC milliseconds.
    pub at: Timestamp,
    /// From when on it may be done, in UTC milliseconds: where all of theirs was on legal hold, not before the last hold ended.
    pub runs_at: Timestamp,
    /// What keeps whoever asks from confirming it; none where nothing does.
    pub wait: Option<ErasureWait>,
}

/// An announcement as stored.
struct Stored {
    contact: ContactId,
    draft: ErasureDraft,
    noted: Noted,
    author: UserId,
    role: Role,
    at: Timestamp,
    runs_at: Timestamp,
}

/// How erasures go on for a user.
///
/// # Errors
/// Those of the store.
pub fn way(snapshot: &Snapshot<'_>, user: UserId) -> Result<ErasureWay> {
    let settings = setting::get(snapshot)?;
    Ok(ErasureWay {
        four_eyes: settings.four_eyes,
        cooling_off_days: settings.cooling_off_days,
        others: others(snapshot, user)?,
    })
}

/// The names of others who may erase and can open the vault.
fn others(snapshot: &Snapshot<'_>, user: UserId) -> Result<Vec<Personal<String>>> {
    let mut users = user::list(snapshot)?;
    users.retain(|other| {
        other.id != user && other.disabled_at.is_none() && other.role.may(Permission::ErasureRun)
    });
    Ok(users.into_iter().map(|user| user.name).collect())
}

/// Refuses to ask for a second person where there is none.
///
/// # Errors
/// [`Error::Invalid`] about `fourEyes`.
pub(crate) fn require_second(snapshot: &Snapshot<'_>, user: UserId) -> Result<()> {
    if others(snapshot, user)?.is_empty() { Err(Error::invalid("fourEyes", Problem::Alone)) } else { Ok(()) }
}

/// Announces an erasure: what was decided about it is kept with a note of what the plan said. While all of theirs is on legal hold, that is
/// done whatever the settings say: the hold stops the erasure, and nobody has to think of it once the hold ends.
///
/// # Errors
/// As [`run::check`]; [`Error::Waits`] where it is announced already, or nobody could confirm it; [`Error::NothingToChange`] where erasures
/// are not announced.
pub(crate) fn announce(tx: &Tx<'_>, draft: &ErasureDraft) -> Result<ErasureAnnouncementId> {
    let way = way(tx, tx.actor.user)?;
    if !way.announces() && run::held(tx, draft.contact)?.is_none() {
        return Err(Error::NothingToChange);
    }
    require_none(tx, draft.contact)?;
    if way.four_eyes && way.others.is_empty() {
        return Err(waits(ErasureWait::Nobody));
    }
    let runs_at = runs_at(&setting::get(tx)?, tx.now, way.cooling_off_days);
    let (plan, _) = run::check(tx, draft, runs_at)?;
    let noted = Noted::of(tx, tx.keys, &plan, way.cooling_off_days)?;
    let (written, parts) = (json(&KeptDraft::of(tx, draft)?)?, json(&noted)?);
    let uuid: [u8; 16] = crate::random::bytes();
    tx.prepare_cached(
        "INSERT INTO erasure_announcement (uuid, contact_id, draft, parts, author_id, role, announced_at, runs_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![uuid, draft.contact, written, parts, tx.actor.user, tx.actor.role, tx.now, runs_at])?;
    let id = ErasureAnnouncementId(tx.last_insert_rowid());
    journal(
        tx,
        "erasure_announcement.add",
        draft.contact,
        uuid,
        &json!({ "new": draft, "runsAt": runs_at }),
    )?;
    row_mac::renew(tx, &row_mac::ERASURE_ANNOUNCEMENT, id)?;
    Ok(id)
}

/// When a cooling-off is over that begins at a moment: after so many whole days, by the clocks of the organisation. The day on which it begins
/// is none of them (Art. 3(1) Regulation (EEC, Euratom) No 1182/71), so that it is never shorter, and what is said as a day begins with that day.
fn runs_at(settings: &Settings, from: Timestamp, days: u32) -> Timestamp {
    if days == 0 {
        return from;
    }
    let zone = settings.zone();
    let on = moment::local(zone, from).date() + Days::new(u64::from(days) + 1);
    moment::moment(zone, on.and_time(NaiveTime::MIN)).0
}

/// Takes an announcement back: nothing goes.
///
/// # Errors
/// [`Error::NotFound`].
pub(crate) fn withdraw(tx: &Tx<'_>, id: ErasureAnnouncementId) -> Result<()> {
    let announced = stored(tx, id)?;
    let uuid = tx
        .prepare_cached("DELETE FROM erasure_announcement WHERE id = ?1 RETURNING uuid")?
        .query_row([id], |row| row.get(0))?;
    journal(tx, "erasure_announcement.withdraw", announced.contact, uuid, &json!({}))
}

/// Erases somebody as it was announced. `seal` names the plan as it is now, which was looked at; `hurry` says why it is done before its
/// cooling-off is over.
///
/// # Errors
/// [`Error::Waits`] where it takes somebody else, or is not to be done yet; [`Error::Invalid`] about `hurry`, which may not say who goes;
/// as [`run::run_announced`].
pub(crate) fn confirm(
    tx: &Tx<'_>,
    id: ErasureAnnouncementId,
    seal: &str,
    hurry: Option<&Personal<String>>,
) -> Result<Gone> {
    let announced = stored(tx, id)?;
    let mut hurried = None;
    match wait(tx, &announced, tx.actor.user, tx.now)? {
        None => {}
        Some(ErasureWait::Cooling { .. }) if hurry.is_some() => {
            hurried = hurry.cloned();
            hurried.as_mut().map_or(Ok(()), |reason| require_nameless(tx, reason, announced.contact))?;
        }
        Some(wait) => return Err(waits(wait)),
    }
    // Whoever announced it read the notes: what was chosen because of one would be dropped unseen.
    if announced.noted.has_keys && strike::is_closed(tx, tx.keys, &announced.draft.strike)? {
        return Err(waits(ErasureWait::Unread));
    }
    let draft = ErasureDraft { seal: seal.to_owned(), ..announced.draft };
    let told = ErasureAnnounced {
        by: announced.author,
        role: announced.role,
        at: announced.at,
        by_another: announced.author != tx.actor.user,
        cooling_off_days: announced.noted.cooling_off_days,
        hurried,
    };
    run::run_announced(tx, &draft, told)
}

/// Refuses what has to be announced, or confirmed, instead of being done at once.
///
/// # Errors
/// [`Error::Waits`].
pub(super) fn require_none_needed(tx: &Tx<'_>, contact: ContactId) -> Result<()> {
    require_none(tx, contact)?;
    if way(tx, tx.actor.user)?.announces() { Err(waits(ErasureWait::Announce)) } else { Ok(()) }
}

/// Refuses to erase somebody, or to announce that, whose erasure is announced.
///
/// # Errors
/// [`Error::Waits`].
pub(super) fn require_none(snapshot: &Snapshot<'_>, contact: ContactId) -> Result<()> {
    if is_announced(snapshot, contact)? { Err(waits(ErasureWait::Announced)) } else { Ok(()) }
}

/// Whether somebody's erasure is announced.
///
/// # Errors
/// Those of the store.
pub(crate) fn is_announced(snapshot: &Snapshot<'_>, contact: ContactId) -> Result<bool> {
    Ok(of(snapshot, contact)?.is_some())
}

/// The texts of others that somebody is to be struck out of as announced; none where nothing is.
pub(super) fn chosen(snapshot: &Snapshot<'_>, contact: ContactId) -> Result<Vec<ErasureStrike>> {
    let announced = of(snapshot, contact)?.map(|id| stored(snapshot, id)).transpose()?;
    Ok(announced.map(|announced| announced.draft.strike).unwrap_or_default())
}

fn of(snapshot: &Snapshot<'_>, contact: ContactId) -> Result<Option<ErasureAnnouncementId>> {
    Ok(snapshot
        .prepare_cached("SELECT id FROM erasure_announcement WHERE contact_id = ?1")?
        .query_row([contact], |row| row.get(0))
        .optional()?)
}

/// All announcements, what may be done first first, as they are for a user.
///
/// # Errors
/// [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase) where one is not as it was written.
pub fn list(snapshot: &Snapshot<'_>, user: UserId, now: Timestamp) -> Result<Vec<ErasureAnnouncement>> {
    let mut statement =
        snapshot.prepare_cached("SELECT id FROM erasure_announcement ORDER BY runs_at, id")?;
    let ids =
        statement.query_map([], |row| row.get(0))?.collect::<Result<Vec<ErasureAnnouncementId>, _>>()?;
    ids.into_iter().map(|id| get(snapshot, id, user, now)).collect()
}

/// An announcement as it is for a user.
///
/// # Errors
/// [`Error::NotFound`]; as [`list`].
pub fn get(
    snapshot: &Snapshot<'_>,
    id: ErasureAnnouncementId,
    user: UserId,
    now: Timestamp,
) -> Result<ErasureAnnouncement> {
    let announced = stored(snapshot, id)?;
    let why = asked::why_announced(snapshot, &announced.draft)?;
    Ok(ErasureAnnouncement {
        id,
        contact: announced.contact,
        name: contact::get(snapshot, announced.contact)?.display_name,
        cause: why.cause,
        request: why.request,
        wait: wait(snapshot, &announced, user, now)?,
        runs_at: ready_at(snapshot, &announced)?,
        suppress: announced.draft.suppress,
        strike: announced.draft.strike,
        keep: announced.draft.keep,
        count: announced.draft.count,
        author: announced.author,
        author_name: user::name(snapshot, announced.author)?,
        at: announced.at,
    })
}

/// Who is to go, their name, and from when on, of an announcement.
///
/// # Errors
/// As [`get`].
pub(crate) fn announced_of(
    snapshot: &Snapshot<'_>,
    id: ErasureAnnouncementId,
) -> Result<(ContactId, Personal<String>, Timestamp)> {
    let announced = stored(snapshot, id)?;
    let name = contact::get(snapshot, announced.contact)?.display_name;
    Ok((announced.contact, name, ready_at(snapshot, &announced)?))
}

/// From when on an erasure may be done, as far as that is known.
fn ready_at(snapshot: &Snapshot<'_>, announced: &Stored) -> Result<Timestamp> {
    Ok(hold::freed(snapshot, announced.contact)?.map_or(announced.runs_at, |at| at.max(announced.runs_at)))
}

/// What of the plan is not as it was when the erasure was announced.
///
/// # Errors
/// [`Error::NotFound`]; as [`plan`].
pub fn differences(
    snapshot: &Snapshot<'_>,
    keys: &StoreKeys,
    id: ErasureAnnouncementId,
    now: Timestamp,
) -> Result<Vec<ErasureDifference>> {
    let Stored { contact, noted, .. } = stored(snapshot, id)?;
    let plan = plan(snapshot, keys, contact, now)?;
    Ok(noted.differing(&Noted::of(snapshot, keys, &plan, noted.cooling_off_days)?))
}

/// What keeps a user from confirming an announcement. A hold comes before anything else; a second person has to be another one, and a
/// cooling-off is over when it was to be over as it was announced, whatever the settings say since.
fn wait(
    snapshot: &Snapshot<'_>,
    announced: &Stored,
    user: UserId,
    now: Timestamp,
) -> Result<Option<ErasureWait>> {
    if let Some(review) = run::held(snapshot, announced.contact)? {
        return Ok(Some(ErasureWait::Hold { review }));
    }
    let way = way(snapshot, announced.author)?;
    if way.four_eyes && announced.author == user {
        return Ok(Some(if way.others.is_empty() { ErasureWait::Nobody } else { ErasureWait::Second }));
    }
    Ok((now < announced.runs_at).then_some(ErasureWait::Cooling { until: announced.runs_at }))
}

fn waits(wait: ErasureWait) -> Error {
    Error::Waits { wait }
}

fn stored(snapshot: &Snapshot<'_>, id: ErasureAnnouncementId) -> Result<Stored> {
    row_mac::verify(snapshot, &row_mac::ERASURE_ANNOUNCEMENT, id)?;
    let sql = "SELECT contact_id, author_id, role, announced_at, runs_at, draft, parts FROM erasure_announcement WHERE id = ?1";
    let mut statement = snapshot.prepare_cached(sql)?;
    let mut rows = statement.query([id])?;
    let row = rows.next()?.ok_or(Error::NotFound)?;
    // The parser's own error would repeat what it met.
    let unread = |_| Error::internal("an announced erasure can't be read");
    Ok(Stored {
        contact: row.get(0)?,
        author: row.get(1)?,
        role: row.get(2)?,
        at: row.get(3)?,
        runs_at: row.get(4)?,
        draft: serde_json::from_str::<KeptDraft>(&row.get::<_, String>(5)?)
            .map_err(unread)?
            .into_draft(snapshot)?,
        noted: serde_json::from_str(&row.get::<_, String>(6)?).map_err(unread)?,
    })
}

fn json(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(Error::internal)
}

/// Tidies why an erasure is hurried and checks that it does not say of whom: it stays on the ledger.
fn require_nameless(tx: &Tx<'_>, reason: &mut Personal<String>, contact: ContactId) -> Result<()> {
    suppression::require_unidentifying("hurry", reason)?;
    if nameless::is_named(tx, &contact::get(tx, contact)?, reason, "")? {
        return Err(Error::invalid("hurry", Problem::Identifying));
    }
    Ok(())
}

/// Journals what happened to an announcement under the key of whom it is about.
fn journal(
    tx: &Tx<'_>,
    action: &'static str,
    contact: ContactId,
    uuid: [u8; 16],
    payload: &Value,
) -> Result<()> {
    let party = Party { contact: Some(contact), company: None };
    tx.touch(Touched::Erasure(contact.0));
    party.journal(tx, action, Object { kind: "erasure_announcement", uuid }, payload)
}
