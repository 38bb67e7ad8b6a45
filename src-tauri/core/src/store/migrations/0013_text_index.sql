-- Long texts by their words, for search. Triggers keep it, so that no write and no cascade can forget it.
-- A source has a number of its own in the upper bits of the row: 1 notes on contacts, 2 notes on companies, 3 activities, 4 tasks,
-- 5 documents by title and file name.
CREATE VIEW text_source (id, words) AS
  SELECT (1 << 48) | id, words(notes) FROM contact WHERE notes <> ''
  UNION ALL
  SELECT (2 << 48) | id, words(notes) FROM company WHERE notes <> ''
  UNION ALL
  SELECT (3 << 48) | id, words(subject || ' ' || body) FROM activity
  UNION ALL
  SELECT (4 << 48) | id, words(title || ' ' || note) FROM task
  UNION ALL
  SELECT (5 << 48) | id, words(title || ' ' || file_name) FROM document;

-- The words are folded already: all that is left to do is to part them at their spaces. Only what was taken out is gone
-- ('secure-delete'); pages fit into those of the database without the reserve for their MAC ('pgsz').
CREATE VIRTUAL TABLE text_index USING fts5 (
  words, content = 'text_source', content_rowid = 'id', tokenize = 'ascii', detail = 'none', columnsize = 0, prefix = '2 3'
);

INSERT INTO text_index (text_index, rank) VALUES ('secure-delete', 1);

INSERT INTO text_index (text_index, rank) VALUES ('pgsz', 3960);

INSERT INTO text_index (text_index) VALUES ('rebuild');

CREATE TRIGGER contact_text_insert AFTER INSERT ON contact WHEN new.notes <> '' BEGIN
  INSERT INTO text_index (rowid, words) VALUES ((1 << 48) | new.id, words(new.notes));
END;

CREATE TRIGGER contact_text_delete AFTER DELETE ON contact WHEN old.notes <> '' BEGIN
  INSERT INTO text_index (text_index, rowid, words) VALUES ('delete', (1 << 48) | old.id, words(old.notes));
END;

CREATE TRIGGER contact_text_update AFTER UPDATE OF notes ON contact WHEN old.notes <> new.notes BEGIN
  INSERT INTO text_index (text_index, rowid, words) SELECT 'delete', (1 << 48) | old.id, words(old.notes) WHERE old.notes <> '';
  INSERT INTO text_index (rowid, words) SELECT (1 << 48) | new.id, words(new.notes) WHERE new.notes <> '';
END;

CREATE TRIGGER company_text_insert AFTER INSERT ON company WHEN new.notes <> '' BEGIN
  INSERT INTO text_index (rowid, words) VALUES ((2 << 48) | new.id, words(new.notes));
END;

CREATE TRIGGER company_text_delete AFTER DELETE ON company WHEN old.notes <> '' BEGIN
  INSERT INTO text_index (text_index, rowid, words) VALUES ('delete', (2 << 48) | old.id, words(old.notes));
END;

CREATE TRIGGER company_text_update AFTER UPDATE OF notes ON company WHEN old.notes <> new.notes BEGIN
  INSERT INTO text_index (text_index, rowid, words) SELECT 'delete', (2 << 48) | old.id, words(old.notes) WHERE old.notes <> '';
  INSERT INTO text_index (rowid, words) SELECT (2 << 48) | new.id, words(new.notes) WHERE new.notes <> '';
END;

CREATE TRIGGER activity_text_insert AFTER INSERT ON activity BEGIN
  INSERT INTO text_index (rowid, words) VALUES ((3 << 48) | new.id, words(new.subject || ' ' || new.body));
END;

CREATE TRIGGER activity_text_delete AFTER DELETE ON activity BEGIN
  INSERT INTO text_index (text_index, rowid, words)
    VALUES ('delete', (3 << 48) | old.id, words(old.subject || ' ' || old.body));
END;

CREATE TRIGGER activity_text_update AFTER UPDATE OF subject, body ON activity
WHEN old.subject <> new.subject OR old.body <> new.body BEGIN
  INSERT INTO text_index (text_index, rowid, words)
    VALUES ('delete', (3 << 48) | old.id, words(old.subject || ' ' || old.body));
  INSERT INTO text_index (rowid, words) VALUES ((3 << 48) | new.id, words(new.subject || ' ' || new.body));
END;

CREATE TRIGGER task_text_insert AFTER INSERT ON task BEGIN
  INSERT INTO text_index (rowid, words) VALUES ((4 << 48) | new.id, words(new.title || ' ' || new.note));
END;

CREATE TRIGGER task_text_delete AFTER DELETE ON task BEGIN
  INSERT INTO text_index (text_index, rowid, words)
    VALUES ('delete', (4 << 48) | old.id, words(old.title || ' ' || old.note));
END;

CREATE TRIGGER task_text_update AFTER UPDATE OF title, note ON task
WHEN old.title <> new.title OR old.note <> new.note BEGIN
  INSERT INTO text_index (text_index, rowid, words)
    VALUES ('delete', (4 << 48) | old.id, words(old.title || ' ' || old.note));
  INSERT INTO text_index (rowid, words) VALUES ((4 << 48) | new.id, words(new.title || ' ' || new.note));
END;

CREATE TRIGGER document_text_insert AFTER INSERT ON document BEGIN
  INSERT INTO text_index (rowid, words) VALUES ((5 << 48) | new.id, words(new.title || ' ' || new.file_name));
END;

CREATE TRIGGER document_text_delete AFTER DELETE ON document BEGIN
  INSERT INTO text_index (text_index, rowid, words)
    VALUES ('delete', (5 << 48) | old.id, words(old.title || ' ' || old.file_name));
END;

CREATE TRIGGER document_text_update AFTER UPDATE OF title, file_name ON document
WHEN old.title <> new.title OR old.file_name <> new.file_name BEGIN
  INSERT INTO text_index (text_index, rowid, words)
    VALUES ('delete', (5 << 48) | old.id, words(old.title || ' ' || old.file_name));
  INSERT INTO text_index (rowid, words) VALUES ((5 << 48) | new.id, words(new.title || ' ' || new.file_name));
END;
