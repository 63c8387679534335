import type { Db } from '../../db.ts';
import type { Instant } from '../../time.ts';
import { stageSql } from '../store.ts';
import type { ClockFacts } from './rules.ts';

/** The clock of a hackathon. */
export async function clockOf(db: Db, event: string): Promise<ClockFacts> {
  const row = await db.readOne(
    `SELECT c.idea, c.started_at AS startedAt, c.spent_ms AS spentMs
     FROM events e JOIN hack_clocks c ON c.event = e.id WHERE e.slug = :event`,
    { event },
  );
  return row as ClockFacts;
}

type ToSet = { event: string; idea: string | null; now: Instant };

const insert = `
  INSERT INTO hack_clocks (event, idea, started_at)
  SELECT e.id, :idea, :started FROM event_facts e JOIN hackathons h ON h.event = e.id
  WHERE e.slug = :event AND NOT e.cancelled AND NOT e.draft AND ${stageSql} = 'showing'
    AND (:idea IS NULL OR EXISTS (SELECT 1 FROM hack_slots WHERE event = e.id AND idea = :idea))
  ON CONFLICT (event) DO UPDATE SET`;

/** Puts a team on the screen with all of its time; without one, all have shown. */
export async function setReady(db: Db, asked: ToSet): Promise<void> {
  await db.write(`${insert} idea = excluded.idea, started_at = NULL, spent_ms = 0`, {
    ...{ ...asked, started: null },
  });
}

/** Starts the clock of a team, or lets it go on; going already, it does nothing. */
export async function start(db: Db, asked: ToSet): Promise<void> {
  await db.write(
    `${insert} idea = excluded.idea,
       spent_ms = iif(idea IS excluded.idea, spent_ms, 0),
       started_at = iif(idea IS excluded.idea, coalesce(started_at, :now), :now)`,
    { ...asked, started: asked.now },
  );
}

/** Lets the clock of a team stand still; standing already, it does nothing. */
export async function pause(db: Db, { event, idea, now }: ToSet): Promise<void> {
  await db.write(
    `UPDATE hack_clocks SET started_at = NULL, spent_ms = spent_ms + max(0,
       CAST(round((julianday(:now) - julianday(started_at)) * 86400000) AS INTEGER))
     WHERE idea = :idea AND started_at IS NOT NULL
       AND event = (SELECT id FROM events WHERE slug = :event)`,
    { event, idea, now },
  );
}
