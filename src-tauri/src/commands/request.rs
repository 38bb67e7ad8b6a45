//! Commands about requests of people about their data.

mod letter;

pub(crate) use self::letter::{
    request_letter_preview, request_letter_save, request_letters, request_package_check, request_package_save,
};
use kartotek_core::{
    document::DocumentDraft,
    error::{Error, Result},
    id::{ContactId, RequestId},
    personal::Personal,
    regime::Step,
    request::{
        RequestDraft, RequestLaw, RequestMove, RequestPlan, RequestSheet,
        list::{RequestQuery, RequestRow},
        statistics::RequestStatistics,
    },
    session::list::OpenedList,
};

use crate::{
    desk::{Desk, lock},
    job,
};

pub(crate) fn request_open(desk: &Desk, query: RequestQuery, first: usize) -> Result<OpenedList<RequestRow>> {
    desk.with(|session| {
        session.open_requests(&query)?.with_rows(|handle| session.request_window(handle, 0, first))
    })
}

pub(crate) fn request_window(
    desk: &Desk,
    handle: u32,
    offset: usize,
    count: usize,
) -> Result<Vec<RequestRow>> {
    desk.with(|session| session.request_window(handle, offset, count))
}

/// How many open requests are late or due within the next seven days.
pub(crate) fn request_near(desk: &Desk) -> Result<usize> {
    desk.with(|session| session.count_near_requests())
}

/// The requests about a contact, the last first.
pub(crate) fn request_of(desk: &Desk, contact: ContactId) -> Result<Vec<RequestRow>> {
    desk.with(|session| session.requests_of_contact(contact))
}

/// Everything about a request; that it was shown who asks is journaled.
pub(crate) fn request_get(desk: &Desk, id: RequestId) -> Result<RequestSheet> {
    desk.with(|session| session.request_sheet(id))
}

/// Who a request is about; that is journaled.
pub(crate) fn request_reveal(desk: &Desk, id: RequestId) -> Result<Personal<String>> {
    desk.with(|session| session.reveal_request(id))
}

/// The requests of a number as typed.
pub(crate) fn request_find(desk: &Desk, text: String) -> Result<Vec<RequestRow>> {
    desk.with(|session| session.find_requests(&text))
}

/// What the laws know today.
pub(crate) fn request_laws(desk: &Desk) -> Result<Vec<RequestLaw>> {
    desk.with(|session| session.request_laws())
}

pub(crate) fn request_add(desk: &Desk, request: RequestDraft) -> Result<RequestSheet> {
    Ok(desk.told(desk.with(|session| session.add_request(request))?))
}

/// Says who handles a request, and by when.
pub(crate) fn request_plan(
    desk: &Desk,
    id: RequestId,
    revision: i64,
    plan: RequestPlan,
) -> Result<RequestSheet> {
    Ok(desk.told(desk.with(|session| session.plan_request(id, revision, plan))?))
}

pub(crate) fn request_tick(
    desk: &Desk,
    id: RequestId,
    step: Step,
    done: bool,
    note: Personal<String>,
) -> Result<RequestSheet> {
    Ok(desk.told(desk.with(|session| session.tick_request(id, step, done, note))?))
}

pub(crate) fn request_comment(desk: &Desk, id: RequestId, text: Personal<String>) -> Result<RequestSheet> {
    Ok(desk.told(desk.with(|session| session.comment_request(id, text))?))
}

/// Stores the chosen file of a place in the list as what shows a request.
pub(crate) fn request_evidence_add(
    desk: &Desk,
    id: RequestId,
    index: usize,
    draft: DocumentDraft,
    job: u32,
) -> Result<RequestSheet> {
    let file = lock(&desk.chosen_documents).get(index).cloned().ok_or(Error::NotFound)?;
    let added = job::run(desk, job, |progress| {
        desk.with(|session| session.add_request_evidence(id, draft, &file, progress))
    })?;
    Ok(desk.told(added))
}

/// Moves a request along its path.
pub(crate) fn request_act(
    desk: &Desk,
    id: RequestId,
    revision: i64,
    action: RequestMove,
) -> Result<RequestSheet> {
    Ok(desk.told(desk.with(|session| session.act_on_request(id, revision, action))?))
}

/// What a year of requests comes to.
pub(crate) fn request_statistics(desk: &Desk, year: i32) -> Result<RequestStatistics> {
    desk.with(|session| session.request_statistics(year))
}
