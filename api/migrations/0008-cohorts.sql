-- Hires who start together on a programme, and their visits to the rotations. Programmes, rotations
-- and teams are authored, so they stand here by their slug. Days are plain dates; `am` and `pm` are
-- their halves.

CREATE TABLE cohorts (
  id        TEXT PRIMARY KEY CHECK (length(id) = 16),        -- made by the organiser's browser
  slug      TEXT NOT NULL UNIQUE,                            -- the readable address
  programme TEXT NOT NULL CHECK (length(programme) BETWEEN 1 AND 80),
  title     TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 80),
  first_day TEXT NOT NULL CHECK (first_day GLOB '????-??-??'),
  zone      TEXT NOT NULL,                                   -- IANA name, in which its days are
  days_off  TEXT NOT NULL DEFAULT '[]' CHECK (json_type(days_off) = 'array'),  -- holidays, for all
  state     TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'released')),
  organiser TEXT NOT NULL REFERENCES people (id),
  version   INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),  -- one more with each edit
  edit      TEXT NOT NULL DEFAULT '',                        -- the edit that made this version
  made_at   TEXT NOT NULL CHECK (made_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

CREATE INDEX cohorts_by_day ON cohorts (first_day);
CREATE INDEX cohorts_by_organiser ON cohorts (organiser);

CREATE TABLE hires (
  id        TEXT PRIMARY KEY CHECK (length(id) = 16),
  cohort    TEXT NOT NULL REFERENCES cohorts (id) ON DELETE CASCADE,
  person    TEXT REFERENCES people (id) ON DELETE SET NULL,  -- NULL until they can sign in
  name      TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  role      TEXT NOT NULL DEFAULT '' CHECK (length(role) <= 80),
  place     TEXT NOT NULL DEFAULT '' CHECK (length(place) <= 80),
  starts_on TEXT CHECK (starts_on GLOB '????-??-??'),        -- NULL: with the cohort
  part_time TEXT NOT NULL DEFAULT '[]' CHECK (json_type(part_time) = 'array'),  -- ["fri","wed-pm"], never here then
  buddy     TEXT REFERENCES people (id) ON DELETE SET NULL,
  UNIQUE (cohort, name),
  UNIQUE (cohort, id),
  UNIQUE (cohort, person)
) STRICT;

CREATE INDEX hires_by_person ON hires (person) WHERE person IS NOT NULL;
CREATE INDEX hires_by_buddy ON hires (buddy) WHERE buddy IS NOT NULL;

-- Half days on which a hire is away though expected, or here though not. Never why.
CREATE TABLE exceptions (
  hire TEXT NOT NULL REFERENCES hires (id) ON DELETE CASCADE,
  day  TEXT NOT NULL CHECK (day GLOB '????-??-??'),
  half TEXT NOT NULL CHECK (half IN ('am', 'pm')),
  here INTEGER NOT NULL CHECK (here IN (0, 1)),
  PRIMARY KEY (hire, day, half)
) STRICT, WITHOUT ROWID;

-- How many hires a rotation can receive on a day, where it is not as authored. 0: closed.
CREATE TABLE capacities (
  cohort   TEXT NOT NULL REFERENCES cohorts (id) ON DELETE CASCADE,
  rotation TEXT NOT NULL CHECK (length(rotation) BETWEEN 1 AND 80),
  day      TEXT NOT NULL CHECK (day GLOB '????-??-??'),
  hires    INTEGER NOT NULL CHECK (hires BETWEEN 0 AND 60),
  PRIMARY KEY (cohort, rotation, day)
) STRICT, WITHOUT ROWID;

-- Days on which somebody who receives hires is away.
CREATE TABLE host_absences (
  cohort TEXT NOT NULL REFERENCES cohorts (id) ON DELETE CASCADE,
  person TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  day    TEXT NOT NULL CHECK (day GLOB '????-??-??'),
  PRIMARY KEY (cohort, person, day)
) STRICT, WITHOUT ROWID;

CREATE INDEX host_absences_by_person ON host_absences (person);

-- Orders of the programme that a hire need not keep.
CREATE TABLE waivers (
  hire   TEXT NOT NULL REFERENCES hires (id) ON DELETE CASCADE,
  before TEXT NOT NULL,
  after  TEXT NOT NULL,
  PRIMARY KEY (hire, before, after)
) STRICT, WITHOUT ROWID;

-- What the planner made and the organiser has not accepted yet; one for each cohort.
CREATE TABLE drafts (
  cohort  TEXT PRIMARY KEY REFERENCES cohorts (id) ON DELETE CASCADE,
  id      TEXT NOT NULL UNIQUE CHECK (length(id) = 16),
  version INTEGER NOT NULL,                                  -- of the cohort that was planned
  plan    TEXT NOT NULL CHECK (json_valid(plan)),            -- as api/cohorts/plans/schema.ts has it
  at      TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

-- `day`, `half` and `host` are the organiser's plan; with `told_` before them, what hire and host
-- were told by the last release. A visit without a day is no longer planned, but was told.
CREATE TABLE visits (
  id        TEXT PRIMARY KEY CHECK (length(id) = 16),
  cohort    TEXT NOT NULL REFERENCES cohorts (id) ON DELETE CASCADE,
  hire      TEXT NOT NULL,
  rotation  TEXT NOT NULL CHECK (length(rotation) BETWEEN 1 AND 80),
  day       TEXT CHECK (day GLOB '????-??-??'),
  half      TEXT CHECK (half IN ('am', 'pm', 'day')),
  host      TEXT REFERENCES people (id) ON DELETE SET NULL,
  pinned    INTEGER NOT NULL DEFAULT 0 CHECK (pinned IN (0, 1)),
  told_day  TEXT CHECK (told_day GLOB '????-??-??'),
  told_half TEXT CHECK (told_half IN ('am', 'pm', 'day')),
  told_host TEXT REFERENCES people (id) ON DELETE SET NULL,
  state     TEXT NOT NULL DEFAULT 'not-started'              -- of its mini-project
            CHECK (state IN ('not-started', 'going', 'asked-for-help', 'shown', 'done')),
  UNIQUE (hire, rotation),
  FOREIGN KEY (cohort, hire) REFERENCES hires (cohort, id) ON DELETE CASCADE,
  CHECK ((day IS NULL) = (half IS NULL) AND (told_day IS NULL) = (told_half IS NULL)),
  CHECK (day IS NOT NULL OR told_day IS NOT NULL)
) STRICT;

CREATE INDEX visits_by_cohort ON visits (cohort, hire);
CREATE INDEX visits_by_host ON visits (host) WHERE host IS NOT NULL;
CREATE INDEX visits_by_told_host ON visits (told_host, told_day) WHERE told_host IS NOT NULL;

-- The plan as hires, hosts and staff see it.
CREATE VIEW released_visits AS
SELECT id, cohort, hire, rotation, told_day AS day, told_half AS half, told_host AS host, state
FROM visits WHERE told_day IS NOT NULL;

CREATE TABLE releases (
  cohort  TEXT NOT NULL REFERENCES cohorts (id) ON DELETE CASCADE,
  version INTEGER NOT NULL CHECK (version > 0),              -- of the cohort that was released
  person  TEXT NOT NULL REFERENCES people (id),
  at      TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  changes TEXT NOT NULL CHECK (json_type(changes) = 'array'),  -- of each visit what was told before and is now
  PRIMARY KEY (cohort, version)
) STRICT, WITHOUT ROWID;

-- A notice may be about a cohort, too. A table cannot change a CHECK, so it moves.
CREATE TABLE notices_of_all (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  person   TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  what     TEXT NOT NULL CHECK (length(what) BETWEEN 1 AND 40),  -- one of api/notices/schema.ts
  event    TEXT REFERENCES events (id) ON DELETE CASCADE,
  playbook TEXT CHECK (length(playbook) BETWEEN 1 AND 200),
  cohort   TEXT REFERENCES cohorts (id) ON DELETE CASCADE,
  cause    TEXT NOT NULL,                                    -- names the fact, so that a repeat adds nothing
  detail   TEXT NOT NULL CHECK (json_valid(detail)),
  at       TEXT NOT NULL CHECK (at      GLOB '????-??-??T??:??:??.???Z'),
  read_at  TEXT          CHECK (read_at GLOB '????-??-??T??:??:??.???Z'),
  UNIQUE (person, cause),
  CHECK ((event IS NOT NULL) + (playbook IS NOT NULL) + (cohort IS NOT NULL) = 1)
) STRICT;

INSERT INTO notices_of_all (id, person, what, event, playbook, cause, detail, at, read_at)
SELECT id, person, what, event, playbook, cause, detail, at, read_at FROM notices;

DROP TABLE notices;
ALTER TABLE notices_of_all RENAME TO notices;

CREATE INDEX notices_unread ON notices (person) WHERE read_at IS NULL;
CREATE INDEX notices_by_person ON notices (person, id);
CREATE INDEX notices_by_cohort ON notices (cohort) WHERE cohort IS NOT NULL;
