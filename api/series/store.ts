import type { Db, Row, Statement } from '../db.ts';
import type { PersonRef } from '../people/schema.ts';
import type { Instant } from '../time.ts';
import type { SeriesSaid } from './schema.ts';

/** A series as the database knows it. */
export type SeriesRow = Omit<SeriesSaid, 'hosts'> & {
  slug: string;
  version: number;
  hosts: PersonRef[];
  hostIds: string[];
};

const all = `
  SELECT s.slug, s.title, s.about, s.team, s.every, s.weekday, s.nth, s.time, s.zone, s.minutes,
    s.place, s.link, s.offices, s.first_day AS firstDay, s.last_day AS lastDay, s.version,
    (SELECT json_group_array(json_object('id', id, 'slug', slug, 'name', name))
     FROM (SELECT p.id, p.slug, p.name FROM series_hosts h JOIN people p ON p.id = h.person
           WHERE h.series = s.id ORDER BY p.name)) AS hosts
  FROM series s`;

const one = `${all} WHERE s.slug = :series`;

/** All series, by their titles. */
export async function listSeries(db: Db): Promise<SeriesRow[]> {
  return (await db.read(`${all} ORDER BY s.title, s.slug LIMIT 200`)).map(seriesRow);
}

export async function readSeries(db: Db, series: string): Promise<SeriesRow | undefined> {
  return first(await db.read(one, { series }));
}

/** When the talks of a series begin that are to come, drafts among them; cancelled ones are not. */
export async function takenIn(db: Db, series: string, now: Instant): Promise<Instant[]> {
  const rows = await db.read(
    `SELECT s.starts_at AS startsAt
     FROM events e JOIN sessions s ON s.event = e.id
     WHERE e.series = (SELECT id FROM series WHERE slug = :series) AND s.starts_at > :now
       AND NOT EXISTS (SELECT 1 FROM cancellations WHERE event = e.id)`,
    { series, now },
  );
  return rows.map(({ startsAt }) => String(startsAt));
}

/** Writes a new series, unless one with this id is there. Undefined: the id is another's. */
export async function makeSeries(
  db: Db,
  { id, slug, now, ...said }: SeriesSaid & { id: string; slug: string; now: Instant },
): Promise<SeriesRow | undefined> {
  const { hosts, ...columns } = columnsOf(said);
  const results = await db.batch([
    {
      sql: `INSERT INTO series (id, slug, title, about, team, every, weekday, nth, time, zone,
              minutes, place, link, offices, first_day, last_day, made_at)
            VALUES (:id, :slug, :title, :about, :team, :every, :weekday, :nth, :time, :zone,
              :minutes, :place, :link, :offices, :firstDay, :lastDay, :now)
            ON CONFLICT (id) DO NOTHING`,
      args: { ...columns, id, slug, now },
    },
    hostsStatement('SELECT id FROM series WHERE id = :id AND made_at = :now', { id, now }, hosts),
    { sql: `${all} WHERE s.id = :id AND s.title = :title`, args: { id, title: said.title } },
  ]);
  return first(results.at(-1));
}

/** Writes what is said of a series now, if it is still that of this version, and reads it. */
export async function editSeries(
  db: Db,
  { series, version, ...said }: SeriesSaid & { series: string; version: number },
): Promise<{ done: boolean; series: SeriesRow | undefined }> {
  const { hosts, ...columns } = columnsOf(said);
  const edited = 'SELECT id FROM series WHERE slug = :series AND version = :version';
  const args = { series, version };
  const results = await db.batch([
    { sql: `DELETE FROM series_hosts WHERE series IN (${edited})`, args },
    hostsStatement(edited, args, hosts),
    {
      sql: `UPDATE series SET title = :title, about = :about, team = :team, every = :every,
              weekday = :weekday, nth = :nth, time = :time, zone = :zone, minutes = :minutes,
              place = :place, link = :link, offices = :offices, first_day = :firstDay,
              last_day = :lastDay, version = version + 1
            WHERE slug = :series AND version = :version RETURNING id`,
      args: { ...columns, ...args },
    },
    { sql: one, args: { series } },
  ]);
  return { done: results[2]?.length === 1, series: first(results.at(-1)) };
}

function columnsOf({ hosts, offices, ...said }: SeriesSaid) {
  return { ...said, offices: JSON.stringify(offices), hosts: JSON.stringify(hosts) };
}

function hostsStatement(series: string, args: Statement['args'], hosts: string): Statement {
  return {
    sql: `INSERT INTO series_hosts (series, person)
          SELECT s.id, p.id FROM (${series}) s, json_each(:hosts) j
          JOIN people p ON p.slug = j.value AND p.kind = 'staff' WHERE true
          ON CONFLICT (series, person) DO NOTHING`,
    args: { ...args, hosts },
  };
}

function first(rows: Row[] | undefined): SeriesRow | undefined {
  const [row] = rows ?? [];
  return row && seriesRow(row);
}

function seriesRow(row: Row): SeriesRow {
  const hosts: (PersonRef & { id: string })[] = JSON.parse(String(row.hosts));
  return {
    ...(row as unknown as SeriesRow),
    offices: JSON.parse(String(row.offices)),
    hosts: hosts.map(({ slug, name }) => ({ slug, name })),
    hostIds: hosts.map(({ id }) => id),
  };
}
