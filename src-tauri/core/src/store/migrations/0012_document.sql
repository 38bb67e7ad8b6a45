-- Documents: what was stored as a file, sealed beside the database.
CREATE TABLE document (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,
  revision INTEGER NOT NULL,
  title TEXT NOT NULL,
  retention TEXT NOT NULL CHECK (retention IN ('quote', 'invoice', 'contract', 'letter', 'evidence', 'other')),
  dated_at INTEGER NOT NULL,
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL,           -- by its content
  size INTEGER NOT NULL,
  hash BLOB NOT NULL,                 -- SHA-256 of its content
  file BLOB NOT NULL UNIQUE,          -- what its sealed file is called
  sealed_key BLOB NOT NULL,           -- opens that file; sealed under the contact's key, or the vault's own
  contact_id INTEGER REFERENCES contact (id) ON DELETE CASCADE, -- neither: what shows a request of somebody unknown
  company_id INTEGER REFERENCES company (id),
  author_id INTEGER NOT NULL REFERENCES user (id),
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  trashed_at INTEGER,
  sealed_seq INTEGER NOT NULL DEFAULT 0,
  mac BLOB NOT NULL DEFAULT x''
) STRICT;

-- In the order of the timeline, read from its end.
CREATE INDEX document_contact ON document (contact_id, dated_at, id) WHERE contact_id IS NOT NULL;

CREATE INDEX document_company ON document (company_id, dated_at, id) WHERE company_id IS NOT NULL;

-- A copy of a document that leaves is a disclosure like an export of contacts.
DROP INDEX journal_export;

CREATE INDEX journal_export ON journal (user, at) WHERE action IN ('export.contacts', 'export.document');
