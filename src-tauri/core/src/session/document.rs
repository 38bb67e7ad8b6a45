//! What users do with documents: each action with the step that takes it back.

use std::{cell::Cell, io::Write, path::Path};

use zeroize::Zeroizing;

use super::action::{label, trash_action};
use crate::{
    consent,
    crm::{party::Party, reading},
    document::{
        self, Document, DocumentDraft,
        file::{self, Opener, Sealed},
        guess::{self, Candidate},
        media,
    },
    error::{DocumentProblem, Error, Result},
    id::DocumentId,
    personal::Personal,
    progress::Progress,
    request,
    retention::{
        category::{RetentionItem, RetentionItemKind},
        hold,
    },
    session::{
        Changed, Session,
        trash::require_unannounced,
        undo::{Step, UndoAction, UndoObject},
    },
    vault::pending::unwritable,
    voucher,
};

/// The most bytes of a document that are held in memory to be shown.
const SHOWN: u64 = 64 * 1024 * 1024;

impl Session {
    /// Looks at a file that may be stored.
    ///
    /// # Errors
    /// As [`guess::candidate`].
    pub fn document_candidate(&self, source: &Path) -> Result<Candidate> {
        guess::candidate(source, self.store().clock().now())
    }

    /// Stores the file at `source`. It is sealed and durable before its row is; where anything fails, neither is there.
    ///
    /// # Errors
    /// As [`document::add`]; [`Error::File`] about the source, [`Error::DiskFull`], [`Error::Cancelled`].
    pub fn add_document(
        &self,
        party: Party,
        mut draft: DocumentDraft,
        source: &Path,
        again: bool,
        progress: &dyn Progress,
    ) -> Result<(Document, Changed)> {
        let store = self.store();
        store.require_writable()?;
        let now = store.clock().now();
        self.read(|snapshot| document::require(snapshot, party, &mut draft, now))?;
        let sealed = self.seal_document(source, progress)?;
        let file_name = guess::file_name(source);
        let is_accepted = Cell::new(false);
        let added = self.write_undoable(|tx, _| {
            let id = document::add(tx, party, draft, &file_name, &sealed, again)?;
            let steps = vec![Step::DocumentTrash(vec![id], true)];
            let done = (document::get(tx, id)?, label(UndoAction::Add, UndoObject::Document, 1), steps);
            is_accepted.set(true);
            Ok(done)
        });
        // A commit that failed may be found whole after a crash: then its file has to be there. Otherwise the next unlock sweeps.
        if is_accepted.get() {
            sealed.keep();
        }
        added
    }

    /// Seals the file at `source`. It goes again where its row does not come.
    pub(super) fn seal_document(&self, source: &Path, progress: &dyn Progress) -> Result<Sealed> {
        let store = self.store();
        file::seal(&store.documents()?, &store.keys().vault, source, progress).inspect_err(|error| {
            // A disk without room for a document has room for the next change.
            if !matches!(error, Error::DiskFull) {
                store.note(error);
            }
        })
    }

    /// Changes what is filled in about a document that has the given revision. Where nothing differs, nothing is written.
    ///
    /// # Errors
    /// As [`document::change`].
    pub fn change_document(
        &self,
        id: DocumentId,
        revision: i64,
        draft: DocumentDraft,
    ) -> Result<(Document, Changed)> {
        let changed = self.write_undoable(|tx, _| {
            let before = document::change(tx, id, revision, draft)?;
            let steps = vec![Step::Document(id, Box::new(before))];
            Ok((document::get(tx, id)?, label(UndoAction::Change, UndoObject::Document, 1), steps))
        });
        match changed {
            Err(Error::NothingToChange) => {
                Ok((self.read(|snapshot| document::get(snapshot, id))?, Changed::default()))
            }
            changed => changed,
        }
    }

    /// Moves documents into the trash or out of it; returns how many were moved.
    ///
    /// # Errors
    /// As [`document::set_trashed`]; [`Error::NothingToChange`] where all are there already.
    pub fn trash_documents(&self, ids: &[DocumentId], trashed: bool) -> Result<(usize, Changed)> {
        self.store().freeing(|| {
            self.write_undoable(|tx, _| {
                let moved = document::set_trashed(tx, ids, trashed)?;
                let count = moved.len();
                if count == 0 {
                    return Err(Error::NothingToChange);
                }
                let steps = vec![Step::DocumentTrash(moved, !trashed)];
                Ok((count, label(trash_action(trashed), UndoObject::Document, count), steps))
            })
        })
    }

    /// Deletes a document in the trash for good: first the key to its file, then the file. Nothing takes this back.
    ///
    /// # Errors
    /// [`Error::NotFound`] where it is not in the trash, [`Error::Kept`] where a law keeps a voucher whose file it is,
    /// [`Error::InUse`] where it shows a consent or a request, [`Error::OnHold`], [`Error::Waits`] where the erasure of whom it is about is
    /// announced.
    pub fn purge_document(&self, id: DocumentId) -> Result<((), Changed)> {
        let store = self.store();
        let (file, changed) = store.freeing(|| {
            self.write(|tx, _| {
                let item = RetentionItem { kind: RetentionItemKind::Document, id: id.0 };
                hold::require_free(tx, item)?;
                require_unannounced(tx, item)?;
                voucher::release_document(tx, id)?;
                consent::require_no_evidence(tx, id)?;
                request::require_no_evidence(tx, id)?;
                document::purge(tx, id)
            })
        })?;
        document::remove_files(store, file.as_slice());
        Ok(((), changed))
    }

    /// Gives a document to who may let it out of the vault. Whether all of it is there, only the end shows.
    ///
    /// # Errors
    /// [`Error::NotFound`] in the trash; [`Error::Document`] where it is missing or damaged; [`Error::File`] where it can't be written.
    pub(crate) fn copy_document(
        &self,
        id: DocumentId,
        to: &mut dyn Write,
        progress: &dyn Progress,
    ) -> Result<Document> {
        let keys = self.store().keys();
        let opened = self.read(|snapshot| document::opener(snapshot, keys, id))?;
        self.copy_opened(opened, to, progress)
    }

    /// Gives a document to whom it is about, also one in the trash.
    ///
    /// # Errors
    /// As [`Session::copy_document`].
    pub(crate) fn copy_held_document(
        &self,
        id: DocumentId,
        to: &mut dyn Write,
        progress: &dyn Progress,
    ) -> Result<Document> {
        let keys = self.store().keys();
        let opened = self.read(|snapshot| document::held_opener(snapshot, keys, id))?;
        self.copy_opened(opened, to, progress)
    }

    fn copy_opened(
        &self,
        (document, opener): (Document, Opener),
        to: &mut dyn Write,
        progress: &dyn Progress,
    ) -> Result<Document> {
        let store = self.store();
        let mut done = 0;
        opener.read(&store.documents()?, &store.keys().vault, |piece| {
            progress.step(done, Some(document.size))?;
            done += piece.len() as u64;
            to.write_all(piece).map_err(unwritable)
        })?;
        Ok(document)
    }

    /// The ending under which another program opens a document; none where it could be run rather than shown.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::Restricted`] of a contact whose data is.
    pub(crate) fn document_ending(&self, id: DocumentId) -> Result<Option<&'static str>> {
        let document = self.read(|snapshot| document::get(snapshot, id))?;
        document.party.contact.map_or(Ok(()), |contact| self.require_free(contact))?;
        Ok(media::ending(&document.media_type))
    }

    /// What is proposed to call a copy of a document: what its file was called.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn document_file_name(&self, id: DocumentId) -> Result<Personal<String>> {
        Ok(self.read(|snapshot| document::get(snapshot, id))?.file_name)
    }

    /// The content of a document, to be shown; of a contact, that is journaled. Nothing of it is given before all of it proved
    /// authentic.
    ///
    /// # Errors
    /// [`Error::NotFound`] in the trash; [`Error::Document`] where it is missing, damaged, or too large to be shown.
    pub fn document_content(&self, id: DocumentId) -> Result<Zeroizing<Vec<u8>>> {
        let store = self.store();
        let (document, opener) = self.read(|snapshot| document::opener(snapshot, store.keys(), id))?;
        if document.size > SHOWN {
            return Err(Error::document(DocumentProblem::TooLarge));
        }
        // Room for all of it, so that growing leaves no copies behind.
        let mut content = Zeroizing::new(Vec::with_capacity(usize::try_from(document.size).unwrap_or(0)));
        opener.read(&store.documents()?, &store.keys().vault, |piece| {
            if content.len() + piece.len() > content.capacity() {
                return Err(Error::document(DocumentProblem::Damaged));
            }
            content.extend_from_slice(piece);
            Ok(())
        })?;
        if let Some(contact) = document.party.contact {
            self.note_reading(reading::DOCUMENT, contact);
        }
        Ok(content)
    }
}
