//! Commands about imports. The chosen file stays in the backend until it is closed or the vault is locked.

use std::{path::Path, sync::Arc};

use kartotek_core::{
    error::{Error, Result},
    exchange::{
        gate,
        import::{
            self, CsvLayout, ImportCheck, ImportMapping, ImportPlan, ImportPreview, ImportRejection,
            ImportReport, ImportSummary, ImportUndone, Source, mapping,
        },
    },
    id::ImportId,
};

use crate::{
    desk::{Desk, lock},
    job,
    system::Filter,
};

pub(super) const FILES: Filter =
    Filter { name: "CSV, vCard, ZIP", extensions: &["csv", "tsv", "txt", "vcf", "vcard", "zip"] };
const REJECTED: Filter = Filter { name: "CSV", extensions: &["csv"] };

/// The file that the user chose to import.
pub(crate) struct Chosen {
    source: Arc<Source>,
    /// How it was cut at the last check or run, and what could not be imported then.
    rejected: Option<(Option<CsvLayout>, Vec<ImportRejection>)>,
}

/// Asks for a file and looks at it; `None` where the user cancelled.
pub(crate) fn import_pick(desk: &Desk) -> Result<Option<ImportPreview>> {
    desk.office()?;
    let Some(path) = desk.system()?.file(FILES) else { return Ok(None) };
    choose(desk, &path).map(Some)
}

/// Looks at a file that was dropped on the window.
pub(crate) fn import_drop(desk: &Desk, index: usize) -> Result<ImportPreview> {
    desk.office()?;
    let path = lock(&desk.dropped).get(index).cloned().ok_or(Error::NotFound)?;
    choose(desk, &path)
}

fn choose(desk: &Desk, path: &Path) -> Result<ImportPreview> {
    let source = import::read_file(path)?;
    let preview = import::preview(&source, None)?;
    *lock(&desk.import) = Some(Chosen { source: Arc::new(source), rejected: None });
    Ok(preview)
}

/// Looks at the chosen file again, cut in another way.
pub(crate) fn import_preview(desk: &Desk, layout: CsvLayout) -> Result<ImportPreview> {
    desk.office()?;
    import::preview(&*chosen(desk)?, Some(layout))
}

fn chosen(desk: &Desk) -> Result<Arc<Source>> {
    lock(&desk.import).as_ref().map(|chosen| Arc::clone(&chosen.source)).ok_or(Error::NotFound)
}

pub(crate) fn import_mapping_list(desk: &Desk) -> Result<Vec<ImportMapping>> {
    desk.with(|session| session.read(mapping::list))
}

pub(crate) fn import_mapping_save(desk: &Desk, mapping: ImportMapping) -> Result<()> {
    let changed = desk.with(|session| mapping::save(session, &mapping))?;
    desk.told(((), changed));
    Ok(())
}

pub(crate) fn import_mapping_remove(desk: &Desk, name: String) -> Result<()> {
    let changed = desk.with(|session| mapping::remove(session, &name))?;
    desk.told(((), changed));
    Ok(())
}

pub(crate) fn import_check(desk: &Desk, plan: ImportPlan, job: u32) -> Result<ImportCheck> {
    let source = chosen(desk)?;
    let (check, rejections) = job::run(desk, job, |progress| {
        desk.with(|session| import::check(session, &source, &plan, progress))
    })?;
    remember(desk, &source, plan, rejections);
    Ok(check)
}

pub(crate) fn import_run(desk: &Desk, plan: ImportPlan, job: u32) -> Result<ImportReport> {
    let source = chosen(desk)?;
    let (report, rejections, changed) =
        job::run(desk, job, |progress| desk.with(|session| import::run(session, &source, &plan, progress)))?;
    remember(desk, &source, plan, rejections);
    Ok(desk.told((report, changed)))
}

/// Keeps what could not be imported, unless another file was chosen meanwhile.
fn remember(desk: &Desk, source: &Arc<Source>, plan: ImportPlan, rejections: Vec<ImportRejection>) {
    if let Some(chosen) = &mut *lock(&desk.import)
        && Arc::ptr_eq(&chosen.source, source)
    {
        chosen.rejected = Some((plan.layout, rejections));
    }
}

/// Asks for a place and writes what could not be imported; `false` where the user cancelled.
pub(crate) fn import_rejected_save(desk: &Desk) -> Result<bool> {
    desk.office()?;
    let (source, (layout, rejections)) = match &*lock(&desk.import) {
        Some(Chosen { source, rejected: Some(rejected) }) => (Arc::clone(source), rejected.clone()),
        _ => return Err(Error::NotFound),
    };
    let Some(path) = desk.system()?.save("kartotek-rejected.csv", REJECTED) else { return Ok(false) };
    gate::save_rejected(&source, layout.as_ref(), &rejections, &path)?;
    Ok(true)
}

pub(crate) fn import_list(desk: &Desk) -> Result<Vec<ImportSummary>> {
    desk.with(|session| session.read(import::list))
}

pub(crate) fn import_undo(desk: &Desk, id: ImportId, job: u32) -> Result<ImportUndone> {
    let undone = job::run(desk, job, |progress| desk.with(|session| import::undo(session, id, progress)))?;
    Ok(desk.told(undone))
}

pub(crate) fn import_close(desk: &Desk) -> Result<()> {
    *lock(&desk.import) = None;
    Ok(())
}
