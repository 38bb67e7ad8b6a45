//! A run: everything evaluated in a few scans, and what is due flagged, each record in a change of its own.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, Duration, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    category::RetentionItem,
    due::{Due, Record, RetentionDue, RetentionSkip, evaluate},
    facts::{Scope, each},
    flag::{self, RetentionFlag},
    hold,
    hold::LegalHold,
    rule::{self, RetentionRule},
};
use crate::{
    clock::Timestamp,
    crm::day::{day, written},
    error::{Error, Result},
    id::{ContactId, PurposeId, RetentionFlagId, RetentionRuleId, UserId},
    setting::{self, Settings},
    store::{Snapshot, Tx},
};

/// How many days after today are looked ahead.
pub const AHEAD: u64 = 90;

/// The day that it is everywhere: nowhere is it earlier than twelve hours behind UTC.
pub fn today(now: Timestamp) -> NaiveDate {
    (DateTime::from_timestamp_millis(now).unwrap_or_default().naive_utc() - Duration::hours(12)).date()
}

/// How far something is that a run finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum RetentionPart {
    /// It is due.
    Due,
    /// Its period is over, and it is not due all the same.
    Skipped,
    /// It is due in the 90 days after today.
    Ahead,
}

/// Which of what a run finds is looked at. Days are as in "2026-11-24".
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RetentionFind {
    /// How far it is.
    pub part: RetentionPart,
    /// By which rule; none: by any.
    #[serde(default)]
    pub rule: Option<RetentionRuleId>,
    /// What keeps it; none: whatever does.
    #[serde(default)]
    pub skip: Option<RetentionSkip>,
    /// The first day; empty for any.
    #[serde(default)]
    pub from: String,
    /// The last day; empty for any.
    #[serde(default)]
    pub to: String,
}

/// Something whose period is over, or soon will be.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Found {
    pub(crate) on: NaiveDate,
    pub(crate) rule: RetentionRuleId,
    pub(crate) part: RetentionPart,
    /// What keeps it; none where it is due.
    pub(crate) skip: Option<RetentionSkip>,
    pub(crate) item: RetentionItem,
    pub(crate) purpose: Option<PurposeId>,
}

impl RetentionFind {
    /// What of it was found, the earliest first.
    ///
    /// # Errors
    /// [`Error::Invalid`] where a day is none.
    pub(crate) fn of<'a>(&self, found: &'a [Found]) -> Result<Vec<&'a Found>> {
        let bound = |field, text: &str| {
            Some(text).filter(|text| !text.is_empty()).map(|text| day(field, text)).transpose()
        };
        let (from, to) = (bound("from", &self.from)?, bound("to", &self.to)?);
        let from = from.map_or(0, |from| found.partition_point(|one| one.on < from));
        let to = to.map_or(found.len(), |to| found.partition_point(|one| one.on <= to)).max(from);
        let fits = |one: &&Found| {
            one.part == self.part
                && self.rule.is_none_or(|rule| one.rule == rule)
                && self.skip.is_none_or(|skip| one.skip == Some(skip))
        };
        Ok(found[from..to].iter().filter(fits).collect())
    }
}

/// How many records a rule finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RetentionCount {
    /// The rule.
    pub rule: RetentionRuleId,
    /// How many are due.
    pub due: usize,
    /// How many are not due all the same, though their period is over.
    pub skipped: usize,
    /// How many are due in the 90 days after today.
    pub ahead: usize,
}

/// How many records one thing keeps though their period is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RetentionSkipCount {
    /// What keeps them, before anything else that does.
    pub skip: RetentionSkip,
    /// How many.
    pub count: usize,
}

/// How many records are due from one day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RetentionDay {
    /// The day, as in "2026-11-24".
    pub on: String,
    /// How many.
    pub count: usize,
}

/// What a run would do, and what comes after it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RetentionOutlook {
    /// The day that it is everywhere on earth, as in "2026-11-24".
    pub today: String,
    /// How many records were looked at.
    pub records: usize,
    /// What each rule finds, in the order of rules.
    pub rules: Vec<RetentionCount>,
    /// What keeps records beyond their period, the weightiest first.
    pub skips: Vec<RetentionSkipCount>,
    /// The days of the 90 after today on which something becomes due, in order. What keeps it without an end is left out.
    pub days: Vec<RetentionDay>,
}

/// Evaluates everything by the rows as they are: what is flagged is evaluated once more, from rows that were checked.
///
/// # Errors
/// [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase) where a rule is not as it was written last.
pub(crate) fn dry(snapshot: &Snapshot<'_>, now: Timestamp) -> Result<(RetentionOutlook, Vec<Found>)> {
    let (settings, rules) = (setting::get(snapshot)?, rule::list(snapshot)?);
    let today = today(now);
    let last = today + Days::new(AHEAD);
    let count =
        |rule: &RetentionRule| (rule.id, RetentionCount { rule: rule.id, due: 0, skipped: 0, ahead: 0 });
    let mut counts: BTreeMap<RetentionRuleId, RetentionCount> = rules.iter().map(count).collect();
    let mut skips: BTreeMap<RetentionSkip, usize> = BTreeMap::new();
    let mut days: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    let (mut found, mut records) = (Vec::new(), 0);
    for scope in [Scope::Nobody, Scope::Everybody] {
        each(snapshot, scope, |known, firms| {
            known.records(&settings, firms, |record| {
                records += 1;
                let Some(due) = evaluate(&record, &rules, settings.financial_year_end) else { return };
                let Some(count) = counts.get_mut(&due.rule) else { return };
                let skip = due.skip(today);
                let part = if let Some(skip) = skip {
                    count.skipped += 1;
                    *skips.entry(skip).or_default() += 1;
                    RetentionPart::Skipped
                } else if due.is_due(today) {
                    count.due += 1;
                    RetentionPart::Due
                } else if due.on <= last && due.skip(due.on).is_none() {
                    count.ahead += 1;
                    *days.entry(due.on).or_default() += 1;
                    RetentionPart::Ahead
                } else {
                    return;
                };
                let Record { item, purpose, .. } = record;
                found.push(Found { on: due.on, rule: due.rule, part, skip, item, purpose });
            });
            Ok(())
        })?;
    }
    found.sort_unstable();
    let outlook = RetentionOutlook {
        today: written(today),
        records,
        rules: rules.iter().filter_map(|rule| counts.get(&rule.id).copied()).collect(),
        skips: RetentionSkip::ALL
            .into_iter()
            .filter_map(|skip| skips.get(&skip).map(|count| RetentionSkipCount { skip, count: *count }))
            .collect(),
        days: days.into_iter().map(|(on, count)| RetentionDay { on: written(on), count }).collect(),
    };
    Ok((outlook, found))
}

/// Evaluates what is about one contact, or about nobody, and hands over each record with when it is due.
fn of_one(
    snapshot: &Snapshot<'_>,
    contact: Option<ContactId>,
    is_checked: bool,
    mut act: impl FnMut(Record, Option<Due>),
) -> Result<Vec<RetentionRule>> {
    let (settings, rules) = (setting::get(snapshot)?, rule::list(snapshot)?);
    let scope = contact.map_or(Scope::Nobody, Scope::One);
    each(snapshot, scope, |known, firms| {
        if is_checked && contact.is_some() {
            known.items().try_for_each(|item| item.verify(snapshot))?;
        }
        known.records(&settings, firms, |record| {
            let due = evaluate(&record, &rules, settings.financial_year_end);
            act(record, due);
        });
        Ok(())
    })?;
    Ok(rules)
}

/// When a record is due, from rows that were each checked where it is about a contact; none where no rule fits.
///
/// # Errors
/// [`Error::NotFound`] where it is not there, [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase).
pub(crate) fn of_item(
    snapshot: &Snapshot<'_>,
    item: RetentionItem,
    purpose: Option<PurposeId>,
) -> Result<Option<(Record, Due)>> {
    item.verify(snapshot)?;
    let contact = item.about(snapshot)?;
    if let Some(contact) = contact {
        hold::of_contact(snapshot, contact)?;
        RetentionItem::contact(contact).verify(snapshot)?;
    }
    let mut found = None;
    of_one(snapshot, contact, true, |record, due| {
        if record.item == item && record.purpose == purpose {
            found = due.map(|due| (record, due));
        }
    })?;
    Ok(found)
}

/// What keeps something that was approved from being carried out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "why", rename_all = "snake_case")]
#[ts(export)]
pub enum RetentionObstacle {
    /// Something keeps it by now.
    Skip {
        /// What.
        skip: RetentionSkip,
    },
    /// It is due later by now, since something happened.
    Later {
        /// The first day on which it may go, as in "2026-11-24".
        on: String,
    },
    /// No rule that counts is about it any more.
    NoRule,
    /// Whoever would carry it out approved it, and an erasure takes two.
    Second,
    /// The erasure of whom it is about is announced: what was decided about it comes first.
    Announced,
}

/// What keeps something that was approved from being carried out by a user: it is evaluated once more, by the rules and the facts as they are now.
///
/// # Errors
/// [`Error::NotFound`] where it is gone.
pub(crate) fn obstacle(
    snapshot: &Snapshot<'_>,
    flag: &RetentionFlag,
    user: UserId,
    now: Timestamp,
) -> Result<Option<RetentionObstacle>> {
    let Some((_, mut due)) = of_item(snapshot, flag.item, flag.purpose)? else {
        return Ok(Some(RetentionObstacle::NoRule));
    };
    // It stands in the queue because of this very decision.
    due.skipped.retain(|skip| *skip != RetentionSkip::Queued);
    let today = today(now);
    Ok(match due.skip(today) {
        Some(skip) => Some(RetentionObstacle::Skip { skip }),
        None if due.on > today => Some(RetentionObstacle::Later { on: written(due.on) }),
        None if flag.action.erases()
            && flag.decided_by == Some(user)
            && setting::get(snapshot)?.four_eyes =>
        {
            Some(RetentionObstacle::Second)
        }
        None => None,
    })
}

/// Flags a record where it is due; `None` where it is not.
///
/// # Errors
/// [`Error::NotFound`] where it is not there; as [`flag::get`].
pub(crate) fn flag_one(
    tx: &Tx<'_>,
    item: RetentionItem,
    purpose: Option<PurposeId>,
) -> Result<Option<RetentionFlagId>> {
    let today = today(tx.now);
    match of_item(tx, item, purpose)? {
        Some((record, due)) if due.is_due(today) => flag::add(tx, &record, &due, today).map(Some),
        _ => Ok(None),
    }
}

/// Until when a contact is kept, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ContactRetention {
    /// When the contact as a whole is due; none where no rule fits.
    pub due: Option<RetentionDue>,
    /// What else of them is due first, by the day of each: what is kept for a purpose, the confidential note, records about them.
    pub first: Option<RetentionDue>,
    /// How many records about them rules fit.
    pub records: usize,
    /// The legal holds that stand on them, or on something that is about them.
    pub holds: Vec<LegalHold>,
}

/// Until when a contact is kept, and why: the earliest day of all that is kept of them beside that of the contact as a whole.
///
/// # Errors
/// [`Error::NotFound`] where there is no such contact; [`VaultProblem::DamagedDatabase`](crate::error::VaultProblem::DamagedDatabase)
/// where something that it rests on is not as it was written last.
pub fn of_contact(snapshot: &Snapshot<'_>, contact: ContactId) -> Result<ContactRetention> {
    let whole = RetentionItem::contact(contact);
    whole.verify(snapshot)?;
    let holds = hold::of_contact(snapshot, contact)?;
    let (mut own, mut first, mut records) = (None, None::<(Record, Due)>, 0);
    let rules = of_one(snapshot, Some(contact), true, |record, due| {
        let Some(due) = due else { return };
        if record.item == whole && record.purpose.is_none() {
            own = Some((record, due));
            return;
        }
        records += 1;
        if first.as_ref().is_none_or(|(_, known)| due.on < known.on) {
            first = Some((record, due));
        }
    })?;
    let tell = |found: Option<(Record, Due)>| -> Result<Option<RetentionDue>> {
        let told = |(record, due): (Record, Due)| -> Result<RetentionDue> {
            let rule = rules.iter().find(|rule| rule.id == due.rule).ok_or(Error::NotFound)?;
            Ok(RetentionDue::of(&record, due, rule))
        };
        found.map(told).transpose()
    };
    Ok(ContactRetention { due: tell(own)?, first: tell(first)?, records, holds })
}

/// Each record with when it is due; none where no rule is about it.
#[doc(hidden)]
pub type Evaluated = Vec<(Record, Option<Due>)>;

/// Every record with when it is due, evaluated all at once and one contact after the other, for comparison.
///
/// # Errors
/// As [`of_contact`].
#[doc(hidden)]
pub fn both_ways(snapshot: &Snapshot<'_>, contacts: &[ContactId]) -> Result<[Evaluated; 2]> {
    let (settings, rules): (Settings, _) = (setting::get(snapshot)?, rule::list(snapshot)?);
    let (mut all, mut single) = (Vec::new(), Vec::new());
    each(snapshot, Scope::Everybody, |known, firms| {
        known.records(&settings, firms, |record| {
            let due = evaluate(&record, &rules, settings.financial_year_end);
            all.push((record, due));
        });
        Ok(())
    })?;
    for contact in contacts {
        of_one(snapshot, Some(*contact), true, |record, due| single.push((record, due)))?;
    }
    Ok([all, single])
}
