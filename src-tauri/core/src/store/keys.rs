//! The keys that a vault's database is worked with.

use crate::vault::{compartment::CompartmentKeys, key::SecretKey};

/// The keys that work inside the database.
#[derive(Debug)]
pub struct StoreKeys {
    /// Seals the key of each data subject.
    pub subject: SecretKey,
    /// Seals journal payloads that concern nobody.
    pub journal: SecretKey,
    /// Keys the hashes of addresses that are not to be used.
    pub suppression: SecretKey,
    /// Signs checkpoints of the journal in the name of who works.
    pub signing: SecretKey,
    /// Seal confidential notes; empty for roles that may not read them.
    pub confidential: CompartmentKeys,
    /// Names the vault in what is sealed.
    pub vault: [u8; 16],
}

impl StoreKeys {
    /// The same keys once more, but for those of confidential notes: what anybody reads with them.
    pub fn without_confidential(&self) -> Self {
        Self { confidential: CompartmentKeys::default(), ..self.duplicate() }
    }

    /// The same keys once more, for a check that outlives the store.
    pub(crate) fn duplicate(&self) -> Self {
        Self {
            subject: self.subject.duplicate(),
            journal: self.journal.duplicate(),
            suppression: self.suppression.duplicate(),
            signing: self.signing.duplicate(),
            confidential: self.confidential.duplicate(),
            vault: self.vault,
        }
    }
}
