//! What an erasure is made of: as asked for, and as it stands on the ledger.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    decide::ErasureKeep, proof::ErasureProof, statistic::StatisticKind, strike::ErasureStrike,
    summary::ErasureSummary,
};
use crate::{
    clock::Timestamp,
    id::{ContactId, ErasureId, RequestId, UserId},
    store::word::words,
};

/// Why somebody is erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ErasureCause {
    /// They asked for it (Art. 17(1) GDPR).
    Request,
    /// Their data is not needed any more, as somebody decided.
    Decision,
    /// Their data is not needed any more, as a rule of retention says.
    Retention,
    /// They lay in the trash for as long as things stay there.
    Trash,
}

words!(ErasureCause {
    Request "request",
    Decision "decision",
    Retention "retention",
    Trash "trash",
});

/// What somebody decides about an erasure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ErasureDraft {
    /// Who goes.
    pub contact: ContactId,
    /// Why.
    pub cause: ErasureCause,
    /// The request, where they asked for it.
    pub request: Option<RequestId>,
    /// Whether their addresses and numbers go on the suppression list, so that nobody brings them back unseen.
    pub suppress: bool,
    /// The texts of others that they are struck out of, of those that the plan lists.
    #[serde(default)]
    pub strike: Vec<ErasureStrike>,
    /// What stays all the same, a sort each.
    #[serde(default)]
    pub keep: Vec<ErasureKeep>,
    /// What is counted before it goes: what is left of it then is one more in a number.
    #[serde(default)]
    pub count: Vec<StatisticKind>,
    /// The plan that was looked at, as [`ErasurePlan::seal`](super::ErasurePlan::seal) names it: what came since has to be looked at first.
    pub seal: String,
}

impl Erasure {
    /// What it is called by, which stands for the person: "E2026-3".
    pub fn name(&self) -> String {
        format!("E{}-{}", self.year, self.number)
    }
}

/// An erasure as stored: nothing of it says who it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Erasure {
    /// Identity within the vault.
    pub id: ErasureId,
    /// The year, in UTC.
    pub year: i32,
    /// Its number within that year.
    pub number: i64,
    /// Why.
    pub cause: ErasureCause,
    /// The request that led to it.
    pub request: Option<RequestId>,
    /// Who did it.
    pub author: UserId,
    /// When, in UTC milliseconds.
    pub at: Timestamp,
    /// What went and what stayed, in numbers.
    pub summary: ErasureSummary,
    /// What the last search for them found; none where nobody searched.
    pub proof: Option<ErasureProof>,
    /// Whether it is still to be shown that nothing of them is left.
    pub unproved: bool,
    /// How many backups may still hold them now: those that were neither cleaned nor deleted since then.
    pub backups_left: u64,
    /// The day on which the last of these is to be deleted, as in "2027-02-19"; none where there is none.
    pub backups_until: Option<String>,
}
