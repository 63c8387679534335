import { z } from 'zod';
import { body, json, refused, route } from '../../route.ts';
import { newRoutes } from '../../valid.ts';
import { edited, isRefusal } from '../editing.ts';
import { goneRefusal } from '../rules.ts';
import { Cohort, Id } from '../schema.ts';
import { cohortFor } from '../tell.ts';
import { moveRefusal } from './rules.ts';
import { Placing } from './schema.ts';
import { placeStatement, unplaceStatements } from './store.ts';

const rotation = z.string().min(1).max(80);
const params = z.object({ cohort: z.string(), hire: Id, rotation });
const changed = { 200: json(Cohort, 'The cohort as it is now') };

const place = route({
  act: 'cohort.edit',
  method: 'put',
  path: '/cohorts/{cohort}/hires/{hire}/visits/{rotation}',
  summary: 'Put a visit into the plan, move it, or pin it',
  request: { params, body: body(Placing) },
  responses: changed,
});

const unplace = route({
  act: 'cohort.edit',
  method: 'delete',
  path: '/cohorts/{cohort}/hires/{hire}/visits/{rotation}',
  summary: 'Take a visit out of the plan',
  request: { params },
  responses: changed,
});

/** The visits of a cohort, one by one. */
export const visits = newRoutes()
  .openapi(place, async (c) => {
    const { cohort: slug, ...what } = c.req.valid('param');
    const placing = c.req.valid('json');
    const answer = await edited(c, slug, (row, id) => {
      const cohort = cohortFor(row, c.var);
      const barred = moveRefusal(cohort, { ...what, ...placing }, cohort.today);
      return barred ?? [placeStatement([{ ...what, ...placing, id }])];
    });
    return isRefusal(answer) ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(unplace, async (c) => {
    const { cohort: slug, ...what } = c.req.valid('param');
    const answer = await edited(c, slug, ({ hires, visits }) => {
      if (!hires.some(({ id }) => id === what.hire)) return goneRefusal;
      const isThere = visits.some(
        ({ hire, rotation, plan }) => hire === what.hire && rotation === what.rotation && plan,
      );
      return isThere ? unplaceStatements([what]) : [];
    });
    return isRefusal(answer) ? refused(c, answer) : c.json(answer, 200);
  });
