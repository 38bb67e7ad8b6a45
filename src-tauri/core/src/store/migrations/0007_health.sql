-- What is known of the vault's health: one row.
CREATE TABLE health (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  checked_at INTEGER,                 -- when every byte was last found sound
  suspect INTEGER NOT NULL            -- 1 after the vault stopped, until it is checked
) STRICT;

INSERT INTO health (id, checked_at, suspect) VALUES (1, NULL, 0);
