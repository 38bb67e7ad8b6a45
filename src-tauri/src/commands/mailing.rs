//! Commands about mailing lists: who may be contacted for a purpose, who is left out and why, and the list as a file.

use kartotek_core::{
    channel::Channel,
    error::Result,
    exchange::{
        gate,
        mailing::{self, MailingCheck, MailingFile, MailingFilter, MailingFormat, MailingQuery, MailingRow},
    },
    id::{ContactId, PurposeId},
    session::{Session, list::OpenedList},
};

use crate::{desk::Desk, job, system::Filter};

const CSV: Filter = Filter { name: "CSV", extensions: &["csv"] };
const XLSX: Filter = Filter { name: "Excel", extensions: &["xlsx"] };
const VCARD: Filter = Filter { name: "vCard", extensions: &["vcf"] };

/// Whom a list is asked for: those named, all of an open list, or everybody where neither is given.
fn query(
    session: &Session,
    purpose: PurposeId,
    channel: Channel,
    ids: Option<Vec<ContactId>>,
    handle: Option<u32>,
) -> Result<MailingQuery> {
    let contacts = match (ids, handle) {
        (Some(ids), _) => Some(ids),
        (None, Some(handle)) => Some(session.listed_contacts(handle)?),
        (None, None) => None,
    };
    Ok(MailingQuery { purpose, channel, contacts })
}

/// How many may be contacted, and why not the others.
pub(crate) fn mailing_check(
    desk: &Desk,
    purpose: PurposeId,
    channel: Channel,
    ids: Option<Vec<ContactId>>,
    handle: Option<u32>,
) -> Result<MailingCheck> {
    desk.with(|session| {
        let query = query(session, purpose, channel, ids, handle)?;
        Ok(mailing::check(&mailing::decide(session, &query)?))
    })
}

/// Opens those of whom a filter takes what was decided.
pub(crate) fn mailing_open(
    desk: &Desk,
    purpose: PurposeId,
    channel: Channel,
    ids: Option<Vec<ContactId>>,
    handle: Option<u32>,
    filter: MailingFilter,
    first: usize,
) -> Result<OpenedList<MailingRow>> {
    desk.with(|session| {
        let query = query(session, purpose, channel, ids, handle)?;
        let mut decisions = mailing::decide(session, &query)?;
        decisions.retain(|decision| filter.takes(decision));
        session.open_decisions(decisions).with_rows(|handle| rows(session, handle, 0, first))
    })
}

pub(crate) fn mailing_window(
    desk: &Desk,
    handle: u32,
    offset: usize,
    count: usize,
) -> Result<Vec<MailingRow>> {
    desk.with(|session| rows(session, handle, offset, count))
}

fn rows(session: &Session, handle: u32, offset: usize, count: usize) -> Result<Vec<MailingRow>> {
    let rows = session.decision_window(handle, offset, count)?;
    Ok(rows.into_iter().map(|(contact, decision)| MailingRow::of(contact, decision)).collect())
}

/// Asks for a place and writes the list there; returns how many are on it, or `None` where the user cancelled.
pub(crate) fn mailing_save(
    desk: &Desk,
    file: MailingFile,
    purpose: PurposeId,
    channel: Channel,
    ids: Option<Vec<ContactId>>,
    handle: Option<u32>,
    job: u32,
) -> Result<Option<u64>> {
    let query = desk.with(|session| query(session, purpose, channel, ids, handle))?;
    let filter = match file.format {
        MailingFormat::Csv => CSV,
        MailingFormat::Xlsx => XLSX,
        MailingFormat::Vcard => VCARD,
    };
    let name = file_name(desk.remembered(|remembered| remembered.preference.spoken()), filter);
    let Some(path) = desk.system()?.save(&name, filter) else { return Ok(None) };
    job::run(desk, job, |progress| {
        desk.with(|session| {
            let MailingFile { format, recipient, handed_to } = &file;
            gate::save_mailing(session, &query, *format, recipient, *handed_to, &path, progress)
        })
    })
    .map(Some)
}

/// What a list is called where nothing else is chosen, in a language of the window.
fn file_name(language: &str, filter: Filter) -> String {
    let name = match language {
        "de" => "Verteiler",
        "sv" => "Utskickslista",
        _ => "Mailing list",
    };
    format!("{name}.{}", filter.extensions[0])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_has_a_name_in_the_language_of_the_window() {
        for (language, filter, name) in [
            ("en", CSV, "Mailing list.csv"),
            ("de", XLSX, "Verteiler.xlsx"),
            ("sv", VCARD, "Utskickslista.vcf"),
        ] {
            assert_eq!(file_name(language, filter), name);
        }
    }
}
