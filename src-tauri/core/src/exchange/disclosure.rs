//! Why personal data leaves the vault, and who gets it (Art. 4(9) and 30(1)(b) and (d) GDPR): asked before, journaled with it.

use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    crm::check,
    error::{Error, Problem, Result},
    id::RecipientId,
    personal::Personal,
    recipient::{self, DisclosureKind},
    session::Session,
    store::Tx,
};

/// Characters of the longest purpose and recipient.
const LONGEST: usize = 200;

/// A disclosure as its user states it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Disclosure {
    /// What for.
    pub purpose: Personal<String>,
    /// Who gets it; empty where it stays within the organisation.
    pub recipient: Personal<String>,
    /// Who of the register gets it: what is handed over is recorded with each person.
    #[serde(default)]
    #[ts(optional)]
    pub handed_to: Option<RecipientId>,
}

impl Disclosure {
    /// Refuses what can't stand in the journal, and gives the rest in its form there.
    ///
    /// # Errors
    /// [`Error::Invalid`] with the field at fault.
    pub fn checked(&self) -> Result<Self> {
        let mut checked = self.clone();
        for (field, text) in [("purpose", &mut checked.purpose), ("recipient", &mut checked.recipient)] {
            check::line(text, LONGEST).map_err(|problem| Error::invalid(field, problem))?;
        }
        match checked.purpose.is_empty() {
            true => Err(Error::invalid("purpose", Problem::Missing)),
            false => Ok(checked),
        }
    }

    /// The same, with the name that whoever gets it has in the register, where nothing else was typed.
    ///
    /// # Errors
    /// As [`Self::checked`]; [`Error::Invalid`] about `handedTo` where it is in the register no more, or has ended.
    pub(super) fn named(&self, session: &Session) -> Result<Self> {
        let mut checked = self.checked()?;
        if let Some(id) = checked.handed_to {
            let now = session.store().clock().now();
            let recipient =
                session.read(|snapshot| recipient::require_usable(snapshot, id, now, "handedTo"))?;
            if checked.recipient.is_empty() {
                checked.recipient = recipient.draft.name;
            }
        }
        Ok(checked)
    }

    /// Records for each of these people what was handed over, after it was journaled.
    ///
    /// # Errors
    /// As [`Self::named`].
    pub(super) fn record(&self, tx: &Tx<'_>, kind: DisclosureKind, subjects: &[String]) -> Result<()> {
        let Some(id) = self.handed_to else { return Ok(()) };
        let people = subjects.iter().filter_map(|hex| HEXLOWER.decode(hex.as_bytes()).ok()?.try_into().ok());
        recipient::record(tx, id, kind, &self.purpose, people)
    }
}
