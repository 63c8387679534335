-- What a meeting of a reading group has beside a date, a text and a presenter.

-- Since when it is said that everybody who was there is noted. Before that nobody counts as absent.
ALTER TABLE meetings ADD COLUMN counted_at TEXT
  CHECK (counted_at GLOB '????-??-??T??:??:??.???Z');

-- What the presenter says beforehand: notes, and what to talk about.
CREATE TABLE preparations (
  session   TEXT PRIMARY KEY REFERENCES meetings (session) ON DELETE CASCADE,
  notes     TEXT NOT NULL CHECK (length(notes) <= 20000),
  questions TEXT NOT NULL CHECK (length(questions) <= 4000),
  version   INTEGER NOT NULL CHECK (version > 0),            -- guards against lost edits
  person    TEXT NOT NULL REFERENCES people (id),            -- who wrote last
  at        TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z')
) STRICT, WITHOUT ROWID;

-- Who writes the notes now: one at a time. A pen that was not used for a while is anybody's.
CREATE TABLE pens (
  session TEXT PRIMARY KEY REFERENCES meetings (session) ON DELETE CASCADE,
  pen     TEXT NOT NULL CHECK (length(pen) = 16),            -- made by the browser, one for each time
  person  TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  since   TEXT NOT NULL CHECK (since   GLOB '????-??-??T??:??:??.???Z'),
  used_at TEXT NOT NULL CHECK (used_at GLOB '????-??-??T??:??:??.???Z'),
  word    TEXT NOT NULL DEFAULT '' CHECK (length(word) <= 200)  -- to whom it was taken from
) STRICT, WITHOUT ROWID;

-- The notes are one text. What somebody writes with one pen is one version; none is ever lost.
CREATE TABLE meeting_notes (
  session TEXT NOT NULL REFERENCES meetings (session) ON DELETE CASCADE,
  version INTEGER NOT NULL CHECK (version > 0),
  pen     TEXT NOT NULL CHECK (length(pen) = 16),
  text    TEXT NOT NULL CHECK (length(text) <= 20000),
  person  TEXT NOT NULL REFERENCES people (id),
  at      TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (session, version),
  UNIQUE (session, pen)
) STRICT, WITHOUT ROWID;

-- What others ask the presenter, before and at the meeting.
CREATE TABLE meeting_questions (
  id          TEXT PRIMARY KEY CHECK (length(id) = 16),      -- made by the browser
  session     TEXT NOT NULL REFERENCES meetings (session) ON DELETE CASCADE,
  person      TEXT NOT NULL REFERENCES people (id),
  text        TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 500),
  at          TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  answer      TEXT NOT NULL DEFAULT '' CHECK (length(answer) <= 2000),
  answered_by TEXT REFERENCES people (id),
  CHECK ((answer = '') = (answered_by IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX meeting_questions_by_session ON meeting_questions (session, at);

-- Playbooks that a meeting talked of, by their ids in the catalogue.
CREATE TABLE meeting_playbooks (
  session  TEXT NOT NULL REFERENCES meetings (session) ON DELETE CASCADE,
  playbook TEXT NOT NULL CHECK (length(playbook) BETWEEN 1 AND 200),
  PRIMARY KEY (session, playbook)
) STRICT, WITHOUT ROWID;

-- At which meeting it was decided.
ALTER TABLE follow_ups ADD COLUMN session TEXT REFERENCES sessions (id) ON DELETE SET NULL;
CREATE INDEX follow_ups_by_session ON follow_ups (session) WHERE session IS NOT NULL;
