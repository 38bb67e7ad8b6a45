//! What of a plan is not as it was when the erasure was announced. It is told from hashes, so that the announcement holds no second copy of
//! anybody's data, and not by what hangs on the keys of whoever looks: who confirms may hold others than who announced.

use std::collections::BTreeMap;

use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;

use super::{plan::ErasurePlan, strike, summary::ErasureCategory};
use crate::{
    crm::contact,
    error::{Error, Result},
    store::{Snapshot, StoreKeys},
};

/// A part of a plan that is not as it was when the erasure was announced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum ErasureDifference {
    /// Their card.
    Card,
    /// How much there is of the categories.
    Records,
    /// What a law or a claim keeps.
    Kept,
    /// Who is to be told.
    Recipients,
    /// Their requests.
    Requests,
    /// What speaks of them in the texts of others, in confidential notes only where whoever announced it and whoever asks can open all.
    Spoken,
    /// What stands in the way of it: a restriction, a legal hold.
    Blocks,
    /// How many backups may hold them.
    Backups,
    /// Something else.
    Other,
}

/// What is noted of a plan when an erasure is announced.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Noted {
    /// A hash of each part.
    parts: BTreeMap<ErasureDifference, String>,
    /// A hash of all of it but what speaks of them.
    plan: String,
    /// A hash of whose confidential notes speak of them.
    notes: String,
    /// How many confidential notes of others whoever announced it could not open.
    unread: u64,
    /// Whether they had keys of such notes.
    #[serde(default)]
    pub(super) has_keys: bool,
    /// How many days it was to wait.
    pub(super) cooling_off_days: u32,
}

impl Noted {
    /// What is noted of a plan that was made with these keys.
    pub(super) fn of(
        snapshot: &Snapshot<'_>,
        keys: &StoreKeys,
        plan: &ErasurePlan,
        cooling_off_days: u32,
    ) -> Result<Self> {
        let contact = contact::get(snapshot, plan.contact)?;
        let (revision, bare) = (contact.revision, keys.without_confidential());
        let spoken = strike::planned(snapshot, &bare, &contact, &[])?;
        let (notes, unread) = strike::notes(snapshot, keys, &contact)?;
        // That somebody looked at them is journaled, and is none of it.
        let mut counts = plan.counts.clone();
        counts.retain(|counted| counted.category != ErasureCategory::Journal);
        let parts = BTreeMap::from([
            (ErasureDifference::Card, hash(&(revision, plan.identifiers))?),
            (ErasureDifference::Records, hash(&counts)?),
            (ErasureDifference::Kept, hash(&plan.kept)?),
            (ErasureDifference::Recipients, hash(&plan.recipients)?),
            (ErasureDifference::Requests, hash(&(&plan.requests, plan.asked))?),
            (ErasureDifference::Spoken, hash(&(spoken.texts, spoken.count))?),
            (ErasureDifference::Blocks, hash(&(plan.restricted_since, plan.holds))?),
            (ErasureDifference::Backups, hash(&plan.backups)?),
        ]);
        let rest = ErasurePlan {
            counts,
            spoken_of: Vec::new(),
            spoken_more: 0,
            spoken_unread: 0,
            seal: String::new(),
            ..plan.clone()
        };
        Ok(Self {
            parts,
            plan: hash(&(rest, revision))?,
            notes: hash(&notes)?,
            unread,
            has_keys: !keys.confidential.is_empty(),
            cooling_off_days,
        })
    }

    /// What is not as it was.
    pub(super) fn differing(&self, now: &Self) -> Vec<ErasureDifference> {
        let notes = self.unread == 0 && now.unread == 0 && self.notes != now.notes;
        let differs = |part: &ErasureDifference, hash: &String| {
            self.parts.get(part) != Some(hash) || *part == ErasureDifference::Spoken && notes
        };
        let differing = now.parts.iter().filter(|(part, hash)| differs(part, hash));
        let mut differing: Vec<_> = differing.map(|(part, _)| *part).collect();
        if differing.is_empty() && self.plan != now.plan {
            differing.push(ErasureDifference::Other);
        }
        differing
    }
}

/// A short hash of a value as it is written in JSON.
fn hash(value: &impl Serialize) -> Result<String> {
    let written = serde_json::to_vec(value).map_err(Error::internal)?;
    Ok(HEXLOWER.encode(&Sha256::digest(written)[..8]))
}
