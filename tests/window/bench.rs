//! How long a person waits in the real window at 100,000 contacts: from a key or a click to the frame that shows what came
//! of it. Prints Markdown.
//!
//! `cargo xtask bench window` starts it on a virtual display. The frames are drawn by the processor there, as on a machine
//! without a graphics card.
#![allow(clippy::print_stdout, reason = "a benchmark reports on the terminal")]

#[allow(dead_code, reason = "shared with the journeys")]
mod app;
mod driver;
#[allow(dead_code, reason = "shared with the journeys")]
mod window;

use std::{fs, path::Path, time::Duration};

use kartotek_core::{
    clock::Clock,
    demo,
    session::office::Office,
    vault::{KdfParams, Passphrase, VaultDraft},
};
use zeroize::Zeroizing;

use crate::app::App;

const CONTACTS: usize = 100_000;
const PASSPHRASE: &str = "tundra violin margin opaque";

/// Long enough for everything that a key sets off to be drawn.
const PAUSE: Duration = Duration::from_millis(400);

/// What is typed, letter by letter: names, parts of addresses, cities, companies, several words, phone digits.
const QUERIES: [&str; 10] = [
    "anna lind",
    "schmidt",
    "example.com",
    "göteborg",
    "bakery",
    "karlsson mar",
    "o'brien",
    "müller gmbh",
    "0701",
    "son",
];

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let app = App::start("bench").await;
    let vault = app.folder().join("Large.kartotek");
    create(&vault);

    let window = &app.window;
    app.answer_dialog(Some(&vault));
    window.click("button", "Open a vault").await;
    let mut unlocks = Vec::new();
    for _ in 0..5 {
        window.fill("Passphrase", PASSPHRASE).await;
        measured(&app).await;
        window.press("Enter").await;
        window.see("heading", "Today").await;
        unlocks.extend(measured(&app).await);
        window.press("Control+l").await;
        window.see("button", "Unlock").await;
    }
    window.fill("Passphrase", PASSPHRASE).await;
    window.press("Enter").await;
    window.see("heading", "Today").await;
    window.click("button", "Contacts").await;
    window.see("textbox", "Search contacts").await;
    measured(&app).await;

    println!("| {CONTACTS} contacts | times | p50 | p95 | most | p50: answered | changed | frame begins |");
    println!("|---|---|---|---|---|---|---|---|");
    row("unlock, answered after the key derivation of the least cost", &unlocks);

    let mut keys = Vec::new();
    window.click("textbox", "Search contacts").await;
    for query in QUERIES {
        for letter in query.chars() {
            window.type_text(&letter.to_string()).await;
            keys.extend(measured(&app).await);
        }
        window.press("Escape").await;
        measured(&app).await;
    }
    row("a key in the search field", &keys);

    let (mut lists, mut moves) = (Vec::new(), Vec::new());
    for _ in 0..10 {
        for list in ["Companies", "Contacts"] {
            window.click("button", list).await;
            lists.extend(measured(&app).await);
        }
    }
    row("open a list", &lists);

    window.press("ArrowDown").await;
    for key in ["End", "Home"].iter().chain(&["PageDown"; 20]) {
        window.press(key).await;
        moves.extend(measured(&app).await);
    }
    row("End, Home, Page Down in the list", &moves);

    let mut opened = Vec::new();
    for _ in 0..10 {
        window.press("ArrowDown").await;
        measured(&app).await;
        window.press("Enter").await;
        opened.extend(measured(&app).await);
        window.press("Escape").await;
        measured(&app).await;
    }
    row("open a contact", &opened);

    println!("\nPrivate memory of the Rust process: {} MB.", private_memory());
    window.picture("list").await;
    app.end().await;
}

/// A vault of made-up people.
fn create(vault: &Path) {
    let draft = VaultDraft {
        organisation: "Fjäll & Söhne".into(),
        country: "SE".into(),
        user_name: "Åsa Lind".into(),
        language: "en".into(),
    };
    let passphrase = Zeroizing::new(PASSPHRASE.as_bytes().to_vec());
    let passphrase = Passphrase::from_bytes(&passphrase).expect("it is a fair passphrase");
    let (office, _) = Office::create(vault, &draft, &passphrase, KdfParams::FLOOR, &Clock::System, [8; 16])
        .expect("a fresh folder can hold a vault");
    let session = office.session();
    session
        .add_many_companies(demo::companies(7, demo::company_count(CONTACTS)))
        .and_then(|()| session.add_many(demo::contacts(7, CONTACTS)))
        .and_then(|()| office.close())
        .expect("made-up people keep the rules");
}

/// The milliseconds from the last key or click to the backend's first answer, to the last change of the page, to its frame
/// and to the end of that frame; nothing where nothing came of it.
type Wait = [Option<f64>; 4];

async fn measured(app: &App) -> Option<Wait> {
    tokio::time::sleep(PAUSE).await;
    serde_json::from_value(app.window.execute(include_str!("speed.js"), Vec::new()).await?).ok()
}

fn row(what: &str, waits: &[Wait]) {
    let percentile = |part: usize, percent: usize| {
        let mut times: Vec<f64> = waits.iter().filter_map(|wait| wait[part]).collect();
        times.sort_by(f64::total_cmp);
        times
            .get((times.len() * percent / 100).min(times.len().saturating_sub(1)))
            .copied()
            .unwrap_or(f64::NAN)
    };
    let [p50, p95, most] = [50, 95, 100].map(|percent| percentile(3, percent));
    let [answered, changed, frame] = [0, 1, 2].map(|part| percentile(part, 50));
    println!(
        "| {what} | {} | {p50:.0} ms | {p95:.0} ms | {most:.0} ms | {answered:.0} ms | {changed:.0} ms | {frame:.0} ms |",
        waits.len()
    );
}

/// The private memory of the app that the driver started, in MB.
fn private_memory() -> u64 {
    let program = Path::new(env!("CARGO_BIN_EXE_kartotek"));
    let processes = fs::read_dir("/proc").expect("Linux lists its processes");
    let app = processes
        .flatten()
        .map(|process| process.path())
        .find(|process| fs::read_link(process.join("exe")).is_ok_and(|exe| exe == program))
        .expect("the app still runs");
    let rollup = fs::read_to_string(app.join("smaps_rollup")).expect("one's own processes can be read");
    let kilobytes: u64 = rollup
        .lines()
        .filter(|line| line.starts_with("Private_"))
        .filter_map(|line| line.split_whitespace().nth(1)?.parse::<u64>().ok())
        .sum();
    kilobytes / 1000
}
