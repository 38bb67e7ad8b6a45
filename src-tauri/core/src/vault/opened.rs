//! An open vault: its keys, and every change to its header.

use std::{fmt, path::Path};

use crate::{
    error::{Error, Result},
    id::UserId,
    vault::{
        folder::{self, HEADERS},
        header::{self, Anchor, Header},
        identity::Identity,
        inspect,
        key::SecretKey,
        key_file::KeyFile,
        keys::Keys,
        locked::{Copy, LockedVault, Unlocked},
    },
};

/// An open vault. Dropping it wipes the keys and lets others open the folder.
pub struct OpenVault {
    pub(crate) place: LockedVault,
    pub(crate) header: Header,
    pub(crate) identity: Identity,
    pub(crate) user: UserId,
    pub(crate) keys: Keys,
    /// The slot that the vault was unlocked by; none for one that was created.
    pub(crate) unlocked_by: Option<[u8; 16]>,
    /// The key file that the user's passphrase needs. It stays, so that the passphrase can be changed and checked.
    pub(crate) key_file: Option<KeyFile>,
}

impl fmt::Debug for OpenVault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("OpenVault")
    }
}

impl OpenVault {
    /// What unlocking gives: `genuine` is the header copy that proved authentic.
    pub(crate) fn unlocked(
        place: LockedVault,
        genuine: Copy,
        Unlocked { identity, user, keys, slot }: Unlocked,
    ) -> Self {
        let unlocked_by = Some(slot);
        let opened =
            Self { place, header: genuine.header, identity, user, keys, unlocked_by, key_file: None };
        opened.mend(&genuine.bytes);
        opened
    }

    /// Makes both copies the genuine one again, after a crash between the two or damage to one.
    fn mend(&self, genuine: &[u8]) {
        if self.read_only() {
            return;
        }
        let Ok(copies) = folder::read_headers(self.folder()) else { return };
        for (name, copy) in HEADERS.iter().zip(copies) {
            if copy.as_deref() != Some(genuine) {
                // A full disk must not keep the user out; every later change writes both copies.
                let _ = folder::write_header(self.folder(), name, genuine);
            }
        }
    }

    /// The header as it stands in its two copies, for a backup.
    pub fn header(&self) -> Vec<u8> {
        self.header.encode(&self.keys.header)
    }

    /// Whether a header that was kept in a backup is one of this vault's, and its keys are those of today.
    pub fn is_own_header(&self, bytes: &[u8]) -> bool {
        header::verify(bytes, &self.keys.header)
            && Header::decode(bytes).is_ok_and(|kept| {
                let epochs = |header: &Header| (header.vault, header.database_epoch, header.header_epoch);
                epochs(&kept) == epochs(&self.header)
            })
    }

    /// The keys.
    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    /// Every secret key there is, with its name, for a search of a program's memory.
    #[cfg(any(test, feature = "for-tests"))]
    #[doc(hidden)]
    pub fn needles(&self) -> Vec<(&'static str, zeroize::Zeroizing<Vec<u8>>)> {
        let identity = self.identity.to_bytes();
        let of_the_user = [("receiving key", 0), ("signing key", 32)]
            .map(|(name, at)| (name, zeroize::Zeroizing::new(identity[at..at + 32].to_vec())));
        of_the_user.into_iter().chain(self.keys.needles()).collect()
    }

    /// The folder, without symbolic links.
    pub fn folder(&self) -> &Path {
        self.place.folder()
    }

    /// The vault's name: the folder's without its ending.
    pub fn name(&self) -> String {
        self.folder().file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    }

    /// Whether the user's passphrase needs a key file.
    pub fn has_key_file(&self) -> bool {
        self.key_file.is_some()
    }

    /// Who unlocked it.
    pub fn user(&self) -> UserId {
        self.user
    }

    /// The vault's own number, drawn at creation.
    pub fn id(&self) -> [u8; 16] {
        self.header.vault
    }

    /// A short form of that number for people: it tells vaults of one name apart, on paper and on the screen.
    pub fn fingerprint(&self) -> String {
        inspect::fingerprint(&self.header.vault)
    }

    /// When it was created.
    pub fn created(&self) -> crate::clock::Timestamp {
        self.header.created
    }

    /// Whether nothing can be changed.
    pub fn read_only(&self) -> bool {
        self.place.read_only()
    }

    /// Whether the process that had the vault open before ended without closing it.
    pub fn was_left_open(&self) -> bool {
        self.place.was_left_open()
    }

    /// The point of the journal that the header remembers.
    pub fn anchor(&self) -> Anchor {
        self.header.anchor
    }

    /// Remembers a point of the journal.
    pub fn set_anchor(&mut self, seq: u64, hash: [u8; 32]) -> Result<()> {
        let mut header = self.header.clone();
        header.anchor = Anchor { seq, hash };
        self.write(header)
    }

    /// The key that signs checkpoints of the journal in the user's name.
    pub(crate) fn signing(&self) -> &SecretKey {
        self.identity.signing()
    }

    /// The public key that checks the user's signatures.
    pub fn verifying_key(&self) -> [u8; 32] {
        self.identity.verifying_key()
    }

    /// Everybody who can open the vault, with the public key that checks their signatures.
    pub(crate) fn signers(&self) -> Vec<(UserId, [u8; 32])> {
        let grants = &self.header.grants;
        let enabled = |user: UserId| grants.iter().any(|grant| grant.subject.user == user);
        let users = self.header.users.iter().filter(|user| enabled(user.id));
        users.map(|user| (user.id, user.verifying)).collect()
    }

    pub(crate) fn require_writable(&self) -> Result<()> {
        if self.read_only() { Err(Error::ReadOnly) } else { Ok(()) }
    }

    /// Writes a changed header as the next generation; the keys stay.
    pub(crate) fn write(&mut self, header: Header) -> Result<()> {
        self.replace(header, None)
    }

    /// Writes a header with other grants, and takes over the keys that it gives.
    pub(crate) fn write_with_keys(&mut self, header: Header, identity: Option<Identity>) -> Result<()> {
        let keys = Keys::open(&header, identity.as_ref().unwrap_or(&self.identity), self.user)
            .ok_or_else(|| Error::internal("a header that does not give its own writer the keys"))?;
        self.replace(header, Some((identity, keys)))
    }

    /// A change holds as soon as the first copy is durable: only then are header and keys replaced here.
    fn replace(&mut self, mut header: Header, change: Option<(Option<Identity>, Keys)>) -> Result<()> {
        self.require_writable()?;
        header.generation = self.header.generation + 1;
        let key = change.as_ref().map_or(&self.keys.header, |(_, keys)| &keys.header);
        let bytes = header.encode(key);
        folder::write_header(&self.place.folder, HEADERS[0], &bytes)?;
        self.header = header;
        if let Some((identity, keys)) = change {
            if let Some(identity) = identity {
                self.identity = identity;
            }
            self.keys = keys;
        }
        folder::write_header(&self.place.folder, HEADERS[1], &bytes)
    }
}
