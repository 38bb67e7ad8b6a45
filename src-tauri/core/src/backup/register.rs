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
        file::{self, BackupFile},
        make,
    },
    clock::Timestamp,
    error::{BackupProblem, Error, Result},
    history::{self, Object},
    id::{BackupId, BackupPlaceId, ErasureId},
    session::{Changed, office::Office},
    setting,
    store::{Snapshot, Tx},
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
    /// UTC milliseconds when it was last cleaned of people who were erased after it was made.
    pub scrubbed_at: Option<i64>,
    /// The people who were erased since, where it may still hold them.
    pub erased: Option<BackupErased>,
    /// What it is called in its file and in the journal.
    #[serde(skip)]
    #[ts(skip)]
    pub uuid: [u8; 16],
}

/// People who were erased after a backup was made, and whom it may still hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct BackupErased {
    /// How many at most: who of them was in it, only a look into it says.
    pub people: u64,
    /// Whether it can be cleaned of them.
    pub state: BackupErasedState,
    /// UTC milliseconds from which on it is deleted, once its folder is there.
    pub until: i64,
}

/// Whether a backup can be cleaned of people who were erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum BackupErasedState {
    /// It is there, and is cleaned next.
    Due,
    /// Its folder or its file is not there now: it is cleaned once it is.
    Away,
    /// It is damaged, or was made before the vault's keys were changed: nothing at hand opens it.
    Closed,
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
    /// The last erasure on the ledger in it.
    pub(crate) erased_through: ErasureId,
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
            look_into(office, path, backup);
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
        "INSERT INTO backup (uuid, place_id, file_name, created_at, bytes, seq, verified_at, rehearsed_at, sound,
                             erased_through)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, NULL, 1, ?8)",
        params![fresh.id, place, name, fresh.created, fresh.bytes, fresh.seq, tx.now, fresh.erased_through],
    )?;
    let id = BackupId(tx.last_insert_rowid());
    let payload = json!({
        "file": name, "place": path.to_string_lossy(), "bytes": fresh.bytes, "seq": fresh.seq, "contacts": fresh.contacts,
    });
    history::append(tx, "backup.make", object(fresh.id), &payload)?;
    Ok(id)
}

/// A backup, looked up where it lies.
pub(crate) fn get(connection: &Snapshot<'_>, id: BackupId) -> Result<Backup> {
    let keep = setting::get(connection)?.backup_keep_days;
    let mut backup = connection.query_row(&select("WHERE id = ?1"), [id], |row| read_row(row, keep))?;
    look(&place_path(connection, backup.place)?, &mut backup);
    Ok(backup)
}

/// Where a backup lies, and what it is called.
///
/// # Errors
/// [`Error::NotFound`], [`Error::ReadOnly`], [`BackupProblem::NoFolder`].
pub(crate) fn locate(office: &Office, id: BackupId) -> Result<(PathBuf, [u8; 16])> {
    let session = office.session();
    if session.store().read_only() {
        return Err(Error::ReadOnly);
    }
    let (folder, backup) = session.read(|connection| {
        let backup = get(connection, id)?;
        Ok((place_path(connection, backup.place)?, backup))
    })?;
    make::require_folder(&folder)?;
    Ok((folder.join(&backup.file_name), backup.uuid))
}

/// Refuses a file that is another vault's, or that today's keys do not open.
pub(crate) fn require_own(office: &Office, file: &BackupFile) -> Result<()> {
    if file.preamble.vault != office.vault().id() {
        return Err(Error::backup(BackupProblem::OtherVault));
    }
    match office.vault().is_own_header(&file.header) {
        true => Ok(()),
        false => Err(Error::backup(BackupProblem::OtherKeys)),
    }
}

/// Notes how a rehearsal ended, and how many of those who were erased since would have come back.
pub(crate) fn rehearsed(tx: &Tx<'_>, id: BackupId, sound: bool, erased: u64) -> Result<()> {
    tx.execute("UPDATE backup SET rehearsed_at = ?2, sound = ?3 WHERE id = ?1", params![id, tx.now, sound])?;
    let uuid = uuid(tx, id)?;
    history::append(tx, "backup.rehearse", object(uuid), &json!({ "sound": sound, "erased": erased }))
}

/// The last erasure of which nothing is in a backup; 0 where it is not in the register.
pub(crate) fn through(connection: &Connection, id: BackupId) -> Result<ErasureId> {
    let sql = "SELECT erased_through FROM backup WHERE id = ?1";
    let through = connection.prepare_cached(sql)?.query_row([id], |row| row.get(0)).optional()?;
    Ok(through.unwrap_or(ErasureId(0)))
}

/// Notes that nobody whom the ledger names up to an erasure is in a file of so many bytes, how many were, and how many texts may still name
/// somebody.
///
/// # Errors
/// [`BackupProblem::OtherVault`] where it is not in the register any more, or that is another vault's.
pub(crate) fn scrubbed(
    tx: &Tx<'_>,
    id: BackupId,
    uuid: &[u8; 16],
    bytes: u64,
    (through, erased, texts): (ErasureId, u64, u64),
) -> Result<()> {
    let noted = tx.execute(
        "UPDATE backup SET bytes = ?3, erased_through = ?4, scrubbed_at = ?5, texts_left = ?6 WHERE id = ?1 AND uuid = ?2",
        params![id, uuid, bytes, through, tx.now, texts],
    )?;
    if noted == 0 {
        return Err(Error::backup(BackupProblem::OtherVault));
    }
    history::append(tx, "backup.scrub", object(*uuid), &json!({ "erased": erased, "bytes": bytes }))
}

/// Deletes a backup, and takes it out of the register. A file that is not the backup of that name stays.
///
/// # Errors
/// As [`locate`]; [`Error::Backup`] where the file can't be deleted.
pub fn delete(office: &Office, id: BackupId) -> Result<((), Changed)> {
    let (path, uuid) = locate(office, id)?;
    if file::is_backup(&path, &uuid) {
        let folder = path.parent().unwrap_or(&path);
        fs::remove_file(&path).map_err(|error| disk::write_failure(folder, &error))?;
    }
    office.session().write(|tx, _| {
        tx.execute("DELETE FROM backup WHERE id = ?1", [id])?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        history::append(tx, "backup.delete", object(uuid), &json!({ "file": name }))
    })?;
    Ok(((), Changed { backups: true, ..Changed::default() }))
}

/// Deletes what has expired in a folder that is there, and takes it out of the register with what is missing for as long.
/// A file that is not the backup of that name stays.
///
/// # Errors
/// [`Error::NotFound`] where the folder is not in use; those of the store.
pub fn expire(office: &Office, place: BackupPlaceId) -> Result<((), Changed)> {
    let session = office.session();
    let now = session.store().clock().now();
    let (folder, keep, backups) = session.read(|connection| {
        let keep = setting::get(connection)?.backup_keep_days;
        Ok((place_path(connection, place)?, keep, list(connection)?))
    })?;
    let mut backups: Vec<Backup> = backups.into_iter().filter(|backup| backup.place == place).collect();
    for backup in &mut backups {
        look_into(office, &folder, backup);
    }
    if backups.iter().any(|backup| backup.status == BackupStatus::Away) {
        return Ok(((), Changed::default()));
    }
    let generations: Vec<Generation> = backups
        .iter()
        .map(|backup| Generation {
            id: backup.id,
            created_at: backup.created_at,
            sound: backup.status == BackupStatus::Present,
            uncleaned: backup.erased.is_some_and(|erased| erased.state == BackupErasedState::Closed),
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
    Ok(((), Changed { backups: !expired.is_empty(), ..Changed::default() }))
}

/// How the journal names a backup.
pub(crate) fn object(uuid: [u8; 16]) -> Object {
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

/// The folders in use, each with when its newest backup was made; 0 where it has none.
pub(crate) fn newest(connection: &Connection) -> Result<Vec<(PathBuf, Timestamp)>> {
    let sql =
        "SELECT path, coalesce((SELECT max(created_at) FROM backup WHERE place_id = backup_place.id), 0)
               FROM backup_place ORDER BY added_at, id";
    let mut statement = connection.prepare(sql)?;
    let rows = statement.query_map([], |row| Ok((PathBuf::from(row.get::<_, String>(0)?), row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The backups as they were noted, newest first.
fn list(connection: &Snapshot<'_>) -> Result<Vec<Backup>> {
    let keep = setting::get(connection)?.backup_keep_days;
    let mut statement = connection.prepare(&select("ORDER BY created_at DESC, id DESC"))?;
    let rows = statement.query_map([], |row| read_row(row, keep))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn select(rest: &str) -> String {
    format!(
        "SELECT id, place_id, file_name, created_at, bytes, verified_at, rehearsed_at, sound, uuid, scrubbed_at,
                (SELECT count(*) FROM erasure WHERE erasure.id > erased_through)
         FROM backup {rest}"
    )
}

fn read_row(row: &Row<'_>, keep_days: u32) -> rusqlite::Result<Backup> {
    let (created_at, sound, people) = (row.get(3)?, row.get(7)?, row.get(10)?);
    let until = expiry::until(created_at, keep_days);
    Ok(Backup {
        id: row.get(0)?,
        place: row.get(1)?,
        file_name: row.get(2)?,
        created_at,
        bytes: row.get(4)?,
        verified_at: row.get(5)?,
        rehearsed_at: row.get(6)?,
        status: if sound { BackupStatus::Present } else { BackupStatus::Damaged },
        scrubbed_at: row.get(9)?,
        erased: (people > 0).then_some(BackupErased { people, state: BackupErasedState::Due, until }),
        uuid: row.get(8)?,
    })
}

impl Backup {
    /// Nothing at hand opens it, so nobody is taken out of it.
    fn close(&mut self) {
        self.be(BackupErasedState::Closed);
    }

    fn be(&mut self, state: BackupErasedState) {
        if let Some(erased) = &mut self.erased {
            erased.state = state;
        }
    }
}

/// Looks a backup up in its folder.
fn look(folder: &Path, backup: &mut Backup) {
    let path = folder.join(&backup.file_name);
    backup.status = match fs::metadata(&path) {
        _ if !folder.is_dir() => BackupStatus::Away,
        Err(_) => BackupStatus::Missing,
        Ok(found) if found.len() == backup.bytes => backup.status,
        // It was cleaned, and what noted that was cut off: the file says itself how long it is.
        Ok(_) => match file::whole_length(&path, &backup.uuid) {
            Some(length) => {
                backup.bytes = length;
                backup.status
            }
            None => BackupStatus::Damaged,
        },
    };
    match backup.status {
        BackupStatus::Present => {}
        BackupStatus::Away | BackupStatus::Missing => backup.be(BackupErasedState::Away),
        BackupStatus::Damaged => backup.close(),
    }
}

/// Looks a backup up in its folder, and whether the keys at hand open one that is due to be cleaned.
fn look_into(office: &Office, folder: &Path, backup: &mut Backup) {
    look(folder, backup);
    if !opens(office, folder, backup) {
        backup.close();
    }
}

/// Whether a backup that is due to be cleaned opens with the keys at hand; of any other that is not asked.
fn opens(office: &Office, folder: &Path, backup: &Backup) -> bool {
    let is_due = backup.erased.is_some_and(|erased| erased.state == BackupErasedState::Due);
    !is_due
        || BackupFile::open(&folder.join(&backup.file_name))
            .is_ok_and(|file| require_own(office, &file).is_ok())
}
