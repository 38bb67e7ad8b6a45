//! The register: the folders that backups go to, and every backup that was verified. What is shown is looked up on the
//! drives at that moment.

use std::{
    fs,
    path::{Path, PathBuf},
};

use data_encoding::HEXLOWER;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::Serialize;
use serde_json::json;
use ts_rs::TS;

use crate::{
    backup::{
        disk,
        expiry::{self, Generation},
        file, make,
    },
    clock::Timestamp,
    error::{BackupProblem, Error, Result},
    history::{self, Object},
    id::{BackupId, BackupPlaceId},
    session::{Changed, office::Office},
    setting,
    store::Tx,
    vault::folder::private_file,
};

/// A folder that backups go to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct BackupPlace {
    /// Names it.
    pub id: BackupPlaceId,
    /// The whole path, to show.
    pub path: String,
    /// Whether the folder is there now: its drive may not be plugged in.
    pub reachable: bool,
    /// Whether it lies on the same disk as the vault, so that one broken disk takes both.
    pub same_disk: bool,
    /// UTC milliseconds of the newest backup that could be restored; none where there is none.
    pub last_at: Option<i64>,
    /// Whether the next backup is due.
    pub due: bool,
}

/// A backup in the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Backup {
    /// Names it.
    pub id: BackupId,
    /// Its folder.
    pub place: BackupPlaceId,
    /// The file's name.
    pub file_name: String,
    /// UTC milliseconds: the moment whose state it holds.
    pub created_at: i64,
    /// How large the file is.
    pub bytes: u64,
    /// UTC milliseconds when it was read back and compared.
    pub verified_at: i64,
    /// UTC milliseconds of its last rehearsal.
    pub rehearsed_at: Option<i64>,
    /// How it stands now.
    pub status: BackupStatus,
}

/// How a backup in the register stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum BackupStatus {
    /// It is where it was written.
    Present,
    /// Its folder is not there now.
    Away,
    /// Its folder is there, the file is not.
    Missing,
    /// It has another length, or its rehearsal failed.
    Damaged,
}

/// The register as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct BackupRegister {
    /// The folders in use.
    pub places: Vec<BackupPlace>,
    /// The backups, newest first.
    pub backups: Vec<Backup>,
}

/// What a backup that was just written says of itself.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fresh {
    pub(crate) id: [u8; 16],
    pub(crate) created: Timestamp,
    pub(crate) bytes: u64,
    pub(crate) seq: u64,
    /// How many contacts are in it.
    pub(crate) contacts: u64,
}

/// Reads the register and looks each backup up.
pub fn read(office: &Office) -> Result<BackupRegister> {
    let session = office.session();
    let now = session.store().clock().now();
    let vault = office.vault().folder();
    // The drives are asked only afterwards: one that answers slowly keeps no reader waiting.
    let (every, places, mut backups) = session.read(|connection| {
        let every = setting::get(connection)?.backup_every_days;
        Ok((every, places(connection)?, list(connection)?))
    })?;
    for backup in &mut backups {
        if let Some((_, path)) = places.iter().find(|(id, _)| *id == backup.place) {
            look(path, backup);
        }
    }
    let places = places.into_iter().map(|(id, path)| {
        let restorable = |backup: &&Backup| {
            backup.place == id && matches!(backup.status, BackupStatus::Present | BackupStatus::Away)
        };
        let last_at = backups.iter().filter(restorable).map(|backup| backup.created_at).max();
        BackupPlace {
            id,
            reachable: path.is_dir(),
            same_disk: disk::is_same_disk(&path, vault),
            last_at,
            due: expiry::is_due(last_at, every, now),
            path: path.to_string_lossy().into_owned(),
        }
    });
    Ok(BackupRegister { places: places.collect(), backups })
}

/// Adds a folder that can be written to; returns its number, also where it was there already.
///
/// # Errors
/// [`BackupProblem::NoFolder`], [`BackupProblem::InVault`], [`BackupProblem::ReadOnly`], [`BackupProblem::NoRoom`].
pub fn add_place(office: &Office, folder: &Path) -> Result<(BackupPlaceId, Changed)> {
    let folder = fs::canonicalize(folder).map_err(|error| disk::write_failure(folder, &error))?;
    make::require_folder(&folder)?;
    if folder.starts_with(office.vault().folder()) {
        return Err(Error::backup(BackupProblem::InVault));
    }
    try_writing(&folder)?;
    let path = folder.to_str().ok_or(Error::backup(BackupProblem::NoFolder))?;
    let session = office.session();
    let known = session.read(|connection| {
        let sql = "SELECT id FROM backup_place WHERE path = ?1";
        Ok(connection.query_row(sql, [path], |row| row.get(0)).optional()?)
    })?;
    if let Some(id) = known {
        return Ok((id, Changed::default()));
    }
    let (id, _) = session.write(|tx, _| {
        tx.execute("INSERT INTO backup_place (path, added_at) VALUES (?1, ?2)", params![path, tx.now])?;
        let id = BackupPlaceId(tx.last_insert_rowid());
        history::append(tx, "backup.place", Object::VAULT, &json!({ "added": path }))?;
        Ok(id)
    })?;
    Ok((id, Changed { backups: true, ..Changed::default() }))
}

/// Takes a folder out of use. Its backups leave the register; the files stay where they are, and the journal says which.
///
/// # Errors
/// [`Error::NotFound`].
pub fn remove_place(office: &Office, id: BackupPlaceId) -> Result<((), Changed)> {
    office.session().write(|tx, _| {
        let path = place_path(tx, id)?;
        let names: Vec<String> = list(tx)?
            .into_iter()
            .filter(|backup| backup.place == id)
            .map(|backup| backup.file_name)
            .collect();
        tx.execute("DELETE FROM backup_place WHERE id = ?1", [id])?;
        let payload = json!({ "removed": path.to_string_lossy(), "left": names });
        history::append(tx, "backup.place", Object::VAULT, &payload)
    })?;
    Ok(((), Changed { backups: true, ..Changed::default() }))
}

/// The path of a folder.
pub(crate) fn place_path(connection: &Connection, id: BackupPlaceId) -> Result<PathBuf> {
    let sql = "SELECT path FROM backup_place WHERE id = ?1";
    let path: String = connection.query_row(sql, [id], |row| row.get(0))?;
    Ok(PathBuf::from(path))
}

/// Adds a verified backup.
pub(crate) fn add(tx: &Tx<'_>, place: BackupPlaceId, name: &str, fresh: &Fresh) -> Result<BackupId> {
    // Taken out of use meanwhile, or another vault altogether.
    let path = place_path(tx, place)?;
    tx.execute(
        "INSERT INTO backup (uuid, place_id, file_name, created_at, bytes, seq, verified_at, rehearsed_at, sound)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, NULL, 1)",
        params![fresh.id, place, name, fresh.created, fresh.bytes, fresh.seq, tx.now],
    )?;
    let id = BackupId(tx.last_insert_rowid());
    let payload = json!({
        "file": name, "place": path.to_string_lossy(), "bytes": fresh.bytes, "seq": fresh.seq, "contacts": fresh.contacts,
    });
    history::append(tx, "backup.make", object(fresh.id), &payload)?;
    Ok(id)
}

/// A backup, looked up where it lies.
pub(crate) fn get(connection: &Connection, id: BackupId) -> Result<Backup> {
    let mut backup = connection.query_row(&select("WHERE id = ?1"), [id], read_row)?;
    look(&place_path(connection, backup.place)?, &mut backup);
    Ok(backup)
}

/// Notes how a rehearsal ended.
pub(crate) fn rehearsed(tx: &Tx<'_>, id: BackupId, sound: bool) -> Result<()> {
    tx.execute("UPDATE backup SET rehearsed_at = ?2, sound = ?3 WHERE id = ?1", params![id, tx.now, sound])?;
    let uuid = uuid(tx, id)?;
    history::append(tx, "backup.rehearse", object(uuid), &json!({ "sound": sound }))
}

/// Deletes what has expired in a folder that is there, and takes it out of the register with what is missing for as long.
/// A file that is not the backup of that name stays.
pub(crate) fn expire(office: &Office, place: BackupPlaceId) -> Result<()> {
    let session = office.session();
    let now = session.store().clock().now();
    let (folder, keep, backups) = session.read(|connection| {
        let keep = setting::get(connection)?.backup_keep_days;
        Ok((place_path(connection, place)?, keep, list(connection)?))
    })?;
    let mut backups: Vec<Backup> = backups.into_iter().filter(|backup| backup.place == place).collect();
    for backup in &mut backups {
        look(&folder, backup);
    }
    if backups.iter().any(|backup| backup.status == BackupStatus::Away) {
        return Ok(());
    }
    let generations: Vec<Generation> = backups
        .iter()
        .map(|backup| Generation {
            id: backup.id,
            created_at: backup.created_at,
            sound: backup.status == BackupStatus::Present,
        })
        .collect();
    let expired = expiry::expired(&generations, keep, now);
    for backup in backups.iter().filter(|backup| expired.contains(&backup.id)) {
        let uuid = session.read(|connection| uuid(connection, backup.id))?;
        let path = folder.join(&backup.file_name);
        if file::is_backup(&path, &uuid) && fs::remove_file(&path).is_err() {
            // Still there: it stays in the register, and is tried again after the next backup.
            continue;
        }
        session.write(|tx, _| {
            tx.execute("DELETE FROM backup WHERE id = ?1", [backup.id])?;
            history::append(tx, "backup.expire", object(uuid), &json!({ "file": backup.file_name }))
        })?;
    }
    Ok(())
}

fn object(uuid: [u8; 16]) -> Object {
    Object { kind: "backup", uuid }
}

/// What a backup is called in its file and in the journal.
pub(crate) fn uuid(connection: &Connection, id: BackupId) -> Result<[u8; 16]> {
    Ok(connection.query_row("SELECT uuid FROM backup WHERE id = ?1", [id], |row| row.get(0))?)
}

/// Proves that the folder can be written to.
fn try_writing(folder: &Path) -> Result<()> {
    let probe = folder.join(format!(".kartotek-{}", HEXLOWER.encode(&crate::random::bytes::<8>())));
    let tried = private_file().write(true).create_new(true).open(&probe);
    tried.map_err(|error| disk::write_failure(folder, &error))?;
    fs::remove_file(&probe).map_err(|error| disk::write_failure(folder, &error))
}

/// The folders in use.
pub(crate) fn places(connection: &Connection) -> Result<Vec<(BackupPlaceId, PathBuf)>> {
    let mut statement = connection.prepare("SELECT id, path FROM backup_place ORDER BY added_at, id")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, PathBuf::from(row.get::<_, String>(1)?))))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The backups as they were noted, newest first.
fn list(connection: &Connection) -> Result<Vec<Backup>> {
    let mut statement = connection.prepare(&select("ORDER BY created_at DESC, id DESC"))?;
    let rows = statement.query_map([], read_row)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn select(rest: &str) -> String {
    format!(
        "SELECT id, place_id, file_name, created_at, bytes, verified_at, rehearsed_at, sound FROM backup {rest}"
    )
}

fn read_row(row: &Row<'_>) -> rusqlite::Result<Backup> {
    let sound: bool = row.get(7)?;
    Ok(Backup {
        id: row.get(0)?,
        place: row.get(1)?,
        file_name: row.get(2)?,
        created_at: row.get(3)?,
        bytes: row.get(4)?,
        verified_at: row.get(5)?,
        rehearsed_at: row.get(6)?,
        status: if sound { BackupStatus::Present } else { BackupStatus::Damaged },
    })
}

/// Looks a backup up in its folder.
fn look(folder: &Path, backup: &mut Backup) {
    backup.status = match fs::metadata(folder.join(&backup.file_name)) {
        _ if !folder.is_dir() => BackupStatus::Away,
        Err(_) => BackupStatus::Missing,
        Ok(found) if found.len() != backup.bytes => BackupStatus::Damaged,
        Ok(_) => backup.status,
    };
}
