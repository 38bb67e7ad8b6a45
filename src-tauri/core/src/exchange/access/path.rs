//! Paths: how the rows of each table lead to a person. A table with a column that is handed out and without a path fails a test.

use crate::{
    request::MatchKind,
    store::row_mac::{self, Table},
};

/// How the rows of a table lead to a contact.
pub(super) struct Path {
    /// The table.
    pub(super) table: &'static str,
    /// What tells its rows of a contact from each other.
    pub(super) key: &'static str,
    /// Its rows of contact `?1`, in order.
    pub(super) rows: &'static str,
    /// How the journal names what a row belongs to.
    pub(super) object: &'static str,
    /// What shows that they are as they were written last; none where the row that they belong to does.
    pub(super) mac: Option<&'static Table>,
}

/// A row of its own in the journal.
const fn path(table: &'static str, rows: &'static str, mac: &'static Table) -> Path {
    Path { table, key: "id", rows, object: "uuid", mac: Some(mac) }
}

/// A part of a contact.
const fn part(table: &'static str, key: &'static str, rows: &'static str) -> Path {
    Path { table, key, rows, object: OF_CONTACT, mac: None }
}

/// A part of a request of a contact.
const fn of_request(table: &'static str, rows: &'static str) -> Path {
    Path {
        table,
        key: "id",
        rows,
        object: "(SELECT request.uuid FROM request WHERE request.id = request_id)",
        mac: None,
    }
}

const OF_CONTACT: &str = "(SELECT contact.uuid FROM contact WHERE contact.id = ?1)";

/// Every path, in the order of the package. The journal has a way of its own: see `journal.rs`.
pub(super) const PATHS: &[Path] = &[
    path("contact", "FROM contact WHERE id = ?1", &row_mac::CONTACT),
    part("confidential", "contact_id", "FROM confidential WHERE contact_id = ?1"),
    part("photo", "contact_id", "FROM photo WHERE contact_id = ?1"),
    part("email", "id", "FROM email WHERE contact_id = ?1 ORDER BY position"),
    part("phone", "id", "FROM phone WHERE contact_id = ?1 ORDER BY position"),
    part("address", "id", "FROM address WHERE contact_id = ?1 ORDER BY position"),
    part("website", "id", "FROM website WHERE contact_id = ?1 ORDER BY position"),
    part("contact_tag", "tag_id", "FROM contact_tag WHERE contact_id = ?1 ORDER BY tag_id"),
    path("collection", "FROM collection WHERE contact_id = ?1 ORDER BY id", &row_mac::COLLECTION),
    part(
        "import",
        "id",
        "FROM import WHERE id IN (
           SELECT import_id FROM contact WHERE contact.id = ?1
           UNION SELECT import_id FROM import_fill WHERE contact_id = ?1
           UNION SELECT import_id FROM consent_event WHERE contact_id = ?1
           UNION SELECT import_id FROM objection WHERE contact_id = ?1) ORDER BY id",
    ),
    part("import_fill", "import_id", "FROM import_fill WHERE contact_id = ?1 ORDER BY import_id"),
    // Also what is about somebody else and names them.
    path(
        "activity",
        "FROM activity WHERE id IN (
           SELECT id FROM activity WHERE contact_id = ?1
           UNION SELECT activity_id FROM activity_mention WHERE contact_id = ?1) ORDER BY occurred_at, id",
        &row_mac::ACTIVITY,
    ),
    path("task", "FROM task WHERE contact_id = ?1 ORDER BY created_at, id", &row_mac::TASK),
    path("deal", "FROM deal WHERE contact_id = ?1 ORDER BY created_at, id", &row_mac::DEAL),
    Path {
        table: "deal_move",
        key: "id",
        rows: "FROM deal_move WHERE deal_id IN (SELECT deal.id FROM deal WHERE contact_id = ?1) ORDER BY id",
        object: "(SELECT deal.uuid FROM deal WHERE deal.id = deal_id)",
        mac: None,
    },
    path("voucher", "FROM voucher WHERE contact_id = ?1 ORDER BY issued_on, id", &row_mac::VOUCHER),
    path("document", "FROM document WHERE contact_id = ?1 ORDER BY dated_at, id", &row_mac::DOCUMENT),
    path("consent_event", "FROM consent_event WHERE contact_id = ?1 ORDER BY at, id", &row_mac::CONSENT),
    part(
        "consent_use",
        "rank() OVER (ORDER BY at, purpose_id, channel, point)",
        "FROM consent_use WHERE contact_id = ?1 ORDER BY 1",
    ),
    path("notice_shown", "FROM notice_shown WHERE contact_id = ?1 ORDER BY at, id", &row_mac::NOTICE_SHOWN),
    path("objection", "FROM objection WHERE contact_id = ?1 ORDER BY at, id", &row_mac::OBJECTION),
    path("restriction", "FROM restriction WHERE contact_id = ?1 ORDER BY at, id", &row_mac::RESTRICTION),
    path("disclosure", "FROM disclosure WHERE contact_id = ?1 ORDER BY at, id", &row_mac::DISCLOSURE),
    path(
        "recipient_notice",
        "FROM recipient_notice WHERE contact_id = ?1 ORDER BY recorded_at, id",
        &row_mac::RECIPIENT_NOTICE,
    ),
    path("legal_hold", "FROM legal_hold WHERE contact_id = ?1 ORDER BY id", &row_mac::LEGAL_HOLD),
    path(
        "erasure_announcement",
        "FROM erasure_announcement WHERE contact_id = ?1 ORDER BY id",
        &row_mac::ERASURE_ANNOUNCEMENT,
    ),
    path("retention_flag", "FROM retention_flag WHERE contact_id = ?1 ORDER BY id", &row_mac::RETENTION_FLAG),
    part(
        "suppression_hit",
        "rank() OVER (ORDER BY suppression_id, point)",
        "FROM suppression_hit WHERE contact_id = ?1 ORDER BY 1",
    ),
    path("request", "FROM request WHERE contact_id = ?1 ORDER BY received_at, id", &row_mac::REQUEST),
    // What was decided not to be about them says something of others.
    of_request(
        "request_event",
        "FROM request_event
         WHERE NOT (act = 'decide' AND detail = 'out') AND request_id IN (SELECT request.id FROM request WHERE contact_id = ?1)
         ORDER BY id",
    ),
    of_request(
        "request_wait",
        "FROM request_wait WHERE request_id IN (SELECT request.id FROM request WHERE contact_id = ?1) ORDER BY id",
    ),
    of_request(
        "request_step",
        "FROM request_step WHERE request_id IN (SELECT request.id FROM request WHERE contact_id = ?1) ORDER BY id",
    ),
    of_request(
        "request_search",
        "FROM request_search WHERE request_id IN (SELECT request.id FROM request WHERE contact_id = ?1) ORDER BY id",
    ),
    of_request(
        "request_match",
        "FROM request_match WHERE included AND request_id IN (SELECT request.id FROM request WHERE contact_id = ?1)
         ORDER BY id",
    ),
    of_request(
        "request_comment",
        "FROM request_comment WHERE request_id IN (SELECT request.id FROM request WHERE contact_id = ?1) ORDER BY id",
    ),
];

/// How what is kept with others is found: `?1` is its own number.
pub(super) const MENTIONS: &[(MatchKind, Path)] = &[
    (MatchKind::Activity, path("activity", "FROM activity WHERE id = ?1", &row_mac::ACTIVITY)),
    (MatchKind::Task, path("task", "FROM task WHERE id = ?1", &row_mac::TASK)),
    (MatchKind::Document, path("document", "FROM document WHERE id = ?1", &row_mac::DOCUMENT)),
    (MatchKind::Voucher, path("voucher", "FROM voucher WHERE id = ?1", &row_mac::VOUCHER)),
    (MatchKind::Deal, path("deal", "FROM deal WHERE id = ?1", &row_mac::DEAL)),
];

impl Path {
    /// Whether the key tells a row from those of other contacts.
    pub(super) fn is_global(&self) -> bool {
        self.key == "id" && self.table != "import"
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        exchange::access::journal,
        store::inventory::{Handout, TABLES},
    };

    #[test]
    fn each_table_with_something_to_hand_out_leads_to_a_person() {
        for table in TABLES.into_iter().flatten() {
            let leaves = table.columns.iter().any(|(_, class)| class.handout != Handout::Nowhere);
            let led = PATHS.iter().filter(|path| path.table == table.name).count()
                + usize::from(table.name == journal::TABLE);
            assert_eq!(led, usize::from(leaves), "{}", table.name);
        }
    }
}
