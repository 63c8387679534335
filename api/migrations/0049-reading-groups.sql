-- Reading groups: events without a first and a last session, which meet at a regular hour. Who is in
-- one has a place in it, as in anything that people sign up for.

CREATE TABLE reading_groups (
  event     TEXT PRIMARY KEY REFERENCES events (id) ON DELETE CASCADE,
  every     TEXT NOT NULL CHECK (every IN ('week', 'second-week', 'month')),
  weekday   INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),        -- ISO: 1 is Monday
  nth       INTEGER CHECK (nth BETWEEN 1 AND 4 OR nth = -1), -- of the month; -1 is the last
  time      TEXT NOT NULL CHECK (time GLOB '??:??'),
  zone      TEXT NOT NULL,                                   -- the zone in which the time is said
  minutes   INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  place     TEXT NOT NULL DEFAULT '' CHECK (length(place) <= 120),
  link      TEXT NOT NULL DEFAULT '' CHECK (length(link) <= 500),
  offices   TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(offices)),  -- whose holidays it skips
  first_day TEXT NOT NULL CHECK (first_day GLOB '????-??-??'),
  last_day  TEXT CHECK (last_day GLOB '????-??-??'),         -- NULL: it goes on
  CHECK ((every = 'month') = (nth IS NOT NULL)),
  CHECK (last_day IS NULL OR last_day >= first_day)
) STRICT, WITHOUT ROWID;

-- What a session is beyond a date. Its number lasts: skipped by a week it is the same meeting still.
CREATE TABLE meetings (
  session   TEXT PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
  event     TEXT NOT NULL REFERENCES reading_groups (event) ON DELETE CASCADE,
  number    INTEGER NOT NULL CHECK (number > 0),
  presenter TEXT REFERENCES people (id),                     -- NULL: nobody yet
  -- By the rota, by themselves, by a swap, or in place of somebody who cannot.
  how       TEXT CHECK (how IN ('proposed', 'volunteered', 'swapped', 'stand-in')),
  told      INTEGER NOT NULL DEFAULT 0 CHECK (told IN (0, 1)),   -- told so, and therefore firm
  wanted_at TEXT CHECK (wanted_at GLOB '????-??-??T??:??:??.???Z'),  -- since when a stand-in is asked for
  CHECK ((presenter IS NULL) = (how IS NULL)),
  CHECK (presenter IS NULL OR wanted_at IS NULL),
  UNIQUE (event, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX meetings_by_presenter ON meetings (presenter) WHERE presenter IS NOT NULL;

-- Days on which a group does not meet, although it would.
CREATE TABLE skipped_days (
  event  TEXT NOT NULL REFERENCES reading_groups (event) ON DELETE CASCADE,
  day    TEXT NOT NULL CHECK (day GLOB '????-??-??'),
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 200),
  person TEXT NOT NULL REFERENCES people (id),
  at     TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  PRIMARY KEY (event, day)
) STRICT, WITHOUT ROWID;

-- When a member is away and presents nothing: a day, some weeks, or until they come back.
CREATE TABLE reading_pauses (
  event     TEXT NOT NULL REFERENCES reading_groups (event) ON DELETE CASCADE,
  person    TEXT NOT NULL REFERENCES people (id) ON DELETE CASCADE,
  first_day TEXT NOT NULL CHECK (first_day GLOB '????-??-??'),
  last_day  TEXT CHECK (last_day GLOB '????-??-??'),         -- NULL: until they say so
  PRIMARY KEY (event, person, first_day),
  CHECK (last_day IS NULL OR last_day >= first_day)
) STRICT, WITHOUT ROWID;

CREATE INDEX reading_pauses_by_person ON reading_pauses (person);
