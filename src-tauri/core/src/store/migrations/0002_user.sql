-- Roles of users. Whoever is there already made the vault.

ALTER TABLE user ADD COLUMN role TEXT NOT NULL DEFAULT 'read_only' CHECK (role IN ('owner', 'privacy_officer', 'sales', 'read_only'));

ALTER TABLE user ADD COLUMN disabled_at INTEGER;

ALTER TABLE user ADD COLUMN removed_at INTEGER;

-- Over id, uuid, role, disabled_at and removed_at; empty until the vault is opened after this step.
ALTER TABLE user ADD COLUMN mac BLOB NOT NULL DEFAULT x'';

UPDATE user SET role = 'owner';
