//! Identifiers: what somebody is recognised by, in the one form in which it is compared, and the keyed hash of that.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    channel::Channel,
    personal::Personal,
    store::{Snapshot, word::words},
    text::{self, identifier},
};

/// What sort of identifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(export)]
pub enum SuppressionKind {
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A person, by given name, family name and birthday.
    Person,
}

words!(SuppressionKind { Email "email", Phone "phone", Person "person" });

impl SuppressionKind {
    /// Each.
    pub const ALL: [Self; 3] = [Self::Email, Self::Phone, Self::Person];

    /// Whether somebody can be reached by it in a channel.
    pub fn carries(self, channel: Channel) -> bool {
        match self {
            Self::Email => channel == Channel::Email,
            Self::Phone => matches!(channel, Channel::Phone | Channel::Message),
            Self::Person => true,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Person => "person",
        }
    }
}

/// What somebody is recognised by. Two that are alike for people are equal.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Identifier {
    kind: SuppressionKind,
    form: Personal<String>,
}

impl Identifier {
    /// An e-mail address; `None` where there is nothing of it.
    pub fn email(address: &str) -> Option<Self> {
        Self::of(SuppressionKind::Email, identifier::email(address))
    }

    /// A telephone number, with its E.164 form where that is known; `None` where there is nothing of it.
    pub fn phone(number: &str, e164: &str) -> Option<Self> {
        Self::of(SuppressionKind::Phone, identifier::phone(number, e164))
    }

    /// A person; `None` unless both names and a whole day of birth, as in "1987-11-24", are there.
    pub fn person(given: &str, family: &str, birthday: &str) -> Option<Self> {
        let folded = |name: &str| text::fold(name).split_whitespace().collect::<Vec<_>>().join(" ");
        let (given, family) = (folded(given), folded(family));
        let known = !given.is_empty() && !family.is_empty() && birthday.len() == 10;
        if !known || birthday.starts_with('-') {
            return None;
        }
        Self::of(SuppressionKind::Person, format!("{given}\u{1f}{family}\u{1f}{birthday}"))
    }

    fn of(kind: SuppressionKind, form: String) -> Option<Self> {
        (!form.is_empty()).then_some(Self { kind, form: Personal(form) })
    }

    /// What sort it is of.
    pub fn kind(&self) -> SuppressionKind {
        self.kind
    }

    /// The one form in which it is compared.
    pub fn form(&self) -> &str {
        &self.form
    }

    /// The point that a hit names: of a person none, since all of their points are meant.
    pub(super) fn point(&self) -> &str {
        if self.kind == SuppressionKind::Person { "" } else { &self.form }
    }

    /// The hash under the vault's key.
    pub(super) fn hash(&self, snapshot: &Snapshot<'_>) -> [u8; 32] {
        snapshot.row_key().identifier(self.kind.word(), &self.form)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_no_address() {
        let shown = format!("{:?}", Identifier::email("anna@berg.example").unwrap());

        assert!(!shown.contains("anna"), "{shown}");
    }

    #[test]
    fn a_person_is_one_with_both_names_and_a_whole_birthday() {
        let anna = Identifier::person("Ånna  Maria", "BERG", "1987-11-24").unwrap();

        assert_eq!(Identifier::person("anna maria ", "Berg", "1987-11-24"), Some(anna));
        for (given, family, birthday) in [
            ("", "Berg", "1987-11-24"),
            ("Anna", " ", "1987-11-24"),
            ("Anna", "Berg", ""),
            ("Anna", "Berg", "--11-24"),
        ] {
            assert_eq!(Identifier::person(given, family, birthday), None, "{given} {family} {birthday}");
        }
    }

    #[test]
    fn what_parts_the_names_can_t_be_typed_into_one() {
        let (one, other) = (
            Identifier::person("a\u{1f}b", "c", "1987-11-24"),
            Identifier::person("a", "b\u{1f}c", "1987-11-24"),
        );

        assert_ne!(one, other);
    }

    #[test]
    fn nothing_is_no_identifier() {
        assert_eq!(Identifier::email("  "), None);
        assert_eq!(Identifier::phone("no digits", ""), None);
    }
}
