//! What was decided, as it is kept until an announced erasure is done: texts by how the journal names them, since the number of a record that
//! went may be given to another.

use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};

use super::{ErasureStrike, place};
use crate::{
    erasure::ErasureDraft,
    error::{Error, Result},
    store::Snapshot,
};

/// What was decided about an erasure, with the names of the texts that were chosen.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(in crate::erasure) struct KeptDraft {
    #[serde(flatten)]
    draft: ErasureDraft,
    /// In hex, in the order in which they were chosen.
    #[serde(default)]
    texts: Vec<String>,
}

impl KeptDraft {
    /// What was decided now.
    pub(in crate::erasure) fn of(snapshot: &Snapshot<'_>, draft: &ErasureDraft) -> Result<Self> {
        let name = |one: &ErasureStrike| Ok(HEXLOWER.encode(&place::object(snapshot, *one)?.uuid));
        let texts = draft.strike.iter().map(name).collect::<Result<_>>()?;
        Ok(Self { draft: draft.clone(), texts })
    }

    /// What was decided then, without the texts that are gone.
    pub(in crate::erasure) fn into_draft(self, snapshot: &Snapshot<'_>) -> Result<ErasureDraft> {
        let Self { mut draft, texts } = self;
        let chosen = std::mem::take(&mut draft.strike);
        for (one, name) in chosen.into_iter().zip(&texts) {
            let uuid = HEXLOWER.decode(name.as_bytes()).map_err(Error::internal)?;
            let uuid: [u8; 16] =
                uuid.try_into().map_err(|_| Error::internal("a text has a name of 16 bytes"))?;
            if place::find(snapshot, &uuid)? == Some(one) {
                draft.strike.push(one);
            }
        }
        Ok(draft)
    }
}
