-- Signed checkpoints of the journal, the keys that sign them, and the gaps that were found.

CREATE TABLE signing_key (
  user BLOB NOT NULL,                 -- user.uuid
  public_key BLOB NOT NULL,           -- Ed25519; from when to when it counts, the journal says
  PRIMARY KEY (user, public_key)
) STRICT, WITHOUT ROWID;

-- The entries that introduce and withdraw a key.
CREATE INDEX journal_key ON journal (object) WHERE object_type = 'key';

CREATE TABLE checkpoint (
  id INTEGER PRIMARY KEY,             -- from 1, without gaps
  seq INTEGER NOT NULL,               -- the last entry that it covers
  root BLOB NOT NULL,                 -- of the Merkle tree over the hashes of all entries up to it
  peaks BLOB NOT NULL,                -- of that tree, from which the next one goes on
  at INTEGER NOT NULL,
  reason TEXT NOT NULL,
  user BLOB NOT NULL,                 -- user.uuid
  previous BLOB NOT NULL,             -- hash of the checkpoint before; zeroes for the first
  signature BLOB NOT NULL
) STRICT;

CREATE TABLE gap (
  hash BLOB PRIMARY KEY,              -- of the entry that an anchor saw and the journal lacks
  seq INTEGER NOT NULL                -- its number
) STRICT, WITHOUT ROWID;
