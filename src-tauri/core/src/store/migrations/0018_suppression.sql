-- Suppressions: addresses, numbers and people that are not to be used, as keyed hashes. They outlive whoever they are about, so that
-- they are found again where somebody comes back, and refer to nobody.
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

CREATE INDEX suppression_list ON suppression (list, uuid) WHERE list IS NOT NULL;

-- What put something on the list: none of it goes missing unseen.
CREATE INDEX journal_suppression ON journal (object)
  WHERE action IN ('suppression.add', 'suppression.import', 'suppression.carry');

-- The same is asked for once.
CREATE UNIQUE INDEX suppression_in_force ON suppression (hash, scope, coalesce(purpose_id, 0), coalesce(channel, ''))
WHERE ended_at IS NULL;

-- Which contacts, those in the trash left out, have what is suppressed. Derived from their contact points; kept for those that ended
-- too, so that what held on a past day can be told.
CREATE TABLE suppression_hit (
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  suppression_id INTEGER NOT NULL REFERENCES suppression (id) ON DELETE CASCADE,
  point TEXT NOT NULL,                -- the identifier in its one form; empty of a person, all of whose points are meant
  PRIMARY KEY (contact_id, suppression_id, point)
) STRICT, WITHOUT ROWID;

CREATE INDEX suppression_hit_suppression ON suppression_hit (suppression_id);
