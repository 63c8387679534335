-- Anything that people sign up for, its dated sessions, its speakers and the places in it.

CREATE TABLE events (
  id         TEXT PRIMARY KEY,
  slug       TEXT NOT NULL UNIQUE,                           -- the readable address
  kind       TEXT NOT NULL CHECK (kind IN ('talk', 'meet-up', 'course', 'hackathon', 'reading-group')),
  title      TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
  abstract   TEXT NOT NULL CHECK (length(abstract) <= 8000),
  host       TEXT NOT NULL REFERENCES people (id),
  seats      INTEGER CHECK (seats BETWEEN 1 AND 10000),      -- NULL: as many as come
  version    INTEGER NOT NULL DEFAULT 1,                     -- raised by each edit; guards against lost ones
  offered_at TEXT NOT NULL CHECK (offered_at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

CREATE INDEX events_by_host ON events (host, title);

-- A cancelled event keeps everything else; undoing it is deleting this row.
CREATE TABLE cancellations (
  event  TEXT PRIMARY KEY REFERENCES events (id) ON DELETE CASCADE,
  person TEXT NOT NULL REFERENCES people (id),
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
  at     TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z')
) STRICT, WITHOUT ROWID;

CREATE TABLE sessions (
  id        TEXT PRIMARY KEY,
  event     TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  starts_at TEXT NOT NULL CHECK (starts_at GLOB '????-??-??T??:??:??.???Z'),
  ends_at   TEXT NOT NULL CHECK (ends_at   GLOB '????-??-??T??:??:??.???Z'),
  zone      TEXT NOT NULL,                                   -- the zone in which the time was said
  place     TEXT NOT NULL DEFAULT '' CHECK (length(place) <= 120),
  link      TEXT NOT NULL DEFAULT '' CHECK (length(link) <= 500),
  CHECK (ends_at > starts_at)
) STRICT;

CREATE INDEX sessions_by_event ON sessions (event, starts_at);
CREATE INDEX sessions_by_time ON sessions (starts_at);

CREATE TABLE speakers (
  event  TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  person TEXT NOT NULL REFERENCES people (id),
  PRIMARY KEY (event, person)
) STRICT, WITHOUT ROWID;

CREATE INDEX speakers_by_person ON speakers (person);

-- Each time someone asks for a place is a row of its own; the row's number is the order of asking.
CREATE TABLE signups (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,            -- never reused, so order is for ever
  event        TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  person       TEXT NOT NULL REFERENCES people (id),
  state        TEXT NOT NULL CHECK (state IN ('confirmed', 'waiting', 'withdrawn')),
  asked_at     TEXT NOT NULL CHECK (asked_at     GLOB '????-??-??T??:??:??.???Z'),
  promoted_at  TEXT          CHECK (promoted_at  GLOB '????-??-??T??:??:??.???Z'),
  withdrawn_at TEXT          CHECK (withdrawn_at GLOB '????-??-??T??:??:??.???Z'),
  CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL))
) STRICT;

-- One live place per person and event; those withdrawn are history.
CREATE UNIQUE INDEX signups_live ON signups (event, person) WHERE state <> 'withdrawn';
CREATE INDEX signups_in_order ON signups (event, state, id);
CREATE INDEX signups_by_person ON signups (person, state);

-- What the rules and the statements ask of an event; its begin is that of its first session.
CREATE VIEW event_facts AS
SELECT e.id, e.slug, e.kind, e.title, e.abstract, e.host, e.seats, e.version,
  (SELECT min(starts_at) FROM sessions WHERE event = e.id)                    AS starts_at,
  (SELECT max(ends_at)   FROM sessions WHERE event = e.id)                    AS ends_at,
  EXISTS (SELECT 1 FROM cancellations WHERE event = e.id)                     AS cancelled,
  (SELECT count(*) FROM signups WHERE event = e.id AND state = 'confirmed')   AS confirmed,
  (SELECT count(*) FROM signups WHERE event = e.id AND state = 'waiting')     AS waiting
FROM events e;

-- Behind the statements that decide: no way of writing can oversell an event.
-- CASE, so that an event without a number of seats never counts.
CREATE TRIGGER signups_never_oversell_insert BEFORE INSERT ON signups
WHEN NEW.state = 'confirmed'
 AND (SELECT CASE WHEN seats IS NULL THEN 0 ELSE seats <= (
        SELECT count(*) FROM signups WHERE event = NEW.event AND state = 'confirmed') END
      FROM events WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'every seat is taken'); END;

CREATE TRIGGER signups_never_oversell_update BEFORE UPDATE OF state ON signups
WHEN NEW.state = 'confirmed' AND OLD.state <> 'confirmed'
 AND (SELECT CASE WHEN seats IS NULL THEN 0 ELSE seats <= (
        SELECT count(*) FROM signups WHERE event = NEW.event AND state = 'confirmed') END
      FROM events WHERE id = NEW.event)
BEGIN SELECT RAISE(ABORT, 'every seat is taken'); END;

CREATE TRIGGER events_keep_taken_seats BEFORE UPDATE OF seats ON events
WHEN NEW.seats < (SELECT count(*) FROM signups WHERE event = NEW.id AND state = 'confirmed')
BEGIN SELECT RAISE(ABORT, 'more seats are taken than that'); END;

-- What was changed after it was offered, for everyone who reads the event's page. Written first:
-- everything else that a change does asks whether its row is there.
CREATE TABLE changes (
  id      TEXT PRIMARY KEY,
  event   TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,                                  -- of the event, that this change made
  person  TEXT NOT NULL REFERENCES people (id),
  what    TEXT NOT NULL CHECK (what IN ('moved', 'edited', 'cancelled')),
  detail  TEXT NOT NULL CHECK (json_valid(detail)),          -- { field: [before, after] }
  at      TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z'),
  UNIQUE (event, version)                                    -- of two edits of one version, one
) STRICT, WITHOUT ROWID;
