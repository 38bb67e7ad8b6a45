//! What the backend tells the web UI unasked.

use kartotek_core::{session::Changed, store::Touched};
use serde::Serialize;
use ts_rs::TS;

/// Which records of a table differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ChangeEvent {
    /// The table.
    pub table: ChangedTable,
    /// The records; empty means many: read anew.
    pub ids: Vec<i64>,
}

/// A table that the UI shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
#[expect(missing_docs, reason = "the names say it")]
pub enum ChangedTable {
    Contact,
    Company,
    Setting,
    Import,
    User,
    Backup,
    Alert,
    Health,
    Activity,
    Document,
    Task,
    Voucher,
    Deal,
    DealStage,
    Purpose,
    Notice,
    Template,
    Consent,
    Suppression,
    Request,
    Recipient,
    Retention,
    Erasure,
}

/// How far a job is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ProgressEvent {
    /// The number that the UI gave the job.
    pub job: u32,
    /// How many are done.
    pub done: u64,
    /// Of how many, where that is known.
    pub total: Option<u64>,
    /// How many a second.
    pub rate: u64,
}

/// Files were dropped on the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct DropEvent {
    /// How many.
    pub count: usize,
}

/// An event on its way to the window.
#[derive(Debug, Clone)]
pub enum Event {
    /// Records differ.
    Change(ChangeEvent),
    /// The vault was locked.
    Lock,
    /// A job went on.
    Progress(ProgressEvent),
    /// The open vault stopped writing, or writes again: its state says which.
    Stop,
    /// Files were dropped.
    Drop(DropEvent),
    /// The app was asked to open a backup.
    Offer,
}

/// The most ids that one event names.
const NAMED: usize = 500;

/// The events that a change makes.
pub fn of(changed: &Changed) -> Vec<Event> {
    let [
        mut contacts,
        mut companies,
        mut activities,
        mut documents,
        mut tasks,
        mut vouchers,
        mut deals,
        mut stages,
        mut purposes,
        mut notices,
        mut templates,
        mut consents,
        mut suppressions,
        mut requests,
        mut recipients,
        mut retentions,
    ] = [const { Vec::new() }; 16];
    let mut announced = false;
    for one in &changed.touched {
        match one {
            Touched::Contact(id) => contacts.push(*id),
            Touched::Company(id) | Touched::CompanyCount(id) => companies.push(*id),
            Touched::Activity(id) => activities.push(*id),
            Touched::Document(id) => documents.push(*id),
            Touched::Task(id) => tasks.push(*id),
            Touched::Voucher(id) => vouchers.push(*id),
            Touched::Deal(id) => deals.push(*id),
            Touched::Stage(id) => stages.push(*id),
            Touched::Purpose(id) => purposes.push(*id),
            Touched::Notice(id) => notices.push(*id),
            Touched::Template(id) => templates.push(*id),
            Touched::Consent(id) => consents.push(*id),
            Touched::Suppression(id) => suppressions.push(*id),
            Touched::Request(id) => requests.push(*id),
            Touched::Recipient(id) => recipients.push(*id),
            Touched::Retention(id) => retentions.push(*id),
            Touched::Erasure(_) => announced = true,
        }
    }
    companies.sort_unstable();
    companies.dedup();
    consents.dedup();
    let mut events = Vec::new();
    for (table, ids) in [
        (ChangedTable::Contact, contacts),
        (ChangedTable::Company, companies),
        (ChangedTable::Activity, activities),
        (ChangedTable::Document, documents),
        (ChangedTable::Task, tasks),
        (ChangedTable::Voucher, vouchers),
        (ChangedTable::Deal, deals),
        (ChangedTable::DealStage, stages),
        (ChangedTable::Purpose, purposes),
        (ChangedTable::Notice, notices),
        (ChangedTable::Template, templates),
        (ChangedTable::Consent, consents),
        (ChangedTable::Suppression, suppressions),
        (ChangedTable::Request, requests),
        (ChangedTable::Recipient, recipients),
        (ChangedTable::Retention, retentions),
    ] {
        if !ids.is_empty() {
            let ids = if ids.len() > NAMED { Vec::new() } else { ids };
            events.push(Event::Change(ChangeEvent { table, ids }));
        }
    }
    if changed.imports {
        events.push(Event::Change(ChangeEvent { table: ChangedTable::Import, ids: Vec::new() }));
    }
    if changed.backups {
        events.push(Event::Change(ChangeEvent { table: ChangedTable::Backup, ids: Vec::new() }));
    }
    if changed.alerts {
        events.push(Event::Change(ChangeEvent { table: ChangedTable::Alert, ids: Vec::new() }));
    }
    if changed.health {
        events.push(Event::Change(ChangeEvent { table: ChangedTable::Health, ids: Vec::new() }));
    }
    if changed.erasures || announced {
        events.push(Event::Change(ChangeEvent { table: ChangedTable::Erasure, ids: Vec::new() }));
    }
    if changed.settings {
        events.push(Event::Change(ChangeEvent { table: ChangedTable::Setting, ids: Vec::new() }));
    }
    events
}
