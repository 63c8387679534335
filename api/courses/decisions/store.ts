import type { Db, Statement } from '../../db.ts';
import type { Instant } from '../../time.ts';

/** Courses whose time has come, and that nothing else has ended. */
const due = `
  SELECT e.id FROM courses c JOIN event_facts e ON e.id = c.event
  WHERE c.minimum IS NOT NULL AND (c.decision IS NULL OR c.decision <> 'runs')
    AND c.decide_by <= :now AND NOT e.cancelled AND NOT e.draft AND :now < e.ends_at`;

const countReached = `
  UPDATE courses SET decision = 'runs', decided_at = :now, decided_by = NULL
  WHERE event IN (${due} AND e.confirmed >= c.minimum)`;

const countMissed = `
  UPDATE courses SET decision = 'asked', decided_at = :now, decided_by = NULL
  WHERE event IN (${due} AND c.decision IS NULL AND e.confirmed < c.minimum)`;

const unanswered = `
  UPDATE courses SET decision = 'undecided', decided_at = :now
  WHERE event IN (${due} AND c.decision = 'asked' AND c.decided_at <= :askedBefore)`;

const instructors = `
  SELECT person FROM speakers WHERE event = c.event
  UNION SELECT host FROM events WHERE id = c.event`;
const everyone = `
  SELECT person FROM signups WHERE event = c.event AND state <> 'withdrawn' UNION ${instructors}`;

/** The cause names course and time, so that of two processes that decide at once one tells. */
const tell = (whom: string) => `
  INSERT INTO notices (person, what, event, cause, detail, at)
  SELECT p.id, :what, c.event, :what || ':' || c.event || ':' || c.decide_by,
    json_object('has', (SELECT confirmed FROM event_facts WHERE id = c.event),
                'needs', c.minimum), :now
  FROM courses c JOIN people p ON p.id IN (${whom})
  WHERE c.decision = :decision AND c.decided_at = :now AND c.decided_by IS NULL
  ON CONFLICT (person, cause) DO NOTHING`;

/**
 * Decides what is due, in one transaction: whoever is second finds nothing left to do. A course that
 * reaches its minimum late runs all the same.
 */
export async function decideDue(
  db: Db,
  { now, askedBefore }: { now: Instant; askedBefore: Instant },
): Promise<void> {
  await db.batch([
    { sql: countReached, args: { now } },
    { sql: unanswered, args: { now, askedBefore } },
    { sql: countMissed, args: { now } },
    { sql: tell(everyone), args: { what: 'course-runs', decision: 'runs', now } },
    { sql: tell(instructors), args: { what: 'course-asks', decision: 'asked', now } },
    { sql: tell(everyone), args: { what: 'course-undecided', decision: 'undecided', now } },
  ]);
}

/** The instructors let it run. */
export function runStatement(change: string, now: Instant): Statement {
  return {
    sql: `UPDATE courses SET decision = 'runs', decided_at = :now,
            decided_by = (SELECT person FROM changes WHERE id = :change)
          WHERE event = (SELECT event FROM changes WHERE id = :change)`,
    args: { change, now },
  };
}

/** The instructors give it until then. */
export function extendStatement(change: string, decideBy: Instant): Statement {
  return {
    sql: `UPDATE courses SET decide_by = :decideBy, decision = NULL, decided_at = NULL,
            decided_by = NULL
          WHERE event = (SELECT event FROM changes WHERE id = :change)`,
    args: { change, decideBy },
  };
}
