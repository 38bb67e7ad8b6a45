-- Short texts that search does not show and that may name somebody all the same, by their words: who is erased is looked for in them.
-- Triggers keep it as they keep `text_index`, and its rows are numbered in the same way: 1 where a contact comes from and the values of
-- its vCard that nothing here reads, 2 why a task is due, 3 why a deal was lost, 4 why it was lost before.
CREATE VIEW aside_source (id, words) AS
  SELECT (1 << 48) | id, words(source || ' ' || property_values(extra)) FROM contact WHERE source <> '' OR extra <> ''
  UNION ALL
  SELECT (2 << 48) | id, words(due_reason) FROM task WHERE due_reason <> ''
  UNION ALL
  SELECT (3 << 48) | id, words(loss_reason) FROM deal WHERE loss_reason <> ''
  UNION ALL
  SELECT (4 << 48) | id, words(reason) FROM deal_move WHERE reason <> '';

CREATE VIRTUAL TABLE aside_index USING fts5 (
  words, content = 'aside_source', content_rowid = 'id', tokenize = 'ascii', detail = 'none', columnsize = 0
);

INSERT INTO aside_index (aside_index, rank) VALUES ('secure-delete', 1);

INSERT INTO aside_index (aside_index, rank) VALUES ('pgsz', 3960);

INSERT INTO aside_index (aside_index) VALUES ('rebuild');

CREATE TRIGGER contact_aside_insert AFTER INSERT ON contact WHEN new.source <> '' OR new.extra <> '' BEGIN
  INSERT INTO aside_index (rowid, words)
    VALUES ((1 << 48) | new.id, words(new.source || ' ' || property_values(new.extra)));
END;

CREATE TRIGGER contact_aside_delete AFTER DELETE ON contact WHEN old.source <> '' OR old.extra <> '' BEGIN
  INSERT INTO aside_index (aside_index, rowid, words)
    VALUES ('delete', (1 << 48) | old.id, words(old.source || ' ' || property_values(old.extra)));
END;

CREATE TRIGGER contact_aside_update AFTER UPDATE OF source, extra ON contact
WHEN old.source <> new.source OR old.extra <> new.extra BEGIN
  INSERT INTO aside_index (aside_index, rowid, words)
    SELECT 'delete', (1 << 48) | old.id, words(old.source || ' ' || property_values(old.extra))
    WHERE old.source <> '' OR old.extra <> '';
  INSERT INTO aside_index (rowid, words)
    SELECT (1 << 48) | new.id, words(new.source || ' ' || property_values(new.extra))
    WHERE new.source <> '' OR new.extra <> '';
END;

CREATE TRIGGER task_aside_insert AFTER INSERT ON task WHEN new.due_reason <> '' BEGIN
  INSERT INTO aside_index (rowid, words) VALUES ((2 << 48) | new.id, words(new.due_reason));
END;

CREATE TRIGGER task_aside_delete AFTER DELETE ON task WHEN old.due_reason <> '' BEGIN
  INSERT INTO aside_index (aside_index, rowid, words) VALUES ('delete', (2 << 48) | old.id, words(old.due_reason));
END;

CREATE TRIGGER task_aside_update AFTER UPDATE OF due_reason ON task WHEN old.due_reason <> new.due_reason BEGIN
  INSERT INTO aside_index (aside_index, rowid, words)
    SELECT 'delete', (2 << 48) | old.id, words(old.due_reason) WHERE old.due_reason <> '';
  INSERT INTO aside_index (rowid, words) SELECT (2 << 48) | new.id, words(new.due_reason) WHERE new.due_reason <> '';
END;

CREATE TRIGGER deal_aside_insert AFTER INSERT ON deal WHEN new.loss_reason <> '' BEGIN
  INSERT INTO aside_index (rowid, words) VALUES ((3 << 48) | new.id, words(new.loss_reason));
END;

CREATE TRIGGER deal_aside_delete AFTER DELETE ON deal WHEN old.loss_reason <> '' BEGIN
  INSERT INTO aside_index (aside_index, rowid, words) VALUES ('delete', (3 << 48) | old.id, words(old.loss_reason));
END;

CREATE TRIGGER deal_aside_update AFTER UPDATE OF loss_reason ON deal WHEN old.loss_reason <> new.loss_reason BEGIN
  INSERT INTO aside_index (aside_index, rowid, words)
    SELECT 'delete', (3 << 48) | old.id, words(old.loss_reason) WHERE old.loss_reason <> '';
  INSERT INTO aside_index (rowid, words) SELECT (3 << 48) | new.id, words(new.loss_reason) WHERE new.loss_reason <> '';
END;

CREATE TRIGGER deal_move_aside_insert AFTER INSERT ON deal_move WHEN new.reason <> '' BEGIN
  INSERT INTO aside_index (rowid, words) VALUES ((4 << 48) | new.id, words(new.reason));
END;

CREATE TRIGGER deal_move_aside_delete AFTER DELETE ON deal_move WHEN old.reason <> '' BEGIN
  INSERT INTO aside_index (aside_index, rowid, words) VALUES ('delete', (4 << 48) | old.id, words(old.reason));
END;

CREATE TRIGGER deal_move_aside_update AFTER UPDATE OF reason ON deal_move WHEN old.reason <> new.reason BEGIN
  INSERT INTO aside_index (aside_index, rowid, words)
    SELECT 'delete', (4 << 48) | old.id, words(old.reason) WHERE old.reason <> '';
  INSERT INTO aside_index (rowid, words) SELECT (4 << 48) | new.id, words(new.reason) WHERE new.reason <> '';
END;
