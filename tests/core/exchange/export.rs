//! Export, and the way back in.

use std::{fs, path::Path};

use kartotek_core::{
    crm::contact::{ContactDraft, ContactQuery},
    demo,
    error::{Error, FileProblem, Problem},
    exchange::{
        disclosure::Disclosure,
        export::csv::CsvOptions,
        gate::{self, ExportFormat, Scope},
        import::read_file,
    },
    history,
    id::ContactId,
    progress::Silent,
};

use super::kit::{CancelAt, drafts, import, plan};
use crate::{
    contact::full,
    office::{Office, disclosure, named, refusal},
};

/// An office with a full contact, one with a photo, and fictional people.
fn office() -> Office {
    let office = Office::new();
    office.settings(|settings| settings.birthday = true);
    office.add(full());
    let pictured = office.add(ContactDraft { source: "Mail".into(), ..named("Åsa Öberg") });
    let png = data_encoding::BASE64
        .decode(b"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
        .unwrap();
    office.session.set_photo(pictured.id, Some(&png)).unwrap();
    let people = demo::contacts(3, 400).map(|mut person| {
        if person.source.is_empty() {
            person.source = "Demo".into();
        }
        person
    });
    office.session.add_many(people).unwrap();
    office
}

pub(super) fn everybody(office: &Office) -> Vec<ContactId> {
    let list = office.session.open_contacts(&ContactQuery::default()).unwrap();
    let mut ids = office.session.listed_contacts(list.handle).unwrap();
    ids.sort();
    ids
}

/// The drafts without the ids of companies, which differ from vault to vault.
fn people(office: &Office) -> Vec<ContactDraft> {
    drafts(&office.session).into_iter().map(|draft| ContactDraft { company: None, ..draft }).collect()
}

fn names(folder: &Path) -> Vec<String> {
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect()
}

#[test]
fn what_is_exported_comes_in_unchanged_in_an_empty_vault() {
    let (office, folder) = (office(), tempfile::tempdir().unwrap());
    let ids = everybody(&office);

    for (format, guards, name) in [
        (ExportFormat::Csv, true, "guarded.csv"),
        (ExportFormat::Csv, false, "plain.csv"),
        (ExportFormat::Vcard3, false, "three.vcf"),
        (ExportFormat::Vcard4, false, "four.vcf"),
    ] {
        let path = folder.path().join(name);
        let count = gate::export(
            &office.session,
            format,
            Scope::Contacts(&ids),
            CsvOptions { guards, ..CsvOptions::default() },
            &disclosure(),
            &path,
            &Silent,
        )
        .unwrap();
        assert_eq!(count, 402);

        let other = Office::new();
        other.settings(|settings| settings.birthday = true);
        let file = read_file(&path).unwrap();
        let mut plan = plan(&file);
        plan.duplicates = kartotek_core::exchange::import::DuplicateChoice::Add;
        let (report, rejections) = import(&other.session, &file, &plan);

        assert!(rejections.is_empty(), "{name}: {rejections:?}");
        assert_eq!(report.check.new, 402);
        for (there, back) in people(&office).iter().zip(people(&other)) {
            assert!(*there == back, "{name}: {} differs", *there.given_name);
        }
        assert_eq!(other.get(ContactId(2)).has_photo, format != ExportFormat::Csv);
    }
    assert_eq!(names(folder.path()).len(), 4);
}

#[test]
fn an_export_is_journaled_with_format_count_and_who_is_in_it() {
    let (office, folder) =
        (Office::with(&["Anna Berg", "Bert Lund", "Cara Dahl"]), tempfile::tempdir().unwrap());
    office.session.trash_contacts(&[ContactId(3)], true).unwrap();
    let path = folder.path().join("people.csv");
    let ids = [ContactId(1), ContactId(2), ContactId(3), ContactId(99)];

    let count = gate::export(
        &office.session,
        ExportFormat::Csv,
        Scope::Contacts(&ids),
        CsvOptions::default(),
        &disclosure(),
        &path,
        &Silent,
    )
    .unwrap();

    assert_eq!(count, 2, "who is in the trash, or gone, is left out");
    let store = office.session.store();
    let payload = office
        .session
        .read(|connection| {
            let (entry, _) = history::entries(connection)?.pop().unwrap();
            assert_eq!((entry.action.as_str(), entry.object_type.as_str()), ("export.contacts", "export"));
            history::payload(connection, store.keys(), entry.seq)
        })
        .unwrap()
        .unwrap();
    let payload: serde_json::Value = serde_json::from_slice(&payload).unwrap();
    assert_eq!((payload["format"].as_str(), payload["count"].as_u64()), (Some("csv"), Some(2)));
    assert_eq!(payload["subjects"].as_array().unwrap().len(), 2);
    assert_eq!(
        (payload["purpose"].as_str(), payload["recipient"].as_str()),
        (Some("Newsletter"), Some("Print shop"))
    );
}

#[test]
fn an_export_says_what_it_is_for() {
    let (office, folder) = (Office::with(&["Anna Berg"]), tempfile::tempdir().unwrap());
    let (path, head) = (folder.path().join("people.csv"), office.session.store().head());
    let long = "x".repeat(201);

    for (purpose, recipient, fault) in [
        ("", "Print shop", ("purpose", None, Problem::Missing)),
        (" \u{a0} ", "", ("purpose", None, Problem::Missing)),
        (&long, "", ("purpose", None, Problem::TooLong)),
        ("News\nletter", "", ("purpose", None, Problem::Characters)),
        ("Newsletter", &long, ("recipient", None, Problem::TooLong)),
    ] {
        let disclosure = Disclosure { purpose: purpose.into(), recipient: recipient.into(), handed_to: None };
        let ids = [ContactId(1)];
        let options = CsvOptions::default();
        let refused = gate::export(
            &office.session,
            ExportFormat::Csv,
            Scope::Contacts(&ids),
            options,
            &disclosure,
            &path,
            &Silent,
        );
        assert_eq!(refusal(refused), fault);
    }
    assert!(!path.exists() && office.session.store().head() == head);

    let own = Disclosure { purpose: " Christmas cards ".into(), recipient: "".into(), handed_to: None };
    let options = CsvOptions::default();
    gate::export(
        &office.session,
        ExportFormat::Csv,
        Scope::Contacts(&[ContactId(1)]),
        options,
        &own,
        &path,
        &Silent,
    )
    .unwrap();
    assert!(path.exists());
}

#[test]
fn a_cancelled_export_leaves_no_file_and_no_entry() {
    let (office, folder) = (office(), tempfile::tempdir().unwrap());
    let head = office.session.store().head();
    let path = folder.path().join("people.vcf");
    let ids = everybody(&office);

    let result = gate::export(
        &office.session,
        ExportFormat::Vcard4,
        Scope::Contacts(&ids),
        CsvOptions::default(),
        &disclosure(),
        &path,
        &CancelAt::rows(200),
    );

    assert!(matches!(result, Err(Error::Cancelled)));
    assert!(names(folder.path()).is_empty());
    assert_eq!(office.session.store().head(), head);
}

#[test]
fn a_place_that_can_not_be_written_is_told_before_anything_is_journaled() {
    let (office, folder) = (Office::with(&["Anna Berg"]), tempfile::tempdir().unwrap());
    let head = office.session.store().head();

    for path in [folder.path().join("none/people.csv"), "/".into()] {
        let result = gate::export(
            &office.session,
            ExportFormat::Csv,
            Scope::Contacts(&[ContactId(1)]),
            CsvOptions::default(),
            &disclosure(),
            &path,
            &Silent,
        );
        assert!(matches!(result, Err(Error::File { problem: FileProblem::Unwritable, .. })));
    }
    assert_eq!(office.session.store().head(), head);
}

/// Modules that write files, each with what.
const WRITERS: [(&str, &str); 26] = [
    ("core/src/backup/file.rs", "the encrypted database out of a backup"),
    ("core/src/backup/writing.rs", "a backup: encrypted as the vault is"),
    ("core/src/backup/ledger.rs", "who was erased, by pseudonyms alone, sealed"),
    ("core/src/backup/register.rs", "whether a folder can be written to"),
    ("core/src/backup/stage.rs", "a copy of the encrypted database"),
    ("core/src/document/file.rs", "documents, sealed"),
    ("core/src/exchange/gate.rs", "the gate itself"),
    ("core/src/exchange/gate/access.rs", "the package of somebody's data, encrypted"),
    ("core/src/exchange/gate/reply.rs", "the letters that answer requests"),
    ("core/src/exchange/journal.rs", "the journal, in numbers; names of users if asked for"),
    (
        "core/src/session/office.rs",
        "sheets, and what was found of the journal, in a file of the user's choice",
    ),
    ("core/src/store/anchor.rs", "number and hash of the last journal entry"),
    ("core/src/store/connection.rs", "the encrypted database"),
    ("core/src/store/outside.rs", "how far the journals of vaults went, sealed"),
    ("core/src/store/rekey.rs", "the encrypted database under its next key"),
    ("core/src/vault/attempt.rs", "how often unlocking failed; no personal data"),
    ("core/src/vault/create.rs", "a new vault's header: sealed keys"),
    ("core/src/vault/folder.rs", "a vault's header: sealed keys"),
    ("core/src/vault/key_file.rs", "a key file, in a place of the user's choice"),
    ("core/src/vault/lock.rs", "a lock file without content"),
    ("core/src/vault/pending.rs", "what these write with: whole or not at all"),
    ("core/src/vault/place.rs", "whether a folder can be written to"),
    ("src/commands/role.rs", "what each role may do, in a test"),
    ("src/commands/typescript.rs", "the command list, in a test"),
    ("src/system.rs", "the answers that a window test gives"),
    ("src/preference.rs", "preferences of the window; no personal data"),
];

#[test]
fn no_other_module_writes_files() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut found = Vec::new();
    for folder in ["core/src", "src", "journal/src", "letter/src"] {
        sources(&root.join(folder), &mut found);
    }
    assert!(found.len() > 50);
    for path in found {
        let name = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
        let text = fs::read_to_string(&path).unwrap();
        let product = text.split("#[cfg(test)]").next().unwrap_or_default();
        let writes = [
            "fs::write",
            "File::create",
            "OpenOptions",
            "fs::copy",
            "create_new",
            "hard_link",
            "private_file",
            "Pending::begin",
        ]
        .iter()
        .find(|way| product.contains(**way));
        let allowed = WRITERS.iter().any(|(writer, _)| *writer == name) || name.ends_with("/tests.rs");
        assert!(writes.is_none() || allowed, "{name} uses {}: let the gate write", writes.unwrap());
    }
}

fn sources(folder: &Path, found: &mut Vec<std::path::PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            if path.file_name().is_some_and(|name| name != "tests") {
                sources(&path, found);
            }
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn birthdays_stay_inside_while_they_are_switched_off() {
    let (office, folder) = (Office::new(), tempfile::tempdir().unwrap());
    office.settings(|settings| settings.birthday = true);
    office.add(ContactDraft {
        birthday: "1984-02-29".into(),
        extra: "X-A:1\nitem1.BDAY:in spring".into(),
        ..named("Anna Berg")
    });

    for birthday in [true, false] {
        office.settings(|settings| settings.birthday = birthday);
        for (format, name) in [
            (ExportFormat::Csv, "people.csv"),
            (ExportFormat::Vcard3, "three.vcf"),
            (ExportFormat::Vcard4, "four.vcf"),
        ] {
            let path = folder.path().join(name);
            gate::export(
                &office.session,
                format,
                Scope::Contacts(&[ContactId(1)]),
                CsvOptions::default(),
                &disclosure(),
                &path,
                &Silent,
            )
            .unwrap();
            let text = fs::read_to_string(path).unwrap();

            assert_eq!(text.contains("1984") && text.contains("spring"), birthday, "{name}");
            assert_eq!(text.contains("1984") || text.contains("spring"), birthday, "{name}");
            assert!(text.contains("X-A:1"));
        }
    }
    assert_eq!(office.get(ContactId(1)).draft.birthday.as_str(), "1984-02-29", "what is stored stays");
}
