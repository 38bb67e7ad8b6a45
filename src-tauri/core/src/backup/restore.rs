//! Restoring a backup: always into a new vault, never over one that is there.

use std::path::{Path, PathBuf};

use kartotek_journal::{Head, checkpoint::Reason};
use serde_json::json;

use crate::{
    backup::{
        carried::{self, RestoreCarried, Sources},
        file::{BackupFile, in_backup},
        gate,
    },
    clock::Clock,
    error::{BackupProblem, Error, Result},
    history::{self, Object},
    progress::{Part, Progress, Stretch},
    session::office::{self, Device, Office},
    store::{Actor, RowKey, Store},
    user::{self, signing_key},
    vault::{KeyFile, OpenVault, Passphrase, RecoveryCode, folder, rebuild::rebuild},
};

/// What opens a backup: what opened the vault when it was made.
#[derive(Debug, Clone, Copy)]
pub enum Secret<'a> {
    /// The passphrase of that time.
    Passphrase(&'a Passphrase),
    /// The passphrase and the key file of that time.
    KeyFile(&'a Passphrase, &'a KeyFile),
    /// The recovery code of that time.
    Recovery(&'a RecoveryCode),
}

/// Restores a backup at a place where nothing is yet, and opens the vault.
///
/// It is unlocked before its database is read, passes the gate, and journals that it was restored, all beside the place;
/// only then is it put there. Whatever is refused, cancelled or fails leaves nothing.
///
/// # Errors
/// [`Error::Backup`] about the file, [`Error::Vault`] about the secret and the place, [`Error::Cancelled`].
pub fn restore(
    file: &Path,
    place: &Path,
    secret: Secret<'_>,
    clock: &Clock,
    device: impl Into<Device>,
    progress: &dyn Progress,
) -> Result<Office> {
    Ok(restore_knowing(file, place, secret, clock, device, &[], progress)?.0)
}

/// The same, with what other `vaults` of this computer know: nobody who was erased after the backup was made comes back, and who was
/// suppressed stays so, before the restored vault is at its place.
///
/// # Errors
/// As [`restore`].
pub fn restore_knowing(
    file: &Path,
    place: &Path,
    secret: Secret<'_>,
    clock: &Clock,
    device: impl Into<Device>,
    vaults: &[PathBuf],
    progress: &dyn Progress,
) -> Result<(Office, RestoreCarried)> {
    let device = device.into();
    let beside = file.parent().map(Path::to_owned);
    let mut file = BackupFile::open(file)?;
    let header = file.header.clone();
    let sources = Sources { vaults, beside: beside.as_deref(), created: file.created() };
    let (mut head, mut carried) = (Head::default(), RestoreCarried::default());
    let vault = rebuild(
        place,
        &header,
        |locked| match secret {
            Secret::Passphrase(passphrase) => locked.unlock(passphrase),
            Secret::KeyFile(passphrase, key_file) => locked.unlock_with_key_file(passphrase, key_file),
            Secret::Recovery(code) => locked.unlock_with_recovery(code),
        },
        |vault| {
            (head, carried) = fill(vault, &mut file, clock, device.id, sources, progress)?;
            Ok(())
        },
    );
    let vault = vault.map_err(in_backup)?;
    if let Some(outside) = office::outside(&vault, &office::keys(&vault), &device) {
        // What this computer saw of the vault elsewhere is of the one that this is an older state of, as the user wished.
        outside.note(head, clock.now());
    }
    Ok((Office::open(vault, clock, device)?, carried))
}

fn fill(
    vault: &OpenVault,
    file: &mut BackupFile,
    clock: &Clock,
    device: [u8; 16],
    sources: Sources<'_>,
    progress: &dyn Progress,
) -> Result<(Head, RestoreCarried)> {
    let keys = vault.keys();
    let manifest = file.manifest(&keys.backup)?;
    if file.preamble.vault != vault.id() {
        return Err(Error::backup(BackupProblem::Damaged));
    }
    let path = office::database(vault);
    let (database, length) = (file.preamble.database_length, file.preamble.file_length());
    file.unpack(&path, &Stretch { whole: progress, from: 0, of: length })?;
    let documents = vault.folder().join(folder::DOCUMENTS);
    let unpacking = Stretch { whole: progress, from: database, of: length };
    let names = file.unpack_documents(Some(&documents), &unpacking)?;
    // All bytes are there; the check only asks whether to go on.
    let checking = Part { whole: progress, at: 1, of: 1, length };
    let store_keys = office::keys(vault);
    gate::pass(&path, &keys.database, RowKey::of(&store_keys), vault.id(), &manifest, &checking)?;

    let store = Store::open(&path, &keys.database, store_keys, clock.clone(), false)?;
    store.read(|snapshot| gate::require_documents(snapshot, &names))?;
    let id = vault.user();
    let who = store.read(|connection| user::signed_in(connection, id))?;
    let actor = Actor { user: id, uuid: who.uuid, device, role: who.role };
    let backup = Object { kind: "backup", uuid: file.preamble.id };
    let payload = json!({ "createdAt": file.created(), "seq": manifest.shared_seq() });
    store.write(&actor, |tx| {
        history::append(tx, "vault.restore", backup, &payload)?;
        // In a vault from before there were checkpoints nobody's key was introduced yet.
        signing_key::settle(tx, &vault.signers())?;
        tx.request_checkpoint(Reason::Restore);
        Ok(())
    })?;
    let carried = carried::carry_into(vault, &store, &actor, sources);
    store.empty_log()?;
    Ok((store.head(), carried))
}
