-- How many texts in a backup may still name somebody who was struck out of them since, as counted when it was cleaned.
ALTER TABLE backup ADD COLUMN texts_left INTEGER NOT NULL DEFAULT 0;
