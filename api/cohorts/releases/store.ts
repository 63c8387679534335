import type { Statement } from '../../db.ts';
import type { Instant } from '../../time.ts';
import type { Change } from '../schema.ts';
import { ifEdited } from '../store.ts';
import type { Told } from './rules.ts';

type ToRelease = { person: string; now: Instant; changes: Change[]; told: Told[] };

/** Releases the plan as it is, and tells those affected; for an edit (`editCohort`). */
export function releaseStatements({ person, now, changes, told }: ToRelease): Statement[] {
  return [
    {
      sql: `INSERT INTO releases (cohort, version, person, at, changes)
            SELECT id, version, :person, :now, :changes FROM cohorts WHERE id = :cohort AND edit = :edit`,
      args: { person, now, changes: JSON.stringify(changes) },
    },
    { sql: `DELETE FROM visits WHERE cohort = :cohort AND day IS NULL AND ${ifEdited}` },
    {
      sql: `UPDATE visits SET told_day = day, told_half = half, told_host = host
            WHERE cohort = :cohort AND ${ifEdited}`,
    },
    { sql: `UPDATE cohorts SET state = 'released' WHERE id = :cohort AND edit = :edit` },
    {
      sql: `INSERT INTO notices (person, what, cohort, cause, detail, at)
            SELECT p.id, 'planned', c.id, 'plan:' || c.id || ':' || c.version,
              json_object('said', value ->> 'said'), :now
            FROM cohorts c, json_each(:told) JOIN people p ON p.slug = value ->> 'person'
            WHERE c.id = :cohort AND c.edit = :edit AND p.id <> :person
            ON CONFLICT (person, cause) DO NOTHING`,
      args: { person, now, told: JSON.stringify(told) },
    },
  ];
}
