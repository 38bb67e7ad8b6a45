//! Commands about how long data is kept: rules, what they find and flag, and legal holds.

use kartotek_core::{
    erasure::statistic::Statistics,
    error::Result,
    id::{ContactId, LegalHoldId, RetentionFlagId, RetentionRuleId},
    personal::Personal,
    retention::{
        ContactRetention,
        category::RetentionItem,
        flag::{RetentionMove, RetentionState},
        hold::{LegalHold, LegalHoldDraft},
        preset::RetentionPreset,
        rule::{RetentionRule, RetentionRuleDraft},
        run::RetentionFind,
    },
    session::retention::{
        LegalHoldRow, RetentionCarried, RetentionFlagRow, RetentionFlagged, RetentionForecast,
        RetentionFound, RetentionQueue,
    },
};

use crate::{desk::Desk, job, lent};

pub(crate) fn retention_list(desk: &Desk) -> Result<Vec<RetentionRule>> {
    desk.with(|session| session.retention_rules())
}

/// The shipped rules for the organisation's country.
pub(crate) fn retention_presets(desk: &Desk) -> Result<Vec<RetentionPreset>> {
    desk.with(|session| session.retention_presets())
}

/// Adds rules from shipped ones; all rules are given back.
pub(crate) fn retention_preset_add(desk: &Desk, codes: Vec<String>) -> Result<Vec<RetentionRule>> {
    Ok(desk.told(desk.with(|session| session.add_retention_presets(&codes))?))
}

pub(crate) fn retention_add(desk: &Desk, rule: RetentionRuleDraft) -> Result<RetentionRule> {
    Ok(desk.told(desk.with(|session| session.add_retention_rule(rule))?))
}

pub(crate) fn retention_change(
    desk: &Desk,
    id: RetentionRuleId,
    revision: i64,
    rule: RetentionRuleDraft,
) -> Result<RetentionRule> {
    Ok(desk.told(desk.with(|session| session.change_retention_rule(id, revision, rule))?))
}

pub(crate) fn retention_remove(desk: &Desk, id: RetentionRuleId) -> Result<()> {
    desk.told(desk.with(|session| session.remove_retention_rule(id, true))?);
    Ok(())
}

pub(crate) fn retention_restore(desk: &Desk, id: RetentionRuleId) -> Result<()> {
    desk.told(desk.with(|session| session.remove_retention_rule(id, false))?);
    Ok(())
}

/// Until when a contact is kept, and why.
pub(crate) fn retention_contact(desk: &Desk, id: ContactId) -> Result<ContactRetention> {
    desk.with(|session| session.contact_retention(id))
}

/// Looks at everything without changing anything.
pub(crate) fn retention_open(desk: &Desk) -> Result<RetentionForecast> {
    desk.with(|session| session.open_retention())
}

pub(crate) fn retention_window(
    desk: &Desk,
    handle: u32,
    find: RetentionFind,
    offset: usize,
    count: usize,
) -> Result<RetentionFound> {
    desk.with(|session| session.retention_window(handle, &find, offset, count))
}

/// Flags what is due, by one rule or by any.
pub(crate) fn retention_flag(
    desk: &Desk,
    rule: Option<RetentionRuleId>,
    job: u32,
) -> Result<RetentionFlagged> {
    job::run(
        desk,
        job,
        |progress| Ok(desk.told(desk.with(|session| session.flag_retention(rule, progress))?)),
    )
}

pub(crate) fn retention_queue(
    desk: &Desk,
    state: RetentionState,
    offset: usize,
    count: usize,
) -> Result<RetentionQueue> {
    desk.with(|session| session.retention_queue(state, offset, count))
}

pub(crate) fn retention_decide(
    desk: &Desk,
    id: RetentionFlagId,
    revision: i64,
    action: RetentionMove,
) -> Result<RetentionFlagRow> {
    Ok(desk.told(desk.with(|session| session.decide_retention(id, revision, action))?))
}

/// Carries out everything that is approved, record by record. Nothing of it is taken back. Copies of documents that other programs were given
/// go too, where anything does.
pub(crate) fn retention_carry_out(desk: &Desk, job: u32) -> Result<RetentionCarried> {
    let carried = job::run(desk, job, |progress| {
        Ok(desk.told(desk.with(|session| session.carry_out_retention(progress))?))
    })?;
    if carried.done > 0 {
        lent::clear(desk);
    }
    Ok(carried)
}

/// What is left for statistics of people and deals that were erased.
pub(crate) fn retention_statistics(desk: &Desk) -> Result<Statistics> {
    desk.with(|session| session.statistics())
}

pub(crate) fn retention_holds(desk: &Desk) -> Result<Vec<LegalHoldRow>> {
    desk.with(|session| session.legal_holds())
}

/// The legal holds that stand on a record, or on whom it is about.
pub(crate) fn retention_hold_of(desk: &Desk, item: RetentionItem) -> Result<Vec<LegalHold>> {
    desk.with(|session| session.legal_holds_of(item))
}

pub(crate) fn retention_hold_add(
    desk: &Desk,
    item: RetentionItem,
    hold: LegalHoldDraft,
) -> Result<LegalHoldRow> {
    Ok(desk.told(desk.with(|session| session.set_legal_hold(item, hold))?))
}

pub(crate) fn retention_hold_change(
    desk: &Desk,
    id: LegalHoldId,
    revision: i64,
    hold: LegalHoldDraft,
) -> Result<LegalHoldRow> {
    Ok(desk.told(desk.with(|session| session.change_legal_hold(id, revision, hold))?))
}

pub(crate) fn retention_hold_end(
    desk: &Desk,
    id: LegalHoldId,
    revision: i64,
    note: Personal<String>,
) -> Result<LegalHoldRow> {
    Ok(desk.told(desk.with(|session| session.end_legal_hold(id, revision, note))?))
}
