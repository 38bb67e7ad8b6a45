//! Wrapping a weak slot anew after an unlock. Nobody waits for it: neither unlocking, nor work, nor locking.

use std::{
    sync::{PoisonError, RwLock, Weak},
    thread::{self, JoinHandle},
};

use kartotek_core::{
    error::Result,
    session::office::Office,
    store::memory,
    vault::{KdfParams, Passphrase, rewrap::Suspect},
};

/// Begins it on a thread of its own. Where it fails, the next unlock tries again.
pub(super) fn begin(
    office: Weak<RwLock<Office>>,
    suspect: Suspect,
    passphrase: Passphrase,
    cost: impl FnOnce() -> KdfParams + Send + 'static,
) -> JoinHandle<Result<()>> {
    thread::spawn(move || memory::apart(|| strengthen(&office, &suspect, &passphrase, cost)))
}

fn strengthen(
    office: &Weak<RwLock<Office>>,
    suspect: &Suspect,
    passphrase: &Passphrase,
    cost: impl FnOnce() -> KdfParams,
) -> Result<()> {
    let Some(stronger) = suspect.strengthen(passphrase, cost())? else { return Ok(()) };
    // Locked meanwhile: the keys are gone.
    let Some(office) = office.upgrade() else { return Ok(()) };
    office.write().unwrap_or_else(PoisonError::into_inner).rewrap(&stronger)
}

#[cfg(test)]
mod tests {
    use std::{fs, sync::Arc, time::Duration};

    use kartotek_core::{
        clock::Clock,
        vault::{self, VaultDraft},
    };
    use zeroize::Zeroizing;

    use super::*;

    fn passphrase() -> Passphrase {
        Passphrase::from_bytes(&Zeroizing::new(b"right".to_vec())).unwrap()
    }

    #[test]
    fn a_weak_slot_is_wrapped_anew_behind_the_unlock_and_left_alone_once_the_vault_is_locked() {
        let home = tempfile::tempdir().unwrap();
        let place = home.path().join("shop.kartotek");
        let draft = VaultDraft { country: "SE".into(), language: "sv".into(), ..VaultDraft::default() };
        let draft = VaultDraft { organisation: "Berg AB".into(), ..draft };
        let clock = Clock::set_to(1_790_000_000_000);
        let cost = KdfParams::FLOOR;
        Office::create(&place, &draft, &passphrase(), cost, &clock, [8; 16]).unwrap().0.close().unwrap();
        clock.advance(40 * 86_400_000);
        let header = || fs::read(place.join("vault.hdr")).unwrap();
        let open = || {
            let opened = vault::open(&place).unwrap().unlock(&passphrase()).unwrap();
            Arc::new(RwLock::new(Office::open(opened, &clock, [8; 16]).unwrap()))
        };
        let begin = |office: &Arc<RwLock<Office>>| {
            let suspect = office.read().unwrap().vault().suspect(Duration::ZERO, &clock).unwrap();
            super::begin(Arc::downgrade(office), suspect, passphrase(), || KdfParams::START)
        };
        let before = header();

        let office = open();
        let behind = begin(&office);
        drop(office);
        behind.join().unwrap().unwrap();
        assert!(header() == before);

        let office = open();
        begin(&office).join().unwrap().unwrap();
        assert!(header() != before);
        drop(office);
        assert!(open().read().unwrap().vault().suspect(Duration::ZERO, &clock).is_none());
    }
}
