import type { Db, Row } from '../../db.ts';
import type { PersonRef } from '../../people/schema.ts';
import type { When } from '../schema.ts';
import type { Hosted, ToldChange } from './rules.ts';

const around = `
  h.id AS hire, coalesce(h.name, 'A hire who left') AS hireName, c.slug AS cohort, c.zone, c.programme`;

/** Whether a person is a hire or has been told of a visit to receive; most are neither. */
export async function isInBootCamp(db: Db, person: string): Promise<boolean> {
  const row = await db.readOne(
    `SELECT EXISTS (SELECT 1 FROM hires WHERE person = :person)
         OR EXISTS (SELECT 1 FROM released_visits WHERE host = :person) AS isInIt`,
    { person },
  );
  return row?.isInIt === 1;
}

/** The visits that this person receives, as they were told. */
export async function hostedBy(db: Db, person: string): Promise<Hosted[]> {
  const rows = await db.read(
    `SELECT v.rotation, v.day, v.half, ${around}, p.slug AS meSlug, p.name AS meName
     FROM released_visits v JOIN cohorts c ON c.id = v.cohort JOIN hires h ON h.id = v.hire
     JOIN people p ON p.id = v.host
     WHERE v.host = :person AND c.state = 'released' ORDER BY v.day, v.half, h.name`,
    { person },
  );
  return rows.map((row) => ({ ...(row as unknown as Hosted), host: meIn(row) }));
}

// A visit's host needs every change of it, also of the time when it was another's.
const told = `
  WITH me AS (SELECT id, slug, name FROM people WHERE id = :person),
  changes AS (
    SELECT r.cohort, r.at, r.version, j.key AS line, j.value ->> 'hire' AS hire,
      j.value ->> 'rotation' AS rotation, j.value -> 'before' AS before, j.value -> 'after' AS after
    FROM cohorts c JOIN releases r ON r.cohort = c.id, json_each(r.changes) j
    WHERE c.first_day > :since)
  SELECT ch.at, ch.rotation, ch.before, ch.after, h.person IS me.id AS isHire, ${around},
    ch.hire, me.slug AS meSlug, me.name AS meName
  FROM me, changes ch JOIN cohorts c ON c.id = ch.cohort LEFT JOIN hires h ON h.id = ch.hire
  WHERE h.person IS me.id OR (ch.hire, ch.rotation) IN (
    SELECT hire, rotation FROM changes
    WHERE before ->> '$.host.slug' = me.slug OR after ->> '$.host.slug' = me.slug
    UNION SELECT hire, rotation FROM released_visits WHERE host = me.id)
  ORDER BY ch.at, ch.version, ch.line`;

/** Every change that was told of this person's visits in cohorts that began after a day, in order. */
export async function toldChanges(
  db: Db,
  asked: { person: string; since: string },
): Promise<ToldChange[]> {
  return (await db.read(told, asked)).map(changeIn);
}

/** When the plans of these cohorts were released last, and which version each has; of those that were. */
export async function releasedAt(
  db: Db,
  cohorts: readonly string[],
): Promise<Map<string, { at: string; version: number }>> {
  const rows = await db.read(
    `SELECT c.slug, c.version, max(r.at) AS at
     FROM cohorts c JOIN releases r ON r.cohort = c.id
     WHERE c.slug IN (SELECT value FROM json_each(:cohorts)) GROUP BY c.id`,
    { cohorts: JSON.stringify(cohorts) },
  );
  return new Map(
    rows.map(({ slug, at, version }) => [
      String(slug),
      { at: String(at), version: Number(version) },
    ]),
  );
}

function changeIn(row: Row): ToldChange {
  const { before, after, isHire, ...rest } = row as unknown as ToldChange;
  const when = (text: unknown): When | null => JSON.parse(String(text ?? 'null'));
  const told = { before: when(before), after: when(after) };
  return { ...rest, ...told, isHire: Boolean(isHire), me: meIn(row) };
}

const meIn = ({ meSlug, meName }: Row): PersonRef => ({
  slug: String(meSlug),
  name: String(meName),
});
