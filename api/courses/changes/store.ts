import type { Db, Statement } from '../../db.ts';
import { promotion } from '../../events/store.ts';
import type { Instant } from '../../time.ts';
import type { CoursePage } from '../rows.ts';
import type { AdviceSaid, CourseFacts } from '../schema.ts';
import { coursePage, courseStatement } from '../store.ts';
import type { Told } from './rules.ts';

/** A change to a course: by whom, when, from which version, and how it is told. */
export type ToChange = {
  change: string;
  event: string;
  person: string;
  version: number;
  told: Told;
  now: Instant;
};

/** Whether the change was made, and the course as it is now; undefined when there is none. */
export type Changed = { done: boolean; course: CoursePage | undefined };

// The first statement of a change decides; each of those behind it asks whether its row is there.

const decide = `
  INSERT INTO changes (id, event, version, person, what, detail, at)
  SELECT :change, e.id, e.version + 1, :person, :what, :detail, :now
  FROM event_facts e
  WHERE e.slug = :event AND e.kind = 'course' AND NOT e.cancelled
    AND (e.draft OR :now < e.ends_at)
    AND e.version = :version AND (:seats IS NULL OR :seats >= e.confirmed)
  RETURNING id`;

const raiseVersion = `
  UPDATE events SET version = (SELECT version FROM changes WHERE id = :change)
  WHERE id = (SELECT event FROM changes WHERE id = :change)`;

/** Everyone whom it concerns, but not who did it. */
const tellEveryone = `
  INSERT INTO notices (person, what, event, cause, detail, at)
  SELECT p.id, :what, c.event, 'change:' || c.id, :detail, c.at
  FROM changes c JOIN people p ON p.id IN (
    SELECT person FROM signups WHERE event = c.event AND state <> 'withdrawn'
    UNION SELECT person FROM speakers WHERE event = c.event
    UNION SELECT host FROM events WHERE id = c.event)
  WHERE c.id = :change AND p.id <> c.person
  ON CONFLICT (person, cause) DO NOTHING`;

/** Makes a change whole and tells everyone, or does nothing. */
export async function changeCourse(
  db: Db,
  asked: ToChange,
  statements: Statement[],
  { seats = null, notice = 'course-changed' }: { seats?: number | null; notice?: string } = {},
): Promise<Changed> {
  const { change, event, person, version, told, now } = asked;
  const detail = JSON.stringify(told.detail);
  const said = JSON.stringify(notice === 'cancelled' ? told.detail : { said: told.said });
  const results = await db.batch([
    {
      sql: decide,
      args: { change, event, person, what: told.what, detail, now, version, seats },
    },
    ...statements,
    { sql: raiseVersion, args: { change } },
    { sql: tellEveryone, args: { change, what: notice, detail: said } },
    ...promotion(event, now),
    courseStatement(event, person),
  ]);
  return { done: results[0]?.length === 1, course: coursePage(results.at(-1)?.[0]) };
}

export type Facts = Pick<CourseFacts, 'title' | 'abstract' | 'instructors' | 'seats'> & {
  minimum: number | null;
  decideBy: Instant | null;
  decideZone: string | null;
  advice: AdviceSaid[];
};

const eventOf = '(SELECT event FROM changes WHERE id = :change)';

/** What an edit of the course itself writes. */
export function factStatements(change: string, facts: Facts, now: Instant): Statement[] {
  const { title, abstract, seats, minimum, decideBy, decideZone } = facts;
  const instructors = JSON.stringify(facts.instructors);
  return [
    {
      sql: `UPDATE events SET title = :title, abstract = :abstract, seats = :seats
            WHERE id = ${eventOf}`,
      args: { change, title, abstract, seats },
    },
    {
      // A choice stands as long as what was to be decided is the same.
      sql: `UPDATE courses SET minimum = :minimum, decide_by = :decideBy, decide_zone = :decideZone,
              decision = iif(minimum IS :minimum AND decide_by IS :decideBy, decision, NULL),
              decided_at = iif(minimum IS :minimum AND decide_by IS :decideBy, decided_at, NULL),
              decided_by = iif(minimum IS :minimum AND decide_by IS :decideBy, decided_by, NULL)
            WHERE event = ${eventOf}`,
      args: { change, minimum, decideBy, decideZone },
    },
    {
      sql: `DELETE FROM speakers WHERE event = ${eventOf} AND person NOT IN (
              SELECT id FROM people WHERE slug IN (SELECT value FROM json_each(:instructors)))`,
      args: { change, instructors },
    },
    {
      sql: `INSERT INTO speakers (event, person)
            SELECT c.event, p.id FROM changes c, people p
            WHERE c.id = :change AND p.kind = 'staff'
              AND p.slug IN (SELECT value FROM json_each(:instructors))
            ON CONFLICT DO NOTHING`,
      args: { change, instructors },
    },
    {
      // Who teaches needs no place; it goes to the next.
      sql: `UPDATE signups SET state = 'withdrawn', withdrawn_at = :now
            WHERE event = ${eventOf} AND state <> 'withdrawn'
              AND person IN (SELECT person FROM speakers WHERE event = ${eventOf})`,
      args: { change, now },
    },
    {
      sql: `DELETE FROM course_advice WHERE event = ${eventOf}`,
      args: { change },
    },
    {
      sql: `INSERT INTO course_advice (event, kind, slug)
            SELECT c.event, value ->> 'kind', value ->> 'slug' FROM changes c, json_each(:advice)
            WHERE c.id = :change ON CONFLICT DO NOTHING`,
      args: { change, advice: JSON.stringify(facts.advice) },
    },
  ];
}

/** What the cancellation of the whole course writes. */
export function cancelStatement(change: string, reason: string): Statement {
  return {
    sql: `INSERT INTO cancellations (event, person, reason, at)
          SELECT event, person, :reason, at FROM changes WHERE id = :change`,
    args: { change, reason },
  };
}
