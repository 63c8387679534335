import type { Statement } from '../../db.ts';
import { type DoorRows, doorRows } from './rows.ts';

// One statement for each table, whose rows come as one JSON text.
const inserts: [rows: keyof DoorRows, sql: string][] = [
  [
    'events',
    `INSERT INTO events (id, slug, kind, title, abstract, host, seats, offered_at, announced_at)
     SELECT value ->> 'id', value ->> 'slug', 'talk', value ->> 'title', value ->> 'abstract',
       value ->> 'host', value ->> 'seats', value ->> 'at', value ->> 'at'
     FROM json_each(:rows)`,
  ],
  [
    'events',
    `INSERT INTO sessions (id, event, starts_at, ends_at, zone, place, link)
     SELECT (value ->> 'id') || '-1', value ->> 'id', value ->> 'startsAt', value ->> 'endsAt',
       value ->> 'zone', value ->> 'place', value ->> 'link'
     FROM json_each(:rows)`,
  ],
  [
    'events',
    `INSERT INTO speakers (event, person)
     SELECT value ->> 'id', value ->> 'host' FROM json_each(:rows)`,
  ],
  [
    'signups',
    `INSERT INTO signups (event, person, state, asked_at)
     SELECT value ->> 'event', value ->> 'person', value ->> 'state', value ->> 'at'
     FROM json_each(:rows) ORDER BY key`,
  ],
  [
    'attendances',
    `INSERT INTO attendances (session, person, state, seat, how, noted_by, at, seated_at)
     SELECT value ->> 'session', value ->> 'person', value ->> 'state',
       value ->> 'seatedAt' IS NOT NULL, value ->> 'how', value ->> 'by', value ->> 'at',
       value ->> 'seatedAt'
     FROM json_each(:rows) ORDER BY key`,
  ],
  [
    'doors',
    `INSERT INTO doors (session, key, opened_by, opened_at)
     SELECT value ->> 'session', value ->> 'key', value ->> 'by', value ->> 'at'
     FROM json_each(:rows)`,
  ],
  [
    'hostActs',
    `INSERT INTO host_acts (id, event, actor, what, person, words, detail, at)
     SELECT value ->> 'id', value ->> 'event', value ->> 'actor', value ->> 'what',
       value ->> 'person', value ->> 'words', value ->> 'detail', value ->> 'at'
     FROM json_each(:rows)`,
  ],
];

/** A talk that runs whenever the demo is loaded, for a database that has the demo's people. */
export function doorFilling(now: Date): Statement[] {
  const rows = doorRows(now);
  return inserts.map(([table, sql]) => ({ sql, args: { rows: JSON.stringify(rows[table]) } }));
}
