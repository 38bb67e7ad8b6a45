//! What packages bring beside events, and what is taken back of it.

use rusqlite::params;
use serde_json::json;

use crate::{
    clock::Timestamp,
    crm::{check, party::Party},
    error::{Error, Problem, Result},
    history::Object,
    id::ContactId,
    personal::Personal,
    store::{Touched, Tx},
};

/// When an objection or a restriction ended elsewhere, and what was said then.
#[derive(Debug, Clone)]
pub(crate) struct Ended {
    /// UTC milliseconds.
    pub(crate) at: Timestamp,
    pub(crate) note: Personal<String>,
}

impl Ended {
    /// # Errors
    /// [`Error::Invalid`] with the field at fault.
    pub(super) fn checked(mut self, tx: &Tx<'_>, since: Timestamp) -> Result<Self> {
        check::lines(&mut self.note, check::TEXT).map_err(|problem| Error::invalid("endNote", problem))?;
        if self.at < since || self.at > tx.now {
            return Err(Error::invalid("endedAt", Problem::Date));
        }
        Ok(self)
    }
}

/// What somebody said, or was told, beside events of consents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Brought {
    Objection,
    Restriction,
    Shown,
    Collection,
}

impl Brought {
    fn table(self) -> &'static str {
        match self {
            Self::Objection => "objection",
            Self::Restriction => "restriction",
            Self::Shown => "notice_shown",
            Self::Collection => "collection",
        }
    }
}

/// Deletes for good what an import brought which is undone.
pub(crate) fn remove_brought(tx: &Tx<'_>, what: Brought, id: i64) -> Result<()> {
    let kind = what.table();
    let (uuid, contact): ([u8; 16], ContactId) = tx
        .prepare_cached(&format!("SELECT uuid, contact_id FROM {kind} WHERE id = ?1"))?
        .query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let party = Party { contact: Some(contact), company: None };
    party.journal(tx, "import.undo", Object { kind, uuid }, &json!({}))?;
    tx.prepare_cached(&format!("DELETE FROM {kind} WHERE id = ?1"))?.execute(params![id])?;
    tx.touch(Touched::Consent(contact.0));
    Ok(())
}
