//! What users do with rules of how long data is kept, and with what they flag.

mod carry;
mod hold;

use serde::Serialize;
use ts_rs::TS;

pub use self::{
    carry::{RetentionCarried, RetentionLeft},
    hold::LegalHoldRow,
};
use super::{
    Changed, Session,
    action::{label, trash_action},
    list::{Content, part},
    lock,
    undo::{Step, UndoAction, UndoObject},
};
use crate::{
    activity,
    clock::Timestamp,
    crm::contact,
    deal, document, erasure,
    error::{Error, Result},
    id::{
        ActivityId, ContactId, DealId, DocumentId, PurposeId, RetentionFlagId, RetentionRuleId, TaskId,
        UserId, VoucherId,
    },
    personal::Personal,
    progress::Progress,
    retention::{
        self, ContactRetention,
        category::{RetentionEvent, RetentionItem, RetentionItemKind},
        due::RetentionSkip,
        flag::{self, RetentionFlag, RetentionMove, RetentionState},
        preset::{self, RetentionPreset},
        rule::{self, RetentionRule, RetentionRuleDraft},
        run::{self, RetentionFind, RetentionObstacle, RetentionOutlook, RetentionPart},
    },
    store::Snapshot,
    task, voucher,
};

/// A run as it would be, and the list of what it finds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RetentionForecast {
    /// Names the list in later calls.
    pub handle: u32,
    /// What the run would do, and what comes after it.
    #[serde(flatten)]
    pub outlook: RetentionOutlook,
}

/// A record whose period is over, or soon will be. Days are as in "2026-11-24".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RetentionRow {
    /// The rule.
    pub rule: RetentionRuleId,
    /// Which record.
    pub item: RetentionItem,
    /// The purpose that it is kept for, where that is what it is.
    pub purpose: Option<PurposeId>,
    /// What keeps it all the same; none where it is due.
    pub skip: Option<RetentionSkip>,
    /// Since when or from when on it is due; of one that is kept, when it would be.
    pub on: String,
    /// Whom it is about.
    pub contact: Option<ContactId>,
    /// Their name; empty for nobody.
    pub whom: Personal<String>,
    /// What it is called; empty where it has no name of its own, or is gone.
    pub what: Personal<String>,
}

/// A page of what a run finds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct RetentionFound {
    /// How many there are.
    pub total: usize,
    /// Those of the page, what is due first first.
    pub rows: Vec<RetentionRow>,
}

/// Something that was flagged, with names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RetentionFlagRow {
    /// What was flagged.
    pub flag: RetentionFlag,
    /// The name of whom it is about; empty for nobody.
    pub whom: Personal<String>,
    /// What it is called; empty where it has no name of its own, or is gone.
    pub what: Personal<String>,
    /// What the rule counts from, where that did not happen since and the event of the flag stands for it; none also where the rule was
    /// changed later.
    pub instead_of: Option<RetentionEvent>,
    /// Of what is approved, what keeps it from being carried out; none where nothing does.
    pub obstacle: Option<RetentionObstacle>,
}

/// A page of the queue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub struct RetentionQueue {
    /// How many there are.
    pub total: usize,
    /// Those of the page, what was due first first.
    pub rows: Vec<RetentionFlagRow>,
}

/// A record that could not be flagged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RetentionFailure {
    /// Which record.
    pub item: RetentionItem,
    /// The rule that it is due by.
    pub rule: RetentionRuleId,
}

/// What a run came to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RetentionFlagged {
    /// How many were flagged.
    pub flagged: usize,
    /// How many are not due any more, looked at closely.
    pub passed: usize,
    /// Those that failed.
    pub failed: Vec<RetentionFailure>,
    /// How many were left where somebody stopped the run.
    pub left: usize,
}

impl Session {
    /// The rules, in the order of categories.
    pub fn retention_rules(&self) -> Result<Vec<RetentionRule>> {
        self.read(rule::list)
    }

    /// The shipped rules for the organisation's country.
    pub fn retention_presets(&self) -> Result<Vec<RetentionPreset>> {
        self.read(preset::list)
    }

    /// Adds rules from shipped ones, by their codes.
    ///
    /// # Errors
    /// As [`preset::add`].
    pub fn add_retention_presets(&self, codes: &[String]) -> Result<(Vec<RetentionRule>, Changed)> {
        self.write_undoable(|tx, _| {
            let added = preset::add(tx, codes)?;
            let steps = added.iter().map(|id| Step::RetentionRuleRemoval(*id, true)).collect();
            let count = added.len();
            Ok((rule::list(tx)?, label(UndoAction::Add, UndoObject::RetentionRule, count), steps))
        })
    }

    /// Adds a rule.
    ///
    /// # Errors
    /// As [`rule::add`].
    pub fn add_retention_rule(&self, draft: RetentionRuleDraft) -> Result<(RetentionRule, Changed)> {
        self.write_undoable(|tx, _| {
            let id = rule::add(tx, draft, None)?;
            let steps = vec![Step::RetentionRuleRemoval(id, true)];
            Ok((rule::get(tx, id)?, label(UndoAction::Add, UndoObject::RetentionRule, 1), steps))
        })
    }

    /// Changes a rule that has the given revision. Where nothing differs, nothing is written.
    ///
    /// # Errors
    /// As [`rule::change`].
    pub fn change_retention_rule(
        &self,
        id: RetentionRuleId,
        revision: i64,
        draft: RetentionRuleDraft,
    ) -> Result<(RetentionRule, Changed)> {
        let changed = self.write_undoable(|tx, _| {
            let before = rule::change(tx, id, revision, draft)?;
            let steps = vec![Step::RetentionRule(id, Box::new(before))];
            Ok((rule::get(tx, id)?, label(UndoAction::Change, UndoObject::RetentionRule, 1), steps))
        });
        match changed {
            Err(Error::NothingToChange) => {
                Ok((self.read(|snapshot| rule::get(snapshot, id))?, Changed::default()))
            }
            changed => changed,
        }
    }

    /// Removes a rule, or takes it back into the list.
    ///
    /// # Errors
    /// As [`rule::set_removed`].
    pub fn remove_retention_rule(&self, id: RetentionRuleId, removed: bool) -> Result<((), Changed)> {
        self.write_undoable(|tx, _| {
            rule::set_removed(tx, id, removed)?;
            let steps = vec![Step::RetentionRuleRemoval(id, !removed)];
            Ok(((), label(trash_action(removed), UndoObject::RetentionRule, 1), steps))
        })
    }

    /// Looks at everything without changing anything, and opens the list of what a run would find.
    ///
    /// # Errors
    /// [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase) where a rule is not as it was written last.
    pub fn open_retention(&self) -> Result<RetentionForecast> {
        let now = self.store().clock().now();
        let (outlook, found) = self.read(|snapshot| run::dry(snapshot, now))?;
        let total = found.len();
        let handle = lock(&self.lists).add(Content::Retention(found), total).handle;
        Ok(RetentionForecast { handle, outlook })
    }

    /// Reads a part of what was found out of an open list, the earliest first.
    ///
    /// # Errors
    /// [`Error::NotFound`] where the list is closed, [`Error::Invalid`] where a day is none.
    pub fn retention_window(
        &self,
        handle: u32,
        find: &RetentionFind,
        offset: usize,
        count: usize,
    ) -> Result<RetentionFound> {
        let (total, found) = match lock(&self.lists).get(handle)? {
            Content::Retention(found) => {
                let fitting = find.of(found)?;
                let page: Vec<_> = part(&fitting, offset, count).into_iter().cloned().collect();
                (fitting.len(), page)
            }
            _ => return Err(Error::NotFound),
        };
        self.read(|snapshot| {
            let tell = |one: run::Found| {
                let (contact, whom, what) = named(snapshot, one.item)?;
                let (item, on) = (one.item, crate::crm::day::written(one.on));
                Ok(RetentionRow {
                    rule: one.rule,
                    item,
                    purpose: one.purpose,
                    skip: one.skip,
                    on,
                    contact,
                    whom,
                    what,
                })
            };
            Ok(RetentionFound { total, rows: found.into_iter().map(tell).collect::<Result<_>>()? })
        })
    }

    /// Flags what is due by a rule, or by any: each record in a change of its own, so that one that fails stops no other. Whoever
    /// stops it keeps what was flagged by then.
    ///
    /// # Errors
    /// Where nothing can be written any more: what was flagged by then is.
    pub fn flag_retention(
        &self,
        rule: Option<RetentionRuleId>,
        progress: &dyn Progress,
    ) -> Result<(RetentionFlagged, Changed)> {
        let now = self.store().clock().now();
        let (_, mut found) = self.read(|snapshot| run::dry(snapshot, now))?;
        found.retain(|one| one.part == RetentionPart::Due && rule.is_none_or(|rule| one.rule == rule));
        let (mut result, mut all, total) = (RetentionFlagged::default(), Changed::default(), found.len());
        for (done, one) in found.into_iter().enumerate() {
            if progress.step(done as u64, Some(total as u64)).is_err() {
                result.left = total - done;
                break;
            }
            // What is not due, looked at closely, leaves no change.
            let flagged =
                self.write(|tx, _| run::flag_one(tx, one.item, one.purpose)?.ok_or(Error::NothingToChange));
            match flagged {
                Ok((_, changed)) => {
                    result.flagged += 1;
                    all.touched.extend(changed.touched);
                }
                Err(Error::NothingToChange) => result.passed += 1,
                Err(error) if self.store().stop().is_some() || self.store().read_only() => return Err(error),
                Err(_) => result.failed.push(RetentionFailure { item: one.item, rule: one.rule }),
            }
        }
        Ok((result, all))
    }

    /// A page of what was flagged and is in a state.
    ///
    /// # Errors
    /// As [`flag::list`].
    pub fn retention_queue(
        &self,
        state: RetentionState,
        offset: usize,
        count: usize,
    ) -> Result<RetentionQueue> {
        let (user, now) = (self.actor().user, self.store().clock().now());
        self.read(|snapshot| {
            let (total, flags) = flag::list(snapshot, state, offset, count.min(PAGE))?;
            let rows =
                flags.into_iter().map(|flag| flag_row(snapshot, flag, user, now)).collect::<Result<_>>()?;
            Ok(RetentionQueue { total, rows })
        })
    }

    /// Decides about something that was flagged.
    ///
    /// # Errors
    /// As [`flag::decide`].
    pub fn decide_retention(
        &self,
        id: RetentionFlagId,
        revision: i64,
        wanted: RetentionMove,
    ) -> Result<(RetentionFlagRow, Changed)> {
        self.write(|tx, _| {
            flag::decide(tx, id, revision, wanted)?;
            flag_row(tx, flag::get(tx, id)?, tx.actor.user, tx.now)
        })
    }

    /// Until when a contact is kept, and why. Why something is on hold is told to whoever may end that.
    ///
    /// # Errors
    /// As [`retention::of_contact`].
    pub fn contact_retention(&self, id: ContactId) -> Result<ContactRetention> {
        let mut told = self.read(|snapshot| retention::of_contact(snapshot, id))?;
        self.veil_reasons(&mut told.holds);
        Ok(told)
    }
}

/// The most rows of a page of the queue.
const PAGE: usize = 500;

fn flag_row(
    snapshot: &Snapshot<'_>,
    flag: RetentionFlag,
    user: UserId,
    now: Timestamp,
) -> Result<RetentionFlagRow> {
    let (_, whom, what) = named(snapshot, flag.item)?;
    let obstacle = match flag.state {
        RetentionState::Approved => obstacle(snapshot, &flag, user, now)?,
        _ => None,
    };
    let rule = rule::get(snapshot, flag.rule)?;
    let counted = rule.draft.event;
    let instead_of = (rule.changed_at <= flag.flagged_at && counted != flag.event).then_some(counted);
    Ok(RetentionFlagRow { flag, whom, what, instead_of, obstacle })
}

/// What keeps something that was approved from being carried out by a user; none where nothing does.
fn obstacle(
    snapshot: &Snapshot<'_>,
    flag: &RetentionFlag,
    user: UserId,
    now: Timestamp,
) -> Result<Option<RetentionObstacle>> {
    let found = run::obstacle(snapshot, flag, user, now)?;
    if let (None | Some(RetentionObstacle::Second), Some(contact)) = (&found, flag.contact)
        && flag.action.erases()
        && erasure::is_announced(snapshot, contact)?
    {
        return Ok(Some(RetentionObstacle::Announced));
    }
    Ok(found)
}

/// Whom a record is about, their name, and what it is called.
fn named(
    snapshot: &Snapshot<'_>,
    item: RetentionItem,
) -> Result<(Option<ContactId>, Personal<String>, Personal<String>)> {
    let contact = match item.about(snapshot) {
        Err(Error::NotFound) => return Ok((None, Personal::default(), Personal::default())),
        contact => contact?,
    };
    let whom = contact.map(|id| contact::get(snapshot, id)).transpose()?;
    let whom = whom.map(|contact| contact.display_name).unwrap_or_default();
    let id = item.id;
    let what = match item.kind {
        RetentionItemKind::Activity => activity::get(snapshot, ActivityId(id))?.draft.subject,
        RetentionItemKind::Task => task::get(snapshot, TaskId(id))?.state.draft.title,
        RetentionItemKind::Deal => deal::get(snapshot, DealId(id))?.state.draft.title,
        RetentionItemKind::Voucher => voucher::get(snapshot, VoucherId(id))?.state.draft.number,
        RetentionItemKind::Document => document::get(snapshot, DocumentId(id))?.draft.title,
        RetentionItemKind::Contact
        | RetentionItemKind::Confidential
        | RetentionItemKind::Consent
        | RetentionItemKind::Request
        | RetentionItemKind::Import => Personal::default(),
    };
    Ok((contact, whom, what))
}
