//! What only a test inside can do to a header: stop between two steps of writing it, and forge it.

use std::{fs, path::PathBuf};

use proptest::prelude::*;
use sha2::{Digest, Sha256};
use tempfile::TempDir;
use zeroize::Zeroizing;

use super::{
    KdfParams, OpenVault, Passphrase, create,
    folder::{self, HEADERS, STEPS},
    grant::{Grant, Subject},
    header::{Fault, Header},
    key::SecretKey,
    keys::Keys,
    open,
};
use crate::{
    clock::Clock,
    error::{Error, Result, VaultProblem},
};

fn passphrase(text: &str) -> Passphrase {
    Passphrase::from_bytes(&Zeroizing::new(text.as_bytes().to_vec())).unwrap()
}

fn vault() -> (TempDir, PathBuf, OpenVault) {
    let home = tempfile::tempdir().unwrap();
    let place = home.path().join("office.kartotek");
    let made =
        create(&place, &passphrase("right"), KdfParams::for_tests(), &Clock::set_to(5), |_| Ok(())).unwrap();
    (home, place, made.0)
}

fn unlock(place: &std::path::Path, typed: &str) -> Result<OpenVault> {
    open(place)?.unlock(&passphrase(typed)).map_err(|(_, error)| error)
}

fn problem<T>(result: Result<T>) -> Option<VaultProblem> {
    result.err().and_then(|error| match error {
        Error::Vault { problem } => Some(problem),
        _ => None,
    })
}

/// Makes the length fit again, as somebody who forges a header would.
fn with_length(mut bytes: Vec<u8>) -> Vec<u8> {
    let length = u32::try_from(bytes.len()).unwrap();
    bytes[10..14].copy_from_slice(&length.to_le_bytes());
    bytes
}

/// Makes the checksum fit again.
fn with_checksum(mut bytes: Vec<u8>) -> Vec<u8> {
    let length = bytes.len();
    let checksum = Sha256::digest(&bytes[..length - 32]);
    bytes[length - 32..].copy_from_slice(&checksum);
    bytes
}

fn put(place: &std::path::Path, copies: [&[u8]; 2]) {
    for (name, bytes) in HEADERS.iter().zip(copies) {
        fs::write(place.join(name), bytes).unwrap();
    }
}

fn copies(place: &std::path::Path) -> [Vec<u8>; 2] {
    HEADERS.map(|name| fs::read(place.join(name)).unwrap())
}

#[test]
fn the_header_reads_back_as_it_was_written() {
    let (_home, _place, vault) = vault();

    let bytes = vault.header.encode(&vault.keys.header);

    assert_eq!(Header::decode(&bytes).unwrap(), vault.header);
}

#[test]
fn every_flipped_byte_and_every_cut_is_found_by_the_checksum() {
    let (_home, _place, vault) = vault();
    let bytes = vault.header.encode(&vault.keys.header);

    for at in 0..bytes.len() {
        let mut damaged = bytes.clone();
        damaged[at] ^= 0x10;

        assert_eq!(Header::decode(&damaged).unwrap_err(), Fault::Damaged, "byte {at}");
        assert_eq!(Header::decode(&bytes[..at]).unwrap_err(), Fault::Damaged, "cut at {at}");
    }
}

#[test]
fn every_flipped_byte_is_found_even_with_a_forged_checksum() {
    let (_home, place, vault) = vault();
    let bytes = vault.header.encode(&vault.keys.header);
    drop(vault);

    for at in 0..bytes.len() - 32 {
        let mut forged = bytes.clone();
        forged[at] ^= 1;
        let forged = with_checksum(forged);
        if Header::decode(&forged).is_ok() {
            put(&place, [&forged, &forged]);

            assert!(problem(unlock(&place, "right")).is_some(), "byte {at}");
        }
    }
}

#[test]
fn a_damaged_copy_is_made_good_by_the_other() {
    let (_home, place, vault) = vault();
    let bytes = vault.header.encode(&vault.keys.header);
    drop(vault);

    for (first, second) in [(bytes.as_slice(), b"".as_slice()), (&bytes[..100], &bytes), (b"\0", &bytes)] {
        put(&place, [first, second]);

        assert!(unlock(&place, "right").is_ok());
        assert_eq!(copies(&place), [bytes.clone(), bytes.clone()]);
    }
}

#[test]
fn killed_between_any_two_steps_of_writing_the_header_one_of_the_two_opens() {
    for steps in 0..=2 * STEPS.len() {
        let (_home, place, vault) = vault();
        let mut next = vault.header.clone();
        next.generation += 1;
        next.anchor.seq = 7;
        let bytes = next.encode(&vault.keys.header);
        drop(vault);

        let plan = HEADERS.iter().flat_map(|name| STEPS.iter().map(move |step| (name, step)));
        for (name, step) in plan.take(steps) {
            step.run(&place, name, &bytes).unwrap();
        }

        let opened = unlock(&place, "right").unwrap();
        assert_eq!(opened.anchor().seq, if steps < 2 { 0 } else { 7 }, "after {steps} steps");
        let [first, second] = copies(&place);
        assert_eq!(first, second, "after {steps} steps");
    }
}

#[test]
fn a_passphrase_that_was_changed_opens_no_copy_that_was_left_behind() {
    let (_home, place, mut vault) = vault();
    let old = vault.header.encode(&vault.keys.header);
    vault
        .change_passphrase(
            &passphrase("right"),
            &passphrase("new"),
            false,
            KdfParams::for_tests(),
            &Clock::set_to(6),
            |_| Ok(()),
        )
        .unwrap();
    drop(vault);
    fs::write(place.join(HEADERS[1]), old).unwrap();

    assert_eq!(problem(unlock(&place, "right")), Some(VaultProblem::WrongPassphrase));
    assert!(unlock(&place, "new").is_ok());
}

#[test]
fn a_planted_header_does_not_keep_the_owner_out() {
    let (_home, place, owner) = vault();
    let (_elsewhere, _, mut other) = vault_of_another();
    for seq in 1..4 {
        other.set_anchor(seq, [0; 32]).unwrap();
    }
    let planted = other.header.encode(&other.keys.header);
    drop(owner);
    fs::write(place.join(HEADERS[0]), planted).unwrap();

    let opened = unlock(&place, "right").unwrap();

    assert_eq!(opened.anchor().seq, 0);
    let [first, second] = copies(&place);
    assert_eq!(first, second);
}

fn vault_of_another() -> (TempDir, PathBuf, OpenVault) {
    let (home, place, mut vault) = vault();
    let (old, new) = (passphrase("right"), passphrase("another"));
    vault
        .change_passphrase(&old, &new, false, KdfParams::for_tests(), &Clock::set_to(6), |_| Ok(()))
        .unwrap();
    (home, place, vault)
}

#[test]
fn keys_that_somebody_else_granted_are_an_altered_header() {
    let (_home, place, vault) = vault();
    let (mallory, keys) = (SecretKey::generate(), Keys::generate(SecretKey::generate()));
    let mut forged = vault.header.clone();
    forged.generation += 1;
    let address = vault.identity.receiving_address();
    forged.grants = keys
        .to_grant()
        .iter()
        .map(|(kind, key)| {
            let subject = Subject { user: vault.user, kind: *kind, epoch: 1 };
            Grant::seal(&forged.vault, subject, &mallory, &address, key).unwrap()
        })
        .collect();
    let forged = forged.encode(&keys.header);
    drop(vault);

    put(&place, [&forged, &forged]);

    assert_eq!(problem(unlock(&place, "right")), Some(VaultProblem::AlteredHeader));
}

#[test]
fn a_newer_version_is_refused_even_beside_an_older_copy() {
    let (_home, place, vault) = vault();
    let bytes = vault.header.encode(&vault.keys.header);
    drop(vault);
    let mut newer = bytes.clone();
    newer[8] = 2;

    put(&place, [&with_checksum(newer), &bytes]);

    assert_eq!(problem(open(&place)), Some(VaultProblem::Newer));
}

#[test]
fn an_exposed_passphrase_opens_nothing_that_is_made_later() {
    let (_home, place, mut vault) = vault();
    let before = vault.header.encode(&vault.keys.header);
    let (old_database, old_backup) = (vault.keys.database.expose(), *vault.keys.backup.expose());
    let (old, new) = (passphrase("right"), passphrase("new"));

    let code = vault
        .change_passphrase(&old, &new, true, KdfParams::for_tests(), &Clock::set_to(6), |_| Ok(()))
        .unwrap();

    let next = vault.next_database_key().unwrap().expose();
    assert_ne!(next, old_database);
    assert_ne!(*vault.keys.backup.expose(), old_backup);
    vault.finish_rotation().unwrap();
    assert_eq!(vault.keys.database.expose(), next);
    let after = vault.header.clone();
    drop(vault);
    let opened = open(&place).unwrap().unlock_with_recovery(&code.unwrap()).unwrap();
    assert_eq!(opened.keys.database.expose(), next);
    drop(opened);
    put(&place, [&before, &before]);
    let stolen = unlock(&place, "right").unwrap();
    assert!(after.grants.iter().all(|grant| grant.open(&after.vault, &stolen.identity).is_none()));
}

#[test]
fn a_rotation_killed_anywhere_keeps_both_keys_until_it_ends() {
    let (_home, place, mut vault) = vault();
    let current = vault.keys.database.expose();

    let next = vault.begin_rotation().unwrap().expose();
    drop(vault);
    let mut vault = unlock(&place, "right").unwrap();
    assert_eq!(vault.keys.database.expose(), current);
    assert_eq!(vault.begin_rotation().unwrap().expose(), next);

    vault.abandon_rotation().unwrap();
    assert_eq!((vault.keys.database.expose(), vault.next_database_key().is_none()), (current, true));
    let next = vault.begin_rotation().unwrap().expose();
    vault.finish_rotation().unwrap();
    drop(vault);
    let vault = unlock(&place, "right").unwrap();
    assert_eq!((vault.keys.database.expose(), vault.next_database_key().is_none()), (next, true));
}

#[test]
fn a_change_that_can_not_be_written_changes_nothing() {
    let (_home, place, mut vault) = vault();
    let (generation, before) = (vault.header.generation, copies(&place));
    fs::create_dir(place.join(format!("{}.new", HEADERS[0]))).unwrap();

    assert!(vault.set_anchor(1, [1; 32]).is_err());

    assert_eq!((vault.header.generation, vault.anchor().seq), (generation, 0));
    assert_eq!(copies(&place), before);
    assert!(folder::write_header(&place, HEADERS[1], &before[1]).is_ok());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_the_reader_panic(mut bytes in proptest::collection::vec(any::<u8>(), 64..2000)) {
        let _ = Header::decode(&bytes);
        bytes[..10].copy_from_slice(b"KARTOTEK\x01\0");
        let _ = Header::decode(&with_checksum(with_length(bytes)));
    }

    #[test]
    fn a_forged_header_that_reads_is_written_the_same(
        cut in 14_usize..1500, removed in 0_usize..64, inserted in proptest::collection::vec(any::<u8>(), 0..64),
    ) {
        let mut bytes = SAMPLE.with(Clone::clone);
        let cut = cut.min(bytes.len() - 64);
        let end = (cut + removed).min(bytes.len() - 64);
        bytes.splice(cut..end, inserted);
        let forged = with_checksum(with_length(bytes));

        if let Ok(header) = Header::decode(&forged) {
            let written = header.encode(&super::key::SecretKey::generate());
            prop_assert_eq!(&written[..written.len() - 64], &forged[..forged.len() - 64]);
        }
    }
}

thread_local! {
    static SAMPLE: Vec<u8> = {
        let (_home, _place, vault) = vault();
        vault.header.encode(&vault.keys.header)
    };
}
