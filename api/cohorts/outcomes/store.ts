import type { Db, Row } from '../../db.ts';
import type { Instant } from '../../time.ts';
import type { BuiltRow } from './rules.ts';
import type { NewOutcome } from './schema.ts';

const outcomes = `(
  SELECT json_group_array(json_object('outcome', o.outcome, 'day', o.day, 'link', o.link,
    'words', o.words, 'by', json(CASE WHEN w.id IS NULL THEN NULL
      ELSE json_object('slug', w.slug, 'name', w.name) END)))
  FROM (SELECT * FROM outcomes WHERE visit = v.id ORDER BY day DESC, at DESC, id DESC) o
  LEFT JOIN people w ON w.id = o.person)`;

/** Mini-projects of visits that were released: `v`, its hire `h` and its cohort `c`. */
const built = `
  SELECT v.id AS visit, v.rotation, v.project, v.state, v.day, c.programme, c.zone,
    json_object('name', h.name, 'slug', p.slug) AS hire,
    json_object('slug', c.slug, 'title', c.title) AS cohort,
    json_object('hire', h.person, 'host', v.host, 'organiser', c.organiser) AS people,
    ${outcomes} AS outcomes
  FROM released_visits v JOIN hires h ON h.id = v.hire
  JOIN cohorts c ON c.id = v.cohort AND c.state = 'released'
  LEFT JOIN people p ON p.id = h.person`;

/** What was built at a rotation: shown, done, or with an outcome; the newest first. */
export async function builtAt(db: Db, rotation: string): Promise<BuiltRow[]> {
  const rows = await db.read(
    `${built} WHERE v.rotation = :rotation AND v.project IS NOT NULL AND (v.state IN ('shown', 'done')
       OR EXISTS (SELECT 1 FROM outcomes WHERE visit = v.id))
     ORDER BY v.day DESC, v.id LIMIT 100`,
    { rotation },
  );
  return rows.map(builtIn);
}

/** What a person built as a hire, in the order of their visits; also what they are to build. */
export async function builtBy(db: Db, slug: string): Promise<BuiltRow[]> {
  const rows = await db.read(`${built} WHERE p.slug = :slug ORDER BY v.day, v.half, v.id`, {
    slug,
  });
  return rows.map(builtIn);
}

export async function readBuilt(db: Db, visit: string): Promise<BuiltRow | undefined> {
  return (await db.read(`${built} WHERE v.id = :visit`, { visit })).map(builtIn)[0];
}

type ToTell = NewOutcome & { visit: string; person: string; now: Instant };

/** Writes down what became of a mini-project. Repeated, it does nothing. */
export async function tellOutcome(db: Db, told: ToTell): Promise<BuiltRow | undefined> {
  const { visit } = told;
  const results = await db.batch([
    {
      sql: `INSERT INTO outcomes (visit, id, outcome, day, link, words, person, at)
            SELECT id, :id, :outcome, :day, :link, :words, :person, :now FROM released_visits
            WHERE id = :visit
            ON CONFLICT (visit, id) DO NOTHING`,
      args: told,
    },
    { sql: `${built} WHERE v.id = :visit`, args: { visit } },
  ]);
  return results.at(-1)?.map(builtIn)[0];
}

function builtIn(row: Row): BuiltRow {
  const { visit, rotation, project, state, day, programme, zone } = row as unknown as BuiltRow;
  return {
    ...{ visit, rotation, project, state, day, programme, zone },
    hire: JSON.parse(String(row.hire)),
    cohort: JSON.parse(String(row.cohort)),
    people: JSON.parse(String(row.people)),
    outcomes: JSON.parse(String(row.outcomes)),
  };
}
