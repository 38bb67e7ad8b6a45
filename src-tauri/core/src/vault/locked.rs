//! A vault that was found and is locked: opening its folder, and unlocking it.

use std::{
    fmt, fs,
    path::{Path, PathBuf},
};

use crate::{
    error::{Error, Result, VaultProblem},
    id::UserId,
    vault::{
        folder,
        header::{self, Fault, Header},
        identity::Identity,
        key_file::KeyFile,
        keys::Keys,
        lock::Lock,
        opened::OpenVault,
        passphrase::Passphrase,
        place,
        recovery::RecoveryCode,
        slot::{Refusal, Slot, SlotKind, Tries},
    },
};

/// A header copy whose checksum holds; nothing in it is authenticated.
#[derive(Debug)]
pub(crate) struct Copy {
    pub(crate) bytes: Vec<u8>,
    pub(crate) header: Header,
}

/// A vault whose folder is ours and whose header was read, but not unlocked.
pub struct LockedVault {
    pub(crate) folder: PathBuf,
    pub(crate) lock: Lock,
    /// Newest generation first; never empty; no two alike.
    pub(crate) copies: Vec<Copy>,
}

/// Finds the vault in a folder and locks the folder against others.
pub fn open(place: &Path) -> Result<LockedVault> {
    let folder = fs::canonicalize(place).map_err(|error| folder::failure(&error))?;
    if !folder.is_dir() {
        return Err(Error::vault(VaultProblem::NotAVault));
    }
    place::check(&folder)?;
    let mut ours = false;
    for name in [folder::HEADERS[0], folder::HEADERS[1], folder::DATABASE] {
        ours |= folder.join(name).try_exists().map_err(|error| folder::failure(&error))?;
    }
    if !ours {
        return Err(Error::vault(VaultProblem::NotAVault));
    }
    let lock = Lock::take(&folder)?;
    let copies = read_copies(&folder)?;
    Ok(LockedVault { folder, lock, copies })
}

/// The copies of the header whose checksum holds, newest first: at least one.
pub(crate) fn read_copies(folder: &Path) -> Result<Vec<Copy>> {
    let mut copies: Vec<Copy> = Vec::new();
    for bytes in folder::read_headers(folder)?.into_iter().flatten() {
        match Header::decode(&bytes) {
            Ok(header) if copies.iter().all(|copy| copy.bytes != bytes) => {
                copies.push(Copy { bytes, header });
            }
            Ok(_) | Err(Fault::Damaged) => {}
            Err(Fault::Newer) => return Err(Error::vault(VaultProblem::Newer)),
        }
    }
    if copies.is_empty() {
        return Err(Error::vault(VaultProblem::DamagedHeader));
    }
    copies.sort_by_key(|copy| std::cmp::Reverse(copy.header.generation));
    Ok(copies)
}

impl fmt::Debug for LockedVault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("LockedVault")
    }
}

impl LockedVault {
    /// The folder, without symbolic links.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Whether the folder can't be written to.
    pub fn read_only(&self) -> bool {
        !self.lock.is_writable()
    }

    /// Whether the process that had the vault open before ended without closing it.
    pub fn was_left_open(&self) -> bool {
        self.lock.was_stale()
    }

    /// Unlocks with a passphrase; a refused try gives the locked vault back.
    pub fn unlock(self, passphrase: &Passphrase) -> Result<OpenVault, (Self, Error)> {
        // Whether the passphrase is wrong, or right and not enough, can't be told.
        let asks = self.copies[0].header.asks_for_key_file();
        let wrong = if asks { VaultProblem::NoKeyFile } else { VaultProblem::WrongPassphrase };
        self.unlock_by_passphrase(wrong, &Tries::new(passphrase, None))
    }

    /// Unlocks with a passphrase and a key file, by slots that ask for both only; a refused try gives the locked vault back.
    pub fn unlock_with_key_file(
        self,
        passphrase: &Passphrase,
        key_file: &KeyFile,
    ) -> Result<OpenVault, (Self, Error)> {
        let tries = Tries::new(passphrase, Some(key_file));
        let mut opened = self.unlock_by_passphrase(VaultProblem::WrongKeyFile, &tries)?;
        opened.key_file = Some(key_file.duplicate());
        Ok(opened)
    }

    fn unlock_by_passphrase(
        self,
        wrong: VaultProblem,
        tries: &Tries<'_>,
    ) -> Result<OpenVault, (Self, Error)> {
        self.unlock_by(wrong, tries.kind(), |slot, vault| tries.open(slot, vault))
    }

    /// Unlocks with the recovery code; a refused try gives the locked vault back.
    pub fn unlock_with_recovery(self, code: &RecoveryCode) -> Result<OpenVault, (Self, Error)> {
        self.unlock_by(VaultProblem::WrongRecoveryCode, SlotKind::RECOVERY, |slot, vault| {
            Ok(slot.open_with_recovery(vault, code))
        })
    }

    fn unlock_by(
        mut self,
        wrong: VaultProblem,
        kind: SlotKind,
        try_slot: impl Fn(&Slot, &[u8; 16]) -> Result<Result<Identity, Refusal>>,
    ) -> Result<OpenVault, (Self, Error)> {
        let mut refusal = None;
        for at in 0..self.copies.len() {
            match self.copies[at].unlock(wrong, kind, &try_slot) {
                // A newer copy that this one's key authenticates was written on purpose: this one is obsolete.
                Ok(found) if self.copies[..at].iter().any(|newer| newer.is_genuine(&found.keys)) => break,
                Ok(found) => {
                    let genuine = self.copies.swap_remove(at);
                    return Ok(OpenVault::unlocked(self, genuine, found));
                }
                // The newest copy's refusal is the one that counts.
                Err(error) => refusal = refusal.or(Some(error)),
            }
        }
        Err((self, refusal.unwrap_or(Error::vault(wrong))))
    }
}

/// What a slot gave, and which.
pub(crate) struct Unlocked {
    pub(crate) identity: Identity,
    pub(crate) user: UserId,
    pub(crate) keys: Keys,
    pub(crate) slot: [u8; 16],
}

impl Copy {
    /// Opens a slot, then checks the header's HMAC; only then is what it says believed.
    fn unlock(
        &self,
        wrong: VaultProblem,
        kind: SlotKind,
        try_slot: impl Fn(&Slot, &[u8; 16]) -> Result<Result<Identity, Refusal>>,
    ) -> Result<Unlocked> {
        let mut refusal = Error::vault(wrong);
        for slot in self.header.slots.iter().filter(|slot| slot.kind == kind) {
            match try_slot(slot, &self.header.vault) {
                Ok(Ok(identity)) => return self.believe(identity, slot),
                Ok(Err(Refusal::Wrong)) => {}
                Ok(Err(Refusal::Damaged)) => refusal = Error::vault(VaultProblem::DamagedSlot),
                Err(error) => refusal = error,
            }
        }
        Err(refusal)
    }

    fn believe(&self, identity: Identity, slot: &Slot) -> Result<Unlocked> {
        let user = slot.user;
        let altered = || Error::vault(VaultProblem::AlteredHeader);
        let header = &self.header;
        if header.grants.iter().all(|grant| grant.subject.user != user) {
            return Err(Error::vault(VaultProblem::Disabled));
        }
        let key = Keys::header_key(header, &identity, user).ok_or_else(altered)?;
        if !header::verify(&self.bytes, &key) {
            return Err(altered());
        }
        let listed = header.user(user).ok_or_else(altered)?;
        if listed.receiving != identity.receiving_address() || listed.verifying != identity.verifying_key() {
            return Err(altered());
        }
        let keys = Keys::open(header, &identity, user).ok_or_else(altered)?;
        Ok(Unlocked { identity, user, keys, slot: slot.id })
    }

    fn is_genuine(&self, keys: &Keys) -> bool {
        header::verify(&self.bytes, &keys.header)
    }
}
