-- What stays of anything that people sign up for: materials, notes, questions, thanks, feedback, and
-- what should come of it. Ids are made by browsers, so that what is sent twice is there once.

-- Slides, a recording and other files of an event, or of one session of it. The bytes of a file
-- stand beside the database under a name of our own; what it was called is no more than a word.
CREATE TABLE materials (
  id      TEXT PRIMARY KEY CHECK (length(id) BETWEEN 16 AND 40),
  event   TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  session TEXT REFERENCES sessions (id) ON DELETE CASCADE,   -- NULL: of the whole event
  kind    TEXT NOT NULL CHECK (kind IN ('slides', 'recording', 'other')),
  title   TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
  link    TEXT CHECK (link LIKE 'https://%' AND length(link) <= 500),
  file    TEXT UNIQUE CHECK (length(file) = 36),             -- where its bytes stand
  name    TEXT CHECK (length(name) BETWEEN 1 AND 120),       -- as it is called when it is saved
  type    TEXT CHECK (length(type) BETWEEN 1 AND 120),       -- as its content says, not its name
  bytes   INTEGER CHECK (bytes > 0),
  hash    TEXT CHECK (length(hash) = 64),                    -- SHA-256 of the content, in hex
  person  TEXT NOT NULL REFERENCES people (id),
  at      TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  CHECK ((link IS NULL) = (file IS NOT NULL)),
  CHECK ((file IS NULL) = (name IS NULL) AND (file IS NULL) = (type IS NULL)
    AND (file IS NULL) = (bytes IS NULL) AND (file IS NULL) = (hash IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX materials_by_event ON materials (event, at);
CREATE INDEX materials_by_session ON materials (session) WHERE session IS NOT NULL;

-- What a speaker opened to those who came: writing in the notes, or the two questions of feedback.
CREATE TABLE openings (
  event  TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  what   TEXT NOT NULL CHECK (what IN ('notes', 'feedback')),
  person TEXT NOT NULL REFERENCES people (id),
  at     TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (event, what)
) STRICT, WITHOUT ROWID;

-- The notes of an event are one text. Each time it is saved is a row, so that nothing is ever lost.
CREATE TABLE notes (
  event   TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  version INTEGER NOT NULL CHECK (version > 0),
  text    TEXT NOT NULL CHECK (length(text) <= 20000),
  person  TEXT NOT NULL REFERENCES people (id),
  at      TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (event, version)
) STRICT, WITHOUT ROWID;

-- Who asked without a name is nowhere: not even whoever reads this table knows.
CREATE TABLE questions (
  id          TEXT PRIMARY KEY CHECK (length(id) BETWEEN 16 AND 40),
  event       TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  person      TEXT REFERENCES people (id),                   -- NULL: asked without a name
  text        TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 500),
  at          TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  answer      TEXT NOT NULL DEFAULT '' CHECK (length(answer) <= 2000),
  answered_by TEXT REFERENCES people (id),
  answered_at TEXT CHECK (answered_at GLOB '????-??-??T??:??:??.???Z'),
  CHECK ((answer = '') = (answered_by IS NULL) AND (answer = '') = (answered_at IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX questions_by_event ON questions (event, at);

-- "I would like to know that, too."
CREATE TABLE question_votes (
  question TEXT NOT NULL REFERENCES questions (id) ON DELETE CASCADE,
  person   TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  PRIMARY KEY (question, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE thanks (
  event  TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  at     TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (event, person)
) STRICT, WITHOUT ROWID;

-- What was answered to the two questions, without who and without when. Answers are shown in fives,
-- each in the batch in which it came; the id is by chance, so that its order says nothing.
CREATE TABLE feedback (
  id    TEXT PRIMARY KEY,
  event TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  batch INTEGER NOT NULL CHECK (batch >= 0),
  worth TEXT NOT NULL CHECK (worth IN ('yes', 'partly', 'no')),
  words TEXT NOT NULL DEFAULT '' CHECK (length(words) <= 1000)
) STRICT, WITHOUT ROWID;

CREATE INDEX feedback_by_event ON feedback (event, batch);

-- That somebody has answered, so that nobody does twice; never joined with what they said.
CREATE TABLE feedback_given (
  event  TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  PRIMARY KEY (event, person)
) STRICT, WITHOUT ROWID;

-- "This should become a playbook": what an event asks of a team or of a person, until a playbook is
-- there or somebody says why not.
CREATE TABLE follow_ups (
  id       TEXT PRIMARY KEY CHECK (length(id) BETWEEN 16 AND 40),
  event    TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  title    TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
  team     TEXT CHECK (length(team) BETWEEN 1 AND 80),       -- slug in the catalogue
  owner    TEXT REFERENCES people (id),                      -- or one person
  due      TEXT NOT NULL CHECK (due GLOB '????-??-??'),
  person   TEXT NOT NULL REFERENCES people (id),             -- who asked for it
  at       TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  playbook TEXT CHECK (length(playbook) BETWEEN 1 AND 200),  -- id of what came of it
  dropped  TEXT CHECK (length(dropped) BETWEEN 1 AND 500),   -- or why nothing will
  ended_by TEXT REFERENCES people (id),
  ended_at TEXT CHECK (ended_at GLOB '????-??-??T??:??:??.???Z'),
  CHECK ((team IS NULL) <> (owner IS NULL)),
  CHECK (playbook IS NULL OR dropped IS NULL),
  CHECK ((ended_at IS NULL) = (playbook IS NULL AND dropped IS NULL)
    AND (ended_at IS NULL) = (ended_by IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX follow_ups_by_event ON follow_ups (event, at);
CREATE INDEX follow_ups_open_by_team ON follow_ups (team, due) WHERE ended_at IS NULL;
CREATE INDEX follow_ups_open_by_owner ON follow_ups (owner, due) WHERE ended_at IS NULL;
