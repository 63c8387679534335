-- Going through a playbook step by step, alone or together. What a run was begun with stays as it
-- was, whatever becomes of the playbook; everything else of it is entries that are only ever added.

CREATE TABLE runs (
  id       TEXT PRIMARY KEY CHECK (length(id) = 16),         -- made by the browser that began it
  playbook TEXT NOT NULL CHECK (length(playbook) BETWEEN 1 AND 200),
  title    TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  steps    TEXT NOT NULL CHECK (json_array_length(steps) BETWEEN 1 AND 200),  -- [{ key, title }]
  mode     TEXT NOT NULL CHECK (mode IN ('drill', 'real')),
  person   TEXT NOT NULL REFERENCES people (id),             -- who began it
  begun_at TEXT NOT NULL CHECK (begun_at GLOB '????-??-??T??:??:??.???Z'),
  outcome  TEXT CHECK (outcome IN ('worked', 'worked-with-changes', 'did-not-work')),
  ended_by TEXT REFERENCES people (id),
  ended_at TEXT CHECK (ended_at GLOB '????-??-??T??:??:??.???Z'),
  CHECK ((outcome IS NULL) = (ended_by IS NULL) AND (outcome IS NULL) = (ended_at IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX runs_by_playbook ON runs (playbook, begun_at);
CREATE INDEX runs_open ON runs (begun_at) WHERE outcome IS NULL;

-- An entry is never changed, so the same one may be sent twice and they may come in any order: the
-- run is what api/runs/rules.ts makes of all of them, in the order of (at, id).
CREATE TABLE run_entries (
  run    TEXT NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
  id     TEXT NOT NULL CHECK (length(id) = 16),              -- made by the browser that wrote it
  person TEXT NOT NULL REFERENCES people (id),
  what   TEXT NOT NULL CHECK (what IN ('joined', 'ticked', 'unticked', 'noted', 'wrong')),
  step   TEXT CHECK (length(step) BETWEEN 1 AND 80),         -- key of one of its steps; NULL: the whole run
  words  TEXT NOT NULL DEFAULT '' CHECK (length(words) <= 1000),
  at     TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (run, id),
  CHECK (what NOT IN ('ticked', 'unticked', 'wrong') OR step IS NOT NULL),
  CHECK ((what IN ('noted', 'wrong')) = (words <> ''))
) STRICT, WITHOUT ROWID;

CREATE INDEX run_entries_by_step ON run_entries (run, step, at, id);
CREATE INDEX run_entries_by_person ON run_entries (person, run);

-- The steps that stand ticked: what was said of them last is that they are.
CREATE VIEW run_ticked AS
SELECT e.run, e.step, e.at FROM run_entries e
WHERE e.what = 'ticked' AND NOT EXISTS (
  SELECT 1 FROM run_entries later
  WHERE later.run = e.run AND later.step = e.step AND later.what IN ('ticked', 'unticked')
    AND (later.at > e.at OR (later.at = e.at AND later.id > e.id)));

-- How often a playbook was of use, for the order in which it is reviewed (0004-reviews.sql).
DROP VIEW uses_by_runs;
CREATE VIEW uses_by_runs (playbook, at) AS SELECT playbook, begun_at FROM runs;
