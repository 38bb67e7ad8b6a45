//! Commands about the journal: its entries, its verification, its fingerprint, and what was found of it when the vault was opened.

use std::sync::PoisonError;

use kartotek_core::{
    backup::witness,
    error::{Error, Result},
    exchange::{
        disclosure::Disclosure,
        journal::{JournalExportDraft, JournalExported, export},
    },
    history::{
        finding::{Finding, FindingKind, Witness},
        list::JournalFilter,
        verify::Verification,
    },
    session::{
        Session,
        journal::{JournalEntry, JournalRow, JournalUser},
        office::{JournalComparison, JournalFingerprint, Office},
    },
};

use kartotek_letter::{EntryPart, FindingLetter, FindingPart, FingerprintLetter, Language};

use crate::{desk::Desk, job, system::Filter};

const TEXT: Filter = Filter { name: "TXT", extensions: &["txt"] };
const NDJSON: Filter = Filter { name: "NDJSON", extensions: &["ndjson"] };

pub(crate) fn journal_list(
    desk: &Desk,
    filter: JournalFilter,
    before: Option<u64>,
    limit: usize,
) -> Result<Vec<JournalRow>> {
    desk.with(|session| session.journal_list(&filter, before, limit))
}

pub(crate) fn journal_entry(desk: &Desk, seq: u64) -> Result<JournalEntry> {
    desk.with(|session| session.journal_entry(seq))
}

pub(crate) fn journal_user_list(desk: &Desk) -> Result<Vec<JournalUser>> {
    desk.with(Session::journal_users)
}

/// Verifies the journal as it is at the beginning, while work goes on.
pub(crate) fn journal_verify(desk: &Desk, job: u32) -> Result<Verification> {
    // Kept until that is over, so that a lock waits until its connection is closed.
    let _office = desk.office()?;
    job::run(desk, job, |progress| desk.with_office(Office::begin_journal_check)?.run(progress))
}

pub(crate) fn journal_fingerprint(desk: &Desk) -> Result<Option<JournalFingerprint>> {
    desk.with_office(Office::journal_fingerprint)
}

/// Asks for a place and writes a sheet with the fingerprint up to an entry there; `false` where the user cancelled.
pub(crate) fn journal_fingerprint_save(desk: &Desk, seq: u64) -> Result<bool> {
    let text = desk.with_office(|office| office.journal_fingerprint_at(seq))?;
    let Some(place) = desk.system()?.save("kartotek-fingerprint.pdf", Filter::PDF) else { return Ok(false) };
    let groups: Vec<String> = text.split('-').map(str::to_owned).collect();
    desk.with_office(|office| {
        let letter = FingerprintLetter {
            language: Language::of(desk.remembered(|remembered| remembered.preference.spoken())),
            vault: &office.vault().name(),
            vault_number: &office.vault().fingerprint(),
            entry: seq,
            date: desk.clock.today(),
            groups: &groups,
        };
        office.save_fingerprint(&letter.to_pdf().map_err(Error::internal)?, seq, &place)
    })?;
    Ok(true)
}

pub(crate) fn journal_compare(desk: &Desk, text: String) -> Result<JournalComparison> {
    desk.with_office(|office| office.compare_journal(&text))
}

/// Asks for a place and exports a part of the journal there; `None` where the user cancelled.
pub(crate) fn journal_export(
    desk: &Desk,
    draft: JournalExportDraft,
    disclosure: Disclosure,
    job: u32,
) -> Result<Option<JournalExported>> {
    desk.office()?;
    // Before a place is asked for.
    let disclosure = disclosure.checked()?;
    let Some(place) = desk.system()?.save("kartotek-journal.ndjson", NDJSON) else { return Ok(None) };
    job::run(desk, job, |progress| {
        desk.with_office(|office| {
            let backups = witness::seen(office)?;
            export(office, draft, &disclosure, &backups, &place, progress)
        })
    })
    .map(Some)
}

/// The user has read what was found.
pub(crate) fn journal_finding_see(desk: &Desk) -> Result<()> {
    let office = desk.office()?;
    office.write().unwrap_or_else(PoisonError::into_inner).see_finding();
    Ok(())
}

/// Asks for a place and writes what was found there, in numbers, times and hashes; `false` where the user cancelled.
pub(crate) fn journal_finding_save(desk: &Desk) -> Result<bool> {
    let text = desk.with_office(|office| finding_text(desk, office))?;
    let Some(place) = desk.system()?.save("kartotek-finding.txt", TEXT) else { return Ok(false) };
    desk.with_office(|office| office.save_findings(&text, &place))?;
    Ok(true)
}

fn finding_text(desk: &Desk, office: &Office) -> Result<String> {
    let findings: Vec<FindingPart<'_>> = office.findings().iter().map(finding_part).collect();
    if findings.is_empty() {
        return Err(Error::NotFound);
    }
    let letter = FindingLetter {
        language: Language::of(desk.remembered(|remembered| remembered.preference.spoken())),
        vault_number: &office.vault().fingerprint(),
        at: desk.clock.now(),
        version: env!("CARGO_PKG_VERSION"),
        findings: &findings,
    };
    Ok(letter.to_text())
}

fn finding_part(finding: &Finding) -> FindingPart<'static> {
    let (kind, missing) = match finding.kind {
        FindingKind::Fork => ("fork", None),
        FindingKind::Cut => ("cut", Some(finding.missing)),
        FindingKind::Rollback => ("rollback", Some(finding.missing)),
    };
    FindingPart {
        kind,
        witness: match finding.witness {
            Witness::Folder => "folder",
            Witness::Computer => "computer",
            Witness::Backup => "backup",
        },
        seen: EntryPart { seq: finding.seen_seq, at: finding.seen_at, hash: finding.seen_hash },
        last: finding.last_hash.map(|hash| EntryPart { seq: finding.last_seq, at: finding.last_at, hash }),
        here: finding.hash_here,
        missing,
        restored: finding.restored.map(|restore| (restore.at, restore.created_at, restore.seq)),
    }
}

pub(crate) fn journal_fork_accept(desk: &Desk) -> Result<()> {
    let office = desk.office()?;
    office.write().unwrap_or_else(PoisonError::into_inner).accept_fork()
}
