//! Restoring beside the vault.

use std::{fs, path::Path};

use kartotek_core::{
    backup::{
        carried::{self, RestoreCarried, Unread, UnreadState},
        make,
        register::{BackupStatus, add_place},
        restore::{Secret, restore},
    },
    crm::{identifier::SuppressionTarget, party::Party},
    erasure::{self, ErasureCause, ErasureDraft},
    error::{BackupProblem as Bad, Error, VaultProblem},
    health,
    id::ContactId,
    personal::Personal,
    progress::Silent,
    purpose::PurposeDraft,
    session::office::Office,
    setting,
    store::{
        connection::{self, Access},
        row_mac,
    },
    suppression::{self, SuppressionDraft, SuppressionScope},
    vault::{self, KdfParams, RecoveryCode, key::DatabaseCipher},
};

use super::{Shop, names, passphrase, problem};
use crate::{
    office::{email, named},
    suppression::objection,
    voucher::invoice,
};

#[test]
fn a_backup_is_restored_beside_the_vault_with_passphrase_or_recovery_code() {
    let shop = Shop::new();
    let backup = shop.back_up();
    shop.office.session().add_contact(named("Dora Later")).unwrap();
    let head = shop.office.session().store().head();

    let restored = shop.restore(&shop.file(&backup), "right").unwrap();
    assert_eq!(names(&restored), ["Anna Berg", "Bo Ek", "Cilla Dahl"]);
    assert_eq!(restored.vault().id(), shop.office.vault().id());
    assert_eq!(&Shop::actions(&restored)[7..], ["vault.restore", "vault.unlock"]);
    restored.session().add_contact(named("Only Here")).unwrap();
    restored.close().unwrap();
    let again = vault::open(&shop.home.path().join("restored.kartotek")).unwrap();
    let again = again.unlock(&passphrase("right")).map_err(|(_, error)| error).unwrap();
    assert_eq!(names(&Office::open(again, &shop.clock, [9; 16]).unwrap()).len(), 4);

    let place = shop.home.path().join("by code.kartotek");
    let secret = Secret::Recovery(&shop.code);
    let by_code = restore(&shop.file(&backup), &place, secret, &shop.clock, [9; 16], &Silent).unwrap();
    assert_eq!(names(&by_code).len(), 3);
    assert_eq!(names(&shop.office).len(), 4);
    assert_eq!(
        shop.office.session().store().head(),
        head,
        "restoring changes nothing in the vault beside it"
    );
}

/// Vaults of the first versions have SQLCipher's own HMAC, and keep it when the database gets another key.
#[test]
fn a_vault_with_hmac_sha_512_is_restored_used_backed_up_and_given_another_key() {
    let shop = Shop::new();
    let sample =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/samples/backup/hmac-sha512.kartotek-backup");
    let mut office = shop.restore(&sample, "right").unwrap();
    let stick = shop.home.path().join("another stick");
    fs::create_dir(&stick).unwrap();

    office.session().add_contact(named("Dora New")).unwrap();
    let place = add_place(&office, &stick).unwrap().0;
    make::begin(&office, place, &Silent).unwrap().write(&Silent).unwrap().register(&office).unwrap();
    let (old, new) = (passphrase("right"), passphrase("right again"));
    office.change_passphrase(&old, &new, KdfParams::for_tests(), true).unwrap();
    health::begin(&office).unwrap().run(&Silent).unwrap().note(&office).unwrap();

    assert_eq!(names(&office), ["Anna Berg", "Bo Ek", "Cilla Dahl", "Dora New"]);
    let ciphers = [&office, &shop.office].map(|office| office.vault().keys().database.cipher());
    assert_eq!(ciphers, [DatabaseCipher::HmacSha512, DatabaseCipher::HmacSha256]);
}

#[test]
fn a_restore_never_goes_over_something_that_is_there() {
    let shop = Shop::new();
    let backup = shop.back_up();
    let taken = shop.home.path().join("restored.kartotek");
    fs::create_dir(&taken).unwrap();

    let refused = shop.restore(&shop.file(&backup), "right");

    assert!(matches!(refused, Err(Error::Vault { problem: VaultProblem::Exists })));
    assert_eq!(fs::read_dir(&taken).unwrap().count(), 0);
}

#[test]
fn a_wrong_secret_restores_nothing_and_leaves_nothing() {
    let shop = Shop::new();
    let backup = shop.back_up();
    let before = Shop::names_in(shop.home.path());

    let refused = shop.restore(&shop.file(&backup), "wrong");
    assert!(matches!(refused, Err(Error::Vault { problem: VaultProblem::WrongPassphrase })));
    let (other, place) = (RecoveryCode::generate(), shop.home.path().join("restored.kartotek"));
    let secret = Secret::Recovery(&other);
    let refused = restore(&shop.file(&backup), &place, secret, &shop.clock, [9; 16], &Silent);
    assert!(matches!(refused, Err(Error::Vault { problem: VaultProblem::WrongRecoveryCode })));

    assert_eq!(Shop::names_in(shop.home.path()), before);
}

#[test]
fn after_the_keys_were_changed_an_older_backup_opens_with_the_passphrase_of_its_time() {
    let mut shop = Shop::new();
    let old = shop.back_up();
    let kdf = KdfParams::for_tests();
    shop.office.change_passphrase(&passphrase("right"), &passphrase("changed"), kdf, true).unwrap();
    let new = shop.back_up();

    assert_eq!(problem(shop.rehearse(&old)), Bad::OtherKeys);
    assert_eq!(shop.rehearse(&new).unwrap().status, BackupStatus::Present);
    let refused = shop.restore(&shop.file(&new), "right");
    assert!(matches!(refused, Err(Error::Vault { problem: VaultProblem::WrongPassphrase })));
    assert_eq!(names(&shop.restore(&shop.file(&old), "right").unwrap()).len(), 3);
}

fn suppress(office: &Office, address: &str) {
    let target = SuppressionTarget::Address { text: address.into() };
    office.session().add_suppression(&target, objection()).unwrap();
}

#[test]
fn who_was_suppressed_after_the_backup_stays_so_in_what_is_restored() {
    let shop = Shop::new();
    let session = shop.office.session();
    let mut dora = named("Dora Lind");
    dora.emails = vec![email("dora@lind.example")];
    let dora: ContactId = session.add_contact(dora).unwrap().0.id;
    suppress(&shop.office, "before@example.org");
    let file = shop.file(&shop.back_up());
    suppress(&shop.office, "dora@lind.example");
    suppress(&shop.office, "stranger@example.org");
    // A purpose that the backup does not know.
    let draft = PurposeDraft { name: "Raffle".into(), ..PurposeDraft::default() };
    let raffle = session.add_purpose(draft, None).unwrap().0.id;
    let target = SuppressionTarget::Address { text: "raffle@example.org".into() };
    let scope = SuppressionScope::Purpose(raffle);
    session.add_suppression(&target, SuppressionDraft { scope, ..objection() }).unwrap();
    let there = shop.office.vault().folder().to_owned();

    let restored = shop.restore(&file, "right").unwrap();
    let nowhere = shop.home.path().join("nowhere.kartotek");
    let folders = [nowhere, restored.vault().folder().to_owned(), there];
    let path = there_said(&folders[2]);
    let in_use = RestoreCarried {
        unread: vec![UnreadState { path, why: Unread::InUse }],
        ..RestoreCarried::default()
    };
    assert_eq!(carried::carry(&restored, &folders), in_use, "a vault that is in use is named");
    shop.office.close().unwrap();
    // As an older version left it.
    let key = &restored.vault().keys().database;
    let version = |change: i64| {
        let database = connection::open(&folders[2].join("vault.db"), key, Access::Write).unwrap();
        let version: i64 = database.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
        database.pragma_update(None, "user_version", version + change).unwrap();
    };
    version(-1);
    let unread = carried::carry(&restored, &folders).unread;
    assert_eq!(unread.into_iter().map(|state| state.why).collect::<Vec<_>>(), [Unread::Older]);
    version(1);

    let carried = |count| RestoreCarried { count, read: 1, ..RestoreCarried::default() };
    assert_eq!(carried::carry(&restored, &folders), carried(2));
    assert_eq!(carried::carry(&restored, &folders), carried(0), "once");

    let session = restored.session();
    let hits = session.read(|snapshot| suppression::hits(snapshot, dora)).unwrap();
    assert_eq!(hits.iter().map(|hit| hit.point.as_str()).collect::<Vec<_>>(), ["dora@lind.example"]);
    let count = |snapshot: &kartotek_core::store::Snapshot<'_>| -> kartotek_core::error::Result<u64> {
        Ok(snapshot
            .query_row("SELECT count(*) FROM suppression WHERE ended_at IS NULL", [], |row| row.get(0))?)
    };
    assert_eq!(session.read(count).unwrap(), 3);
    session.read(row_mac::verify_all).unwrap();
    session.read(suppression::verify).unwrap();
    assert!(Shop::actions(&restored).iter().any(|action| action == "suppression.carry"));
}

#[test]
fn who_was_erased_after_the_backup_does_not_come_back_with_it() {
    let shop = Shop::new();
    let session = shop.office.session();
    let (dora, emil) = (shop.add("Dora Lind"), shop.add("Emil Frisk"));
    let about_dora = Party { contact: Some(dora), company: None };
    session.add_voucher(about_dora, invoice("2026-17")).unwrap();
    let file = shop.file(&shop.back_up());
    assert_eq!(shop.erase(dora, true).summary.backups, 1, "the backup holds her");
    // Whoever came later is in no backup.
    let late = shop.add("Karl Sen");
    shop.erase(late, false);
    let there = shop.office.vault().folder().to_owned();
    let restored = shop.restore(&file, "right").unwrap();
    assert!(names(&restored).contains(&"Dora Lind".to_owned()));
    shop.office.close().unwrap();

    let carried = carried::carry(&restored, std::slice::from_ref(&there));

    assert_eq!((carried.erased, carried.read, carried.failed), (1, 1, false));
    assert_eq!(carried::carry(&restored, &[there]).erased, 0, "once");
    let session = restored.session();
    assert!(matches!(session.plan_erasure(dora), Err(Error::NotFound)));
    assert!(session.plan_erasure(emil).is_ok());
    assert_eq!(session.archive().unwrap().len(), 1, "her invoice is kept here too");
    session.read(row_mac::verify_all).unwrap();
    session.read(erasure::verify_complete).unwrap();
}

#[test]
fn an_announced_erasure_comes_back_with_a_backup_as_it_was_and_goes_with_who_was_erased_since() {
    let shop = Shop::new();
    let session = shop.office.session();
    let (dora, emil) = (shop.add("Dora Lind"), shop.add("Emil Frisk"));
    let mut settings = session.read(setting::get).unwrap();
    settings.cooling_off_days = 14;
    session.change_settings(&settings, &Silent).unwrap();
    let announce = |contact| {
        let seal = session.plan_erasure(contact).unwrap().seal;
        let cause = ErasureCause::Decision;
        let draft = ErasureDraft {
            contact,
            cause,
            request: None,
            suppress: false,
            strike: Vec::new(),
            keep: Vec::new(),
            count: Vec::new(),
            seal,
        };
        session.announce_erasure(&draft).unwrap().0
    };
    let (of_dora, of_emil) = (announce(dora), announce(emil));
    let file = shop.file(&shop.back_up());
    let seal = session.plan_erasure(dora).unwrap().seal;
    session.confirm_erasure(of_dora.id, &seal, Some(&"At once".into())).unwrap();
    session.withdraw_erasure(of_emil.id).unwrap();
    let there = shop.office.vault().folder().to_owned();
    let restored = shop.restore(&file, "right").unwrap();
    assert_eq!(restored.session().erasure_announcements().unwrap().len(), 2);
    shop.office.close().unwrap();

    assert_eq!(carried::carry(&restored, &[there]).erased, 1);

    let session = restored.session();
    let left = session.erasure_announcements().unwrap();
    assert_eq!(left.iter().map(|one| one.contact).collect::<Vec<_>>(), [emil], "nobody withdrew it here");
    assert!(left[0].wait.is_some(), "it waits as it did");
    assert_eq!(session.erasures().unwrap()[0].summary.announced, None);
    session.read(row_mac::verify_all).unwrap();
    session.read(erasure::verify_complete).unwrap();
}

#[test]
fn nothing_is_carried_over_from_another_vault_or_one_with_other_keys() {
    let mut shop = Shop::new();
    let file = shop.file(&shop.back_up());
    suppress(&shop.office, "later@example.org");
    let kdf = KdfParams::for_tests();
    shop.office.change_passphrase(&passphrase("right"), &passphrase("changed"), kdf, true).unwrap();
    let (other, there) = (Shop::new(), shop.office.vault().folder().to_owned());
    suppress(&other.office, "other@example.org");
    let elsewhere = other.office.vault().folder().to_owned();
    let restored = shop.restore(&file, "right").unwrap();
    shop.office.close().unwrap();
    other.office.close().unwrap();

    let carried = carried::carry(&restored, &[there.clone(), elsewhere]);

    let unread = vec![UnreadState { path: there_said(&there), why: Unread::Closed }];
    assert_eq!(carried, RestoreCarried { unread, ..RestoreCarried::default() });
    assert!(!format!("{carried:?}").contains("kartotek"), "a path may name somebody");
}

fn there_said(folder: &Path) -> Personal<String> {
    folder.to_string_lossy().into_owned().into()
}

#[test]
fn what_can_not_be_written_is_said_to_have_failed() {
    let shop = Shop::new();
    let file = shop.file(&shop.back_up());
    suppress(&shop.office, "later@example.org");
    let there = shop.office.vault().folder().to_owned();
    let restored = shop.restore(&file, "right").unwrap();
    shop.office.close().unwrap();
    fs::rename(restored.vault().folder(), shop.home.path().join("aside")).unwrap();

    let carried = carried::carry(&restored, &[there]);

    assert_eq!(carried, RestoreCarried { read: 1, failed: true, ..RestoreCarried::default() });
}
