//! Whole files: samples of other programs, each format in each encoding, damaged files, the way out and back.

mod damaged;
mod format;
mod round_trip;
mod sample;
mod spectrum;

use super::{
    import::{ImportPreview, ParsedRow, RowOutcome, Source, preview, rows, target::ImportTarget},
    vcard::read,
};
use crate::crm::contact::ContactDraft;

/// A sample file of `tests/samples`.
fn sample(path: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/samples/");
    std::fs::read(format!("{folder}{path}")).unwrap()
}

fn source(bytes: impl Into<Vec<u8>>) -> Source {
    Source::new("people".into(), bytes.into()).unwrap()
}

/// The cards of a vCard file.
fn cards(bytes: impl Into<Vec<u8>>) -> Vec<ParsedRow> {
    let source = source(bytes);
    read::file(&source).unwrap().cards().map(Result::unwrap).collect()
}

/// The contacts of a file whose rows are all good.
fn drafts(rows: impl IntoIterator<Item = ParsedRow>) -> Vec<ContactDraft> {
    rows.into_iter()
        .map(|row| match row.outcome {
            RowOutcome::Draft(draft) => *draft,
            other => panic!("line {}: {other:?}", row.line),
        })
        .collect()
}

/// A CSV file read with what its preview proposes.
fn table(bytes: impl Into<Vec<u8>>) -> (ImportPreview, Vec<ParsedRow>) {
    let source = source(bytes);
    let found = preview(&source, None).unwrap();
    let layout = found.layout.clone().unwrap();
    let targets: Vec<ImportTarget> = found.columns.iter().map(|column| column.target.clone()).collect();
    let text = source.decode(layout.encoding).unwrap();
    let rows = rows(&text, &layout, &targets).unwrap().map(Result::unwrap).collect();
    (found, rows)
}

/// Points as `kind label value primary`, to compare at a glance.
fn emails(draft: &ContactDraft) -> Vec<String> {
    let line =
        |email: &crate::crm::point::Email| shown(email.kind, &email.label, &email.address, email.primary);
    draft.emails.iter().map(line).collect()
}

fn phones(draft: &ContactDraft) -> Vec<String> {
    let line =
        |phone: &crate::crm::point::Phone| shown(phone.kind, &phone.label, &phone.number, phone.primary);
    draft.phones.iter().map(line).collect()
}

fn websites(draft: &ContactDraft) -> Vec<String> {
    let line = |site: &crate::crm::point::Website| shown(site.kind, &site.label, &site.url, site.primary);
    draft.websites.iter().map(line).collect()
}

fn addresses(draft: &ContactDraft) -> Vec<String> {
    let line = |address: &crate::crm::point::Address| {
        let parts = [
            &address.po_box,
            &address.extended,
            &address.street,
            &address.city,
            &address.region,
            &address.postal_code,
            &address.country,
        ];
        let value = parts.map(|part| part.as_str()).join("|");
        shown(address.kind, &address.label, &value, address.primary)
    };
    draft.addresses.iter().map(line).collect()
}

fn shown(kind: crate::crm::point::PointKind, label: &str, value: &str, primary: bool) -> String {
    let mark = if primary { " *" } else { "" };
    format!("{kind:?} [{label}] {value}{mark}")
}

/// Prefix, given, middle, family name and suffix.
fn name(draft: &ContactDraft) -> [&str; 5] {
    [&draft.prefix, &draft.given_name, &draft.middle_name, &draft.family_name, &draft.suffix]
        .map(|part| part.as_str())
}
