//! vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350): reading and writing.

mod draft;
mod line;
mod property;
pub mod read;
pub mod write;

/// Where a contact came from, which no standard property says in words.
const SOURCE: &str = "X-KARTOTEK-SOURCE";
/// How the given name is spoken, as Apple and Google write it.
const PHONETIC_GIVEN: &str = "X-PHONETIC-FIRST-NAME";
/// How the family name is spoken.
const PHONETIC_FAMILY: &str = "X-PHONETIC-LAST-NAME";
/// A label of one's own, in the group of the property it labels (Apple's convention).
const LABEL: &str = "X-ABLABEL";
