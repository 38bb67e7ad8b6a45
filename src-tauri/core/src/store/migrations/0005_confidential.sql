-- Confidential notes on contacts.
CREATE TABLE confidential (
  contact_id INTEGER PRIMARY KEY REFERENCES contact (id) ON DELETE CASCADE,
  epoch INTEGER NOT NULL,             -- of the compartment's key
  sealed BLOB NOT NULL                -- the note, under the compartment's key, and that under the subject's
) STRICT;
