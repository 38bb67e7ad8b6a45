//! What the package costs that answers "what do you have about me?": of somebody with 5,000 activities and 200 documents, beside the twin that
//! copies the finished bytes into an encrypted ZIP file. Prints Markdown.
//!
//! `cargo bench -p kartotek-core --bench access`
#![allow(clippy::print_stdout, reason = "a benchmark reports on the terminal")]
#![allow(clippy::unwrap_used, reason = "a benchmark that can't go on fails")]

#[path = "store/measure.rs"]
#[allow(dead_code, reason = "memory is not measured here")]
mod measure;

use std::{
    fs::{self, File},
    io::{Read, Write},
    path::Path,
};

use chrono::NaiveDate;
use kartotek_core::{
    activity::{self, ActivityDraft, ActivityKind, Party},
    clock::Clock,
    demo,
    document::{DocumentDraft, RetentionClass},
    exchange::{
        access::{AccessAnswer, AccessScope, gather},
        gate,
    },
    id::ContactId,
    personal::Personal,
    progress::Silent,
    random,
    session::{Session, office::Office},
    text::Language,
    vault::{KdfParams, Passphrase, VaultDraft},
};
use measure::{Took, percentiles, time};
use zeroize::Zeroizing;
use zip::{AesMode, CompressionMethod, ZipArchive, ZipWriter, write::SimpleFileOptions};

const ACTIVITIES: i64 = 5000;
const DOCUMENTS: usize = 200;
/// Bytes of a document: a scanned page.
const SIZE: usize = 100_000;
const RUNS: usize = 10;
const ANNA: ContactId = ContactId(1);
const PARTY: Party = Party { contact: Some(ANNA), company: None };

fn main() {
    let home = tempfile::tempdir().unwrap();
    let draft = VaultDraft {
        organisation: "Office".into(),
        country: "SE".into(),
        user_name: "Clerk".into(),
        language: "sv".into(),
    };
    let passphrase = Passphrase::from_bytes(&Zeroizing::new(b"benchmark".to_vec())).unwrap();
    let place = home.path().join("bench.kartotek");
    let made = Office::create(&place, &draft, &passphrase, KdfParams::for_tests(), &Clock::System, [8; 16]);
    let office = made.unwrap().0;
    let session = office.session();
    session.add_many(demo::contacts(2026, 1000)).unwrap();
    fill(session, home.path());

    let (mut gathered, mut saved, mut copied) = (Vec::new(), Vec::new(), Vec::new());
    let path = home.path().join("answer-2026-0001.zip");
    let mut bytes = 0;
    for _ in 0..RUNS {
        // In turns, so that both meet the same computer.
        gathered
            .push(time(|| assert!(gather(session, &[ANNA], AccessScope::Access).unwrap().len() > 10_000)).1);
        let (password, took) = time(|| save(session, &path));
        saved.push(took);
        let inner = inner(&path, &password);
        bytes = inner.len();
        copied.push(time(|| twin(&home.path().join("twin.zip"), &inner)).1);
    }
    println!(
        "| somebody with {ACTIVITIES} activities and {DOCUMENTS} documents of {} kB | wall p50 | wall p99 | processor p50 | processor p99 |\n|---|---|---|---|---|",
        SIZE / 1000
    );
    println!("| everything about them gathered, to be reviewed | {} |", percentiles(&gathered));
    println!("| the package saved ({:.1} MB inside) | {} |", bytes as f64 / 1e6, percentiles(&saved));
    println!("| the same bytes copied into an encrypted ZIP file | {} |", percentiles(&copied));
    println!("\nThe package costs {:.1} times the copy.", median(&saved) / median(&copied));
}

fn fill(session: &Session, folder: &Path) {
    let now = session.store().clock().now();
    let kinds = [ActivityKind::Note, ActivityKind::Call, ActivityKind::Mail];
    session
        .write(|tx, _| {
            for (number, kind) in (0..ACTIVITIES).zip(kinds.into_iter().cycle()) {
                let draft = ActivityDraft {
                    kind,
                    occurred_at: now - number * 3_600_000,
                    subject: "Offer and delivery date".into(),
                    body: "Asked when it comes.\nPromised to call back by Friday. ".repeat(6).as_str().into(),
                    ..ActivityDraft::default()
                };
                activity::add(tx, PARTY, draft)?;
            }
            Ok(())
        })
        .unwrap();
    let path = folder.join("scan.pdf");
    for number in 0..DOCUMENTS {
        let mut content = b"%PDF-1.4\n".to_vec();
        while content.len() < SIZE {
            content.extend_from_slice(&random::bytes::<1024>());
        }
        fs::write(&path, &content).unwrap();
        let draft = DocumentDraft {
            title: format!("Scan {number}").as_str().into(),
            retention: RetentionClass::Letter,
            dated_at: now,
        };
        session.add_document(PARTY, draft, &path, false, &Silent).unwrap();
    }
}

fn save(session: &Session, path: &Path) -> String {
    let day = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
    let answer = AccessAnswer {
        contacts: &[ANNA],
        mentions: &[],
        scope: AccessScope::Access,
        request: None,
        language: Language::Swedish,
        number: "2026-0001",
        received_on: day,
        due_on: (day, day),
        extended: false,
        identity: &Personal::default(),
        redactions: &[],
        letter: None,
    };
    gate::save_access(session, &answer, path, &Silent).unwrap().password.as_str().to_owned()
}

fn inner(path: &Path, password: &str) -> Vec<u8> {
    let mut outer = ZipArchive::new(File::open(path).unwrap()).unwrap();
    let mut bytes = Vec::new();
    outer.by_name_decrypt("package.zip", password.as_bytes()).unwrap().read_to_end(&mut bytes).unwrap();
    bytes
}

/// Copies the bytes, durably.
fn twin(path: &Path, bytes: &[u8]) {
    let mut zip = ZipWriter::new(File::create(path).unwrap());
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .large_file(true)
        .with_aes_encryption(AesMode::Aes256, "twin");
    zip.start_file("package.zip", options).unwrap();
    zip.write_all(bytes).unwrap();
    zip.finish().unwrap().sync_all().unwrap();
}

fn median(runs: &[Took]) -> f64 {
    let mut walls: Vec<f64> = runs.iter().map(|took| took.wall.as_secs_f64()).collect();
    walls.sort_by(f64::total_cmp);
    walls[walls.len() / 2]
}
