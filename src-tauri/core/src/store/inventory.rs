//! The inventory: every column of every table, whether it is personal, what it says, where it goes and how it is erased.
//!
//! Access package, portability export, erasure, anonymised copy and the record of processing walk this one list. A column
//! that is missing here fails a test.

mod crm;
mod erasure;
mod privacy;
mod recipient;
mod request;
mod retention;
mod vault;
mod work;

/// Whose data a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// Nobody's: it says nothing about a natural person.
    Nobody,
    /// The data subject's: the contact's.
    Subject,
    /// A user's of the vault.
    User,
}

/// What kind of data it is, in the words of a record of processing (Art. 30(1)(c) GDPR).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Category {
    /// Identities, positions, revisions, keys.
    Technical,
    /// Names.
    Name,
    /// Ways to reach somebody.
    ContactPoint,
    /// Profession and employer.
    Profession,
    /// Date of birth.
    Birth,
    /// A picture.
    Picture,
    /// Free text, which may hold anything.
    FreeText,
    /// Where the data came from and on which basis it is kept.
    Origin,
    /// Who did what when.
    Record,
    /// An organisation's data.
    Organisation,
}

/// Where a column is handed out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handout {
    /// Nowhere.
    Nowhere,
    /// In the answer to an access request (Art. 15).
    Access,
    /// There, and in a portability export (Art. 20).
    Portable,
}

/// What erasure does with a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Erasure {
    /// It stays: it says nothing about the person.
    Stays,
    /// Its row is deleted.
    Row,
    /// What it holds becomes unreadable, since the subject's key is destroyed.
    Key,
    /// It is set to NULL.
    Null,
}

/// What is known about a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Class {
    /// Whose data.
    pub whose: Whose,
    /// What kind of data.
    pub category: Category,
    /// Where it is handed out.
    pub handout: Handout,
    /// What erasure does.
    pub erasure: Erasure,
}

impl Class {
    /// Whether it says something about a natural person.
    pub fn personal(self) -> bool {
        self.whose != Whose::Nobody
    }
}

/// A table with its columns.
#[derive(Debug)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// Each column and what is known about it.
    pub columns: &'static [(&'static str, Class)],
}

const fn subject(category: Category, handout: Handout) -> Class {
    Class { whose: Whose::Subject, category, handout, erasure: Erasure::Row }
}

const fn nobody(category: Category) -> Class {
    Class { whose: Whose::Nobody, category, handout: Handout::Nowhere, erasure: Erasure::Stays }
}

const fn user(category: Category) -> Class {
    Class { whose: Whose::User, category, handout: Handout::Nowhere, erasure: Erasure::Stays }
}

const TECHNICAL: Class = nobody(Category::Technical);
const ORGANISATION: Class = nobody(Category::Organisation);
/// Ids and flags of a row that belongs to a person and goes with them.
const LINK: Class = subject(Category::Technical, Handout::Nowhere);
const NAME: Class = subject(Category::Name, Handout::Portable);
const POINT: Class = subject(Category::ContactPoint, Handout::Portable);
const PROFESSION: Class = subject(Category::Profession, Handout::Portable);
const BIRTH: Class = subject(Category::Birth, Handout::Portable);
const PICTURE: Class = subject(Category::Picture, Handout::Portable);
const FREE_TEXT: Class = subject(Category::FreeText, Handout::Access);
const ORIGIN: Class = subject(Category::Origin, Handout::Access);
/// What leads to a file that a person may have given.
const DOCUMENT: Class = subject(Category::FreeText, Handout::Portable);
const RECORD: Class = subject(Category::Record, Handout::Access);
/// What was seen of what somebody did: how and when, and about how much.
const OBSERVED: Class = subject(Category::Record, Handout::Portable);
/// What they wrote to us, or what was agreed with them, in words.
const SAID: Class = subject(Category::FreeText, Handout::Portable);
/// A copy of other columns that lists and search read.
const COPY: Class = subject(Category::Name, Handout::Nowhere);
/// What is kept of somebody who is to be left alone, also once all else about them is gone.
const SUPPRESSED: Class = Class { handout: Handout::Nowhere, erasure: Erasure::Stays, ..RECORD };
/// The words of free text, for search.
const WORDS: Class = subject(Category::FreeText, Handout::Nowhere);

/// Every table of the schema, by what it is for.
pub const TABLES: [&[Table]; 8] = [
    vault::TABLES,
    crm::TABLES,
    work::TABLES,
    privacy::TABLES,
    request::TABLES,
    recipient::TABLES,
    erasure::TABLES,
    retention::TABLES,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{clock::Clock, store::Store};

    #[test]
    fn the_inventory_lists_every_column_of_the_schema_and_no_other() {
        let store = Store::in_memory(Clock::set_to(0)).unwrap();
        let columns =
            "SELECT t.name || '.' || c.name FROM pragma_table_list AS t, pragma_table_info(t.name) AS c
                       WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite_%'";

        let mut stored: Vec<String> = store
            .read(|snapshot| {
                Ok(snapshot.prepare(columns)?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
            })
            .unwrap();
        let mut listed: Vec<String> = TABLES
            .into_iter()
            .flatten()
            .flat_map(|table| table.columns.iter().map(move |(column, _)| format!("{}.{column}", table.name)))
            .collect();

        stored.sort();
        listed.sort();
        assert_eq!(stored, listed);
    }

    #[test]
    fn what_is_handed_out_is_erased_too() {
        for table in TABLES.into_iter().flatten() {
            for (column, class) in table.columns {
                let leaves = class.whose == Whose::Subject && class.handout != Handout::Nowhere;
                assert!(!leaves || class.erasure != Erasure::Stays, "{}.{column}", table.name);
            }
        }
    }
}
