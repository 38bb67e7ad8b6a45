//! Databases as an older version of the program left them.

use rusqlite::Connection;

/// Takes everything out that came after version 7 of the schema.
pub(crate) fn to_version_7(connection: &Connection) {
    let added = [
        ("user", "sealed_seq"),
        ("setting", "sealed_seq"),
        ("setting", "mac"),
        ("company", "sealed_seq"),
        ("company", "mac"),
        ("contact", "sealed_seq"),
        ("contact", "mac"),
        ("contact", "photo_hash"),
    ];
    let columns = added.map(|(table, column)| format!("ALTER TABLE {table} DROP COLUMN {column}"));
    let statements = [
        "ALTER TABLE import DROP COLUMN origin",
        "DROP INDEX journal_object",
        "DROP INDEX journal_key",
        "DROP TABLE signing_key",
        "DROP TABLE checkpoint",
        "DROP TABLE gap",
        "DROP TABLE text_index",
        "DROP VIEW text_source",
        "DROP TRIGGER contact_text_insert",
        "DROP TRIGGER contact_text_update",
        "DROP TRIGGER contact_text_delete",
        "DROP TRIGGER company_text_insert",
        "DROP TRIGGER company_text_update",
        "DROP TRIGGER company_text_delete",
        "DROP TABLE template",
        "DROP TABLE consent_evidence",
        "DROP TABLE consent_event",
        "DROP TABLE consent_use",
        "DROP TABLE objection",
        "DROP TABLE restriction",
        "DROP TABLE notice_shown",
        "DROP TABLE collection",
        "DROP INDEX contact_decision",
        "DROP INDEX journal_said",
        "DROP TABLE suppression_hit",
        "DROP TABLE suppression",
        "DROP TABLE notice_version",
        "DROP TABLE notice",
        "DROP TABLE purpose",
        "DROP TABLE voucher",
        "DROP TABLE deal_document",
        "DROP TABLE deal_move",
        "DROP TABLE deal",
        "DROP TABLE deal_stage",
        "DROP TABLE document",
        "DROP TABLE import_object",
        "DROP INDEX journal_export",
        "CREATE INDEX journal_export ON journal (user, at) WHERE action = 'export.contacts'",
        "DROP TABLE activity_mention",
        "DROP TABLE activity",
        "DROP TABLE task",
        "DROP INDEX draft_of_user",
        "ALTER TABLE draft DROP COLUMN form",
        "CREATE UNIQUE INDEX draft_of_user ON draft (user_id, kind, coalesce(contact_id, company_id, 0))",
        &columns.join(";"),
        "UPDATE user SET mac = x''",
        "PRAGMA user_version = 7",
    ];
    connection.execute_batch(&statements.join(";")).unwrap();
}
