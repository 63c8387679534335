import type { Statement } from '../../db.ts';
import { meetUpFilling } from '../meet-ups/store.ts';
import { lifecycleRows } from './rows.ts';

// One statement for each table, whose rows come as one JSON text.
const inserts: [rows: keyof ReturnType<typeof lifecycleRows>, sql: string][] = [
  [
    'series',
    `INSERT INTO series (id, slug, title, about, every, weekday, nth, time, zone, minutes, place,
       offices, first_day, made_at)
     SELECT value ->> 'id', value ->> 'slug', value ->> 'title', value ->> 'about',
       value ->> 'every', value ->> 'weekday', value ->> 'nth', value ->> 'time',
       value ->> 'zone', value ->> 'minutes', value ->> 'place', value ->> 'offices',
       value ->> 'firstDay', value ->> 'at'
     FROM json_each(:rows)`,
  ],
  [
    'seriesHosts',
    `INSERT INTO series_hosts (series, person)
     SELECT value ->> 'series', value ->> 'person' FROM json_each(:rows)`,
  ],
  [
    'seriesTalks',
    `UPDATE events SET series = (
       SELECT value ->> 'series' FROM json_each(:rows) WHERE value ->> 'event' = events.id)
     WHERE id IN (SELECT value ->> 'event' FROM json_each(:rows))`,
  ],
  [
    'coSpeakers',
    `INSERT INTO speakers (event, person, position)
     SELECT value ->> 'event', value ->> 'person', value ->> 'position' FROM json_each(:rows)`,
  ],
  [
    'guestSpeakers',
    `INSERT INTO guest_speakers (event, position, name, bio)
     SELECT value ->> 'event', value ->> 'position', value ->> 'name', value ->> 'bio'
     FROM json_each(:rows)`,
  ],
  [
    'drafts',
    `INSERT INTO events (id, slug, kind, title, abstract, host, seats, offered_at)
     SELECT value ->> 'id', value ->> 'slug', 'talk', value ->> 'title', value ->> 'abstract',
       value ->> 'host', value ->> 'seats', value ->> 'at' FROM json_each(:rows)`,
  ],
  [
    'drafts',
    `INSERT INTO draft_slots (event, date, time, zone, minutes, place)
     SELECT value ->> 'id', '', value ->> 'time', value ->> 'zone', value ->> 'minutes',
       value ->> 'place' FROM json_each(:rows)`,
  ],
  [
    'drafts',
    `INSERT INTO speakers (event, person)
     SELECT value ->> 'id', value ->> 'host' FROM json_each(:rows)`,
  ],
];

/** A series, who speaks beside others, a talk that is only begun, and the meet-ups. Behind the talks. */
export function lifecycleFilling(now: Date): Statement[] {
  const rows = lifecycleRows(now);
  const begun = inserts.map(([table, sql]) => ({
    ...{ sql, args: { rows: JSON.stringify(rows[table]) } },
  }));
  return [...begun, ...meetUpFilling(now)];
}
