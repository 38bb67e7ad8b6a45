-- Activities: what happened with somebody.
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

-- In the order of the timeline, read from its end.
CREATE INDEX activity_contact ON activity (contact_id, occurred_at, id) WHERE contact_id IS NOT NULL;

CREATE INDEX activity_company ON activity (company_id, occurred_at, id) WHERE company_id IS NOT NULL;

-- Who is mentioned in which body: derived from it.
CREATE TABLE activity_mention (
  contact_id INTEGER NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  activity_id INTEGER NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
  PRIMARY KEY (contact_id, activity_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX activity_mention_activity ON activity_mention (activity_id);

-- A page keeps what is typed into the form of its record, and into that of an activity.
ALTER TABLE draft ADD COLUMN form TEXT NOT NULL DEFAULT 'record' CHECK (form IN ('record', 'activity'));

DROP INDEX draft_of_user;

CREATE UNIQUE INDEX draft_of_user ON draft (user_id, kind, coalesce(contact_id, company_id, 0), form);
