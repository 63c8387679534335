import type { Db, Row } from '../../db.ts';
import type { PersonRef } from '../../people/schema.ts';
import type { Ended } from '../swaps/rules.ts';
import type { Swap } from '../swaps/schema.ts';

/** A visit that was told, with what its hosts said of it. */
export type HostedRow = {
  id: string;
  rotation: string;
  day: string;
  half: 'am' | 'pm' | 'day';
  host: PersonRef | null;
  accepted: boolean;
  swap: Swap | null;
  hire: string;
  /** Ids of people, for whom something is told. */
  hirePerson: string | null;
  hostPerson: string | null;
  organiser: string;
  cohort: string;
  zone: string;
  programme: string;
};

const ref = (person: string): string => `CASE WHEN ${person}.id IS NULL THEN NULL
  ELSE json_object('slug', ${person}.slug, 'name', ${person}.name) END`;

/** The open request of a visit `v`, as JSON of the schema's `Swap`. */
export const openSwap = `(
  SELECT json_object('id', s.id, 'by', json(${ref('sp')}), 'reason', s.reason, 'at', s.at,
    'absence', json(iif(s.absence, 'true', 'false')),
    'asked', json((SELECT json_group_array(json(${ref('ap')}))
      FROM (SELECT person FROM swap_asks WHERE swap = s.id ORDER BY person) a
      JOIN people ap ON ap.id = a.person)))
  FROM open_swaps s JOIN people sp ON sp.id = s.person WHERE s.visit = v.id)`;

const hosted = `
  SELECT v.id, v.rotation, v.told_day AS day, v.told_half AS half, v.told_host, h.name AS hire,
    h.person AS hire_person, c.organiser, c.id AS cohort, c.zone, c.programme,
    ${ref('t')} AS host, ${openSwap} AS swap,
    EXISTS (SELECT 1 FROM accepted_visits WHERE visit = v.id) AS accepted
  FROM visits v JOIN cohorts c ON c.id = v.cohort JOIN hires h ON h.id = v.hire
  LEFT JOIN people t ON t.id = v.told_host
  WHERE v.told_day IS NOT NULL`;

export async function readHosted(db: Db, visit: string): Promise<HostedRow | undefined> {
  return (await db.read(`${hosted} AND v.id = :visit`, { visit })).map(hostedIn)[0];
}

/** What somebody receives on a day of a cohort. */
export async function hostedOn(
  db: Db,
  { cohort, person, day }: { cohort: string; person: string; day: string },
): Promise<HostedRow[]> {
  const mine = `${hosted} AND v.cohort = :cohort AND v.told_host = :person AND v.told_day = :day
    ORDER BY v.id`;
  return (await db.read(mine, { cohort, person, day })).map(hostedIn);
}

/** The id of a member of staff, by slug. */
export async function staffId(db: Db, slug: string): Promise<string | undefined> {
  const rows = await db.read(
    `SELECT id FROM people WHERE slug = :slug AND kind = 'staff' AND left_at IS NULL`,
    {
      slug,
    },
  );
  return rows.map(({ id }) => String(id))[0];
}

/** All staff, with whether they are away on a day of a cohort, or one of its hires. */
export async function colleaguesOn(db: Db, { cohort, day }: { cohort: string; day: string }) {
  const rows = await db.read(
    `SELECT p.slug, p.name, p.team,
       EXISTS (SELECT 1 FROM host_absences WHERE cohort = :cohort AND person = p.id AND day = :day) AS away,
       EXISTS (SELECT 1 FROM hires WHERE cohort = :cohort AND person = p.id) AS hire
     FROM people p WHERE p.kind = 'staff' AND p.left_at IS NULL ORDER BY p.name`,
    { cohort, day },
  );
  return rows.map(({ slug, name, team, away, hire }) => ({
    ...{ slug: String(slug), name: String(name), team: team === null ? null : String(team) },
    ...{ isAway: away === 1, isHire: hire === 1 },
  }));
}

/** A request, with what a rule needs to know of one who would take over; undefined: unknown. */
export async function readRequest(
  db: Db,
  { swap, visit, person }: { swap: string; visit: string; person: string },
) {
  const row = await db.readOne(
    `SELECT s.ended, s.person = :person AS mine, ${ref('t')} AS taker,
       EXISTS (SELECT 1 FROM swap_asks WHERE swap = s.id AND person = :person) AS asked,
       EXISTS (SELECT 1 FROM host_absences a JOIN visits v ON v.id = s.visit
               WHERE a.cohort = v.cohort AND a.person = :person AND a.day = s.day) AS away
     FROM swaps s LEFT JOIN people t ON t.id = s.taker WHERE s.id = :swap AND s.visit = :visit`,
    { swap, visit, person },
  );
  if (!row) return undefined;
  const flags = { isMine: row.mine === 1, wasAsked: row.asked === 1, isAway: row.away === 1 };
  return { ...flags, ended: endedIn(row) };
}

const endedIn = (row: Row): Ended | null =>
  row.ended === null
    ? null
    : { is: row.ended as Ended['is'], taker: JSON.parse(String(row.taker ?? 'null')) };

const text = (value: unknown): string | null => (value === null ? null : String(value));

function hostedIn(row: Row): HostedRow {
  const { id, rotation, day, half, hire, organiser, cohort, zone, programme } =
    row as unknown as HostedRow;
  return {
    ...{ id, rotation, day, half, hire, organiser, cohort, zone, programme },
    hirePerson: text(row.hire_person),
    hostPerson: text(row.told_host),
    host: JSON.parse(String(row.host ?? 'null')),
    swap: JSON.parse(String(row.swap ?? 'null')),
    accepted: row.accepted === 1,
  };
}
