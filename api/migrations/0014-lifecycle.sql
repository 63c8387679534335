-- From idea to archive: drafts, who speaks beside the host, and the series that talks belong to.

-- NULL: a draft, which its host, its speakers and admins alone see. What is there was announced.
ALTER TABLE events ADD COLUMN announced_at TEXT
  CHECK (announced_at GLOB '????-??-??T??:??:??.???Z');
UPDATE events SET announced_at = offered_at;
CREATE INDEX events_drafts ON events (host) WHERE announced_at IS NULL;


-- What was said so far of when and where a draft is to be, while that is no session yet.
CREATE TABLE draft_slots (
  event   TEXT PRIMARY KEY REFERENCES events (id) ON DELETE CASCADE,
  date    TEXT NOT NULL CHECK (date = '' OR date GLOB '????-??-??'),
  time    TEXT NOT NULL CHECK (time = '' OR time GLOB '??:??'),
  zone    TEXT NOT NULL,
  minutes INTEGER,
  place   TEXT NOT NULL DEFAULT '' CHECK (length(place) <= 120),
  link    TEXT NOT NULL DEFAULT '' CHECK (length(link) <= 500)
) STRICT, WITHOUT ROWID;

-- Talks with a regular place and time. Its dates are computed, on the clock of its zone.
CREATE TABLE series (
  id        TEXT PRIMARY KEY CHECK (length(id) BETWEEN 8 AND 40),
  slug      TEXT NOT NULL UNIQUE,                            -- the readable address
  title     TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
  about     TEXT NOT NULL CHECK (length(about) <= 8000),     -- plain Markdown
  team      TEXT,                                            -- slug of content/teams
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
  last_day  TEXT CHECK (last_day GLOB '????-??-??'),
  version   INTEGER NOT NULL DEFAULT 1,
  made_at   TEXT NOT NULL CHECK (made_at GLOB '????-??-??T??:??:??.???Z'),
  CHECK ((every = 'month') = (nth IS NOT NULL)),
  CHECK (last_day IS NULL OR last_day >= first_day)
) STRICT;

CREATE TABLE series_hosts (
  series TEXT NOT NULL REFERENCES series (id) ON DELETE CASCADE,
  person TEXT NOT NULL REFERENCES people (id),
  PRIMARY KEY (series, person)
) STRICT, WITHOUT ROWID;

ALTER TABLE events ADD COLUMN series TEXT REFERENCES series (id) ON DELETE SET NULL;
CREATE INDEX events_by_series ON events (series) WHERE series IS NOT NULL;

DROP VIEW event_facts;
-- What the rules and the statements ask of an event; its begin is that of its first session, and
-- a draft may have none.
CREATE VIEW event_facts AS
SELECT e.id, e.slug, e.kind, e.title, e.abstract, e.host, e.seats, e.version,
  (SELECT min(starts_at) FROM sessions WHERE event = e.id)                    AS starts_at,
  (SELECT max(ends_at)   FROM sessions WHERE event = e.id)                    AS ends_at,
  EXISTS (SELECT 1 FROM cancellations WHERE event = e.id)                     AS cancelled,
  (SELECT count(*) FROM signups WHERE event = e.id AND state = 'confirmed')   AS confirmed,
  (SELECT count(*) FROM signups WHERE event = e.id AND state = 'waiting')     AS waiting,
  e.announced_at IS NULL                                                      AS draft,
  e.announced_at, e.series
FROM events e;

-- Behind the statements that decide: nobody has a place in what was not announced.
CREATE TRIGGER signups_never_in_a_draft BEFORE INSERT ON signups
WHEN (SELECT announced_at IS NULL FROM events WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'a draft has no places'); END;

-- In which order those who speak are named.
ALTER TABLE speakers ADD COLUMN position INTEGER NOT NULL DEFAULT 0;

-- Who speaks and does not work here: by name, with a few words of Markdown.
CREATE TABLE guest_speakers (
  event    TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name     TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  bio      TEXT NOT NULL DEFAULT '' CHECK (length(bio) <= 2000),
  PRIMARY KEY (event, position)
) STRICT, WITHOUT ROWID;
