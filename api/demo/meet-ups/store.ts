import type { Statement } from '../../db.ts';
import { meetUpRows } from './rows.ts';

// One statement for each table, whose rows come as one JSON text.
const inserts: [rows: keyof ReturnType<typeof meetUpRows>, sql: string][] = [
  [
    'events',
    `INSERT INTO events (id, slug, kind, title, abstract, host, seats, offered_at, announced_at)
     SELECT value ->> 'id', value ->> 'slug', 'meet-up', value ->> 'title', value ->> 'abstract',
       value ->> 'host', value ->> 'seats', value ->> 'at', value ->> 'at'
     FROM json_each(:rows)`,
  ],
  [
    'events',
    `INSERT INTO sessions (id, event, starts_at, ends_at, zone, place)
     SELECT (value ->> 'id') || '-1', value ->> 'id', value ->> 'startsAt', value ->> 'endsAt',
       value ->> 'zone', value ->> 'place'
     FROM json_each(:rows)`,
  ],
  [
    'events',
    `INSERT INTO speakers (event, person)
     SELECT value ->> 'id', value ->> 'host' FROM json_each(:rows)`,
  ],
  [
    'guestSpeakers',
    `INSERT INTO guest_speakers (event, position, name, bio)
     SELECT value ->> 'event', 0, value ->> 'name', value ->> 'bio' FROM json_each(:rows)`,
  ],
  [
    'lists',
    `INSERT INTO guest_lists (event, open, host_name, directions, questions, keep_days)
     SELECT value ->> 'event', 1, value ->> 'hostName', value ->> 'directions',
       value ->> 'questions', 30
     FROM json_each(:rows)`,
  ],
  [
    'guests',
    `INSERT INTO people (id, slug, kind, role, name, zone, joined_at, mail)
     SELECT value ->> 'id', 'guest-' || (value ->> 'id'), 'guest', 'guest', value ->> 'name',
       value ->> 'zone', value ->> 'at', value ->> 'mail'
     FROM json_each(:rows)`,
  ],
  [
    'guests',
    `INSERT INTO guests (person, event, mail, answers, asked_at, confirmed_at)
     SELECT value ->> 'id', value ->> 'event', value ->> 'mail', value ->> 'answers', value ->> 'at',
       value ->> 'at'
     FROM json_each(:rows)`,
  ],
  [
    'guests',
    `INSERT INTO signups (event, person, state, asked_at)
     SELECT value ->> 'event', value ->> 'id', 'confirmed', value ->> 'at' FROM json_each(:rows)`,
  ],
  [
    'signups',
    `INSERT INTO signups (event, person, state, asked_at)
     SELECT value ->> 'event', value ->> 'person', value ->> 'state', value ->> 'at'
     FROM json_each(:rows) ORDER BY key`,
  ],
];

/** The meet-ups, who speaks and who comes, also from outside. Behind the people. */
export function meetUpFilling(now: Date): Statement[] {
  const rows = meetUpRows(now);
  return inserts.map(([table, sql]) => ({ sql, args: { rows: JSON.stringify(rows[table]) } }));
}
