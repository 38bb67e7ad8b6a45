//! The vault itself: users, settings, the journal, imports, backups, alerts.

use super::{Category, Class, Erasure, Handout, LINK, ORGANISATION, RECORD, TECHNICAL, Table, user};

pub(super) const TABLES: &[Table] = &[
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
            ("sealed_seq", TECHNICAL),
            ("mac", TECHNICAL),
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
            ("erased_through", TECHNICAL),
            ("scrubbed_at", TECHNICAL),
            ("texts_left", TECHNICAL),
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
];
