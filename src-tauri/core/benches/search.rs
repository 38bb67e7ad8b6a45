//! How much processor time search takes at 100,000 contacts: building the index, each keystroke, each write; and
//! the memory of the index.
//!
//! `cargo bench -p kartotek-core --bench search`, or `… -- 1000000` for another number of contacts.
#![allow(clippy::print_stdout, reason = "a benchmark reports on the terminal")]

use std::{alloc::System, hint::black_box, time::Duration};

use rustix::time::{ClockId, clock_gettime};
use zeroizing_alloc::ZeroAlloc;

use kartotek_core::{
    crm::contact::ContactDraft,
    demo,
    search::{Builder, Entry, Fields, Haystack, Index, PhoneField, haystack},
    text::Collation,
};

/// Memory is wiped when it is freed, as in the app.
#[global_allocator]
static ALLOCATOR: ZeroAlloc<System> = ZeroAlloc(System);

const SEED: u64 = 2026;

/// A moment of this thread's processor time, so that other programs on the machine do not count.
struct Instant(Duration);

impl Instant {
    fn now() -> Self {
        let time = clock_gettime(ClockId::ThreadCPUTime);
        let seconds = u64::try_from(time.tv_sec).expect("time runs forwards");
        Self(Duration::from_secs(seconds) + Duration::from_nanos(time.tv_nsec.unsigned_abs()))
    }

    fn elapsed(&self) -> Duration {
        Self::now().0 - self.0
    }
}

/// What somebody types to find a person.
type Typed = fn(&ContactDraft) -> String;

struct Row {
    id: i64,
    sort_key: Vec<u8>,
    haystack: Haystack,
}

impl Row {
    fn new(id: i64, draft: &ContactDraft) -> Self {
        let name = format!("{} {} {}", *draft.given_name, *draft.middle_name, *draft.family_name);
        let sorted = format!("{} {}", *draft.family_name, *draft.given_name);
        let mut others: Vec<&str> = vec![&draft.company_name];
        others.extend(draft.emails.iter().map(|email| email.address.as_str()));
        others.extend(draft.tags.iter().map(|tag| tag.as_str()));
        others.extend(draft.addresses.iter().map(|address| address.city.as_str()));
        let phones = draft.phones.iter().map(|phone| PhoneField { number: &phone.number, e164: &phone.e164 });
        let fields = Fields { names: vec![&name, &draft.nickname], others, phones: phones.collect() };
        let sort_key = Collation::for_language("sv").sort_key(&sorted);
        Self { id, sort_key, haystack: haystack(&fields) }
    }

    fn entry(&self) -> Entry<'_> {
        Entry {
            id: self.id,
            sort_key: &self.sort_key,
            name: &self.haystack.name,
            other: &self.haystack.other,
        }
    }
}

fn main() {
    let count = std::env::args().filter_map(|argument| argument.parse().ok()).next().unwrap_or(100_000);
    let started = Instant::now();
    let drafts: Vec<ContactDraft> = demo::contacts(SEED, count).collect();
    println!("{count} contacts made up in {:?}", started.elapsed());
    let started = Instant::now();
    let mut rows: Vec<Row> = (1..).zip(&drafts).map(|(id, draft)| Row::new(id, draft)).collect();
    println!("folded and keyed: {:?} each", started.elapsed() / u32::try_from(count).unwrap_or(u32::MAX));
    rows.sort_by(|left, right| (&left.sort_key, left.id).cmp(&(&right.sort_key, right.id)));
    let text: usize = rows.iter().map(|row| row.haystack.name.len() + row.haystack.other.len()).sum();
    let keys: usize = rows.iter().map(|row| row.sort_key.len()).sum();
    println!("folded text {:.1} MB, sort keys {:.1} MB", megabytes(text), megabytes(keys));

    let mut index = build(&rows);
    println!("memory of the index: {:.1} MB", megabytes(index.memory()));
    keystrokes(&index, &drafts);
    writes(&mut index, &rows);
    let started = Instant::now();
    drop(index);
    println!("wiped in {:?}", started.elapsed());
}

fn build(rows: &[Row]) -> Index {
    let build = || {
        let mut builder = Builder::with_capacity(rows.len());
        rows.iter().for_each(|row| builder.push(&row.entry()));
        builder.finish()
    };
    let mut times: Vec<Duration> = (0..5)
        .map(|_| {
            let started = Instant::now();
            black_box(build());
            started.elapsed()
        })
        .collect();
    report("build", &mut times);
    build()
}

/// Types texts letter by letter, as a person does, and reads the first 20 matches at each.
fn keystrokes(index: &Index, drafts: &[ContactDraft]) {
    let people: Vec<&ContactDraft> = drafts.iter().step_by(drafts.len() / 300 + 1).collect();
    let kinds: [(&str, Typed); 7] = [
        ("given name", |person| person.given_name.to_lowercase()),
        ("family name", |person| person.family_name.0.clone()),
        ("two words", |person| format!("{} {}", *person.given_name, *person.family_name)),
        ("name and company", |person| format!("{} {}", *person.family_name, *person.company_name)),
        ("e-mail", |person| person.emails.first().map(|email| email.address.0.clone()).unwrap_or_default()),
        ("middle of an e-mail", |person| {
            person
                .emails
                .first()
                .map(|email| email.address.chars().skip(2).take(9).collect())
                .unwrap_or_default()
        }),
        ("phone", |person| person.phones.first().map(|phone| phone.number.0.clone()).unwrap_or_default()),
    ];
    let mut all = Vec::new();
    let mut slowest = (Duration::ZERO, String::new());
    for (kind, text) in kinds {
        let mut times = Vec::new();
        for person in &people {
            let text = text(person);
            for end in text.char_indices().map(|(at, letter)| at + letter.len_utf8()) {
                let started = Instant::now();
                let matches = index.query(&text[..end]);
                black_box((matches.len(), matches.window(0, 20)));
                let took = started.elapsed();
                times.push(took);
                if took > slowest.0 {
                    slowest = (took, text[..end].to_owned());
                }
            }
        }
        all.extend_from_slice(&times);
        report(kind, &mut times);
    }
    report("every keystroke", &mut all);
    println!("slowest: {:?} for `{}`", slowest.0, slowest.1);
    for text in
        ["", "a", "e", "an", "er", "com", "example", ".com", "ann", "son", "a b", "an be", "070", "0701"]
    {
        let mut times = Vec::new();
        for _ in 0..21 {
            let started = Instant::now();
            let matches = index.query(text);
            black_box((matches.len(), matches.window(0, 20)));
            times.push(started.elapsed());
        }
        times.sort_unstable();
        let matches = index.query(text).len();
        println!("  `{text}`: p50 {:?}, {matches} matches", times[times.len() / 2]);
    }
    let started = Instant::now();
    let every = index.query("a").ids().count();
    println!("  all {every} ids of `a`: {:?}", started.elapsed());
}

fn writes(index: &mut Index, rows: &[Row]) {
    let mut random = fastrand::Rng::with_seed(SEED);
    let started = Instant::now();
    let mut times: Vec<Duration> = (0..20_000)
        .map(|_| {
            let row = &rows[random.usize(..rows.len())];
            let started = Instant::now();
            index.upsert(&row.entry());
            started.elapsed()
        })
        .collect();
    println!("upsert: {:?} amortised", started.elapsed() / 20_000);
    report("upsert", &mut times);
    let mut times = Vec::new();
    for text in ["anna", "berg", "anna be", "070-174", "son", "ex", "a"] {
        let started = Instant::now();
        black_box(index.query(text).window(0, 20));
        times.push(started.elapsed());
    }
    report("after writes", &mut times);
}

fn report(what: &str, times: &mut [Duration]) {
    times.sort_unstable();
    let at = |percent: usize| times[(times.len() - 1) * percent / 100];
    println!(
        "{what}: p50 {:?}, p95 {:?}, p99 {:?}, most {:?} ({} times)",
        at(50),
        at(95),
        at(99),
        at(100),
        times.len()
    );
}

fn megabytes(bytes: usize) -> f64 {
    bytes as f64 / 1e6
}
