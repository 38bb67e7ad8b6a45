-- Which erasures the file of a backup is known to hold, and when it was last cleaned of people who were erased since it was made.

ALTER TABLE backup ADD COLUMN erased_through INTEGER NOT NULL DEFAULT 0;   -- the last erasure.id

ALTER TABLE backup ADD COLUMN scrubbed_at INTEGER;

-- Whoever was erased before a backup was made is not in it.
UPDATE backup SET erased_through = coalesce((
  SELECT max(erasure.id) FROM erasure JOIN journal ON journal.object = erasure.uuid
  WHERE journal.object_type = 'erasure' AND journal.action = 'erasure.run' AND journal.seq <= backup.seq
), 0);
