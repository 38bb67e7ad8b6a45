//! The lines of an export. Each is a JSON object (RFC 8259) of exactly one form: `docs/journal-export.md` gives it.

use std::io::Write;

use super::scan::{GREATEST, Scan, is_code, is_name, put_hex, put_name};
use crate::{
    chain::Head,
    checkpoint::{Checkpoint, Reason, Statement},
    entry::{Entry, Hash, Payload, Uuid},
    key::{PublicKey, Sign},
};

/// How the signature in the last line begins; what stands before it is signed.
pub(crate) const SIGNATURE: &str = ",\"signature\":\"";

/// What an export is, in its first line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preamble {
    /// The vault's id.
    pub vault: Uuid,
    /// Number of the first entry, from 1.
    pub first: u64,
    /// Number of the last entry; one less than `first` where there is none.
    pub last: u64,
    /// How many entries the journal had.
    pub length: u64,
    /// Hash of the entry before the first; all zeroes where there is none.
    pub previous: Hash,
    /// Hash of the last checkpoint before the first entry; all zeroes where there is none.
    pub checkpoint: Hash,
    /// The Merkle tree over the entries before the first: [`crate::merkle::Tree::peaks`].
    pub tree: Vec<Hash>,
    /// Who exported, and signs the last line.
    pub user: Uuid,
    /// When: UTC milliseconds.
    pub at: i64,
    /// Version of the app.
    pub version: String,
}

/// An entry with the hash that is stored for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The entry.
    pub entry: Entry,
    /// Its stored hash.
    pub hash: Hash,
    /// Whether its payload is gone.
    pub erased: bool,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// The first.
    Preamble(Preamble),
    /// A public key, with its user's name only if names were asked for.
    Key {
        /// The key.
        key: PublicKey,
        /// Whose it is.
        user: Uuid,
        /// What they are called.
        name: Option<String>,
    },
    /// An entry before the range that introduces or withdraws a key.
    Earlier {
        /// The entry.
        record: Record,
        /// That it is in the tree of the preamble: [`crate::merkle::inclusion_path`].
        path: Vec<Hash>,
    },
    /// What the exporting program knew about the journal from outside it.
    Anchor {
        /// The number of an entry and its hash.
        head: Head,
        /// Where it was kept: `header`, `state`, `backup`, …
        source: String,
    },
    /// An entry.
    Entry(Record),
    /// A checkpoint, right after the entry that it ends with.
    Checkpoint(Checkpoint),
    /// The last.
    End {
        /// The last entry.
        head: Head,
        /// How many entries there are.
        entries: u64,
        /// How many checkpoints there are.
        checkpoints: u64,
        /// The Merkle root over all entries up to the last.
        root: Hash,
        /// The exporting user's signature over everything before it.
        signature: Sign,
    },
}

impl Line {
    /// In which order lines come.
    pub(crate) fn section(&self) -> u8 {
        match self {
            Self::Preamble(_) => 0,
            Self::Key { .. } => 1,
            Self::Earlier { .. } => 2,
            Self::Anchor { .. } => 3,
            Self::Entry(_) | Self::Checkpoint(_) => 4,
            Self::End { .. } => 5,
        }
    }

    /// Whether it can be written: numbers, codes and names have bounds.
    pub(crate) fn is_writable(&self) -> bool {
        let is_time = |at: i64| at.unsigned_abs() <= GREATEST;
        let is_record = |record: &Record| {
            let entry = &record.entry;
            let codes = [&entry.version, &entry.action, &entry.object_type];
            entry.seq <= GREATEST && is_time(entry.at) && codes.into_iter().all(|code| is_code(code))
        };
        match self {
            Self::Preamble(preamble) => {
                preamble.length <= GREATEST && is_time(preamble.at) && is_code(&preamble.version)
            }
            Self::Key { name, .. } => name.as_ref().is_none_or(|name| is_name(name)),
            Self::Earlier { record, .. } | Self::Entry(record) => is_record(record),
            Self::Anchor { head, source } => head.seq <= GREATEST && is_code(source),
            Self::Checkpoint(checkpoint) => is_time(checkpoint.statement.at),
            Self::End { .. } => true,
        }
    }

    /// Appends the line without its end mark. A checkpoint's vault is that of the preamble.
    pub(crate) fn write(&self, line: &mut Vec<u8>) {
        match self {
            Self::Preamble(preamble) => write_preamble(line, preamble),
            Self::Key { key, user, name } => {
                put(line, "{\"key\":\"", key);
                put(line, "\",\"user\":\"", user);
                if let Some(name) = name {
                    line.extend(b"\",\"name\":\"");
                    put_name(line, name);
                }
                line.extend(b"\"}");
            }
            Self::Earlier { record, path } => {
                write_record(line, "earlier", record);
                line.extend(b",\"path\":");
                write_hashes(line, path);
                line.extend(b"}");
            }
            Self::Anchor { head, source } => {
                number(line, "{\"anchor\":", head.seq);
                put(line, ",\"hash\":\"", &head.hash);
                code(line, "\",\"source\":\"", source);
                line.extend(b"\"}");
            }
            Self::Entry(record) => {
                write_record(line, "entry", record);
                line.extend(b"}");
            }
            Self::Checkpoint(checkpoint) => write_checkpoint(line, checkpoint),
            Self::End { head, entries, checkpoints, root, signature } => {
                number(line, "{\"end\":", head.seq);
                put(line, ",\"hash\":\"", &head.hash);
                number(line, "\",\"entries\":", *entries);
                number(line, ",\"checkpoints\":", *checkpoints);
                put(line, ",\"root\":\"", root);
                put(line, &format!("\"{SIGNATURE}"), signature);
                line.extend(b"\"}");
            }
        }
    }

    /// Reads a line without its end mark; `None` where it is not exactly what [`Line::write`] makes. `vault` is the preamble's.
    pub(crate) fn read(line: &[u8], vault: &Uuid) -> Option<Self> {
        let mut scan = Scan::new(line);
        let line = if scan.has("{\"entry\":") {
            Self::Entry(read_record(&mut scan)?)
        } else if scan.has("{\"checkpoint\":") {
            Self::Checkpoint(read_checkpoint(&mut scan, vault)?)
        } else if scan.has("{\"key\":\"") {
            let key = scan.hex()?;
            let user = text(&mut scan, "\",\"user\":\"")?;
            let has_name = scan.has("\",\"name\":\"");
            let name = if has_name { Some(scan.name()?) } else { None };
            scan.literal("\"")?;
            Self::Key { key, user, name }
        } else if scan.has("{\"earlier\":") {
            let record = read_record(&mut scan)?;
            scan.literal(",\"path\":")?;
            Self::Earlier { record, path: read_hashes(&mut scan)? }
        } else if scan.has("{\"anchor\":") {
            let head = Head { seq: scan.natural()?, hash: text(&mut scan, ",\"hash\":\"")? };
            scan.literal("\",\"source\":\"")?;
            let source = scan.code()?.to_owned();
            scan.literal("\"")?;
            Self::Anchor { head, source }
        } else if scan.has("{\"end\":") {
            let head = Head { seq: scan.natural()?, hash: text(&mut scan, ",\"hash\":\"")? };
            scan.literal("\",\"entries\":")?;
            let entries = scan.natural()?;
            scan.literal(",\"checkpoints\":")?;
            let checkpoints = scan.natural()?;
            let root = text(&mut scan, ",\"root\":\"")?;
            scan.literal("\"")?;
            let signature = text(&mut scan, SIGNATURE)?;
            scan.literal("\"")?;
            Self::End { head, entries, checkpoints, root, signature }
        } else {
            Self::Preamble(read_preamble(&mut scan)?)
        };
        scan.literal("}")?;
        scan.finish()?;
        Some(line)
    }
}

fn write_preamble(line: &mut Vec<u8>, preamble: &Preamble) {
    put(line, "{\"format\":\"kartotek-journal-1\",\"vault\":\"", &preamble.vault);
    number(line, "\",\"first\":", preamble.first);
    number(line, ",\"last\":", preamble.last);
    number(line, ",\"length\":", preamble.length);
    put(line, ",\"previous\":\"", &preamble.previous);
    put(line, "\",\"checkpoint\":\"", &preamble.checkpoint);
    line.extend(b"\",\"tree\":");
    write_hashes(line, &preamble.tree);
    put(line, ",\"user\":\"", &preamble.user);
    number(line, "\",\"at\":", preamble.at);
    code(line, ",\"version\":\"", &preamble.version);
    line.extend(b"\"}");
}

fn read_preamble(scan: &mut Scan<'_>) -> Option<Preamble> {
    let vault = text(scan, "{\"format\":\"kartotek-journal-1\",\"vault\":\"")?;
    scan.literal("\",\"first\":")?;
    let first = scan.natural()?;
    scan.literal(",\"last\":")?;
    let last = scan.natural()?;
    scan.literal(",\"length\":")?;
    let length = scan.natural()?;
    let previous = text(scan, ",\"previous\":\"")?;
    let checkpoint = text(scan, "\",\"checkpoint\":\"")?;
    scan.literal("\",\"tree\":")?;
    let tree = read_hashes(scan)?;
    let user = text(scan, ",\"user\":\"")?;
    scan.literal("\",\"at\":")?;
    let at = scan.integer()?;
    scan.literal(",\"version\":\"")?;
    let version = scan.code()?.to_owned();
    scan.literal("\"")?;
    Some(Preamble { vault, first, last, length, previous, checkpoint, tree, user, at, version })
}

fn write_record(line: &mut Vec<u8>, kind: &str, record: &Record) {
    let entry = &record.entry;
    number(line, &format!("{{\"{kind}\":"), entry.seq);
    put(line, ",\"hash\":\"", &record.hash);
    put(line, "\",\"previous\":\"", &entry.previous);
    number(line, "\",\"at\":", entry.at);
    put(line, ",\"user\":\"", &entry.user);
    put(line, "\",\"device\":\"", &entry.device);
    code(line, "\",\"version\":\"", &entry.version);
    code(line, "\",\"action\":\"", &entry.action);
    code(line, "\",\"type\":\"", &entry.object_type);
    put(line, "\",\"object\":\"", &entry.object);
    put(line, "\",\"subject\":\"", &entry.subject);
    match &entry.payload {
        None => line.extend(b"\",\"payload\":null"),
        Some(payload) => {
            put(line, "\",\"payload\":{\"hash\":\"", &payload.hash);
            number(line, "\",\"length\":", payload.length);
            put(line, ",\"key\":\"", &payload.key);
            code(line, "\",\"erased\":", if record.erased { "true}" } else { "false}" });
        }
    }
}

fn read_record(scan: &mut Scan<'_>) -> Option<Record> {
    let seq = scan.natural()?;
    let hash = text(scan, ",\"hash\":\"")?;
    let previous = text(scan, "\",\"previous\":\"")?;
    scan.literal("\",\"at\":")?;
    let at = scan.integer()?;
    let user = text(scan, ",\"user\":\"")?;
    let device = text(scan, "\",\"device\":\"")?;
    scan.literal("\",\"version\":\"")?;
    let version = scan.code()?.to_owned();
    scan.literal("\",\"action\":\"")?;
    let action = scan.code()?.to_owned();
    scan.literal("\",\"type\":\"")?;
    let object_type = scan.code()?.to_owned();
    let object = text(scan, "\",\"object\":\"")?;
    let subject = text(scan, "\",\"subject\":\"")?;
    scan.literal("\",\"payload\":")?;
    let (mut payload, mut erased) = (None, false);
    if !scan.has("null") {
        let hash = text(scan, "{\"hash\":\"")?;
        scan.literal("\",\"length\":")?;
        let length = u32::try_from(scan.natural()?).ok()?;
        let key = text(scan, ",\"key\":\"")?;
        scan.literal("\",\"erased\":")?;
        erased = scan.has("true");
        if !erased {
            scan.literal("false")?;
        }
        scan.literal("}")?;
        payload = Some(Payload { hash, length, key });
    }
    let entry =
        Entry { seq, previous, at, user, device, version, action, object_type, object, subject, payload };
    Some(Record { entry, hash, erased })
}

fn write_checkpoint(line: &mut Vec<u8>, checkpoint: &Checkpoint) {
    let statement = &checkpoint.statement;
    number(line, "{\"checkpoint\":", statement.head.seq);
    put(line, ",\"hash\":\"", &statement.head.hash);
    put(line, "\",\"root\":\"", &statement.root);
    number(line, "\",\"at\":", statement.at);
    code(line, ",\"reason\":\"", statement.reason.code());
    put(line, "\",\"user\":\"", &statement.user);
    put(line, "\",\"previous\":\"", &statement.previous);
    put(line, &format!("\"{SIGNATURE}"), &checkpoint.signature);
    line.extend(b"\"}");
}

fn read_checkpoint(scan: &mut Scan<'_>, vault: &Uuid) -> Option<Checkpoint> {
    let head = Head { seq: scan.natural()?, hash: text(scan, ",\"hash\":\"")? };
    let root = text(scan, "\",\"root\":\"")?;
    scan.literal("\",\"at\":")?;
    let at = scan.integer()?;
    scan.literal(",\"reason\":\"")?;
    let reason = Reason::from_code(scan.code()?)?;
    let user = text(scan, "\",\"user\":\"")?;
    let previous = text(scan, "\",\"previous\":\"")?;
    scan.literal("\"")?;
    let signature = text(scan, SIGNATURE)?;
    scan.literal("\"")?;
    Some(Checkpoint {
        statement: Statement { vault: *vault, head, root, at, reason, user, previous },
        signature,
    })
}

fn write_hashes(line: &mut Vec<u8>, hashes: &[Hash]) {
    line.push(b'[');
    for (at, hash) in hashes.iter().enumerate() {
        put(line, if at == 0 { "\"" } else { ",\"" }, hash);
        line.push(b'"');
    }
    line.push(b']');
}

fn read_hashes(scan: &mut Scan<'_>) -> Option<Vec<Hash>> {
    let mut hashes = Vec::new();
    scan.literal("[")?;
    while !scan.has("]") {
        hashes.push(text(scan, if hashes.is_empty() { "\"" } else { ",\"" })?);
        scan.literal("\"")?;
    }
    Some(hashes)
}

/// What stands before a value, and bytes in hex.
fn put(line: &mut Vec<u8>, before: &str, bytes: &[u8]) {
    line.extend(before.as_bytes());
    put_hex(line, bytes);
}

fn number(line: &mut Vec<u8>, before: &str, number: impl std::fmt::Display) {
    write!(line, "{before}{number}").expect("memory takes everything");
}

fn code(line: &mut Vec<u8>, before: &str, code: &str) {
    line.extend(before.as_bytes());
    line.extend(code.as_bytes());
}

/// Reads what [`put`] wrote.
fn text<const N: usize>(scan: &mut Scan<'_>, before: &str) -> Option<[u8; N]> {
    scan.literal(before)?;
    scan.hex()
}
