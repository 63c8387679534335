-- Courses: events of several sessions with one sign-up for all of them.

-- What one of several sessions is about, and whether it alone will not take place.
ALTER TABLE sessions ADD COLUMN title TEXT NOT NULL DEFAULT '' CHECK (length(title) <= 120);
ALTER TABLE sessions ADD COLUMN cancelled_at TEXT
  CHECK (cancelled_at GLOB '????-??-??T??:??:??.???Z');

-- What a course has beyond any other event: whether it needs a minimum, and what came of that.
CREATE TABLE courses (
  event       TEXT PRIMARY KEY REFERENCES events (id) ON DELETE CASCADE,
  minimum     INTEGER CHECK (minimum BETWEEN 1 AND 10000),   -- NULL: it runs whoever comes
  decide_by   TEXT CHECK (decide_by GLOB '????-??-??T??:??:??.???Z'),
  decide_zone TEXT,                                          -- the zone in which that was said
  -- NULL: not yet due. Asked: too few by then, the instructors choose. Undecided: they have not.
  decision    TEXT CHECK (decision IN ('runs', 'asked', 'undecided')),
  decided_at  TEXT CHECK (decided_at GLOB '????-??-??T??:??:??.???Z'),
  decided_by  TEXT REFERENCES people (id),                   -- NULL: the count decided
  first_run   TEXT REFERENCES events (id) ON DELETE SET NULL, -- the course of which this is another run
  CHECK ((minimum IS NULL) = (decide_by IS NULL)),
  CHECK ((decide_by IS NULL) = (decide_zone IS NULL)),
  CHECK ((decision IS NULL) = (decided_at IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX courses_to_decide ON courses (decide_by)
  WHERE minimum IS NOT NULL AND (decision IS NULL OR decision <> 'runs');
CREATE INDEX courses_by_first_run ON courses (first_run) WHERE first_run IS NOT NULL;

-- What one may want to know first. Advice, never a condition.
CREATE TABLE course_advice (
  event TEXT NOT NULL REFERENCES courses (event) ON DELETE CASCADE,
  kind  TEXT NOT NULL CHECK (kind IN ('playbook', 'course', 'skill')),
  slug  TEXT NOT NULL CHECK (length(slug) BETWEEN 1 AND 200), -- a playbook's is its id
  PRIMARY KEY (event, kind, slug)
) STRICT, WITHOUT ROWID;

-- What to do at home after a session.
CREATE TABLE homework (
  session  TEXT PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
  text     TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 8000),
  due_at   TEXT CHECK (due_at GLOB '????-??-??T??:??:??.???Z'),
  due_zone TEXT,
  version  INTEGER NOT NULL DEFAULT 1,                       -- guards against lost edits
  CHECK ((due_at IS NULL) = (due_zone IS NULL))
) STRICT, WITHOUT ROWID;
