-- What the search for somebody who was erased found, in numbers, as JSON; none where nobody searched.
ALTER TABLE erasure ADD COLUMN proof TEXT;

-- Erasures of which it is not proved yet that nothing is left.
CREATE TABLE erasure_job (
  erasure_id INTEGER PRIMARY KEY REFERENCES erasure (id) ON DELETE CASCADE,
  sealed BLOB NOT NULL                -- what they were recognised by, as JSON sealed under the vault's key; goes with the row
) STRICT;
