//! Deals in a package: with the stages that they came into, which are found again by what they are called or mean.

use serde::{Deserialize, Serialize};

use super::{
    PackageKind,
    bring::Bringing,
    document::listed,
    part::{Part, Stored},
    record::{Uuid, identity},
    undo::Undone,
};
use crate::{
    clock::Timestamp,
    crm::party::Party,
    deal::{self, DealDraft, DealState, StageMeaning, Went, stage::StagePreset},
    document,
    error::{Error, Problem, Result},
    id::{DealId, StageId},
    personal::Personal,
    store::{Snapshot, Tx},
    task, user,
};

pub(super) struct Deals;

/// A stage by what it is called and means.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct StageContent {
    name: Personal<String>,
    preset: Option<StagePreset>,
    meaning: StageMeaning,
}

impl StageContent {
    fn of(snapshot: &Snapshot<'_>, id: StageId) -> Result<Self> {
        let stage = deal::stage::get(snapshot, id)?;
        Ok(Self { name: stage.name, preset: stage.preset, meaning: stage.meaning })
    }

    /// The stage that stands for this one here: of the same name, of the same preset, or the first that means the same.
    fn find(&self, snapshot: &Snapshot<'_>) -> Result<StageId> {
        let stages: Vec<_> =
            deal::stage::list(snapshot)?.into_iter().filter(|stage| stage.meaning == self.meaning).collect();
        let same_name = stages.iter().find(|stage| !self.name.is_empty() && stage.name == self.name);
        let same_preset = || stages.iter().find(|stage| self.preset.is_some() && stage.preset == self.preset);
        let found = same_name.or_else(same_preset).or_else(|| stages.first());
        found.map(|stage| stage.id).ok_or(Error::invalid("stage", Problem::Choice))
    }
}

/// That a deal came into a stage.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct MoveContent {
    stage: StageContent,
    /// UTC milliseconds.
    at: Timestamp,
    #[serde(default)]
    reason: Personal<String>,
}

/// A deal, with who works on it by name, and the identities of its documents.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Content {
    #[serde(flatten)]
    draft: DealDraft,
    #[serde(default)]
    owner_name: Personal<String>,
    #[serde(default)]
    closed_on: String,
    #[serde(default)]
    loss_reason: Personal<String>,
    /// The first first; the last is the stage that it is in.
    moves: Vec<MoveContent>,
    #[serde(default)]
    document_ids: Vec<Uuid>,
}

impl Part for Deals {
    type Content = Content;
    const KIND: PackageKind = PackageKind::Deal;
    const TABLE: &'static str = "deal";
    const FILE: &'static str = "deals.json";

    fn read(snapshot: &Snapshot<'_>, id: i64) -> Result<Stored<Content>> {
        let deal = deal::get(snapshot, DealId(id))?;
        let DealState { mut draft, closed_on, loss_reason, .. } = deal.state;
        let owner = draft.owner.take().map(|id| user::name(snapshot, id)).transpose()?;
        let moves = deal::went(snapshot, deal.id)?.into_iter().map(|Went { stage, at, reason }| {
            Ok(MoveContent { stage: StageContent::of(snapshot, stage)?, at, reason })
        });
        let documents = deal::document::of(snapshot, deal.id)?.into_iter();
        Ok(Stored {
            content: Content {
                draft,
                owner_name: owner.unwrap_or_default(),
                closed_on,
                loss_reason,
                moves: moves.collect::<Result<_>>()?,
                document_ids: documents
                    .map(|id| identity(snapshot, "document", id))
                    .collect::<Result<_>>()?,
            },
            party: deal.party,
            author: deal.author,
            created_at: deal.created_at,
            changed_at: deal.changed_at,
        })
    }

    fn add(bringing: &mut Bringing<'_, '_, '_>, uuid: Uuid, party: Party, content: Content) -> Result<()> {
        let tx = bringing.tx;
        let Content { mut draft, owner_name, closed_on, loss_reason, moves, document_ids } = content;
        let users = task::list::assignees(tx)?;
        draft.owner = users.iter().find(|user| user.name == owner_name).map(|user| user.id);
        let went = moves
            .into_iter()
            .map(|step| Ok(Went { stage: step.stage.find(tx)?, at: step.at, reason: step.reason }))
            .collect::<Result<Vec<_>>>()?;
        let last = went.last().ok_or(Error::invalid("stage", Problem::Missing))?;
        let state = DealState {
            draft,
            stage: last.stage,
            stage_since: last.at,
            closed_on,
            loss_reason,
            moves: u32::try_from(went.len()).unwrap_or(u32::MAX),
        };
        let id = deal::add_as(tx, uuid.0, party, state, &went)?;
        for uuid in document_ids {
            if let Some(document) = listed(tx, uuid)? {
                deal::document::set(tx, id, document, document::get(tx, document)?.party, true)?;
            }
        }
        Ok(())
    }

    fn remove(tx: &Tx<'_>, id: i64, _: &mut Undone) -> Result<()> {
        deal::remove(tx, DealId(id))
    }
}
