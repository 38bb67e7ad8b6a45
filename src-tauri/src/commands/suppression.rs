//! Commands about the suppression list. A list that was chosen to be imported stays in the backend until it is closed or the vault is
//! locked.

use std::sync::Arc;

use kartotek_core::{
    crm::identifier::SuppressionTarget,
    error::{Error, Result},
    exchange::{
        import::{self, CsvLayout, ImportPreview, Source},
        suppression::{self as list, SuppressionCheck, SuppressionPlan},
    },
    id::{ContactId, SuppressionId},
    personal::Personal,
    session::suppression::SuppressionsAsked,
    suppression::{
        self, Asked, Suppression, SuppressionDraft, SuppressionPage, SuppressionQuery, SuppressionsAdded,
    },
};

use crate::{
    desk::{Desk, lock},
    job,
    system::Filter,
};

const LISTS: Filter =
    Filter { name: "CSV, vCard, Excel", extensions: &["csv", "tsv", "txt", "vcf", "vcard", "xlsx"] };

pub(crate) fn suppression_list(
    desk: &Desk,
    query: SuppressionQuery,
    offset: usize,
    count: usize,
) -> Result<SuppressionPage> {
    desk.with(|session| session.read(|snapshot| suppression::page(snapshot, &query, offset, count)))
}

pub(crate) fn suppression_of(desk: &Desk, id: ContactId) -> Result<SuppressionsAsked> {
    desk.with(|session| session.suppressions_of(id))
}

pub(crate) fn suppression_asked(
    desk: &Desk,
    emails: Vec<Personal<String>>,
    phones: Vec<Personal<String>>,
) -> Result<SuppressionsAsked> {
    desk.with(|session| session.asked_suppressions(&emails, &phones))
}

pub(crate) fn suppression_check(desk: &Desk, target: SuppressionTarget) -> Result<Vec<Asked>> {
    desk.with(|session| session.check_suppression(&target))
}

pub(crate) fn suppression_add(
    desk: &Desk,
    target: SuppressionTarget,
    suppression: SuppressionDraft,
) -> Result<Suppression> {
    Ok(desk.told(desk.with(|session| session.add_suppression(&target, suppression))?))
}

pub(crate) fn suppression_end(
    desk: &Desk,
    id: SuppressionId,
    reason: Personal<String>,
) -> Result<Suppression> {
    Ok(desk.told(desk.with(|session| session.end_suppression(id, reason))?))
}

/// Asks for a file and looks at it; `None` where the user cancelled.
pub(crate) fn suppression_import_pick(desk: &Desk) -> Result<Option<ImportPreview>> {
    desk.office()?;
    let Some(path) = desk.system()?.file(LISTS) else { return Ok(None) };
    let source = import::read_list(&path)?;
    let preview = import::preview(&source, None)?;
    *lock(&desk.suppressions) = Some(Arc::new(source));
    Ok(Some(preview))
}

/// Looks at the chosen file again, cut in another way.
pub(crate) fn suppression_import_cut(desk: &Desk, layout: CsvLayout) -> Result<ImportPreview> {
    desk.office()?;
    import::preview(&*chosen(desk)?, Some(layout))
}

pub(crate) fn suppression_import_preview(
    desk: &Desk,
    list: SuppressionPlan,
    job: u32,
) -> Result<SuppressionCheck> {
    let source = chosen(desk)?;
    job::run(desk, job, |progress| desk.with(|session| list::check(session, &source, &list, progress)))
}

pub(crate) fn suppression_import_run(
    desk: &Desk,
    list: SuppressionPlan,
    job: u32,
) -> Result<SuppressionsAdded> {
    let source = chosen(desk)?;
    let added =
        job::run(desk, job, |progress| desk.with(|session| list::run(session, &source, &list, progress)))?;
    Ok(desk.told(added))
}

pub(crate) fn suppression_import_close(desk: &Desk) -> Result<()> {
    *lock(&desk.suppressions) = None;
    Ok(())
}

fn chosen(desk: &Desk) -> Result<Arc<Source>> {
    lock(&desk.suppressions).as_ref().map(Arc::clone).ok_or(Error::NotFound)
}
