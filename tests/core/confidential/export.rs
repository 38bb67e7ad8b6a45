//! Exports: notes leave only for who reads them and asks for them.

use std::fs;

use kartotek_core::{
    error::{Error, Problem},
    exchange::{
        export::csv::CsvOptions,
        gate::{self, ExportFormat, Scope},
        import::{ImportTarget, preview, read_file},
    },
    progress::Silent,
    role::Role,
    vault,
};

use super::{BERTA, NEEDLE, PETRA, payloads, shop};
use crate::{
    office::{disclosure, refusal},
    user::passphrase,
};

#[test]
fn notes_leave_in_a_table_only_for_who_reads_them_and_asks_for_them() {
    let shop = shop();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("people.csv");
    let asked = CsvOptions { guards: true, confidential: true };
    for (typed, asks, leaves) in
        [("anna", false, false), ("petra", false, false), ("anna", true, true), ("petra", true, true)]
    {
        let office = shop.unlock(typed).unwrap();
        let options = CsvOptions { confidential: asks, ..asked };

        gate::export(
            office.session(),
            ExportFormat::Csv,
            Scope::Contacts(&[BERTA]),
            options,
            &disclosure(),
            &path,
            &Silent,
        )
        .unwrap();

        let written = fs::read_to_string(&path).unwrap();
        assert_eq!(written.contains(NEEDLE), leaves, "{typed}");
        assert_eq!(written.contains("Confidential Note"), leaves);
        assert!(payloads(&office).lines().last().unwrap().contains(&format!("\"confidential\":{asks}")));
        for format in [ExportFormat::Vcard3, ExportFormat::Vcard4] {
            let cards = folder.path().join("people.vcf");
            let refused = gate::export(
                office.session(),
                format,
                Scope::Contacts(&[BERTA]),
                asked,
                &disclosure(),
                &cards,
                &Silent,
            );
            assert_eq!(refusal(refused), ("confidential", None, Problem::Choice));
            gate::export(
                office.session(),
                format,
                Scope::Contacts(&[BERTA]),
                CsvOptions::default(),
                &disclosure(),
                &cards,
                &Silent,
            )
            .unwrap();
            assert!(!fs::read_to_string(&cards).unwrap().contains(NEEDLE));
        }
        office.close().unwrap();
    }
    fs::remove_file(&path).unwrap();
    for typed in ["sven", "rolf"] {
        let office = shop.unlock(typed).unwrap();
        let refused = gate::export(
            office.session(),
            ExportFormat::Csv,
            Scope::Contacts(&[BERTA]),
            asked,
            &disclosure(),
            &path,
            &Silent,
        );
        assert!(matches!(refused, Err(Error::Forbidden)) && !path.exists());
        office.close().unwrap();
    }
}

#[test]
fn a_table_with_notes_is_not_written_where_one_is_hidden() {
    let shop = shop();
    let mut opened = vault::open(&shop.place).unwrap().unlock(&passphrase("anna")).unwrap();
    opened.change_role(PETRA, Role::PrivacyOfficer, Role::Sales).unwrap();
    drop(opened);
    let office = shop.unlock("petra").unwrap();
    assert_eq!(office.session().actor().role, Role::PrivacyOfficer);
    let folder = tempfile::tempdir().unwrap();
    let options = CsvOptions { guards: true, confidential: true };

    let refused = gate::export(
        office.session(),
        ExportFormat::Csv,
        Scope::Contacts(&[BERTA]),
        options,
        &disclosure(),
        &folder.path().join("people.csv"),
        &Silent,
    );

    assert!(matches!(refused, Err(Error::Forbidden)));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_table_with_notes_does_not_bring_them_back_among_what_everybody_reads() {
    let shop = shop();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("people.csv");
    let office = shop.unlock("anna").unwrap();
    let options = CsvOptions { guards: true, confidential: true };
    gate::export(
        office.session(),
        ExportFormat::Csv,
        Scope::Contacts(&[BERTA]),
        options,
        &disclosure(),
        &path,
        &Silent,
    )
    .unwrap();

    let found = preview(&read_file(&path).unwrap(), None).unwrap();

    let column = found.columns.iter().find(|column| *column.name == "Confidential Note").unwrap();
    assert!(column.sensitive && column.target == ImportTarget::Skip);
}
