//! The inventory: every column of every table, whether it is personal, what it says, where it goes and how it is erased.
//!
//! Access package, portability export, erasure, anonymised copy and the record of processing walk this one list. A column
//! that is missing here fails a test.

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
/// A copy of other columns that lists and search read.
const COPY: Class = subject(Category::Name, Handout::Nowhere);
/// What is kept of somebody who is to be left alone, also once all else about them is gone.
const SUPPRESSED: Class = Class { handout: Handout::Nowhere, erasure: Erasure::Stays, ..RECORD };
/// The words of free text, for search.
const WORDS: Class = subject(Category::FreeText, Handout::Nowhere);

/// Every table of the schema.
pub const TABLES: &[Table] = &[
    Table {
        name: "user",
        columns: &[
            ("id", TECHNICAL),
            ("uuid", user(Category::Technical)),
            ("name", user(Category::Name)),
            ("created_at", user(Category::Record)),
            ("role", user(Category::Profession)),
            ("disabled_at", user(Category::Record)),
            ("removed_at", user(Category::Record)),
            ("mac", TECHNICAL),
            ("sealed_seq", TECHNICAL),
        ],
    },
    Table {
        name: "setting",
        columns: &[
            ("name", TECHNICAL),
            ("value", ORGANISATION),
            ("sealed_seq", TECHNICAL),
            ("mac", TECHNICAL),
        ],
    },
    Table {
        name: "subject",
        columns: &[
            ("id", TECHNICAL),
            ("pseudonym", Class { erasure: Erasure::Stays, ..LINK }),
            ("sealed_key", Class { erasure: Erasure::Null, ..LINK }),
        ],
    },
    Table {
        name: "signing_key",
        columns: &[("user", user(Category::Technical)), ("public_key", user(Category::Technical))],
    },
    Table {
        name: "checkpoint",
        columns: &[
            ("id", TECHNICAL),
            ("seq", TECHNICAL),
            ("root", TECHNICAL),
            ("peaks", TECHNICAL),
            ("at", user(Category::Record)),
            ("reason", TECHNICAL),
            ("user", user(Category::Technical)),
            ("previous", TECHNICAL),
            ("signature", TECHNICAL),
        ],
    },
    Table { name: "gap", columns: &[("hash", TECHNICAL), ("seq", TECHNICAL)] },
    Table {
        name: "journal",
        columns: &[
            ("seq", TECHNICAL),
            ("hash", TECHNICAL),
            ("at", TECHNICAL),
            ("user", user(Category::Record)),
            ("device", TECHNICAL),
            ("version", TECHNICAL),
            ("action", TECHNICAL),
            ("object_type", TECHNICAL),
            ("object", Class { erasure: Erasure::Stays, ..LINK }),
            ("subject", Class { erasure: Erasure::Stays, ..LINK }),
            ("payload_hash", TECHNICAL),
            ("payload_length", TECHNICAL),
            ("payload_key", Class { erasure: Erasure::Stays, ..LINK }),
        ],
    },
    Table {
        name: "journal_payload",
        columns: &[
            ("seq", TECHNICAL),
            ("subject_id", LINK),
            ("sealed", Class { erasure: Erasure::Key, ..RECORD }),
        ],
    },
    Table {
        name: "import",
        columns: &[
            ("id", TECHNICAL),
            ("uuid", TECHNICAL),
            ("file_name", ORGANISATION),
            ("source", Class { handout: Handout::Access, ..ORGANISATION }),
            ("basis", Class { handout: Handout::Access, ..ORGANISATION }),
            ("user_id", user(Category::Record)),
            ("at", TECHNICAL),
            ("added", TECHNICAL),
            ("filled", TECHNICAL),
            ("undone_at", TECHNICAL),
            ("origin", TECHNICAL),
        ],
    },
    Table {
        name: "backup_place",
        columns: &[("id", TECHNICAL), ("path", user(Category::Record)), ("added_at", TECHNICAL)],
    },
    Table {
        name: "health",
        columns: &[("id", TECHNICAL), ("checked_at", TECHNICAL), ("suspect", TECHNICAL)],
    },
    Table {
        name: "backup",
        columns: &[
            ("id", TECHNICAL),
            ("uuid", TECHNICAL),
            ("place_id", TECHNICAL),
            ("file_name", TECHNICAL),
            ("created_at", TECHNICAL),
            ("bytes", TECHNICAL),
            ("seq", TECHNICAL),
            ("verified_at", TECHNICAL),
            ("rehearsed_at", TECHNICAL),
            ("sound", TECHNICAL),
        ],
    },
    Table {
        name: "alert",
        columns: &[
            ("id", TECHNICAL),
            ("uuid", TECHNICAL),
            ("at", user(Category::Record)),
            ("kind", user(Category::Record)),
            ("user_id", user(Category::Record)),
            ("count", user(Category::Record)),
            ("since", user(Category::Record)),
        ],
    },
    Table {
        name: "alert_seen",
        columns: &[
            ("alert_id", TECHNICAL),
            ("user_id", user(Category::Record)),
            ("at", user(Category::Record)),
        ],
    },
    Table { name: "import_mapping", columns: &[("name", ORGANISATION), ("targets", ORGANISATION)] },
    Table {
        name: "import_fill",
        columns: &[("import_id", LINK), ("contact_id", LINK), ("revision", LINK), ("before", RECORD)],
    },
    Table {
        name: "import_object",
        columns: &[("import_id", TECHNICAL), ("kind", TECHNICAL), ("uuid", TECHNICAL)],
    },
    Table {
        name: "company",
        columns: &[
            ("id", TECHNICAL),
            ("uuid", TECHNICAL),
            ("revision", TECHNICAL),
            ("sort_key", ORGANISATION),
            ("name", ORGANISATION),
            ("industry", ORGANISATION),
            ("registration", ORGANISATION),
            ("notes", ORGANISATION),
            ("owner_id", user(Category::Record)),
            ("import_id", TECHNICAL),
            ("created_at", TECHNICAL),
            ("changed_at", TECHNICAL),
            ("trashed_at", TECHNICAL),
            ("sealed_seq", TECHNICAL),
            ("mac", TECHNICAL),
        ],
    },
    Table {
        name: "contact",
        columns: &[
            ("id", LINK),
            ("uuid", LINK),
            ("subject_id", LINK),
            ("revision", LINK),
            ("sort_key", COPY),
            ("prefix", NAME),
            ("given_name", NAME),
            ("middle_name", NAME),
            ("family_name", NAME),
            ("suffix", NAME),
            ("nickname", NAME),
            ("phonetic_given_name", NAME),
            ("phonetic_family_name", NAME),
            ("job_title", PROFESSION),
            ("department", PROFESSION),
            ("company_id", PROFESSION),
            ("birthday", BIRTH),
            ("language", NAME),
            ("notes", FREE_TEXT),
            ("source", ORIGIN),
            ("extra", FREE_TEXT),
            ("owner_id", RECORD),
            ("import_id", ORIGIN),
            ("created_at", RECORD),
            ("changed_at", RECORD),
            ("trashed_at", RECORD),
            ("photo_hash", subject(Category::Picture, Handout::Nowhere)),
            ("sealed_seq", LINK),
            ("mac", LINK),
        ],
    },
    Table {
        name: "activity",
        // Of a company alone it is the organisation's, but what it says may be about anybody.
        columns: &[
            ("id", LINK),
            ("uuid", LINK),
            ("revision", LINK),
            ("kind", RECORD),
            ("direction", RECORD),
            ("occurred_at", RECORD),
            ("subject", FREE_TEXT),
            ("body", FREE_TEXT),
            ("contact_id", LINK),
            ("company_id", LINK),
            ("author_id", RECORD),
            ("created_at", RECORD),
            ("changed_at", RECORD),
            ("trashed_at", RECORD),
            ("sealed_seq", LINK),
            ("mac", LINK),
        ],
    },
    Table {
        name: "document",
        // Of a company alone it is the organisation's, but what it says may be about anybody. What it holds lies in a sealed file.
        columns: &[
            ("id", LINK),
            ("uuid", LINK),
            ("revision", LINK),
            ("title", FREE_TEXT),
            ("retention", RECORD),
            ("dated_at", RECORD),
            ("file_name", FREE_TEXT),
            ("media_type", RECORD),
            ("size", RECORD),
            ("hash", LINK),
            ("file", LINK),
            ("sealed_key", Class { erasure: Erasure::Key, ..DOCUMENT }),
            ("contact_id", LINK),
            ("company_id", LINK),
            ("author_id", RECORD),
            ("created_at", RECORD),
            ("changed_at", RECORD),
            ("trashed_at", RECORD),
            ("sealed_seq", LINK),
            ("mac", LINK),
        ],
    },
    Table {
        name: "deal_stage",
        columns: &[
            ("id", TECHNICAL),
            ("uuid", TECHNICAL),
            ("position", ORGANISATION),
            ("name", ORGANISATION),
            ("preset", ORGANISATION),
            ("meaning", ORGANISATION),
            ("removed_at", TECHNICAL),
            ("sealed_seq", TECHNICAL),
            ("mac", TECHNICAL),
        ],
    },
    Table {
        name: "deal",
        // Of a company alone it is the organisation's, but what it says may be about anybody.
        columns: &[
            ("id", LINK),
            ("uuid", LINK),
            ("revision", LINK),
            ("title", FREE_TEXT),
            ("units", RECORD),
            ("currency", RECORD),
            ("expected_on", RECORD),
            ("next_step", FREE_TEXT),
            ("next_on", RECORD),
            ("note", FREE_TEXT),
            ("stage_id", RECORD),
            ("stage_since", RECORD),
            ("closed_on", RECORD),
            ("loss_reason", FREE_TEXT),
            ("owner_id", RECORD),
            ("contact_id", LINK),
            ("company_id", LINK),
            ("author_id", RECORD),
            ("created_at", RECORD),
            ("changed_at", RECORD),
            ("trashed_at", RECORD),
            ("sealed_seq", LINK),
            ("mac", LINK),
        ],
    },
    Table {
        name: "deal_move",
        columns: &[
            ("id", LINK),
            ("deal_id", LINK),
            ("stage_id", RECORD),
            ("from_id", RECORD),
            ("at", RECORD),
            ("user_id", RECORD),
            ("reason", FREE_TEXT),
        ],
    },
    Table {
        name: "deal_document",
        columns: &[
            ("id", LINK),
            ("uuid", LINK),
            ("deal_id", LINK),
            ("document_id", LINK),
            ("sealed_seq", LINK),
            ("mac", LINK),
        ],
    },
    Table {
        name: "suppression",
        // A keyed hash is about whoever has the address, but no row says who that is: it is kept so that they are left alone
        // (Art. 17(3)(b) and 21(3) GDPR).
        columns: &[
            ("id", TECHNICAL),
            ("uuid", TECHNICAL),
            ("kind", TECHNICAL),
            ("hash", SUPPRESSED),
            ("scope", SUPPRESSED),
            ("purpose_id", SUPPRESSED),
            ("channel", SUPPRESSED),
            ("reason", SUPPRESSED),
            ("source", SUPPRESSED),
            ("at", SUPPRESSED),
            ("review_on", TECHNICAL),
            ("ended_at", SUPPRESSED),
            ("author_id", user(Category::Record)),
            ("created_at", TECHNICAL),
            ("sealed_seq", TECHNICAL),
            ("mac", TECHNICAL),
        ],
    },
    Table {
        name: "suppression_hit",
        columns: &[("contact_id", LINK), ("suppression_id", RECORD), ("point", COPY)],
    },
    Table {
        name: "task",
        // Of nobody, or a company alone, it is the organisation's, but what it says may be about anybody.
        columns: &[
            ("id", LINK),
            ("uuid", LINK),
            ("revision", LINK),
            ("title", FREE_TEXT),
            ("note", FREE_TEXT),
            ("planned_on", RECORD),
            ("planned_time", RECORD),
            ("zone", RECORD),
            ("planned_at", RECORD),
            ("due_on", RECORD),
            ("due_kind", RECORD),
            ("due_reason", FREE_TEXT),
            ("recurrence", RECORD),
            ("series_on", LINK),
            ("series_time", LINK),
            ("series_zone", LINK),
            ("contact_id", LINK),
            ("company_id", LINK),
            ("assignee_id", RECORD),
            ("author_id", RECORD),
            ("created_at", RECORD),
            ("changed_at", RECORD),
            ("done_at", RECORD),
            ("done_by", RECORD),
            ("trashed_at", RECORD),
            ("sealed_seq", LINK),
            ("mac", LINK),
        ],
    },
    Table {
        name: "voucher",
        // Of a company alone it is the organisation's, but what it says may be about anybody.
        columns: &[
            ("id", LINK),
            ("uuid", LINK),
            ("revision", LINK),
            ("kind", RECORD),
            ("number", FREE_TEXT),
            ("issued_on", RECORD),
            ("units", RECORD),
            ("currency", RECORD),
            ("status", RECORD),
            ("status_at", RECORD),
            ("due_on", RECORD),
            ("note", FREE_TEXT),
            ("document_id", LINK),
            ("contact_id", LINK),
            ("company_id", LINK),
            ("author_id", RECORD),
            ("created_at", RECORD),
            ("changed_at", RECORD),
            ("trashed_at", RECORD),
            ("sealed_seq", LINK),
            ("mac", LINK),
        ],
    },
    Table {
        name: "purpose",
        columns: &[
            ("id", TECHNICAL),
            ("uuid", TECHNICAL),
            ("revision", TECHNICAL),
            ("position", TECHNICAL),
            ("preset", TECHNICAL),
            ("name", ORGANISATION),
            ("description", ORGANISATION),
            ("basis", ORGANISATION),
            ("law", ORGANISATION),
            ("marketing", ORGANISATION),
            ("own_products", ORGANISATION),
            ("channels", ORGANISATION),
            ("people", ORGANISATION),
            ("fields", ORGANISATION),
            ("special", ORGANISATION),
            ("exception", ORGANISATION),
            ("recipients", ORGANISATION),
            ("retention", ORGANISATION),
            ("review_on", ORGANISATION),
            ("warn_months", ORGANISATION),
            ("lapse_months", ORGANISATION),
            ("assessed_purpose", ORGANISATION),
            ("assessed_necessity", ORGANISATION),
            ("assessed_balancing", ORGANISATION),
            ("assessment", ORGANISATION),
            ("assessment_review_on", ORGANISATION),
            ("created_at", TECHNICAL),
            ("changed_at", TECHNICAL),
            ("removed_at", TECHNICAL),
            ("sealed_seq", TECHNICAL),
            ("mac", TECHNICAL),
        ],
    },
    Table {
        name: "notice",
        columns: &[
            ("id", TECHNICAL),
            ("uuid", TECHNICAL),
            ("revision", TECHNICAL),
            ("name", ORGANISATION),
            ("kind", ORGANISATION),
            ("purpose_id", ORGANISATION),
            ("created_at", TECHNICAL),
            ("removed_at", TECHNICAL),
            ("sealed_seq", TECHNICAL),
            ("mac", TECHNICAL),
        ],
    },
    Table {
        name: "notice_version",
        columns: &[
            ("id", TECHNICAL),
            ("uuid", TECHNICAL),
            ("notice_id", TECHNICAL),
            ("version", ORGANISATION),
            ("language", ORGANISATION),
            ("text", ORGANISATION),
            ("hash", TECHNICAL),
            ("frozen_at", ORGANISATION),
            ("author_id", user(Category::Record)),
            ("created_at", TECHNICAL),
            ("sealed_seq", TECHNICAL),
            ("mac", TECHNICAL),
        ],
    },
    Table {
        name: "consent_event",
        columns: &[
            ("id", LINK),
            ("uuid", LINK),
            ("contact_id", LINK),
            ("purpose_id", RECORD),
            ("channel", RECORD),
            ("point", POINT),
            ("kind", RECORD),
            ("at", RECORD),
            ("zone", RECORD),
            ("method", RECORD),
            ("source", RECORD),
            ("version_id", RECORD),
            ("valid_until", RECORD),
            ("grade", RECORD),
            ("guardian", NAME),
            ("guardian_relation", RECORD),
            ("code", RECORD),
            ("note", FREE_TEXT),
            ("author_id", RECORD),
            ("recorded_at", RECORD),
            ("import_id", ORIGIN),
            ("since", LINK),
            ("ends_at", LINK),
            ("used_at", LINK),
            ("sealed_seq", LINK),
            ("mac", LINK),
        ],
    },
    Table { name: "consent_evidence", columns: &[("event_id", LINK), ("document_id", LINK)] },
    Table {
        name: "consent_use",
        columns: &[
            ("contact_id", LINK),
            ("purpose_id", RECORD),
            ("channel", RECORD),
            ("point", POINT),
            ("at", RECORD),
        ],
    },
    Table {
        name: "objection",
        columns: &[
            ("id", LINK),
            ("uuid", LINK),
            ("contact_id", LINK),
            ("purpose_id", RECORD),
            ("channel", RECORD),
            ("at", RECORD),
            ("zone", RECORD),
            ("method", RECORD),
            ("note", FREE_TEXT),
            ("author_id", RECORD),
            ("recorded_at", RECORD),
            ("import_id", ORIGIN),
            ("ended_at", RECORD),
            ("end_note", FREE_TEXT),
            ("sealed_seq", LINK),
            ("mac", LINK),
        ],
    },
    Table {
        name: "restriction",
        columns: &[
            ("id", LINK),
            ("uuid", LINK),
            ("contact_id", LINK),
            ("ground", RECORD),
            ("at", RECORD),
            ("note", FREE_TEXT),
            ("author_id", RECORD),
            ("recorded_at", RECORD),
            ("ended_at", RECORD),
            ("end_note", FREE_TEXT),
            ("sealed_seq", LINK),
            ("mac", LINK),
        ],
    },
    Table {
        name: "notice_shown",
        columns: &[
            ("id", LINK),
            ("uuid", LINK),
            ("contact_id", LINK),
            ("version_id", RECORD),
            ("at", RECORD),
            ("zone", RECORD),
            ("method", RECORD),
            ("author_id", RECORD),
            ("recorded_at", RECORD),
            ("sealed_seq", LINK),
            ("mac", LINK),
        ],
    },
    Table {
        name: "collection",
        columns: &[
            ("id", LINK),
            ("uuid", LINK),
            ("contact_id", LINK),
            ("origin", ORIGIN),
            ("at", ORIGIN),
            ("author_id", RECORD),
            ("recorded_at", RECORD),
            ("sealed_seq", LINK),
            ("mac", LINK),
        ],
    },
    Table { name: "activity_mention", columns: &[("contact_id", LINK), ("activity_id", LINK)] },
    // The words of notes and activities: derived from them, and kept and taken out with them by triggers.
    Table { name: "text_source", columns: &[("id", LINK), ("words", WORDS)] },
    Table { name: "text_index", columns: &[("words", WORDS)] },
    Table { name: "text_index_data", columns: &[("id", TECHNICAL), ("block", WORDS)] },
    Table { name: "text_index_idx", columns: &[("segid", TECHNICAL), ("term", WORDS), ("pgno", TECHNICAL)] },
    Table { name: "text_index_config", columns: &[("k", TECHNICAL), ("v", TECHNICAL)] },
    Table {
        name: "draft",
        columns: &[
            ("id", LINK),
            ("user_id", user(Category::Record)),
            ("kind", TECHNICAL),
            ("contact_id", LINK),
            ("company_id", TECHNICAL),
            ("text", subject(Category::FreeText, Handout::Nowhere)),
            ("kept_at", LINK),
            ("form", TECHNICAL),
        ],
    },
    Table { name: "confidential", columns: &[("contact_id", LINK), ("epoch", LINK), ("sealed", FREE_TEXT)] },
    Table { name: "photo", columns: &[("contact_id", LINK), ("bytes", PICTURE)] },
    Table {
        name: "email",
        columns: &[
            ("id", LINK),
            ("contact_id", LINK),
            ("company_id", TECHNICAL),
            ("position", LINK),
            ("kind", POINT),
            ("label", POINT),
            ("address", POINT),
            ("is_primary", POINT),
        ],
    },
    Table {
        name: "phone",
        columns: &[
            ("id", LINK),
            ("contact_id", LINK),
            ("company_id", TECHNICAL),
            ("position", LINK),
            ("kind", POINT),
            ("label", POINT),
            ("number", POINT),
            ("e164", POINT),
            ("is_primary", POINT),
        ],
    },
    Table {
        name: "address",
        columns: &[
            ("id", LINK),
            ("contact_id", LINK),
            ("company_id", TECHNICAL),
            ("position", LINK),
            ("kind", POINT),
            ("label", POINT),
            ("street", POINT),
            ("extended", POINT),
            ("po_box", POINT),
            ("postal_code", POINT),
            ("city", POINT),
            ("region", POINT),
            ("country", POINT),
            ("is_primary", POINT),
        ],
    },
    Table {
        name: "website",
        columns: &[
            ("id", LINK),
            ("contact_id", LINK),
            ("company_id", TECHNICAL),
            ("position", LINK),
            ("kind", POINT),
            ("label", POINT),
            ("url", POINT),
            ("is_primary", POINT),
        ],
    },
    Table { name: "tag", columns: &[("id", TECHNICAL), ("name", ORGANISATION)] },
    Table { name: "contact_tag", columns: &[("contact_id", LINK), ("tag_id", FREE_TEXT)] },
    Table { name: "company_tag", columns: &[("company_id", TECHNICAL), ("tag_id", TECHNICAL)] },
    Table {
        name: "contact_row",
        columns: &[
            ("sort_key", COPY),
            ("contact_id", LINK),
            ("name", COPY),
            ("job_title", COPY),
            ("company", COPY),
            ("email", COPY),
            ("phone", COPY),
            ("city", COPY),
            ("tags", COPY),
            ("changed_at", COPY),
            ("has_photo", COPY),
            ("folded_name", COPY),
            ("folded_other", COPY),
        ],
    },
    Table {
        name: "company_row",
        columns: &[
            ("sort_key", ORGANISATION),
            ("company_id", TECHNICAL),
            ("name", ORGANISATION),
            ("industry", ORGANISATION),
            ("email", ORGANISATION),
            ("phone", ORGANISATION),
            ("city", ORGANISATION),
            ("tags", ORGANISATION),
            ("changed_at", TECHNICAL),
            ("folded_name", ORGANISATION),
            ("folded_other", ORGANISATION),
        ],
    },
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
            .iter()
            .flat_map(|table| table.columns.iter().map(move |(column, _)| format!("{}.{column}", table.name)))
            .collect();

        stored.sort();
        listed.sort();
        assert_eq!(stored, listed);
    }

    #[test]
    fn what_is_handed_out_is_erased_too() {
        for table in TABLES {
            for (column, class) in table.columns {
                let leaves = class.whose == Whose::Subject && class.handout != Handout::Nowhere;
                assert!(!leaves || class.erasure != Erasure::Stays, "{}.{column}", table.name);
            }
        }
    }
}
