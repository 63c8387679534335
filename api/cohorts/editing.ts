import type { Context } from 'hono';
import type { Statement } from '../db.ts';
import { newId } from '../id.ts';
import type { Refusal } from '../refusal.ts';
import type { Env } from '../route.ts';
import { editRefusal, goneRefusal, raceRefusal } from './rules.ts';
import type { Cohort } from './schema.ts';
import { type CohortRow, editCohort, readCohort } from './store.ts';
import { cohortFor } from './tell.ts';

/** What an edit comes to: its statements, or why not. */
type Edited = Statement[] | Refusal;

export const isRefusal = <T>(value: T | Refusal): value is Refusal =>
  typeof value === 'object' && value !== null && 'code' in value;

/** The cohort of this address, when the one who asks may change it. */
export async function askedFor(c: Context<Env>, slug: string): Promise<CohortRow | Refusal> {
  const { portal, asker } = c.var;
  const cohort = await readCohort(portal.db, slug);
  if (!cohort) return goneRefusal;
  return editRefusal(cohort, asker) ?? cohort;
}

/** Changes a cohort on the grounds of how it stands: nothing happens when it moved meanwhile. */
export async function edited(
  c: Context<Env>,
  slug: string,
  edit: (cohort: CohortRow, id: string) => Edited | Promise<Edited>,
): Promise<Cohort | Refusal> {
  const { portal } = c.var;
  const before = await askedFor(c, slug);
  if (isRefusal(before)) return before;
  const id = newId(portal.now());
  const statements = await edit(before, id);
  if (isRefusal(statements)) return statements;
  // Nothing to change: the same request sent again.
  if (statements.length === 0) return cohortFor(before, c.var);
  const mine = { cohort: before.id, version: before.version, edit: id };
  const after = await editCohort(portal.db, mine, statements);
  return after ? cohortFor(after, c.var) : raceRefusal;
}
