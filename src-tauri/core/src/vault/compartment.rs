//! Compartments: fields under keys of their own, which only the roles with the right are granted.

use std::fmt;

use zeroize::Zeroizing;

use crate::{
    error::{Error, Result},
    vault::{
        key::SecretKey,
        seal::{open_sealed, seal},
    },
};

/// The keys of one compartment that a user holds, by epoch: the newest seals, each opens what it sealed. Empty for whoever
/// holds none.
#[derive(Default)]
pub struct CompartmentKeys(Vec<(u32, SecretKey)>);

impl fmt::Debug for CompartmentKeys {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("CompartmentKeys")
    }
}

impl CompartmentKeys {
    /// Takes over the keys of all epochs that a user was granted.
    pub(crate) fn new(mut keys: Vec<(u32, SecretKey)>) -> Self {
        keys.sort_unstable_by_key(|(epoch, _)| *epoch);
        Self(keys)
    }

    /// Draws the first key of a compartment.
    pub fn generate() -> Self {
        Self(vec![(1, SecretKey::generate())])
    }

    /// The same keys once more, for another part that wipes its own.
    pub(crate) fn duplicate(&self) -> Self {
        Self(self.0.iter().map(|(epoch, key)| (*epoch, key.duplicate())).collect())
    }

    /// The newest epoch and its key.
    pub(crate) fn newest(&self) -> Option<(u32, &SecretKey)> {
        self.0.last().map(|(epoch, key)| (*epoch, key))
    }

    /// Whether the user holds no key.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Seals with the newest key; gives its epoch, which is bound to what is sealed.
    ///
    /// # Errors
    /// [`Error::Forbidden`] to whoever holds no key.
    pub(crate) fn seal(&self, context: &[u8], plaintext: &[u8]) -> Result<(u32, Vec<u8>)> {
        let (epoch, key) = self.newest().ok_or(Error::Forbidden)?;
        Ok((epoch, seal(key, &bound(context, epoch), plaintext)))
    }

    /// Opens what the key of an epoch sealed; `None` where the user does not hold that key.
    pub(crate) fn open(
        &self,
        epoch: u32,
        context: &[u8],
        sealed: &[u8],
    ) -> Result<Option<Zeroizing<Vec<u8>>>> {
        let Some((_, key)) = self.0.iter().find(|(held, _)| *held == epoch) else { return Ok(None) };
        open_sealed(key, &bound(context, epoch), sealed)
            .map(Some)
            .ok_or_else(|| Error::internal("what a compartment's key sealed does not open"))
    }
}

fn bound(context: &[u8], epoch: u32) -> Vec<u8> {
    [context, &epoch.to_le_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> SecretKey {
        SecretKey::generate()
    }

    #[test]
    fn the_newest_key_seals_and_the_older_ones_still_open() {
        let first = CompartmentKeys(vec![(1, key())]);
        let (epoch, old) = first.seal(b"note", b"text").unwrap();
        let both = CompartmentKeys::new(vec![(2, key()), (1, first.0[0].1.duplicate())]);

        let (newer, new) = both.seal(b"note", b"text").unwrap();

        assert_eq!((epoch, newer), (1, 2));
        for (epoch, sealed) in [(epoch, old), (newer, new.clone())] {
            assert_eq!(both.open(epoch, b"note", &sealed).unwrap().unwrap().as_slice(), b"text");
        }
        assert!(first.open(2, b"note", &new).unwrap().is_none());
    }

    #[test]
    fn what_was_moved_to_another_place_or_epoch_does_not_open() {
        let shared = key();
        let keys = CompartmentKeys::new(vec![(1, shared.duplicate()), (2, shared)]);
        let (epoch, sealed) = keys.seal(b"note", b"text").unwrap();

        assert!(matches!(keys.open(epoch, b"another", &sealed), Err(Error::Internal(_))));
        assert!(matches!(keys.open(1, b"note", &sealed), Err(Error::Internal(_))));
    }

    #[test]
    fn who_holds_no_key_seals_and_opens_nothing() {
        let (epoch, sealed) = CompartmentKeys::generate().seal(b"note", b"text").unwrap();
        let none = CompartmentKeys::default();

        assert!(matches!(none.seal(b"note", b"text"), Err(Error::Forbidden)));
        assert!(none.open(epoch, b"note", &sealed).unwrap().is_none());
        assert_eq!(format!("{:?}", CompartmentKeys::generate()), "CompartmentKeys");
    }
}
