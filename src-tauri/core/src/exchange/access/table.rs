//! Which file of the package has the rows of which table; and all values in one table, a line a datum.

use std::io::Write;

use super::{
    datum::{AccessRecord, category},
    decode::moment,
    lawful::Use,
    package::failed_csv,
};
use crate::{error::Result, exchange::cell};

/// The file that a table stands in.
pub(in crate::exchange) fn file(table: &str) -> &'static str {
    match table {
        "confidential" => "notes.json",
        "activity" => "activities.json",
        "task" => "tasks.json",
        "deal" | "deal_move" => "deals.json",
        "voucher" => "vouchers.json",
        "document" => "documents.json",
        "consent_event" | "consent_use" | "notice_shown" => "consents.json",
        "objection" | "restriction" | "suppression_hit" => "objections.json",
        name if name.starts_with("request") => "requests.json",
        "disclosure" | "recipient_notice" => "recipients.json",
        super::journal::TABLE => "access_log.json",
        _ => "profile.json",
    }
}

/// The files with records, in the order in which people read them.
pub(super) const FILES: [&str; 12] = [
    "profile.json",
    "notes.json",
    "activities.json",
    "tasks.json",
    "deals.json",
    "vouchers.json",
    "documents.json",
    "consents.json",
    "objections.json",
    "requests.json",
    "recipients.json",
    "access_log.json",
];

/// The name of the table with all values.
pub(super) const INDEX: &str = "index.csv";

/// Writes every datum on a line (RFC 4180). What a spreadsheet would take for a formula has an apostrophe in front.
pub(super) fn write_index(out: impl Write, records: &[AccessRecord], uses: &[Vec<Use>]) -> Result<()> {
    let mut csv = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(out);
    csv.write_record([
        "field",
        "value",
        "category",
        "source",
        "basis",
        "purpose",
        "stored_since",
        "delete_after",
        "record",
        "file",
    ])
    .map_err(failed_csv)?;
    for record in records {
        let since = record.since.map(moment).unwrap_or_default();
        // The lists are those of the contacts, in their order.
        let uses = uses_of(uses, record);
        for datum in &record.data {
            let (bases, purposes) = told(uses, &datum.purposes);
            csv.write_record([
                format!("{}.{}", record.table, datum.field).as_str(),
                &cell::guard(&datum.text()),
                category(datum.class.category),
                datum.source.word(),
                &bases,
                &cell::guard(&purposes),
                &since,
                &cell::guard(&record.until),
                &record.name,
                file(record.table),
            ])
            .map_err(failed_csv)?;
        }
    }
    csv.flush().map_err(crate::vault::pending::unwritable)
}

/// The uses that the places in a record mean.
pub(super) fn uses_of<'a>(uses: &'a [Vec<Use>], record: &AccessRecord) -> &'a [Use] {
    uses.iter().zip(0..).find(|(_, at)| *at == record.person).map_or(&[], |(uses, _)| uses)
}

/// The codes of the bases, each once, and the names of the purposes.
pub(super) fn told(uses: &[Use], places: &[usize]) -> (String, String) {
    let (mut bases, mut names): (Vec<String>, Vec<&str>) = (Vec::new(), Vec::new());
    for at in places {
        let Some(one) = uses.get(*at) else { continue };
        let draft = &one.purpose.draft;
        let special = Some(&draft.exception).filter(|_| draft.special && !draft.exception.is_empty());
        for code in
            [draft.basis.term()].into_iter().chain(special.map(|letter| format!("eu-gdpr:A9-2-{letter}")))
        {
            if !bases.contains(&code) {
                bases.push(code);
            }
        }
        names.push(&draft.name);
    }
    (bases.join(" "), names.join("; "))
}
