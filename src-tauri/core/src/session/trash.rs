//! The trash: where contacts, companies, activities, documents, tasks, vouchers and deals stay for some days after they were deleted,
//! 30 unless the settings say otherwise. It is no erasure; that comes when their time is over.

mod empty;

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub(super) use self::empty::require_unannounced;
pub use self::empty::{TrashDue, TrashEmptied, TrashLeft, TrashStay};
use super::{
    Session,
    list::{Content, ListHandle, part},
};
use crate::{
    activity::{self, ActivityKind, mention},
    clock::Timestamp,
    crm::{
        company, contact,
        day::{day_of, written},
        party::Party,
    },
    deal, document,
    error::{Error, Keep, Result},
    id::{ActivityId, CompanyId, ContactId, DealId, DocumentId, TaskId, VoucherId},
    personal::Personal,
    session::lock,
    setting,
    store::{Snapshot, Touched},
    task,
    voucher::{self, VoucherKind},
};

/// The most characters of an activity's text that stand for a subject that it does not have.
const EXCERPT: usize = 80;

/// What lies in the trash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TrashRow {
    /// What kind of thing.
    pub kind: TrashKind,
    /// Its id among its kind.
    pub id: i64,
    /// Its name; of an activity, its subject or the beginning of its text; of a document, its title; of a
    /// voucher, its number.
    pub name: Personal<String>,
    /// What tells it from others of that name: company or e-mail address; of what is about somebody, whom.
    pub detail: Personal<String>,
    /// What sort of activity.
    pub activity: Option<ActivityKind>,
    /// What sort of voucher.
    pub voucher: Option<VoucherKind>,
    /// By which law it can't be deleted for good, where one keeps it.
    pub keep: Option<Keep>,
    /// Whom an activity, a document, a task, a voucher or a deal is about.
    pub party: Option<Party>,
    /// UTC milliseconds.
    pub trashed_at: Timestamp,
    /// Days until it is erased, never below 0; none where nothing goes by itself.
    pub days_left: Option<i64>,
    /// The day on which it is erased, in UTC, as in "2026-12-24"; empty where nothing goes by itself.
    pub goes_on: String,
    /// What keeps it beyond that.
    pub stays: Option<TrashStay>,
}

/// What kind of thing lies in the trash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum TrashKind {
    /// A contact.
    Contact,
    /// A company.
    Company,
    /// An activity of somebody who does not lie there too.
    Activity,
    /// A document of somebody who does not lie there too.
    Document,
    /// A task about nobody, or about somebody who does not lie there too.
    Task,
    /// A voucher of somebody who does not lie there too.
    Voucher,
    /// A deal with somebody who does not lie there too.
    Deal,
}

impl Session {
    /// Opens the trash.
    pub fn open_trash(&self) -> Result<ListHandle> {
        let rows = self.read(list)?;
        let total = rows.len();
        Ok(lock(&self.lists).add(Content::Trash(rows), total))
    }

    /// Reads rows of the trash.
    pub fn trash_window(&self, handle: u32, offset: usize, count: usize) -> Result<Vec<TrashRow>> {
        let rows = match lock(&self.lists).get(handle)? {
            Content::Trash(rows) => part(rows, offset, count),
            _ => return Err(Error::NotFound),
        };
        let now = self.store().clock().now();
        self.read(|snapshot| {
            rows.into_iter().filter_map(|(kind, id)| get(snapshot, now, kind, id).transpose()).collect()
        })
    }

    /// Takes out of the open lists of the trash what came back, so that no window shows a gap.
    pub(super) fn follow_trash(&self, touched: &[Touched]) -> Result<()> {
        if touched.is_empty() || lock(&self.lists).trashes().next().is_none() {
            return Ok(());
        }
        // Somebody who comes back brings the activities back that are shown, and takes those along that are not.
        let left: HashSet<_> = self.read(list)?.into_iter().collect();
        for rows in lock(&self.lists).trashes() {
            rows.retain(|row| left.contains(row));
        }
        Ok(())
    }
}

/// Everything in the trash, what was deleted last first.
fn list(snapshot: &Snapshot<'_>) -> Result<Vec<(TrashKind, i64)>> {
    let mut statement = snapshot.prepare_cached(
        "SELECT 0, id, trashed_at FROM contact WHERE trashed_at IS NOT NULL
         UNION ALL
         SELECT 1, id, trashed_at FROM company WHERE trashed_at IS NOT NULL
         UNION ALL
         SELECT 2, activity.id, activity.trashed_at
         FROM activity LEFT JOIN contact ON contact.id = contact_id LEFT JOIN company ON company.id = activity.company_id
         WHERE activity.trashed_at IS NOT NULL
           AND iif(contact_id IS NULL, company.trashed_at, contact.trashed_at) IS NULL
         UNION ALL
         SELECT 3, document.id, document.trashed_at
         FROM document LEFT JOIN contact ON contact.id = contact_id LEFT JOIN company ON company.id = document.company_id
         WHERE document.trashed_at IS NOT NULL
           AND iif(contact_id IS NULL, company.trashed_at, contact.trashed_at) IS NULL
         UNION ALL
         SELECT 4, task.id, task.trashed_at
         FROM task LEFT JOIN contact ON contact.id = contact_id LEFT JOIN company ON company.id = task.company_id
         WHERE task.trashed_at IS NOT NULL
           AND iif(contact_id IS NULL, company.trashed_at, contact.trashed_at) IS NULL
         UNION ALL
         SELECT 5, voucher.id, voucher.trashed_at
         FROM voucher LEFT JOIN contact ON contact.id = contact_id LEFT JOIN company ON company.id = voucher.company_id
         WHERE voucher.trashed_at IS NOT NULL
               AND iif(contact_id IS NULL, company.trashed_at, contact.trashed_at) IS NULL
         UNION ALL
         SELECT 6, deal.id, deal.trashed_at
         FROM deal LEFT JOIN contact ON contact.id = contact_id LEFT JOIN company ON company.id = deal.company_id
         WHERE deal.trashed_at IS NOT NULL
           AND iif(contact_id IS NULL, company.trashed_at, contact.trashed_at) IS NULL
         ORDER BY 3 DESC, 1, 2",
    )?;
    let rows = statement.query_map([], |row| {
        let kind = match row.get::<_, i64>(0)? {
            0 => TrashKind::Contact,
            1 => TrashKind::Company,
            2 => TrashKind::Activity,
            3 => TrashKind::Document,
            4 => TrashKind::Task,
            5 => TrashKind::Voucher,
            _ => TrashKind::Deal,
        };
        Ok((kind, row.get(1)?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One row of the trash; `None` for what is not there any more.
fn get(snapshot: &Snapshot<'_>, now: Timestamp, kind: TrashKind, id: i64) -> Result<Option<TrashRow>> {
    let (mut activity_kind, mut voucher_kind, mut party, mut keep) = (None, None, None, None);
    let (name, detail, trashed_at) = match kind {
        TrashKind::Contact => {
            let Some(contact) = found(contact::get(snapshot, ContactId(id)))? else { return Ok(None) };
            let email = contact.draft.emails.into_iter().find(|email| email.primary);
            let detail = if contact.draft.company_name.is_empty() {
                email.map(|email| email.address).unwrap_or_default()
            } else {
                contact.draft.company_name
            };
            (contact.display_name, detail, contact.trashed_at)
        }
        TrashKind::Company => {
            let Some(company) = found(company::get(snapshot, CompanyId(id)))? else { return Ok(None) };
            (company.draft.name, company.draft.industry, company.trashed_at)
        }
        TrashKind::Activity => {
            let Some(activity) = found(activity::get(snapshot, ActivityId(id)))? else { return Ok(None) };
            (activity_kind, party) = (Some(activity.draft.kind), Some(activity.party));
            (name_of(snapshot, activity.draft)?, about(snapshot, activity.party)?, activity.trashed_at)
        }
        TrashKind::Document => {
            let Some(document) = found(document::get(snapshot, DocumentId(id)))? else { return Ok(None) };
            party = Some(document.party);
            keep = voucher::kept_document(snapshot, document.id, now)?;
            (document.draft.title, about(snapshot, document.party)?, document.trashed_at)
        }
        TrashKind::Task => {
            let Some(row) = found(task::list::row(snapshot, TaskId(id)))? else { return Ok(None) };
            party = Some(row.task.party);
            (row.task.state.draft.title, row.about, row.task.trashed_at)
        }
        TrashKind::Voucher => {
            let Some(voucher) = found(voucher::get(snapshot, VoucherId(id)))? else { return Ok(None) };
            (voucher_kind, party) = (Some(voucher.state.draft.kind), Some(voucher.party));
            keep = voucher::kept(snapshot, &voucher, now)?;
            (voucher.state.draft.number, about(snapshot, voucher.party)?, voucher.trashed_at)
        }
        TrashKind::Deal => {
            let Some(deal) = found(deal::get(snapshot, DealId(id)))? else { return Ok(None) };
            party = Some(deal.party);
            (deal.state.draft.title, about(snapshot, deal.party)?, deal.trashed_at)
        }
    };
    let Some(trashed_at) = trashed_at else { return Ok(None) };
    let settings = setting::get(snapshot)?;
    let days = i64::from(settings.trash_days);
    let goes_at = empty::goes_at(&settings, trashed_at);
    let days_left = goes_at.map(|_| (days - (now - trashed_at) / 86_400_000).clamp(0, days));
    let goes_on = goes_at.map(|at| written(day_of(at))).unwrap_or_default();
    let stays = empty::stays(snapshot, kind, id, now)?;
    let (activity, voucher) = (activity_kind, voucher_kind);
    Ok(Some(TrashRow {
        kind,
        id,
        name,
        detail,
        activity,
        voucher,
        keep,
        party,
        trashed_at,
        days_left,
        goes_on,
        stays,
    }))
}

/// The name of whom something is about.
fn about(snapshot: &Snapshot<'_>, party: Party) -> Result<Personal<String>> {
    match party {
        Party { contact: Some(id), .. } => Ok(contact::get(snapshot, id)?.display_name),
        Party { company: Some(id), .. } => company::name(snapshot, id),
        Party { .. } => Ok(Personal::default()),
    }
}

/// The subject of an activity, or the beginning of its text.
fn name_of(snapshot: &Snapshot<'_>, draft: activity::ActivityDraft) -> Result<Personal<String>> {
    if !draft.subject.is_empty() {
        return Ok(draft.subject);
    }
    let text = mention::named(snapshot, &draft.body)?;
    Ok(Personal(text.lines().next().unwrap_or_default().chars().take(EXCERPT).collect()))
}

fn found<T>(result: Result<T>) -> Result<Option<T>> {
    match result {
        Err(Error::NotFound) => Ok(None),
        result => result.map(Some),
    }
}
