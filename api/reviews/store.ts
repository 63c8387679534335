import type { Db, Row, Statement } from '../db.ts';
import type { Day, Instant } from '../time.ts';
import type { Review, ReviewDays, ReviewKind } from './schema.ts';

export type NewReview = {
  playbook: string;
  /** Ids, as in `run`. */
  person: string;
  kind: ReviewKind;
  /** On the person's own calendar. */
  day: Day;
  at: Instant;
  note: string;
  run: string | null;
};

/**
 * A second one by the same person on the same day changes the note of the first, if it says
 * anything. Where the first was a run of theirs, it becomes their word and stays the run's.
 */
export function reviewStatement(review: NewReview): Statement {
  return {
    sql: `INSERT INTO reviews (playbook, person, kind, day, at, note, run)
          VALUES (:playbook, :person, :kind, :day, :at, :note, :run)
          ON CONFLICT (playbook, person, day) DO UPDATE SET kind = excluded.kind, note = excluded.note
          WHERE excluded.note <> '' OR kind <> excluded.kind`,
    args: review,
  };
}

type Asking = { playbook: string; person: string; today: Day };
type Recorded = { latest: Review | null; mine: boolean };

const standing = `
  SELECT r.day, r.at, r.kind, r.note, r.run, p.slug, p.name,
    EXISTS (SELECT 1 FROM reviews
            WHERE playbook = :playbook AND person = :person AND day = :today AND kind = 'owner') AS mine
  FROM reviews r LEFT JOIN people p ON p.id = r.person
  WHERE r.playbook = :playbook ORDER BY r.day DESC, r.id DESC LIMIT 1`;

/** The latest review of a playbook, and whether this person said today that it is still right. */
export async function recordedOf(db: Db, asking: Asking): Promise<Recorded> {
  return recordedIn(await db.read(standing, asking));
}

/** Records a review, and tells what is recorded then. */
export async function recordReview(db: Db, review: NewReview): Promise<Recorded> {
  const { playbook, person, day } = review;
  const args = { playbook, person, today: day };
  const [, rows] = await db.batch([reviewStatement(review), { sql: standing, args }]);
  return recordedIn(rows ?? []);
}

/** Takes back what this person said today, if anything; what a run of theirs proved stays. */
export async function takeBackReview(db: Db, asking: Asking): Promise<Recorded> {
  const said = "playbook = :playbook AND person = :person AND day = :today AND kind = 'owner'";
  const results = await db.batch([
    { sql: `DELETE FROM reviews WHERE ${said} AND run IS NULL`, args: asking },
    { sql: `UPDATE reviews SET kind = 'fresh-eyes', note = '' WHERE ${said}`, args: asking },
    { sql: standing, args: asking },
  ]);
  return recordedIn(results.at(-1) ?? []);
}

/** The latest day for each playbook that has one. */
export async function reviewDays(db: Db): Promise<ReviewDays> {
  const rows = await db.read('SELECT playbook, max(day) AS day FROM reviews GROUP BY playbook');
  return { days: Object.fromEntries(rows.map(({ playbook, day }) => [playbook, day])) };
}

/** Changes whenever the recorded days change. */
export async function reviewsVersion(db: Db): Promise<string> {
  const row = await db.readOne('SELECT count(*) AS number, max(id) AS newest FROM reviews');
  return `${row?.number ?? 0}-${row?.newest ?? 0}`;
}

/** How often each playbook was run or helped somebody since a day: playbook → times. */
export async function usesSince(db: Db, day: Day): Promise<Record<string, number>> {
  // Who was helped is known by the month alone.
  const rows = await db.read(
    `SELECT playbook, count(*) AS uses FROM (
       SELECT playbook FROM uses_by_runs WHERE at >= :day
       UNION ALL SELECT playbook FROM helps WHERE helped = 1 AND month >= substr(:day, 1, 7))
     GROUP BY playbook`,
    { day },
  );
  return Object.fromEntries(rows.map(({ playbook, uses }) => [playbook, Number(uses)]));
}

function recordedIn([row]: Row[]): Recorded {
  if (!row) return { latest: null, mine: false };
  const { day, at, kind, note, run, slug, name } = row as unknown as Review & {
    slug: string | null;
    name: string;
  };
  const by = slug === null ? null : { slug, name };
  return { latest: { day, at, kind, note, run, by }, mine: row.mine === 1 };
}
