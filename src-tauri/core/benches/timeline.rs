//! What a timeline costs: opening that of a contact with 5,000 entries, and reading on, beside the same rows read without checking
//! them. Prints Markdown.
//!
//! `cargo bench -p kartotek-core --bench timeline`
#![allow(clippy::print_stdout, reason = "a benchmark reports on the terminal")]
#![allow(clippy::unwrap_used, reason = "a benchmark that can't go on fails")]

#[path = "store/measure.rs"]
#[allow(dead_code, reason = "memory is not measured here")]
mod measure;

use kartotek_core::{
    activity::{self, ActivityDraft, ActivityKind, Party},
    clock::Clock,
    crm::point::Owner,
    demo,
    id::ContactId,
    session::{Session, office::Office},
    vault::{KdfParams, Passphrase, VaultDraft},
};
use measure::{Took, percentiles, time};
use zeroize::Zeroizing;

const ENTRIES: i64 = 5000;
/// As many as the window reads at once.
const WINDOW: usize = 100;
const ANNA: Owner = Owner::Contact(ContactId(1));

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
    fill(session);

    println!(
        "| a contact with 5,000 entries | wall p50 | wall p99 | processor p50 | processor p99 |\n|---|---|---|---|---|"
    );
    let (mut checked, mut plain) = (Vec::new(), Vec::new());
    for _ in 0..200 {
        // In turns, so that both meet the same computer.
        checked.push(time(|| assert_eq!(open(session), WINDOW)).1);
        plain.push(time(|| assert_eq!(twin(session), WINDOW)).1);
    }
    println!("| the timeline as it opens: the newest 100 entries | {} |", percentiles(&checked));
    println!("| the same rows, neither checked nor told | {} |", percentiles(&plain));
    let all: Vec<Took> = (0..10).map(|_| time(|| whole(session)).1).collect();
    println!("| all of it, page by page | {} |", percentiles(&all));
    println!("\nOpening costs {:.1} times the plain rows.", median(&checked) / median(&plain));
}

fn fill(session: &Session) {
    let now = session.store().clock().now();
    let kinds = [ActivityKind::Note, ActivityKind::Call, ActivityKind::Mail];
    let party = Party { contact: Some(ContactId(1)), company: None };
    session
        .write(|tx, _| {
            for (number, kind) in (0..ENTRIES).zip(kinds.into_iter().cycle()) {
                let draft = ActivityDraft {
                    kind,
                    occurred_at: now - number * 3_600_000,
                    subject: "Offer and delivery date".into(),
                    body: "Asked when it comes.\nPromised to call back by Friday. ".repeat(6).as_str().into(),
                    ..ActivityDraft::default()
                };
                activity::add(tx, party, draft)?;
            }
            Ok(())
        })
        .unwrap();
}

fn open(session: &Session) -> usize {
    session.timeline(ANNA, None, None, WINDOW).unwrap().entries.len()
}

/// Reads what the first page shows, as an app without row MACs would.
fn twin(session: &Session) -> usize {
    let read = |connection: &rusqlite::Connection| {
        let mut statement = connection.prepare_cached(
            "SELECT activity.id, kind, direction, occurred_at, subject, body, user.name
             FROM activity JOIN user ON user.id = author_id
             WHERE contact_id = 1 AND activity.trashed_at IS NULL ORDER BY occurred_at DESC, activity.id DESC LIMIT 100",
        )?;
        let rows = statement.query_map([], |row| Ok((row.get::<_, String>(4)?, row.get::<_, String>(5)?)))?;
        rows.collect::<Result<Vec<_>, _>>()
    };
    session.read(|snapshot| Ok(read(snapshot)?)).unwrap().len()
}

fn whole(session: &Session) {
    let mut page = session.timeline(ANNA, None, None, WINDOW).unwrap();
    let mut count = page.entries.len();
    while let Some(last) = page.entries.last().filter(|_| page.more) {
        page = session.timeline(ANNA, None, Some(last.position), WINDOW).unwrap();
        count += page.entries.len();
    }
    assert!(count > 5000, "{count}");
}

fn median(runs: &[Took]) -> f64 {
    let mut walls: Vec<f64> = runs.iter().map(|took| took.wall.as_secs_f64()).collect();
    walls.sort_by(f64::total_cmp);
    walls[walls.len() / 2]
}
