-- Where backups go, and the register of those that were made and verified.
CREATE TABLE backup_place (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,          -- a folder of this computer, or on a drive plugged into it
  added_at INTEGER NOT NULL
) STRICT;

CREATE TABLE backup (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,          -- stands in the file as well
  place_id INTEGER NOT NULL REFERENCES backup_place (id) ON DELETE CASCADE,
  file_name TEXT NOT NULL,
  created_at INTEGER NOT NULL,        -- the moment whose state it holds
  bytes INTEGER NOT NULL,
  seq INTEGER NOT NULL,               -- the last journal entry in it
  verified_at INTEGER NOT NULL,
  rehearsed_at INTEGER,
  sound INTEGER NOT NULL              -- 0 once a rehearsal failed
) STRICT;

CREATE INDEX backup_of_place ON backup (place_id, created_at);
