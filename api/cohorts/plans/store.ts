import type { Db, Statement } from '../../db.ts';
import type { Draft } from './schema.ts';

/** Keeps what the planner found for a cohort, in place of what it found before. */
export async function keepDraft(db: Db, cohort: string, draft: Draft): Promise<void> {
  const { id, version, at } = draft;
  await db.write(
    `INSERT INTO drafts (cohort, id, version, plan, at)
     SELECT id, :id, :version, :plan, :at FROM cohorts WHERE id = :cohort
     ON CONFLICT (cohort) DO UPDATE SET id = excluded.id, version = excluded.version,
       plan = excluded.plan, at = excluded.at`,
    { cohort, id, version, at, plan: JSON.stringify(draft) },
  );
}

export async function draftOfCohort(db: Db, cohort: string): Promise<Draft | null> {
  const row = await db.readOne('SELECT plan FROM drafts WHERE cohort = :cohort', { cohort });
  return row ? JSON.parse(String(row.plan)) : null;
}

export async function dropDraft(db: Db, cohort: string): Promise<void> {
  await db.write('DELETE FROM drafts WHERE cohort = :cohort', { cohort });
}

/** For the edit that accepts a draft. */
export function dropStatement(): Statement {
  return { sql: "DELETE FROM drafts WHERE cohort = :cohort AND :edit <> ''" };
}
