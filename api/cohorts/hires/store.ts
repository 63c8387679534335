import type { Db, Statement } from '../../db.ts';
import type { NewHire } from '../schema.ts';
import { ifEdited } from '../store.ts';

/** Statements of an edit (`editCohort`): nothing happens when the cohort was changed meanwhile. */

/** Whether a hire of this id is in another cohort than the one of this slug. */
export async function isElsewhere(db: Db, hire: string, cohort: string): Promise<boolean> {
  const sql = `SELECT 1 FROM hires h JOIN cohorts c ON c.id = h.cohort
    WHERE h.id = :hire AND c.slug <> :cohort`;
  return (await db.read(sql, { hire, cohort })).length > 0;
}

/** Saves hires by their ids. */
export function hiresStatement(hires: readonly { id: string; hire: NewHire }[]): Statement {
  return {
    sql: `INSERT INTO hires (id, cohort, person, name, role, place, starts_on, part_time, buddy)
          SELECT value ->> 'id', :cohort, p.id, value ->> '$.hire.name', value ->> '$.hire.role',
            value ->> '$.hire.place', value ->> '$.hire.startsOn', value -> '$.hire.partTime', b.id
          FROM json_each(:hires)
          LEFT JOIN people p ON p.slug = value ->> '$.hire.person'
          LEFT JOIN people b ON b.slug = value ->> '$.hire.buddy'
          WHERE ${ifEdited}
          ON CONFLICT (id) DO UPDATE SET person = excluded.person, name = excluded.name,
            role = excluded.role, place = excluded.place, starts_on = excluded.starts_on,
            part_time = excluded.part_time, buddy = excluded.buddy
          WHERE hires.cohort = excluded.cohort`,
    args: { hires: JSON.stringify(hires) },
  };
}

export function removeHireStatement(hire: string): Statement {
  return {
    sql: `DELETE FROM hires WHERE id = :hire AND cohort = :cohort AND ${ifEdited}`,
    args: { hire },
  };
}

type HalfDays = readonly { day: string; half: string; here: boolean | null }[];

/** Sets half days of a hire of the cohort; `here` is null where they are as usual again. */
export function exceptionStatements(hire: string, halfDays: HalfDays): Statement[] {
  const args = { hire, halfDays: JSON.stringify(halfDays) };
  return [
    {
      sql: `DELETE FROM exceptions WHERE hire = :hire AND ${ifEdited} AND (day, half) IN (
              SELECT value ->> 'day', value ->> 'half' FROM json_each(:halfDays))`,
      args,
    },
    {
      sql: `INSERT INTO exceptions (hire, day, half, here)
            SELECT :hire, value ->> 'day', value ->> 'half', value ->> 'here' FROM json_each(:halfDays)
            WHERE value ->> 'here' IS NOT NULL AND ${ifEdited}`,
      args,
    },
  ];
}

/** Sets how many a rotation can receive on a day; null: as authored. */
export function capacityStatement(rotation: string, day: string, hires: number | null): Statement {
  if (hires === null) {
    return {
      sql: `DELETE FROM capacities
            WHERE cohort = :cohort AND rotation = :rotation AND day = :day AND ${ifEdited}`,
      args: { rotation, day },
    };
  }
  return {
    sql: `INSERT INTO capacities (cohort, rotation, day, hires)
          SELECT :cohort, :rotation, :day, :hires WHERE ${ifEdited}
          ON CONFLICT (cohort, rotation, day) DO UPDATE SET hires = excluded.hires`,
    args: { rotation, day, hires },
  };
}

/** Says that a host is away on a day, or that they are not. */
export function hostStatement(person: string, day: string, away: boolean): Statement {
  const args = { person, day };
  if (!away) {
    return {
      sql: `DELETE FROM host_absences WHERE cohort = :cohort AND day = :day AND ${ifEdited}
              AND person = (SELECT id FROM people WHERE slug = :person)`,
      args,
    };
  }
  return {
    sql: `INSERT INTO host_absences (cohort, person, day)
          SELECT :cohort, id, :day FROM people WHERE slug = :person AND ${ifEdited}
          ON CONFLICT DO NOTHING`,
    args,
  };
}

export function waiverStatement(
  hire: string,
  { before, after, waived }: { before: string; after: string; waived: boolean },
): Statement {
  const args = { hire, before, after };
  if (!waived) {
    return {
      sql: `DELETE FROM waivers
            WHERE hire = :hire AND before = :before AND after = :after AND ${ifEdited}`,
      args,
    };
  }
  return {
    sql: `INSERT INTO waivers (hire, before, after) SELECT :hire, :before, :after WHERE ${ifEdited}
          ON CONFLICT DO NOTHING`,
    args,
  };
}
