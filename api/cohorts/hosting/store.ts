import type { Db, Row, Statement } from '../../db.ts';
import type { PersonRef } from '../../people/schema.ts';
import type { Day } from '../../time.ts';
import { openSwap } from '../hosted/store.ts';
import { naming } from '../statement.ts';
import { wordsOfVisit } from '../words/store.ts';
import type { HostedVisit } from './schema.ts';

/** A visit that comes to somebody, as the database knows it. */
export type ComingRow = Pick<
  HostedVisit,
  'id' | 'day' | 'half' | 'host' | 'accepted' | 'swap' | 'words' | 'miniProject' | 'cohort'
> & {
  rotation: string;
  programme: string;
  hire: Omit<HostedVisit['hire'], 'seen'> & { seen: SeenRow[] };
};

type SeenRow = { rotation: string; day: string; project: string | null; state: string };

export const visitsMost = 300;

const ref = (person: string): string => `CASE WHEN ${person}.id IS NULL THEN NULL
  ELSE json_object('slug', ${person}.slug, 'name', ${person}.name) END`;

/** A half day's place in its day; a whole day begins with the morning. */
const order = (half: string): string => `iif(${half} = 'pm', 1, 0)`;

const seen = `(
  SELECT json_group_array(json_object('rotation', rotation, 'day', told_day, 'project', project,
    'state', state))
  FROM (SELECT * FROM visits s WHERE s.hire = v.hire AND s.told_day IS NOT NULL
          AND (s.told_day, ${order('s.told_half')}) < (v.told_day, ${order('v.told_half')})
        ORDER BY s.told_day, ${order('s.told_half')}))`;

const lastWords = `(
  SELECT m.words FROM mini_project_changes m WHERE m.visit = v.id
  ORDER BY m.at DESC, m.id DESC LIMIT 1)`;

const coming = `
  SELECT v.id, v.rotation, v.told_day AS day, v.told_half AS half, v.state, v.project, c.programme,
    json_object('slug', c.slug, 'title', c.title, 'zone', c.zone) AS cohort,
    json_object('name', h.name, 'role', h.role, 'place', h.place, 'person', json(${ref('hp')}),
      'buddy', json(${ref('b')}), 'seen', json(${seen})) AS hire,
    ${ref('t')} AS host, ${openSwap} AS swap, ${wordsOfVisit} AS words, ${lastWords} AS last_words,
    EXISTS (SELECT 1 FROM accepted_visits WHERE visit = v.id) AS accepted
  FROM visits v JOIN cohorts c ON c.id = v.cohort JOIN hires h ON h.id = v.hire
  LEFT JOIN people hp ON hp.id = h.person LEFT JOIN people b ON b.id = h.buddy
  LEFT JOIN people t ON t.id = v.told_host`;

type Whose = {
  person: string;
  /** Rotations at which they may help, by slug. */
  rotations: readonly string[];
  from: Day;
  to: Day;
};

/** The visits that somebody receives, or at whose rotations they help, the latest first. */
export async function visitsTo(db: Db, { rotations, ...args }: Whose): Promise<ComingRow[]> {
  const rows = await db.read(
    `${coming} WHERE v.id IN (
       SELECT id FROM visits WHERE told_host = :person AND told_day BETWEEN :from AND :to
       UNION SELECT id FROM visits WHERE told_day BETWEEN :from AND :to
         AND rotation IN (SELECT value FROM json_each(:rotations)))
     ORDER BY v.told_day DESC, ${order('v.told_half')} DESC, h.name DESC, v.id
     LIMIT ${visitsMost + 1}`,
    { ...args, rotations: JSON.stringify(rotations) },
  );
  return rows.map(comingIn);
}

/** The visits that somebody was asked to take over, and still can. */
export async function askedOfMe(db: Db, person: string): Promise<ComingRow[]> {
  const rows = await db.read(
    `${coming} WHERE v.id IN (
       SELECT s.visit FROM open_swaps s JOIN swap_asks a ON a.swap = s.id WHERE a.person = :person)
     ORDER BY v.told_day, v.id`,
    { person },
  );
  return rows.map(comingIn);
}

/** A released cohort that goes on, with the days on which somebody is away or receives hires. */
export type HostCohort = {
  id: string;
  slug: string;
  title: string;
  programme: string;
  firstDay: string;
  zone: string;
  daysOff: string[];
  away: string[];
  hosts: string[];
};

export async function cohortsOfHost(db: Db, person: string, from: Day): Promise<HostCohort[]> {
  const rows = await db.read(
    `SELECT c.*,
       (SELECT json_group_array(day) FROM host_absences WHERE cohort = c.id AND person = :person) AS away,
       (SELECT json_group_array(told_day) FROM visits
        WHERE cohort = c.id AND told_host = :person AND told_day IS NOT NULL) AS hosts
     FROM cohorts c WHERE c.state = 'released' AND c.first_day >= :from ORDER BY c.first_day`,
    { person, from },
  );
  return rows.map(({ id, slug, title, programme, first_day, zone, days_off, away, hosts }) => ({
    ...{ id: String(id), slug: String(slug), title: String(title), programme: String(programme) },
    ...{ firstDay: String(first_day), zone: String(zone), daysOff: JSON.parse(String(days_off)) },
    ...{ away: JSON.parse(String(away)), hosts: JSON.parse(String(hosts)) },
  }));
}

type Absence = { cohort: string; person: string; day: Day; edit: string };

/** Notes that a host is away on a day, or is not; the plan of the cohort was made without knowing. */
export function awayStatements(absence: Absence, away: boolean): Statement[] {
  const change = away
    ? `INSERT INTO host_absences (cohort, person, day) SELECT :cohort, :person, :day
       WHERE true ON CONFLICT DO NOTHING`
    : 'DELETE FROM host_absences WHERE cohort = :cohort AND person = :person AND day = :day';
  const isNews = `${away ? 'NOT' : ''} EXISTS (
    SELECT 1 FROM host_absences WHERE cohort = :cohort AND person = :person AND day = :day)`;
  return [
    `UPDATE cohorts SET version = version + 1, edit = :edit WHERE id = :cohort AND ${isNews}`,
    change,
  ].map(naming(absence));
}

const read = <T>(value: unknown): T => JSON.parse(String(value ?? 'null'));

function comingIn(row: Row): ComingRow {
  const { id, rotation, programme, day, half, state, project } = row as unknown as ComingRow &
    ComingRow['miniProject'];
  return {
    ...{ id, rotation, programme, day, half },
    ...{ accepted: row.accepted === 1, cohort: read(row.cohort), hire: read(row.hire) },
    ...{ host: read<PersonRef | null>(row.host), swap: read(row.swap), words: read(row.words) },
    miniProject: { project, state, words: String(row.last_words ?? '') },
  };
}
