-- Recipients and processors: who gets personal data (Art. 4(8) and (9), 28, 30(1)(d) and (e) GDPR). They are the organisation's, and about
-- nobody whose data is kept here.
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

-- For which purposes a recipient gets data.
CREATE TABLE recipient_purpose (
  recipient_id INTEGER NOT NULL REFERENCES recipient (id),
  purpose_id INTEGER NOT NULL REFERENCES purpose (id),
  PRIMARY KEY (recipient_id, purpose_id)
) STRICT, WITHOUT ROWID;

-- What of whose data was handed to whom (Art. 15(1)(c) and 19 GDPR). Nothing changes a row.
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

-- Who is to be told of what changed in somebody's data (Art. 19 GDPR), and whether they were.
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

CREATE INDEX recipient_notice_open ON recipient_notice (planned_on, id) WHERE closed_at IS NULL;

CREATE INDEX recipient_notice_contact ON recipient_notice (contact_id, recorded_at, id);

CREATE INDEX recipient_notice_request ON recipient_notice (request_id, id) WHERE request_id IS NOT NULL;
