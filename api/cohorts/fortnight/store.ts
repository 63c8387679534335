import type { Db, Row } from '../../db.ts';
import type { PersonRef } from '../../people/schema.ts';
import type { Week } from '../check-ins/schema.ts';
import type { MiniProject } from '../mini-projects/schema.ts';
import { changesOfVisit } from '../mini-projects/store.ts';
import type { Hire, Visit } from '../schema.ts';
import type { VisitWords } from '../words/schema.ts';
import { wordsOfVisit } from '../words/store.ts';
import type { MyNote, MyWelcome, NoteText } from './schema.ts';

type VisitRow = Pick<MiniProject, 'project' | 'state' | 'changes'> & {
  id: Visit['id'];
  rotation: string;
  day: string;
  half: 'am' | 'pm' | 'day';
  host: PersonRef | null;
  written: VisitWords[];
  said: boolean;
};

/** A released cohort in which somebody is a hire, with all that is theirs there. */
export type FortnightRow = Pick<Hire, 'startsOn' | 'partTime' | 'exceptions' | 'buddy'> & {
  hire: string;
  cohort: { slug: string; title: string; zone: string; firstDay: string; daysOff: string[] };
  programme: string;
  organiser: PersonRef;
  visits: VisitRow[];
  tasks: { task: string; done: boolean; at: string }[];
  welcomes: MyWelcome[];
  note: MyNote;
  /** The weeks whose questions they have answered. */
  answered: Week[];
};

const ref = (of: string): string => `CASE WHEN ${of}.id IS NULL THEN NULL
  ELSE json_object('slug', ${of}.slug, 'name', ${of}.name) END`;
const bool = (column: string): string => `json(iif(${column}, 'true', 'false'))`;

const said = `EXISTS (SELECT 1 FROM visit_ratings WHERE visit = v.id)
  OR EXISTS (SELECT 1 FROM people_answers WHERE visit = v.id)`;

const page = `
  SELECT json_object('hire', h.id, 'startsOn', h.starts_on, 'partTime', json(h.part_time),
    'programme', c.programme, 'organiser', json(${ref('o')}), 'buddy', json(${ref('b')}),
    'cohort', json_object('slug', c.slug, 'title', c.title, 'zone', c.zone,
      'firstDay', c.first_day, 'daysOff', json(c.days_off)),
    'exceptions', json((
      SELECT json_group_array(json_object('day', day, 'half', half, 'here', ${bool('here')}))
      FROM (SELECT * FROM exceptions WHERE hire = h.id ORDER BY day, half))),
    'visits', json((
      SELECT json_group_array(json_object('id', v.id, 'rotation', v.rotation, 'day', v.day,
        'half', v.half, 'state', v.state, 'project', v.project, 'host', json(${ref('r')}),
        'changes', json(${changesOfVisit}), 'written', json(${wordsOfVisit}), 'said', ${bool(said)}))
      FROM (SELECT * FROM released_visits WHERE hire = h.id ORDER BY day, half) v
      LEFT JOIN people r ON r.id = v.host)),
    'answered', json((SELECT json_group_array(week) FROM check_ins WHERE hire = h.id)),
    'tasks', json((
      SELECT json_group_array(json_object('task', task, 'done', ${bool('done')}, 'at', at))
      FROM hire_tasks WHERE hire = h.id)),
    'welcomes', json((
      SELECT json_group_array(json_object('by', json(${ref('w')}), 'words', n.words, 'at', n.at,
        'thanked', ${bool('n.thanked_at IS NOT NULL')}, 'hidden', ${bool('n.hidden')}))
      FROM (SELECT * FROM welcomes WHERE hire = h.id ORDER BY at, person) n
      JOIN people w ON w.id = n.person)),
    'note', json(coalesce((
      SELECT json_object('text', text, 'version', version, 'at', at)
      FROM hire_notes WHERE hire = h.id AND person = h.person),
      json_object('text', '', 'version', 0, 'at', NULL)))) AS row
  FROM hires h JOIN cohorts c ON c.id = h.cohort JOIN people o ON o.id = c.organiser
  LEFT JOIN people b ON b.id = h.buddy
  WHERE h.person = :person AND c.state = 'released'`;

/** Every released cohort in which this person is a hire. */
export async function fortnightsOf(db: Db, person: string): Promise<FortnightRow[]> {
  return (await db.read(page, { person })).map(rowIn);
}

/** The people of these slugs; who is gone is left out. */
export async function namesOf(db: Db, slugs: readonly string[]): Promise<PersonRef[]> {
  const rows = await db.read(
    'SELECT slug, name FROM people WHERE slug IN (SELECT value FROM json_each(:slugs))',
    { slugs: JSON.stringify(slugs) },
  );
  return rows.map(({ slug, name }) => ({ slug: String(slug), name: String(name) }));
}

/** A run of a playbook in which somebody took part; `counts`: it was a review by fresh eyes. */
export type TakenRun = {
  run: string;
  playbook: string;
  title: string;
  endedAt: string | null;
  counts: boolean;
};

/** Those that this person took part in since a day, the newest first. */
export async function runsTaken(
  db: Db,
  asked: { person: string; since: string },
): Promise<TakenRun[]> {
  const rows = await db.read(
    `SELECT r.id AS run, r.playbook, r.title, r.ended_at AS endedAt,
       EXISTS (SELECT 1 FROM reviews WHERE playbook = r.playbook AND run = r.id
                 AND kind = 'fresh-eyes') AS counts
     FROM runs r
     WHERE r.begun_at >= :since AND EXISTS (
       SELECT 1 FROM run_entries WHERE person = :person AND run = r.id)
     ORDER BY r.begun_at DESC LIMIT 50`,
    asked,
  );
  return rows.map((row) => ({ ...(row as unknown as TakenRun), counts: row.counts === 1 }));
}

type Mine = { person: string; cohort: string };

/** The hire that this person is in a released cohort of this slug. */
const myHire = `
  SELECT h.id FROM hires h JOIN cohorts c ON c.id = h.cohort
  WHERE h.person = :person AND c.slug = :cohort AND c.state = 'released'`;

/** Says whether a task is done; what was said later stands. */
export async function markTask(
  db: Db,
  mark: Mine & { task: string; done: boolean; at: string },
): Promise<void> {
  await db.write(
    `INSERT INTO hire_tasks (hire, task, done, at)
     SELECT id, :task, :done, :at FROM (${myHire}) WHERE true
     ON CONFLICT (hire, task) DO UPDATE SET done = excluded.done, at = excluded.at
       WHERE excluded.at >= hire_tasks.at`,
    { ...mark, done: mark.done ? 1 : 0 },
  );
}

/**
 * Writes my notes on top of the version that was read, or of what the same draft wrote before.
 * Returns them as they are now, and whether they are what was sent.
 */
export async function writeNote(
  db: Db,
  { now, ...note }: Mine & NoteText & { now: string },
): Promise<MyNote & { mine: boolean }> {
  const { person, cohort, text, version, draft } = note;
  const [, rows] = await db.batch([
    {
      sql: `INSERT INTO hire_notes (hire, person, text, version, draft, at)
            SELECT id, :person, :text, 1, :draft, :now FROM (${myHire}) WHERE true
            ON CONFLICT (hire, person) DO UPDATE
              SET text = excluded.text, version = hire_notes.version + 1, draft = excluded.draft,
                at = excluded.at
              WHERE hire_notes.text <> excluded.text
                AND (hire_notes.version = :version OR hire_notes.draft = excluded.draft)`,
      args: { person, cohort, text, version, draft, now },
    },
    {
      sql: `SELECT text, version, at FROM hire_notes WHERE person = :person AND hire = (${myHire})`,
      args: { person, cohort },
    },
  ]);
  const [row] = rows ?? [];
  const known = row as unknown as MyNote | undefined;
  if (!known) return { text: '', version: 0, at: null, mine: false };
  return { ...known, version: Number(known.version), mine: known.text === text };
}

/** Thanks for a welcome, or hides it; the one who wrote it hears of the thanks once. */
export async function markWelcome(
  db: Db,
  mark: Mine & { by: string; thanked: boolean; hidden: boolean; now: string },
): Promise<void> {
  const { person, cohort, by, thanked, hidden, now } = mark;
  const mine = { person, cohort, by };
  await db.batch([
    {
      sql: `INSERT INTO notices (person, what, cohort, cause, detail, at)
            SELECT w.person, 'thanked', h.cohort, 'thanks:' || w.hire, json_object('by', h.name),
              :now
            FROM welcomes w JOIN hires h ON h.id = w.hire JOIN people p ON p.id = w.person
            WHERE w.hire = (${myHire}) AND p.slug = :by AND :thanked AND w.thanked_at IS NULL
            ON CONFLICT (person, cause) DO NOTHING`,
      args: { ...mine, thanked: thanked ? 1 : 0, now },
    },
    {
      sql: `UPDATE welcomes SET hidden = :hidden,
              thanked_at = CASE WHEN :thanked THEN coalesce(thanked_at, :now) END
            WHERE hire = (${myHire}) AND person = (SELECT id FROM people WHERE slug = :by)`,
      args: { ...mine, thanked: thanked ? 1 : 0, hidden: hidden ? 1 : 0, now },
    },
  ]);
}

const rowIn = (row: Row): FortnightRow => JSON.parse(String(row.row));
