//! Entries whose payload is gone, until a later entry says why: a person was erased, or a single record.

use std::collections::HashMap;

use crate::entry::{Entry, Uuid};

/// The action of the entry that erases a person: all payloads under the key of its subject are gone from there on.
pub const ERASURE: &str = "erasure.run";

/// The action of the entry that erases a single record: payloads of the entries before it about the same object may be gone from there
/// on, whichever key sealed them.
pub const ITEM_ERASURE: &str = "erasure.item";

/// The action of the entry that strikes somebody who is erased out of a record of others, which stays: it erases like [`ITEM_ERASURE`].
pub const STRIKE: &str = "erasure.strike";

/// The action whose entries tell of a contact's confidential note, which is erased by itself: as an object of the type [`NOTE`] with the
/// number of the contact.
const NOTE_CHANGE: &str = "contact.confidential";

/// The type of object that a confidential note is where it is erased.
const NOTE: &str = "confidential";

/// What an entry is about: the object's number, and whether it is the confidential note on that.
type About = (Uuid, bool);

/// Entries whose payload is gone. One is missing unless a later entry erased the key of its payload or what it is about: so it stands
/// once for either, and is found out where it is left in both.
#[derive(Debug, Default)]
pub struct Gone {
    by_key: HashMap<Option<Uuid>, Vec<u64>>,
    by_object: HashMap<Option<About>, Vec<u64>>,
}

impl Gone {
    /// Notes that the payload of an entry is gone, by the key that it was sealed under; none where that can't be why.
    pub fn lose(&mut self, entry: &Entry, seq: u64, key: Option<Uuid>) {
        let object = (entry.object, entry.action == NOTE_CHANGE);
        self.by_key.entry(key).or_default().push(seq);
        self.by_object.entry((entry.object != [0; 16]).then_some(object)).or_default().push(seq);
    }

    /// Notes that an entry's payload is there, but that its key was destroyed.
    pub fn lose_key(&mut self, seq: u64, key: Uuid) {
        self.by_key.entry(Some(key)).or_default().push(seq);
        self.by_object.entry(None).or_default().push(seq);
    }

    /// Follows an entry that may say why payloads before it are gone.
    pub fn follow(&mut self, entry: &Entry) {
        if entry.action == ERASURE && entry.subject != [0; 16] {
            self.by_key.remove(&Some(entry.subject));
        }
        if [ITEM_ERASURE, STRIKE].contains(&entry.action.as_str()) && entry.object != [0; 16] {
            self.by_object.remove(&Some((entry.object, entry.object_type == NOTE)));
        }
    }

    /// The entries whose payload is gone though nothing says why, in their order.
    #[must_use]
    pub fn missing(self) -> Vec<u64> {
        let sorted = |lists: &mut dyn Iterator<Item = Vec<u64>>| {
            let mut all: Vec<u64> = lists.flatten().collect();
            all.sort_unstable();
            all
        };
        let mut missing = sorted(&mut self.by_key.into_values());
        let uncovered = sorted(&mut self.by_object.into_values());
        missing.retain(|seq| uncovered.binary_search(seq).is_ok());
        missing
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: Uuid = [1; 16];
    const OBJECT: Uuid = [2; 16];

    fn entry(action: &str, object_type: &str, object: Uuid, subject: Uuid) -> Entry {
        Entry {
            seq: 1,
            previous: [0; 32],
            at: 0,
            user: [0; 16],
            device: [0; 16],
            version: String::new(),
            action: action.into(),
            object_type: object_type.into(),
            object,
            subject,
            payload: None,
        }
    }

    fn missing(lost: &Entry, then: &Entry) -> usize {
        let mut gone = Gone::default();
        gone.lose(lost, 1, Some(KEY));
        gone.follow(then);
        gone.missing().len()
    }

    #[test]
    fn what_is_gone_is_covered_by_the_erasure_of_its_key_or_of_its_object_and_by_nothing_else() {
        let lost = entry("task.add", "task", OBJECT, KEY);
        let note = entry(NOTE_CHANGE, "contact", OBJECT, KEY);
        let nobodys = entry("setting.change", "setting", [0; 16], [0; 16]);
        let person = |key| entry(ERASURE, "erasure", [9; 16], key);
        let item = |kind: &str, object| entry(ITEM_ERASURE, kind, object, [0; 16]);
        for (lost, then, expected) in [
            (&lost, person(KEY), 0),
            (&lost, person([3; 16]), 1),
            (&lost, item("task", OBJECT), 0),
            (&lost, entry(STRIKE, "task", OBJECT, KEY), 0),
            (&lost, entry(STRIKE, "task", [3; 16], KEY), 1),
            (&lost, entry(STRIKE, NOTE, OBJECT, KEY), 1),
            (&lost, item("task", [3; 16]), 1),
            (&lost, item(NOTE, OBJECT), 1),
            (&lost, entry("task.trash", "task", OBJECT, KEY), 1),
            (&note, item(NOTE, OBJECT), 0),
            (&note, entry(STRIKE, NOTE, OBJECT, KEY), 0),
            (&note, entry(STRIKE, "contact", OBJECT, KEY), 1),
            (&note, item("contact", OBJECT), 1),
            (&note, person(KEY), 0),
            (&nobodys, item("setting", [0; 16]), 1),
        ] {
            assert_eq!(missing(lost, &then), expected, "{} then {}", lost.action, then.action);
        }
    }

    #[test]
    fn a_payload_that_is_there_under_a_destroyed_key_is_covered_by_the_erasure_of_the_key_alone() {
        for (then, expected) in
            [(entry(ITEM_ERASURE, "task", OBJECT, KEY), 1), (entry(ERASURE, "erasure", OBJECT, KEY), 0)]
        {
            let mut gone = Gone::default();
            gone.lose_key(1, KEY);
            gone.follow(&then);
            assert_eq!(gone.missing().len(), expected);
        }
    }
}
