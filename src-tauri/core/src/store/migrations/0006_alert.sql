-- Alerts: what the owners are told of, and which of them has seen it.
CREATE TABLE alert (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,          -- stands in the journal as well
  at INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('failed_attempts', 'contacts_opened', 'contacts_exported')),
  user_id INTEGER REFERENCES user (id), -- whose reading; of failed attempts nobody knows whose they are
  count INTEGER NOT NULL,
  since INTEGER                       -- from when on was counted; none where the vault was never at work before
) STRICT;

CREATE INDEX alert_of_user ON alert (user_id, kind, at);

CREATE TABLE alert_seen (
  alert_id INTEGER NOT NULL REFERENCES alert (id) ON DELETE CASCADE,
  user_id INTEGER NOT NULL REFERENCES user (id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  PRIMARY KEY (alert_id, user_id)
) STRICT, WITHOUT ROWID;

-- What somebody exported within the hour is read from the journal.
CREATE INDEX journal_export ON journal (user, at) WHERE action = 'export.contacts';
