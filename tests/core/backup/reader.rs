//! A reader of its own, written from `docs/backup-format.md` and `docs/vault-format.md` with none of the product's code.

use std::{collections::BTreeMap, fs};

use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305,
    aead::{Aead, Payload},
};
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::{Shop, document_files};
pub(crate) use crate::vault::reader::number;
use crate::{document::store_for_anna, vault::reader};

#[test]
fn another_reader_written_from_the_specification_opens_a_backup_down_to_its_rows() {
    let shop = Shop::new();
    let content = b"more than one chunk ".repeat(5_000);
    store_for_anna(&shop.office, "Offer", &content);
    store_for_anna(&shop.office, "Gone", b"another");
    let stored = document_files(&shop.office);
    let head = shop.office.session().store().head();
    let backup = shop.back_up();
    let file = fs::read(shop.file(&backup)).unwrap();

    // Section 1.
    assert_eq!((&file[..8], number(&file[8..10])), (&b"KARTOBAK"[..], 2));
    assert_eq!(Sha256::digest(&file[..138]).as_slice(), &file[138..170]);
    let length = |at: usize, size: usize| usize::try_from(number(&file[at..at + size])).unwrap();
    let (preamble, rest) = file.split_at(170);
    let (header, rest) = rest.split_at(length(10, 4));
    let (manifest, rest) = rest.split_at(length(14, 4));
    let (database, documents) = rest.split_at(length(18, 8));
    assert_eq!(documents.len(), length(130, 8));
    assert_eq!(i64::try_from(number(&file[26..34])).unwrap(), backup.created_at);
    assert_eq!(Sha256::digest(header).as_slice(), &file[66..98]);
    assert_eq!(Sha256::digest(database).as_slice(), &file[98..130]);

    // Section 2.
    let opened = reader::open(header, 1, b"right").unwrap();
    assert_eq!(opened.vault, file[34..50]);
    let associated = [b"kartotek backup 1", preamble].concat();
    let manifest = XChaCha20Poly1305::new_from_slice(&opened.backup_key)
        .unwrap()
        .decrypt(
            &<[u8; 24]>::try_from(&manifest[..24]).unwrap().into(),
            Payload { msg: &manifest[24..], aad: &associated },
        )
        .unwrap();
    let manifest: Value = serde_json::from_slice(&manifest).unwrap();
    assert_eq!(manifest["journalSeq"], head.seq);
    assert_eq!(manifest["journalHash"], data_encoding::HEXLOWER.encode(&head.hash));

    // Section 3.
    let path = shop.home.path().join("copy.db");
    fs::write(&path, database).unwrap();
    let rows = reader::count_rows(&path, &opened, "contact");
    assert_eq!((rows, &manifest["rows"]["contact"]), (3, &Value::from(3)));
    let files = documents_of(documents);
    assert_eq!(files.len(), 2);
    assert!(files == stored);
    assert!(reader::document(&path, &opened, "Offer", |name| files[name].clone()) == content);
    let by_code = reader::open(header, 2, &reader::recovery_secret(&shop.code.sheet().groups)).unwrap();
    assert_eq!(by_code.backup_key, opened.backup_key);
}

/// The files of documents by their names.
fn documents_of(mut rest: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    while !rest.is_empty() {
        let length = usize::try_from(number(&rest[16..24])).unwrap();
        let (file, behind) = rest[24..].split_at(length);
        assert_eq!(Sha256::digest(file).as_slice(), &behind[..32]);
        files.insert(data_encoding::HEXLOWER.encode(&rest[..16]), file.to_vec());
        rest = &behind[32..];
    }
    files
}
