-- Consents as events that are only added, objections, restrictions, and what people were told.

CREATE TABLE consent_event (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  purpose_id INTEGER NOT NULL REFERENCES purpose (id),
  channel TEXT NOT NULL CHECK (channel IN ('email', 'phone', 'message', 'letter', 'processing')),
  point TEXT NOT NULL,                -- the address in the form in which such are compared; empty for every one of the channel
  kind TEXT NOT NULL CHECK (kind IN ('requested', 'given', 'renewed', 'refused', 'withdrawn', 'expired', 'invalidated', 'customer')),
  at INTEGER NOT NULL,
  zone TEXT NOT NULL,                 -- of the IANA database: whose clocks said so
  method TEXT NOT NULL CHECK (method IN ('paper', 'web_form', 'phone', 'in_person', 'email', 'double_opt_in', 'import')),
  source TEXT NOT NULL,
  version_id INTEGER REFERENCES notice_version (id),  -- the wording that was shown
  valid_until TEXT,                   -- ISO 8601: the last day
  grade TEXT NOT NULL CHECK (grade IN ('a', 'b', 'c', 'd')),
  guardian TEXT NOT NULL,
  guardian_relation TEXT NOT NULL,
  code TEXT NOT NULL,                 -- of the request that it is, or answers
  note TEXT NOT NULL,
  author_id INTEGER NOT NULL REFERENCES user (id),
  recorded_at INTEGER NOT NULL,
  import_id INTEGER REFERENCES import (id),
  since INTEGER NOT NULL,             -- derived: the later of at and recorded_at
  ends_at INTEGER,                    -- derived: when a later event of the same contact, purpose, channel and point took its place
  used_at INTEGER,                    -- derived: when it was used last while it counted
  sealed_seq INTEGER NOT NULL DEFAULT 0,
  mac BLOB NOT NULL DEFAULT x''
) STRICT;

-- What the decision reads of many people at once, in the order of people.
CREATE INDEX consent_event_decision ON consent_event (
  purpose_id, channel, contact_id, point, since, ends_at, at, kind, grade, valid_until, used_at, version_id, guardian
);

-- What happened to somebody; and what stands, of the few whom the overview points out.
CREATE INDEX consent_event_contact ON consent_event (
  contact_id, at, id, purpose_id, channel, point, kind, since, ends_at
);

-- What the overview counts, by what happened.
CREATE INDEX consent_event_standing ON consent_event (
  purpose_id, channel, kind, since, ends_at, grade, valid_until, at, used_at
);

CREATE INDEX consent_event_recorded ON consent_event (recorded_at, id);

CREATE INDEX consent_event_code ON consent_event (code) WHERE code <> '';

CREATE TABLE consent_evidence (
  event_id INTEGER NOT NULL REFERENCES consent_event (id) ON DELETE CASCADE,
  document_id INTEGER NOT NULL REFERENCES document (id),
  PRIMARY KEY (event_id, document_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX consent_evidence_document ON consent_evidence (document_id);

CREATE TABLE consent_use (
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  purpose_id INTEGER NOT NULL REFERENCES purpose (id),
  channel TEXT NOT NULL,
  point TEXT NOT NULL,
  at INTEGER NOT NULL,
  event_id INTEGER REFERENCES consent_event (id),     -- what it rested on, where anything consented
  import_id INTEGER REFERENCES import (id),           -- the package that told it
  seq INTEGER NOT NULL,               -- the journal's entry about the list or the message that it was; 0 where a package told it
  mac BLOB NOT NULL,
  PRIMARY KEY (contact_id, purpose_id, channel, point, at, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX consent_use_event ON consent_use (event_id, at) WHERE event_id IS NOT NULL;

-- Each message for a purpose, by whom it went to: its use does not go missing unseen.
CREATE INDEX journal_reach ON journal (object) WHERE action = 'reading.reach';

CREATE TABLE objection (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  purpose_id INTEGER REFERENCES purpose (id),         -- none: to direct marketing of every kind
  channel TEXT CHECK (channel IN ('email', 'phone', 'message', 'letter', 'processing')),  -- none: through every one
  at INTEGER NOT NULL,
  zone TEXT NOT NULL,
  method TEXT NOT NULL CHECK (method IN ('paper', 'web_form', 'phone', 'in_person', 'email', 'double_opt_in', 'import')),
  note TEXT NOT NULL,
  author_id INTEGER NOT NULL REFERENCES user (id),
  recorded_at INTEGER NOT NULL,
  import_id INTEGER REFERENCES import (id),
  ended_at INTEGER,                   -- the person took it back
  end_note TEXT NOT NULL,
  sealed_seq INTEGER NOT NULL DEFAULT 0,
  mac BLOB NOT NULL DEFAULT x''
) STRICT;

CREATE INDEX objection_contact ON objection (contact_id);

CREATE TABLE restriction (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  ground TEXT NOT NULL CHECK (ground IN ('accuracy', 'unlawful', 'claims', 'objection')),  -- Art. 18(1)(a) to (d) GDPR
  at INTEGER NOT NULL,
  note TEXT NOT NULL,
  author_id INTEGER NOT NULL REFERENCES user (id),
  recorded_at INTEGER NOT NULL,
  ended_at INTEGER,
  end_note TEXT NOT NULL,
  sealed_seq INTEGER NOT NULL DEFAULT 0,
  mac BLOB NOT NULL DEFAULT x''
) STRICT;

CREATE INDEX restriction_contact ON restriction (contact_id);

CREATE TABLE notice_shown (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  version_id INTEGER NOT NULL REFERENCES notice_version (id),
  at INTEGER NOT NULL,
  zone TEXT NOT NULL,
  method TEXT NOT NULL CHECK (method IN ('paper', 'web_form', 'phone', 'in_person', 'email', 'double_opt_in', 'import')),
  author_id INTEGER NOT NULL REFERENCES user (id),
  recorded_at INTEGER NOT NULL,
  sealed_seq INTEGER NOT NULL DEFAULT 0,
  mac BLOB NOT NULL DEFAULT x''
) STRICT;

-- Who was told what, in the order of people.
CREATE INDEX notice_shown_contact ON notice_shown (contact_id, version_id, recorded_at);

CREATE INDEX notice_shown_version ON notice_shown (version_id);

CREATE TABLE collection (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  origin TEXT NOT NULL CHECK (origin IN ('person', 'other')),   -- of the data: the person (Art. 13 GDPR), or not (Art. 14)
  at INTEGER NOT NULL,
  author_id INTEGER NOT NULL REFERENCES user (id),
  recorded_at INTEGER NOT NULL,
  sealed_seq INTEGER NOT NULL DEFAULT 0,
  mac BLOB NOT NULL DEFAULT x''
) STRICT;

-- What was said last counts.
CREATE INDEX collection_contact ON collection (contact_id, recorded_at, id, origin, at);

-- What the decision reads of every contact, in their order.
CREATE INDEX contact_decision ON contact (id, company_id, birthday, import_id, created_at) WHERE trashed_at IS NULL;

-- The same of what they are reached by, so that the rows themselves need not be read.
DROP INDEX email_contact;
CREATE INDEX email_contact ON email (contact_id, position, is_primary, kind, address) WHERE contact_id IS NOT NULL;

DROP INDEX address_contact;
CREATE INDEX address_contact ON address (contact_id, position, is_primary, country) WHERE contact_id IS NOT NULL;

DROP INDEX phone_contact;
CREATE INDEX phone_contact ON phone (contact_id, position, e164) WHERE contact_id IS NOT NULL;

-- Mailing lists are exports as well.
DROP INDEX journal_export;
CREATE INDEX journal_export ON journal (user, at)
  WHERE action IN ('export.contacts', 'export.document', 'export.mailing');

-- What somebody said, by who said it: nothing of it goes missing unseen.
CREATE INDEX journal_said ON journal (subject, object_type, object)
  WHERE object_type IN ('consent', 'objection', 'restriction', 'collection', 'notice_shown');

-- What ends a consent to one address, though it was said of every one; and what it may end.
CREATE INDEX consent_event_whole ON consent_event (purpose_id, channel, contact_id, point, kind, since, at)
  WHERE point = '' AND kind IN ('refused', 'withdrawn', 'expired', 'invalidated');
CREATE INDEX consent_event_own ON consent_event (purpose_id, channel, contact_id, point, kind)
  WHERE point > '' AND kind IN ('given', 'renewed', 'customer');

-- Whose data an import brought: people's own, or what somebody else knew of them (Art. 14 GDPR).
ALTER TABLE import ADD COLUMN origin TEXT NOT NULL DEFAULT 'other' CHECK (origin IN ('person', 'other'));

-- Lawful bases are named as those of purposes are.
UPDATE import SET basis = CASE basis
  WHEN 'A6-1-a' THEN 'consent'
  WHEN 'A6-1-b' THEN 'contract'
  WHEN 'A6-1-c' THEN 'legal_obligation'
  WHEN 'A6-1-d' THEN 'vital_interests'
  WHEN 'A6-1-e' THEN 'public_task'
  ELSE 'legitimate_interests'
END;

ALTER TABLE import ADD COLUMN sealed_seq INTEGER NOT NULL DEFAULT 0;

ALTER TABLE import ADD COLUMN mac BLOB NOT NULL DEFAULT x'';

CREATE INDEX consent_event_import ON consent_event (import_id) WHERE import_id IS NOT NULL;

CREATE INDEX objection_import ON objection (import_id) WHERE import_id IS NOT NULL;
