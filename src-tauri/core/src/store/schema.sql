CREATE TRIGGER activity_text_delete AFTER DELETE ON activity BEGIN
  INSERT INTO text_index (text_index, rowid, words)
    VALUES ('delete', (3 << 48) | old.id, words(old.subject || ' ' || old.body));
END;

CREATE TRIGGER activity_text_insert AFTER INSERT ON activity BEGIN
  INSERT INTO text_index (rowid, words) VALUES ((3 << 48) | new.id, words(new.subject || ' ' || new.body));
END;

CREATE TRIGGER activity_text_update AFTER UPDATE OF subject, body ON activity
WHEN old.subject <> new.subject OR old.body <> new.body BEGIN
  INSERT INTO text_index (text_index, rowid, words)
    VALUES ('delete', (3 << 48) | old.id, words(old.subject || ' ' || old.body));
  INSERT INTO text_index (rowid, words) VALUES ((3 << 48) | new.id, words(new.subject || ' ' || new.body));
END;

CREATE TABLE activity (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('note', 'call', 'meeting', 'mail', 'letter')),
  direction TEXT NOT NULL CHECK (direction IN ('none', 'in', 'out')),
  occurred_at INTEGER NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,                 -- who is mentioned stands in it as [[contact.uuid]], 32 hexadecimal digits
  contact_id INTEGER REFERENCES contact (id) ON DELETE CASCADE,
  company_id INTEGER REFERENCES company (id),
  author_id INTEGER NOT NULL REFERENCES user (id),
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  trashed_at INTEGER,
  sealed_seq INTEGER NOT NULL DEFAULT 0,
  mac BLOB NOT NULL DEFAULT x'',
  CHECK (contact_id IS NOT NULL OR company_id IS NOT NULL)
) STRICT;

CREATE INDEX activity_company ON activity (company_id, occurred_at, id) WHERE company_id IS NOT NULL;

CREATE INDEX activity_contact ON activity (contact_id, occurred_at, id) WHERE contact_id IS NOT NULL;

CREATE INDEX activity_retention ON activity (contact_id, occurred_at, kind, direction, trashed_at);

CREATE TABLE activity_mention (
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  activity_id INTEGER NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
  PRIMARY KEY (contact_id, activity_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX activity_mention_activity ON activity_mention (activity_id);

CREATE TABLE address (
  id INTEGER PRIMARY KEY,
  contact_id INTEGER REFERENCES contact (id) ON DELETE CASCADE,
  company_id INTEGER REFERENCES company (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  street TEXT NOT NULL,
  extended TEXT NOT NULL,
  po_box TEXT NOT NULL,
  postal_code TEXT NOT NULL,
  city TEXT NOT NULL,
  region TEXT NOT NULL,
  country TEXT NOT NULL,
  is_primary INTEGER NOT NULL,
  CHECK ((contact_id IS NULL) <> (company_id IS NULL))
) STRICT;

CREATE INDEX address_company ON address (company_id) WHERE company_id IS NOT NULL;

CREATE INDEX address_contact ON address (contact_id, position, is_primary, country) WHERE contact_id IS NOT NULL;

CREATE TABLE alert (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,          -- stands in the journal as well
  at INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('failed_attempts', 'contacts_opened', 'contacts_exported')),
  user_id INTEGER REFERENCES user (id), -- whose reading; of failed attempts nobody knows whose they are
  count INTEGER NOT NULL,
  since INTEGER                       -- from when on was counted; none where the vault was never at work before
) STRICT;

CREATE INDEX alert_of_user ON alert (user_id, kind, at);

CREATE TABLE alert_seen (
  alert_id INTEGER NOT NULL REFERENCES alert (id) ON DELETE CASCADE,
  user_id INTEGER NOT NULL REFERENCES user (id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  PRIMARY KEY (alert_id, user_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE archive (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,
  erasure_id INTEGER NOT NULL REFERENCES erasure (id),
  subject_id INTEGER NOT NULL UNIQUE REFERENCES subject (id),   -- of its own: nothing leads to whom it was about
  kind TEXT NOT NULL CHECK (kind IN ('voucher', 'consent', 'notice', 'held')),
  law TEXT,                           -- as cited in its country; none where that is not known
  until TEXT,                         -- ISO 8601: the last day; none: until it is settled
  ask INTEGER NOT NULL,               -- whether somebody who knows the law has to be asked
  record BLOB NOT NULL,               -- what is kept, as JSON sealed under the subject's key
  review_on TEXT,                     -- ISO 8601: when the legal holds on it are looked at again; none where there is none
  holds BLOB,                         -- why it is on hold, sealed the same way
  kept_at INTEGER NOT NULL,
  sealed_seq INTEGER NOT NULL DEFAULT 0,
  mac BLOB NOT NULL DEFAULT x'',
  CHECK ((review_on IS NULL) = (holds IS NULL))
) STRICT;

CREATE INDEX archive_erasure ON archive (erasure_id);

CREATE INDEX archive_review ON archive (review_on) WHERE review_on IS NOT NULL;

CREATE INDEX archive_until ON archive (until) WHERE until IS NOT NULL;

CREATE TABLE archive_file (
  id INTEGER PRIMARY KEY,
  archive_id INTEGER NOT NULL REFERENCES archive (id) ON DELETE CASCADE,
  file BLOB NOT NULL,                 -- as document.file
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  hash BLOB NOT NULL,
  sealed_key BLOB NOT NULL            -- of the file, under the subject's key
) STRICT;

CREATE INDEX archive_file_archive ON archive_file (archive_id);

CREATE VIRTUAL TABLE aside_index USING fts5 (
  words, content = 'aside_source', content_rowid = 'id', tokenize = 'ascii', detail = 'none', columnsize = 0
);

CREATE TABLE 'aside_index_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'aside_index_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'aside_index_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE VIEW aside_source (id, words) AS
  SELECT (1 << 48) | id, words(source || ' ' || property_values(extra)) FROM contact WHERE source <> '' OR extra <> ''
  UNION ALL
  SELECT (2 << 48) | id, words(due_reason) FROM task WHERE due_reason <> ''
  UNION ALL
  SELECT (3 << 48) | id, words(loss_reason) FROM deal WHERE loss_reason <> ''
  UNION ALL
  SELECT (4 << 48) | id, words(reason) FROM deal_move WHERE reason <> '';

CREATE TABLE backup (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,          -- stands in the file as well
  place_id INTEGER NOT NULL REFERENCES backup_place (id) ON DELETE CASCADE,
  file_name TEXT NOT NULL,
  created_at INTEGER NOT NULL,        -- the moment whose state it holds
  bytes INTEGER NOT NULL,
  seq INTEGER NOT NULL,               -- the last journal entry in it
  verified_at INTEGER NOT NULL,
  rehearsed_at INTEGER,
  sound INTEGER NOT NULL              -- 0 once a rehearsal failed
, erased_through INTEGER NOT NULL DEFAULT 0, scrubbed_at INTEGER, texts_left INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE INDEX backup_of_place ON backup (place_id, created_at);

CREATE TABLE backup_place (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,          -- a folder of this computer, or on a drive plugged into it
  added_at INTEGER NOT NULL
) STRICT;

CREATE TABLE checkpoint (
  id INTEGER PRIMARY KEY,             -- from 1, without gaps
  seq INTEGER NOT NULL,               -- the last entry that it covers
  root BLOB NOT NULL,                 -- of the Merkle tree over the hashes of all entries up to it
  peaks BLOB NOT NULL,                -- of that tree, from which the next one goes on
  at INTEGER NOT NULL,
  reason TEXT NOT NULL,
  user BLOB NOT NULL,                 -- user.uuid
  previous BLOB NOT NULL,             -- hash of the checkpoint before; zeroes for the first
  signature BLOB NOT NULL
) STRICT;

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

CREATE INDEX collection_contact ON collection (contact_id, recorded_at, id, origin, at);

CREATE TRIGGER company_text_delete AFTER DELETE ON company WHEN old.notes <> '' BEGIN
  INSERT INTO text_index (text_index, rowid, words) VALUES ('delete', (2 << 48) | old.id, words(old.notes));
END;

CREATE TRIGGER company_text_insert AFTER INSERT ON company WHEN new.notes <> '' BEGIN
  INSERT INTO text_index (rowid, words) VALUES ((2 << 48) | new.id, words(new.notes));
END;

CREATE TRIGGER company_text_update AFTER UPDATE OF notes ON company WHEN old.notes <> new.notes BEGIN
  INSERT INTO text_index (text_index, rowid, words) SELECT 'delete', (2 << 48) | old.id, words(old.notes) WHERE old.notes <> '';
  INSERT INTO text_index (rowid, words) SELECT (2 << 48) | new.id, words(new.notes) WHERE new.notes <> '';
END;

CREATE TABLE company (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  sort_key BLOB NOT NULL,             -- of the name, by the vault's language
  name TEXT NOT NULL,
  industry TEXT NOT NULL,
  registration TEXT NOT NULL,
  notes TEXT NOT NULL,
  owner_id INTEGER NOT NULL REFERENCES user (id),
  import_id INTEGER REFERENCES import (id),
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  trashed_at INTEGER
, sealed_seq INTEGER NOT NULL DEFAULT 0, mac BLOB NOT NULL DEFAULT x'') STRICT;

CREATE INDEX company_import ON company (import_id) WHERE import_id IS NOT NULL;

CREATE INDEX company_trashed ON company (trashed_at) WHERE trashed_at IS NOT NULL;

CREATE TABLE company_row (
  sort_key BLOB NOT NULL,
  company_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  industry TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  city TEXT NOT NULL,
  tags TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  folded_name TEXT NOT NULL,
  folded_other TEXT NOT NULL,
  PRIMARY KEY (sort_key, company_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX company_row_name ON company_row (folded_name);

CREATE TABLE company_tag (
  company_id INTEGER NOT NULL REFERENCES company (id) ON DELETE CASCADE,
  tag_id INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
  PRIMARY KEY (company_id, tag_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX company_tag_tag ON company_tag (tag_id, company_id);

CREATE TABLE confidential (
  contact_id INTEGER PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE,
  epoch INTEGER NOT NULL,             -- of the compartment's key
  sealed BLOB NOT NULL                -- the note, under the compartment's key, and that under the subject's
) STRICT;

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

CREATE INDEX consent_event_code ON consent_event (code) WHERE code <> '';

CREATE INDEX consent_event_contact ON consent_event (
  contact_id, at, id, purpose_id, channel, point, kind, since, ends_at
);

CREATE INDEX consent_event_decision ON consent_event (
  purpose_id, channel, contact_id, point, since, ends_at, at, kind, grade, valid_until, used_at, version_id, guardian
);

CREATE INDEX consent_event_import ON consent_event (import_id) WHERE import_id IS NOT NULL;

CREATE INDEX consent_event_own ON consent_event (purpose_id, channel, contact_id, point, kind)
  WHERE point > '' AND kind IN ('given', 'renewed', 'customer');

CREATE INDEX consent_event_recorded ON consent_event (recorded_at, id);

CREATE INDEX consent_event_standing ON consent_event (
  purpose_id, channel, kind, since, ends_at, grade, valid_until, at, used_at
);

CREATE INDEX consent_event_whole ON consent_event (purpose_id, channel, contact_id, point, kind, since, at)
  WHERE point = '' AND kind IN ('refused', 'withdrawn', 'expired', 'invalidated');

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

CREATE TRIGGER contact_aside_delete AFTER DELETE ON contact WHEN old.source <> '' OR old.extra <> '' BEGIN
  INSERT INTO aside_index (aside_index, rowid, words)
    VALUES ('delete', (1 << 48) | old.id, words(old.source || ' ' || property_values(old.extra)));
END;

CREATE TRIGGER contact_aside_insert AFTER INSERT ON contact WHEN new.source <> '' OR new.extra <> '' BEGIN
  INSERT INTO aside_index (rowid, words)
    VALUES ((1 << 48) | new.id, words(new.source || ' ' || property_values(new.extra)));
END;

CREATE TRIGGER contact_aside_update AFTER UPDATE OF source, extra ON contact
WHEN old.source <> new.source OR old.extra <> new.extra BEGIN
  INSERT INTO aside_index (aside_index, rowid, words)
    SELECT 'delete', (1 << 48) | old.id, words(old.source || ' ' || property_values(old.extra))
    WHERE old.source <> '' OR old.extra <> '';
  INSERT INTO aside_index (rowid, words)
    SELECT (1 << 48) | new.id, words(new.source || ' ' || property_values(new.extra))
    WHERE new.source <> '' OR new.extra <> '';
END;

CREATE TRIGGER contact_text_delete AFTER DELETE ON contact WHEN old.notes <> '' BEGIN
  INSERT INTO text_index (text_index, rowid, words) VALUES ('delete', (1 << 48) | old.id, words(old.notes));
END;

CREATE TRIGGER contact_text_insert AFTER INSERT ON contact WHEN new.notes <> '' BEGIN
  INSERT INTO text_index (rowid, words) VALUES ((1 << 48) | new.id, words(new.notes));
END;

CREATE TRIGGER contact_text_update AFTER UPDATE OF notes ON contact WHEN old.notes <> new.notes BEGIN
  INSERT INTO text_index (text_index, rowid, words) SELECT 'delete', (1 << 48) | old.id, words(old.notes) WHERE old.notes <> '';
  INSERT INTO text_index (rowid, words) SELECT (1 << 48) | new.id, words(new.notes) WHERE new.notes <> '';
END;

CREATE TABLE contact (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,
  subject_id INTEGER NOT NULL UNIQUE REFERENCES subject (id),
  revision INTEGER NOT NULL,
  sort_key BLOB NOT NULL,             -- of the name as sorted, by the vault's language
  prefix TEXT NOT NULL,
  given_name TEXT NOT NULL,
  middle_name TEXT NOT NULL,
  family_name TEXT NOT NULL,
  suffix TEXT NOT NULL,
  nickname TEXT NOT NULL,
  phonetic_given_name TEXT NOT NULL,
  phonetic_family_name TEXT NOT NULL,
  job_title TEXT NOT NULL,
  department TEXT NOT NULL,
  company_id INTEGER REFERENCES company (id),
  birthday TEXT NOT NULL,             -- ISO 8601, or empty
  language TEXT NOT NULL,             -- BCP 47, or empty
  notes TEXT NOT NULL,
  source TEXT NOT NULL,
  extra TEXT NOT NULL,                -- vCard properties without a field, line by line
  owner_id INTEGER NOT NULL REFERENCES user (id),
  import_id INTEGER REFERENCES import (id),
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  trashed_at INTEGER
, photo_hash BLOB, sealed_seq INTEGER NOT NULL DEFAULT 0, mac BLOB NOT NULL DEFAULT x'') STRICT;

CREATE INDEX contact_company ON contact (company_id) WHERE company_id IS NOT NULL;

CREATE INDEX contact_decision ON contact (id, company_id, birthday, import_id, created_at) WHERE trashed_at IS NULL;

CREATE INDEX contact_import ON contact (import_id) WHERE import_id IS NOT NULL;

CREATE INDEX contact_trashed ON contact (trashed_at) WHERE trashed_at IS NOT NULL;

CREATE TABLE contact_row (
  sort_key BLOB NOT NULL,
  contact_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  job_title TEXT NOT NULL,
  company TEXT NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  city TEXT NOT NULL,
  tags TEXT NOT NULL,                 -- parted by U+001F
  changed_at INTEGER NOT NULL,
  has_photo INTEGER NOT NULL,
  folded_name TEXT NOT NULL,          -- what search reads, folded
  folded_other TEXT NOT NULL,
  PRIMARY KEY (sort_key, contact_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE contact_tag (
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  tag_id INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
  PRIMARY KEY (contact_id, tag_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX contact_tag_tag ON contact_tag (tag_id, contact_id);

CREATE TRIGGER deal_aside_delete AFTER DELETE ON deal WHEN old.loss_reason <> '' BEGIN
  INSERT INTO aside_index (aside_index, rowid, words) VALUES ('delete', (3 << 48) | old.id, words(old.loss_reason));
END;

CREATE TRIGGER deal_aside_insert AFTER INSERT ON deal WHEN new.loss_reason <> '' BEGIN
  INSERT INTO aside_index (rowid, words) VALUES ((3 << 48) | new.id, words(new.loss_reason));
END;

CREATE TRIGGER deal_aside_update AFTER UPDATE OF loss_reason ON deal WHEN old.loss_reason <> new.loss_reason BEGIN
  INSERT INTO aside_index (aside_index, rowid, words)
    SELECT 'delete', (3 << 48) | old.id, words(old.loss_reason) WHERE old.loss_reason <> '';
  INSERT INTO aside_index (rowid, words) SELECT (3 << 48) | new.id, words(new.loss_reason) WHERE new.loss_reason <> '';
END;

CREATE TRIGGER deal_text_delete AFTER DELETE ON deal BEGIN
  INSERT INTO text_index (text_index, rowid, words)
    VALUES ('delete', (7 << 48) | old.id, words(old.title || ' ' || old.next_step || ' ' || old.note));
END;

CREATE TRIGGER deal_text_insert AFTER INSERT ON deal BEGIN
  INSERT INTO text_index (rowid, words)
    VALUES ((7 << 48) | new.id, words(new.title || ' ' || new.next_step || ' ' || new.note));
END;

CREATE TRIGGER deal_text_update AFTER UPDATE OF title, next_step, note ON deal
WHEN old.title <> new.title OR old.next_step <> new.next_step OR old.note <> new.note BEGIN
  INSERT INTO text_index (text_index, rowid, words)
    VALUES ('delete', (7 << 48) | old.id, words(old.title || ' ' || old.next_step || ' ' || old.note));
  INSERT INTO text_index (rowid, words)
    VALUES ((7 << 48) | new.id, words(new.title || ' ' || new.next_step || ' ' || new.note));
END;

CREATE TABLE deal (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  title TEXT NOT NULL,
  units INTEGER CHECK (units >= 0),   -- smallest units of the currency
  currency TEXT,                      -- ISO 4217
  expected_on TEXT,                   -- ISO 8601: 2026-11-24
  next_step TEXT NOT NULL,
  next_on TEXT,                       -- ISO 8601
  note TEXT NOT NULL,
  stage_id INTEGER NOT NULL REFERENCES deal_stage (id),
  stage_since INTEGER NOT NULL,
  closed_on TEXT,                     -- ISO 8601: the day that it was won or lost; none while it is open
  loss_reason TEXT NOT NULL,
  owner_id INTEGER REFERENCES user (id),
  contact_id INTEGER REFERENCES contact (id) ON DELETE CASCADE,
  company_id INTEGER REFERENCES company (id),
  author_id INTEGER NOT NULL REFERENCES user (id),
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  trashed_at INTEGER,
  sealed_seq INTEGER NOT NULL DEFAULT 0,
  mac BLOB NOT NULL DEFAULT x'',
  CHECK ((units IS NULL) = (currency IS NULL)),
  CHECK (next_on IS NULL OR next_step <> ''),
  CHECK (loss_reason = '' OR closed_on IS NOT NULL),
  CHECK (contact_id IS NOT NULL OR company_id IS NOT NULL)
) STRICT;

CREATE INDEX deal_board ON deal (
  stage_id, closed_on DESC, min(coalesce(next_on, expected_on, '9999'), coalesce(expected_on, next_on, '9999')), id,
  owner_id, units, currency, contact_id, company_id, next_on, expected_on, trashed_at
) WHERE trashed_at IS NULL;

CREATE INDEX deal_company ON deal (company_id) WHERE company_id IS NOT NULL;

CREATE INDEX deal_contact ON deal (contact_id) WHERE contact_id IS NOT NULL;

CREATE INDEX deal_due ON deal (
  min(coalesce(next_on, expected_on, '9999'), coalesce(expected_on, next_on, '9999')), next_on, expected_on, owner_id,
  contact_id, company_id
) WHERE closed_on IS NULL AND trashed_at IS NULL;

CREATE INDEX deal_stage_of ON deal (stage_id);

CREATE TABLE deal_document (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,
  deal_id INTEGER NOT NULL REFERENCES deal (id) ON DELETE CASCADE,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  sealed_seq INTEGER NOT NULL DEFAULT 0,
  mac BLOB NOT NULL DEFAULT x''
) STRICT;

CREATE INDEX deal_document_document ON deal_document (document_id);

CREATE UNIQUE INDEX deal_document_pair ON deal_document (deal_id, document_id);

CREATE TRIGGER deal_move_aside_delete AFTER DELETE ON deal_move WHEN old.reason <> '' BEGIN
  INSERT INTO aside_index (aside_index, rowid, words) VALUES ('delete', (4 << 48) | old.id, words(old.reason));
END;

CREATE TRIGGER deal_move_aside_insert AFTER INSERT ON deal_move WHEN new.reason <> '' BEGIN
  INSERT INTO aside_index (rowid, words) VALUES ((4 << 48) | new.id, words(new.reason));
END;

CREATE TRIGGER deal_move_aside_update AFTER UPDATE OF reason ON deal_move WHEN old.reason <> new.reason BEGIN
  INSERT INTO aside_index (aside_index, rowid, words)
    SELECT 'delete', (4 << 48) | old.id, words(old.reason) WHERE old.reason <> '';
  INSERT INTO aside_index (rowid, words) SELECT (4 << 48) | new.id, words(new.reason) WHERE new.reason <> '';
END;

CREATE TABLE deal_move (
  id INTEGER PRIMARY KEY,
  deal_id INTEGER NOT NULL REFERENCES deal (id) ON DELETE CASCADE,
  stage_id INTEGER NOT NULL REFERENCES deal_stage (id),
  from_id INTEGER REFERENCES deal_stage (id),
  at INTEGER NOT NULL,
  user_id INTEGER NOT NULL REFERENCES user (id),
  reason TEXT NOT NULL                -- why it was lost
) STRICT;

CREATE INDEX deal_move_deal ON deal_move (deal_id, id);

CREATE TABLE deal_stage (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,
  position INTEGER NOT NULL,          -- from 0, in the order of the board
  name TEXT NOT NULL,                 -- empty where the window's word for the preset stands
  preset TEXT CHECK (preset IN ('lead', 'qualified', 'offer', 'negotiation', 'won', 'lost')),
  meaning TEXT NOT NULL CHECK (meaning IN ('open', 'won', 'lost')),
  removed_at INTEGER,                 -- a stage that was removed keeps its name for what went through it
  sealed_seq INTEGER NOT NULL DEFAULT 0,
  mac BLOB NOT NULL DEFAULT x'',
  CHECK (name <> '' OR preset IS NOT NULL)
) STRICT;

CREATE TABLE disclosure (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  recipient_id INTEGER NOT NULL REFERENCES recipient (id),
  kind TEXT NOT NULL CHECK (kind IN ('mailing', 'export', 'package', 'document', 'letter', 'told')),
  at INTEGER NOT NULL,
  purpose TEXT NOT NULL,              -- what for
  detail TEXT NOT NULL,               -- what, where nobody but who told it knows
  export_seq INTEGER,                 -- journal.seq of the export; none where it was told by hand
  author_id INTEGER NOT NULL REFERENCES user (id),
  recorded_at INTEGER NOT NULL,
  sealed_seq INTEGER NOT NULL DEFAULT 0,
  mac BLOB NOT NULL DEFAULT x'',
  CHECK ((kind IN ('letter', 'told')) = (export_seq IS NULL))
) STRICT;

CREATE INDEX disclosure_contact ON disclosure (contact_id, at, id, recipient_id);

CREATE INDEX disclosure_recipient ON disclosure (recipient_id, at, id);

CREATE TRIGGER document_text_delete AFTER DELETE ON document BEGIN
  INSERT INTO text_index (text_index, rowid, words)
    VALUES ('delete', (5 << 48) | old.id, words(old.title || ' ' || old.file_name));
END;

CREATE TRIGGER document_text_insert AFTER INSERT ON document BEGIN
  INSERT INTO text_index (rowid, words) VALUES ((5 << 48) | new.id, words(new.title || ' ' || new.file_name));
END;

CREATE TRIGGER document_text_update AFTER UPDATE OF title, file_name ON document
WHEN old.title <> new.title OR old.file_name <> new.file_name BEGIN
  INSERT INTO text_index (text_index, rowid, words)
    VALUES ('delete', (5 << 48) | old.id, words(old.title || ' ' || old.file_name));
  INSERT INTO text_index (rowid, words) VALUES ((5 << 48) | new.id, words(new.title || ' ' || new.file_name));
END;

CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  title TEXT NOT NULL,
  retention TEXT NOT NULL CHECK (retention IN ('quote', 'invoice', 'contract', 'letter', 'evidence', 'other')),
  dated_at INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL,           -- by its content
  size INTEGER NOT NULL,
  hash BLOB NOT NULL,                 -- SHA-256 of its content
  file BLOB NOT NULL UNIQUE,          -- what its sealed file is called
  sealed_key BLOB NOT NULL,           -- opens that file; sealed under the contact's key, or the vault's own
  contact_id INTEGER REFERENCES contact (id) ON DELETE CASCADE, -- neither: what shows a request of somebody unknown
  company_id INTEGER REFERENCES company (id),
  author_id INTEGER NOT NULL REFERENCES user (id),
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  trashed_at INTEGER,
  sealed_seq INTEGER NOT NULL DEFAULT 0,
  mac BLOB NOT NULL DEFAULT x''
) STRICT;

CREATE INDEX document_company ON document (company_id, dated_at, id) WHERE company_id IS NOT NULL;

CREATE INDEX document_contact ON document (contact_id, dated_at, id) WHERE contact_id IS NOT NULL;

CREATE TABLE "draft" (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES user (id) ON DELETE CASCADE,    -- who typed it: nobody else sees it
  kind TEXT NOT NULL CHECK (kind IN ('contact', 'company')),
  contact_id INTEGER REFERENCES contact (id) ON DELETE CASCADE,       -- neither of them: a record to be
  company_id INTEGER REFERENCES company (id) ON DELETE CASCADE,
  text TEXT NOT NULL,                 -- as the form put it
  kept_at INTEGER NOT NULL,
  form TEXT NOT NULL DEFAULT 'record' CHECK (form IN ('record', 'activity', 'task', 'voucher', 'deal', 'purpose', 'notice', 'wording', 'consent', 'consent_form', 'request', 'recipient', 'template', 'retention_rule')),
  CHECK (contact_id IS NULL OR kind = 'contact'),
  CHECK (company_id IS NULL OR kind = 'company')
) STRICT;

CREATE UNIQUE INDEX draft_of_user ON draft (user_id, kind, coalesce(contact_id, company_id, 0), form);

CREATE TABLE email (
  id INTEGER PRIMARY KEY,
  contact_id INTEGER REFERENCES contact (id) ON DELETE CASCADE,
  company_id INTEGER REFERENCES company (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  address TEXT NOT NULL,
  is_primary INTEGER NOT NULL,
  CHECK ((contact_id IS NULL) <> (company_id IS NULL))
) STRICT;

CREATE INDEX email_company ON email (company_id) WHERE company_id IS NOT NULL;

CREATE INDEX email_contact ON email (contact_id, position, is_primary, kind, address) WHERE contact_id IS NOT NULL;

CREATE TABLE erasure (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,
  year INTEGER NOT NULL,              -- in UTC
  number INTEGER NOT NULL,            -- within the year
  cause TEXT NOT NULL CHECK (cause IN ('request', 'decision', 'retention', 'trash')),
  request_id INTEGER REFERENCES request (id),
  subject BLOB NOT NULL UNIQUE,       -- their pseudonym, by which a restored backup finds them
  summary TEXT NOT NULL,              -- what went and what stayed, in numbers, as JSON
  author_id INTEGER NOT NULL REFERENCES user (id),
  at INTEGER NOT NULL,
  sealed_seq INTEGER NOT NULL DEFAULT 0,
  mac BLOB NOT NULL DEFAULT x'', proof TEXT,
  UNIQUE (year, number),
  CHECK ((cause = 'request') = (request_id IS NOT NULL))
) STRICT;

CREATE INDEX erasure_request ON erasure (request_id) WHERE request_id IS NOT NULL;

CREATE TABLE erasure_announcement (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,
  contact_id INTEGER NOT NULL UNIQUE REFERENCES contact (id) ON DELETE CASCADE,     -- who is to go
  draft TEXT NOT NULL,                -- what was decided about it, as JSON
  parts TEXT NOT NULL,                -- a hash of each part of the plan that was looked at, as JSON
  author_id INTEGER NOT NULL REFERENCES user (id),
  role TEXT NOT NULL,                 -- what they were then
  announced_at INTEGER NOT NULL,
  runs_at INTEGER NOT NULL CHECK (runs_at >= announced_at),       -- when the cooling-off is over
  sealed_seq INTEGER NOT NULL DEFAULT 0,
  mac BLOB NOT NULL DEFAULT x''
) STRICT;

CREATE TABLE erasure_job (
  erasure_id INTEGER PRIMARY KEY REFERENCES erasure (id) ON DELETE CASCADE,
  sealed BLOB NOT NULL                -- what they were recognised by, as JSON sealed under the vault's key; goes with the row
) STRICT;

CREATE TABLE gap (
  hash BLOB PRIMARY KEY,              -- of the entry that an anchor saw and the journal lacks
  seq INTEGER NOT NULL                -- its number
) STRICT, WITHOUT ROWID;

CREATE TABLE health (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  checked_at INTEGER,                 -- when every byte was last found sound
  suspect INTEGER NOT NULL            -- 1 after the vault stopped, until it is checked
) STRICT;

CREATE TABLE import (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,
  file_name TEXT NOT NULL,
  source TEXT NOT NULL,               -- where the data came from, in words
  basis TEXT NOT NULL,                -- the lawful basis (Art. 6(1) GDPR)
  user_id INTEGER NOT NULL REFERENCES user (id),
  at INTEGER NOT NULL,
  added INTEGER NOT NULL,
  filled INTEGER NOT NULL,
  undone_at INTEGER
, origin TEXT NOT NULL DEFAULT 'other' CHECK (origin IN ('person', 'other')), sealed_seq INTEGER NOT NULL DEFAULT 0, mac BLOB NOT NULL DEFAULT x'') STRICT;

CREATE TABLE import_fill (
  import_id INTEGER NOT NULL REFERENCES import (id),
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  revision INTEGER NOT NULL,          -- the contact's revision after it was filled in
  before TEXT NOT NULL,               -- JSON of the draft before
  PRIMARY KEY (contact_id, import_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_mapping (
  name TEXT PRIMARY KEY,
  targets TEXT NOT NULL               -- JSON: column name and target
) STRICT, WITHOUT ROWID;

CREATE TABLE import_object (
  import_id INTEGER NOT NULL REFERENCES import (id),
  kind TEXT NOT NULL,                 -- the table
  uuid BLOB NOT NULL,                 -- of the row, which may be gone
  PRIMARY KEY (import_id, kind, uuid)
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
  seq INTEGER PRIMARY KEY,            -- from 1, without gaps
  hash BLOB NOT NULL,                 -- of the canonical entry made of all other columns and the hash before
  at INTEGER NOT NULL,
  user BLOB NOT NULL,                 -- user.uuid
  device BLOB NOT NULL,
  version TEXT NOT NULL,
  action TEXT NOT NULL,
  object_type TEXT NOT NULL,
  object BLOB NOT NULL,               -- uuid of the object; zeroes for the vault as a whole
  subject BLOB NOT NULL,              -- subject.pseudonym; zeroes where it concerns nobody
  payload_hash BLOB,                  -- SHA-256 of the payload's ciphertext
  payload_length INTEGER,
  payload_key BLOB                    -- subject.pseudonym whose key seals it; zeroes for the vault's own
) STRICT;

CREATE INDEX journal_disclosure ON journal (subject) WHERE action = 'disclosure.add';

CREATE INDEX journal_export ON journal (user, at)
  WHERE action IN ('export.contacts', 'export.document', 'export.mailing');

CREATE INDEX journal_item ON journal (object_type, object, seq, at) WHERE action = 'erasure.item';

CREATE INDEX journal_key ON journal (object) WHERE object_type = 'key';

CREATE INDEX journal_object ON journal (object, object_type);

CREATE INDEX journal_reach ON journal (object) WHERE action = 'reading.reach';

CREATE INDEX journal_release ON journal (object, at) WHERE action = 'erasure.run' AND object_type = 'archive';

CREATE INDEX journal_said ON journal (subject, object_type, object)
  WHERE object_type IN ('consent', 'objection', 'restriction', 'collection', 'notice_shown');

CREATE INDEX journal_suppression ON journal (object)
  WHERE action IN ('suppression.add', 'suppression.import', 'suppression.carry');

CREATE TABLE journal_payload (
  seq INTEGER PRIMARY KEY REFERENCES journal (seq),
  subject_id INTEGER REFERENCES subject (id),
  sealed BLOB NOT NULL                -- old and new values, under the subject's key or the vault's own
) STRICT;

CREATE INDEX journal_payload_subject ON journal_payload (subject_id) WHERE subject_id IS NOT NULL;

CREATE TABLE legal_hold (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('contact', 'activity', 'task', 'deal', 'voucher', 'document', 'consent', 'request')),
  object_id INTEGER NOT NULL,
  contact_id INTEGER REFERENCES contact (id) ON DELETE CASCADE,     -- whom that is about
  reason TEXT NOT NULL CHECK (reason <> ''),
  review_on TEXT NOT NULL,            -- ISO 8601: when it is looked at again
  author_id INTEGER NOT NULL REFERENCES user (id),
  recorded_at INTEGER NOT NULL,
  ended_at INTEGER,
  ended_by INTEGER REFERENCES user (id),
  end_note TEXT NOT NULL,
  sealed_seq INTEGER NOT NULL DEFAULT 0,
  mac BLOB NOT NULL DEFAULT x'',
  CHECK ((ended_at IS NULL) = (ended_by IS NULL))
) STRICT;

CREATE INDEX legal_hold_contact ON legal_hold (contact_id, id);

CREATE INDEX legal_hold_object ON legal_hold (kind, object_id) WHERE ended_at IS NULL;

CREATE INDEX legal_hold_review ON legal_hold (review_on, id) WHERE ended_at IS NULL;

CREATE TABLE notice (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('consent', 'information')),   -- what is consented to; what Art. 13 and 14 GDPR have people told
  purpose_id INTEGER REFERENCES purpose (id),
  created_at INTEGER NOT NULL,
  removed_at INTEGER,
  sealed_seq INTEGER NOT NULL DEFAULT 0,
  mac BLOB NOT NULL DEFAULT x'',
  CHECK (kind <> 'consent' OR purpose_id IS NOT NULL)
) STRICT;

CREATE INDEX notice_purpose ON notice (purpose_id) WHERE purpose_id IS NOT NULL;

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

CREATE INDEX notice_shown_contact ON notice_shown (contact_id, version_id, recorded_at);

CREATE INDEX notice_shown_version ON notice_shown (version_id);

CREATE TABLE notice_version (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,
  notice_id INTEGER NOT NULL REFERENCES notice (id),
  version INTEGER NOT NULL CHECK (version > 0),
  language TEXT NOT NULL,             -- BCP 47
  text TEXT NOT NULL,                 -- with placeholders until it is frozen, then as people read it
  hash BLOB NOT NULL,                 -- SHA-256; empty until it is frozen
  frozen_at INTEGER,
  author_id INTEGER NOT NULL REFERENCES user (id),
  created_at INTEGER NOT NULL,
  sealed_seq INTEGER NOT NULL DEFAULT 0,
  mac BLOB NOT NULL DEFAULT x'',
  CHECK (length(hash) = CASE WHEN frozen_at IS NULL THEN 0 ELSE 32 END),
  UNIQUE (notice_id, version, language)
) STRICT;

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

CREATE INDEX objection_import ON objection (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE phone (
  id INTEGER PRIMARY KEY,
  contact_id INTEGER REFERENCES contact (id) ON DELETE CASCADE,
  company_id INTEGER REFERENCES company (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  number TEXT NOT NULL,               -- as typed
  e164 TEXT NOT NULL,                 -- empty where it can't be told
  is_primary INTEGER NOT NULL,
  CHECK ((contact_id IS NULL) <> (company_id IS NULL))
) STRICT;

CREATE INDEX phone_company ON phone (company_id) WHERE company_id IS NOT NULL;

CREATE INDEX phone_contact ON phone (contact_id, position, e164) WHERE contact_id IS NOT NULL;

CREATE TABLE photo (
  contact_id INTEGER PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE,
  bytes BLOB NOT NULL                 -- JPEG or PNG, at most 512 × 512 pixels
) STRICT;

CREATE TABLE purpose (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  position INTEGER NOT NULL,          -- from 0, in the order of the list
  preset TEXT CHECK (preset IN ('customer_care', 'quotes_orders', 'newsletter', 'phone_marketing', 'applicants')),
  name TEXT NOT NULL CHECK (name <> ''),
  description TEXT NOT NULL,
  basis TEXT NOT NULL CHECK (basis IN ('consent', 'contract', 'legal_obligation', 'vital_interests', 'public_task',
                                       'legitimate_interests')),      -- Art. 6(1)(a) to (f) GDPR
  law TEXT NOT NULL,                  -- cited where the basis is a legal obligation or a public task
  marketing INTEGER NOT NULL,         -- direct marketing (Art. 21(2) GDPR)
  own_products INTEGER NOT NULL,      -- only the own similar goods and services, and every message offers to object (Art. 13(2) ePrivacy)
  channels TEXT NOT NULL,             -- JSON: words of channels
  people TEXT NOT NULL,               -- categories of people (Art. 30(1)(c) GDPR)
  fields TEXT NOT NULL,               -- JSON: names of the contact's fields that it needs
  special INTEGER NOT NULL,           -- whether special categories of data are used (Art. 9 GDPR)
  exception TEXT NOT NULL CHECK (exception = '' OR exception GLOB '[a-j]'),   -- the letter of Art. 9(2) GDPR
  recipients TEXT NOT NULL,
  retention TEXT NOT NULL,
  review_on TEXT,                     -- ISO 8601: 2026-11-24
  warn_months INTEGER NOT NULL CHECK (warn_months BETWEEN 0 AND 120),    -- a consent is pointed out so long after its last use; 0: never
  lapse_months INTEGER NOT NULL CHECK (lapse_months BETWEEN 0 AND 120),  -- and is not used any more; 0: never
  assessed_purpose TEXT NOT NULL,     -- the three parts of a legitimate interests assessment
  assessed_necessity TEXT NOT NULL,
  assessed_balancing TEXT NOT NULL,
  assessment TEXT CHECK (assessment IN ('passed', 'failed')),
  assessment_review_on TEXT,          -- ISO 8601
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  removed_at INTEGER,                 -- a purpose that was removed keeps its name for what was consented to
  sealed_seq INTEGER NOT NULL DEFAULT 0,
  mac BLOB NOT NULL DEFAULT x''
) STRICT;

CREATE TABLE recipient (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('processor', 'joint_controller', 'controller', 'authority')),
  contact TEXT NOT NULL,              -- who is told there, and where: a department, an address
  email TEXT NOT NULL,
  country TEXT NOT NULL,              -- ISO 3166-1 alpha-2; empty: not known yet
  contract TEXT NOT NULL,             -- which contract, and where it lies
  contract_on TEXT,                   -- ISO 8601
  review_on TEXT,                     -- ISO 8601: when it is looked at again
  safeguard TEXT CHECK (safeguard IN ('adequacy', 'clauses', 'rules', 'derogation')),  -- Art. 45, 46(2)(c), 47, 49 GDPR
  transfer TEXT NOT NULL,             -- what the safeguard rests on
  categories TEXT NOT NULL,           -- which data they get
  note TEXT NOT NULL,
  ended_on TEXT,                      -- ISO 8601: nothing is handed to them since
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  removed_at INTEGER,                 -- what was disclosed still names it
  sealed_seq INTEGER NOT NULL DEFAULT 0,
  mac BLOB NOT NULL DEFAULT x''
) STRICT;

CREATE TABLE recipient_notice (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  recipient_id INTEGER NOT NULL REFERENCES recipient (id),
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  request_id INTEGER REFERENCES request (id),
  why TEXT NOT NULL CHECK (why IN ('rectification', 'erasure', 'restriction', 'restriction_lifted')),
  fields TEXT,                        -- of a rectification: which fields, a list as JSON
  planned_on TEXT NOT NULL,           -- ISO 8601: the law has no number
  drafted_at INTEGER,
  told_at INTEGER,
  method TEXT NOT NULL,               -- how they were told
  released TEXT CHECK (released IN ('impossible', 'disproportionate')),
  reason TEXT NOT NULL,               -- why they are not told
  closed_by INTEGER REFERENCES user (id),
  closed_at INTEGER,
  recorded_at INTEGER NOT NULL,
  sealed_seq INTEGER NOT NULL DEFAULT 0,
  mac BLOB NOT NULL DEFAULT x'',
  CHECK (told_at IS NULL OR released IS NULL),
  CHECK ((closed_at IS NULL) = (told_at IS NULL AND released IS NULL) AND (closed_at IS NULL) = (closed_by IS NULL))
) STRICT;

CREATE INDEX recipient_notice_contact ON recipient_notice (contact_id, recorded_at, id);

CREATE INDEX recipient_notice_open ON recipient_notice (planned_on, id) WHERE closed_at IS NULL;

CREATE INDEX recipient_notice_request ON recipient_notice (request_id, id) WHERE request_id IS NOT NULL;

CREATE TABLE recipient_purpose (
  recipient_id INTEGER NOT NULL REFERENCES recipient (id),
  purpose_id INTEGER NOT NULL REFERENCES purpose (id),
  PRIMARY KEY (recipient_id, purpose_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE request (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  year INTEGER NOT NULL,              -- of receipt
  number INTEGER NOT NULL,            -- within the year
  regime TEXT NOT NULL,
  kind TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('email', 'phone', 'letter', 'in_person', 'web_form')),
  received_at INTEGER NOT NULL,
  zone TEXT NOT NULL,                 -- of the IANA database, whose clocks said so
  received_on TEXT NOT NULL,          -- ISO 8601: the day on those clocks
  recorded_at INTEGER NOT NULL,
  author_id INTEGER NOT NULL REFERENCES user (id),
  contact_id INTEGER REFERENCES contact (id),
  name TEXT NOT NULL,                 -- as typed, of who is no contact
  address TEXT NOT NULL,
  mandate TEXT NOT NULL,              -- who asks on their behalf; empty: they themselves
  detail TEXT NOT NULL,               -- what they ask
  purpose_id INTEGER REFERENCES purpose (id),
  ground TEXT,                        -- of a restriction
  duplicate_of INTEGER REFERENCES request (id),
  test INTEGER NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('received', 'identity', 'search', 'review', 'answer', 'closed')),
  doubt TEXT NOT NULL,                -- why it is not certain who asks; empty: it is
  confirmed INTEGER,                  -- what the check of who asks came to
  mandated INTEGER,                   -- what the check of the mandate came to
  assignee_id INTEGER REFERENCES user (id),
  target_on TEXT NOT NULL,            -- ISO 8601: the day that somebody means to answer
  nominal_on TEXT NOT NULL,           -- the last day by count
  legal_on TEXT NOT NULL,             -- the last day by law
  certain INTEGER NOT NULL,           -- whether the holidays of that year are known
  extended_at INTEGER,
  extension_reasons TEXT NOT NULL,    -- a list as JSON
  extended_until TEXT,                -- the day that they were given, where the law knows no number
  told_at INTEGER,                    -- when they were told of the extension
  outcome TEXT CHECK (outcome IN ('fulfilled', 'partly', 'nothing_held', 'refused', 'taken_back')),
  reasons TEXT NOT NULL,              -- of a refusal: a list as JSON
  remedies INTEGER NOT NULL,          -- whether they were told where to complain
  note TEXT NOT NULL,                 -- how they were answered
  closed_at INTEGER,
  closed_on TEXT,                     -- the day on the clocks of the zone
  changed_at INTEGER NOT NULL,
  sealed_seq INTEGER NOT NULL DEFAULT 0,
  mac BLOB NOT NULL DEFAULT x'',
  UNIQUE (year, number),
  CHECK ((stage = 'closed') = (closed_at IS NOT NULL) AND (closed_at IS NULL) = (outcome IS NULL)),
  CHECK ((closed_at IS NULL) = (closed_on IS NULL)),
  CHECK (told_at IS NULL OR extended_at IS NOT NULL)
) STRICT;

CREATE INDEX request_closed ON request (closed_at, id, stage, kind, assignee_id, author_id) WHERE closed_at IS NOT NULL;

CREATE INDEX request_contact ON request (contact_id, received_at, id) WHERE contact_id IS NOT NULL;

CREATE INDEX request_open ON request (legal_on, id, target_on, stage, kind, assignee_id, author_id, closed_at) WHERE closed_at IS NULL;

CREATE INDEX request_year ON request (year, kind, received_on, closed_on, legal_on, told_at, outcome) WHERE test = 0;

CREATE TABLE request_comment (
  id INTEGER PRIMARY KEY,
  request_id INTEGER NOT NULL REFERENCES request (id),
  text TEXT NOT NULL,
  at INTEGER NOT NULL,
  user_id INTEGER NOT NULL REFERENCES user (id)
) STRICT;

CREATE INDEX request_comment_request ON request_comment (request_id);

CREATE TABLE request_event (
  id INTEGER PRIMARY KEY,
  request_id INTEGER NOT NULL REFERENCES request (id),
  act TEXT NOT NULL,
  state TEXT NOT NULL,                -- of the Data Privacy Vocabulary
  detail TEXT NOT NULL,               -- a code; empty where there is nothing to tell
  note TEXT NOT NULL,
  at INTEGER NOT NULL,
  user_id INTEGER NOT NULL REFERENCES user (id)
) STRICT;

CREATE INDEX request_event_request ON request_event (request_id);

CREATE TABLE request_evidence (
  request_id INTEGER NOT NULL REFERENCES request (id),
  document_id INTEGER NOT NULL REFERENCES document (id),
  PRIMARY KEY (request_id, document_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX request_evidence_document ON request_evidence (document_id);

CREATE TABLE request_match (
  id INTEGER PRIMARY KEY,
  request_id INTEGER NOT NULL REFERENCES request (id),
  kind TEXT NOT NULL CHECK (kind IN ('contact', 'company', 'activity', 'task', 'document', 'voucher', 'deal')),
  object_id INTEGER NOT NULL,
  reasons TEXT NOT NULL,              -- a list as JSON
  included INTEGER,                   -- none: not decided
  reason TEXT NOT NULL,
  decided_at INTEGER,
  decided_by INTEGER REFERENCES user (id),
  UNIQUE (request_id, kind, object_id),
  CHECK ((included IS NULL) = (decided_at IS NULL) AND (included IS NULL) = (decided_by IS NULL))
) STRICT;

CREATE TABLE request_search (
  id INTEGER PRIMARY KEY,
  request_id INTEGER NOT NULL REFERENCES request (id),
  terms TEXT NOT NULL,                -- a list as JSON
  contacts INTEGER NOT NULL,
  companies INTEGER NOT NULL,
  activities INTEGER NOT NULL,
  tasks INTEGER NOT NULL,
  documents INTEGER NOT NULL,
  vouchers INTEGER NOT NULL,
  deals INTEGER NOT NULL,
  found INTEGER NOT NULL,
  at INTEGER NOT NULL,
  user_id INTEGER NOT NULL REFERENCES user (id)
) STRICT;

CREATE INDEX request_search_request ON request_search (request_id);

CREATE TABLE request_step (
  id INTEGER PRIMARY KEY,
  request_id INTEGER NOT NULL REFERENCES request (id),
  code TEXT NOT NULL,
  note TEXT NOT NULL,
  at INTEGER NOT NULL,
  user_id INTEGER NOT NULL REFERENCES user (id),
  UNIQUE (request_id, code)
) STRICT;

CREATE TABLE request_wait (
  id INTEGER PRIMARY KEY,
  request_id INTEGER NOT NULL REFERENCES request (id),
  waiting TEXT NOT NULL CHECK (waiting IN ('identity', 'clarification', 'fee')),
  asked_on TEXT NOT NULL,             -- ISO 8601
  answered_on TEXT                    -- none: still waited for
) STRICT;

CREATE INDEX request_wait_request ON request_wait (request_id);

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
, told_at INTEGER CHECK (told_at IS NULL OR told_at BETWEEN at AND ended_at), told_method TEXT
  CHECK ((told_method IS NULL) = (told_at IS NULL) AND coalesce(told_method, 'paper') IN ('paper', 'email', 'phone', 'in_person'))) STRICT;

CREATE INDEX restriction_contact ON restriction (contact_id);

CREATE INDEX restriction_standing ON restriction (contact_id, at) WHERE ended_at IS NULL;

CREATE TABLE retention_flag (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  rule_id INTEGER NOT NULL REFERENCES retention_rule (id),
  kind TEXT NOT NULL CHECK (kind IN ('contact', 'confidential', 'activity', 'task', 'deal', 'voucher', 'document', 'consent',
                                     'request', 'import')),
  object_id INTEGER NOT NULL,
  contact_id INTEGER REFERENCES contact (id) ON DELETE CASCADE,     -- whom that is about
  purpose_id INTEGER REFERENCES purpose (id),
  action TEXT NOT NULL CHECK (action IN ('review', 'restrict', 'anonymise', 'erase')),
  event TEXT NOT NULL,
  event_on TEXT NOT NULL,             -- ISO 8601
  due_on TEXT NOT NULL,               -- ISO 8601
  state TEXT NOT NULL CHECK (state IN ('open', 'kept', 'approved', 'done')),
  keep_until TEXT,                    -- ISO 8601: the last day on which it stays
  reason TEXT NOT NULL,               -- why it stays
  author_id INTEGER NOT NULL REFERENCES user (id),
  flagged_at INTEGER NOT NULL,
  decided_by INTEGER REFERENCES user (id),
  decided_at INTEGER,
  done_at INTEGER,
  sealed_seq INTEGER NOT NULL DEFAULT 0,
  mac BLOB NOT NULL DEFAULT x'',
  CHECK ((state = 'kept') = (keep_until IS NOT NULL)),
  CHECK ((state = 'open') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL)),
  CHECK ((state = 'done') = (done_at IS NOT NULL))
) STRICT;

CREATE INDEX retention_flag_contact ON retention_flag (contact_id, id);

CREATE UNIQUE INDEX retention_flag_object ON retention_flag (kind, object_id, coalesce(purpose_id, 0)) WHERE state <> 'done';

CREATE INDEX retention_flag_queue ON retention_flag (state, due_on, id);

CREATE TABLE retention_rule (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  preset TEXT,                        -- the code of the shipped rule that it was made from
  category TEXT NOT NULL,
  purpose_id INTEGER REFERENCES purpose (id),
  event TEXT NOT NULL CHECK (event IN ('collection', 'from_person', 'with_person', 'consent', 'relation_end', 'occurrence',
                                       'issue', 'receipt', 'closing')),
  count INTEGER NOT NULL CHECK (count > 0),
  unit TEXT NOT NULL CHECK (unit IN ('day', 'month', 'year')),
  start TEXT NOT NULL CHECK (start IN ('day', 'calendar_year', 'financial_year', 'financial_calendar_year', 'filing')),
  action TEXT NOT NULL CHECK (action IN ('review', 'restrict', 'anonymise', 'erase')),
  law TEXT NOT NULL,                  -- the law or the source that it rests on
  tag TEXT CHECK (tag IN ('verified', 'secondary', 'unverified')),  -- how well that is known
  owner_id INTEGER REFERENCES user (id),
  active INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  removed_at INTEGER,                 -- what it flagged still names it
  sealed_seq INTEGER NOT NULL DEFAULT 0,
  mac BLOB NOT NULL DEFAULT x'',
  CHECK ((category = 'purpose') = (purpose_id IS NOT NULL))
) STRICT;

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL                 -- JSON
, sealed_seq INTEGER NOT NULL DEFAULT 0, mac BLOB NOT NULL DEFAULT x'') STRICT, WITHOUT ROWID;

CREATE TABLE signing_key (
  user BLOB NOT NULL,                 -- user.uuid
  public_key BLOB NOT NULL,           -- Ed25519; from when to when it counts, the journal says
  PRIMARY KEY (user, public_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE statistic (
  kind TEXT NOT NULL CHECK (kind IN ('contact', 'deal')),
  month TEXT NOT NULL,                -- 2026-11: when the data was collected, the deal closed
  country TEXT NOT NULL,              -- ISO 3166-1 alpha-2, ZZ for one without rules of its own; empty: not known
  source TEXT NOT NULL CHECK (source IN ('person', 'other', 'import')),
  outcome TEXT NOT NULL CHECK (outcome IN ('lead', 'offer', 'customer', 'won', 'lost')),
  count INTEGER NOT NULL CHECK (count > 0),
  PRIMARY KEY (kind, month, country, source, outcome)
) STRICT, WITHOUT ROWID;

CREATE TABLE subject (
  id INTEGER PRIMARY KEY,
  pseudonym BLOB NOT NULL UNIQUE,     -- random; stands for the person in the journal
  sealed_key BLOB                     -- the person's key, sealed; NULL once it is destroyed
) STRICT;

CREATE TABLE suppression (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('email', 'phone', 'person')),  -- person: name and birthday
  hash BLOB NOT NULL,                 -- HMAC-SHA-256 of the kind and the identifier in its one form
  scope TEXT NOT NULL CHECK (scope IN ('all', 'purpose', 'channel')),
  purpose_id INTEGER REFERENCES purpose (id),                 -- purpose.id
  channel TEXT CHECK (channel IN ('email', 'phone', 'message', 'letter', 'processing')),
  reason TEXT NOT NULL CHECK (reason IN ('objection', 'withdrawal', 'bounce', 'legal', 'erasure', 'list')),
  source TEXT NOT NULL,               -- which list, which letter: no name, no address
  at INTEGER NOT NULL,                -- when it was asked for
  review_on TEXT,                     -- ISO 8601: when to look whether it is still needed; none: never
  ended_at INTEGER,
  author_id INTEGER NOT NULL REFERENCES user (id),
  created_at INTEGER NOT NULL,
  list BLOB,                          -- how the journal names what put it here among others: a digest of their numbers
  sealed_seq INTEGER NOT NULL DEFAULT 0,
  mac BLOB NOT NULL DEFAULT x'',
  CHECK ((scope = 'purpose') = (purpose_id IS NOT NULL)),
  CHECK ((scope = 'channel') = (channel IS NOT NULL))
) STRICT;

CREATE INDEX suppression_hash ON suppression (hash);

CREATE UNIQUE INDEX suppression_in_force ON suppression (hash, scope, coalesce(purpose_id, 0), coalesce(channel, ''))
WHERE ended_at IS NULL;

CREATE INDEX suppression_list ON suppression (list, uuid) WHERE list IS NOT NULL;

CREATE TABLE suppression_hit (
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  suppression_id INTEGER NOT NULL REFERENCES suppression (id) ON DELETE CASCADE,
  point TEXT NOT NULL,                -- the identifier in its one form; empty of a person, all of whose points are meant
  PRIMARY KEY (contact_id, suppression_id, point)
) STRICT, WITHOUT ROWID;

CREATE INDEX suppression_hit_suppression ON suppression_hit (suppression_id);

CREATE TABLE tag (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TRIGGER task_aside_delete AFTER DELETE ON task WHEN old.due_reason <> '' BEGIN
  INSERT INTO aside_index (aside_index, rowid, words) VALUES ('delete', (2 << 48) | old.id, words(old.due_reason));
END;

CREATE TRIGGER task_aside_insert AFTER INSERT ON task WHEN new.due_reason <> '' BEGIN
  INSERT INTO aside_index (rowid, words) VALUES ((2 << 48) | new.id, words(new.due_reason));
END;

CREATE TRIGGER task_aside_update AFTER UPDATE OF due_reason ON task WHEN old.due_reason <> new.due_reason BEGIN
  INSERT INTO aside_index (aside_index, rowid, words)
    SELECT 'delete', (2 << 48) | old.id, words(old.due_reason) WHERE old.due_reason <> '';
  INSERT INTO aside_index (rowid, words) SELECT (2 << 48) | new.id, words(new.due_reason) WHERE new.due_reason <> '';
END;

CREATE TRIGGER task_text_delete AFTER DELETE ON task BEGIN
  INSERT INTO text_index (text_index, rowid, words)
    VALUES ('delete', (4 << 48) | old.id, words(old.title || ' ' || old.note));
END;

CREATE TRIGGER task_text_insert AFTER INSERT ON task BEGIN
  INSERT INTO text_index (rowid, words) VALUES ((4 << 48) | new.id, words(new.title || ' ' || new.note));
END;

CREATE TRIGGER task_text_update AFTER UPDATE OF title, note ON task
WHEN old.title <> new.title OR old.note <> new.note BEGIN
  INSERT INTO text_index (text_index, rowid, words)
    VALUES ('delete', (4 << 48) | old.id, words(old.title || ' ' || old.note));
  INSERT INTO text_index (rowid, words) VALUES ((4 << 48) | new.id, words(new.title || ' ' || new.note));
END;

CREATE TABLE task (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  title TEXT NOT NULL,
  note TEXT NOT NULL,
  planned_on TEXT,                    -- ISO 8601: 2026-11-24
  planned_time TEXT,                  -- 10:00, on the clocks of the zone; none: any time of that day
  zone TEXT,                          -- of the IANA database
  planned_at INTEGER,                 -- the moment of the three, in UTC milliseconds
  due_on TEXT,                        -- ISO 8601
  due_kind TEXT NOT NULL CHECK (due_kind IN ('promise', 'law')),
  due_reason TEXT NOT NULL,
  recurrence TEXT NOT NULL,           -- an RRULE of RFC 5545; empty for once
  series_on TEXT,                     -- what was planned of a recurring task, which no snooze moves
  series_time TEXT,
  series_zone TEXT,
  contact_id INTEGER REFERENCES contact (id) ON DELETE CASCADE,
  company_id INTEGER REFERENCES company (id),
  assignee_id INTEGER REFERENCES user (id),
  author_id INTEGER NOT NULL REFERENCES user (id),
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  done_at INTEGER,
  done_by INTEGER REFERENCES user (id),
  trashed_at INTEGER,
  sealed_seq INTEGER NOT NULL DEFAULT 0,
  mac BLOB NOT NULL DEFAULT x'',
  CHECK ((planned_time IS NULL) = (zone IS NULL) AND (planned_time IS NULL) = (planned_at IS NULL)),
  CHECK (planned_time IS NULL OR planned_on IS NOT NULL),
  CHECK (recurrence <> '' OR series_on IS NULL),
  CHECK ((series_time IS NULL) = (series_zone IS NULL) AND (series_time IS NULL OR series_on IS NOT NULL)),
  CHECK ((done_at IS NULL) = (done_by IS NULL))
) STRICT;

CREATE INDEX task_company ON task (company_id, coalesce(done_at, created_at), id) WHERE company_id IS NOT NULL;

CREATE INDEX task_contact ON task (contact_id, coalesce(done_at, created_at), id) WHERE contact_id IS NOT NULL;

CREATE INDEX task_done ON task (done_at) WHERE done_at IS NOT NULL AND trashed_at IS NULL;

CREATE INDEX task_open ON task (
  min(coalesce(planned_on, due_on, '9999'), coalesce(due_on, planned_on, '9999')), planned_on, planned_at, due_on,
  assignee_id, contact_id, company_id
) WHERE done_at IS NULL AND trashed_at IS NULL;

CREATE INDEX task_reminder ON task (planned_at) WHERE planned_at IS NOT NULL AND done_at IS NULL AND trashed_at IS NULL;

CREATE TABLE template (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,          -- the same in every vault: of kind, law and language
  revision INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('acknowledgement', 'identity', 'extension', 'answer', 'done', 'refusal', 'nothing_held',
                                     'restriction_lifted', 'recipient_notice')),
  regime TEXT NOT NULL CHECK (regime IN ('gdpr', 'uk_gdpr', 'fadp', 'ccpa', 'hipaa', 'lgpd')),
  language TEXT NOT NULL CHECK (language IN ('en', 'de', 'sv')),
  subject TEXT,                       -- NULL where the shipped text counts again
  body TEXT,
  shipped BLOB NOT NULL,              -- SHA-256 of the shipped text that it was made from; empty where that counts
  changed_at INTEGER NOT NULL,
  sealed_seq INTEGER NOT NULL DEFAULT 0,
  mac BLOB NOT NULL DEFAULT x'',
  CHECK ((subject IS NULL) = (body IS NULL)),
  CHECK (length(shipped) = CASE WHEN subject IS NULL THEN 0 ELSE 32 END),
  UNIQUE (kind, regime, language)
) STRICT;

CREATE VIRTUAL TABLE text_index USING fts5 (
  words, content = 'text_source', content_rowid = 'id', tokenize = 'ascii', detail = 'none', columnsize = 0, prefix = '2 3'
);

CREATE TABLE 'text_index_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'text_index_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'text_index_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE VIEW text_source (id, words) AS
  SELECT (1 << 48) | id, words(notes) FROM contact WHERE notes <> ''
  UNION ALL
  SELECT (2 << 48) | id, words(notes) FROM company WHERE notes <> ''
  UNION ALL
  SELECT (3 << 48) | id, words(subject || ' ' || body) FROM activity
  UNION ALL
  SELECT (4 << 48) | id, words(title || ' ' || note) FROM task
  UNION ALL
  SELECT (5 << 48) | id, words(title || ' ' || file_name) FROM document
  UNION ALL
  SELECT (6 << 48) | id, words(number || ' ' || note) FROM voucher
  UNION ALL
  SELECT (7 << 48) | id, words(title || ' ' || next_step || ' ' || note) FROM deal;

CREATE TABLE user (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,          -- names the user in the journal
  name TEXT NOT NULL,
  created_at INTEGER NOT NULL         -- UTC milliseconds, as every *_at
, role TEXT NOT NULL DEFAULT 'read_only' CHECK (role IN ('owner', 'privacy_officer', 'sales', 'read_only')), disabled_at INTEGER, removed_at INTEGER, mac BLOB NOT NULL DEFAULT x'', sealed_seq INTEGER NOT NULL DEFAULT 0) STRICT;

CREATE TRIGGER voucher_text_delete AFTER DELETE ON voucher BEGIN
  INSERT INTO text_index (text_index, rowid, words)
    VALUES ('delete', (6 << 48) | old.id, words(old.number || ' ' || old.note));
END;

CREATE TRIGGER voucher_text_insert AFTER INSERT ON voucher BEGIN
  INSERT INTO text_index (rowid, words) VALUES ((6 << 48) | new.id, words(new.number || ' ' || new.note));
END;

CREATE TRIGGER voucher_text_update AFTER UPDATE OF number, note ON voucher
WHEN old.number <> new.number OR old.note <> new.note BEGIN
  INSERT INTO text_index (text_index, rowid, words)
    VALUES ('delete', (6 << 48) | old.id, words(old.number || ' ' || old.note));
  INSERT INTO text_index (rowid, words) VALUES ((6 << 48) | new.id, words(new.number || ' ' || new.note));
END;

CREATE TABLE voucher (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('quote', 'order', 'invoice', 'credit_note')),
  number TEXT NOT NULL,
  issued_on TEXT NOT NULL,            -- ISO 8601: 2026-11-24
  units INTEGER NOT NULL,             -- smallest units of the currency
  currency TEXT NOT NULL,             -- ISO 4217
  status TEXT NOT NULL,
  status_at INTEGER,                  -- when it changed last
  due_on TEXT,                        -- ISO 8601: a quote holds until then, an invoice is to be paid
  note TEXT NOT NULL,
  document_id INTEGER REFERENCES document (id),   -- the file that it is
  contact_id INTEGER REFERENCES contact (id) ON DELETE CASCADE,
  company_id INTEGER REFERENCES company (id),
  author_id INTEGER NOT NULL REFERENCES user (id),
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  trashed_at INTEGER,
  sealed_seq INTEGER NOT NULL DEFAULT 0,
  mac BLOB NOT NULL DEFAULT x'',
  CHECK (contact_id IS NOT NULL OR company_id IS NOT NULL),
  CHECK (CASE kind
           WHEN 'quote' THEN status IN ('open', 'accepted', 'declined', 'expired')
           WHEN 'order' THEN status IN ('open', 'delivered', 'cancelled')
           WHEN 'invoice' THEN status IN ('open', 'paid', 'cancelled')
           ELSE status IN ('open', 'settled')
         END),
  CHECK (units >= 0 OR kind = 'credit_note')
) STRICT;

CREATE INDEX voucher_company ON voucher (company_id, issued_on, id) WHERE company_id IS NOT NULL;

CREATE INDEX voucher_contact ON voucher (contact_id, issued_on, id) WHERE contact_id IS NOT NULL;

CREATE INDEX voucher_document ON voucher (document_id) WHERE document_id IS NOT NULL;

CREATE INDEX voucher_number ON voucher (number, kind);

CREATE INDEX voucher_open ON voucher (due_on) WHERE due_on IS NOT NULL AND status = 'open' AND trashed_at IS NULL;

CREATE TABLE website (
  id INTEGER PRIMARY KEY,
  contact_id INTEGER REFERENCES contact (id) ON DELETE CASCADE,
  company_id INTEGER REFERENCES company (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  url TEXT NOT NULL,
  is_primary INTEGER NOT NULL,
  CHECK ((contact_id IS NULL) <> (company_id IS NULL))
) STRICT;

CREATE INDEX website_company ON website (company_id) WHERE company_id IS NOT NULL;

CREATE INDEX website_contact ON website (contact_id) WHERE contact_id IS NOT NULL;
