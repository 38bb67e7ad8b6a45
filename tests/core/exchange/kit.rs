//! Files of other programs with fictional people, and what the tests look at.

use std::sync::atomic::{AtomicU64, Ordering};

use kartotek_core::{
    crm::contact::{self, ContactDraft},
    demo,
    error::{Error, Result},
    exchange::import::{
        DuplicateChoice, ImportCheck, ImportPlan, ImportRejection, ImportReport, Source, check, preview, run,
    },
    id::ContactId,
    progress::{Progress, Silent},
    purpose::Basis,
    session::Session,
};
use rusqlite::{Connection, types::Value};

/// A file of Google Contacts with so many fictional people.
pub(super) fn google(seed: u64, count: usize) -> Source {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record([
        "First Name",
        "Middle Name",
        "Last Name",
        "Name Prefix",
        "Name Suffix",
        "Nickname",
        "Organization Name",
        "Organization Title",
        "Birthday",
        "Notes",
        "Labels",
        "E-mail 1 - Label",
        "E-mail 1 - Value",
        "E-mail 2 - Label",
        "E-mail 2 - Value",
        "Phone 1 - Label",
        "Phone 1 - Value",
        "Address 1 - Label",
        "Address 1 - Street",
        "Address 1 - City",
        "Address 1 - Postal Code",
        "Address 1 - Country",
    ])
    .unwrap();
    for (number, person) in demo::contacts(seed, count).enumerate() {
        let labels: Vec<&str> = person.tags.iter().map(|tag| tag.as_str()).collect();
        let email = |at: usize| match person.emails.get(at) {
            // No two people share an address, so that nobody is a duplicate.
            Some(email) => email.address.replacen('@', &format!(".{number}@"), 1),
            None => String::new(),
        };
        let phone = person.phones.first().map(|_| format!("+4670174{:04}", number % 10_000));
        let address = person.addresses.first();
        let part = |pick: fn(&kartotek_core::crm::point::Address) -> &str| address.map_or("", pick);
        let family = format!("{} {}", *person.family_name, letters(number));
        out.write_record([
            person.given_name.as_str(),
            &person.middle_name,
            family.trim(),
            &person.prefix,
            &person.suffix,
            &person.nickname,
            &person.company_name,
            &person.job_title,
            "",
            &person.notes,
            &labels.join(" ::: "),
            "* Work",
            &email(0),
            "Home",
            &email(1),
            "Mobile",
            phone.as_deref().filter(|_| count <= 10_000).unwrap_or_default(),
            "Work",
            part(|address| &address.street),
            part(|address| &address.city),
            part(|address| &address.postal_code),
            part(|address| &address.country),
        ])
        .unwrap();
    }
    csv_file("google.csv", out.into_inner().unwrap())
}

/// A word of a number, so that no two names are alike.
fn letters(mut number: usize) -> String {
    let mut word = String::new();
    for _ in 0..6 {
        let letter = u8::try_from(number % 26).unwrap();
        word.push(char::from(b'a' + letter));
        number = number / 26 * 7 + usize::from(letter) * 3 + number / 26;
    }
    word
}

pub(super) fn csv_file(name: &str, bytes: impl Into<Vec<u8>>) -> Source {
    Source::new(name.into(), bytes.into()).unwrap()
}

/// What the preview proposes, with a source and a basis.
pub(super) fn plan(source: &Source) -> ImportPlan {
    let found = preview(source, None).unwrap();
    ImportPlan {
        layout: found.layout,
        targets: found.columns.into_iter().map(|column| column.target).collect(),
        source: "Old address book".into(),
        origin: None,
        consent: None,
        basis: Some(Basis::LegitimateInterests),
        tag: "".into(),
        duplicates: DuplicateChoice::Skip,
        choices: Vec::new(),
        admit: Vec::new(),
    }
}

/// Imports by the plan, once the dry run said the same.
pub(super) fn import(
    session: &Session,
    source: &Source,
    plan: &ImportPlan,
) -> (ImportReport, Vec<ImportRejection>) {
    let (checked, rejected) = check(session, source, plan, &Silent).unwrap();

    let (report, rejections, _) = run(session, source, plan, &Silent).unwrap();

    assert_eq!(counts(&checked), counts(&report.check), "the dry run says what happens");
    assert!(rejected == rejections && checked.duplicates.len() == report.check.duplicates.len());
    for (said, done) in checked.duplicates.iter().zip(&report.check.duplicates) {
        assert_eq!((said.row, said.reason, said.contact), (done.row, done.reason, done.contact));
        assert!(said.earlier_row == done.earlier_row && said.theirs == done.theirs);
    }
    (report, rejections)
}

pub(super) fn import_choosing(
    session: &Session,
    source: &Source,
    duplicates: DuplicateChoice,
) -> ImportReport {
    import(session, source, &ImportPlan { duplicates, ..plan(source) }).0
}

/// Total, new, filled, skipped, empty, rejected, companies, duplicates.
pub(super) fn counts(check: &ImportCheck) -> [u64; 8] {
    [
        check.total,
        check.new,
        check.filled,
        check.skipped,
        check.empty,
        check.rejected,
        check.companies,
        check.duplicates_total,
    ]
}

/// Every contact that is not in the trash, in the order they were added.
pub(super) fn drafts(session: &Session) -> Vec<ContactDraft> {
    session
        .read(|connection| {
            let ids: Vec<ContactId> = connection
                .prepare("SELECT id FROM contact WHERE trashed_at IS NULL ORDER BY id")?
                .query_map([], |row| row.get(0))?
                .collect::<std::result::Result<_, _>>()?;
            ids.into_iter().map(|id| Ok(contact::get(connection, id)?.draft)).collect()
        })
        .unwrap()
}

/// Everything in the tables, but for those left out. (How FTS5 lays out its index depends on what was in it before.)
pub(super) fn dump(session: &Session, without: &[&str]) -> Vec<String> {
    session
        .read(|connection| {
            let tables: Vec<String> = connection
                .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name")?
                .query_map([], |row| row.get(0))?
                .collect::<std::result::Result<_, _>>()?;
            let kept = tables.iter().filter(|table| !without.contains(&table.as_str()));
            kept.map(|table| rows(connection, table)).collect::<Result<Vec<_>>>()
        })
        .unwrap()
        .concat()
}

fn rows(connection: &Connection, table: &str) -> Result<Vec<String>> {
    let mut statement = connection.prepare(&format!("SELECT * FROM {table}"))?;
    let columns = statement.column_count();
    let rows = statement.query_map([], |row| {
        let values: Vec<Value> =
            (0..columns).map(|column| row.get(column)).collect::<std::result::Result<_, _>>()?;
        Ok(format!("{table} {values:?}"))
    })?;
    Ok(rows.collect::<std::result::Result<_, _>>()?)
}

/// Cancels once so many rows are done.
pub(super) struct CancelAt(pub(super) u64, pub(super) AtomicU64);

impl CancelAt {
    pub(super) fn rows(rows: u64) -> Self {
        Self(rows, AtomicU64::new(0))
    }
}

impl Progress for CancelAt {
    fn step(&self, done: u64, total: Option<u64>) -> Result<()> {
        assert!(total.is_none_or(|total| done <= total));
        self.1.fetch_max(done, Ordering::Relaxed);
        if done >= self.0 { Err(Error::Cancelled) } else { Ok(()) }
    }
}
