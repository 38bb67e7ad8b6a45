//! The databases of backups, read out of their files as they lie there.

use std::{collections::BTreeSet, fs, path::PathBuf};

use rusqlite::Connection;

use super::{
    database::{self, Pages},
    held::held,
    seek::{Seeker, Tally},
};
use crate::{
    backup::{file::BackupFile, register},
    erasure::{ProofPlace, job::Outstanding},
    error::{Error, Result},
    id::BackupId,
    progress::{Progress, Silent},
    session::office::Office,
    store::{
        connection::{self, Access},
        decipher::Decipher,
    },
    vault::key::DatabaseKey,
};

/// What is unpacked beside the vault to be looked into. What is left there by a crash is overwritten by the next.
const NAME: &str = "vault.db.proof";

/// A backup that is to be searched.
pub(super) struct Candidate {
    path: PathBuf,
    uuid: [u8; 16],
    length: u64,
    unpacked: PathBuf,
    key: DatabaseKey,
}

/// The backups of these numbers that are where they were written.
pub(super) fn candidates(office: &Office, wanted: &[BackupId]) -> Result<Vec<Candidate>> {
    let found = office.session().read(|connection| {
        wanted
            .iter()
            .map(|id| {
                let backup = register::get(connection, *id)?;
                let folder = register::place_path(connection, backup.place)?;
                Ok((folder.join(backup.file_name), register::uuid(connection, *id)?))
            })
            .collect::<Result<Vec<_>>>()
    })?;
    let key = &office.vault().keys().database;
    Ok(found
        .into_iter()
        .map(|(path, uuid)| Candidate {
            length: BackupFile::open(&path).map(|file| file.preamble.database_length).unwrap_or_default(),
            path,
            uuid,
            unpacked: office.vault().folder().join(NAME),
            key: DatabaseKey::from_bytes(&key.expose(), key.cipher()),
        })
        .collect())
}

impl Candidate {
    /// How many bytes are searched.
    pub(super) fn length(&self) -> u64 {
        self.length
    }

    /// Searches it; gives what others in the vault have too, of what was not known of that yet. One that can't be read is counted.
    pub(super) fn search(
        &self,
        vault: &Connection,
        people: &[Outstanding],
        seeker: &Seeker,
        shared: &BTreeSet<usize>,
        tally: &mut Tally,
        progress: &dyn Progress,
    ) -> Result<BTreeSet<usize>> {
        let mut own = Tally::default();
        let searched = self.open().and_then(|mut file| {
            let decipher = Decipher::of(&self.key);
            database::search(&mut file, &decipher, ProofPlace::Backups, seeker, &mut own, progress)
        });
        match searched {
            Ok(()) => {}
            Err(error @ (Error::Cancelled | Error::Internal(_))) => return Err(error),
            Err(_) => {
                tally.read(ProofPlace::Backups).unread += 1;
                return Ok(BTreeSet::new());
            }
        }
        let all = tally.read(ProofPlace::Backups);
        all.count += 1;
        all.bytes += self.length;
        let mut wanted: BTreeSet<usize> = own.needles().difference(shared).copied().collect();
        let also = held(vault, seeker, wanted.clone())?;
        wanted.retain(|needle| !also.contains(needle));
        // Somebody whom only the backup has may be called the same.
        let inside = if wanted.is_empty() {
            BTreeSet::new()
        } else {
            self.held(people, seeker, wanted).unwrap_or_default()
        };
        tally.take(own, &inside);
        Ok(also)
    }

    fn open(&self) -> Result<BackupFile> {
        let file = BackupFile::open(&self.path)?;
        // Another backup under this one's name is none of this one.
        if file.preamble.id == self.uuid { Ok(file) } else { Err(Error::NotFound) }
    }

    /// What others have in it. Of somebody who is in it themselves, nothing is anybody else's.
    fn held(
        &self,
        people: &[Outstanding],
        seeker: &Seeker,
        mut wanted: BTreeSet<usize>,
    ) -> Result<BTreeSet<usize>> {
        self.discard();
        let found = self.open().and_then(|mut file| {
            file.unpack(&self.unpacked, &Silent)?;
            let connection = connection::open(&self.unpacked, &self.key, Access::ReadAlone)?;
            for (person, one) in people.iter().enumerate() {
                if is_there(&connection, &one.subject)? {
                    wanted.retain(|needle| seeker.people()[*needle] != person);
                }
            }
            held(&connection, seeker, wanted)
        });
        self.discard();
        found
    }

    fn discard(&self) {
        // It was never there, or the next search tries again.
        let _ = fs::remove_file(&self.unpacked);
    }
}

/// Whether somebody of a pseudonym has a card.
fn is_there(connection: &Connection, subject: &[u8; 16]) -> Result<bool> {
    let sql =
        "SELECT EXISTS (SELECT 1 FROM contact JOIN subject ON subject.id = subject_id WHERE pseudonym = ?1)";
    Ok(connection.query_row(sql, [subject], |row| row.get(0))?)
}

impl Pages for &mut BackupFile {
    fn length(&self) -> u64 {
        self.preamble.database_length
    }

    fn read(&mut self, buffer: &mut [u8], offset: u64) -> Result<()> {
        BackupFile::read(self, buffer, offset)
    }
}
