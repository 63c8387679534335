import type { Db, Row, Statement } from '../db.ts';
import type { PersonRef } from '../people/schema.ts';
import type { Keepers } from '../playbooks/rules.ts';
import { reportStatements, type ToReport } from '../reports/store.ts';
import type { Day, Instant, Zone } from '../time.ts';
import type { Entry } from './rules.ts';
import type { Run, RunBegin, RunEntry, Step } from './schema.ts';

/** A run as the database knows it. */
export type RunFacts = Pick<
  Run,
  'id' | 'playbook' | 'title' | 'mode' | 'begunAt' | 'begunBy' | 'end' | 'mine' | 'freshEyes'
> & { steps: Step[]; entries: Entry[]; endZone: Zone | null };

/** How much happened in a run: it only ever grows. */
const version = `(SELECT count(*) FROM run_entries WHERE run = r.id) + (r.outcome IS NOT NULL)`;

const page = `
  SELECT r.*, json_object('slug', b.slug, 'name', b.name) AS beginner,
    json_object('slug', e.slug, 'name', e.name) AS ender, e.zone AS ender_zone,
    EXISTS (SELECT 1 FROM run_entries WHERE run = r.id AND person = :person) AS mine,
    EXISTS (SELECT 1 FROM reviews WHERE playbook = r.playbook AND run = r.id) AS fresh_eyes,
    (SELECT json_group_array(json_object('id', n.id, 'what', n.what, 'step', n.step,
                                         'words', n.words, 'at', n.at,
                                         'by', json_object('slug', p.slug, 'name', p.name)))
     FROM run_entries n JOIN people p ON p.id = n.person WHERE n.run = r.id) AS entries
  FROM runs r JOIN people b ON b.id = r.person LEFT JOIN people e ON e.id = r.ended_by
  WHERE r.id = :run`;

type Asking = { run: string; person: string };

export async function readRun(db: Db, asking: Asking): Promise<RunFacts | undefined> {
  return (await db.read(page, asking)).map(runIn)[0];
}

/** How much has happened in it; undefined where there is no such run. */
export async function versionOf(db: Db, run: string): Promise<number | undefined> {
  const row = await db.readOne(`SELECT ${version} AS version FROM runs r WHERE id = :run`, { run });
  return row && Number(row.version);
}

type ToBegin = Asking & Omit<RunBegin, 'at'> & { title: string; now: Instant };

/** Begins a run; the run of this id that there is already, if there is one. */
export async function beginRun(db: Db, begin: ToBegin): Promise<RunFacts | undefined> {
  const { run, person, playbook, title, mode, now } = begin;
  const steps = JSON.stringify(begin.steps);
  return outcome(db, begin, [
    {
      sql: `INSERT INTO runs (id, playbook, title, steps, mode, person, begun_at)
            VALUES (:run, :playbook, :title, :steps, :mode, :person, :now)
            ON CONFLICT (id) DO NOTHING`,
      args: { run, person, playbook, title, mode, steps, now },
    },
    {
      sql: `INSERT INTO run_entries (run, id, person, what, at)
            SELECT id, id, person, 'joined', begun_at FROM runs WHERE id = :run AND person = :person
            ON CONFLICT (run, id) DO NOTHING`,
      args: { run, person },
    },
  ]);
}

type ToEnter = Asking & RunEntry & { entry: string; keepers: Keepers; reviewDay: Day | null };

/** Adds an entry; for one that is wrong, with the report to the owners. Repeated, it does nothing. */
export async function addEntry(
  db: Db,
  { entry, keepers, reviewDay, ...asked }: ToEnter,
  report: ToReport | undefined,
): Promise<RunFacts | undefined> {
  const { run, person, what, step, words, at } = asked;
  return outcome(db, asked, [
    {
      sql: `INSERT INTO run_entries (run, id, person, what, step, words, at)
            SELECT id, :entry, :person, :what, :step, :words, :at FROM runs WHERE id = :run
            ON CONFLICT (run, id) DO NOTHING`,
      args: { run, entry, person, what, step, words, at },
    },
    ...(report ? reportStatements(report) : []),
    // The last tick may have waited in a pocket while somebody else ended the run.
    ...(reviewDay ? [review(run, keepers, reviewDay)] : []),
  ]);
}

type ToEnd = Asking & { outcome: string; at: Instant; keepers: Keepers; reviewDay: Day };

/** Ends a run that goes on and is this person's; a clean one is a review in the same breath. */
export async function endRun(db: Db, end: ToEnd): Promise<RunFacts | undefined> {
  const { run, person, at } = end;
  return outcome(db, end, [
    {
      sql: `UPDATE runs SET outcome = :outcome, ended_by = :person, ended_at = :at
            WHERE id = :run AND outcome IS NULL
              AND EXISTS (SELECT 1 FROM run_entries WHERE run = :run AND person = :person)`,
      args: { run, person, at, outcome: end.outcome },
    },
    review(run, end.keepers, end.reviewDay),
  ]);
}

/**
 * Fresh eyes: it worked, each step was ticked by then, and neither who ended it nor any of those
 * who ticked looks after the playbook.
 */
function review(run: string, { teams, verifier }: Keepers, day: Day): Statement {
  return {
    sql: `INSERT INTO reviews (playbook, person, kind, day, at, note, run)
          SELECT r.playbook, r.ended_by, 'fresh-eyes', :day, r.ended_at, '', r.id FROM runs r
          WHERE r.id = :run AND r.outcome = 'worked'
            AND NOT EXISTS (
              SELECT 1 FROM json_each(r.steps) s WHERE NOT EXISTS (
                SELECT 1 FROM run_ticked t
                WHERE t.run = r.id AND t.step = s.value ->> 'key' AND t.at <= r.ended_at))
            AND NOT EXISTS (
              SELECT 1 FROM people p
              WHERE (p.slug = :verifier OR p.team IN (SELECT value FROM json_each(:teams)))
                AND (p.id = r.ended_by OR p.id IN (
                  SELECT person FROM run_entries WHERE run = r.id AND what = 'ticked')))
          ON CONFLICT (playbook, person, day) DO NOTHING`,
    args: { run, day, verifier, teams: JSON.stringify(teams) },
  };
}

async function outcome(db: Db, { run, person }: Asking, statements: Statement[]) {
  const results = await db.batch([...statements, { sql: page, args: { run, person } }]);
  return results.at(-1)?.map(runIn)[0];
}

export function endOf(row: Row): Run['end'] {
  if (row.outcome === null) return null;
  const by: PersonRef = JSON.parse(String(row.ender));
  return { outcome: row.outcome as 'worked', by, at: String(row.ended_at) };
}

function runIn(row: Row): RunFacts {
  const { id, playbook, title, mode, begun_at } = row as unknown as Run & { begun_at: string };
  return {
    ...{ id, playbook, title, mode, begunAt: begun_at },
    begunBy: JSON.parse(String(row.beginner)),
    end: endOf(row),
    endZone: row.ender_zone === null ? null : String(row.ender_zone),
    mine: row.mine === 1,
    freshEyes: row.fresh_eyes === 1,
    steps: JSON.parse(String(row.steps)),
    entries: JSON.parse(String(row.entries)),
  };
}
