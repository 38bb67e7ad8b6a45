-- Vouchers: quotes, orders, invoices and credit notes.
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

-- In the order of their lists.
CREATE INDEX voucher_contact ON voucher (contact_id, issued_on, id) WHERE contact_id IS NOT NULL;

CREATE INDEX voucher_company ON voucher (company_id, issued_on, id) WHERE company_id IS NOT NULL;

-- Whether a number is taken.
CREATE INDEX voucher_number ON voucher (number, kind);

-- What is open, by its day.
CREATE INDEX voucher_open ON voucher (due_on) WHERE due_on IS NOT NULL AND status = 'open' AND trashed_at IS NULL;

-- Whose file a document is.
CREATE INDEX voucher_document ON voucher (document_id) WHERE document_id IS NOT NULL;

-- Their words, for search: source 6.
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
  SELECT (6 << 48) | id, words(number || ' ' || note) FROM voucher;

CREATE TRIGGER voucher_text_insert AFTER INSERT ON voucher BEGIN
  INSERT INTO text_index (rowid, words) VALUES ((6 << 48) | new.id, words(new.number || ' ' || new.note));
END;

CREATE TRIGGER voucher_text_delete AFTER DELETE ON voucher BEGIN
  INSERT INTO text_index (text_index, rowid, words)
    VALUES ('delete', (6 << 48) | old.id, words(old.number || ' ' || old.note));
END;

CREATE TRIGGER voucher_text_update AFTER UPDATE OF number, note ON voucher
WHEN old.number <> new.number OR old.note <> new.note BEGIN
  INSERT INTO text_index (text_index, rowid, words)
    VALUES ('delete', (6 << 48) | old.id, words(old.number || ' ' || old.note));
  INSERT INTO text_index (rowid, words) VALUES ((6 << 48) | new.id, words(new.number || ' ' || new.note));
END;

-- A page keeps what is typed into the form of a voucher too.
CREATE TABLE draft_new (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES user (id) ON DELETE CASCADE,    -- who typed it: nobody else sees it
  kind TEXT NOT NULL CHECK (kind IN ('contact', 'company')),
  contact_id INTEGER REFERENCES contact (id) ON DELETE CASCADE,       -- neither of them: a record to be
  company_id INTEGER REFERENCES company (id) ON DELETE CASCADE,
  text TEXT NOT NULL,                 -- as the form put it
  kept_at INTEGER NOT NULL,
  form TEXT NOT NULL DEFAULT 'record' CHECK (form IN ('record', 'activity', 'task', 'voucher')),
  CHECK (contact_id IS NULL OR kind = 'contact'),
  CHECK (company_id IS NULL OR kind = 'company')
) STRICT;

INSERT INTO draft_new (id, user_id, kind, contact_id, company_id, text, kept_at, form)
SELECT id, user_id, kind, contact_id, company_id, text, kept_at, form FROM draft;

DROP TABLE draft;

ALTER TABLE draft_new RENAME TO draft;

CREATE UNIQUE INDEX draft_of_user ON draft (user_id, kind, coalesce(contact_id, company_id, 0), form);
