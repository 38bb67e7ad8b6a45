//! Emptying the trash: what lay there for as long as things stay goes for good, contacts by an erasure, and what can't go says why.

use std::{cell::Cell, collections::BTreeSet};

use serde::Serialize;
use ts_rs::TS;

use super::TrashKind;
use crate::{
    clock::Timestamp,
    consent,
    document::{self, file::Name},
    erasure::{self, ErasureCause},
    error::{ErasureWait, Error, Result, StopReason},
    id::{CompanyId, ContactId, DocumentId, VoucherId},
    personal::Personal,
    progress::Progress,
    request,
    retention::{
        category::{RetentionItem, RetentionItemKind},
        hold,
    },
    session::{Changed, Session},
    setting::{self, Settings},
    store::{Snapshot, Tx},
    voucher,
};

/// What keeps something in the trash beyond its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum TrashStay {
    /// A legal hold is on it, or on whom it is about.
    LegalHold,
    /// The person's erasure is announced: what was decided about it comes first.
    Announced,
    /// A law keeps it.
    Law,
    /// The person's data is restricted, and has to stay as it is (Art. 18 GDPR).
    Restricted,
    /// The person asked something that is not answered yet.
    OpenRequest,
    /// It shows a consent or a request.
    Evidence,
    /// Somebody works there, or something about somebody names it.
    Used,
}

/// Something that stays in the trash beyond its time.
#[derive(Debug, Serialize, TS)]
#[ts(export)]
pub struct TrashLeft {
    /// What kind of thing.
    pub kind: TrashKind,
    /// Its id among its kind.
    pub id: i64,
    /// Its name, as in the list of the trash.
    pub name: Personal<String>,
    /// What keeps it.
    pub stays: Option<TrashStay>,
    /// What stopped it, where nothing keeps it.
    pub error: Option<Error>,
}

/// What emptying the trash would come to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct TrashDue {
    /// How many would go.
    pub goes: usize,
    /// How many would stay beyond their time.
    pub stays: usize,
}

/// What emptying the trash came to.
#[derive(Debug, Default, Serialize, TS)]
#[ts(export)]
pub struct TrashEmptied {
    /// How many are gone, those left out that went with whom they were about.
    pub gone: usize,
    /// What stays beyond its time.
    pub left: Vec<TrashLeft>,
    /// How many were not reached where somebody stopped it.
    pub unreached: usize,
}

/// The tables of what can lie in the trash, what is about somebody before them.
const TABLES: [(TrashKind, &str); 7] = [
    (TrashKind::Voucher, "voucher"),
    (TrashKind::Deal, "deal"),
    (TrashKind::Document, "document"),
    (TrashKind::Task, "task"),
    (TrashKind::Activity, "activity"),
    (TrashKind::Contact, "contact"),
    (TrashKind::Company, "company"),
];

const DAY: Timestamp = 86_400_000;

/// The most things that are erased by way of trial to tell what emptying the trash would come to.
const TRIED: usize = 50;

/// The moment from which on something goes that was deleted at one; none where nothing goes by itself.
pub(super) fn goes_at(settings: &Settings, trashed_at: Timestamp) -> Option<Timestamp> {
    (settings.trash_days > 0).then(|| trashed_at + Timestamp::from(settings.trash_days) * DAY)
}

/// What lay there for as long as things stay.
fn due(snapshot: &Snapshot<'_>, now: Timestamp) -> Result<Vec<(TrashKind, i64)>> {
    let settings = setting::get(snapshot)?;
    let Some(least) = goes_at(&settings, 0) else { return Ok(Vec::new()) };
    let mut due = Vec::new();
    for (kind, table) in TABLES {
        let mut statement = snapshot.prepare_cached(&format!(
            "SELECT id FROM {table} WHERE trashed_at IS NOT NULL AND trashed_at <= ?1 ORDER BY id"
        ))?;
        let ids = statement.query_map([now - least], |row| row.get(0))?;
        for id in ids {
            due.push((kind, id?));
        }
    }
    Ok(due)
}

/// What keeps something from going; none where nothing does.
pub(super) fn stays(
    snapshot: &Snapshot<'_>,
    kind: TrashKind,
    id: i64,
    now: Timestamp,
) -> Result<Option<TrashStay>> {
    let item = |kind| RetentionItem { kind, id };
    let item = match kind {
        TrashKind::Contact => RetentionItem::contact(ContactId(id)),
        TrashKind::Activity => item(RetentionItemKind::Activity),
        TrashKind::Document => item(RetentionItemKind::Document),
        TrashKind::Task => item(RetentionItemKind::Task),
        TrashKind::Voucher => item(RetentionItemKind::Voucher),
        TrashKind::Deal => item(RetentionItemKind::Deal),
        TrashKind::Company => return of_company(snapshot, CompanyId(id), now),
    };
    let contact = item.about(snapshot)?;
    let held = match kind {
        // What is on hold of them stays in the archive.
        TrashKind::Contact => hold::whole(snapshot, ContactId(id))?,
        _ => hold::of(snapshot, item)?,
    };
    if !held.is_empty() {
        return Ok(Some(TrashStay::LegalHold));
    }
    if let Some(contact) = contact {
        if erasure::is_announced(snapshot, contact)? {
            return Ok(Some(TrashStay::Announced));
        }
        if consent::is_restricted(snapshot, contact)? {
            return Ok(Some(TrashStay::Restricted));
        }
        if request::left(snapshot, contact, &BTreeSet::new(), now)?
            .iter()
            .any(|request| request.until.is_none())
        {
            return Ok(Some(TrashStay::OpenRequest));
        }
    }
    let is_kept = match kind {
        TrashKind::Voucher => {
            voucher::kept(snapshot, &voucher::get(snapshot, VoucherId(id))?, now)?.is_some()
        }
        TrashKind::Document => {
            let id = DocumentId(id);
            if consent::is_evidence(snapshot, id)? || request::is_evidence(snapshot, id)? {
                return Ok(Some(TrashStay::Evidence));
            }
            voucher::kept_document(snapshot, id, now)?.is_some()
                || voucher::kept_by_class(snapshot, &document::get(snapshot, id)?, now)?.is_some()
        }
        _ => false,
    };
    Ok(is_kept.then_some(TrashStay::Law))
}

/// Refuses what forgets something about somebody whose erasure is announced: what was decided there comes first.
///
/// # Errors
/// [`Error::Waits`].
pub(in crate::session) fn require_unannounced(snapshot: &Snapshot<'_>, item: RetentionItem) -> Result<()> {
    match item.about(snapshot)? {
        Some(contact) if erasure::is_announced(snapshot, contact)? => {
            Err(Error::Waits { wait: ErasureWait::Announced })
        }
        _ => Ok(()),
    }
}

/// What keeps a company: of what is about it alone, what that keeps.
fn of_company(snapshot: &Snapshot<'_>, id: CompanyId, now: Timestamp) -> Result<Option<TrashStay>> {
    if erasure::uses_of_company(snapshot, id)? > 0 {
        return Ok(Some(TrashStay::Used));
    }
    for item in erasure::of_company(snapshot, id)? {
        let kind = match item.kind {
            RetentionItemKind::Activity => TrashKind::Activity,
            RetentionItemKind::Document => TrashKind::Document,
            RetentionItemKind::Task => TrashKind::Task,
            RetentionItemKind::Voucher => TrashKind::Voucher,
            _ => TrashKind::Deal,
        };
        if let Some(stay) = stays(snapshot, kind, item.id, now)? {
            return Ok(Some(stay));
        }
    }
    Ok(None)
}

/// The name of something as the list of the trash has it; empty where it can't be read.
fn name(snapshot: &Snapshot<'_>, kind: TrashKind, id: i64, now: Timestamp) -> Personal<String> {
    super::get(snapshot, now, kind, id).ok().flatten().map(|row| row.name).unwrap_or_default()
}

impl Session {
    /// What emptying the trash would come to now. One thing frees another: a company goes once who worked there is gone. So all of it is
    /// done and taken back, in one transaction. Where that are more than 50 things, or nothing can be written, each is looked at by itself: what
    /// only another frees counts as staying then, and what goes with whom it is about counts as going.
    ///
    /// # Errors
    /// [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase).
    pub fn trash_due(&self) -> Result<TrashDue> {
        let store = self.store();
        let now = store.clock().now();
        let found = self.read(|snapshot| due(snapshot, now))?;
        if found.is_empty() {
            return Ok(TrashDue::default());
        }
        if found.len() > TRIED || store.require_writable().is_err() {
            return self.read(|snapshot| {
                let found = due(snapshot, now)?;
                let stay = |&(kind, id): &_| Ok(usize::from(stays(snapshot, kind, id, now)?.is_some()));
                let stays = found.iter().map(stay).sum::<Result<usize>>()?;
                Ok(TrashDue { goes: found.len() - stays, stays })
            });
        }
        let told = Cell::new(None);
        let tried = store.write(self.actor(), |tx| {
            told.set(Some(try_emptying(tx, &found)?));
            // Nothing of it is meant to be written.
            Err::<(), _>(Error::NothingToChange)
        });
        match (told.get(), tried) {
            (Some(told), _) => Ok(told),
            (None, tried) => tried.map(|()| TrashDue::default()),
        }
    }

    /// Erases what lay in the trash for as long as things stay there: each in a change of its own, so that one that can't go stops no other.
    /// It is cleaned away once, at the end; nothing of it is taken back.
    ///
    /// # Errors
    /// Where nothing can be written any more: what was gone by then is.
    pub fn empty_trash(&self, progress: &dyn Progress) -> Result<(TrashEmptied, Changed)> {
        let now = self.store().clock().now();
        let found = self.read(|snapshot| due(snapshot, now))?;
        let (mut result, mut all, total) = (TrashEmptied::default(), Changed::default(), found.len());
        let (mut files, mut stopped) = (Vec::new(), None);
        for (done, (kind, id)) in found.into_iter().enumerate() {
            if progress.step(done as u64, Some(total as u64)).is_err() {
                result.unreached = total - done;
                break;
            }
            let stay = Cell::new(None);
            match self.store().freeing(|| self.let_trash_go(kind, id, &stay)) {
                Ok((gone, changed)) => {
                    result.gone += 1;
                    files.extend(gone);
                    all.touched.extend(changed.touched);
                }
                // It went with something else.
                Err(Error::NotFound) => {}
                Err(error) if self.store().stop().is_some() || self.store().read_only() => {
                    stopped = Some(error);
                    break;
                }
                Err(error) => {
                    let stays = stay.take();
                    let error = stays.is_none().then_some(error);
                    let name = self.read(|snapshot| Ok(name(snapshot, kind, id, now)))?;
                    result.left.push(TrashLeft { kind, id, name, stays, error });
                }
            }
        }
        if result.gone > 0 {
            self.let_go(&files);
        }
        if let Some(error) = stopped {
            return Err(error);
        }
        self.read(|snapshot| retain_there(snapshot, &mut result.left, |left| (left.kind, left.id)))?;
        Ok((result, all))
    }

    fn let_trash_go(
        &self,
        kind: TrashKind,
        id: i64,
        stay: &Cell<Option<TrashStay>>,
    ) -> Result<(Vec<Name>, Changed)> {
        self.write(|tx, _| go(tx, kind, id, stay))
    }
}

/// Lets something go for good; returns the files that nothing needs any more. Where it stays, `stay` says why.
fn go(tx: &Tx<'_>, kind: TrashKind, id: i64, stay: &Cell<Option<TrashStay>>) -> Result<Vec<Name>> {
    if let Some(found) = stays(tx, kind, id, tx.now)? {
        stay.set(Some(found));
        return Err(Error::NothingToChange);
    }
    let item = |kind| RetentionItem { kind, id };
    let item = match kind {
        TrashKind::Contact => {
            return Ok(erasure::run_due(tx, ContactId(id), ErasureCause::Trash)?.files);
        }
        TrashKind::Company => return erasure::erase_company(tx, CompanyId(id), ErasureCause::Trash),
        TrashKind::Activity => item(RetentionItemKind::Activity),
        TrashKind::Document => item(RetentionItemKind::Document),
        TrashKind::Task => item(RetentionItemKind::Task),
        TrashKind::Voucher => item(RetentionItemKind::Voucher),
        TrashKind::Deal => item(RetentionItemKind::Deal),
    };
    erasure::erase_item(tx, item, ErasureCause::Trash)
}

/// Empties the trash in a transaction that is not to be committed.
fn try_emptying(tx: &Tx<'_>, found: &[(TrashKind, i64)]) -> Result<TrashDue> {
    let (mut goes, mut left) = (0, Vec::new());
    for &(kind, id) in found {
        let before = tx.head.get();
        tx.execute_batch("SAVEPOINT one")?;
        match go(tx, kind, id, &Cell::default()) {
            Ok(_) => goes += 1,
            // It went with something else.
            Err(Error::NotFound) => {}
            Err(error) if StopReason::of(&error).is_some() => return Err(error),
            Err(_) => {
                tx.execute_batch("ROLLBACK TO one")?;
                tx.head.set(before);
                left.push((kind, id));
            }
        }
        tx.execute_batch("RELEASE one")?;
    }
    retain_there(tx, &mut left, |left| *left)?;
    Ok(TrashDue { goes, stays: left.len() })
}

/// Takes out of what was left what went later with something else.
fn retain_there<T>(
    snapshot: &Snapshot<'_>,
    left: &mut Vec<T>,
    of: impl Fn(&T) -> (TrashKind, i64),
) -> Result<()> {
    let mut there = BTreeSet::new();
    for one in &*left {
        let (kind, id) = of(one);
        let table = TABLES.iter().find(|(known, _)| *known == kind).map_or("contact", |(_, table)| table);
        let sql = format!("SELECT EXISTS (SELECT 1 FROM {table} WHERE id = ?1)");
        if snapshot.prepare_cached(&sql)?.query_row([id], |row| row.get(0))? {
            there.insert((kind, id));
        }
    }
    left.retain(|one| there.contains(&of(one)));
    Ok(())
}
