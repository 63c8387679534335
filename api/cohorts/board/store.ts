import type { Db } from '../../db.ts';
import type { Instant } from '../../time.ts';
import { openSwap } from '../hosted/store.ts';
import { naming } from '../statement.ts';
import type { Swap } from '../swaps/schema.ts';
import type { Concern } from './schema.ts';

/** What was said about a visit by those who receive it. */
export type BoardRow = {
  id: string;
  project: string | null;
  accepted: boolean;
  swap: Swap | null;
  noted: boolean;
  words: string;
  /** What was reminded of on this day. */
  reminded: string[];
};

const cause = (visit: string, concern: string): string =>
  `'remind:' || ${visit} || ':' || ${concern} || ':' || :day`;

/** All visits of a cohort, with what its coordinator looks at; `day`: of the reminders. */
export async function boardRows(db: Db, cohort: string, day: string): Promise<BoardRow[]> {
  const rows = await db.read(
    `SELECT v.id, v.project, ${openSwap} AS swap,
       EXISTS (SELECT 1 FROM accepted_visits WHERE visit = v.id) AS accepted,
       EXISTS (SELECT 1 FROM visit_words WHERE visit = v.id AND kind = 'note') AS noted,
       (SELECT m.words FROM mini_project_changes m WHERE m.visit = v.id
        ORDER BY m.at DESC, m.id DESC LIMIT 1) AS words,
       (SELECT json_group_array(cause) FROM (
          SELECT DISTINCT cause FROM notices WHERE cohort = :cohort
            AND substr(cause, 1, length('remind:' || v.id || ':')) = 'remind:' || v.id || ':'
            AND substr(cause, -10) = :day)) AS reminded
     FROM visits v WHERE v.cohort = :cohort AND v.told_day IS NOT NULL`,
    { cohort, day },
  );
  return rows.map((row) => ({
    ...{ id: String(row.id), project: row.project === null ? null : String(row.project) },
    ...{ accepted: row.accepted === 1, noted: row.noted === 1, words: String(row.words ?? '') },
    swap: JSON.parse(String(row.swap ?? 'null')),
    reminded: (JSON.parse(String(row.reminded)) as string[]).map((one) => one.split(':')[2] ?? ''),
  }));
}

type Reminder = {
  cohort: string;
  visit: string;
  concern: Concern;
  day: string;
  what: 'reminded' | 'nudged';
  said: string;
  /** Slugs of those who are reminded, each once on a day. */
  people: readonly string[];
  now: Instant;
};

export async function remind(db: Db, { people, ...reminder }: Reminder): Promise<void> {
  const sql = `INSERT INTO notices (person, what, cohort, cause, detail, at)
    SELECT p.id, :what, :cohort, ${cause(':visit', ':concern')}, json_object('said', :said), :now
    FROM json_each(:people) JOIN people p ON p.slug = value WHERE true
    ON CONFLICT (person, cause) DO NOTHING`;
  await db.batch([naming({ ...reminder, people: JSON.stringify(people) })(sql)]);
}
