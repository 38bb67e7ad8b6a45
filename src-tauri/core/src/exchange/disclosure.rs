//! Why personal data leaves the vault, and who gets it (Art. 4(9) and 30(1)(b) and (d) GDPR): asked before, journaled with it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    crm::check,
    error::{Error, Problem, Result},
    personal::Personal,
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
}
