//! Creating a vault.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    clock::Clock,
    error::{Error, Result, VaultProblem},
    id::UserId,
    random,
    vault::{
        folder::{self, HEADERS},
        grant::{Grant, Subject},
        header::{Anchor, Header, User},
        identity::{self, Identity},
        kdf::KdfParams,
        key::SecretKey,
        keys::Keys,
        lock::Lock,
        locked::LockedVault,
        opened::OpenVault,
        passphrase::Passphrase,
        place,
        recovery::RecoveryCode,
        slot::{Purpose, Slot},
    },
};

/// The user who creates a vault.
const FIRST_USER: UserId = UserId(1);

/// Creates a vault at a place where nothing is yet; `fill` gives it its database.
///
/// It is built beside the place and put there whole: a crash leaves a complete vault or none, and whatever fails leaves
/// nothing.
pub fn create(
    place: &Path,
    passphrase: &Passphrase,
    kdf: KdfParams,
    clock: &Clock,
    fill: impl FnOnce(&OpenVault) -> Result<()>,
) -> Result<(OpenVault, RecoveryCode)> {
    let code = RecoveryCode::generate();
    let vault = put(place, |site| {
        let granting = SecretKey::generate();
        let identity = Identity::generate(identity::address_of(&granting));
        let keys = Keys::generate(granting);
        let header = first_header(passphrase, kdf, clock, &code, &identity, &keys)?;
        make(site, &header.encode(&keys.header))?;
        let place = LockedVault { folder: site.to_owned(), lock: Lock::take(site)?, copies: Vec::new() };
        let vault =
            OpenVault { place, header, identity, user: FIRST_USER, keys, unlocked_by: None, key_file: None };
        fill(&vault)?;
        Ok(vault)
    })?;
    Ok((vault, code))
}

/// Has a vault built beside a place where nothing is yet, and puts it there whole.
pub(crate) fn put(place: &Path, build: impl FnOnce(&Path) -> Result<OpenVault>) -> Result<OpenVault> {
    let (parent, place) = free_place(place)?;
    let site = folder::building_site(&place).ok_or_else(|| Error::vault(VaultProblem::Missing))?;
    let built = build(&site).and_then(|mut vault| {
        let moved = folder::sync_folder(&site)
            .and_then(|()| fs::rename(&site, &place))
            .and_then(|()| folder::sync_folder(&parent));
        moved.map_err(|error| folder::failure(&error))?;
        vault.place.folder = place;
        Ok(vault)
    });
    built.inspect_err(|_| {
        // What is left of an unfinished vault opens nothing.
        let _ = fs::remove_dir_all(&site);
    })
}

/// Makes the folder with both copies of its header.
pub(crate) fn make(site: &Path, header: &[u8]) -> Result<()> {
    folder::make(site).map_err(|error| folder::failure(&error))?;
    HEADERS.iter().try_for_each(|name| folder::write_header(site, name, header))
}

/// A place for a new vault, without symbolic links, and the folder that it is to lie in. Nothing may be there.
fn free_place(place: &Path) -> Result<(PathBuf, PathBuf)> {
    let parent = match place.parent() {
        Some(parent) if parent.as_os_str().is_empty() => Path::new("."),
        Some(parent) => parent,
        None => return Err(Error::vault(VaultProblem::Exists)),
    };
    let parent = fs::canonicalize(parent).map_err(|error| folder::failure(&error))?;
    let place = parent.join(place.file_name().ok_or_else(|| Error::vault(VaultProblem::Missing))?);
    if place.symlink_metadata().is_ok() {
        return Err(Error::vault(VaultProblem::Exists));
    }
    place::check(&place)?;
    place::check(&parent)?;
    Ok((parent, place))
}

fn first_header(
    passphrase: &Passphrase,
    kdf: KdfParams,
    clock: &Clock,
    code: &RecoveryCode,
    identity: &Identity,
    keys: &Keys,
) -> Result<Header> {
    let purpose = Purpose { vault: random::bytes(), user: FIRST_USER, created: clock.now() };
    let slots = vec![
        Slot::with_passphrase(&purpose, identity, passphrase, kdf)?,
        Slot::with_recovery(&purpose, identity, code),
    ];
    let address = identity.receiving_address();
    let granting = keys.granting.as_ref().ok_or(Error::Forbidden)?;
    let grants = keys
        .to_grant()
        .iter()
        .map(|(kind, key)| {
            let subject = Subject { user: FIRST_USER, kind: *kind, epoch: 1 };
            Grant::seal(&purpose.vault, subject, granting, &address, key)
        })
        .collect::<Result<_>>()?;
    Ok(Header {
        vault: purpose.vault,
        generation: 1,
        created: purpose.created,
        cipher: keys.database.cipher(),
        database_epoch: 1,
        next_database_epoch: 0,
        header_epoch: 1,
        anchor: Anchor::default(),
        users: vec![User { id: FIRST_USER, receiving: address, verifying: identity.verifying_key() }],
        slots,
        grants,
    })
}
