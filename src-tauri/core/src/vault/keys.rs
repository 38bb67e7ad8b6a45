//! The keys of an open vault, as the user's grants give them.

use zeroize::Zeroizing;

use crate::{
    id::UserId,
    vault::{
        compartment::CompartmentKeys,
        grant::KeyKind,
        header::Header,
        identity::Identity,
        key::{DatabaseCipher, DatabaseKey, SecretKey},
    },
};

/// The keys that the user of an open vault holds; wiped on drop.
#[derive(Debug)]
pub struct Keys {
    /// Opens the database.
    pub database: DatabaseKey,
    /// Authenticates the header.
    pub header: SecretKey,
    /// Wraps the key of each data subject.
    pub subject: SecretKey,
    /// Seals journal payloads that concern no data subject.
    pub journal: SecretKey,
    /// Keys the hashes of the suppression list.
    pub suppression: SecretKey,
    /// Seals backups.
    pub backup: SecretKey,
    /// Seal confidential notes; empty for roles that may not read them.
    pub confidential: CompartmentKeys,
    /// Makes grants; owners only.
    pub(crate) granting: Option<SecretKey>,
    /// The key that a rotation is moving the database to.
    pub(crate) next_database: Option<DatabaseKey>,
}

impl Keys {
    /// Draws the keys of a new vault, whose grants `granting` makes.
    pub(crate) fn generate(granting: SecretKey) -> Self {
        Self {
            database: DatabaseKey::generate(DatabaseCipher::HmacSha256),
            header: SecretKey::generate(),
            subject: SecretKey::generate(),
            journal: SecretKey::generate(),
            suppression: SecretKey::generate(),
            backup: SecretKey::generate(),
            confidential: CompartmentKeys::generate(),
            granting: Some(granting),
            next_database: None,
        }
    }

    /// Every key there is, with its name, for a search of a program's memory.
    #[cfg(any(test, feature = "for-tests"))]
    #[doc(hidden)]
    pub fn needles(&self) -> Vec<(&'static str, Zeroizing<Vec<u8>>)> {
        let database = [("database key", &self.database)]
            .into_iter()
            .chain(self.next_database.iter().map(|key| ("next database key", key)));
        let specifications = database
            .clone()
            .map(|(name, key)| (name, Zeroizing::new(key.specification().as_bytes().to_vec())));
        let raw = database.clone().map(|(name, key)| (name, Zeroizing::new(key.expose()[..32].to_vec())));
        let secret = [
            ("header key", Some(&self.header)),
            ("subject key", Some(&self.subject)),
            ("journal key", Some(&self.journal)),
            ("suppression key", Some(&self.suppression)),
            ("backup key", Some(&self.backup)),
            ("granting key", self.granting.as_ref()),
            ("confidential key", self.confidential.newest().map(|(_, key)| key)),
        ];
        let secret = secret.into_iter().filter_map(|(name, key)| Some((name, key?)));
        let secret = secret.map(|(name, key)| (name, Zeroizing::new(key.expose().to_vec())));
        specifications.chain(raw).chain(secret).collect()
    }

    /// Opens a user's grants; `None` where one is missing or does not open.
    pub(crate) fn open(header: &Header, identity: &Identity, user: UserId) -> Option<Self> {
        let newest = |kind| {
            let epoch = newest_epoch(header, user, kind)?;
            open_plain(header, identity, user, kind, epoch)
        };
        let next_database = match header.next_database_epoch {
            0 => None,
            epoch => Some(open_database(header, identity, user, epoch)?),
        };
        let granting = match newest_epoch(header, user, KeyKind::GRANTING) {
            Some(_) => Some(newest(KeyKind::GRANTING)?),
            // Vaults were made so, once: their maker's own key pair grants.
            None => Some(identity.receiving().duplicate()).filter(|key| identity.accepts(key)),
        };
        if granting.as_ref().is_some_and(|key| !identity.accepts(key)) {
            return None;
        }
        let confidential = epochs(header, user, KeyKind::CONFIDENTIAL)
            .map(|epoch| Some((epoch, open_plain(header, identity, user, KeyKind::CONFIDENTIAL, epoch)?)))
            .collect::<Option<_>>()?;
        Some(Self {
            database: open_database(header, identity, user, header.database_epoch)?,
            header: Self::header_key(header, identity, user)?,
            subject: newest(KeyKind::SUBJECT)?,
            journal: newest(KeyKind::JOURNAL)?,
            suppression: newest(KeyKind::SUPPRESSION)?,
            backup: newest(KeyKind::BACKUP)?,
            confidential: CompartmentKeys::new(confidential),
            granting,
            next_database,
        })
    }

    /// The key that decides whether the rest of the header is believed.
    pub(crate) fn header_key(header: &Header, identity: &Identity, user: UserId) -> Option<SecretKey> {
        open_plain(header, identity, user, KeyKind::HEADER, header.header_epoch)
    }

    /// The keys of a new vault with their kinds, as bytes to grant.
    pub(crate) fn to_grant(&self) -> Vec<(KeyKind, Zeroizing<Vec<u8>>)> {
        let plain = |key: &SecretKey| Zeroizing::new(key.expose().to_vec());
        let mut keys = vec![
            (KeyKind::DATABASE, Zeroizing::new(self.database.expose().to_vec())),
            (KeyKind::HEADER, plain(&self.header)),
            (KeyKind::SUBJECT, plain(&self.subject)),
            (KeyKind::JOURNAL, plain(&self.journal)),
            (KeyKind::SUPPRESSION, plain(&self.suppression)),
            (KeyKind::BACKUP, plain(&self.backup)),
        ];
        keys.extend(self.confidential.newest().map(|(_, key)| (KeyKind::CONFIDENTIAL, plain(key))));
        keys.extend(self.granting.iter().map(|key| (KeyKind::GRANTING, plain(key))));
        keys
    }
}

/// The newest epoch of a key that a user was granted.
pub(crate) fn newest_epoch(header: &Header, user: UserId, kind: KeyKind) -> Option<u32> {
    epochs(header, user, kind).max()
}

/// The epochs of a key that a user was granted.
fn epochs(header: &Header, user: UserId, kind: KeyKind) -> impl Iterator<Item = u32> {
    let subjects = header.grants.iter().map(|grant| grant.subject);
    subjects.filter(move |subject| subject.user == user && subject.kind == kind).map(|subject| subject.epoch)
}

fn open_plain(
    header: &Header,
    identity: &Identity,
    user: UserId,
    kind: KeyKind,
    epoch: u32,
) -> Option<SecretKey> {
    let opened = header.grant(user, kind, epoch)?.open(&header.vault, identity)?;
    let bytes = Zeroizing::new(<[u8; 32]>::try_from(opened.as_slice()).ok()?);
    Some(SecretKey::from_bytes(bytes))
}

fn open_database(header: &Header, identity: &Identity, user: UserId, epoch: u32) -> Option<DatabaseKey> {
    let opened = header.grant(user, KeyKind::DATABASE, epoch)?.open(&header.vault, identity)?;
    let bytes = Zeroizing::new(<[u8; 48]>::try_from(opened.as_slice()).ok()?);
    Some(DatabaseKey::from_bytes(&bytes, header.cipher))
}
