-- How many have a place in an event and how many wait, kept as places change: every look at an event
-- asks for it, and would count hundreds of rows. The triggers that keep an event from being oversold
-- count the rows themselves.

CREATE TABLE event_places (
  event     TEXT PRIMARY KEY REFERENCES events (id) ON DELETE CASCADE,
  confirmed INTEGER NOT NULL DEFAULT 0,
  waiting   INTEGER NOT NULL DEFAULT 0,
  moves     INTEGER NOT NULL DEFAULT 0                      -- raised by each change of a place
) STRICT, WITHOUT ROWID;

INSERT INTO event_places (event, confirmed, waiting, moves)
SELECT e.id, count(*) FILTER (WHERE s.state = 'confirmed'),
  count(*) FILTER (WHERE s.state = 'waiting'), count(s.id)
FROM events e LEFT JOIN signups s ON s.event = e.id GROUP BY e.id;

CREATE TRIGGER event_places_begin AFTER INSERT ON events BEGIN
  INSERT INTO event_places (event) VALUES (NEW.id);
END;

CREATE TRIGGER event_places_asked AFTER INSERT ON signups BEGIN
  UPDATE event_places SET moves = moves + 1,
    confirmed = confirmed + (NEW.state = 'confirmed'), waiting = waiting + (NEW.state = 'waiting')
  WHERE event = NEW.event;
END;

CREATE TRIGGER event_places_moved AFTER UPDATE OF event, state ON signups BEGIN
  UPDATE event_places SET moves = moves + 1,
    confirmed = confirmed - (OLD.state = 'confirmed'), waiting = waiting - (OLD.state = 'waiting')
  WHERE event = OLD.event;
  UPDATE event_places SET moves = moves + 1,
    confirmed = confirmed + (NEW.state = 'confirmed'), waiting = waiting + (NEW.state = 'waiting')
  WHERE event = NEW.event;
END;

CREATE TRIGGER event_places_gone AFTER DELETE ON signups BEGIN
  UPDATE event_places SET moves = moves + 1,
    confirmed = confirmed - (OLD.state = 'confirmed'), waiting = waiting - (OLD.state = 'waiting')
  WHERE event = OLD.event;
END;

DROP VIEW event_facts;
CREATE VIEW event_facts AS
SELECT e.id, e.slug, e.kind, e.title, e.abstract, e.host, e.seats, e.version,
  coalesce((SELECT min(starts_at) FROM sessions WHERE event = e.id AND cancelled_at IS NULL),
           (SELECT min(starts_at) FROM sessions WHERE event = e.id))          AS starts_at,
  coalesce((SELECT max(ends_at) FROM sessions WHERE event = e.id AND cancelled_at IS NULL),
           (SELECT max(ends_at) FROM sessions WHERE event = e.id))            AS ends_at,
  EXISTS (SELECT 1 FROM cancellations WHERE event = e.id)                     AS cancelled,
  n.confirmed, n.waiting,
  e.announced_at IS NULL                                                      AS draft,
  e.announced_at, e.series
FROM events e JOIN event_places n ON n.event = e.id;
