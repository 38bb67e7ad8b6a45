-- Deals: what may be sold to whom, and the stages that it goes through.
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

INSERT INTO deal_stage (id, uuid, position, name, preset, meaning) VALUES
  (1, x'6465616c5f7374616765000000000001', 0, '', 'lead', 'open'),
  (2, x'6465616c5f7374616765000000000002', 1, '', 'qualified', 'open'),
  (3, x'6465616c5f7374616765000000000003', 2, '', 'offer', 'open'),
  (4, x'6465616c5f7374616765000000000004', 3, '', 'negotiation', 'open'),
  (5, x'6465616c5f7374616765000000000005', 4, '', 'won', 'won'),
  (6, x'6465616c5f7374616765000000000006', 5, '', 'lost', 'lost');

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

-- The board in its order, with all that its columns, their sums and its filters depend on. Open ones stand by the earlier of their
-- days, closed ones by the day that they were closed, the latest first.
CREATE INDEX deal_board ON deal (
  stage_id, closed_on DESC, min(coalesce(next_on, expected_on, '9999'), coalesce(expected_on, next_on, '9999')), id,
  owner_id, units, currency, contact_id, company_id, next_on, expected_on, trashed_at
) WHERE trashed_at IS NULL;

-- What is open, by the earlier of its days.
CREATE INDEX deal_due ON deal (
  min(coalesce(next_on, expected_on, '9999'), coalesce(expected_on, next_on, '9999')), next_on, expected_on, owner_id,
  contact_id, company_id
) WHERE closed_on IS NULL AND trashed_at IS NULL;

CREATE INDEX deal_stage_of ON deal (stage_id);

CREATE INDEX deal_contact ON deal (contact_id) WHERE contact_id IS NOT NULL;

CREATE INDEX deal_company ON deal (company_id) WHERE company_id IS NOT NULL;

-- Each stage that a deal came into, the first when it was added. What is undone is taken out.
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

-- Documents that belong to a deal.
CREATE TABLE deal_document (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,
  deal_id INTEGER NOT NULL REFERENCES deal (id) ON DELETE CASCADE,
  document_id INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  sealed_seq INTEGER NOT NULL DEFAULT 0,
  mac BLOB NOT NULL DEFAULT x''
) STRICT;

CREATE UNIQUE INDEX deal_document_pair ON deal_document (deal_id, document_id);

CREATE INDEX deal_document_document ON deal_document (document_id);

-- A page keeps what is typed into the form of a deal too.
CREATE TABLE draft_new (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES user (id) ON DELETE CASCADE,    -- who typed it: nobody else sees it
  kind TEXT NOT NULL CHECK (kind IN ('contact', 'company')),
  contact_id INTEGER REFERENCES contact (id) ON DELETE CASCADE,       -- neither of them: a record to be
  company_id INTEGER REFERENCES company (id) ON DELETE CASCADE,
  text TEXT NOT NULL,                 -- as the form put it
  kept_at INTEGER NOT NULL,
  form TEXT NOT NULL DEFAULT 'record' CHECK (form IN ('record', 'activity', 'task', 'voucher', 'deal')),
  CHECK (contact_id IS NULL OR kind = 'contact'),
  CHECK (company_id IS NULL OR kind = 'company')
) STRICT;

INSERT INTO draft_new (id, user_id, kind, contact_id, company_id, text, kept_at, form)
SELECT id, user_id, kind, contact_id, company_id, text, kept_at, form FROM draft;

DROP TABLE draft;

ALTER TABLE draft_new RENAME TO draft;

CREATE UNIQUE INDEX draft_of_user ON draft (user_id, kind, coalesce(contact_id, company_id, 0), form);

-- Search finds deals by their title, next step and note, as source 7.
DROP VIEW text_source;

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

CREATE TRIGGER deal_text_insert AFTER INSERT ON deal BEGIN
  INSERT INTO text_index (rowid, words)
    VALUES ((7 << 48) | new.id, words(new.title || ' ' || new.next_step || ' ' || new.note));
END;

CREATE TRIGGER deal_text_delete AFTER DELETE ON deal BEGIN
  INSERT INTO text_index (text_index, rowid, words)
    VALUES ('delete', (7 << 48) | old.id, words(old.title || ' ' || old.next_step || ' ' || old.note));
END;

CREATE TRIGGER deal_text_update AFTER UPDATE OF title, next_step, note ON deal
WHEN old.title <> new.title OR old.next_step <> new.next_step OR old.note <> new.note BEGIN
  INSERT INTO text_index (text_index, rowid, words)
    VALUES ('delete', (7 << 48) | old.id, words(old.title || ' ' || old.next_step || ' ' || old.note));
  INSERT INTO text_index (rowid, words)
    VALUES ((7 << 48) | new.id, words(new.title || ' ' || new.next_step || ' ' || new.note));
END;
