import type { Db, Row, Statement } from '../db.ts';
import type { Instant } from '../time.ts';
import type { Cohort, CohortFacts, CohortSummary, NewCohort } from './schema.ts';

/** A cohort as the database knows it; what was authored of it is the catalogue's to add. */
export type CohortRow = Omit<
  Cohort,
  'mine' | 'programmeTitle' | 'days' | 'lastDay' | 'rotations' | 'problem' | 'today'
> & {
  id: string;
  organiserId: string;
  /** Everybody who works in a team. */
  staff: { slug: string; name: string; team: string }[];
};

const ref = (person: string): string => `CASE WHEN ${person}.id IS NULL THEN NULL
  ELSE json_object('slug', ${person}.slug, 'name', ${person}.name) END`;

const whenOf = (prefix: string, host: string): string => `CASE WHEN v.${prefix}day IS NULL THEN NULL
  ELSE json_object('day', v.${prefix}day, 'half', v.${prefix}half, 'host', json(${ref(host)})) END`;

/** JSON of a column that says true with 1. */
const bool = (column: string): string => `json(iif(${column}, 'true', 'false'))`;

const hires = `
  SELECT json_group_array(json_object(
    'id', h.id, 'name', h.name, 'role', h.role, 'place', h.place, 'startsOn', h.starts_on,
    'partTime', json(h.part_time), 'person', json(${ref('p')}), 'buddy', json(${ref('b')}),
    'exceptions', json((
      SELECT json_group_array(json_object('day', day, 'half', half, 'here', ${bool('here')}))
      FROM (SELECT * FROM exceptions WHERE hire = h.id ORDER BY day, half))),
    'waived', json((
      SELECT json_group_array(json_object('before', before, 'after', after))
      FROM waivers WHERE hire = h.id))))
  FROM (SELECT * FROM hires WHERE cohort = c.id ORDER BY name, id) h
  LEFT JOIN people p ON p.id = h.person LEFT JOIN people b ON b.id = h.buddy`;

const visits = `
  SELECT json_group_array(json_object(
    'id', v.id, 'hire', v.hire, 'rotation', v.rotation, 'state', v.state,
    'pinned', ${bool('v.pinned')}, 'plan', json(${whenOf('', 'p')}), 'told', json(${whenOf('told_', 't')})))
  FROM (SELECT * FROM visits WHERE cohort = c.id ORDER BY coalesce(day, told_day), half, id) v
  LEFT JOIN people p ON p.id = v.host LEFT JOIN people t ON t.id = v.told_host`;

const releases = `
  SELECT json_group_array(json_object('version', r.version, 'at', r.at, 'by', json(${ref('p')}),
                                      'changes', json(r.changes)))
  FROM (SELECT * FROM releases WHERE cohort = c.id ORDER BY version DESC) r
  JOIN people p ON p.id = r.person`;

const page = `
  SELECT c.*, ${ref('o')} AS organiser_ref, (${hires}) AS hires, (${visits}) AS visits,
    (SELECT json_group_array(json_object('rotation', rotation, 'day', day, 'hires', hires))
     FROM capacities WHERE cohort = c.id) AS capacities,
    (SELECT json_group_array(json_object('person', p.slug, 'day', a.day))
     FROM host_absences a JOIN people p ON p.id = a.person WHERE a.cohort = c.id) AS host_absences,
    (${releases}) AS releases,
    (SELECT json_group_array(json_object('slug', slug, 'name', name, 'team', team))
     FROM (SELECT * FROM people WHERE kind = 'staff' AND left_at IS NULL AND team IS NOT NULL ORDER BY name)) AS staff
  FROM cohorts c JOIN people o ON o.id = c.organiser`;

export async function readCohort(db: Db, slug: string): Promise<CohortRow | undefined> {
  return (await db.read(`${page} WHERE c.slug = :slug`, { slug })).map(cohortIn)[0];
}

export type SummaryRow = Omit<CohortSummary, 'lastDay' | 'mine'> &
  Pick<CohortRow, 'organiserId' | 'daysOff'>;

/** All cohorts, the newest first; whose draft one may see is the rules' to say. */
export async function listCohorts(db: Db): Promise<SummaryRow[]> {
  const rows = await db.read(`
    SELECT c.*, ${ref('o')} AS organiser_ref,
      (SELECT count(*) FROM hires WHERE cohort = c.id) AS hires
    FROM cohorts c JOIN people o ON o.id = c.organiser
    ORDER BY c.first_day DESC, c.slug LIMIT 200`);
  return rows.map((row) => ({ ...headIn(row), hires: Number(row.hires) }));
}

type ToMake = NewCohort & { slug: string; organiser: string; now: Instant };

/** Makes a cohort; the one of this id that there is already, if there is one. */
export async function makeCohort(db: Db, cohort: ToMake): Promise<CohortRow | undefined> {
  const { id, daysOff, ...said } = cohort;
  const results = await db.batch([
    {
      sql: `INSERT INTO cohorts (id, slug, programme, title, first_day, zone, days_off, organiser, made_at)
            VALUES (:id, :slug, :programme, :title, :firstDay, :zone, :daysOff, :organiser, :now)
            ON CONFLICT (id) DO NOTHING`,
      args: { ...said, id, daysOff: JSON.stringify(daysOff) },
    },
    { sql: `${page} WHERE c.id = :id`, args: { id } },
  ]);
  return results.at(-1)?.map(cohortIn)[0];
}

/** An edit of a cohort as somebody saw it, by an id that no other edit has. */
export type Edit = { cohort: string; version: number; edit: string };

/** Holds in a statement of an edit, where the cohort is as it was seen; it uses `:cohort`, `:edit`. */
export const ifEdited = `EXISTS (SELECT 1 FROM cohorts WHERE id = :cohort AND edit = :edit)`;

/**
 * Carries out an edit, each of whose statements holds to `ifEdited`: all of it, or nothing when the
 * cohort was changed since it was seen. Then undefined.
 */
export async function editCohort(
  db: Db,
  { cohort, version, edit }: Edit,
  statements: Statement[],
): Promise<CohortRow | undefined> {
  const mine = { cohort, edit };
  const results = await db.batch([
    {
      sql: `UPDATE cohorts SET version = version + 1, edit = :edit
            WHERE id = :cohort AND version = :version`,
      args: { ...mine, version },
    },
    ...statements.map(({ sql, args }) => ({ sql, args: { ...args, ...mine } })),
    { sql: `${page} WHERE c.id = :cohort AND c.edit = :edit`, args: mine },
  ]);
  return results.at(-1)?.map(cohortIn)[0];
}

export function factsStatement({ title, firstDay, zone, daysOff }: CohortFacts): Statement {
  return {
    sql: `UPDATE cohorts SET title = :title, first_day = :firstDay, zone = :zone, days_off = :daysOff
          WHERE id = :cohort AND edit = :edit`,
    args: { title, firstDay, zone, daysOff: JSON.stringify(daysOff) },
  };
}

export function removeStatement(): Statement {
  return { sql: `DELETE FROM cohorts WHERE id = :cohort AND edit = :edit AND state = 'draft'` };
}

function headIn(row: Row) {
  const { slug, title, programme, zone, state } = row as unknown as CohortRow;
  return {
    ...{ slug, title, programme, zone, state, firstDay: String(row.first_day) },
    organiser: JSON.parse(String(row.organiser_ref)),
    organiserId: String(row.organiser),
    daysOff: JSON.parse(String(row.days_off)),
  };
}

function cohortIn(row: Row): CohortRow {
  return {
    ...headIn(row),
    id: String(row.id),
    version: Number(row.version),
    hires: JSON.parse(String(row.hires)),
    visits: JSON.parse(String(row.visits)),
    capacities: JSON.parse(String(row.capacities)),
    hostAbsences: JSON.parse(String(row.host_absences)),
    releases: JSON.parse(String(row.releases)),
    staff: JSON.parse(String(row.staff)),
  };
}
