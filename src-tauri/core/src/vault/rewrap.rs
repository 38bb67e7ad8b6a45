//! Making a weak slot stronger: after an unlock, the slot that was opened is wrapped anew at what this computer can do.

use std::time::Duration;

use crate::{
    clock::Clock,
    error::Result,
    vault::{
        kdf::{GOAL, KdfParams},
        opened::OpenVault,
        passphrase::Passphrase,
        slot::{Derivation, Root, Slot},
    },
};

/// A slot is left as it is for so long after it was made: 30 days in milliseconds.
const MONTH: i64 = 30 * 86_400_000;

/// A passphrase derived at a higher cost than its slot has.
#[derive(Debug)]
pub struct Stronger {
    root: Root,
    slot: [u8; 16],
}

/// A slot that may be weak.
#[derive(Debug, Clone)]
pub struct Suspect {
    cost: KdfParams,
    slot: [u8; 16],
    /// How the passphrases of other users are derived.
    others: Vec<Derivation>,
}

impl Suspect {
    /// Derives the passphrase that opened the slot anew, where the slot is weak for a computer that can do `calibrated`.
    /// This takes a second, and needs no vault.
    pub fn strengthen(&self, passphrase: &Passphrase, calibrated: KdfParams) -> Result<Option<Stronger>> {
        if !self.cost.is_weak(&calibrated) {
            return Ok(None);
        }
        let derivation = Derivation::shared(self.others.iter().copied(), calibrated);
        Ok(Some(Stronger { root: Root::derive(passphrase, derivation)?, slot: self.slot }))
    }
}

impl OpenVault {
    /// The slot that the vault was unlocked by, where it may be weak: below the floor, or opened in less than half of the
    /// time that calibration aims at. None where it was made within the last month, or can't be changed.
    pub fn suspect(&self, took: Duration, clock: &Clock) -> Option<Suspect> {
        let slot = self.header.slots.iter().find(|slot| Some(slot.id) == self.unlocked_by)?;
        let is_fresh = (0..MONTH).contains(&clock.now().saturating_sub(slot.created));
        if self.read_only() || is_fresh || !slot.kind.takes_passphrase() {
            return None;
        }
        let cost = slot.cost().ok()?;
        let others = self.header.derivations_of_others(slot.user);
        (cost.is_weak(&KdfParams::FLOOR) || took < GOAL / 2).then_some(Suspect {
            cost,
            slot: slot.id,
            others,
        })
    }

    /// Puts the stronger slot in the weak one's place; `false` where that is no longer there.
    pub fn rewrap(&mut self, stronger: &Stronger, clock: &Clock) -> Result<bool> {
        let Some(at) = self.header.slots.iter().position(|slot| slot.id == stronger.slot) else {
            return Ok(false);
        };
        let mut header = self.header.clone();
        header.slots[at] =
            Slot::with_root(&self.purpose(clock), &self.identity, &stronger.root, self.key_file.as_ref());
        self.write(header)?;
        Ok(true)
    }
}
