//! Contacts as they come from vCards.

use kartotek_core::crm::contact::ContactDraft;

use crate::said::word;

/// The same with where each is from, and two lines that only the program they come from reads.
pub(crate) fn imported(contacts: impl Iterator<Item = ContactDraft>) -> impl Iterator<Item = ContactDraft> {
    let mut random = fastrand::Rng::with_seed(2026);
    contacts.map(move |draft| {
        let (known_as, card) = (word(&mut random), random.u128(..));
        ContactDraft {
            source: format!("Trade fair {}", random.u32(2015..=2026)).as_str().into(),
            extra: format!("X-SKYPE:live:{known_as}\nX-ABUID:{card:032X}:ABPerson").as_str().into(),
            ..draft
        }
    })
}
