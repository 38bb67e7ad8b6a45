//! What a deal is made of: as filled in, and as stored.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::stage::Stage;
use crate::{
    clock::Timestamp,
    crm::party::Party,
    id::{DealId, StageId, UserId},
    money::Money,
    personal::Personal,
};

/// What a user fills in about a deal.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct DealDraft {
    /// What it is about, in a line of at most 200 characters.
    pub title: Personal<String>,
    /// What it is worth, nothing or more; none where nobody knows.
    pub value: Option<Money>,
    /// The day that it is expected to be closed, as in "2026-11-24" (ISO 8601); empty for none.
    pub expected_on: String,
    /// What is to be done next, in a line of at most 200 characters.
    pub next_step: Personal<String>,
    /// The day that it is to be done, as in "2026-11-24"; empty for none.
    pub next_on: String,
    /// Who works on it.
    pub owner: Option<UserId>,
    /// What else there is to say, in at most 100,000 characters.
    pub note: Personal<String>,
}

/// What can be undone of a deal: what was filled in, and how far it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DealState {
    /// What was filled in.
    #[serde(flatten)]
    pub draft: DealDraft,
    /// The stage that it is in.
    pub stage: StageId,
    /// Since when, in UTC milliseconds.
    pub stage_since: Timestamp,
    /// The day that it was won or lost, as in "2026-11-24"; empty while it is open.
    pub closed_on: String,
    /// Why it was lost, in a line of at most 200 characters; empty otherwise.
    pub loss_reason: Personal<String>,
    /// How many stages it came into until then.
    #[serde(skip)]
    pub(crate) moves: u32,
}

/// A deal as stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Deal {
    /// Identity within the vault.
    pub id: DealId,
    /// Grows by one with each change; a change names the revision it was made on.
    pub revision: i64,
    /// What was filled in, and how far it is.
    #[serde(flatten)]
    pub state: DealState,
    /// Whom it is about.
    #[serde(flatten)]
    pub party: Party,
    /// Who added it.
    pub author: UserId,
    /// UTC milliseconds.
    pub created_at: Timestamp,
    /// UTC milliseconds.
    pub changed_at: Timestamp,
    /// UTC milliseconds of the move into the trash, if it is there.
    pub trashed_at: Option<Timestamp>,
}

/// That a deal came into a stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct DealMove {
    /// Into which.
    pub to: Stage,
    /// Out of which; none where it was added.
    pub from: Option<Stage>,
    /// UTC milliseconds.
    pub at: Timestamp,
    /// The name of who moved it.
    pub user: Personal<String>,
    /// Why it was lost; empty otherwise.
    pub reason: Personal<String>,
}
