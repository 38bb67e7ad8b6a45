//! A test copy of a vault: a vault of its own with as many people, companies, records and documents, and a journal that begins anew, in
//! which nobody is real. What is equal stays equal, days are off by some weeks, and files are filled with nothing.

mod fiction;
mod name;
mod record;
mod said;
mod value;

use std::{collections::HashMap, fs, hash::Hash, path::Path};

use self::fiction::Fiction;
use crate::{
    clock::Clock,
    error::{Error, Result},
    id::{CompanyId, ContactId, DocumentId, NoticeVersionId, PurposeId, StageId},
    progress::Progress,
    random,
    session::{
        Session,
        office::{Device, Office},
    },
    setting::{self, Controller, Settings},
    store::{Snapshot, Tx},
    vault::{KdfParams, Passphrase, VaultDraft},
};

/// How many records go into one transaction.
const BATCH: usize = 2_000;

/// What every wording of the copy says: placeholders alone.
const WORDING: &str = "{organisation}: {purpose}. {withdrawal}";

/// What is here by what it is of there.
#[derive(Default)]
struct Here {
    contacts: HashMap<ContactId, ContactId>,
    companies: HashMap<CompanyId, CompanyId>,
    documents: HashMap<DocumentId, DocumentId>,
    purposes: HashMap<PurposeId, PurposeId>,
    versions: HashMap<NoticeVersionId, NoticeVersionId>,
    stages: HashMap<StageId, StageId>,
    /// The identities that texts mention.
    mentioned: HashMap<[u8; 16], ContactId>,
}

/// A copy on its way.
struct Copying<'a> {
    source: &'a Session,
    target: &'a Session,
    fiction: Fiction,
    here: Here,
    progress: &'a dyn Progress,
    done: u64,
    total: u64,
}

/// Makes a test copy of a vault in a folder that is not there yet. Who asks is its only user.
///
/// What is of no use for a test is not in it: other users, requests, recipients, what is suppressed, what was erased, drafts, and what lies
/// in the journal. People and companies in the trash lie there in the copy too; single records that were in the trash do not.
///
/// # Errors
/// As [`Office::create`]; [`Error::Cancelled`]. Then nothing is left of it.
pub fn test_copy(
    source: &Session,
    place: &Path,
    passphrase: &Passphrase,
    kdf: KdfParams,
    clock: &Clock,
    device: impl Into<Device>,
    progress: &dyn Progress,
) -> Result<()> {
    let was_there = place.exists();
    let made = make(source, place, passphrase, kdf, clock, device.into(), progress);
    if made.is_err() && !was_there {
        // What is left of it is of no use, and nobody in it is real.
        let _ = fs::remove_dir_all(place);
    }
    made
}

fn make(
    source: &Session,
    place: &Path,
    passphrase: &Passphrase,
    kdf: KdfParams,
    clock: &Clock,
    device: Device,
    progress: &dyn Progress,
) -> Result<()> {
    let seed: [u8; 16] = random::bytes();
    let (settings, fiction) =
        source.read(|snapshot| Ok((setting::get(snapshot)?, Fiction::new(snapshot, seed)?)))?;
    let organisation = fiction.plain(&settings.organisation);
    let draft = VaultDraft {
        organisation: organisation.clone(),
        country: settings.country.clone(),
        user_name: "Test".into(),
        language: settings.sort_language.clone(),
    };
    let (office, _) = Office::create(place, &draft, passphrase, kdf, clock, device)?;
    let target = office.session();
    let settings = Settings { organisation, controller: Controller::default(), ..settings };
    match target.change_settings(&settings, progress) {
        Ok(_) | Err(Error::NothingToChange) => {}
        Err(error) => return Err(error),
    }
    let total = source.read(|snapshot| {
        let mut total = 0;
        for table in
            ["company", "contact", "document", "voucher", "deal", "task", "activity", "consent_event"]
        {
            total += snapshot
                .query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get::<_, u64>(0))?;
        }
        Ok(total)
    })?;
    let mut copying = Copying { source, target, fiction, here: Here::default(), progress, done: 0, total };
    copying.names()?;
    copying.companies()?;
    copying.contacts()?;
    copying.documents()?;
    copying.vouchers()?;
    copying.deals()?;
    copying.tasks()?;
    copying.activities()?;
    copying.said()?;
    copying.rules()?;
    copying.trash()?;
    target.forget_undo();
    office.close()
}

fn ids<T: rusqlite::types::FromSql>(snapshot: &Snapshot<'_>, table: &str) -> Result<Vec<T>> {
    let mut statement = snapshot.prepare(&format!("SELECT id FROM {table} ORDER BY id"))?;
    let ids = statement.query_map([], |row| row.get(0))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

fn mapped<K: Eq + Hash + Copy, V: Copy>(known: &HashMap<K, V>, id: Option<K>) -> Option<V> {
    id.and_then(|id| known.get(&id).copied())
}

impl Copying<'_> {
    /// Copies each record of a table, in changes of so many.
    fn each<I, T>(
        &mut self,
        table: &str,
        read: impl Fn(&Snapshot<'_>, I) -> Result<T>,
        mut write: impl FnMut(&Tx<'_>, &mut Fiction, &mut Here, I, T) -> Result<()>,
    ) -> Result<()>
    where
        I: Copy + rusqlite::types::FromSql,
    {
        let all: Vec<I> = self.source.read(|snapshot| ids(snapshot, table))?;
        for batch in all.chunks(BATCH) {
            self.progress.step(self.done, Some(self.total))?;
            let records: Vec<(I, T)> = self
                .source
                .read(|snapshot| batch.iter().map(|id| Ok((*id, read(snapshot, *id)?))).collect())?;
            let (fiction, here) = (&mut self.fiction, &mut self.here);
            let written = self.target.write(|tx, _| {
                records.into_iter().try_for_each(|(id, record)| write(tx, fiction, here, id, record))?;
                something(tx)
            });
            nothing_else(written)?;
            self.done += batch.len() as u64;
        }
        Ok(())
    }
}

/// Refuses a change that changes nothing.
fn something(tx: &Tx<'_>) -> Result<()> {
    if tx.has_journaled() { Ok(()) } else { Err(Error::NothingToChange) }
}

/// That nothing was to be changed is fine.
fn nothing_else<T>(written: Result<T>) -> Result<()> {
    match written {
        Err(error) if !matches!(error, Error::NothingToChange) => Err(error),
        _ => Ok(()),
    }
}
