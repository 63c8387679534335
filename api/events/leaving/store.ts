import type { Db, Statement } from '../../db.ts';
import type { Instant } from '../../time.ts';
import { promotion } from '../store.ts';

type Leaver = { person: string; now: Instant };

const live = `
  SELECT s.id, e.slug FROM signups s JOIN event_facts e ON e.id = s.event
  WHERE s.person = :person AND s.state <> 'withdrawn' AND NOT e.cancelled AND :now < e.ends_at`;

/** Slugs of the events to come in which somebody has a place. */
export async function placesOf(db: Db, leaver: Leaver): Promise<string[]> {
  return (await db.read(live, leaver)).map(({ slug }) => String(slug));
}

/**
 * For the batch in which somebody leaves for good: every place of theirs to come is given up, and goes
 * to those who wait for it, who are told. `events` is what `placesOf` told before.
 */
export function freePlaces({ person, now }: Leaver, events: readonly string[]): Statement[] {
  return [
    {
      sql: `UPDATE signups SET state = 'withdrawn', withdrawn_at = :now
            WHERE id IN (SELECT id FROM (${live}))`,
      args: { person, now },
    },
    ...events.flatMap((event) => promotion(event, now)),
  ];
}
