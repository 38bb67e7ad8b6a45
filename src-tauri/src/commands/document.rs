//! Commands about documents. Files are chosen in dialogs or dropped; the web UI knows them by their place in the list only.

use std::{
    env,
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, Ordering},
};

use kartotek_core::{
    crm::party::Party,
    document::{
        Document, DocumentDraft,
        guess::{Candidate, file_name},
    },
    error::{DocumentProblem, Error, FileProblem, Result},
    exchange::{disclosure::Disclosure, gate},
    id::DocumentId,
    personal::Personal,
};
use kartotek_preview::{Drawer, Format, Problem};
use serde::Serialize;
use ts_rs::TS;

use crate::{
    desk::{Desk, lock},
    job, lent,
    system::Filter,
};

/// The most files that are chosen at once.
const MANY: usize = 100;

/// A file that the user chose to store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub(crate) struct ChosenFile {
    /// What it is called.
    pub file_name: Personal<String>,
    /// What is proposed about it; none where it can't be stored.
    pub candidate: Option<Candidate>,
    /// Why it can't be stored.
    pub problem: Option<FileProblem>,
}

/// What a document is to whom looks at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub(crate) enum DocumentFormat {
    /// It has pages.
    Pdf,
    /// It is a picture.
    Picture,
    /// It is text.
    Text,
}

/// What is known of a document before it is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[ts(export)]
pub(crate) struct DocumentLook {
    /// What it is.
    pub format: DocumentFormat,
    /// How many pages it has; 1 where it has none.
    pub pages: u32,
}

/// Asks for files to store; none where the user cancelled.
pub(crate) fn document_pick(desk: &Desk) -> Result<Vec<ChosenFile>> {
    let files = desk.system()?.files();
    choose(desk, files)
}

/// Looks at the files that were dropped on the window.
pub(crate) fn document_drop(desk: &Desk) -> Result<Vec<ChosenFile>> {
    let files = lock(&desk.dropped).clone();
    choose(desk, files)
}

fn choose(desk: &Desk, mut files: Vec<PathBuf>) -> Result<Vec<ChosenFile>> {
    files.truncate(MANY);
    let chosen = files.iter().map(|file| look_at(desk, file)).collect();
    *lock(&desk.chosen_documents) = files;
    chosen
}

fn look_at(desk: &Desk, file: &Path) -> Result<ChosenFile> {
    let (candidate, problem) = match desk.with(|session| session.document_candidate(file)) {
        Ok(candidate) => (Some(candidate), None),
        Err(Error::File { problem, .. }) => (None, Some(problem)),
        Err(error) => return Err(error),
    };
    Ok(ChosenFile { file_name: file_name(file), candidate, problem })
}

/// Stores the chosen file of a place in the list, also where the same content is there already if it may be there `again`.
pub(crate) fn document_add(
    desk: &Desk,
    index: usize,
    party: Party,
    draft: DocumentDraft,
    again: bool,
    job: u32,
) -> Result<Document> {
    let file = lock(&desk.chosen_documents).get(index).cloned().ok_or(Error::NotFound)?;
    let added = job::run(desk, job, |progress| {
        desk.with(|session| session.add_document(party, draft, &file, again, progress))
    })?;
    Ok(desk.told(added))
}

pub(crate) fn document_change(
    desk: &Desk,
    id: DocumentId,
    revision: i64,
    draft: DocumentDraft,
) -> Result<Document> {
    Ok(desk.told(desk.with(|session| session.change_document(id, revision, draft))?))
}

pub(crate) fn document_trash(desk: &Desk, ids: Vec<DocumentId>) -> Result<usize> {
    Ok(desk.told(desk.with(|session| session.trash_documents(&ids, true))?))
}

pub(crate) fn document_restore(desk: &Desk, ids: Vec<DocumentId>) -> Result<usize> {
    Ok(desk.told(desk.with(|session| session.trash_documents(&ids, false))?))
}

/// Deletes a document in the trash for good.
pub(crate) fn document_purge(desk: &Desk, id: DocumentId) -> Result<()> {
    desk.told(desk.with(|session| session.purge_document(id))?);
    Ok(())
}

/// Says what a document is, and how many pages it has.
pub(crate) fn document_look(desk: &Desk, id: DocumentId, job: u32) -> Result<DocumentLook> {
    let look = drawn(desk, id, job, |drawer, content, goes_on| drawer.look(content, goes_on))?;
    let format = match look.format {
        Format::Pdf => DocumentFormat::Pdf,
        Format::Picture => DocumentFormat::Picture,
        Format::Text => DocumentFormat::Text,
    };
    Ok(DocumentLook { format, pages: look.pages })
}

/// A page of a document, counted from 0, as a PNG at most so many pixels wide.
pub(crate) fn document_page(desk: &Desk, id: DocumentId, page: u32, width: u32, job: u32) -> Result<Vec<u8>> {
    drawn(desk, id, job, |drawer, content, goes_on| drawer.draw(content, page, width, goes_on))
}

/// The text of a document that is text; its front, where it is long.
pub(crate) fn document_text(desk: &Desk, id: DocumentId) -> Result<Personal<String>> {
    let content = desk.with(|session| session.document_content(id))?;
    kartotek_preview::text(&content).map(Personal).ok_or(Error::document(DocumentProblem::Unknown))
}

/// Opens a document in the program that the user has for its kind. The copy that it gets is gone after the next lock.
pub(crate) fn document_open(desk: &Desk, id: DocumentId) -> Result<()> {
    let folder = lent::folder(desk)?;
    let lent = desk.with(|session| gate::lend_document(session, id, &folder))?;
    desk.system()?.open(lent.as_os_str())
}

/// Asks for a place and writes a copy of a document there; `false` where the user cancelled.
pub(crate) fn document_save(desk: &Desk, id: DocumentId, disclosure: Disclosure, job: u32) -> Result<bool> {
    // Before a place is asked for.
    let disclosure = disclosure.checked()?;
    let name = desk.with(|session| session.document_file_name(id))?;
    let Some(path) = desk.system()?.save(&name, Filter::ALL) else { return Ok(false) };
    job::run(desk, job, |progress| {
        desk.with(|session| gate::save_document(session, id, &disclosure, &path, progress))
    })?;
    Ok(true)
}

/// Has another process look at a document, until that is done or the job is called off.
fn drawn<T>(
    desk: &Desk,
    id: DocumentId,
    job: u32,
    ask: impl FnOnce(&Drawer, &[u8], &dyn Fn() -> bool) -> Result<T, Problem>,
) -> Result<T> {
    job::run(desk, job, |progress| {
        let content = desk.with(|session| session.document_content(id))?;
        let cancelled = AtomicBool::new(false);
        let goes_on = || {
            let wanted = progress.step(0, None).is_ok();
            cancelled.store(!wanted, Ordering::Relaxed);
            wanted
        };
        match ask(&drawer()?, &content, &goes_on) {
            Err(_) if cancelled.load(Ordering::Relaxed) => Err(Error::Cancelled),
            Err(problem) => Err(Error::document(match problem {
                Problem::Unknown => DocumentProblem::Unknown,
                Problem::Damaged => DocumentProblem::Unreadable,
                Problem::Protected => DocumentProblem::Protected,
                Problem::TooLarge => DocumentProblem::TooLarge,
                Problem::TooSlow => DocumentProblem::TooSlow,
            })),
            Ok(answer) => Ok(answer),
        }
    })
}

/// The program that draws. It lies beside this one; beside a test's folder where a test runs.
fn drawer() -> Result<Drawer> {
    let name = format!("kartotek-preview{}", env::consts::EXE_SUFFIX);
    let own = env::current_exe().map_err(Error::internal)?;
    let program =
        own.ancestors().skip(1).take(2).map(|folder| folder.join(&name)).find(|program| program.is_file());
    let program = program.ok_or_else(|| Error::internal("the program that draws documents is not there"))?;
    Ok(Drawer { program, arguments: Vec::new() })
}
