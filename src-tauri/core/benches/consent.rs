//! What deciding about everybody costs in a vault of 100,000 people with consents for five purposes, beside the same rows in an
//! unencrypted database of which hand-written queries ask the same. Prints Markdown.
//!
//! `cargo bench -p kartotek-core --bench consent`
#![allow(clippy::print_stdout, reason = "a benchmark reports on the terminal")]
#![allow(clippy::unwrap_used, reason = "a benchmark that can't go on fails")]

#[path = "consent/fill.rs"]
mod fill;
#[path = "store/measure.rs"]
#[allow(dead_code, reason = "memory is not measured here")]
mod measure;
#[path = "consent/twin.rs"]
mod twin;

use std::path::Path;

use kartotek_core::{
    channel::Channel,
    clock::Clock,
    decision::{self, Decision},
    demo,
    exchange::{
        gate,
        mailing::{MailingFormat, MailingQuery},
    },
    id::ContactId,
    progress::Silent,
    session::office::Office,
    vault::{KdfParams, Passphrase, VaultDraft},
};
use measure::{Took, percentiles, time};
use twin::Found;
use zeroize::Zeroizing;

const CONTACTS: usize = 100_000;
const PURPOSES: usize = 5;
/// Rows of a list that a window shows at once.
const ROWS: usize = 50;
/// How often each is measured.
const TIMES: usize = 30;
const DAY: i64 = 86_400_000;
/// 2026-09-21, UTC.
const NOW: i64 = 1_790_000_000_000;

fn main() {
    let scale = std::env::var("KARTOTEK_CONSENT_SCALE").ok().and_then(|text| text.parse().ok()).unwrap_or(1);
    let contacts = CONTACTS / scale;
    let home = tempfile::tempdir().unwrap();
    let draft = VaultDraft {
        organisation: "Office".into(),
        country: "SE".into(),
        user_name: "Clerk".into(),
        language: "sv".into(),
    };
    let passphrase = Passphrase::from_bytes(&Zeroizing::new(b"benchmark".to_vec())).unwrap();
    let place = home.path().join("bench.kartotek");
    // The events lie in the past of the clock that decides.
    let clock = Clock::set_to(fill::RECORDED);
    let made = Office::create(&place, &draft, &passphrase, KdfParams::for_tests(), &clock, [8; 16]);
    let office = made.unwrap().0;
    let session = office.session();
    session.add_many(demo::contacts(2026, contacts)).unwrap();
    let purposes = fill::fill(session, contacts);
    clock.advance(400 * DAY);
    let plain = twin::twin(session, &home.path().join("plain.db"));
    let ids: Vec<ContactId> = (1..=ROWS).map(|id| ContactId(i64::try_from(id * 97).unwrap())).collect();
    let past = NOW - 200 * DAY;

    println!(
        "| {contacts} people, {PURPOSES} purposes | wall p50 | wall p99 | processor p50 | processor p99 |\n|---|---|---|---|---|"
    );
    for (at, name) in
        [(None, "overview of all purposes, today"), (Some(past), "overview as of a day half a year ago")]
    {
        let counted = || {
            let overview = session.consent_overview(at).unwrap();
            let counts = overview.purposes.iter().flat_map(|purpose| &purpose.counts);
            [counts.map(|count| count.count).sum(), overview.conflicts, overview.untold]
        };
        let plainly = || twin::overview(&plain, at.unwrap_or(NOW));
        assert_eq!(counted(), plainly(), "the twin counts otherwise");
        report(name, || assert!(counted()[0] > 0), || assert!(plainly()[0] > 0));
    }
    let decided = |at| {
        session.read(|snapshot| decision::of_everybody(snapshot, purposes[0], Channel::Email, at)).unwrap()
    };
    for (at, name) in
        [(NOW, "mailing list decided"), (past, "mailing list decided as of a day half a year ago")]
    {
        assert!(
            decided(at).iter().map(found).eq(twin::list(&plain, purposes[0], at)),
            "the twin decides otherwise"
        );
        report(
            name,
            || assert_eq!(decided(at).len(), contacts),
            || assert_eq!(twin::list(&plain, purposes[0], at).len(), contacts),
        );
    }
    let chips = || {
        let chips = session.consent_chips(&ids).unwrap();
        chips
            .into_iter()
            .map(|chips| chips.into_iter().map(|chip| chip.reason).collect())
            .collect::<Vec<Vec<_>>>()
    };
    assert_eq!(chips(), twin::chips(&plain, &ids, NOW), "the twin decides otherwise");
    report(
        "chips of 50 rows",
        || assert_eq!(session.consent_chips(&ids).unwrap().len(), ROWS),
        || assert_eq!(twin::chips(&plain, &ids, NOW).len(), ROWS),
    );
    let took: Vec<Took> = (0..TIMES).map(|_| time(|| drop(session.consent_trend(None).unwrap())).1).collect();
    println!("| trend of twelve months | {} |", percentiles(&took));
    let query = MailingQuery { purpose: purposes[0], channel: Channel::Email, contacts: None };
    let written = |path: &Path| {
        let (recipient, file) = ("Print shop".into(), MailingFormat::Csv);
        gate::save_mailing(session, &query, file, &recipient, None, path, &Silent).unwrap()
    };
    let (count, first) = time(|| written(&home.path().join("first.csv")));
    println!("| mailing list of {count} written, the first time | {} |", percentiles(&[first]));
    let (_, again) = time(|| written(&home.path().join("again.csv")));
    println!("| the same once more | {} |", percentiles(&[again]));
    let took: Vec<Took> = (0..TIMES).map(|_| time(|| drop(decided(past))).1).collect();
    println!("| mailing list decided as of a day before these uses | {} |", percentiles(&took));
}

fn report(what: &str, act: impl Fn(), plainly: impl Fn()) {
    let (mut checked, mut plain) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        // In turns, so that both meet the same computer.
        checked.push(time(&act).1);
        plain.push(time(&plainly).1);
    }
    println!("| {what} | {} |", percentiles(&checked));
    println!("| the same, unencrypted, by a query of its own | {} |", percentiles(&plain));
}

/// What the twin finds out where it is decided so.
fn found(decision: &Decision) -> Found {
    Found {
        contact: decision.contact.0,
        reasons: decision.reasons.iter().map(|reason| (reason.code, reason.since)).collect(),
        point: decision.point.0.clone(),
    }
}
