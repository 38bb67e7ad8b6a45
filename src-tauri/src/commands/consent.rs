//! Commands about consents, objections and restrictions.

mod answer;
mod letter;
mod lift;

use kartotek_core::{
    channel::Channel,
    clock::Timestamp,
    consent::{
        ConsentDraft, ConsentEvent, ConsentMethod, DataOrigin, ObjectionDraft, RestrictionDraft,
        RestrictionEnd, Withdrawal,
        ledger::{ConsentQuery, ConsentRow},
        overview::{ConsentMonth, ConsentOverview},
    },
    error::Result,
    id::{ContactId, NoticeVersionId, ObjectionId, PurposeId, RestrictionId},
    personal::Personal,
    session::{consent::ConsentSheet, list::OpenedList},
};

pub(crate) use self::{
    answer::{Answers, consent_answers_read, consent_answers_take},
    letter::{consent_form_find, consent_form_save, consent_receipt_save},
    lift::{consent_lift_letter, consent_lift_letter_preview, consent_lift_letter_save},
};
use crate::desk::Desk;

/// Everything that somebody said about the use of their data, and what follows; at an earlier moment where `at` is given.
pub(crate) fn consent_sheet(desk: &Desk, id: ContactId, at: Option<Timestamp>) -> Result<ConsentSheet> {
    desk.with(|session| session.consent_sheet(id, at))
}

pub(crate) fn consent_add(desk: &Desk, event: ConsentDraft) -> Result<ConsentEvent> {
    Ok(desk.told(desk.with(|session| session.add_consent(event))?))
}

/// Records a withdrawal, from one channel or from all; how many channels it was.
pub(crate) fn consent_withdraw(
    desk: &Desk,
    id: ContactId,
    purpose: PurposeId,
    channel: Option<Channel>,
    at: Timestamp,
    zone: String,
    method: ConsentMethod,
) -> Result<usize> {
    let withdrawal = Withdrawal { contact: id, purpose, channel, at, zone, method };
    Ok(desk.told(desk.with(|session| session.withdraw_consent(&withdrawal))?))
}

pub(crate) fn consent_open(desk: &Desk, query: ConsentQuery, first: usize) -> Result<OpenedList<ConsentRow>> {
    desk.with(|session| {
        session.open_consents(&query)?.with_rows(|handle| session.consent_window(handle, 0, first))
    })
}

pub(crate) fn consent_window(
    desk: &Desk,
    handle: u32,
    offset: usize,
    count: usize,
) -> Result<Vec<ConsentRow>> {
    desk.with(|session| session.consent_window(handle, offset, count))
}

/// How consents stand, for each purpose; at an earlier moment where `at` is given.
pub(crate) fn consent_overview(desk: &Desk, at: Option<Timestamp>) -> Result<ConsentOverview> {
    desk.with(|session| session.consent_overview(at))
}

pub(crate) fn consent_trend(desk: &Desk, at: Option<Timestamp>) -> Result<Vec<ConsentMonth>> {
    desk.with(|session| session.consent_trend(at))
}

pub(crate) fn consent_object(desk: &Desk, objection: ObjectionDraft) -> Result<ObjectionId> {
    Ok(desk.told(desk.with(|session| session.add_objection(objection))?))
}

pub(crate) fn consent_object_end(desk: &Desk, id: ObjectionId, note: Personal<String>) -> Result<()> {
    desk.told(desk.with(|session| session.end_objection(id, note))?);
    Ok(())
}

pub(crate) fn consent_restrict(desk: &Desk, restriction: RestrictionDraft) -> Result<RestrictionId> {
    Ok(desk.told(desk.with(|session| session.restrict(restriction))?))
}

pub(crate) fn consent_restrict_end(desk: &Desk, id: RestrictionId, end: RestrictionEnd) -> Result<()> {
    desk.told(desk.with(|session| session.lift_restriction(id, end))?);
    Ok(())
}

/// Notes that people were shown a wording.
pub(crate) fn consent_shown(
    desk: &Desk,
    ids: Vec<ContactId>,
    version: NoticeVersionId,
    at: Timestamp,
    zone: String,
    method: ConsentMethod,
) -> Result<()> {
    desk.told(desk.with(|session| session.show_notice(&ids, version, at, &zone, method))?);
    Ok(())
}

/// Says where people's data was collected; of how many that was not said before.
pub(crate) fn consent_collected(
    desk: &Desk,
    ids: Vec<ContactId>,
    origin: DataOrigin,
    at: Timestamp,
) -> Result<usize> {
    Ok(desk.told(desk.with(|session| session.set_collection(&ids, origin, at))?))
}
