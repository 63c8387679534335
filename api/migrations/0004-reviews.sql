-- That somebody went through a playbook and found it right. The file of the playbook may know a
-- later day (`reviewed:`); the later of both counts. `npm run reviews:apply` writes these days there.

CREATE TABLE reviews (
  -- Never given twice, so that the newest id and their number together tell one state from another.
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  playbook TEXT NOT NULL CHECK (length(playbook) BETWEEN 1 AND 400),    -- id in the catalogue
  person   TEXT REFERENCES people (id) ON DELETE SET NULL,              -- the review outlasts the account
  kind     TEXT NOT NULL CHECK (kind IN ('owner', 'fresh-eyes')),
  day      TEXT NOT NULL CHECK (day GLOB '????-??-??'),                 -- on the person's own calendar
  at       TEXT NOT NULL CHECK (at  GLOB '????-??-??T??:??:??.???Z'),
  note     TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 500),
  run      TEXT,                                                        -- the run that it came from
  UNIQUE (playbook, person, day)
) STRICT;

CREATE INDEX reviews_by_day ON reviews (playbook, day, id);
CREATE INDEX reviews_by_person ON reviews (person);

-- When a playbook was run, for the order of the queue: one row for each run. Empty until there are
-- runs; the migration that brings them drops this view and creates it anew over its own table.
CREATE VIEW uses_by_runs (playbook, at) AS SELECT '', '' WHERE 0;
