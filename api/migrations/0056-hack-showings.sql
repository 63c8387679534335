-- The showing of a hackathon: in which order its hack teams show, how they do, and the room's clock.

CREATE TABLE hack_showings (
  event        TEXT PRIMARY KEY REFERENCES hackathons (event) ON DELETE CASCADE,
  minutes      INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 60),      -- for each hack team
  pause        INTEGER NOT NULL CHECK (pause BETWEEN 0 AND 30),        -- minutes between two
  seed         TEXT CHECK (length(seed) = 16),                         -- of the last draw
  draws        INTEGER NOT NULL DEFAULT 0 CHECK (draws >= 0),          -- how often it was drawn
  moved        INTEGER NOT NULL DEFAULT 0 CHECK (moved IN (0, 1)),     -- by hand since
  published_at TEXT CHECK (published_at GLOB '????-??-??T??:??:??.???Z'),
  version      INTEGER NOT NULL,
  change       TEXT NOT NULL,                                          -- names the last one
  CHECK ((seed IS NULL) = (draws = 0))
) STRICT, WITHOUT ROWID;

-- Where a hack team stands in the order. One that dissolves leaves a gap: the times of the others stay.
CREATE TABLE hack_slots (
  idea    TEXT PRIMARY KEY,
  event   TEXT NOT NULL,
  place   INTEGER NOT NULL CHECK (place >= 0),
  told_at TEXT CHECK (told_at GLOB '????-??-??T??:??:??.???Z'),        -- the begin its members know
  FOREIGN KEY (event, idea) REFERENCES hack_teams (event, idea) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX hack_slots_by_event ON hack_slots (event, place);

-- How a hack team shows; no row: it has not said.
CREATE TABLE hack_ways (
  idea TEXT PRIMARY KEY REFERENCES hack_teams (idea) ON DELETE CASCADE,
  way  TEXT NOT NULL CHECK (way IN ('room', 'remote')),
  zone TEXT CHECK (length(zone) BETWEEN 1 AND 60),                     -- from where, on whose clock
  CHECK ((way = 'remote') = (zone IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- The clock on the room's screen; no row: nobody has shown yet.
CREATE TABLE hack_clocks (
  event      TEXT PRIMARY KEY REFERENCES hackathons (event) ON DELETE CASCADE,
  idea       TEXT,                                                     -- NULL: all have shown
  started_at TEXT CHECK (started_at GLOB '????-??-??T??:??:??.???Z'),  -- NULL: it stands still
  spent_ms   INTEGER NOT NULL DEFAULT 0 CHECK (spent_ms >= 0),         -- before it was started
  CHECK (idea IS NOT NULL OR started_at IS NULL),
  FOREIGN KEY (event, idea) REFERENCES hack_teams (event, idea) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX hack_clocks_by_idea ON hack_clocks (event, idea);
