import type { Db, Row, Statement } from '../../db.ts';
import { asJson, joined } from '../proposals/store.ts';
import { GROUP_SIZE } from './rules.ts';
import type { MyVisitFeedback, PeopleAnswer, Rating, Verdict, VisitFeedback } from './schema.ts';

/** A visit of a hire as the database knows it; `zone` is its cohort's. */
export type MineRow = Omit<MyVisitFeedback, 'title'> & { programme: string; zone: string };

const mine = `
  SELECT v.id AS visit, v.rotation, v.day, v.project, c.programme, c.zone,
    json_object('slug', c.slug, 'title', c.title) AS cohort,
    CASE WHEN t.id IS NULL THEN NULL ELSE json_object('slug', t.slug, 'name', t.name) END AS host,
    CASE WHEN g.visit IS NULL THEN NULL
      ELSE json_object('useful', g.useful, 'doable', g.doable) END AS rating,
    CASE WHEN q.visit IS NULL THEN NULL
      ELSE json_object('clear', q.clear, 'timeFor', q.time_for, 'words', q.words) END AS people,
    q.batch IS NOT NULL AS shown,
    (SELECT json_group_array(json(proposal)) FROM (SELECT ${asJson} AS proposal
      FROM ${joined} WHERE r.visit = x.id ORDER BY r.at, r.id)) AS proposals
  FROM hires y JOIN visits x ON x.hire = y.id JOIN released_visits v ON v.id = x.id
  JOIN cohorts c ON c.id = v.cohort AND c.state = 'released'
  LEFT JOIN people t ON t.id = v.host
  LEFT JOIN visit_ratings g ON g.visit = x.id
  LEFT JOIN people_answers q ON q.visit = x.id`;

/** All visits of a person as a hire, the newest first. */
export async function visitsOfMine(db: Db, person: string): Promise<MineRow[]> {
  const rows = await db.read(`${mine} WHERE y.person = :person ORDER BY v.day DESC, v.id`, {
    person,
  });
  return rows.map(mineIn);
}

/** One of them; undefined: it is not theirs, or not released. */
export async function visitOfMine(db: Db, at: { person: string; visit: string }) {
  const rows = await db.read(`${mine} WHERE y.person = :person AND x.id = :visit`, at);
  return rows.map(mineIn)[0];
}

/** Whether there is such a visit, whoever's it is. */
export async function isVisit(db: Db, visit: string): Promise<boolean> {
  return (await db.read('SELECT 1 FROM released_visits WHERE id = :visit', { visit })).length > 0;
}

type ToSay = VisitFeedback & { visit: string; rotation: string; person: string; batch: string };

/**
 * What a hire says of a visit. What they say of people waits until it is one of three, as
 * `nextGroup` has it, and stays as it is from then on. `batch` names the group that may come of it.
 */
export async function sayFeedback(db: Db, said: ToSay): Promise<MineRow | undefined> {
  const { visit, rotation, person, rating, people, batch } = said;
  const results = await db.batch([
    ...(rating ? [ratingStatement(visit, person, rating)] : []),
    ...(people ? answerStatements({ visit, rotation, person, batch }, people) : []),
    { sql: `${mine} WHERE y.person = :person AND x.id = :visit`, args: { person, visit } },
  ]);
  return results.at(-1)?.map(mineIn)[0];
}

function ratingStatement(visit: string, person: string, rating: Rating): Statement {
  return {
    sql: `INSERT INTO visit_ratings (visit, person, useful, doable)
          VALUES (:visit, :person, :useful, :doable)
          ON CONFLICT (visit) DO UPDATE SET useful = excluded.useful, doable = excluded.doable`,
    args: { visit, person, ...rating },
  };
}

type Answering = { visit: string; rotation: string; person: string; batch: string };

function answerStatements({ batch, ...answer }: Answering, people: PeopleAnswer): Statement[] {
  const { rotation } = answer;
  return [
    {
      sql: `INSERT INTO people_answers (visit, rotation, person, clear, time_for, words)
            VALUES (:visit, :rotation, :person, :clear, :timeFor, :words)
            ON CONFLICT (visit) DO UPDATE SET clear = excluded.clear,
              time_for = excluded.time_for, words = excluded.words
            WHERE batch IS NULL`,
      args: { ...answer, ...people },
    },
    {
      sql: `WITH firsts AS (
              SELECT min(seq) AS seq FROM people_answers
              WHERE rotation = :rotation AND batch IS NULL
              GROUP BY person ORDER BY min(seq) LIMIT ${GROUP_SIZE})
            UPDATE people_answers SET batch = :batch
            WHERE seq IN (SELECT seq FROM firsts) AND (SELECT count(*) FROM firsts) = ${GROUP_SIZE}`,
      args: { rotation, batch },
    },
  ];
}

/** Takes back everything that a hire said of a visit, but for what they proposed. */
export async function takeBackFeedback(db: Db, at: { visit: string; person: string }) {
  await db.batch([
    { sql: 'DELETE FROM visit_ratings WHERE visit = :visit AND person = :person', args: at },
    { sql: 'DELETE FROM people_answers WHERE visit = :visit AND person = :person', args: at },
  ]);
}

export type RotationRows = {
  ratings: Rating[];
  answers: {
    person: string;
    batch: string | null;
    clear: Verdict;
    timeFor: Verdict;
    words: string;
  }[];
};

/** What was said of a rotation; of people only what stands in groups. */
export async function saidOf(db: Db, rotation: string): Promise<RotationRows> {
  const [ratings, answers] = await Promise.all([
    db.read(
      `SELECT g.useful, g.doable FROM visit_ratings g JOIN visits v ON v.id = g.visit
       WHERE v.rotation = :rotation`,
      { rotation },
    ),
    db.read(
      `SELECT person, batch, clear, time_for AS timeFor, words FROM people_answers
       WHERE rotation = :rotation AND batch IS NOT NULL`,
      { rotation },
    ),
  ]);
  return {
    ratings: ratings as unknown as RotationRows['ratings'],
    answers: answers as unknown as RotationRows['answers'],
  };
}

/** How many proposals of each rotation nobody has answered. */
export async function openProposals(db: Db): Promise<Map<string, number>> {
  const rows = await db.read(
    `SELECT v.rotation, count(*) AS open FROM proposals r JOIN visits v ON v.id = r.visit
     WHERE r.answer IS NULL GROUP BY v.rotation`,
  );
  return new Map(rows.map(({ rotation, open }) => [String(rotation), Number(open)]));
}

function mineIn(row: Row): MineRow {
  const { visit, rotation, day, project, programme, zone } = row as unknown as MineRow;
  return {
    ...{ visit, rotation, day, project, programme, zone },
    cohort: JSON.parse(String(row.cohort)),
    host: JSON.parse(String(row.host)),
    rating: JSON.parse(String(row.rating)),
    people: JSON.parse(String(row.people)),
    shown: row.shown === 1,
    proposals: JSON.parse(String(row.proposals)),
  };
}
