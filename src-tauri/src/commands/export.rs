//! Commands about exports.

use kartotek_core::{
    error::{Error, Problem, Result},
    exchange::{
        disclosure::Disclosure,
        export::csv::CsvOptions,
        gate::{self, ExportFormat},
    },
    id::ContactId,
};

use crate::{desk::Desk, job, system::Filter};

const CSV: Filter = Filter { name: "CSV", extensions: &["csv"] };
const VCARD: Filter = Filter { name: "vCard", extensions: &["vcf"] };

/// Asks for a place and writes contacts there, those named or all of an open list; returns how many, or `None` where the
/// user cancelled.
pub(crate) fn export_save(
    desk: &Desk,
    format: ExportFormat,
    ids: Option<Vec<ContactId>>,
    handle: Option<u32>,
    options: CsvOptions,
    disclosure: Disclosure,
    job: u32,
) -> Result<Option<u64>> {
    let ids = match (ids, handle) {
        (Some(ids), _) => ids,
        (None, Some(handle)) => desk.with(|session| session.listed_contacts(handle))?,
        (None, None) => return Err(Error::invalid("ids", Problem::Missing)),
    };
    desk.office()?;
    // Before a place is asked for.
    let disclosure = disclosure.checked()?;
    let (name, filter) = match format {
        ExportFormat::Csv => ("contacts.csv", CSV),
        ExportFormat::Vcard3 | ExportFormat::Vcard4 => ("contacts.vcf", VCARD),
    };
    let Some(path) = desk.system()?.save(name, filter) else { return Ok(None) };
    job::run(desk, job, |progress| {
        desk.with(|session| gate::export(session, format, &ids, options, &disclosure, &path, progress))
    })
    .map(Some)
}
