//! What lies in a backup, and files that are none.

use std::fs;

use kartotek_core::{
    backup::{self, EXTENSION},
    error::BackupProblem as Bad,
};

use super::{Shop, problem, reader};
use crate::{
    document::store_for_anna,
    office::{DAY, NOW},
};

#[test]
fn a_backup_that_is_altered_or_cut_anywhere_is_refused_and_leaves_nothing() {
    let shop = Shop::new();
    store_for_anna(&shop.office, "Offer", &[b'x'; 100_000]);
    let backup = shop.back_up();
    let whole = fs::read(shop.file(&backup)).unwrap();
    let before = Shop::names_in(shop.home.path());
    let file = shop.stick().join(format!("altered.{EXTENSION}"));
    let header = usize::try_from(reader::number(&whole[10..14])).unwrap();
    let manifest = usize::try_from(reader::number(&whole[14..18])).unwrap();
    let database = 170 + header + manifest;

    let front = (0..170).step_by(5);
    let parts = [170, 170 + header / 2, 170 + header - 1, 170 + header, database - 1, database];
    let pages = (database + 50..whole.len()).step_by(40_000).chain([whole.len() - 1]);
    for at in front.chain(parts).chain(pages) {
        let mut altered = whole.clone();
        altered[at] ^= 0x20;
        fs::write(&file, &altered).unwrap();

        let found = problem(shop.restore(&file, "right"));

        let expected = match at {
            0..8 => Bad::NotABackup,
            8 | 9 => Bad::Newer,
            _ => Bad::Damaged,
        };
        assert_eq!(found, expected, "byte {at} of {}", whole.len());
    }
    for length in [0, 1, 161, 162, 169, 170, 200, database, database + 4096, whole.len() - 1] {
        fs::write(&file, &whole[..length]).unwrap();
        let expected = if length < 162 { Bad::NotABackup } else { Bad::Damaged };
        assert_eq!(problem(shop.restore(&file, "right")), expected, "cut at {length}");
    }
    fs::write(&file, [&whole[..], b"more"].concat()).unwrap();
    assert_eq!(problem(shop.restore(&file, "right")), Bad::Damaged);
    assert_eq!(Shop::names_in(shop.home.path()), before);
}

#[test]
fn parts_of_two_backups_do_not_make_one() {
    let shop = Shop::new();
    let first = fs::read(shop.file(&shop.back_up())).unwrap();
    shop.clock.advance(DAY);
    let second = fs::read(shop.file(&shop.back_up())).unwrap();
    let header = usize::try_from(reader::number(&first[10..14])).unwrap();
    let manifest = 170 + header..170 + header + usize::try_from(reader::number(&first[14..18])).unwrap();
    let file = shop.stick().join("mixed");

    let mut mixed = second.clone();
    mixed[manifest.clone()].copy_from_slice(&first[manifest]);
    fs::write(&file, mixed).unwrap();

    assert_eq!(problem(shop.restore(&file, "right")), Bad::Damaged);
}

#[cfg(unix)]
#[test]
fn a_pipe_is_no_backup_and_is_not_waited_for() {
    let shop = Shop::new();
    let pipe = shop.home.path().join("x.kartotek-backup");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());

    assert_eq!(problem(backup::inspect(&pipe)), Bad::NotABackup);
}

#[test]
fn what_is_no_backup_is_told_apart_from_what_is_not_there() {
    let shop = Shop::new();
    let file = shop.home.path().join("letter.txt");
    fs::write(&file, "x".repeat(1000)).unwrap();

    assert_eq!(problem(backup::inspect(&file)), Bad::NotABackup);
    assert_eq!(problem(backup::inspect(&shop.home.path().join("gone"))), Bad::Missing);
    assert!([Bad::NotABackup, Bad::Unreadable].contains(&problem(backup::inspect(&shop.stick()))));
    let made = shop.back_up();
    let info = backup::inspect(&shop.file(&made)).unwrap();
    assert_eq!((info.created_at, info.bytes), (NOW, made.bytes));
}

#[test]
fn a_backup_holds_no_plaintext_and_its_name_says_nothing_of_the_vault() {
    let shop = Shop::new();
    let backup = shop.back_up();
    let bytes = fs::read(shop.file(&backup)).unwrap();

    for needle in ["Anna", "Berg", "shop", "journal", "contact", "CREATE", "SQLite"] {
        assert!(!bytes.windows(needle.len()).any(|window| window == needle.as_bytes()), "{needle}");
    }
    assert!(backup.file_name.starts_with("kartotek-2026-09-21-") && !backup.file_name.contains("shop"));
    use std::os::unix::fs::PermissionsExt;
    assert_eq!(fs::metadata(shop.file(&backup)).unwrap().permissions().mode() & 0o777, 0o600);
}
