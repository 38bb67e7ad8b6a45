//! The tables whose rows carry a MAC: what of each row a reader is shown, lists and sort keys left out, which are derived.

/// A table whose rows carry a MAC. To add one: two columns `sealed_seq` and `mac`, a constant here and in [`ALL`], and
/// [`renew`](super::renew) after each journal entry about a row.
#[derive(Debug)]
pub(crate) struct Table {
    /// Its name; the journal calls what a row is about the same.
    pub(crate) name: &'static str,
    /// Reads the row of key `?1`: how the journal names it, what is short, and last `sealed_seq` and `mac`.
    pub(super) row: &'static str,
    /// Read what belongs to the row of key `?1` and can be long or in other tables, in a fixed order. Only a digest of it goes
    /// into the MAC, so that it can be made ahead.
    pub(super) content: &'static [&'static str],
    /// Writes `sealed_seq` and `mac` to the row of key `?1`.
    pub(super) write: &'static str,
    /// Reads the keys of all rows.
    pub(super) keys: &'static str,
}

pub(crate) const USER: Table = Table {
    name: "user",
    row: "SELECT uuid, id, role, created_at, disabled_at, removed_at, sealed_seq, mac FROM user WHERE id = ?1",
    content: &["SELECT name FROM user WHERE id = ?1"],
    write: "UPDATE user SET sealed_seq = ?2, mac = ?3 WHERE id = ?1",
    keys: "SELECT id FROM user",
};

pub(crate) const SETTING: Table = Table {
    name: "setting",
    row: "SELECT zeroblob(16), name, sealed_seq, mac FROM setting WHERE name = ?1",
    content: &["SELECT value FROM setting WHERE name = ?1"],
    write: "UPDATE setting SET sealed_seq = ?2, mac = ?3 WHERE name = ?1",
    keys: "SELECT name FROM setting",
};

pub(crate) const COMPANY: Table = Table {
    name: "company",
    row: "SELECT uuid, id, revision, owner_id, import_id, created_at, changed_at, trashed_at, sealed_seq, mac
          FROM company WHERE id = ?1",
    content: &[
        "SELECT name, industry, registration, notes FROM company WHERE id = ?1",
        "SELECT name FROM company_tag JOIN tag ON tag.id = tag_id WHERE company_id = ?1 ORDER BY name",
        "SELECT kind, label, address, is_primary FROM email WHERE company_id = ?1 ORDER BY position",
        "SELECT kind, label, number, e164, is_primary FROM phone WHERE company_id = ?1 ORDER BY position",
        "SELECT kind, label, street, extended, po_box, postal_code, city, region, country, is_primary
         FROM address WHERE company_id = ?1 ORDER BY position",
        "SELECT kind, label, url, is_primary FROM website WHERE company_id = ?1 ORDER BY position",
    ],
    write: "UPDATE company SET sealed_seq = ?2, mac = ?3 WHERE id = ?1",
    keys: "SELECT id FROM company",
};

pub(crate) const CONTACT: Table = Table {
    name: "contact",
    row: "SELECT uuid, id, subject_id, revision, company_id, photo_hash, owner_id, import_id, created_at, changed_at,
                 trashed_at, sealed_seq, mac
          FROM contact WHERE id = ?1",
    content: &[
        "SELECT prefix, given_name, middle_name, family_name, suffix, nickname, phonetic_given_name,
                phonetic_family_name, job_title, department, birthday, language, notes, source, extra
         FROM contact WHERE id = ?1",
        "SELECT name FROM contact_tag JOIN tag ON tag.id = tag_id WHERE contact_id = ?1 ORDER BY name",
        "SELECT kind, label, address, is_primary FROM email WHERE contact_id = ?1 ORDER BY position",
        "SELECT kind, label, number, e164, is_primary FROM phone WHERE contact_id = ?1 ORDER BY position",
        "SELECT kind, label, street, extended, po_box, postal_code, city, region, country, is_primary
         FROM address WHERE contact_id = ?1 ORDER BY position",
        "SELECT kind, label, url, is_primary FROM website WHERE contact_id = ?1 ORDER BY position",
    ],
    write: "UPDATE contact SET sealed_seq = ?2, mac = ?3 WHERE id = ?1",
    keys: "SELECT id FROM contact",
};

pub(crate) const ACTIVITY: Table = Table {
    name: "activity",
    row: "SELECT uuid, id, revision, kind, direction, occurred_at, contact_id, company_id, author_id, created_at,
                 changed_at, trashed_at, sealed_seq, mac
          FROM activity WHERE id = ?1",
    content: &["SELECT subject, body FROM activity WHERE id = ?1"],
    write: "UPDATE activity SET sealed_seq = ?2, mac = ?3 WHERE id = ?1",
    keys: "SELECT id FROM activity",
};

pub(crate) const TASK: Table = Table {
    name: "task",
    row: "SELECT uuid, id, revision, planned_on, planned_time, zone, planned_at, due_on, due_kind, recurrence, series_on,
                 series_time, series_zone, contact_id, company_id, assignee_id, author_id, created_at, changed_at, done_at,
                 done_by, trashed_at, sealed_seq, mac
          FROM task WHERE id = ?1",
    content: &["SELECT title, note, due_reason FROM task WHERE id = ?1"],
    write: "UPDATE task SET sealed_seq = ?2, mac = ?3 WHERE id = ?1",
    keys: "SELECT id FROM task",
};

pub(crate) const DOCUMENT: Table = Table {
    name: "document",
    row: "SELECT uuid, id, revision, retention, dated_at, size, hash, file, contact_id, company_id, author_id, created_at,
                 changed_at, trashed_at, sealed_seq, mac
          FROM document WHERE id = ?1",
    content: &["SELECT title, file_name, media_type, sealed_key FROM document WHERE id = ?1"],
    write: "UPDATE document SET sealed_seq = ?2, mac = ?3 WHERE id = ?1",
    keys: "SELECT id FROM document",
};

pub(crate) const VOUCHER: Table = Table {
    name: "voucher",
    row: "SELECT uuid, id, revision, kind, issued_on, units, currency, status, status_at, due_on, document_id, contact_id,
                 company_id, author_id, created_at, changed_at, trashed_at, sealed_seq, mac
          FROM voucher WHERE id = ?1",
    content: &["SELECT number, note FROM voucher WHERE id = ?1"],
    write: "UPDATE voucher SET sealed_seq = ?2, mac = ?3 WHERE id = ?1",
    keys: "SELECT id FROM voucher",
};

pub(crate) const DEAL_STAGE: Table = Table {
    name: "deal_stage",
    row: "SELECT uuid, id, position, preset, meaning, removed_at, sealed_seq, mac FROM deal_stage WHERE id = ?1",
    content: &["SELECT name FROM deal_stage WHERE id = ?1"],
    write: "UPDATE deal_stage SET sealed_seq = ?2, mac = ?3 WHERE id = ?1",
    keys: "SELECT id FROM deal_stage",
};

pub(crate) const DEAL: Table = Table {
    name: "deal",
    row: "SELECT uuid, id, revision, units, currency, expected_on, next_on, stage_id, stage_since, closed_on, owner_id,
                 contact_id, company_id, author_id, created_at, changed_at, trashed_at, sealed_seq, mac
          FROM deal WHERE id = ?1",
    content: &[
        "SELECT title, next_step, note, loss_reason FROM deal WHERE id = ?1",
        "SELECT id, stage_id, from_id, at, user_id, reason FROM deal_move WHERE deal_id = ?1 ORDER BY id",
    ],
    write: "UPDATE deal SET sealed_seq = ?2, mac = ?3 WHERE id = ?1",
    keys: "SELECT id FROM deal",
};

pub(crate) const DEAL_DOCUMENT: Table = Table {
    name: "deal_document",
    row: "SELECT uuid, id, deal_id, document_id, sealed_seq, mac FROM deal_document WHERE id = ?1",
    content: &[],
    write: "UPDATE deal_document SET sealed_seq = ?2, mac = ?3 WHERE id = ?1",
    keys: "SELECT id FROM deal_document",
};

pub(crate) const PURPOSE: Table = Table {
    name: "purpose",
    row: "SELECT uuid, id, revision, position, preset, basis, marketing, own_products, special, exception, review_on,
                 warn_months, lapse_months, assessment, assessment_review_on, created_at, changed_at, removed_at,
                 sealed_seq, mac
          FROM purpose WHERE id = ?1",
    content: &["SELECT name, description, law, channels, people, fields, recipients, retention, assessed_purpose,
                       assessed_necessity, assessed_balancing
                FROM purpose WHERE id = ?1"],
    write: "UPDATE purpose SET sealed_seq = ?2, mac = ?3 WHERE id = ?1",
    keys: "SELECT id FROM purpose",
};

pub(crate) const NOTICE: Table = Table {
    name: "notice",
    row: "SELECT uuid, id, revision, kind, purpose_id, created_at, removed_at, sealed_seq, mac FROM notice WHERE id = ?1",
    content: &["SELECT name FROM notice WHERE id = ?1"],
    write: "UPDATE notice SET sealed_seq = ?2, mac = ?3 WHERE id = ?1",
    keys: "SELECT id FROM notice",
};

pub(crate) const NOTICE_VERSION: Table = Table {
    name: "notice_version",
    row: "SELECT uuid, id, notice_id, version, language, hash, frozen_at, author_id, created_at, sealed_seq, mac
          FROM notice_version WHERE id = ?1",
    content: &["SELECT text FROM notice_version WHERE id = ?1"],
    write: "UPDATE notice_version SET sealed_seq = ?2, mac = ?3 WHERE id = ?1",
    keys: "SELECT id FROM notice_version",
};

pub(crate) const TEMPLATE: Table = Table {
    name: "template",
    row: "SELECT uuid, id, revision, kind, regime, language, shipped, changed_at, sealed_seq, mac FROM template WHERE id = ?1",
    content: &["SELECT subject, body FROM template WHERE id = ?1"],
    write: "UPDATE template SET sealed_seq = ?2, mac = ?3 WHERE id = ?1",
    keys: "SELECT id FROM template",
};

pub(crate) const CONSENT: Table = Table {
    name: "consent",
    row: "SELECT uuid, id, contact_id, purpose_id, channel, kind, at, method, version_id, valid_until, grade, author_id,
                 recorded_at, import_id, since, sealed_seq, mac
          FROM consent_event WHERE id = ?1",
    content: &[
        "SELECT point, zone, source, guardian, guardian_relation, code, note FROM consent_event WHERE id = ?1",
        "SELECT document_id FROM consent_evidence WHERE event_id = ?1 ORDER BY document_id",
    ],
    write: "UPDATE consent_event SET sealed_seq = ?2, mac = ?3 WHERE id = ?1",
    keys: "SELECT id FROM consent_event",
};

pub(crate) const OBJECTION: Table = Table {
    name: "objection",
    row: "SELECT uuid, id, contact_id, purpose_id, channel, at, zone, method, author_id, recorded_at, import_id, ended_at,
                 sealed_seq, mac
          FROM objection WHERE id = ?1",
    content: &["SELECT note, end_note FROM objection WHERE id = ?1"],
    write: "UPDATE objection SET sealed_seq = ?2, mac = ?3 WHERE id = ?1",
    keys: "SELECT id FROM objection",
};

pub(crate) const RESTRICTION: Table = Table {
    name: "restriction",
    row: "SELECT uuid, id, contact_id, ground, at, author_id, recorded_at, ended_at, told_at, told_method, sealed_seq, mac
          FROM restriction WHERE id = ?1",
    content: &["SELECT note, end_note FROM restriction WHERE id = ?1"],
    write: "UPDATE restriction SET sealed_seq = ?2, mac = ?3 WHERE id = ?1",
    keys: "SELECT id FROM restriction",
};

pub(crate) const NOTICE_SHOWN: Table = Table {
    name: "notice_shown",
    row: "SELECT uuid, id, contact_id, version_id, at, zone, method, author_id, recorded_at, sealed_seq, mac
          FROM notice_shown WHERE id = ?1",
    content: &[],
    write: "UPDATE notice_shown SET sealed_seq = ?2, mac = ?3 WHERE id = ?1",
    keys: "SELECT id FROM notice_shown",
};

pub(crate) const COLLECTION: Table = Table {
    name: "collection",
    row: "SELECT uuid, id, contact_id, origin, at, author_id, recorded_at, sealed_seq, mac FROM collection WHERE id = ?1",
    content: &[],
    write: "UPDATE collection SET sealed_seq = ?2, mac = ?3 WHERE id = ?1",
    keys: "SELECT id FROM collection",
};

pub(crate) const SUPPRESSION: Table = Table {
    name: "suppression",
    row: "SELECT uuid, id, kind, hash, scope, purpose_id, channel, reason, at, review_on, ended_at, author_id, created_at,
                 list, sealed_seq, mac
          FROM suppression WHERE id = ?1",
    content: &["SELECT source FROM suppression WHERE id = ?1"],
    write: "UPDATE suppression SET sealed_seq = ?2, mac = ?3 WHERE id = ?1",
    keys: "SELECT id FROM suppression",
};

pub(crate) const IMPORT: Table = Table {
    name: "import",
    row: "SELECT uuid, id, basis, user_id, at, added, filled, undone_at, origin, sealed_seq, mac FROM import WHERE id = ?1",
    content: &["SELECT file_name, source FROM import WHERE id = ?1"],
    write: "UPDATE import SET sealed_seq = ?2, mac = ?3 WHERE id = ?1",
    keys: "SELECT id FROM import",
};

pub(crate) const REQUEST: Table = Table {
    name: "request",
    row: "SELECT uuid, id, revision, year, number, regime, kind, channel, received_at, received_on, recorded_at, author_id,
                 contact_id, purpose_id, ground, duplicate_of, test, stage, confirmed, mandated, assignee_id, target_on,
                 nominal_on, legal_on, certain, extended_at, extended_until, told_at, outcome, remedies, closed_at,
                 closed_on, changed_at, sealed_seq, mac
          FROM request WHERE id = ?1",
    content: &[
        "SELECT zone, name, address, mandate, detail, doubt, extension_reasons, reasons, note FROM request WHERE id = ?1",
        "SELECT id, act, state, detail, note, at, user_id FROM request_event WHERE request_id = ?1 ORDER BY id",
        "SELECT id, waiting, asked_on, answered_on FROM request_wait WHERE request_id = ?1 ORDER BY id",
        "SELECT id, code, note, at, user_id FROM request_step WHERE request_id = ?1 ORDER BY id",
        "SELECT id, terms, contacts, companies, activities, tasks, documents, vouchers, deals, found, at, user_id
         FROM request_search WHERE request_id = ?1 ORDER BY id",
        "SELECT id, kind, object_id, reasons, included, reason, decided_at, decided_by
         FROM request_match WHERE request_id = ?1 ORDER BY id",
        "SELECT id, text, at, user_id FROM request_comment WHERE request_id = ?1 ORDER BY id",
        "SELECT document_id FROM request_evidence WHERE request_id = ?1 ORDER BY document_id",
    ],
    write: "UPDATE request SET sealed_seq = ?2, mac = ?3 WHERE id = ?1",
    keys: "SELECT id FROM request",
};

pub(crate) const RECIPIENT: Table = Table {
    name: "recipient",
    row: "SELECT uuid, id, revision, kind, country, contract_on, review_on, safeguard, ended_on, created_at, changed_at,
                 removed_at, sealed_seq, mac
          FROM recipient WHERE id = ?1",
    content: &[
        "SELECT name, contact, email, contract, transfer, categories, note FROM recipient WHERE id = ?1",
        "SELECT purpose_id FROM recipient_purpose WHERE recipient_id = ?1 ORDER BY purpose_id",
    ],
    write: "UPDATE recipient SET sealed_seq = ?2, mac = ?3 WHERE id = ?1",
    keys: "SELECT id FROM recipient",
};

pub(crate) const DISCLOSURE: Table = Table {
    name: "disclosure",
    row: "SELECT uuid, id, contact_id, recipient_id, kind, at, export_seq, author_id, recorded_at, sealed_seq, mac
          FROM disclosure WHERE id = ?1",
    content: &["SELECT purpose, detail FROM disclosure WHERE id = ?1"],
    write: "UPDATE disclosure SET sealed_seq = ?2, mac = ?3 WHERE id = ?1",
    keys: "SELECT id FROM disclosure",
};

pub(crate) const RECIPIENT_NOTICE: Table = Table {
    name: "recipient_notice",
    row: "SELECT uuid, id, revision, recipient_id, contact_id, request_id, why, planned_on, drafted_at, told_at, released,
                 closed_by, closed_at, recorded_at, sealed_seq, mac
          FROM recipient_notice WHERE id = ?1",
    content: &["SELECT fields, method, reason FROM recipient_notice WHERE id = ?1"],
    write: "UPDATE recipient_notice SET sealed_seq = ?2, mac = ?3 WHERE id = ?1",
    keys: "SELECT id FROM recipient_notice",
};

pub(crate) const ERASURE: Table = Table {
    name: "erasure",
    row: "SELECT uuid, id, year, number, cause, request_id, subject, author_id, at, sealed_seq, mac FROM erasure WHERE id = ?1",
    content: &["SELECT summary, proof FROM erasure WHERE id = ?1"],
    write: "UPDATE erasure SET sealed_seq = ?2, mac = ?3 WHERE id = ?1",
    keys: "SELECT id FROM erasure",
};

pub(crate) const ERASURE_ANNOUNCEMENT: Table = Table {
    name: "erasure_announcement",
    row: "SELECT uuid, id, contact_id, author_id, role, announced_at, runs_at, sealed_seq, mac
          FROM erasure_announcement WHERE id = ?1",
    content: &["SELECT draft, parts FROM erasure_announcement WHERE id = ?1"],
    write: "UPDATE erasure_announcement SET sealed_seq = ?2, mac = ?3 WHERE id = ?1",
    keys: "SELECT id FROM erasure_announcement",
};

pub(crate) const ARCHIVE: Table = Table {
    name: "archive",
    row: "SELECT uuid, id, erasure_id, subject_id, kind, until, ask, review_on, kept_at, sealed_seq, mac FROM archive WHERE id = ?1",
    content: &[
        "SELECT law, record, holds FROM archive WHERE id = ?1",
        "SELECT id, file, media_type, size, hash, sealed_key FROM archive_file WHERE archive_id = ?1 ORDER BY id",
    ],
    write: "UPDATE archive SET sealed_seq = ?2, mac = ?3 WHERE id = ?1",
    keys: "SELECT id FROM archive",
};

pub(crate) const RETENTION_RULE: Table = Table {
    name: "retention_rule",
    row: "SELECT uuid, id, revision, preset, category, purpose_id, event, count, unit, start, action, tag, owner_id, active,
                 created_at, changed_at, removed_at, sealed_seq, mac
          FROM retention_rule WHERE id = ?1",
    content: &["SELECT law FROM retention_rule WHERE id = ?1"],
    write: "UPDATE retention_rule SET sealed_seq = ?2, mac = ?3 WHERE id = ?1",
    keys: "SELECT id FROM retention_rule",
};

pub(crate) const LEGAL_HOLD: Table = Table {
    name: "legal_hold",
    row: "SELECT uuid, id, revision, kind, object_id, contact_id, review_on, author_id, recorded_at, ended_at, ended_by,
                 sealed_seq, mac
          FROM legal_hold WHERE id = ?1",
    content: &["SELECT reason, end_note FROM legal_hold WHERE id = ?1"],
    write: "UPDATE legal_hold SET sealed_seq = ?2, mac = ?3 WHERE id = ?1",
    keys: "SELECT id FROM legal_hold",
};

pub(crate) const RETENTION_FLAG: Table = Table {
    name: "retention_flag",
    row: "SELECT uuid, id, revision, rule_id, kind, object_id, contact_id, purpose_id, action, event, event_on, due_on, state,
                 keep_until, author_id, flagged_at, decided_by, decided_at, done_at, sealed_seq, mac
          FROM retention_flag WHERE id = ?1",
    content: &["SELECT reason FROM retention_flag WHERE id = ?1"],
    write: "UPDATE retention_flag SET sealed_seq = ?2, mac = ?3 WHERE id = ?1",
    keys: "SELECT id FROM retention_flag",
};

/// All of them.
pub(super) const ALL: [&Table; 32] = [
    &USER,
    &SETTING,
    &COMPANY,
    &CONTACT,
    &ACTIVITY,
    &DOCUMENT,
    &TASK,
    &VOUCHER,
    &DEAL_STAGE,
    &DEAL,
    &DEAL_DOCUMENT,
    &PURPOSE,
    &NOTICE,
    &NOTICE_VERSION,
    &CONSENT,
    &OBJECTION,
    &RESTRICTION,
    &NOTICE_SHOWN,
    &COLLECTION,
    &SUPPRESSION,
    &IMPORT,
    &REQUEST,
    &TEMPLATE,
    &RECIPIENT,
    &DISCLOSURE,
    &RECIPIENT_NOTICE,
    &ERASURE,
    &ERASURE_ANNOUNCEMENT,
    &ARCHIVE,
    &RETENTION_RULE,
    &LEGAL_HOLD,
    &RETENTION_FLAG,
];
