-- What hires say back of their visits and of the programme, what their teams answer, and what
-- became of the mini-projects.

-- About the rotation itself: for its owners, at once and with the hire's name.
CREATE TABLE visit_ratings (
  visit   TEXT PRIMARY KEY REFERENCES visits (id) ON DELETE CASCADE,
  person  TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,   -- the hire
  useful  TEXT NOT NULL CHECK (useful IN ('yes', 'partly', 'no')),  -- its mini-project is real work
  doable  TEXT NOT NULL CHECK (doable IN ('yes', 'partly', 'no'))   -- and could be done in the time
) STRICT, WITHOUT ROWID;

CREATE INDEX visit_ratings_by_person ON visit_ratings (person);

-- About people: shown in groups of three different hires only. Once three wait, they are made a
-- group, which is never changed; taking one answer out of it hides it whole. No time is kept.
CREATE TABLE people_answers (
  seq      INTEGER PRIMARY KEY AUTOINCREMENT,                -- the order in which groups are made
  visit    TEXT NOT NULL UNIQUE REFERENCES visits (id) ON DELETE CASCADE,
  rotation TEXT NOT NULL CHECK (length(rotation) BETWEEN 1 AND 80),
  person   TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  clear    TEXT NOT NULL CHECK (clear IN ('yes', 'partly', 'no')),     -- the presentation
  time_for TEXT NOT NULL CHECK (time_for IN ('yes', 'partly', 'no')),  -- somebody had time
  words    TEXT NOT NULL DEFAULT '' CHECK (length(words) <= 300),
  batch    TEXT CHECK (length(batch) BETWEEN 1 AND 40)       -- the group; NULL: waits for others
) STRICT;

CREATE INDEX people_answers_waiting ON people_answers (rotation, seq) WHERE batch IS NULL;
CREATE INDEX people_answers_by_batch ON people_answers (rotation, batch) WHERE batch IS NOT NULL;
CREATE INDEX people_answers_by_person ON people_answers (person);

-- "What should we change?": what a hire asked or proposed at a visit, and what the team makes of it.
CREATE TABLE proposals (
  id          TEXT PRIMARY KEY CHECK (length(id) = 16),      -- made by the browser
  visit       TEXT NOT NULL REFERENCES visits (id) ON DELETE CASCADE,
  person      TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,  -- who wrote it down
  words       TEXT NOT NULL CHECK (length(words) BETWEEN 1 AND 500),
  at          TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  answer      TEXT CHECK (answer IN ('taken-up', 'mended', 'declined')),  -- NULL: not answered yet
  said        TEXT NOT NULL DEFAULT '' CHECK (length(said) <= 500),
  answered_by TEXT REFERENCES people (id) ON DELETE SET NULL,
  answered_at TEXT CHECK (answered_at GLOB '????-??-??T??:??:??.???Z'),
  CHECK ((answer IS NULL) = (answered_at IS NULL)),
  CHECK (answer <> 'declined' OR said <> '')
) STRICT, WITHOUT ROWID;

CREATE INDEX proposals_by_visit ON proposals (visit, at);
CREATE INDEX proposals_by_person ON proposals (person);
CREATE INDEX proposals_by_answerer ON proposals (answered_by) WHERE answered_by IS NOT NULL;

-- The questions of week one and week four, which a programme asks; in groups like `people_answers`.
CREATE TABLE check_ins (
  seq       INTEGER PRIMARY KEY AUTOINCREMENT,
  hire      TEXT NOT NULL REFERENCES hires (id) ON DELETE CASCADE,
  programme TEXT NOT NULL CHECK (length(programme) BETWEEN 1 AND 80),
  week      INTEGER NOT NULL CHECK (week IN (1, 4)),
  person    TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  answers   TEXT NOT NULL CHECK (json_type(answers) = 'array'),  -- [{ question, words }]
  batch     TEXT CHECK (length(batch) BETWEEN 1 AND 40),
  UNIQUE (hire, week)
) STRICT;

CREATE INDEX check_ins_waiting ON check_ins (programme, week, seq) WHERE batch IS NULL;
CREATE INDEX check_ins_by_batch ON check_ins (programme, week, batch) WHERE batch IS NOT NULL;
CREATE INDEX check_ins_by_person ON check_ins (person);

-- What became of a mini-project. A row is never changed: the last by (day, at, id) is how it stands.
CREATE TABLE outcomes (
  visit   TEXT NOT NULL REFERENCES visits (id) ON DELETE CASCADE,
  id      TEXT NOT NULL CHECK (length(id) = 16),             -- made by the browser
  outcome TEXT NOT NULL CHECK (outcome IN ('shipped', 'in-use', 'dropped')),
  day     TEXT NOT NULL CHECK (day GLOB '????-??-??'),       -- since when it is so
  link    TEXT NOT NULL DEFAULT '' CHECK (length(link) <= 500),
  words   TEXT NOT NULL DEFAULT '' CHECK (length(words) <= 300),
  person  TEXT REFERENCES people (id) ON DELETE SET NULL,    -- who said so
  at      TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (visit, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX outcomes_by_person ON outcomes (person) WHERE person IS NOT NULL;
CREATE INDEX visits_by_rotation ON visits (rotation, told_day) WHERE told_day IS NOT NULL;
