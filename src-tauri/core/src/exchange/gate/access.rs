//! The package that answers a request for access or portability: complete on the disk before it is journaled, and at its place after that.

use std::path::Path;

use kartotek_journal::checkpoint::Reason;
use serde_json::json;

use crate::{
    alert,
    error::{Error, Problem, Result},
    exchange::access::{self, AccessAnswer, AccessPassword},
    history::{self, Object},
    progress::Progress,
    request,
    role::Permission,
    session::{Changed, Session},
    vault::pending::Pending,
};

/// A package that was saved.
#[derive(Debug)]
pub struct AccessSaved {
    /// What opens it. It is kept nowhere: whoever gets the package is told it by another way.
    pub password: AccessPassword,
    /// How many files are in it.
    pub files: u64,
    /// How many data.
    pub data: u64,
    /// In how many places something was kept back.
    pub redactions: u64,
    /// SHA-256 of `package.zip` within it, hexadecimal: what the journal says was handed out.
    pub sha256: String,
}

/// Writes the package of somebody's data. The file appears at its place when it is complete and journaled: under which right, for which
/// request, how many files and data, what was kept back, the hash, and the pseudonyms of the contacts.
///
/// # Errors
/// [`Error::Forbidden`] to a role that may not export, or not see all of it; [`Error::Invalid`] about `number`, `contacts` and `redactions`;
/// [`Error::Conflict`] where something that is to be kept back is not there (any more); [`Error::NotFound`] where a contact is not;
/// [`Error::ReadOnly`] where it can't be journaled, [`Error::File`] where it can't be written, [`Error::Document`] where the file of a document
/// is missing or damaged, [`Error::Cancelled`].
pub fn save_access(
    session: &Session,
    answer: &AccessAnswer<'_>,
    path: &Path,
    progress: &dyn Progress,
) -> Result<AccessSaved> {
    Ok(save(session, answer, path, progress)?.0)
}

/// The same, with what changed.
pub(super) fn save(
    session: &Session,
    answer: &AccessAnswer<'_>,
    path: &Path,
    progress: &dyn Progress,
) -> Result<(AccessSaved, Changed)> {
    session.actor().role.require(Permission::ExportRun)?;
    session.store().require_writable()?;
    // It stands in names of files: nothing but a number may.
    let is_number = |number: &str| {
        (1..=20).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
    };
    if !is_number(answer.number) {
        return Err(Error::invalid("number", Problem::Choice));
    }
    if answer.contacts.is_empty() {
        return Err(Error::invalid("contacts", Problem::Missing));
    }
    access::require_known(answer.redactions)?;
    let prepared = access::prepare(session, answer)?;
    let mut file = Pending::begin(path)?;
    let written = access::write(session, answer, &prepared, &mut file.writer, progress)?;
    file.complete()?;
    let payload = json!({
        "scope": answer.scope,
        "request": answer.number,
        "files": written.files,
        "data": written.data,
        "redactions": written.redactions,
        "sha256": written.sha256,
        "subjects": prepared.pseudonyms,
    });
    let ((), changed) = session.write(|tx, _| {
        let object = Object { kind: "export", uuid: crate::random::bytes() };
        history::append(tx, "export.access", object, &payload)?;
        if let Some(id) = answer.request {
            request::note_package(tx, id, &written.sha256)?;
        }
        tx.request_checkpoint(Reason::Export);
        alert::note_export(tx)
    })?;
    file.appear()?;
    let access::Written { files, data, redactions, sha256, password } = written;
    Ok((AccessSaved { password, files, data, redactions, sha256 }, changed))
}
