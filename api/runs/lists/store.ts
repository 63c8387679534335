import type { Db, Row } from '../../db.ts';
import type { RunSummary } from '../schema.ts';
import { endOf } from '../store.ts';

/** A run in a list as the database knows it. */
export type RunRow = Omit<RunSummary, 'published'>;

const mineMost = 50;
const openMost = 100;
const endedMost = 20;

const columns = `
  SELECT r.*, json_object('slug', b.slug, 'name', b.name) AS beginner,
    json_object('slug', e.slug, 'name', e.name) AS ender,
    EXISTS (SELECT 1 FROM run_entries WHERE run = r.id AND person = :person) AS mine,
    json_array_length(r.steps) AS step_count,
    (SELECT count(*) FROM run_ticked WHERE run = r.id) AS ticked,
    (SELECT max(at) FROM run_entries WHERE run = r.id) AS last_at,
    (SELECT json_group_array(json_object('slug', slug, 'name', name))
     FROM (SELECT p.slug, p.name FROM run_entries n JOIN people p ON p.id = n.person
           WHERE n.run = r.id GROUP BY p.id ORDER BY min(n.at))) AS people
  FROM runs r JOIN people b ON b.id = r.person LEFT JOIN people e ON e.id = r.ended_by`;

const newest = 'ORDER BY r.begun_at DESC, r.id LIMIT';

const mine = `
  ${columns} WHERE r.id IN (SELECT run FROM run_entries WHERE person = :person)
  ${newest} ${mineMost}`;

const open = `${columns} WHERE r.outcome IS NULL ${newest} ${openMost}`;

const ofPlaybook = {
  open: `${columns} WHERE r.playbook = :playbook AND r.outcome IS NULL ${newest} ${openMost}`,
  ended: `${columns} WHERE r.playbook = :playbook AND r.outcome IS NOT NULL ${newest} ${endedMost}`,
};

/** The runs that this person is or was on, and all that have no end. */
export async function runsOf(db: Db, person: string) {
  const [own, all] = await Promise.all([db.read(mine, { person }), db.read(open, { person })]);
  return { mine: own.map(rowIn), open: all.map(rowIn) };
}

/** The runs of a playbook without an end, and the newest that have one. */
export async function runsOfPlaybook(db: Db, asking: { playbook: string; person: string }) {
  const [open, ended] = await Promise.all([
    db.read(ofPlaybook.open, asking),
    db.read(ofPlaybook.ended, asking),
  ]);
  return { open: open.map(rowIn), ended: ended.map(rowIn) };
}

function rowIn(row: Row): RunRow {
  const { id, playbook, title, mode } = row as unknown as RunRow;
  return {
    ...{ id, playbook, title, mode },
    begunAt: String(row.begun_at),
    begunBy: JSON.parse(String(row.beginner)),
    people: JSON.parse(String(row.people)),
    end: endOf(row),
    mine: row.mine === 1,
    steps: Number(row.step_count),
    ticked: Number(row.ticked),
    lastAt: String(row.last_at),
  };
}
