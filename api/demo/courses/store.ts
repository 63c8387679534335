import type { Statement } from '../../db.ts';
import { type CourseRows, courseRows } from './rows.ts';

// One statement for each table, whose rows come as one JSON text.
const inserts: [rows: keyof CourseRows, sql: string][] = [
  [
    'events',
    `INSERT INTO events (id, slug, kind, title, abstract, host, seats, offered_at,
       announced_at)
     SELECT value ->> 'id', value ->> 'slug', 'course', value ->> 'title', value ->> 'abstract',
       value ->> 'host', value ->> 'seats', value ->> 'at',
       value ->> 'at'
     FROM json_each(:rows)`,
  ],
  [
    'events',
    `INSERT INTO speakers (event, person)
     SELECT value ->> 'id', value ->> 'host' FROM json_each(:rows)`,
  ],
  [
    'courses',
    `INSERT INTO courses (event, minimum, decide_by, decide_zone, first_run)
     SELECT value ->> 'id', value ->> 'minimum', value ->> 'decideBy', value ->> 'decideZone',
       value ->> 'firstRun'
     FROM json_each(:rows)`,
  ],
  [
    'sessions',
    `INSERT INTO sessions (id, event, title, starts_at, ends_at, zone, place, link)
     SELECT value ->> 'id', value ->> 'event', value ->> 'title', value ->> 'startsAt',
       value ->> 'endsAt', value ->> 'zone', value ->> 'place', value ->> 'link'
     FROM json_each(:rows)`,
  ],
  [
    'signups',
    `INSERT INTO signups (event, person, state, asked_at)
     SELECT value ->> 'event', value ->> 'person', 'confirmed', value ->> 'at'
     FROM json_each(:rows) ORDER BY key`,
  ],
  [
    'attendances',
    `INSERT INTO attendances (session, person, state, how, noted_by, at)
     SELECT value ->> 'session', value ->> 'person', 'attended', 'list', value ->> 'by',
       value ->> 'at'
     FROM json_each(:rows) ORDER BY key`,
  ],
  [
    'homework',
    `INSERT INTO homework (session, text, due_at, due_zone)
     SELECT value ->> 'session', value ->> 'text', value ->> 'due', value ->> 'zone'
     FROM json_each(:rows)`,
  ],
  [
    'advice',
    `INSERT INTO course_advice (event, kind, slug)
     SELECT value ->> 'event', value ->> 'kind', value ->> 'slug' FROM json_each(:rows)`,
  ],
];

/** Fills in the courses of the demo. */
export function courseFilling(now: Date): Statement[] {
  const rows = courseRows(now);
  return inserts.map(([table, sql]) => ({ sql, args: { rows: JSON.stringify(rows[table]) } }));
}
