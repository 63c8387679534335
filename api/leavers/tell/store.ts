/** What is to come and is a person's, as columns `thing`, `of`, `slug`, `title` and `id`. */
export const looseEnds = (person: string): string => `
  SELECT 'event/' || slug AS thing, kind AS of, slug, title, id FROM event_facts
  WHERE host = ${person} AND NOT cancelled AND (ends_at IS NULL OR :now < ends_at)
  UNION ALL
  SELECT 'cohort/' || slug, 'cohort', slug, title, id FROM cohorts c
  WHERE organiser = ${person} AND (state = 'draft' OR first_day > date(:now, '-28 days') OR EXISTS (
    SELECT 1 FROM visits WHERE cohort = c.id AND coalesce(day, told_day) >= substr(:now, 1, 10)))
  UNION ALL
  SELECT 'series/' || s.slug, 'series', s.slug, s.title, s.id
  FROM series_hosts h JOIN series s ON s.id = h.series
  WHERE h.person = ${person} AND (s.last_day IS NULL OR s.last_day >= substr(:now, 1, 10))
  UNION ALL
  SELECT 'follow-up/' || f.id, 'follow-up', e.kind || '/' || e.slug, f.title, f.id
  FROM follow_ups f JOIN events e ON e.id = f.event WHERE f.owner = ${person} AND f.ended_at IS NULL`;

/** Tells who stands on what a leaver looked after, and the admins: once for each thing. */
export const tellOfLooseEnds = `
  INSERT INTO notices (person, what, event, cohort, cause, detail, at)
  SELECT t.id, 'host-left', iif(l.of = 'cohort', NULL, l.id), iif(l.of = 'cohort', l.id, NULL),
    'left:' || :person || ':' || :now || ':' || l.thing,
    json_object('by', (SELECT name FROM people WHERE id = :person)), :now
  FROM (${looseEnds(':person')}) l JOIN people t ON t.id <> :person AND t.left_at IS NULL
    AND (t.role = 'admin' OR t.id IN (SELECT person FROM speakers WHERE event = l.id))
  WHERE l.of NOT IN ('series', 'follow-up')
  ON CONFLICT (person, cause) DO NOTHING`;

/** The team that owns a playbook hears that nobody keeps it right; `kept` is its JSON. */
export const tellOfPlaybooks = `
  INSERT INTO notices (person, what, playbook, cause, detail, at)
  SELECT t.id, 'host-left', value ->> 'id', 'left:' || :person || ':' || :now || ':' || (value ->> 'id'),
    json_object('by', (SELECT name FROM people WHERE id = :person), 'title', value ->> 'title'), :now
  FROM json_each(:kept) JOIN people t ON t.id <> :person AND t.left_at IS NULL AND t.kind = 'staff'
    AND t.team = value ->> 'team'
  WHERE true ON CONFLICT (person, cause) DO NOTHING`;

const hostsToCome = `SELECT cohort, count(*) AS visits FROM visits
  WHERE :person IN (host, told_host) AND coalesce(day, told_day) >= substr(:now, 1, 10)
  GROUP BY cohort`;

/** Visits to come that a leaver was to receive wait for another host, of which organisers hear. */
export const visitsWait = [
  `INSERT INTO notices (person, what, cohort, cause, detail, at)
   SELECT c.organiser, 'swapped', c.id, 'left-host:' || :person || ':' || :now || ':' || c.id,
     json_object('said', 'a host has left, and ' || iif(o.visits = 1, 'a visit waits',
       o.visits || ' visits wait') || ' for another'), :now
   FROM (${hostsToCome}) o JOIN cohorts c ON c.id = o.cohort WHERE c.organiser <> :person
   ON CONFLICT (person, cause) DO NOTHING`,
  `INSERT INTO notices (person, what, cohort, cause, detail, at)
   SELECT c.organiser, 'swapped', c.id, 'left-hire:' || :person || ':' || :now || ':' || c.id,
     json_object('said', h.name || ' has left; take them out of the plan, or keep what was'), :now
   FROM hires h JOIN cohorts c ON c.id = h.cohort
   WHERE h.person = :person AND c.organiser <> :person AND EXISTS (SELECT 1 FROM visits
     WHERE hire = h.id AND coalesce(day, told_day) >= substr(:now, 1, 10))
   ON CONFLICT (person, cause) DO NOTHING`,
  `UPDATE cohorts SET version = version + 1 WHERE id IN (SELECT cohort FROM (${hostsToCome}))`,
  `UPDATE visits SET host = iif(host = :person, NULL, host),
     told_host = iif(told_host = :person, NULL, told_host)
   WHERE :person IN (host, told_host) AND coalesce(day, told_day) >= substr(:now, 1, 10)`,
];
