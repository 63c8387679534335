import type { Db, Statement } from '../db.ts';
import type { Instant } from '../time.ts';

/** Whether a person had a seat at an event or was there, as a condition on `e`, an event. */
export const cameSql = `(
  EXISTS (SELECT 1 FROM signups WHERE event = e.id AND person = :person AND state = 'confirmed')
  OR EXISTS (SELECT 1 FROM sessions n JOIN attendances a ON a.session = n.id
             WHERE n.event = e.id AND a.person = :person AND a.state = 'attended'))`;

export async function cameTo(db: Db, args: { event: string; person: string }): Promise<boolean> {
  const row = await db.readOne(
    `SELECT ${cameSql} AS came FROM events e WHERE e.slug = :event`,
    args,
  );
  return row?.came === 1;
}

type Opening = { event: string; what: 'notes' | 'feedback'; person: string; now: Instant };

/** Opens something to those who came, or closes it; what was written while it was open stays. */
export function openingStatement({ open, ...asked }: Opening & { open: boolean }): Statement {
  if (open) {
    return {
      sql: `INSERT INTO openings (event, what, person, at)
            SELECT id, :what, :person, :now FROM events WHERE slug = :event
            ON CONFLICT (event, what) DO NOTHING`,
      args: asked,
    };
  }
  const { event, what } = asked;
  return {
    sql: `DELETE FROM openings
          WHERE what = :what AND event = (SELECT id FROM events WHERE slug = :event)`,
    args: { event, what },
  };
}
