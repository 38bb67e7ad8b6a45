-- What came in with a package beside contacts and companies, so that its import can be undone as a whole.
CREATE TABLE import_object (
  import_id INTEGER NOT NULL REFERENCES import (id),
  kind TEXT NOT NULL,                 -- the table
  uuid BLOB NOT NULL,                 -- of the row, which may be gone
  PRIMARY KEY (import_id, kind, uuid)
) STRICT, WITHOUT ROWID;
