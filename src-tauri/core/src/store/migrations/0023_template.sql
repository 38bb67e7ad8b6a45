-- Texts of letters about requests, as far as the organisation changed them. What is not here counts as shipped.
CREATE TABLE template (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,          -- the same in every vault: of kind, law and language
  revision INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('acknowledgement', 'identity', 'extension', 'answer', 'done', 'refusal', 'nothing_held',
                                     'restriction_lifted', 'recipient_notice')),
  regime TEXT NOT NULL CHECK (regime IN ('gdpr', 'uk_gdpr', 'fadp', 'ccpa', 'hipaa', 'lgpd')),
  language TEXT NOT NULL CHECK (language IN ('en', 'de', 'sv')),
  subject TEXT,                       -- NULL where the shipped text counts again
  body TEXT,
  shipped BLOB NOT NULL,              -- SHA-256 of the shipped text that it was made from; empty where that counts
  changed_at INTEGER NOT NULL,
  sealed_seq INTEGER NOT NULL DEFAULT 0,
  mac BLOB NOT NULL DEFAULT x'',
  CHECK ((subject IS NULL) = (body IS NULL)),
  CHECK (length(shipped) = CASE WHEN subject IS NULL THEN 0 ELSE 32 END),
  UNIQUE (kind, regime, language)
) STRICT;
