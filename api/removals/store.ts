import type { Db, Row, Statement } from '../db.ts';
import { freePlaces, placesOf } from '../events/leaving/store.ts';
import type { Instant } from '../time.ts';
import { bootCampStatements, toCome } from './boot-camp/store.ts';
import { handOverStatements, runsToCome } from './hand-over/store.ts';
import { decided, NOBODY, type Reference } from './rules.ts';
import type { InHand, Removals } from './schema.ts';

/** Every column that refers to people. The schema itself is asked, so that none is forgotten. */
export async function referencesOf(db: Db): Promise<Reference[]> {
  const rows = await db.read(
    `SELECT m.name AS 'table', f."from" AS 'column', f.on_delete AS 'then'
     FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f
     WHERE m.type = 'table' AND f."table" = 'people' ORDER BY 1, 2`,
  );
  return rows.map((row) => ({ ...(row as unknown as Reference) }));
}

const titled = (more = '') => `json_group_array(json_object('slug', slug, 'title', title${more}))`;

const hand = `
  SELECT p.id, json_object('slug', p.slug, 'name', p.name) AS person,
    (SELECT ${titled(", 'kind', kind")} FROM (${runsToCome('p.id')})) AS events,
    (SELECT ${titled()} FROM (SELECT slug, title FROM cohorts c
      WHERE c.organiser = p.id AND ${toCome('c')})) AS cohorts,
    (SELECT count(*) FROM follow_ups WHERE owner = p.id AND ended_at IS NULL) AS followUps,
    (SELECT count(*) FROM visits v WHERE p.id IN (v.host, v.told_host)
      AND coalesce(v.day, v.told_day) >= substr(:now, 1, 10)) AS visits
  FROM people p WHERE p.slug = :person AND NOT EXISTS (SELECT 1 FROM removals WHERE person = p.id)`;

/** What somebody has in hand, with their id; undefined: nobody of this slug is here. */
export async function inHandOf(
  db: Db,
  { person, now }: { person: string; now: Instant },
): Promise<{ id: string; inHand: Omit<InHand, 'verifies'> } | undefined> {
  const row = await db.readOne(hand, { person, now });
  if (!row) return undefined;
  const id = String(row.id);
  const places = (await placesOf(db, { person: id, now })).length;
  const list = (column: string) => JSON.parse(String(row[column]));
  return {
    id,
    inHand: {
      ...{ person: list('person'), events: list('events'), cohorts: list('cohorts'), places },
      ...{ followUps: Number(row.followUps), visits: Number(row.visits) },
    },
  };
}

type Coming = {
  id: string;
  cohort: string;
  programme: string;
  rotation: string;
  day: string;
  zone: string;
  host: string | null;
};

/** The visits of a person as a hire, whenever they are, as their hosts were told of them. */
export async function visitsToCome(db: Db, person: string): Promise<Coming[]> {
  const rows = await db.read(
    `SELECT v.id, v.cohort, c.programme, v.rotation, coalesce(v.told_day, v.day) AS day, c.zone,
       v.told_host AS host
     FROM hires h JOIN visits v ON v.hire = h.id JOIN cohorts c ON c.id = v.cohort
     WHERE h.person = :person ORDER BY day, v.id`,
    { person },
  );
  return rows.map((row) => ({ ...(row as unknown as Coming) }));
}

export type ToRemove = {
  /** Of the person who is removed, and of whoever does so. */
  id: string;
  by: string;
  byName: string;
  now: Instant;
  slug: string;
  /** Of the row that says so. */
  removal: string;
  /** The slug of the row without a name. */
  left: string;
  /** Their visits to come, and what each host of one is told. */
  off: readonly string[];
  told: readonly { host: string; cohort: string; said: string }[];
};

/**
 * Removes a person whole, in one batch: sign-ins end, places go to those who wait, what is to come
 * goes to whoever removes them, what was theirs alone is deleted, and from what others stand on the
 * name is taken.
 */
export async function removePerson(db: Db, asked: ToRemove): Promise<void> {
  const { id: person, by, now, removal } = asked;
  const { goes, empty } = decided(await referencesOf(db));
  const before = await db.readOne('SELECT name FROM people WHERE id = :person', { person });
  const named = await db.read('SELECT DISTINCT name FROM hires WHERE person = :person', { person });
  const places = await placesOf(db, { person, now });
  const names = new Set([String(before?.name), ...named.map(({ name }) => String(name))]);
  await db.batch([
    { sql: 'DELETE FROM sign_ins WHERE person = :person', args: { person } },
    {
      sql: 'INSERT INTO removals (id, person, by, at) VALUES (:removal, :person, :by, :now)',
      args: { removal, person, by, now },
    },
    ...freePlaces({ person, now }, places),
    ...handOverStatements(asked),
    ...(await bootCampStatements(db, asked)),
    // With those who ask for the same it stays.
    {
      sql: `DELETE FROM topic_requests WHERE person = :person AND event IS NULL AND NOT EXISTS (
              SELECT 1 FROM topic_voices WHERE request = topic_requests.id AND person <> :person)`,
      args: { person },
    },
    ...goes.map(({ table, column }) => ({
      sql: `DELETE FROM "${table}" WHERE "${column}" = :person`,
      args: { person },
    })),
    ...empty.map(({ table, column }) => ({
      sql: `UPDATE "${table}" SET "${column}" = NULL WHERE "${column}" = :person`,
      args: { person },
    })),
    ...[...names].flatMap((name) => namelessLogs(name)),
    {
      sql: `UPDATE releases SET changes = replace(changes, :was, :left) WHERE instr(changes, :was)`,
      args: { was: `"slug":${JSON.stringify(asked.slug)}`, left: `"slug":"${asked.left}"` },
    },
    {
      sql: `UPDATE people SET slug = :left, kind = 'guest', role = 'guest', name = :nobody, title = '',
              team = NULL, zone = 'UTC', joined_at = :now, left_at = :now, mail = NULL
            WHERE id = :person`,
      args: { left: asked.left, nobody: NOBODY, now, person },
    },
  ]);
}

/** Takes a name out of what the service itself wrote about others: notices, change logs and mails. */
function namelessLogs(name: string): Statement[] {
  // As it stands inside a text of JSON.
  const was = JSON.stringify(name).slice(1, -1);
  const columns = [
    ['notices', 'detail'],
    ['changes', 'detail'],
    ['releases', 'changes'],
    ['mails', 'detail'],
    ['mails', 'subject'],
    ['mails', 'message'],
    ['mail_invitations', 'entry'],
  ];
  return columns.map(([table, column]) => ({
    sql: `UPDATE "${table}" SET "${column}" = replace("${column}", :was, :nobody)
          WHERE instr("${column}", :was)`,
    args: { was, nobody: NOBODY },
  }));
}

/** That people were removed, the latest first. */
export async function removalsOf(db: Db): Promise<Removals['removals']> {
  const rows = await db.read(
    `SELECT r.at, json_object('slug', p.slug, 'name', p.name) AS by
     FROM removals r JOIN people p ON p.id = r.by ORDER BY r.at DESC, r.id DESC LIMIT 200`,
  );
  return rows.map(({ at, by }: Row) => ({ at: String(at), by: JSON.parse(String(by)) }));
}
