-- Who was erased, by number and pseudonym alone, and what a law keeps of them.

CREATE TABLE erasure (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,
  year INTEGER NOT NULL,              -- in UTC
  number INTEGER NOT NULL,            -- within the year
  cause TEXT NOT NULL CHECK (cause IN ('request', 'decision', 'retention', 'trash')),
  request_id INTEGER REFERENCES request (id),
  subject BLOB NOT NULL UNIQUE,       -- their pseudonym, by which a restored backup finds them
  summary TEXT NOT NULL,              -- what went and what stayed, in numbers, as JSON
  author_id INTEGER NOT NULL REFERENCES user (id),
  at INTEGER NOT NULL,
  sealed_seq INTEGER NOT NULL DEFAULT 0,
  mac BLOB NOT NULL DEFAULT x'',
  UNIQUE (year, number),
  CHECK ((cause = 'request') = (request_id IS NOT NULL))
) STRICT;

CREATE INDEX erasure_request ON erasure (request_id) WHERE request_id IS NOT NULL;

CREATE TABLE archive (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,
  erasure_id INTEGER NOT NULL REFERENCES erasure (id),
  subject_id INTEGER NOT NULL UNIQUE REFERENCES subject (id),   -- of its own: nothing leads to whom it was about
  kind TEXT NOT NULL CHECK (kind IN ('voucher', 'consent', 'notice', 'held')),
  law TEXT,                           -- as cited in its country; none where that is not known
  until TEXT,                         -- ISO 8601: the last day; none: until it is settled
  ask INTEGER NOT NULL,               -- whether somebody who knows the law has to be asked
  record BLOB NOT NULL,               -- what is kept, as JSON sealed under the subject's key
  review_on TEXT,                     -- ISO 8601: when the legal holds on it are looked at again; none where there is none
  holds BLOB,                         -- why it is on hold, sealed the same way
  kept_at INTEGER NOT NULL,
  sealed_seq INTEGER NOT NULL DEFAULT 0,
  mac BLOB NOT NULL DEFAULT x'',
  CHECK ((review_on IS NULL) = (holds IS NULL))
) STRICT;

CREATE INDEX archive_erasure ON archive (erasure_id);

CREATE INDEX archive_until ON archive (until) WHERE until IS NOT NULL;

CREATE INDEX archive_review ON archive (review_on) WHERE review_on IS NOT NULL;

CREATE TABLE archive_file (
  id INTEGER PRIMARY KEY,
  archive_id INTEGER NOT NULL REFERENCES archive (id) ON DELETE CASCADE,
  file BLOB NOT NULL,                 -- as document.file
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  hash BLOB NOT NULL,
  sealed_key BLOB NOT NULL            -- of the file, under the subject's key
) STRICT;

CREATE INDEX archive_file_archive ON archive_file (archive_id);

-- What a person's key seals is found by the person: an erasure destroys it.
CREATE INDEX journal_payload_subject ON journal_payload (subject_id) WHERE subject_id IS NOT NULL;
