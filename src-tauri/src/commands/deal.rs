//! Commands about deals and their stages.

use kartotek_core::{
    crm::{kind::Kind, party::Party, point::Owner},
    deal::{
        self, Deal, DealDraft, Stage, StageDraft,
        list::{DealPlace, DealQuery, DealRow},
    },
    document::Document,
    error::Result,
    id::{CompanyId, ContactId, DealId, DocumentId, StageId},
    personal::Personal,
    session::{
        deal::{DealBoard, DealPage},
        list::OpenedList,
    },
};

use crate::desk::Desk;

pub(crate) fn deal_board(desk: &Desk, query: DealQuery, first: usize) -> Result<DealBoard> {
    desk.with(|session| session.open_board(&query, first))
}

pub(crate) fn deal_column(
    desk: &Desk,
    handle: u32,
    stage: StageId,
    offset: usize,
    count: usize,
) -> Result<Vec<DealRow>> {
    desk.with(|session| session.board_window(handle, stage, offset, count))
}

pub(crate) fn deal_place(desk: &Desk, handle: u32, id: DealId) -> Result<Option<DealPlace>> {
    desk.with(|session| session.board_place(handle, id))
}

pub(crate) fn deal_open(desk: &Desk, query: DealQuery, first: usize) -> Result<OpenedList<DealRow>> {
    desk.with(|session| session.open_deals(&query)?.with_rows(|handle| session.deal_window(handle, 0, first)))
}

pub(crate) fn deal_window(desk: &Desk, handle: u32, offset: usize, count: usize) -> Result<Vec<DealRow>> {
    desk.with(|session| session.deal_window(handle, offset, count))
}

pub(crate) fn deal_of(desk: &Desk, owner: Kind, id: i64) -> Result<Vec<DealRow>> {
    let owner = match owner {
        Kind::Contact => Owner::Contact(ContactId(id)),
        Kind::Company => Owner::Company(CompanyId(id)),
    };
    desk.with(|session| session.read(|snapshot| deal::list::of(snapshot, owner)))
}

pub(crate) fn deal_get(desk: &Desk, id: DealId) -> Result<DealPage> {
    desk.with(|session| session.deal_page(id))
}

pub(crate) fn deal_stages(desk: &Desk) -> Result<Vec<Stage>> {
    desk.with(|session| session.read(deal::stage::list))
}

pub(crate) fn deal_add(desk: &Desk, party: Party, draft: DealDraft, stage: Option<StageId>) -> Result<Deal> {
    Ok(desk.told(desk.with(|session| session.add_deal(party, draft, stage))?))
}

pub(crate) fn deal_change(desk: &Desk, id: DealId, revision: i64, draft: DealDraft) -> Result<Deal> {
    Ok(desk.told(desk.with(|session| session.change_deal(id, revision, draft))?))
}

pub(crate) fn deal_move(
    desk: &Desk,
    id: DealId,
    stage: StageId,
    reason: Personal<String>,
    zone: String,
) -> Result<Deal> {
    Ok(desk.told(desk.with(|session| session.move_deal(id, stage, reason, &zone))?))
}

/// Why deals were lost before, the most frequent reasons first.
pub(crate) fn deal_reasons(desk: &Desk) -> Result<Vec<Personal<String>>> {
    desk.with(|session| session.read(deal::reasons))
}

pub(crate) fn deal_trash(desk: &Desk, ids: Vec<DealId>) -> Result<usize> {
    Ok(desk.told(desk.with(|session| session.trash_deals(&ids, true))?))
}

pub(crate) fn deal_restore(desk: &Desk, ids: Vec<DealId>) -> Result<usize> {
    Ok(desk.told(desk.with(|session| session.trash_deals(&ids, false))?))
}

pub(crate) fn deal_link(desk: &Desk, id: DealId, document: DocumentId) -> Result<()> {
    desk.told(desk.with(|session| session.link_deal(id, document, true))?);
    Ok(())
}

pub(crate) fn deal_unlink(desk: &Desk, id: DealId, document: DocumentId) -> Result<()> {
    desk.told(desk.with(|session| session.link_deal(id, document, false))?);
    Ok(())
}

pub(crate) fn deal_linkable(desk: &Desk, id: DealId) -> Result<Vec<Document>> {
    desk.with(|session| session.linkable_documents(id))
}

pub(crate) fn deal_stage_save(desk: &Desk, stages: Vec<StageDraft>) -> Result<Vec<Stage>> {
    Ok(desk.told(desk.with(|session| session.save_stages(stages))?))
}
