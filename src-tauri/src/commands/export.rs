//! Commands about exports.

use kartotek_core::{
    error::Result,
    exchange::{
        disclosure::Disclosure,
        export::csv::CsvOptions,
        gate::{self, ExportFormat, Scope},
    },
    id::ContactId,
};

use crate::{desk::Desk, job, system::Filter};

const CSV: Filter = Filter { name: "CSV", extensions: &["csv"] };
const ZIP: Filter = Filter { name: "ZIP", extensions: &["zip"] };
const VCARD: Filter = Filter { name: "vCard", extensions: &["vcf"] };

/// Asks for a place and writes contacts there: those named, all of an open list, or everybody where neither is given; returns how
/// many, or `None` where the user cancelled.
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
        (Some(ids), _) => Some(ids),
        (None, Some(handle)) => Some(desk.with(|session| session.listed_contacts(handle))?),
        (None, None) => None,
    };
    desk.office()?;
    // Before a place is asked for.
    let disclosure = disclosure.checked()?;
    let (name, filter) = match format {
        ExportFormat::Csv => ("contacts.csv", CSV),
        ExportFormat::Vcard3 | ExportFormat::Vcard4 => ("contacts.vcf", VCARD),
        ExportFormat::Package => ("kartotek.zip", ZIP),
    };
    let Some(path) = desk.system()?.save(name, filter) else { return Ok(None) };
    let scope = ids.as_deref().map_or(Scope::Everything, Scope::Contacts);
    job::run(desk, job, |progress| {
        desk.with(|session| gate::export(session, format, scope, options, &disclosure, &path, progress))
    })
    .map(Some)
}
