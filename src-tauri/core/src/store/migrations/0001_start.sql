-- Users, settings, data subjects, the journal, contacts and companies.

CREATE TABLE user (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,          -- names the user in the journal
  name TEXT NOT NULL,
  created_at INTEGER NOT NULL         -- UTC milliseconds, as every *_at
) STRICT;

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL                 -- JSON
) STRICT, WITHOUT ROWID;

CREATE TABLE subject (
  id INTEGER PRIMARY KEY,
  pseudonym BLOB NOT NULL UNIQUE,     -- random; stands for the person in the journal
  sealed_key BLOB                     -- the person's key, sealed; NULL once it is destroyed
) STRICT;

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

CREATE TABLE journal_payload (
  seq INTEGER PRIMARY KEY REFERENCES journal (seq),
  subject_id INTEGER REFERENCES subject (id),
  sealed BLOB NOT NULL                -- old and new values, under the subject's key or the vault's own
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
) STRICT;

CREATE TABLE import_mapping (
  name TEXT PRIMARY KEY,
  targets TEXT NOT NULL               -- JSON: column name and target
) STRICT, WITHOUT ROWID;

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
) STRICT;
CREATE INDEX company_trashed ON company (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX company_import ON company (import_id) WHERE import_id IS NOT NULL;

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
) STRICT;
CREATE INDEX contact_company ON contact (company_id) WHERE company_id IS NOT NULL;
CREATE INDEX contact_trashed ON contact (trashed_at) WHERE trashed_at IS NOT NULL;
CREATE INDEX contact_import ON contact (import_id) WHERE import_id IS NOT NULL;

CREATE TABLE import_fill (
  import_id INTEGER NOT NULL REFERENCES import (id),
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  revision INTEGER NOT NULL,          -- the contact's revision after it was filled in
  before TEXT NOT NULL,               -- JSON of the draft before
  PRIMARY KEY (contact_id, import_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE photo (
  contact_id INTEGER PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE,
  bytes BLOB NOT NULL                 -- JPEG or PNG, at most 512 × 512 pixels
) STRICT;

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
CREATE INDEX email_contact ON email (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX email_company ON email (company_id) WHERE company_id IS NOT NULL;

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
CREATE INDEX phone_contact ON phone (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX phone_company ON phone (company_id) WHERE company_id IS NOT NULL;

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
CREATE INDEX address_contact ON address (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX address_company ON address (company_id) WHERE company_id IS NOT NULL;

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
CREATE INDEX website_contact ON website (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX website_company ON website (company_id) WHERE company_id IS NOT NULL;

CREATE TABLE tag (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE contact_tag (
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  tag_id INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
  PRIMARY KEY (contact_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_tag_tag ON contact_tag (tag_id, contact_id);

CREATE TABLE company_tag (
  company_id INTEGER NOT NULL REFERENCES company (id) ON DELETE CASCADE,
  tag_id INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
  PRIMARY KEY (company_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX company_tag_tag ON company_tag (tag_id, company_id);

-- The list as it is shown, in the order it is shown in: one narrow row per contact that is not in the trash. The ids are
-- no foreign keys: for each contact that goes, SQLite would look through the whole list.
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
