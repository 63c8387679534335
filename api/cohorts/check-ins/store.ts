import type { Db, Row } from '../../db.ts';
import type { Instant } from '../../time.ts';
import { GROUP_SIZE } from '../feedback/rules.ts';
import type { Ask } from './rules.ts';
import type { NewCheckIn, Week } from './schema.ts';

export type HireRow = {
  hire: string;
  cohort: { slug: string; title: string };
  programme: string;
  startsOn: string;
  firstDay: string;
  daysOff: string[];
  zone: string;
  said: { week: Week; answers: NewCheckIn['answers']; shown: 0 | 1 }[];
};

const hires = `
  SELECT h.id AS hire, json_object('slug', c.slug, 'title', c.title) AS cohort, c.programme, c.zone,
    coalesce(h.starts_on, c.first_day) AS starts_on, c.first_day, c.days_off,
    (SELECT json_group_array(json_object('week', week, 'answers', json(answers),
       'shown', batch IS NOT NULL)) FROM check_ins WHERE hire = h.id) AS said
  FROM hires h JOIN cohorts c ON c.id = h.cohort AND c.state = 'released'
  WHERE h.person IS NOT NULL`;

/** A person as a hire of all their cohorts, with what they answered. */
export async function hiresOf(db: Db, person: string): Promise<HireRow[]> {
  const rows = await db.read(`${hires} AND h.person = :person ORDER BY c.first_day DESC`, {
    person,
  });
  return rows.map(hireIn);
}

/** Everybody who started in the last hundred days before this one, and can sign in. */
export async function recentHires(db: Db, since: string): Promise<HireRow[]> {
  return (await db.read(`${hires} AND c.first_day >= :since`, { since })).map(hireIn);
}

type ToSay = {
  hire: string;
  programme: string;
  week: Week;
  person: string;
  answers: NewCheckIn['answers'];
  batch: string;
};

/** Keeps answers until they are one of three, as `nextGroup` has it; from then on they stay. */
export async function sayCheckIn(db: Db, { batch, ...said }: ToSay): Promise<void> {
  const { programme, week } = said;
  await db.batch([
    {
      sql: `INSERT INTO check_ins (hire, programme, week, person, answers)
            VALUES (:hire, :programme, :week, :person, :answers)
            ON CONFLICT (hire, week) DO UPDATE SET answers = excluded.answers WHERE batch IS NULL`,
      args: { ...said, answers: JSON.stringify(said.answers) },
    },
    {
      sql: `WITH firsts AS (
              SELECT min(seq) AS seq FROM check_ins
              WHERE programme = :programme AND week = :week AND batch IS NULL
              GROUP BY person ORDER BY min(seq) LIMIT ${GROUP_SIZE})
            UPDATE check_ins SET batch = :batch
            WHERE seq IN (SELECT seq FROM firsts) AND (SELECT count(*) FROM firsts) = ${GROUP_SIZE}`,
      args: { programme, week, batch },
    },
  ]);
}

export async function takeBackCheckIn(db: Db, at: { hire: string; week: Week; person: string }) {
  await db.write(
    'DELETE FROM check_ins WHERE hire = :hire AND week = :week AND person = :person',
    at,
  );
}

/** What stands in groups, of a programme. */
export async function saidOf(db: Db, programme: string) {
  const rows = await db.read(
    `SELECT person, batch, week, answers FROM check_ins
     WHERE programme = :programme AND batch IS NOT NULL`,
    { programme },
  );
  return rows.map((row) => ({
    ...{ person: String(row.person), batch: String(row.batch), week: Number(row.week) as Week },
    answers: JSON.parse(String(row.answers)) as NewCheckIn['answers'],
  }));
}

/** Tells hires what they are asked; who was told of it before, or has answered, is not told. */
export async function tellAsks(db: Db, asks: readonly Ask[], now: Instant): Promise<void> {
  if (asks.length === 0) return;
  await db.write(
    `INSERT INTO notices (person, what, cohort, cause, detail, at)
     SELECT h.person, value ->> 'what', h.cohort, value ->> 'cause',
       json_object('week', CAST(value ->> 'week' AS TEXT)), :now
     FROM json_each(:asks) JOIN hires h ON h.id = value ->> 'hire'
     WHERE h.person IS NOT NULL AND NOT EXISTS (
       SELECT 1 FROM check_ins WHERE hire = h.id AND week = value ->> 'week'
         AND value ->> 'what' = 'check-in')
     ON CONFLICT (person, cause) DO NOTHING`,
    { asks: JSON.stringify(asks), now },
  );
}

function hireIn(row: Row): HireRow {
  return {
    ...{ hire: String(row.hire), programme: String(row.programme), zone: String(row.zone) },
    ...{ startsOn: String(row.starts_on), firstDay: String(row.first_day) },
    cohort: JSON.parse(String(row.cohort)),
    daysOff: JSON.parse(String(row.days_off)),
    said: JSON.parse(String(row.said)),
  };
}
