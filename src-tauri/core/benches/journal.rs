//! What the journal costs: an entry in an edit's commit, the history of a contact, verifying a long one from the encrypted database, and finding
//! the exports that a contact was in. Prints Markdown.
//!
//! `cargo bench -p kartotek-core --bench journal`, or `… -- 50000` for another number of entries.
#![allow(clippy::print_stdout, reason = "a benchmark reports on the terminal")]
#![allow(clippy::unwrap_used, reason = "a benchmark that can't go on fails")]

#[path = "store/measure.rs"]
mod measure;

use std::path::Path;

use kartotek_core::{
    clock::Clock,
    crm::contact::{self, ContactDraft},
    demo,
    exchange::{
        disclosure::Disclosure,
        export::csv::CsvOptions,
        gate::{self, ExportFormat, Scope},
    },
    history::{self, Object},
    id::ContactId,
    progress::Silent,
    session::office::Office,
    store::Tx,
    vault::{KdfParams, Passphrase, VaultDraft},
};
use measure::{Took, percentiles, private_memory, time};
use zeroize::Zeroizing;

const OBJECT: Object = Object { kind: "test", uuid: [3; 16] };
/// Entries of one subject, as a contact that is worked with gathers them.
const EACH: usize = 10;

fn main() {
    let count = std::env::args().find_map(|argument| argument.parse().ok()).unwrap_or(300_000);
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
    office.session().add_many(demo::contacts(2026, 1000)).unwrap();

    println!(
        "| an edit of a contact | wall p50 | wall p99 | processor p50 | processor p99 |\n|---|---|---|---|---|"
    );
    let mut edits = [Vec::new(), Vec::new()];
    for number in 0..1200 {
        // In turns, so that both meet the same computer.
        let further = number % 2;
        edits[further].push(edit(&office, number, further));
    }
    println!("| its own entry, durably | {} |", percentiles(&edits[0]));
    println!("| one more entry of the same size | {} |", percentiles(&edits[1]));
    let [own, further] = edits.map(|runs| median(&runs));
    println!("\nAn entry costs {:.1} % of the edit's commit.", (further - own) / own * 100.0);

    histories(&office);
    fill(&office, count);
    office.session().store().empty_log().unwrap();
    let before = private_memory().unwrap_or_default();
    let (found, took) = time(|| office.begin_journal_check().unwrap().run(&Silent).unwrap());
    assert!(found.first.is_none(), "{found:?}");
    #[expect(clippy::cast_precision_loss, reason = "a rate for the eye")]
    let rate = found.entries as f64 / took.wall.as_secs_f64();
    println!(
        "\n{} entries with {} checkpoints verified in {:.2} s: {rate:.0} entries/s; {:.0} MB more memory afterwards.",
        found.entries,
        found.checkpoints,
        took.wall.as_secs_f64(),
        private_memory().unwrap_or_default() - before
    );
    disclosures(&office, home.path());
}

/// Exports 100,000 contacts three times, and asks which exports one of them was in.
fn disclosures(office: &Office, folder: &Path) {
    let session = office.session();
    session.add_many(demo::contacts(7, 99_000)).unwrap();
    let ids: Vec<ContactId> = (1..=100_000).map(ContactId).collect();
    let disclosure =
        Disclosure { purpose: "Newsletter".into(), recipient: "Print shop".into(), handed_to: None };
    for run in 1..=3 {
        let path = folder.join(format!("{run}.csv"));
        let options = CsvOptions::default();
        gate::export(session, ExportFormat::Csv, Scope::Contacts(&ids), options, &disclosure, &path, &Silent)
            .unwrap();
    }
    let before = private_memory().unwrap_or_default();
    let look = || session.contact_readings(ContactId(1), None).unwrap();
    let (page, first) = time(look);
    assert_eq!(page.entries.iter().filter(|entry| entry.export.is_some()).count(), 3);
    let later: Vec<Took> = (0..200).map(|_| time(look).1).collect();
    println!(
        "\n| who looked and exported, after three exports of 100,000 contacts | wall p50 | wall p99 | processor p50 | processor p99 |\n|---|---|---|---|---|"
    );
    println!("| the first look since the unlock | {} |", percentiles(&[first]));
    println!("| each later one | {} |", percentiles(&later));
    println!("\n{:.1} MB more memory afterwards.", private_memory().unwrap_or_default() - before);
}

/// Reads the history of a contact with 1,000 changes as the window does.
fn histories(office: &Office) {
    let session = office.session();
    let id = ContactId(1);
    for number in 0..1000 {
        let contact = session.read(|connection| contact::get(connection, id)).unwrap();
        let draft = ContactDraft { notes: format!("Note {number}").as_str().into(), ..contact.draft };
        session.change_contact(id, contact.revision, draft).unwrap();
    }
    println!(
        "\n| the history of a contact with 1,000 changes | wall p50 | wall p99 | processor p50 | processor p99 |\n|---|---|---|---|---|"
    );
    let page = |before| session.contact_history(id, before).unwrap();
    let first: Vec<Took> = (0..200).map(|_| time(|| page(None)).1).collect();
    println!("| the tab as it opens: the newest 100 entries | {} |", percentiles(&first));
    let whole = || {
        let mut read = page(None);
        let mut count = read.entries.len();
        while let Some(last) = read.entries.last().filter(|_| read.more) {
            read = page(Some(last.seq));
            count += read.entries.len();
        }
        assert!(count > 1000, "{count}");
    };
    let all: Vec<Took> = (0..50).map(|_| time(whole).1).collect();
    println!("| all of it, page by page | {} |", percentiles(&all));
    let readings: Vec<Took> =
        (0..200).map(|_| time(|| session.contact_readings(id, None).unwrap()).1).collect();
    println!("| who looked: nobody did, so every entry is passed over | {} |", percentiles(&readings));
}

fn median(runs: &[Took]) -> f64 {
    let mut walls: Vec<f64> = runs.iter().map(|took| took.wall.as_secs_f64()).collect();
    walls.sort_by(f64::total_cmp);
    walls[walls.len() / 2]
}

/// Changes a contact durably, and writes so many more entries of the same size with that.
fn edit(office: &Office, number: usize, further: usize) -> Took {
    let session = office.session();
    let id = ContactId(1 + i64::try_from(number % 1000).unwrap());
    let contact = session.read(|connection| contact::get(connection, id)).unwrap();
    let draft = ContactDraft { job_title: format!("Head of {number}").as_str().into(), ..contact.draft };
    let subject = session
        .read(|connection| {
            let sql = "SELECT subject_id FROM contact WHERE id = ?1";
            let subject = connection.query_row(sql, [id], |row| row.get(0))?;
            history::subject(connection, session.store().keys(), subject)
        })
        .unwrap();
    let payload =
        serde_json::json!({ "old": { "jobTitle": "Clerk" }, "new": { "jobTitle": "Head of 1000" } });
    let change = |tx: &Tx<'_>| {
        contact::change(tx, &session.rules(), id, contact.revision, draft)?;
        tx.take_touched();
        (0..further).try_for_each(|_| history::append_about(tx, "contact.change", OBJECT, &subject, &payload))
    };
    time(|| session.store().write(session.actor(), change).unwrap()).1
}

/// Writes so many entries about people, with payloads as an edit has them.
fn fill(office: &Office, count: usize) {
    let payload = serde_json::json!({
        "old": { "jobTitle": "Head of sales", "city": "Göteborg" }, "new": { "jobTitle": "Head of everything", "city": "Malmö" },
    });
    let fill = |tx: &Tx<'_>| {
        for _ in 0..count / EACH {
            let subject = history::add_subject(tx)?;
            for _ in 0..EACH {
                history::append_about(tx, "contact.change", OBJECT, &subject, &payload)?;
            }
        }
        Ok(())
    };
    office.session().store().write(office.session().actor(), fill).unwrap();
}
