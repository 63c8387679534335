import type { Statement } from '../../db.ts';
import { ifEdited } from '../store.ts';
import type { Placing } from './schema.ts';

export type Placed = Placing & { id: string; hire: string; rotation: string };

/** Puts visits into the plan, or elsewhere; for an edit (`editCohort`). */
export function placeStatement(visits: readonly Placed[]): Statement {
  return {
    sql: `INSERT INTO visits (id, cohort, hire, rotation, day, half, host, pinned)
          SELECT value ->> 'id', :cohort, h.id, value ->> 'rotation', value ->> 'day',
            value ->> 'half', p.id, value ->> 'pinned'
          FROM json_each(:visits)
          JOIN hires h ON h.id = value ->> 'hire' AND h.cohort = :cohort
          LEFT JOIN people p ON p.slug = value ->> 'host'
          WHERE ${ifEdited}
          ON CONFLICT (hire, rotation) DO UPDATE SET day = excluded.day, half = excluded.half,
            host = excluded.host, pinned = excluded.pinned`,
    args: { visits: JSON.stringify(visits) },
  };
}

/** Takes visits out of the plan; what people were told of them stays until it is released. */
export function unplaceStatements(
  visits: readonly { hire: string; rotation: string }[],
): Statement[] {
  const args = { visits: JSON.stringify(visits) };
  const among = `cohort = :cohort AND ${ifEdited} AND (hire, rotation) IN (
    SELECT value ->> 'hire', value ->> 'rotation' FROM json_each(:visits))`;
  return [
    { sql: `DELETE FROM visits WHERE told_day IS NULL AND ${among}`, args },
    {
      sql: `UPDATE visits SET day = NULL, half = NULL, host = NULL, pinned = 0 WHERE ${among}`,
      args,
    },
  ];
}
