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
    window.fill("Passphrase", PASSPHRASE).await;
    measured(&app).await;
    window.press("Enter").await;
    window.see("textbox", "Search contacts").await;
    let unlock = measured(&app).await;

    println!("| {CONTACTS} contacts | times | p50 | p95 | most |\n|---|---|---|---|---|");
    row("unlock, key derivation of the least cost included", unlock.into_iter().collect());

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
    row("a key in the search field", keys);

    let (mut lists, mut moves) = (Vec::new(), Vec::new());
    for _ in 0..10 {
        for list in ["Companies", "Contacts"] {
            window.click("button", list).await;
            lists.extend(measured(&app).await);
        }
    }
    row("open a list", lists);

    window.press("ArrowDown").await;
    for key in ["End", "Home"].iter().chain(&["PageDown"; 20]) {
        window.press(key).await;
        moves.extend(measured(&app).await);
    }
    row("End, Home, Page Down in the list", moves);

    let mut opened = Vec::new();
    for _ in 0..10 {
        window.press("ArrowDown").await;
        measured(&app).await;
        window.press("Enter").await;
        opened.extend(measured(&app).await);
        window.press("Escape").await;
        measured(&app).await;
    }
    row("open a contact", opened);

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

/// The milliseconds from the last key or click to its last frame; nothing where nothing came of it.
async fn measured(app: &App) -> Option<f64> {
    tokio::time::sleep(PAUSE).await;
    app.window.execute(include_str!("speed.js"), Vec::new()).await?.as_f64()
}

fn row(what: &str, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    let at = |percent: usize| times.get((times.len() * percent / 100).min(times.len().saturating_sub(1)));
    let [p50, p95, most] = [50, 95, 100].map(|percent| at(percent).copied().unwrap_or(f64::NAN));
    println!("| {what} | {} | {p50:.0} ms | {p95:.0} ms | {most:.0} ms |", times.len());
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
