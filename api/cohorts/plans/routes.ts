import type { Context } from 'hono';
import { z } from 'zod';
import type { Plan } from '../../bootcamp/planner/problem.ts';
import { newId } from '../../id.ts';
import type { Refusal } from '../../refusal.ts';
import { body, type Env, json, refused, route } from '../../route.ts';
import { cancelJob, isBusy, jobsOf, startJob } from '../../solver/jobs.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { askedFor, edited, isRefusal } from '../editing.ts';
import { invalid } from '../rules.ts';
import { Cohort } from '../schema.ts';
import type { CohortRow } from '../store.ts';
import { cohortFor } from '../tell.ts';
import { placeStatement, unplaceStatements } from '../visits/store.ts';
import { draftOf } from './draft.ts';
import { acceptance } from './rules.ts';
import { Accepted, PlanAsked, Planning } from './schema.ts';
import { draftOfCohort, dropDraft, dropStatement, keepDraft } from './store.ts';

/** The planner gives the best it has after this time. */
const SECONDS_MOST = 20;
const solver = new URL('./worker.ts', import.meta.url);

const params = z.object({ cohort: z.string() });
const going = { 200: json(Planning, 'How it goes') };

const begin = route({
  act: 'cohort.edit',
  method: 'post',
  path: '/cohorts/{cohort}/planning',
  summary: 'Plan the visits, or those of some hires anew',
  request: { params, body: body(PlanAsked) },
  responses: going,
});

const look = route({
  act: 'cohort.edit',
  method: 'get',
  path: '/cohorts/{cohort}/planning',
  summary: 'How the planning goes, and the plan that waits to be accepted',
  request: { params },
  responses: going,
});

const cancel = route({
  act: 'cohort.edit',
  method: 'delete',
  path: '/cohorts/{cohort}/planning',
  summary: 'Stop the planning, and drop the plan that waits',
  request: { params },
  responses: going,
});

const accept = route({
  act: 'cohort.edit',
  method: 'put',
  path: '/cohorts/{cohort}/plan',
  summary: 'Accept the plan that waits',
  request: { params, body: body(Accepted) },
  responses: { 200: json(Cohort, 'The cohort as it is now; released it is separately') },
});

/** The planner at work for a cohort. */
export const plans = newRoutes()
  .openapi(begin, async (c) => {
    const { portal } = c.var;
    const row = await askedFor(c, c.req.valid('param').cohort);
    if (isRefusal(row)) return refused(c, row);
    if (jobsOf(portal.db).get(row.id)?.is !== 'going') {
      const barred = started(c, row, c.req.valid('json').anew);
      if (barred) return refused(c, barred);
      await dropDraft(portal.db, row.id);
    }
    return c.json(await planningOf(c, row), 200);
  })
  .openapi(look, async (c) => {
    const row = await askedFor(c, c.req.valid('param').cohort);
    return isRefusal(row) ? refused(c, row) : c.json(await planningOf(c, row), 200);
  })
  .openapi(cancel, async (c) => {
    const row = await askedFor(c, c.req.valid('param').cohort);
    if (isRefusal(row)) return refused(c, row);
    cancelJob(c.var.portal.db, row.id);
    await dropDraft(c.var.portal.db, row.id);
    return c.json(await planningOf(c, row), 200);
  })
  .openapi(accept, async (c) => {
    const { portal } = c.var;
    const { draft: id } = c.req.valid('json');
    const answer = await edited(c, c.req.valid('param').cohort, async (row, edit) => {
      const draft = await draftOfCohort(portal.db, row.id);
      if (draft?.id !== id) return staleRefusal;
      if (draft.version !== row.version) return staleRefusal;
      const { placed, removed } = acceptance(draft, row.visits);
      const visits = placed.map((visit, at) => ({ ...visit, id: idAfter(edit, at) }));
      return [placeStatement(visits), ...unplaceStatements(removed), dropStatement()];
    });
    return isRefusal(answer) ? refused(c, answer) : c.json(answer, 200);
  });

const staleRefusal: Refusal = {
  code: 'conflict',
  message: 'The cohort was changed since this plan was made. Plan it again.',
};

/** Ids for the visits of one edit: the time of the edit, and a number in place of chance. */
const idAfter = (edit: string, number: number): string =>
  `${edit.slice(0, 12)}${number.toString(16).padStart(4, '0')}`;

function started(c: Context<Env>, row: CohortRow, anew: string[]): Refusal | undefined {
  const { portal } = c.var;
  const cohort = cohortFor(row, c.var);
  if (!cohort.problem || cohort.hires.length === 0) {
    return invalid('hires', 'Add the hires first: there is nobody to plan for.');
  }
  if (isBusy(portal.db, solver)) {
    const message = 'Two other cohorts are being planned. Try again in half a minute.';
    return { code: 'race', message };
  }
  const problem = { ...cohort.problem, anew };
  startJob(portal.db, {
    of: row.id,
    module: solver,
    problem,
    seconds: SECONDS_MOST,
    keep: (plan: Plan) => {
      const now = portal.now();
      const head = { id: newId(now), version: row.version, at: instant(now) };
      return keepDraft(portal.db, row.id, draftOf(plan, problem, cohort, head));
    },
  });
  return undefined;
}

async function planningOf(c: Context<Env>, row: CohortRow): Promise<Planning> {
  const { db } = c.var.portal;
  const job = jobsOf(db).get(row.id);
  const draft = await draftOfCohort(db, row.id);
  const seconds = job ? (performance.now() - job.startedAt) / 1000 : 0;
  const { cost, bound } = job ?? draft ?? { cost: null, bound: null };
  // A plan that was found before the service was started again still waits.
  const is = job && job.is !== 'done' ? job.is : draft ? 'done' : 'none';
  return { is, cost, bound, seconds, draft };
}
