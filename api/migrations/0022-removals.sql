-- That a person was removed, by whom and when. What others stand on goes on referring to the person's
-- row, from which everything that says who it was is gone; the row here says why it is like that.
CREATE TABLE removals (
  id     TEXT PRIMARY KEY CHECK (length(id) = 16),
  person TEXT NOT NULL UNIQUE REFERENCES people (id),        -- the row without a name
  by     TEXT NOT NULL REFERENCES people (id),
  at     TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z')
) STRICT, WITHOUT ROWID;

CREATE INDEX removals_by_time ON removals (at);
