-- Who was there, the door at which people say so, and what hosts did.

-- One row for each person at a session. Leaving is free and leaves no trace: nobody is ever marked
-- as gone. `seat` is one of the event's; speakers need none, and who is noted afterwards took none.
CREATE TABLE attendances (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,               -- the order of arriving, for ever
  session   TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
  person    TEXT NOT NULL REFERENCES people (id),
  state     TEXT NOT NULL CHECK (state IN ('at-door', 'attended', 'missed')),
  seat      INTEGER NOT NULL DEFAULT 0 CHECK (seat IN (0, 1)),
  how       TEXT NOT NULL CHECK (how IN ('code', 'list')),
  noted_by  TEXT NOT NULL REFERENCES people (id),
  at        TEXT NOT NULL CHECK (at        GLOB '????-??-??T??:??:??.???Z'),
  seated_at TEXT          CHECK (seated_at GLOB '????-??-??T??:??:??.???Z'),
  UNIQUE (session, person),
  CHECK (seat = 0 OR (state = 'attended' AND seated_at IS NOT NULL))
) STRICT;

CREATE INDEX attendances_by_person ON attendances (person);

-- Behind the statement that decides: no way of writing seats more people than there are seats.
CREATE TRIGGER attendances_never_oversell_insert BEFORE INSERT ON attendances
WHEN NEW.seat = 1
 AND (SELECT CASE WHEN e.seats IS NULL THEN 0 ELSE e.seats <= (
        SELECT count(*) FROM attendances WHERE session = NEW.session AND seat = 1) END
      FROM sessions s JOIN events e ON e.id = s.event WHERE s.id = NEW.session)
BEGIN SELECT RAISE(ABORT, 'every seat is taken'); END;

CREATE TRIGGER attendances_never_oversell_update BEFORE UPDATE OF seat ON attendances
WHEN NEW.seat = 1 AND OLD.seat = 0
 AND (SELECT CASE WHEN e.seats IS NULL THEN 0 ELSE e.seats <= (
        SELECT count(*) FROM attendances WHERE session = NEW.session AND seat = 1) END
      FROM sessions s JOIN events e ON e.id = s.event WHERE s.id = NEW.session)
BEGIN SELECT RAISE(ABORT, 'every seat is taken'); END;

-- Who gives the place up before a session begins was never there; later it only frees the seat.
CREATE TRIGGER attendances_follow_withdrawal AFTER UPDATE OF state ON signups
WHEN NEW.state = 'withdrawn' AND OLD.state <> 'withdrawn'
BEGIN
  DELETE FROM attendances
  WHERE person = NEW.person AND (state = 'at-door' OR session IN (
      SELECT id FROM sessions WHERE event = NEW.event AND starts_at > NEW.withdrawn_at))
    AND session IN (SELECT id FROM sessions WHERE event = NEW.event);
  UPDATE attendances SET seat = 0
  WHERE person = NEW.person AND seat = 1
    AND session IN (SELECT id FROM sessions WHERE event = NEW.event);
END;

-- A session whose host opened the door: here seats that nobody claimed ten minutes after the start
-- go to those who wait there. Where there is no row, nothing is taken from anybody.
CREATE TABLE doors (
  session   TEXT PRIMARY KEY REFERENCES sessions (id) ON DELETE CASCADE,
  key       TEXT NOT NULL CHECK (length(key) = 43),          -- of the codes, base64url; for the room's screen
  opened_by TEXT NOT NULL REFERENCES people (id),
  opened_at TEXT NOT NULL CHECK (opened_at GLOB '????-??-??T??:??:??.???Z')
) STRICT, WITHOUT ROWID;

-- The host asked somebody to take the event over; until they accept the old one stays.
CREATE TABLE handovers (
  event    TEXT PRIMARY KEY REFERENCES events (id) ON DELETE CASCADE,
  person   TEXT NOT NULL REFERENCES people (id),             -- who was asked
  asked_by TEXT NOT NULL REFERENCES people (id),
  at       TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z')
) STRICT, WITHOUT ROWID;

CREATE INDEX handovers_by_person ON handovers (person);

-- What those who run an event did, for them and for admins. Rows are added and never changed.
CREATE TABLE host_acts (
  id     TEXT PRIMARY KEY CHECK (length(id) BETWEEN 16 AND 40),
  event  TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  actor  TEXT NOT NULL REFERENCES people (id),
  what   TEXT NOT NULL CHECK (length(what) BETWEEN 1 AND 40),  -- one of api/events/hosting/schema.ts
  person TEXT REFERENCES people (id),                        -- to whom it was done
  words  TEXT NOT NULL DEFAULT '' CHECK (length(words) <= 1000),
  detail TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(detail)),
  at     TEXT NOT NULL CHECK (at GLOB '????-??-??T??:??:??.???Z')
) STRICT;

CREATE INDEX host_acts_by_event ON host_acts (event, at);
CREATE INDEX host_acts_by_person ON host_acts (person, event) WHERE person IS NOT NULL;

CREATE TRIGGER host_acts_stay_as_they_are BEFORE UPDATE ON host_acts
BEGIN SELECT RAISE(ABORT, 'what was done stays written'); END;

-- They go with their event and not before.
CREATE TRIGGER host_acts_stay BEFORE DELETE ON host_acts
WHEN EXISTS (SELECT 1 FROM events WHERE id = OLD.event)
BEGIN SELECT RAISE(ABORT, 'what was done stays written'); END;
