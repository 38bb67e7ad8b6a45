//! A reader of its own, written from `docs/vault-format.md` with bare primitives and none of the product's code.

use std::path::Path;

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::{
    ChaCha20Poly1305, KeyInit, XChaCha20Poly1305,
    aead::{Aead, Payload},
};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use rusqlite::{Connection, OpenFlags, types::Value};
use sha2::{Digest, Sha256, Sha512};
use x25519_dalek::x25519;

const BASE_POINT: [u8; 32] = {
    let mut point = [0; 32];
    point[0] = 9;
    point
};

/// What section 5 leads to.
pub(crate) struct Opened {
    pub(crate) vault: [u8; 16],
    pub(crate) generation: u64,
    pub(crate) created: u64,
    pub(crate) database_key: Vec<u8>,
    pub(crate) database_hmac: &'static str,
    pub(crate) backup_key: Vec<u8>,
    pub(crate) subject_key: Vec<u8>,
    pub(crate) journal_key: Vec<u8>,
    /// Epochs and keys of the compartment of confidential notes.
    pub(crate) confidential_keys: Vec<(u64, Vec<u8>)>,
}

/// A confidential note, as the database has it.
pub(crate) struct SealedNote {
    pub(crate) contact: [u8; 16],
    pub(crate) pseudonym: [u8; 16],
    pub(crate) subject_key: Vec<u8>,
    pub(crate) epoch: u64,
    pub(crate) sealed: Vec<u8>,
}

/// Opens a header with the secret of its first slot of that kind.
pub(crate) fn open(file: &[u8], kind: u8, secret: &[u8]) -> Option<Opened> {
    open_with(file, kind, secret, &[])
}

/// The same with the 32 bytes of a key file, for kind 3.
pub(crate) fn open_with(file: &[u8], kind: u8, secret: &[u8], key_file: &[u8]) -> Option<Opened> {
    // Section 2.
    let (content, checksum) = file.split_at(file.len() - 32);
    assert_eq!(Sha256::digest(content).as_slice(), checksum);
    let (content, mac) = content.split_at(content.len() - 32);
    assert_eq!(&content[..8], b"KARTOTEK");
    assert_eq!(number(&content[8..10]), 1);
    assert_eq!(number(&content[10..14]), file.len() as u64);
    let vault: [u8; 16] = content[14..30].try_into().unwrap();
    let database_epoch = number(&content[47..51]);
    let header_epoch = number(&content[55..59]);
    let mut rest = &content[99..];
    let users: Vec<&[u8]> = (0..count(&mut rest)).map(|_| take(&mut rest, 72)).collect();
    let slots: Vec<(&[u8], &[u8])> =
        (0..count(&mut rest)).map(|_| (take(&mut rest, 110), prefixed(&mut rest))).collect();
    let grants: Vec<(&[u8], &[u8])> =
        (0..count(&mut rest)).map(|_| (take(&mut rest, 46), prefixed(&mut rest))).collect();
    assert!(rest.is_empty());

    // Section 3.
    let (opening, sealed) = slots.iter().find(|(opening, _)| opening[16] == kind)?;
    let (salt, commitment) = (&opening[46..78], &opening[78..110]);
    let root = match opening[33] {
        0 => secret.to_vec(),
        _ => [stretch(opening, secret, salt), key_file.to_vec()].concat(),
    };
    if expand(&root, salt, b"kartotek slot 1 commitment", &vault, &opening[..16]) != commitment {
        return None;
    }
    let slot_key = expand(&root, salt, b"kartotek slot 1 key", &vault, &opening[..16]);
    let associated = [b"kartotek slot 1", vault.as_slice(), opening].concat();
    let pair = XChaCha20Poly1305::new_from_slice(&slot_key)
        .unwrap()
        .decrypt(
            &<[u8; 24]>::try_from(&sealed[..24]).unwrap().into(),
            Payload { msg: &sealed[24..], aad: &associated },
        )
        .unwrap();
    let private: [u8; 32] = pair[..32].try_into().unwrap();
    let granter: [u8; 32] = pair[64..].try_into().unwrap();

    // Sections 4 and 5.
    let user = &opening[17..25];
    let granted = |kind: u64, epoch: u64| {
        let (grant, sealed) = grants.iter().find(|(grant, _)| {
            &grant[..8] == user && number(&grant[8..10]) == kind && number(&grant[10..14]) == epoch
        })?;
        let info = [b"kartotek grant 1", vault.as_slice()].concat();
        let encapsulated = grant[14..46].try_into().unwrap();
        Some(open_hpke_auth(private, granter, encapsulated, &info, &grant[..14], sealed))
    };
    let epochs = |kind: u64| {
        let own =
            grants.iter().filter(move |(grant, _)| &grant[..8] == user && number(&grant[8..10]) == kind);
        own.map(|(grant, _)| number(&grant[10..14]))
    };
    let newest = |kind: u64| epochs(kind).max();
    let mut hmac = <Hmac<Sha256> as KeyInit>::new_from_slice(&granted(2, header_epoch)?).unwrap();
    hmac.update(content);
    hmac.verify_slice(mac).unwrap();
    let listed = users.iter().find(|listed| &listed[..8] == user)?;
    assert_eq!(listed[8..40], x25519(private, BASE_POINT));
    Some(Opened {
        vault,
        generation: number(&content[30..38]),
        created: number(&content[38..46]),
        database_key: granted(1, database_epoch)?,
        database_hmac: match content[46] {
            1 => "HMAC_SHA512",
            2 => "HMAC_SHA256",
            other => panic!("database cipher {other}"),
        },
        backup_key: granted(6, newest(6)?)?,
        subject_key: granted(3, newest(3)?)?,
        journal_key: granted(4, newest(4)?)?,
        confidential_keys: epochs(256)
            .map(|epoch| Some((epoch, granted(256, epoch)?)))
            .collect::<Option<_>>()?,
    })
}

#[expect(clippy::disallowed_methods, reason = "this reader shares no code with the product")]
fn connect(database: &Path, opened: &Opened) -> Connection {
    let hex: String = opened.database_key.iter().map(|byte| format!("{byte:02x}")).collect();
    let connection = Connection::open_with_flags(database, OpenFlags::SQLITE_OPEN_READ_WRITE).unwrap();
    connection.pragma_update(None, "key", format!("x'{hex}'")).unwrap();
    connection.pragma_update(None, "cipher_hmac_algorithm", opened.database_hmac).unwrap();
    connection
}

/// The content of a contact's document, out of the row of its title and its file (sections 1 and 7).
pub(crate) fn document(
    database: &Path,
    opened: &Opened,
    title: &str,
    file: impl FnOnce(&str) -> Vec<u8>,
) -> Vec<u8> {
    let sql = "SELECT document.uuid, file, document.sealed_key, pseudonym, subject.sealed_key, hash
               FROM document JOIN contact ON contact.id = contact_id JOIN subject ON subject.id = subject_id
               WHERE title = ?1";
    let columns = |row: &rusqlite::Row<'_>| (0..6).map(|at| row.get(at)).collect();
    let row: Vec<Vec<u8>> = connect(database, opened).query_row(sql, [title], columns).unwrap();
    let [uuid, name, sealed_key, pseudonym, subject_key, hash]: [Vec<u8>; 6] = row.try_into().unwrap();
    let about_subject = [b"kartotek subject v1", opened.vault.as_slice(), &pseudonym].concat();
    let subject_key = unseal(&opened.subject_key, &about_subject, &subject_key);
    let about_row =
        [b"kartotek row 1 document sealed_key", opened.vault.as_slice(), &uuid, &pseudonym].concat();
    let key = unseal(&subject_key, &about_row, &sealed_key);

    let sealed = file(&name.iter().map(|byte| format!("{byte:02x}")).collect::<String>());
    let about_file = [b"kartotek document 1", opened.vault.as_slice(), &name].concat();
    let (prefix, chunks) = sealed.split_at(19);
    let chunks: Vec<&[u8]> = chunks.chunks(65_536 + 16).collect();
    let mut content = Vec::new();
    for (number, chunk) in chunks.iter().enumerate() {
        let is_last = u8::from(number + 1 == chunks.len());
        let number = u32::try_from(number).unwrap().to_be_bytes();
        content.extend(unseal(&key, &about_file, &[prefix, &number, &[is_last], chunk].concat()));
    }
    assert_eq!(Sha256::digest(&content).as_slice(), hash);
    content
}

/// Section 7: the rows of a table.
pub(crate) fn count_rows(database: &Path, opened: &Opened, table: &str) -> i64 {
    let connection = connect(database, opened);
    connection.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap()
}

/// Section 7: the text of a confidential note.
pub(crate) fn note(opened: &Opened, note: &SealedNote) -> Option<String> {
    let about_subject = [b"kartotek subject v1", opened.vault.as_slice(), &note.pseudonym].concat();
    let subject_key = unseal(&opened.subject_key, &about_subject, &note.subject_key);
    let about_row =
        [b"kartotek row 1 confidential sealed", opened.vault.as_slice(), &note.contact, &note.pseudonym]
            .concat();
    let inner = unseal(&subject_key, &about_row, &note.sealed);
    let (_, key) = opened.confidential_keys.iter().find(|(epoch, _)| *epoch == note.epoch)?;
    let about_epoch = [about_row.as_slice(), &u32::try_from(note.epoch).unwrap().to_le_bytes()].concat();
    Some(String::from_utf8(unseal(key, &about_epoch, &inner)).unwrap())
}

/// Section 7: the MAC of a row, of which the values and the lists of its content are given.
pub(crate) fn row_mac(
    opened: &Opened,
    table: &str,
    seq: i64,
    row: &[Value],
    lists: &[Vec<Vec<Value>>],
) -> Vec<u8> {
    let mut content = Sha256::new();
    for list in lists {
        for row in list {
            content.update([5]);
            row.iter().for_each(|value| content.update(canonical(value)));
        }
        content.update([6]);
    }
    let key = expand(&opened.journal_key, &[0; 32], b"kartotek row mac 1", &opened.vault, &[]);
    let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(&key).unwrap();
    mac.update(&canonical(&Value::Text(table.to_owned())));
    mac.update(&canonical(&Value::Integer(seq)));
    row.iter().for_each(|value| mac.update(&canonical(value)));
    mac.update(&content.finalize());
    mac.finalize().into_bytes().to_vec()
}

fn canonical(value: &Value) -> Vec<u8> {
    let counted =
        |kind: u8, bytes: &[u8]| [&[kind], (bytes.len() as u64).to_le_bytes().as_slice(), bytes].concat();
    match value {
        Value::Null => vec![0],
        Value::Integer(number) => [[1].as_slice(), &number.to_le_bytes()].concat(),
        Value::Real(number) => [[2].as_slice(), &number.to_le_bytes()].concat(),
        Value::Text(text) => counted(3, text.as_bytes()),
        Value::Blob(bytes) => counted(4, bytes),
    }
}

fn unseal(key: &[u8], associated: &[u8], sealed: &[u8]) -> Vec<u8> {
    XChaCha20Poly1305::new_from_slice(key)
        .unwrap()
        .decrypt(
            &<[u8; 24]>::try_from(&sealed[..24]).unwrap().into(),
            Payload { msg: &sealed[24..], aad: associated },
        )
        .unwrap()
}

/// Section 6: the 32 bytes of a recovery code.
pub(crate) fn recovery_secret(groups: &[String]) -> Vec<u8> {
    let alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let value = |character: char| alphabet.find(character).unwrap();
    let bits: String = groups
        .iter()
        .flat_map(|group| group.chars().take(4))
        .map(|character| format!("{:05b}", value(character)))
        .collect();
    assert_eq!((bits.len(), &bits[256..]), (260, "0000"));
    bits.as_bytes()[..256].chunks(8).fold(Vec::new(), |mut bytes, byte| {
        bytes.push(u8::from_str_radix(std::str::from_utf8(byte).unwrap(), 2).unwrap());
        bytes
    })
}

/// Section 6: the 32 bytes of a key file.
pub(crate) fn key_file_secret(text: &str) -> Vec<u8> {
    let mut words = text.strip_prefix("Kartotek key file 1\n").unwrap().split_whitespace();
    let groups: String = words.by_ref().take(8).inspect(|group| assert_eq!(group.len(), 8)).collect();
    let byte = |at| u8::from_str_radix(&groups[at..at + 2], 16).unwrap();
    let secret: Vec<u8> = (0..64).step_by(2).map(byte).collect();
    let digest = Sha256::digest([b"Kartotek key file 1".as_slice(), &secret].concat());
    let check: String = digest[..4].iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(words.collect::<Vec<_>>(), ["check", &check]);
    secret
}

fn stretch(opening: &[u8], passphrase: &[u8], salt: &[u8]) -> Vec<u8> {
    let cost: Vec<u32> = opening[34..46].chunks(4).map(|part| number(part).try_into().unwrap()).collect();
    let mut root = vec![0; 32];
    Argon2::new(
        Algorithm::Argon2id,
        Version::V0x13,
        Params::new(cost[0], cost[1], cost[2], Some(32)).unwrap(),
    )
    .hash_password_into(passphrase, salt, &mut root)
    .unwrap();
    root
}

fn expand(root: &[u8], salt: &[u8], purpose: &[u8], vault: &[u8], slot: &[u8]) -> Vec<u8> {
    let mut key = vec![0; 32];
    let info = [purpose, vault, slot].concat();
    Hkdf::<Sha512>::new(Some(salt), root).expand(&info, &mut key).unwrap();
    key
}

/// RFC 9180: AuthDecap of section 4.1, KeySchedule of 5.1, the first Open of 5.2.
fn open_hpke_auth(
    private: [u8; 32],
    sender: [u8; 32],
    encapsulated: [u8; 32],
    info: &[u8],
    associated: &[u8],
    sealed: &[u8],
) -> Vec<u8> {
    const KEM: &[u8] = b"KEM\x00\x20";
    const SUITE: &[u8] = b"HPKE\x00\x20\x00\x01\x00\x03";
    let shared = [x25519(private, encapsulated), x25519(private, sender)].concat();
    let context = [encapsulated, x25519(private, BASE_POINT), sender].concat();
    let prk = labeled_extract(KEM, &[], b"eae_prk", &shared);
    let secret = labeled_expand(KEM, &prk, b"shared_secret", &context, 32);

    let mode_auth = [2];
    let schedule = [
        mode_auth.as_slice(),
        &labeled_extract(SUITE, &[], b"psk_id_hash", &[]),
        &labeled_extract(SUITE, &[], b"info_hash", info),
    ]
    .concat();
    let secret = labeled_extract(SUITE, &secret, b"secret", &[]);
    let key = labeled_expand(SUITE, &secret, b"key", &schedule, 32);
    let nonce = labeled_expand(SUITE, &secret, b"base_nonce", &schedule, 12);
    ChaCha20Poly1305::new_from_slice(&key)
        .unwrap()
        .decrypt(
            &<[u8; 12]>::try_from(nonce.as_slice()).unwrap().into(),
            Payload { msg: sealed, aad: associated },
        )
        .unwrap()
}

fn labeled_extract(suite: &[u8], salt: &[u8], label: &[u8], input: &[u8]) -> Vec<u8> {
    let labeled = [b"HPKE-v1", suite, label, input].concat();
    Hkdf::<Sha256>::extract(Some(salt), &labeled).0.to_vec()
}

fn labeled_expand(suite: &[u8], prk: &[u8], label: &[u8], info: &[u8], length: u8) -> Vec<u8> {
    let labeled = [&[0, length], b"HPKE-v1".as_slice(), suite, label, info].concat();
    let mut expanded = vec![0; usize::from(length)];
    Hkdf::<Sha256>::from_prk(prk).unwrap().expand(&labeled, &mut expanded).unwrap();
    expanded
}

pub(crate) fn number(bytes: &[u8]) -> u64 {
    bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte))
}

fn take<'a>(rest: &mut &'a [u8], length: usize) -> &'a [u8] {
    let (taken, behind) = rest.split_at(length);
    *rest = behind;
    taken
}

fn count(rest: &mut &[u8]) -> u64 {
    number(take(rest, 2))
}

fn prefixed<'a>(rest: &mut &'a [u8]) -> &'a [u8] {
    let length = usize::try_from(count(rest)).unwrap();
    take(rest, length)
}
