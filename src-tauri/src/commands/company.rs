//! Commands about companies.

use kartotek_core::{
    crm::{
        company::{self, Company, CompanyDraft, CompanyQuery, CompanySummary},
        history::HistoryPage,
    },
    error::Result,
    id::CompanyId,
    personal::Personal,
    session::list::{ListPosition, OpenedList},
};

use crate::desk::Desk;

pub(crate) fn company_open(
    desk: &Desk,
    query: CompanyQuery,
    first: usize,
) -> Result<OpenedList<CompanySummary>> {
    desk.with(|session| {
        session.open_companies(&query)?.with_rows(|handle| session.company_window(handle, 0, first))
    })
}

pub(crate) fn company_window(
    desk: &Desk,
    handle: u32,
    offset: usize,
    count: usize,
) -> Result<Vec<CompanySummary>> {
    desk.with(|session| session.company_window(handle, offset, count))
}

pub(crate) fn company_position(desk: &Desk, handle: u32, id: CompanyId) -> Result<ListPosition> {
    desk.with(|session| session.list_position(handle, id.0))
}

pub(crate) fn company_get(desk: &Desk, id: CompanyId) -> Result<Company> {
    desk.with(|session| session.read(|connection| company::get(connection, id)))
}

pub(crate) fn company_add(desk: &Desk, draft: CompanyDraft) -> Result<Company> {
    Ok(desk.told(desk.with(|session| session.add_company(draft))?))
}

pub(crate) fn company_change(
    desk: &Desk,
    id: CompanyId,
    revision: i64,
    draft: CompanyDraft,
) -> Result<Company> {
    Ok(desk.told(desk.with(|session| session.change_company(id, revision, draft))?))
}

pub(crate) fn company_trash(desk: &Desk, ids: Vec<CompanyId>) -> Result<usize> {
    Ok(desk.told(desk.with(|session| session.trash_companies(&ids, true))?))
}

pub(crate) fn company_restore(desk: &Desk, ids: Vec<CompanyId>) -> Result<usize> {
    Ok(desk.told(desk.with(|session| session.trash_companies(&ids, false))?))
}

pub(crate) fn company_suggest(desk: &Desk, text: Personal<String>) -> Result<Vec<CompanySummary>> {
    desk.with(|session| session.suggest_companies(&text))
}

pub(crate) fn company_history(desk: &Desk, id: CompanyId, before: Option<u64>) -> Result<HistoryPage> {
    desk.with(|session| session.company_history(id, before))
}

/// Puts the value back that the change of a number replaced.
pub(crate) fn company_value_restore(
    desk: &Desk,
    id: CompanyId,
    revision: i64,
    seq: u64,
    field: String,
) -> Result<Company> {
    Ok(desk.told(desk.with(|session| session.restore_company_value(id, revision, seq, &field))?))
}
