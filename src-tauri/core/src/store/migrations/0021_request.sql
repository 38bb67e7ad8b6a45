-- Requests of people about their data: what they asked, how far it is, and what was done. A request is a record of accountability
-- (Art. 5(2) GDPR): it is never deleted with whom it is about.
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

-- What is open, by its last day, with all that the queue asks for.
CREATE INDEX request_open ON request (legal_on, id, target_on, stage, kind, assignee_id, author_id, closed_at) WHERE closed_at IS NULL;

CREATE INDEX request_closed ON request (closed_at, id, stage, kind, assignee_id, author_id) WHERE closed_at IS NOT NULL;

CREATE INDEX request_contact ON request (contact_id, received_at, id) WHERE contact_id IS NOT NULL;

-- What a year comes to.
CREATE INDEX request_year ON request (year, kind, received_on, closed_on, legal_on, told_at, outcome) WHERE test = 0;

-- What was done, step by step; nothing of it is ever changed.
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

-- What was asked of them, which can stop the clock.
CREATE TABLE request_wait (
  id INTEGER PRIMARY KEY,
  request_id INTEGER NOT NULL REFERENCES request (id),
  waiting TEXT NOT NULL CHECK (waiting IN ('identity', 'clarification', 'fee')),
  asked_on TEXT NOT NULL,             -- ISO 8601
  answered_on TEXT                    -- none: still waited for
) STRICT;

CREATE INDEX request_wait_request ON request_wait (request_id);

-- What is ticked of the checklist.
CREATE TABLE request_step (
  id INTEGER PRIMARY KEY,
  request_id INTEGER NOT NULL REFERENCES request (id),
  code TEXT NOT NULL,
  note TEXT NOT NULL,
  at INTEGER NOT NULL,
  user_id INTEGER NOT NULL REFERENCES user (id),
  UNIQUE (request_id, code)
) STRICT;

-- What was searched, and over how much: the proof of what is not there.
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

-- What the searches found, and whether it is about who asked.
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

CREATE TABLE request_comment (
  id INTEGER PRIMARY KEY,
  request_id INTEGER NOT NULL REFERENCES request (id),
  text TEXT NOT NULL,
  at INTEGER NOT NULL,
  user_id INTEGER NOT NULL REFERENCES user (id)
) STRICT;

CREATE INDEX request_comment_request ON request_comment (request_id);

-- The documents that show what was asked.
CREATE TABLE request_evidence (
  request_id INTEGER NOT NULL REFERENCES request (id),
  document_id INTEGER NOT NULL REFERENCES document (id),
  PRIMARY KEY (request_id, document_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX request_evidence_document ON request_evidence (document_id);

-- A page keeps what is typed into the forms of requests, recipients and letters' texts too.
CREATE TABLE draft_new (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES user (id) ON DELETE CASCADE,    -- who typed it: nobody else sees it
  kind TEXT NOT NULL CHECK (kind IN ('contact', 'company')),
  contact_id INTEGER REFERENCES contact (id) ON DELETE CASCADE,       -- neither of them: a record to be
  company_id INTEGER REFERENCES company (id) ON DELETE CASCADE,
  text TEXT NOT NULL,                 -- as the form put it
  kept_at INTEGER NOT NULL,
  form TEXT NOT NULL DEFAULT 'record' CHECK (form IN ('record', 'activity', 'task', 'voucher', 'deal', 'purpose', 'notice', 'wording', 'consent', 'consent_form', 'request', 'recipient', 'template')),
  CHECK (contact_id IS NULL OR kind = 'contact'),
  CHECK (company_id IS NULL OR kind = 'company')
) STRICT;

INSERT INTO draft_new (id, user_id, kind, contact_id, company_id, text, kept_at, form)
SELECT id, user_id, kind, contact_id, company_id, text, kept_at, form FROM draft;

DROP TABLE draft;

ALTER TABLE draft_new RENAME TO draft;

CREATE UNIQUE INDEX draft_of_user ON draft (user_id, kind, coalesce(contact_id, company_id, 0), form);
