-- When and how somebody was told that their data would no longer be restricted, before it was not (Art. 18(3) GDPR); NULL while it is,
-- and of what was lifted before this was asked for.
ALTER TABLE restriction ADD COLUMN told_at INTEGER CHECK (told_at IS NULL OR told_at BETWEEN at AND ended_at);
ALTER TABLE restriction ADD COLUMN told_method TEXT
  CHECK ((told_method IS NULL) = (told_at IS NULL) AND coalesce(told_method, 'paper') IN ('paper', 'email', 'phone', 'in_person'));

-- Whose data is restricted now: asked at each change about somebody, and by whoever may not see them at each statement.
CREATE INDEX restriction_standing ON restriction (contact_id, at) WHERE ended_at IS NULL;
