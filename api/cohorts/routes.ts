import { z } from 'zod';
import { newSlug } from '../id.ts';
import { body, json, refused, route } from '../route.ts';
import { instant } from '../time.ts';
import { newRoutes } from '../valid.ts';
import { askedFor, edited, isRefusal } from './editing.ts';
import { firstDayRefusal, goneRefusal, invalid, isOwn, readRefusal } from './rules.ts';
import { Cohort, CohortFacts, Cohorts, NewCohort } from './schema.ts';
import {
  editCohort,
  factsStatement,
  listCohorts,
  makeCohort,
  readCohort,
  removeStatement,
} from './store.ts';
import { cohortFor, programmeOf, summaryFor } from './tell.ts';

const params = z.object({ cohort: z.string() });

const list = route({
  act: 'cohort.list',
  method: 'get',
  path: '/cohorts',
  summary: 'The cohorts of the boot camp',
  responses: { 200: json(Cohorts, 'Those that are released, and the drafts that are mine') },
});

const make = route({
  act: 'cohort.make',
  method: 'post',
  path: '/cohorts',
  summary: 'Make a cohort',
  request: { body: body(NewCohort) },
  responses: { 200: json(Cohort, 'The cohort; the same as before where this id had it already') },
});

const read = route({
  act: 'cohort.read',
  method: 'get',
  path: '/cohorts/{cohort}',
  summary: 'A cohort, its hires and its plan',
  request: { params },
  responses: { 200: json(Cohort, 'For its organiser the plan as it is, for others as released') },
});

const edit = route({
  act: 'cohort.edit',
  method: 'put',
  path: '/cohorts/{cohort}',
  summary: 'Change the name or the days of a cohort',
  request: { params, body: body(CohortFacts) },
  responses: { 200: json(Cohort, 'The cohort as it is now') },
});

const remove = route({
  act: 'cohort.edit',
  method: 'delete',
  path: '/cohorts/{cohort}',
  summary: 'Throw a draft away',
  request: { params },
  responses: { 204: { description: 'It is gone' } },
});

/** Hires who start together: who they are, when, and what the plan was made from. */
export const cohorts = newRoutes()
  .openapi(list, async (c) => {
    const { asker, portal } = c.var;
    const rows = await listCohorts(portal.db);
    const shown = rows.filter((row) => !readRefusal(row, asker));
    return c.json({ cohorts: shown.map((row) => summaryFor(row, portal.catalogue, asker)) }, 200);
  })
  .openapi(make, async (c) => {
    const { asker, portal } = c.var;
    const said = c.req.valid('json');
    const barred = programmeOf(portal.catalogue, said.programme)
      ? firstDayRefusal(said)
      : invalid('programme', 'There is no such programme.');
    if (barred) return refused(c, barred);
    const organiser = asker?.id ?? '';
    const slug = newSlug(said.title);
    const cohort = await makeCohort(portal.db, {
      ...{ ...said, slug, organiser, now: instant(portal.now()) },
    });
    if (!cohort || !isOwn(cohort, asker)) return refused(c, invalid('id', 'This id is taken.'));
    return c.json(cohortFor(cohort, c.var), 200);
  })
  .openapi(read, async (c) => {
    const { asker, portal } = c.var;
    const cohort = await readCohort(portal.db, c.req.valid('param').cohort);
    const barred = cohort ? readRefusal(cohort, asker) : goneRefusal;
    if (!cohort || barred) return refused(c, barred ?? goneRefusal);
    return c.json(cohortFor(cohort, c.var), 200);
  })
  .openapi(edit, async (c) => {
    const said = c.req.valid('json');
    const answer = await edited(c, c.req.valid('param').cohort, () => {
      return firstDayRefusal(said) ?? [factsStatement(said)];
    });
    return isRefusal(answer) ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(remove, async (c) => {
    const cohort = await askedFor(c, c.req.valid('param').cohort);
    // Gone already: the same request sent again.
    if (isRefusal(cohort))
      return cohort.code === 'missing' ? c.body(null, 204) : refused(c, cohort);
    if (cohort.state === 'released') {
      return refused(c, {
        code: 'over',
        message: 'Its plan has been released: people count on it. It can no longer be thrown away.',
      });
    }
    const { id, version } = cohort;
    await editCohort(c.var.portal.db, { cohort: id, version, edit: id }, [removeStatement()]);
    return c.body(null, 204);
  });
