//! Backups as anchors: the newest that can be reached says how far the vault's journal went, also to a computer that never saw
//! the vault. A file that somebody forged opens with no key of the vault's. One that was cleaned of people who were erased says how far the
//! vault's own journal went when it was made.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::{
    backup::{EXTENSION, file::BackupFile, register},
    clock::Timestamp,
    error::Result,
    history::finding::{self, Finding, Seen, Witness},
    session::office::Office,
};

/// What the newest backup of each folder that is there saw of the vault's journal.
pub fn seen(office: &Office) -> Result<Vec<Seen>> {
    let places = office.session().read(|connection| register::places(connection))?;
    // The drives are asked while nobody waits.
    Ok(places.iter().filter_map(|(_, folder)| newest(folder, office)).collect())
}

/// What it finds of the journal.
pub fn find(office: &Office) -> Result<Vec<Finding>> {
    let seen = seen(office)?;
    office.session().read(|connection| {
        let mut findings = finding::find(connection, office.session().store().keys(), &seen)?;
        if !findings.is_empty() {
            let explained = explained_until(connection)?;
            findings.retain(|finding| finding.seen_at > explained);
        }
        Ok(findings)
    })
}

/// What the newest backup of the vault in a folder saw. The files' names begin with their time.
fn newest(folder: &Path, office: &Office) -> Option<Seen> {
    let files = folder.read_dir().ok()?.flatten().map(|entry| entry.path());
    let mut files: Vec<PathBuf> =
        files.filter(|path| path.extension().is_some_and(|ending| ending == EXTENSION)).collect();
    files.sort();
    files.iter().rev().find_map(|path| {
        let file = BackupFile::open(path).ok().filter(|file| file.preamble.vault == office.vault().id())?;
        let head = file.manifest(&office.vault().keys().backup).ok()?.head()?;
        Some(Seen { witness: Witness::Backup, head, at: Some(file.preamble.created) })
    })
}

/// Backups up to here may know more: the vault was restored from an older one then, or what it lacks was told.
fn explained_until(connection: &Connection) -> Result<Option<Timestamp>> {
    let sql = "SELECT max(at) FROM journal WHERE action IN ('vault.restore', 'vault.gap')";
    Ok(connection.query_row(sql, [], |row| row.get(0))?)
}
