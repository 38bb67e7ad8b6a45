-- Purposes: what data is used for (Art. 30(1)(b) GDPR), and the notices that people are shown.
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

-- Each wording of a notice: a version in a language. Nothing changes once it is frozen.
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
