-- What readers say back of a playbook, whether it helped them, and what was looked for in vain.
-- Playbooks are authored, so they stand here by their id, `<area>/<slug>`, and teams not at all:
-- who owns a playbook is asked of the catalogue, on the day of asking.

CREATE TABLE reports (
  id         TEXT PRIMARY KEY CHECK (length(id) BETWEEN 16 AND 40),  -- made by the reader's browser
  playbook   TEXT NOT NULL CHECK (length(playbook) BETWEEN 1 AND 200),
  passage    TEXT NOT NULL DEFAULT '' CHECK (length(passage) <= 500),  -- empty: the whole page
  heading    TEXT NOT NULL DEFAULT '' CHECK (length(heading) <= 200),  -- under which it stands
  anchor     TEXT NOT NULL DEFAULT '' CHECK (length(anchor) <= 200),   -- of that heading
  what       TEXT NOT NULL CHECK (length(what) BETWEEN 1 AND 1000),
  person     TEXT NOT NULL REFERENCES people (id),
  at         TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  run        TEXT CHECK (length(run) <= 40),                -- the run in which it was found
  step       TEXT CHECK (length(step) <= 200),              -- and the step, as people read it
  answer     TEXT CHECK (answer IN ('mended', 'not-wrong')),  -- NULL: still open
  words      TEXT NOT NULL DEFAULT '' CHECK (length(words) <= 1000),
  settled_by TEXT REFERENCES people (id),
  settled_at TEXT CHECK (settled_at GLOB '????-??-??T??:??:??.???Z'),
  CHECK ((answer IS NULL) = (settled_by IS NULL) AND (answer IS NULL) = (settled_at IS NULL)),
  CHECK (step IS NULL OR run IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX reports_open ON reports (playbook, at) WHERE answer IS NULL;
CREATE INDEX reports_settled ON reports (settled_at) WHERE answer IS NOT NULL;

-- "Did this help?" One answer of a person for each playbook and month. Who answered is known for
-- that month alone, so that they can change their mind; then the name is taken out.
CREATE TABLE helps (
  id       INTEGER PRIMARY KEY,
  playbook TEXT NOT NULL CHECK (length(playbook) BETWEEN 1 AND 200),
  person   TEXT REFERENCES people (id) ON DELETE SET NULL,
  month    TEXT NOT NULL CHECK (month GLOB '????-??'),
  helped   INTEGER NOT NULL CHECK (helped IN (0, 1)),
  UNIQUE (playbook, person, month)
) STRICT;

CREATE INDEX helps_named ON helps (month) WHERE person IS NOT NULL;

-- Words that found nothing: how often on which day, and nothing of who or when on it.
CREATE TABLE searches (
  words TEXT NOT NULL CHECK (length(words) BETWEEN 2 AND 80),
  day   TEXT NOT NULL CHECK (day GLOB '????-??-??'),
  times INTEGER NOT NULL CHECK (times > 0),
  PRIMARY KEY (words, day)
) STRICT, WITHOUT ROWID;

CREATE INDEX searches_by_day ON searches (day);

-- A notice is about an event or about a playbook. A table cannot lose a NOT NULL, so it moves.
CREATE TABLE notices_of_both (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  person   TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  what     TEXT NOT NULL CHECK (length(what) BETWEEN 1 AND 40),  -- one of api/notices/schema.ts
  event    TEXT REFERENCES events (id) ON DELETE CASCADE,
  playbook TEXT CHECK (length(playbook) BETWEEN 1 AND 200),
  cause    TEXT NOT NULL,                                    -- names the fact, so that a repeat adds nothing
  detail   TEXT NOT NULL CHECK (json_valid(detail)),
  at       TEXT NOT NULL CHECK (at      GLOB '????-??-??T??:??:??.???Z'),
  read_at  TEXT          CHECK (read_at GLOB '????-??-??T??:??:??.???Z'),
  UNIQUE (person, cause),
  CHECK ((event IS NULL) <> (playbook IS NULL))
) STRICT;

INSERT INTO notices_of_both (id, person, what, event, cause, detail, at, read_at)
SELECT id, person, what, event, cause, detail, at, read_at FROM notices;

DROP TABLE notices;
ALTER TABLE notices_of_both RENAME TO notices;

CREATE INDEX notices_unread ON notices (person) WHERE read_at IS NULL;
CREATE INDEX notices_by_person ON notices (person, id);
