-- Rules: how long a category of data is kept, from which business event on, and what is done then (Art. 5(1)(e) GDPR).
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

-- Legal holds: what is kept for a claim or a proceeding, whatever a rule says (Art. 17(3)(e) GDPR).
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

-- What a rule flagged, and what was decided about it.
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

CREATE UNIQUE INDEX retention_flag_object ON retention_flag (kind, object_id, coalesce(purpose_id, 0)) WHERE state <> 'done';

CREATE INDEX retention_flag_contact ON retention_flag (contact_id, id);

CREATE INDEX retention_flag_queue ON retention_flag (state, due_on, id);

-- What rules count from, for a look at everybody.
CREATE INDEX activity_retention ON activity (contact_id, occurred_at, kind, direction, trashed_at);
