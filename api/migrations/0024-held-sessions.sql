-- A course begins with the first and ends with the last of the sessions that are held: a first
-- session that alone was cancelled does not close the enrolment at its old start.
DROP VIEW event_facts;
CREATE VIEW event_facts AS
SELECT e.id, e.slug, e.kind, e.title, e.abstract, e.host, e.seats, e.version,
  coalesce((SELECT min(starts_at) FROM sessions WHERE event = e.id AND cancelled_at IS NULL),
           (SELECT min(starts_at) FROM sessions WHERE event = e.id))          AS starts_at,
  coalesce((SELECT max(ends_at) FROM sessions WHERE event = e.id AND cancelled_at IS NULL),
           (SELECT max(ends_at) FROM sessions WHERE event = e.id))            AS ends_at,
  EXISTS (SELECT 1 FROM cancellations WHERE event = e.id)                     AS cancelled,
  (SELECT count(*) FROM signups WHERE event = e.id AND state = 'confirmed')   AS confirmed,
  (SELECT count(*) FROM signups WHERE event = e.id AND state = 'waiting')     AS waiting,
  e.announced_at IS NULL                                                      AS draft,
  e.announced_at, e.series
FROM events e;
