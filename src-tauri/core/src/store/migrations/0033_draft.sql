-- A page keeps what is typed into the form of a rule of how long data is kept, too.
CREATE TABLE draft_new (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES user (id) ON DELETE CASCADE,    -- who typed it: nobody else sees it
  kind TEXT NOT NULL CHECK (kind IN ('contact', 'company')),
  contact_id INTEGER REFERENCES contact (id) ON DELETE CASCADE,       -- neither of them: a record to be
  company_id INTEGER REFERENCES company (id) ON DELETE CASCADE,
  text TEXT NOT NULL,                 -- as the form put it
  kept_at INTEGER NOT NULL,
  form TEXT NOT NULL DEFAULT 'record' CHECK (form IN ('record', 'activity', 'task', 'voucher', 'deal', 'purpose', 'notice', 'wording', 'consent', 'consent_form', 'request', 'recipient', 'template', 'retention_rule')),
  CHECK (contact_id IS NULL OR kind = 'contact'),
  CHECK (company_id IS NULL OR kind = 'company')
) STRICT;

INSERT INTO draft_new (id, user_id, kind, contact_id, company_id, text, kept_at, form)
SELECT id, user_id, kind, contact_id, company_id, text, kept_at, form FROM draft;

DROP TABLE draft;

ALTER TABLE draft_new RENAME TO draft;

CREATE UNIQUE INDEX draft_of_user ON draft (user_id, kind, coalesce(contact_id, company_id, 0), form);
