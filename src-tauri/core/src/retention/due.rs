//! When something is due: a pure function from what is known of a record to the day, the rule that says so, and what keeps it longer.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    category::{RetentionAction, RetentionCategory, RetentionEvent, RetentionItem},
    rule::RetentionRule,
};
use crate::{
    crm::day::written,
    deadline::keep::{Start, kept_until},
    id::{ContactId, LegalHoldId, PurposeId, RetentionRuleId},
};

/// Why something whose period is over is not due all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum RetentionSkip {
    /// A law keeps it longer.
    Law,
    /// A legal hold is on it, or on whom it is about.
    LegalHold,
    /// The person's data is restricted, and has to stay as it is (Art. 18 GDPR).
    Restricted,
    /// The person asked something that is not answered yet: what they ask about may not vanish meanwhile.
    OpenRequest,
    /// A deal with them is open.
    OpenDeal,
    /// It is the proof of a consent that counts.
    InUse,
    /// It shows a consent or a request that is kept.
    Evidence,
    /// It stands in the queue already.
    Queued,
    /// Somebody decided to keep it longer, with a reason.
    Decided,
}

impl RetentionSkip {
    /// Each, the weightiest first.
    pub const ALL: [Self; 9] = [
        Self::LegalHold,
        Self::Law,
        Self::Restricted,
        Self::OpenRequest,
        Self::Decided,
        Self::Queued,
        Self::OpenDeal,
        Self::InUse,
        Self::Evidence,
    ];
}

/// The day from which each event counts, and what happened on it: that event, or what stands for it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Events([Option<(NaiveDate, RetentionEvent)>; RetentionEvent::COUNT]);

impl Events {
    /// The day from which it counts, and what happened on it; none where neither it nor what stands for it happened.
    pub fn get(&self, event: RetentionEvent) -> Option<(NaiveDate, RetentionEvent)> {
        self.0[event as usize]
    }

    /// Says that something happened on a day, whatever was known of it.
    pub fn set(&mut self, event: RetentionEvent, on: NaiveDate) {
        self.0[event as usize] = Some((on, event));
    }

    /// Notes that something happened on a day, if it was not later already.
    pub fn note(&mut self, event: RetentionEvent, on: NaiveDate) {
        let known = &mut self.0[event as usize];
        if known.is_none_or(|(day, _)| day <= on) {
            *known = Some((on, event));
        }
    }

    /// Has what happened on a day stand for an event that did not happen since.
    pub fn stand_in(&mut self, event: RetentionEvent, happened: RetentionEvent, on: NaiveDate) {
        let known = &mut self.0[event as usize];
        if known.is_none_or(|(day, _)| day < on) {
            *known = Some((on, happened));
        }
    }
}

/// What is known of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Which.
    pub item: RetentionItem,
    /// Whom it is about.
    pub contact: Option<ContactId>,
    /// What it is.
    pub category: RetentionCategory,
    /// The purpose that it is kept for, where that is what it is.
    pub purpose: Option<PurposeId>,
    /// What happened, and when.
    pub events: Events,
    /// The last day on which a law keeps it, and that law, where it is known.
    pub law: Option<(NaiveDate, Option<&'static str>)>,
    /// The last day on which a law keeps something of it, which outlives it apart.
    pub part: Option<(NaiveDate, Option<&'static str>)>,
    /// The legal hold on it that is to be looked at first.
    pub hold: Option<LegalHoldId>,
    /// The last day on which it stays, by what somebody decided.
    pub decided_until: Option<NaiveDate>,
    /// What else keeps it: neither a law, nor a hold, nor a decision.
    pub skips: Vec<RetentionSkip>,
}

/// When a record is due, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// The first day on which it may go: the day after the last on which a rule, a law or a decision keeps it.
    pub on: NaiveDate,
    /// The rule.
    pub rule: RetentionRuleId,
    /// What happened that it counts from.
    pub event: RetentionEvent,
    /// When.
    pub event_on: NaiveDate,
    /// What the rule counts from, where that did not happen since and the event above stands for it.
    pub instead_of: Option<RetentionEvent>,
    /// The day that its period begins with.
    pub start_on: NaiveDate,
    /// The last day of its period.
    pub until: NaiveDate,
    /// The last day on which a law keeps it, where that is later.
    pub law: Option<(NaiveDate, Option<&'static str>)>,
    /// The last day on which a law keeps something of it, where that is later.
    pub part: Option<(NaiveDate, Option<&'static str>)>,
    /// The legal hold on it.
    pub hold: Option<LegalHoldId>,
    /// What keeps it beyond its period, the weightiest first.
    pub skipped: Vec<RetentionSkip>,
}

/// When a record is due by rules of which those that are on and fit count: the earliest of them, and of what keeps it the latest. `None`
/// where none fits, or what it counts from did not happen.
pub fn evaluate(record: &Record, rules: &[RetentionRule], year_end: u32) -> Option<Due> {
    let (until, rule, (event_on, event)) = rules
        .iter()
        .filter(|rule| rule.counts_for(record.category, record.purpose))
        .filter_map(|rule| {
            let happened = record.events.get(rule.draft.event)?;
            let until = kept_until(happened.0, rule.draft.start, rule.draft.period, year_end);
            Some((until, rule, happened))
        })
        .min_by_key(|(until, rule, _)| (*until, rule.id))?;
    let longer = |found: Option<(NaiveDate, Option<&'static str>)>| found.filter(|(last, _)| *last > until);
    let (law, decided) = (longer(record.law), record.decided_until.filter(|last| *last > until));
    let last = law.map(|(last, _)| last).into_iter().chain(decided).fold(until, NaiveDate::max);
    let mut skipped = record.skips.clone();
    skipped.extend(law.map(|_| RetentionSkip::Law));
    skipped.extend(decided.map(|_| RetentionSkip::Decided));
    skipped.extend(record.hold.map(|_| RetentionSkip::LegalHold));
    skipped.sort_by_key(|skip| RetentionSkip::ALL.iter().position(|one| one == skip));
    skipped.dedup();
    Some(Due {
        on: last.succ_opt().unwrap_or(last),
        rule: rule.id,
        event,
        event_on,
        instead_of: (event != rule.draft.event).then_some(rule.draft.event),
        start_on: rule.draft.start.of(event_on, year_end),
        until,
        law,
        part: longer(record.part),
        hold: record.hold,
        skipped,
    })
}

impl Due {
    /// What keeps it on a day after its period: none while that runs, and where it is due.
    pub fn skip(&self, today: NaiveDate) -> Option<RetentionSkip> {
        let over = |skip: &&RetentionSkip| match skip {
            // They end with a day.
            RetentionSkip::Law | RetentionSkip::Decided => self.on > today,
            _ => true,
        };
        (self.until < today).then(|| self.skipped.iter().find(over).copied()).flatten()
    }

    /// Whether it is due on a day.
    pub fn is_due(&self, today: NaiveDate) -> bool {
        self.on <= today && self.skip(today).is_none()
    }
}

/// When a record is due and why, as the window is told. Days are as in "2026-11-24".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RetentionDue {
    /// Which record.
    pub item: RetentionItem,
    /// What it is.
    pub category: RetentionCategory,
    /// The first day on which it may go, where nothing without an end keeps it.
    pub on: String,
    /// The rule.
    pub rule: RetentionRuleId,
    /// What the rule does.
    pub action: RetentionAction,
    /// What happened that it counts from.
    pub event: RetentionEvent,
    /// When.
    pub event_on: String,
    /// What the rule counts from, where that did not happen since: the event above stands for it then.
    pub instead_of: Option<RetentionEvent>,
    /// What its period begins with.
    pub start: Start,
    /// That day.
    pub start_on: String,
    /// The last day of its period.
    pub until: String,
    /// What the rule rests on.
    pub law: String,
    /// The last day on which a law keeps it beyond that; empty for none.
    pub kept_until: String,
    /// That law; none where that of the country is not known here, and the longest period that is known counts.
    pub kept_law: Option<String>,
    /// The last day on which a law keeps something of it apart; empty for none.
    pub part_until: String,
    /// That law.
    pub part_law: Option<String>,
    /// The legal hold on it.
    pub hold: Option<LegalHoldId>,
    /// What keeps it beyond its period, the weightiest first.
    pub skipped: Vec<RetentionSkip>,
}

impl RetentionDue {
    /// Tells when a record is due by a rule.
    pub(super) fn of(record: &Record, due: Due, rule: &RetentionRule) -> Self {
        let told = |kept: Option<(NaiveDate, Option<&'static str>)>| {
            let law = kept.and_then(|(_, law)| law).map(str::to_owned);
            (kept.map(|(until, _)| written(until)).unwrap_or_default(), law)
        };
        let ((kept_until, kept_law), (part_until, part_law)) = (told(due.law), told(due.part));
        Self {
            item: record.item,
            category: record.category,
            on: written(due.on),
            rule: due.rule,
            action: rule.draft.action,
            event: due.event,
            event_on: written(due.event_on),
            instead_of: due.instead_of,
            start: rule.draft.start,
            start_on: written(due.start_on),
            until: written(due.until),
            law: rule.draft.law.0.clone(),
            kept_until,
            kept_law,
            part_until,
            part_law,
            hold: due.hold,
            skipped: due.skipped,
        }
    }
}

#[cfg(test)]
#[path = "due/tests.rs"]
mod tests;
