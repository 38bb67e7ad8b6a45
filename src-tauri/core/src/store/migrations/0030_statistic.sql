-- What is left of people and deals that were erased for statistics: how many there were, and nothing that leads to one of them.
CREATE TABLE statistic (
  kind TEXT NOT NULL CHECK (kind IN ('contact', 'deal')),
  month TEXT NOT NULL,                -- 2026-11: when the data was collected, the deal closed
  country TEXT NOT NULL,              -- ISO 3166-1 alpha-2, ZZ for one without rules of its own; empty: not known
  source TEXT NOT NULL CHECK (source IN ('person', 'other', 'import')),
  outcome TEXT NOT NULL CHECK (outcome IN ('lead', 'offer', 'customer', 'won', 'lost')),
  count INTEGER NOT NULL CHECK (count > 0),
  PRIMARY KEY (kind, month, country, source, outcome)
) STRICT, WITHOUT ROWID;
