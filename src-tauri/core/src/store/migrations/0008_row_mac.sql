-- Row MACs: what shows that a row is as it was written last (row_mac.rs). They are filled in with the keys after this step.
ALTER TABLE user ADD COLUMN sealed_seq INTEGER NOT NULL DEFAULT 0; -- the journal entry of the change that wrote the row; 0 before any

ALTER TABLE setting ADD COLUMN sealed_seq INTEGER NOT NULL DEFAULT 0;

ALTER TABLE setting ADD COLUMN mac BLOB NOT NULL DEFAULT x'';

ALTER TABLE company ADD COLUMN sealed_seq INTEGER NOT NULL DEFAULT 0;

ALTER TABLE company ADD COLUMN mac BLOB NOT NULL DEFAULT x'';

-- SHA-256 of the photo; NULL where there is none.
ALTER TABLE contact ADD COLUMN photo_hash BLOB;

ALTER TABLE contact ADD COLUMN sealed_seq INTEGER NOT NULL DEFAULT 0;

ALTER TABLE contact ADD COLUMN mac BLOB NOT NULL DEFAULT x'';

-- The entries about an object, the newest of which says whether its row is.
CREATE INDEX journal_object ON journal (object, object_type);
