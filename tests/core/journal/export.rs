//! Exports of the journal hold for whoever checks them, and name nobody unless asked.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, Ordering},
};

use kartotek_core::{
    error::{Error, FileProblem, Result, VaultProblem},
    exchange::journal::{JournalExportDraft, JournalExported, export},
    history::finding::{Seen, Witness},
    id::UserId,
    progress::{Progress, Silent},
    role::Role,
    session::office::{Device, Office},
    vault,
};
use kartotek_journal::{
    Anchor, Head,
    verify::{About, State, Summary, Verdict, Whole, verify},
};

use crate::{
    office::{DAY, NOW, disclosure, named},
    user::{Shop, draft, passphrase, problem},
};

const ALL: JournalExportDraft = JournalExportDraft { from: None, to: None, names: false };

/// A shop at work, on a computer that remembers, and where exports go.
struct Work {
    home: tempfile::TempDir,
    shop: Shop,
}

impl Work {
    /// Berta Ek, and a user who came and went, were there on the first day; Disa Alm on the second.
    fn new() -> Self {
        let work = Self { home: tempfile::tempdir().unwrap(), shop: Shop::with(&[("Sven", Role::Sales)]) };
        let mut office = work.unlock("anna");
        office.session().add_contact(named("Berta Ek")).unwrap();
        office.remove_user(UserId(2), &Silent).unwrap();
        office.close().unwrap();
        work.shop.clock.advance(DAY);
        let office = work.unlock("anna");
        office.session().add_contact(named("Disa Alm")).unwrap();
        office.close().unwrap();
        work
    }

    fn unlock(&self, typed: &str) -> Office {
        let opened = vault::open(&self.shop.place).unwrap().unlock(&passphrase(typed)).unwrap();
        let device = Device { id: [8; 16], state: Some(self.home.path().to_owned()) };
        Office::open(opened, &self.shop.clock, device).unwrap()
    }

    fn file(&self) -> PathBuf {
        self.home.path().join("journal.ndjson")
    }

    fn export(&self, office: &Office, draft: JournalExportDraft) -> Result<JournalExported> {
        export(office, draft, &disclosure(), &[], &self.file(), &Silent)
    }

    fn verified(&self, anchors: &[Anchor]) -> (Summary, Vec<Verdict>) {
        let mut verdicts = Vec::new();
        let bytes = fs::read(self.file()).unwrap();
        let summary = verify(bytes.as_slice(), anchors, &mut |verdict| verdicts.push(verdict)).unwrap();
        (summary, verdicts)
    }
}

fn assert_intact(summary: &Summary, exported: JournalExported) {
    assert_eq!((summary.whole, summary.first), (Whole::Intact, None));
    assert_eq!(summary.entries, exported.last - exported.first + 1);
}

/// How many anchors in the file hold.
fn anchors(verdicts: &[Verdict]) -> usize {
    verdicts.iter().filter(|verdict| verdict.about == About::Anchor && verdict.state == State::Ok).count()
}

fn is_empty(folder: &Path) -> bool {
    !folder.read_dir().unwrap().flatten().any(|entry| entry.file_name().to_string_lossy().contains("ndjson"))
}

#[test]
fn the_export_of_an_office_is_intact_sealed_to_its_end_and_anchored() {
    let work = Work::new();
    let office = work.unlock("anna");
    let printed = office.journal_fingerprint().unwrap().unwrap();

    let exported = work.export(&office, ALL).unwrap();

    let (summary, verdicts) = work.verified(&[Anchor::Fingerprint(printed.text.parse().unwrap())]);
    assert_intact(&summary, exported);
    assert_eq!((exported.first, summary.sealed), (1, exported.last), "a checkpoint covers the end");
    assert_eq!(summary.anchored, printed.seq);
    assert_eq!(anchors(&verdicts), 3, "the header, this computer, and the paper");
}

#[test]
fn an_export_names_nobody_unless_asked() {
    let work = Work::new();
    let office = work.unlock("anna");
    let needles = ["Anna", "Sven", "Berta", "Ek\"", "Disa", "Alm", "Berg"];
    let found = || {
        let text = fs::read_to_string(work.file()).unwrap();
        needles.into_iter().filter(|needle| text.contains(needle)).collect::<Vec<_>>()
    };

    work.export(&office, ALL).unwrap();
    assert_eq!(found(), [""; 0]);
    let exported = work.export(&office, JournalExportDraft { names: true, ..ALL }).unwrap();

    assert_eq!(found(), ["Anna", "Sven"], "users only");
    assert_intact(&work.verified(&[]).0, exported);
}

#[test]
fn a_range_proves_the_keys_that_came_before_it() {
    let work = Work::new();
    let office = work.unlock("anna");

    let exported = work.export(&office, JournalExportDraft { from: Some(NOW + DAY), ..ALL }).unwrap();

    let (summary, verdicts) = work.verified(&[]);
    assert!(exported.first > 1);
    assert_intact(&summary, exported);
    let proven =
        verdicts.iter().filter(|verdict| verdict.about == About::Earlier && verdict.state == State::Ok);
    assert_eq!(proven.count(), 3, "Anna's key, Sven's, and that his was withdrawn");
    assert_eq!(summary.sealed, exported.last);
}

#[test]
fn a_range_that_ends_early_holds_and_one_without_entries_is_refused() {
    let work = Work::new();
    let office = work.unlock("anna");
    let last = office.session().store().head().seq;

    let exported = work.export(&office, JournalExportDraft { to: Some(NOW + DAY), ..ALL }).unwrap();

    assert!(exported.last < last);
    assert_intact(&work.verified(&[]).0, exported);
    for draft in [
        JournalExportDraft { from: Some(NOW + 9 * DAY), ..ALL },
        JournalExportDraft { to: Some(NOW), ..ALL },
        JournalExportDraft { from: Some(NOW + DAY), to: Some(NOW), ..ALL },
    ] {
        assert!(matches!(work.export(&office, draft), Err(Error::NotFound)), "{draft:?}");
    }
}

#[test]
fn who_came_later_exports_what_was_before_with_the_entries_that_vouch_for_the_key() {
    let work = Work::new();
    let mut office = work.unlock("anna");
    let petra = draft("Petra", Role::PrivacyOfficer);
    office.add_user(&petra, &passphrase("petra"), crate::user::COST).unwrap();
    office.close().unwrap();
    let office = work.unlock("petra");

    let exported = work.export(&office, JournalExportDraft { to: Some(NOW + 1), ..ALL }).unwrap();

    assert_intact(&work.verified(&[]).0, exported);
}

#[test]
fn what_backups_saw_stands_in_it_and_a_fork_shows() {
    let work = Work::new();
    let office = work.unlock("anna");
    let seen = |hash| Seen { witness: Witness::Backup, head: Head { seq: 2, hash }, at: None };
    let entries = office.session().read(kartotek_core::history::entries).unwrap();

    export(&office, ALL, &disclosure(), &[seen(entries[1].1)], &work.file(), &Silent).unwrap();
    let intact = work.verified(&[]).0.whole;
    export(&office, ALL, &disclosure(), &[seen([1; 32])], &work.file(), &Silent).unwrap();

    assert_eq!((intact, work.verified(&[]).0.whole), (Whole::Intact, Whole::Forked));
}

#[test]
fn an_export_is_journaled_with_its_range() {
    let work = Work::new();
    let office = work.unlock("anna");

    let JournalExported { first, last } = work.export(&office, ALL).unwrap();

    let seq = office.session().store().head().seq;
    let entry = office.session().journal_entry(seq).unwrap();
    assert_eq!((entry.row.action.as_str(), seq), ("export.journal", last + 1));
    let kartotek_core::session::journal::JournalContent::Values { values } = entry.content else {
        panic!("no values")
    };
    let noted: Vec<_> =
        values.iter().map(|value| format!("{} {}", value.field, value.new.as_ref().unwrap().0)).collect();
    assert_eq!(
        noted,
        [
            format!("entries {last}"),
            format!("first {first}"),
            format!("last {last}"),
            "names false".into(),
            "purpose Newsletter".into(),
            "recipient Print shop".into(),
        ]
    );
}

#[test]
fn a_journal_that_does_not_hold_is_not_exported() {
    let work = Work::new();
    work.shop.with_database("UPDATE journal SET action = 'contact.chance' WHERE action = 'contact.add'");
    let office = work.unlock("anna");
    let head = office.session().store().head();

    assert_eq!(problem(work.export(&office, ALL)), VaultProblem::DamagedDatabase);

    assert!(is_empty(work.home.path()));
    assert_eq!(office.session().store().head(), head, "nothing was exported, so nothing is journaled");
}

/// Stops the work at once.
struct Stopped(AtomicBool);

impl Progress for Stopped {
    fn step(&self, _: u64, _: Option<u64>) -> Result<()> {
        self.0.store(true, Ordering::Relaxed);
        Err(Error::Cancelled)
    }
}

#[test]
fn cancelled_or_without_a_place_it_leaves_nothing() {
    let work = Work::new();
    let office = work.unlock("anna");
    let stopped = Stopped(AtomicBool::new(false));

    let cancelled = export(&office, ALL, &disclosure(), &[], &work.file(), &stopped);
    let nowhere =
        export(&office, ALL, &disclosure(), &[], &work.home.path().join("no/journal.ndjson"), &Silent);

    assert!(stopped.0.load(Ordering::Relaxed) && matches!(cancelled, Err(Error::Cancelled)));
    assert!(matches!(nowhere, Err(Error::File { problem: FileProblem::Unwritable, .. })));
    assert!(is_empty(work.home.path()));
}

#[test]
fn who_may_not_read_the_journal_exports_none() {
    let shop = Shop::with(&[("Sven", Role::Sales)]);
    let office = shop.unlock("sven").unwrap();
    let place = shop.place.with_file_name("journal.ndjson");

    assert!(matches!(export(&office, ALL, &disclosure(), &[], &place, &Silent), Err(Error::Forbidden)));
    assert!(!place.exists());
}
