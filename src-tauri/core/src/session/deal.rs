//! What users do with deals: each action with the step that takes it back.

use chrono::{DateTime, Days};
use serde::Serialize;
use ts_rs::TS;

use super::{
    Changed, Session,
    action::{label, trash_action},
    list::{Content, ListHandle, part},
    lock,
    undo::{Step, UndoAction, UndoObject},
};
use crate::{
    crm::{day::written, party::Party},
    deal::{
        self, Deal, DealDraft, DealMove, Stage, StageDraft,
        list::{self, Column, DealColumn, DealPlace, DealQuery, DealRow, Found, Named},
    },
    document::{self, Document},
    error::{Error, Result},
    id::{DealId, DocumentId, StageId},
    personal::Personal,
    store::Snapshot,
    task::moment,
};

/// How many days back a list of closed deals goes.
const CLOSED: u64 = 90;

/// The board as it opens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DealBoard {
    /// Names the board in later calls.
    pub handle: u32,
    /// Its columns, in the order of the stages.
    pub columns: Vec<DealColumn>,
}

/// All about a deal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DealPage {
    /// The deal.
    pub row: DealRow,
    /// The stage that it is in.
    pub stage: Stage,
    /// The stages that it came into, the last first.
    pub history: Vec<DealMove>,
    /// The documents that belong to it, those in the trash left out.
    pub documents: Vec<Document>,
}

impl Session {
    /// Adds a deal in a stage, or the first that is open.
    ///
    /// # Errors
    /// As [`deal::add`].
    pub fn add_deal(
        &self,
        party: Party,
        draft: DealDraft,
        stage: Option<StageId>,
    ) -> Result<(Deal, Changed)> {
        self.write_undoable(|tx, _| {
            let id = deal::add(tx, party, draft, stage)?;
            let steps = vec![Step::DealTrash(vec![id], true)];
            Ok((deal::get(tx, id)?, label(UndoAction::Add, UndoObject::Deal, 1), steps))
        })
    }

    /// Changes a deal that has the given revision. Where nothing differs, nothing is written.
    ///
    /// # Errors
    /// As [`deal::change`].
    pub fn change_deal(&self, id: DealId, revision: i64, draft: DealDraft) -> Result<(Deal, Changed)> {
        let changed = self.write_undoable(|tx, _| {
            let before = deal::change(tx, id, revision, draft)?;
            let steps = vec![Step::Deal(id, Box::new(before))];
            Ok((deal::get(tx, id)?, label(UndoAction::Change, UndoObject::Deal, 1), steps))
        });
        match changed {
            Err(Error::NothingToChange) => {
                Ok((self.read(|snapshot| deal::get(snapshot, id))?, Changed::default()))
            }
            changed => changed,
        }
    }

    /// Moves a deal into a stage, on the day that it is in a zone of the IANA database. A loss needs a reason.
    ///
    /// # Errors
    /// [`Error::Invalid`] with `reason` or `zone`, [`Error::NothingToChange`] where it is there, [`Error::NotFound`].
    pub fn move_deal(
        &self,
        id: DealId,
        stage: StageId,
        reason: Personal<String>,
        zone: &str,
    ) -> Result<(Deal, Changed)> {
        let zone = moment::zone(zone)?;
        self.write_undoable(|tx, _| {
            let before = deal::move_to(tx, id, stage, reason, moment::local(zone, tx.now).date())?;
            let steps = vec![Step::Deal(id, Box::new(before))];
            Ok((deal::get(tx, id)?, label(UndoAction::Move, UndoObject::Deal, 1), steps))
        })
    }

    /// Moves deals into the trash or out of it; returns how many were moved.
    ///
    /// # Errors
    /// As [`deal::set_trashed`]; [`Error::NothingToChange`] where all are there already.
    pub fn trash_deals(&self, ids: &[DealId], trashed: bool) -> Result<(usize, Changed)> {
        self.store().freeing(|| {
            self.write_undoable(|tx, _| {
                let moved = deal::set_trashed(tx, ids, trashed)?;
                let count = moved.len();
                if count == 0 {
                    return Err(Error::NothingToChange);
                }
                let steps = vec![Step::DealTrash(moved, !trashed)];
                Ok((count, label(trash_action(trashed), UndoObject::Deal, count), steps))
            })
        })
    }

    /// Has a document belong to a deal, or no longer.
    ///
    /// # Errors
    /// [`Error::Invalid`] with `document` where it is kept with nobody whom the deal is about, [`Error::NothingToChange`],
    /// [`Error::NotFound`].
    pub fn link_deal(&self, id: DealId, document: DocumentId, linked: bool) -> Result<((), Changed)> {
        let action = if linked { UndoAction::Link } else { UndoAction::Unlink };
        self.write_undoable(|tx, _| {
            let found = document::get(tx, document)?;
            if linked && found.trashed_at.is_some() {
                return Err(Error::NotFound);
            }
            deal::document::set(tx, id, document, found.party, linked)?;
            let steps = vec![Step::DealDocument(id, document, !linked)];
            Ok(((), label(action, UndoObject::DealDocument, 1), steps))
        })
    }

    /// The documents that may be said to belong to a deal: those that are kept with whom it is about, and do not yet.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn linkable_documents(&self, id: DealId) -> Result<Vec<Document>> {
        self.read(|snapshot| {
            let others = deal::document::others(snapshot, id)?;
            others.into_iter().map(|id| document::get(snapshot, id)).collect()
        })
    }

    /// All about a deal.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn deal_page(&self, id: DealId) -> Result<DealPage> {
        self.read(|snapshot| {
            let row = list::row(snapshot, id)?;
            let mut documents = Vec::new();
            for id in deal::document::of(snapshot, id)? {
                let document = document::get(snapshot, id)?;
                if document.trashed_at.is_none() && is_shown(snapshot, document.party)? {
                    documents.push(document);
                }
            }
            let stage = deal::stage::get(snapshot, row.deal.state.stage)?;
            Ok(DealPage { stage, history: deal::history(snapshot, id)?, documents, row })
        })
    }

    /// Makes the board have exactly these stages in this order, and gives them back. Where nothing differs, nothing is written.
    ///
    /// # Errors
    /// As [`deal::stage::save`].
    pub fn save_stages(&self, drafts: Vec<StageDraft>) -> Result<(Vec<Stage>, Changed)> {
        let saved = self.write(|tx, _| {
            deal::stage::save(tx, drafts)?;
            deal::stage::list(tx)
        });
        match saved {
            Err(Error::NothingToChange) => Ok((self.read(deal::stage::list)?, Changed::default())),
            saved => saved,
        }
    }

    /// Opens the board, with at most `first` cards of each column.
    pub fn open_board(&self, query: &DealQuery, first: usize) -> Result<DealBoard> {
        let found = self.find_deals(query)?;
        let columns = self.read(|snapshot| list::columns(snapshot, &found))?;
        let ids = columns.iter().map(|column| (column.stage.id, column.ids.clone())).collect();
        let handle = lock(&self.lists).add(Content::Board(ids), found.len()).handle;
        let columns = self.read(|snapshot| {
            let column = |Column { stage, sums, ids }: Column| {
                let rows = rows(snapshot, part(&ids, 0, first))?;
                Ok(DealColumn { stage, count: ids.len(), sums, rows })
            };
            columns.into_iter().map(column).collect::<Result<_>>()
        })?;
        Ok(DealBoard { handle, columns })
    }

    /// Reads cards of a column of an open board.
    ///
    /// # Errors
    /// [`Error::NotFound`] where there is no such board or column.
    pub fn board_window(
        &self,
        handle: u32,
        stage: StageId,
        offset: usize,
        count: usize,
    ) -> Result<Vec<DealRow>> {
        let ids = match lock(&self.lists).get(handle)? {
            Content::Board(columns) => {
                let found = columns.iter().find(|(of, _)| *of == stage);
                part(&found.ok_or(Error::NotFound)?.1, offset, count)
            }
            _ => return Err(Error::NotFound),
        };
        self.read(|snapshot| rows(snapshot, ids))
    }

    /// Where a deal stands on an open board; nowhere where it is not on it.
    ///
    /// # Errors
    /// [`Error::NotFound`] where there is no such board.
    pub fn board_place(&self, handle: u32, id: DealId) -> Result<Option<DealPlace>> {
        let lists = lock(&self.lists);
        let Content::Board(columns) = lists.get(handle)? else { return Err(Error::NotFound) };
        Ok(columns.iter().find_map(|(stage, ids)| {
            let position = ids.iter().position(|listed| *listed == id.0)?;
            Some(DealPlace { stage: *stage, position, count: ids.len() })
        }))
    }

    /// Opens the table of deals that a query describes.
    pub fn open_deals(&self, query: &DealQuery) -> Result<ListHandle> {
        let ids = list::table(self.find_deals(query)?, query.view);
        let total = ids.len();
        Ok(lock(&self.lists).add(Content::Deals(ids), total))
    }

    /// Reads rows of an open table of deals.
    pub fn deal_window(&self, handle: u32, offset: usize, count: usize) -> Result<Vec<DealRow>> {
        let ids = match lock(&self.lists).get(handle)? {
            Content::Deals(ids) => part(ids, offset, count),
            _ => return Err(Error::NotFound),
        };
        self.read(|snapshot| rows(snapshot, ids))
    }

    /// What a board or table shows: all that are open, and what was closed in the last 90 days.
    fn find_deals(&self, query: &DealQuery) -> Result<Vec<Found>> {
        let today = DateTime::from_timestamp_millis(self.store().clock().now()).unwrap_or_default();
        let since = today.date_naive().checked_sub_days(Days::new(CLOSED)).unwrap_or_default();
        let owner = query.mine.then_some(self.actor().user);
        let text = query.text.trim();
        let named = if text.is_empty() {
            Named::default()
        } else {
            Named {
                contacts: self.contact_index()?.query(text).ids().collect(),
                companies: self.company_index()?.query(text).ids().collect(),
            }
        };
        let wanted = (!text.is_empty()).then_some((text, &named));
        self.read(|snapshot| list::find(snapshot, owner, &written(since), wanted))
    }
}

fn rows(snapshot: &Snapshot<'_>, ids: Vec<i64>) -> Result<Vec<DealRow>> {
    ids.into_iter().map(|id| list::row(snapshot, DealId(id))).collect()
}

/// Whether somebody does not lie in the trash.
fn is_shown(snapshot: &Snapshot<'_>, party: Party) -> Result<bool> {
    match party.require_listed(snapshot) {
        Err(Error::NotFound) => Ok(false),
        listed => listed.map(|()| true),
    }
}
