-- Erasures that were announced: somebody else confirms each, or it waits until its cooling-off is over.
CREATE TABLE erasure_announcement (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,
  contact_id INTEGER NOT NULL UNIQUE REFERENCES contact (id) ON DELETE CASCADE,     -- who is to go
  draft TEXT NOT NULL,                -- what was decided about it, as JSON
  parts TEXT NOT NULL,                -- a hash of each part of the plan that was looked at, as JSON
  author_id INTEGER NOT NULL REFERENCES user (id),
  role TEXT NOT NULL,                 -- what they were then
  announced_at INTEGER NOT NULL,
  runs_at INTEGER NOT NULL CHECK (runs_at >= announced_at),       -- when the cooling-off is over
  sealed_seq INTEGER NOT NULL DEFAULT 0,
  mac BLOB NOT NULL DEFAULT x''
) STRICT;
