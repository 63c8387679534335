import type { Statement } from '../../db.ts';
import { type GroupRows, groupRows } from './rows.ts';

// One statement for each table, whose rows come as one JSON text.
const inserts: [rows: keyof GroupRows, sql: string][] = [
  [
    'events',
    `INSERT INTO events (id, slug, kind, title, abstract, host, seats, offered_at, announced_at)
     SELECT value ->> 'id', value ->> 'slug', 'reading-group', value ->> 'title',
       value ->> 'about', value ->> 'host', value ->> 'seats', value ->> 'at', value ->> 'at'
     FROM json_each(:rows)`,
  ],
  [
    'events',
    `INSERT INTO reading_groups
       (event, every, weekday, nth, time, zone, minutes, place, link, first_day, last_day)
     SELECT value ->> 'id', value ->> 'every', value ->> 'weekday', value ->> 'nth',
       value ->> 'time', value ->> 'zone', value ->> 'minutes', value ->> 'place',
       value ->> 'link', value ->> 'firstDay', value ->> 'lastDay'
     FROM json_each(:rows)`,
  ],
  [
    'signups',
    `INSERT INTO signups (event, person, state, asked_at)
     SELECT value ->> 'event', value ->> 'person', 'confirmed', value ->> 'at'
     FROM json_each(:rows) ORDER BY key`,
  ],
  [
    'readings',
    `INSERT INTO readings (id, event, title, authors, year, source, link, doi, isbn, tags, weeks,
       place, title_key, person, at)
     SELECT value ->> 'id', value ->> 'event', value ->> 'title', value ->> 'authors',
       value ->> 'year', value ->> 'source', value ->> 'link', value ->> 'doi', value ->> 'isbn',
       value ->> 'tags', value ->> 'weeks', value ->> 'place', value ->> 'titleKey',
       value ->> 'person', value ->> 'at'
     FROM json_each(:rows)`,
  ],
  [
    'backers',
    `INSERT INTO reading_backers (reading, person)
     SELECT value ->> 'reading', value ->> 'person' FROM json_each(:rows)`,
  ],
  [
    'meetings',
    `INSERT INTO sessions (id, event, title, starts_at, ends_at, zone, place, link)
     SELECT value ->> 'id', value ->> 'event', value ->> 'title', value ->> 'startsAt', value ->> 'endsAt',
       value ->> 'zone', value ->> 'place', value ->> 'link'
     FROM json_each(:rows)`,
  ],
  [
    'meetings',
    `INSERT INTO meetings (session, event, number, presenter, how, told, reading, part, counted_at)
     SELECT value ->> 'id', value ->> 'event', value ->> 'number', value ->> 'presenter',
       iif(value ->> 'presenter' IS NULL, NULL, 'proposed'), value ->> 'told',
       value ->> 'reading', value ->> 'part', value ->> 'countedAt'
     FROM json_each(:rows)`,
  ],
  [
    'there',
    `INSERT INTO attendances (session, person, state, how, noted_by, at)
     SELECT value ->> 'session', value ->> 'person', 'attended', 'list', value ->> 'by',
       value ->> 'at'
     FROM json_each(:rows)`,
  ],
  [
    'notes',
    `INSERT INTO meeting_notes (session, version, pen, text, person, at)
     SELECT value ->> 'session', 1, value ->> 'pen', value ->> 'text', value ->> 'person',
       value ->> 'at'
     FROM json_each(:rows)`,
  ],
  [
    'prepared',
    `INSERT INTO preparations (session, notes, questions, version, person, at)
     SELECT value ->> 'session', value ->> 'notes', value ->> 'questions', 1, value ->> 'person',
       value ->> 'at'
     FROM json_each(:rows)`,
  ],
  [
    'questions',
    `INSERT INTO meeting_questions (id, session, person, text, at)
     SELECT value ->> 'id', value ->> 'session', value ->> 'person', value ->> 'text',
       value ->> 'at'
     FROM json_each(:rows)`,
  ],
  [
    'skipped',
    `INSERT INTO skipped_days (event, day, reason, person, at)
     SELECT value ->> 'event', value ->> 'day', value ->> 'reason', value ->> 'person',
       value ->> 'at'
     FROM json_each(:rows)`,
  ],
];

/** Fills in the reading groups of the demo. */
export function groupFilling(now: Date): Statement[] {
  const rows = groupRows(now);
  return inserts.map(([table, sql]) => ({ sql, args: { rows: JSON.stringify(rows[table]) } }));
}
