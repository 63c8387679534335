import type { Db, Row } from '../../db.ts';
import type { VisitPeople } from './rules.ts';
import type { MiniProject, MiniProjectChange } from './schema.ts';

/** A visit that was released, with what was said of its mini-project. */
export type VisitFacts = VisitPeople &
  Pick<MiniProject, 'visit' | 'project' | 'state' | 'changes'> & {
    rotation: string;
    programme: string;
  };

/** Changes of the visit `v`, the newest first, as JSON. */
export const changesOfVisit = `(
  SELECT json_group_array(json_object('id', m.id, 'project', m.project, 'state', m.state,
    'words', m.words, 'at', m.at, 'by', json(CASE WHEN p.id IS NULL THEN NULL
      ELSE json_object('slug', p.slug, 'name', p.name) END)))
  FROM (SELECT * FROM mini_project_changes WHERE visit = v.id ORDER BY at DESC, id DESC) m
  LEFT JOIN people p ON p.id = m.person)`;

const page = `
  SELECT v.id AS visit, v.rotation, v.state, v.project, v.host, h.person AS hire, c.organiser,
    c.programme,    ${changesOfVisit} AS changes
  FROM released_visits v JOIN cohorts c ON c.id = v.cohort JOIN hires h ON h.id = v.hire
  WHERE v.id = :visit AND c.state = 'released'`;

export async function readVisit(db: Db, visit: string): Promise<VisitFacts | undefined> {
  return (await db.read(page, { visit })).map(visitIn)[0];
}

const isLast = `NOT EXISTS (
  SELECT 1 FROM mini_project_changes later JOIN mini_project_changes m
    ON m.visit = later.visit AND m.id = :id
  WHERE later.visit = :visit AND (later.at > m.at OR (later.at = m.at AND later.id > m.id)))`;

type ToChange = MiniProjectChange & {
  visit: string;
  person: string;
  now: string;
  /** Slugs of those who are told when help is asked for, beside the host. */
  helpers: readonly string[];
  /** As people say the rotation. */
  rotationTitle: string;
};

/**
 * Writes a change down; where it is the last, the visit stands as it says. Who helps is told when
 * help is asked for where it was not before. Repeated, it does nothing.
 */
export async function changeMiniProject(
  db: Db,
  { helpers, rotationTitle, now, ...change }: ToChange,
): Promise<VisitFacts | undefined> {
  const { visit, id, person, project, state, words, at } = change;
  const results = await db.batch([
    {
      sql: `INSERT INTO mini_project_changes (visit, id, person, project, state, words, at)
            SELECT id, :id, :person, :project, :state, :words, :at FROM released_visits
            WHERE id = :visit
            ON CONFLICT (visit, id) DO NOTHING`,
      args: { visit, id, person, project, state, words, at },
    },
    {
      sql: `INSERT INTO notices (person, what, cohort, cause, detail, at)
            SELECT p.id, 'help-wanted', v.cohort, 'help:' || v.id || ':' || :id,
              json_object('by', h.name, 'at', :rotationTitle, 'words', :words), :now
            FROM released_visits v JOIN hires h ON h.id = v.hire
            JOIN people p ON p.id = v.host OR p.slug IN (SELECT value FROM json_each(:helpers))
            WHERE v.id = :visit AND :state = 'asked-for-help' AND v.state <> 'asked-for-help'
              AND p.id <> :person AND ${isLast}
            ON CONFLICT (person, cause) DO NOTHING`,
      args: {
        ...{ visit, id, person, state, words, now, rotationTitle },
        helpers: JSON.stringify(helpers),
      },
    },
    {
      sql: `UPDATE visits SET (state, project) = (
              SELECT state, project FROM mini_project_changes WHERE visit = :visit AND id = :id)
            WHERE id = :visit AND ${isLast}
              AND EXISTS (SELECT 1 FROM mini_project_changes WHERE visit = :visit AND id = :id)`,
      args: { visit, id },
    },
    { sql: page, args: { visit } },
  ]);
  return results.at(-1)?.map(visitIn)[0];
}

function visitIn(row: Row): VisitFacts {
  const { changes, ...facts } = row as unknown as VisitFacts & { changes: unknown };
  return { ...facts, changes: JSON.parse(String(changes)) };
}
