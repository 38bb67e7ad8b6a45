-- Tasks: what somebody means to do, or has to.
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

-- What is open, by the earlier of its days, with all that its order and its reader depend on.
CREATE INDEX task_open ON task (
  min(coalesce(planned_on, due_on, '9999'), coalesce(due_on, planned_on, '9999')), planned_on, planned_at, due_on,
  assignee_id, contact_id, company_id
) WHERE done_at IS NULL AND trashed_at IS NULL;

CREATE INDEX task_done ON task (done_at) WHERE done_at IS NOT NULL AND trashed_at IS NULL;

-- Reminders by their moment.
CREATE INDEX task_reminder ON task (planned_at) WHERE planned_at IS NOT NULL AND done_at IS NULL AND trashed_at IS NULL;

-- In the order of the timeline, read from its end.
CREATE INDEX task_contact ON task (contact_id, coalesce(done_at, created_at), id) WHERE contact_id IS NOT NULL;

CREATE INDEX task_company ON task (company_id, coalesce(done_at, created_at), id) WHERE company_id IS NOT NULL;

-- A page keeps what is typed into the form of a task too; of a contact to be, one that is about nobody.
CREATE TABLE draft_new (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES user (id) ON DELETE CASCADE,    -- who typed it: nobody else sees it
  kind TEXT NOT NULL CHECK (kind IN ('contact', 'company')),
  contact_id INTEGER REFERENCES contact (id) ON DELETE CASCADE,       -- neither of them: a record to be
  company_id INTEGER REFERENCES company (id) ON DELETE CASCADE,
  text TEXT NOT NULL,                 -- as the form put it
  kept_at INTEGER NOT NULL,
  form TEXT NOT NULL DEFAULT 'record' CHECK (form IN ('record', 'activity', 'task')),
  CHECK (contact_id IS NULL OR kind = 'contact'),
  CHECK (company_id IS NULL OR kind = 'company')
) STRICT;

INSERT INTO draft_new (id, user_id, kind, contact_id, company_id, text, kept_at, form)
SELECT id, user_id, kind, contact_id, company_id, text, kept_at, form FROM draft;

DROP TABLE draft;

ALTER TABLE draft_new RENAME TO draft;

CREATE UNIQUE INDEX draft_of_user ON draft (user_id, kind, coalesce(contact_id, company_id, 0), form);
