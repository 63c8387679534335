import type { Args, Db, Statement } from '../../db.ts';
import type { PersonRef } from '../../people/schema.ts';
import type { Instant } from '../../time.ts';
import type { SeriesRef } from '../schema.ts';
import type { SpeakersSaid } from './rules.ts';

/** Columns of an event `e`: who speaks, in order, who of them does not work here, and the series. */
export const speakerColumns = `
  (SELECT json_group_array(json_object('id', id, 'slug', slug, 'name', name))
   FROM (SELECT p.id, p.slug, p.name FROM speakers k JOIN people p ON p.id = k.person
         WHERE k.event = e.id ORDER BY k.position, p.name)) AS speakers,
  (SELECT json_group_array(json_object('name', name, 'bio', bio))
   FROM (SELECT name, bio FROM guest_speakers WHERE event = e.id ORDER BY position)) AS guests,
  (SELECT json_object('slug', slug, 'title', title) FROM series WHERE id = e.series) AS series`;

/** Those of these slugs who work here, in the order of the slugs. */
export async function staffOf(db: Db, slugs: string[]): Promise<PersonRef[]> {
  if (slugs.length === 0) return [];
  const rows = await db.read(
    `SELECT p.slug, p.name FROM json_each(:slugs) j JOIN people p ON p.slug = j.value
     WHERE p.kind = 'staff' ORDER BY j.key`,
    { slugs: JSON.stringify(slugs) },
  );
  return rows as unknown as PersonRef[];
}

/** The series with this slug, if there is one. */
export async function seriesOf(db: Db, slug: string | null): Promise<SeriesRef | null> {
  if (slug === null) return null;
  const row = await db.readOne('SELECT slug, title FROM series WHERE slug = :slug', { slug });
  return (row as unknown as SeriesRef | undefined) ?? null;
}

type Writing = SpeakersSaid & {
  /** Selects the `id` of the event, or nothing where nothing is to be written. */
  events: string;
  /** What that statement asks for. */
  args: Args;
  /** Who does it; they need not be told. */
  by: string;
  now: Instant;
};

/**
 * Writes who speaks, in order, and in which series, and tells those who did not before. Who speaks needs no seat, so
 * theirs is given up; whoever calls this hands it on.
 */
export function speakerStatements(writing: Writing): Statement[] {
  const { events, args, by, now, speakers, guests, series } = writing;
  const staff: Statement[] = [];
  if (series !== undefined) {
    staff.push({
      sql: `UPDATE events SET series = (SELECT id FROM series WHERE slug = :series)
            WHERE id IN (${events})`,
      args: { ...args, series },
    });
  }
  if (speakers) {
    const slugs = JSON.stringify(speakers);
    const chosen = `json_each(:slugs) j JOIN people p ON p.slug = j.value AND p.kind = 'staff'`;
    staff.push(
      {
        sql: `INSERT INTO notices (person, what, event, cause, detail, at)
              SELECT p.id, 'speaking', e.id, 'speaking:' || e.id || ':' || e.version,
                json_object('by', (SELECT name FROM people WHERE id = :by)), :now
              FROM events e, ${chosen}
              WHERE e.id IN (${events}) AND p.id <> :by AND NOT EXISTS (
                SELECT 1 FROM speakers WHERE event = e.id AND person = p.id)
              ON CONFLICT (person, cause) DO NOTHING`,
        args: { ...args, slugs, by, now },
      },
      {
        sql: `DELETE FROM speakers WHERE event IN (${events})
                AND person NOT IN (SELECT p.id FROM ${chosen})`,
        args: { ...args, slugs },
      },
      {
        sql: `INSERT INTO speakers (event, person, position)
              SELECT e.id, p.id, j.key FROM (${events}) e, ${chosen} WHERE true
              ON CONFLICT (event, person) DO UPDATE SET position = excluded.position`,
        args: { ...args, slugs },
      },
      {
        sql: `UPDATE signups SET state = 'withdrawn', withdrawn_at = :now
              WHERE event IN (${events}) AND state <> 'withdrawn'
                AND person IN (SELECT person FROM speakers WHERE event = signups.event)`,
        args: { ...args, now },
      },
    );
  }
  if (!guests) return staff;
  return [
    ...staff,
    { sql: `DELETE FROM guest_speakers WHERE event IN (${events})`, args },
    {
      sql: `INSERT INTO guest_speakers (event, position, name, bio)
            SELECT e.id, j.key, j.value ->> 'name', j.value ->> 'bio'
            FROM (${events}) e, json_each(:guests) j`,
      args: { ...args, guests: JSON.stringify(guests) },
    },
  ];
}

// Each but the last asks whether the person still speaks; the host stays.
const declining = `
  SELECT e.id FROM event_facts e JOIN speakers k ON k.event = e.id AND k.person = :person
  WHERE e.slug = :event AND e.host <> :person AND NOT e.cancelled
    AND (e.draft OR :now < e.starts_at)`;

/** Takes a co-speaker out, writes it into the log of what was announced, and tells the others. */
export async function declineToSpeak(
  db: Db,
  declined: { event: string; person: string; change: string; detail: string; now: Instant },
): Promise<void> {
  const { event, person, change, detail, now } = declined;
  const args = { event, person, now };
  await db.batch([
    {
      sql: `INSERT INTO changes (id, event, version, person, what, detail, at)
            SELECT :change, id, version + 1, :person, 'edited', :detail, :now
            FROM event_facts WHERE id IN (${declining}) AND NOT draft`,
      args: { ...args, change, detail },
    },
    {
      sql: `INSERT INTO notices (person, what, event, cause, detail, at)
            SELECT p.id, 'declined', e.id, 'declined:' || e.id || ':' || e.version,
              json_object('by', (SELECT name FROM people WHERE id = :person)), :now
            FROM events e JOIN people p ON p.id = e.host
              OR p.id IN (SELECT person FROM speakers WHERE event = e.id)
            WHERE e.id IN (${declining}) AND p.id <> :person
            ON CONFLICT (person, cause) DO NOTHING`,
      args,
    },
    { sql: `UPDATE events SET version = version + 1 WHERE id IN (${declining})`, args },
    {
      sql: `DELETE FROM speakers WHERE person = :person AND event IN (${declining})`,
      args,
    },
  ]);
}
