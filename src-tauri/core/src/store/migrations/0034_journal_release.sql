-- What the archive kept and keeps no longer is read from the journal: an older state of the vault has it go once more.
CREATE INDEX journal_release ON journal (object, at) WHERE action = 'erasure.run' AND object_type = 'archive';
