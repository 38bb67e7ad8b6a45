//! The outside state: how far this computer saw a vault's journal, kept outside the vault's folder. It shows that the whole
//! folder was exchanged for an older copy of itself.
//!
//! There is one file for each vault, and in it one record for each place where a folder of that vault lay: a vault that was
//! restored beside the old one goes its own way. Whoever can write here as well can delete it; nobody can forge it.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use data_encoding::HEXLOWER;
use kartotek_journal::{Hash, Head};
use serde::{Deserialize, Serialize};

use crate::{
    clock::Timestamp,
    error::Result,
    store::StoreKeys,
    vault::{
        folder, kdf,
        key::SecretKey,
        seal::{open_sealed, seal},
    },
};

/// Places that are remembered of one vault.
const MOST: usize = 64;

/// The outside state of a vault.
#[derive(Debug)]
pub(crate) struct Outside {
    file: PathBuf,
    key: SecretKey,
    context: Vec<u8>,
    place: PathBuf,
}

/// How far the journal went at a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Record {
    place: PathBuf,
    seq: u64,
    hash: Hash,
    pub(crate) at: Timestamp,
}

impl Record {
    pub(crate) fn head(&self) -> Head {
        Head { seq: self.seq, hash: self.hash }
    }
}

impl Outside {
    /// That of the vault that lies at `place`, in the app's own folder `state`.
    pub(crate) fn of(state: &Path, place: &Path, keys: &StoreKeys) -> Self {
        let derive = |purpose: &[u8]| kdf::expand(keys.journal.expose(), &[0; 32], &[purpose, &keys.vault]);
        // The name tells nobody which vault it is about.
        let name = derive(b"kartotek outside 1 name");
        let file = state.join(format!("journal-{}", HEXLOWER.encode(&name.expose()[..16])));
        let context = [b"kartotek outside 1".as_slice(), &keys.vault].concat();
        Self { file, key: derive(b"kartotek outside 1 key"), context, place: place.to_owned() }
    }

    /// What the journal has to hold: what was seen of it here. At a new place that is what was seen at the place from which the
    /// folder was moved; where there is no such, it was copied, and everything counts that was seen.
    ///
    /// # Errors
    /// Those of `holds`, which says whether the journal holds an entry.
    pub(crate) fn seen(&self, holds: impl Fn(Head) -> Result<bool>) -> Result<Vec<Record>> {
        let records = self.read();
        if let Some(own) = records.iter().find(|record| record.place == self.place) {
            return Ok(vec![own.clone()]);
        }
        for gone in records.iter().filter(|record| !record.place.exists()) {
            if holds(gone.head())? {
                return Ok(vec![gone.clone()]);
            }
        }
        Ok(records)
    }

    /// Remembers how far the journal goes here. Where that fails, the file says what it said before.
    pub(crate) fn note(&self, head: Head, at: Timestamp) {
        let mut records = self.read();
        records.retain(|record| record.place != self.place);
        records.insert(0, Record { place: self.place.clone(), seq: head.seq, hash: head.hash, at });
        records.truncate(MOST);
        let _ = self.write(&records);
    }

    fn read(&self) -> Vec<Record> {
        let sealed = fs::read(&self.file).ok();
        let opened = sealed.and_then(|sealed| open_sealed(&self.key, &self.context, &sealed));
        opened.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }

    fn write(&self, records: &[Record]) -> std::io::Result<()> {
        let sealed = seal(&self.key, &self.context, &serde_json::to_vec(records)?);
        let new = self.file.with_extension("new");
        let mut file = folder::private_file().write(true).create(true).truncate(true).open(&new)?;
        file.write_all(&sealed)?;
        file.sync_all()?;
        fs::rename(new, &self.file)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::compartment::CompartmentKeys;

    const NEAR: Head = Head { seq: 5, hash: [5; 32] };
    const FAR: Head = Head { seq: 9, hash: [9; 32] };

    fn keys() -> StoreKeys {
        StoreKeys {
            subject: SecretKey::generate(),
            journal: SecretKey::generate(),
            suppression: SecretKey::generate(),
            signing: SecretKey::generate(),
            confidential: CompartmentKeys::default(),
            vault: [7; 16],
        }
    }

    fn heads(outside: &Outside, held: &[Head]) -> Vec<Head> {
        let seen = outside.seen(|head| Ok(held.contains(&head))).unwrap();
        seen.iter().map(Record::head).collect()
    }

    #[test]
    fn each_place_is_asked_what_was_seen_there() {
        let (home, keys) = (tempfile::tempdir().unwrap(), keys());
        let [first, second] = ["first", "second"].map(|name| {
            let place = home.path().join(name);
            fs::create_dir(&place).unwrap();
            Outside::of(home.path(), &place, &keys)
        });
        assert_eq!(heads(&first, &[]), []);

        first.note(FAR, 1);
        assert_eq!(heads(&second, &[]), [FAR], "a copy has to hold what was seen anywhere");
        second.note(NEAR, 2);
        first.note(FAR, 3);

        assert_eq!(heads(&first, &[]), [FAR]);
        assert_eq!(heads(&second, &[]), [NEAR]);
    }

    #[test]
    fn a_folder_that_was_moved_has_to_hold_what_was_seen_where_it_lay() {
        let (home, keys) = (tempfile::tempdir().unwrap(), keys());
        let stays = home.path().join("stays");
        fs::create_dir(&stays).unwrap();
        Outside::of(home.path(), &stays, &keys).note(FAR, 1);
        Outside::of(home.path(), &home.path().join("moved"), &keys).note(NEAR, 2);

        let new = Outside::of(home.path(), &home.path().join("new"), &keys);

        assert_eq!(heads(&new, &[NEAR]), [NEAR]);
        assert_eq!(heads(&new, &[]).len(), 2, "what holds neither was not moved");
    }

    #[test]
    fn a_file_that_is_altered_or_another_vaults_says_nothing() {
        let (home, keys) = (tempfile::tempdir().unwrap(), keys());
        let outside = Outside::of(home.path(), Path::new("/place"), &keys);
        outside.note(NEAR, 1);
        let whole = fs::read(&outside.file).unwrap();

        for at in 0..whole.len() {
            let mut altered = whole.clone();
            altered[at] ^= 1;
            fs::write(&outside.file, altered).unwrap();
            assert_eq!(heads(&outside, &[]), [], "byte {at}");
        }
        fs::write(&outside.file, &whole).unwrap();
        let other =
            Outside { context: b"other".to_vec(), ..Outside::of(home.path(), Path::new("/place"), &keys) };
        assert_eq!((heads(&other, &[]), heads(&outside, &[])), (vec![], vec![NEAR]));
    }

    #[test]
    fn name_and_content_show_neither_the_vault_nor_its_place() {
        let (home, keys) = (tempfile::tempdir().unwrap(), keys());
        let outside = Outside::of(home.path(), Path::new("/clinic.kartotek"), &keys);
        outside.note(NEAR, 1);

        let name = outside.file.file_name().unwrap().to_string_lossy().into_owned();
        let bytes = fs::read(&outside.file).unwrap();
        assert!(!name.contains(&HEXLOWER.encode(&keys.vault)));
        assert!(!bytes.windows(6).any(|window| window == b"clinic" || window == [7; 6]));
    }
}
