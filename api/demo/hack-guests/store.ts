import type { Statement } from '../../db.ts';
import { guestRows } from './rows.ts';

// One statement for each table, whose rows come as one JSON text.
const inserts: [rows: 'lists' | 'guests', sql: string][] = [
  [
    'lists',
    `INSERT INTO guest_lists
       (event, open, host_name, directions, questions, keep_days, seats, ideas)
     SELECT value ->> 'event', 1, value ->> 'hostName', value ->> 'directions',
       value ->> 'questions', 30, value ->> 'seats', value ->> 'ideas' FROM json_each(:rows)`,
  ],
  [
    'guests',
    `INSERT INTO people (id, slug, kind, role, name, zone, joined_at, mail)
     SELECT value ->> 'id', 'guest-' || (value ->> 'id'), 'guest', 'guest', value ->> 'name',
       'Europe/Lisbon', value ->> 'at', value ->> 'mail' FROM json_each(:rows)`,
  ],
  [
    'guests',
    `INSERT INTO guests
       (person, event, mail, answers, skills, wishes, named, asked_at, confirmed_at)
     SELECT value ->> 'id', value ->> 'event', value ->> 'mail', value ->> 'answers',
       value ->> 'skills', value ->> 'wishes', value ->> 'named', value ->> 'at', value ->> 'at'
     FROM json_each(:rows)`,
  ],
  [
    'guests',
    `INSERT INTO signups (event, person, state, asked_at)
     SELECT value ->> 'event', value ->> 'id', 'confirmed', value ->> 'at'
     FROM json_each(:rows) ORDER BY key`,
  ],
  [
    'guests',
    `INSERT INTO hack_wishes (event, person, skills, parts, at)
     SELECT value ->> 'event', value ->> 'id', value ->> 'slugs', '["builds"]', value ->> 'at'
     FROM json_each(:rows) WHERE value ->> 'team' IS NULL AND value ->> 'wishes' <> '[]'`,
  ],
  [
    'guests',
    `INSERT INTO hack_wish_ideas (event, person, rank, idea)
     SELECT g.value ->> 'event', g.value ->> 'id', w.key + 1, w.value
     FROM json_each(:rows) g, json_each(g.value ->> 'wishes') w
     WHERE g.value ->> 'team' IS NULL`,
  ],
  [
    'guests',
    `INSERT INTO hack_members (event, person, idea, parts, at)
     SELECT value ->> 'event', value ->> 'id', value ->> 'team', '["builds"]', value ->> 'at'
     FROM json_each(:rows) WHERE value ->> 'team' IS NOT NULL`,
  ],
];

/** Opens a hackathon of the demo to guests, and lets some come. Behind ideas and hack teams. */
export function hackGuestFilling(now: Date): Statement[] {
  const rows = guestRows(now);
  return inserts.map(([table, sql]) => ({ sql, args: { rows: JSON.stringify(rows[table]) } }));
}
