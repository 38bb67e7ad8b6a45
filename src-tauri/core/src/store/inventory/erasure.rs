//! Who was erased, and what a law keeps of them.

use super::{Category, Class, Erasure, Handout, LINK, RECORD, TECHNICAL, Table, WORDS, Whose, user};

/// What a law keeps goes when its period is over, with the key to it. Who it is about can't be found by it, so that nothing of it
/// is handed out (Art. 11(1) GDPR).
const KEPT: Class = Class {
    whose: Whose::Subject,
    category: Category::Record,
    handout: Handout::Nowhere,
    erasure: Erasure::Key,
};

/// A pseudonym of whom nothing else is left.
const GONE: Class = Class { erasure: Erasure::Stays, ..LINK };

/// What somebody was recognised by, for the search that shows that nothing of it is left. It goes as soon as that is shown.
const WANTED: Class = Class { erasure: Erasure::Row, ..KEPT };

pub(super) const TABLES: &[Table] = &[
    Table {
        name: "statistic",
        columns: &[
            ("kind", TECHNICAL),
            ("month", TECHNICAL),
            ("country", TECHNICAL),
            ("source", TECHNICAL),
            ("outcome", TECHNICAL),
            ("count", TECHNICAL),
        ],
    },
    Table {
        name: "erasure",
        columns: &[
            ("id", TECHNICAL),
            ("uuid", TECHNICAL),
            ("year", TECHNICAL),
            ("number", TECHNICAL),
            ("cause", TECHNICAL),
            ("request_id", TECHNICAL),
            ("subject", GONE),
            ("summary", TECHNICAL),
            ("author_id", user(Category::Record)),
            ("at", TECHNICAL),
            ("sealed_seq", TECHNICAL),
            ("mac", TECHNICAL),
            ("proof", TECHNICAL),
        ],
    },
    Table {
        name: "erasure_announcement",
        columns: &[
            ("id", LINK),
            ("uuid", LINK),
            ("contact_id", LINK),
            // What it says stands in the journal too, and is handed out from there.
            ("draft", WORDS),
            ("parts", LINK),
            ("author_id", RECORD),
            ("role", LINK),
            ("announced_at", RECORD),
            ("runs_at", RECORD),
            ("sealed_seq", LINK),
            ("mac", LINK),
        ],
    },
    Table { name: "erasure_job", columns: &[("erasure_id", TECHNICAL), ("sealed", WANTED)] },
    Table {
        name: "archive",
        columns: &[
            ("id", TECHNICAL),
            ("uuid", TECHNICAL),
            ("erasure_id", TECHNICAL),
            ("subject_id", TECHNICAL),
            ("kind", Class { handout: Handout::Nowhere, ..RECORD }),
            ("law", Class { handout: Handout::Nowhere, ..RECORD }),
            ("until", Class { handout: Handout::Nowhere, ..RECORD }),
            ("ask", TECHNICAL),
            ("record", KEPT),
            ("review_on", Class { handout: Handout::Nowhere, ..RECORD }),
            ("holds", KEPT),
            ("kept_at", TECHNICAL),
            ("sealed_seq", TECHNICAL),
            ("mac", TECHNICAL),
        ],
    },
    Table {
        name: "archive_file",
        columns: &[
            ("id", TECHNICAL),
            ("archive_id", TECHNICAL),
            ("file", LINK),
            ("media_type", Class { handout: Handout::Nowhere, ..RECORD }),
            ("size", Class { handout: Handout::Nowhere, ..RECORD }),
            ("hash", LINK),
            ("sealed_key", KEPT),
        ],
    },
];
