-- Which single records were erased is read from the journal: an older state of the vault has them erased once more.
CREATE INDEX journal_item ON journal (object_type, object, seq, at) WHERE action = 'erasure.item';
