import { z } from 'zod';
import { json, refused, route } from '../../route.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { edited, isRefusal } from '../editing.ts';
import { invalid } from '../rules.ts';
import { Cohort } from '../schema.ts';
import { cohortFor } from '../tell.ts';
import { changesOf, toldOf } from './rules.ts';
import { releaseStatements } from './store.ts';

const release = route({
  act: 'cohort.edit',
  method: 'post',
  path: '/cohorts/{cohort}/releases',
  summary: 'Release the plan, and tell those for whom something changed',
  request: { params: z.object({ cohort: z.string() }) },
  responses: { 200: json(Cohort, 'The cohort as it is now; with nothing new, as it was') },
});

/** The plan of a cohort as hires and hosts are told it. */
export const releases = newRoutes().openapi(release, async (c) => {
  const { asker, portal } = c.var;
  const answer = await edited(c, c.req.valid('param').cohort, (row) => {
    const changes = changesOf(row.visits);
    if (changes.length === 0) {
      return row.state === 'released' ? [] : invalid('visits', 'There is no plan to release yet.');
    }
    const told = toldOf(cohortFor(row, c.var), changes);
    const now = instant(portal.now());
    return releaseStatements({ person: asker?.id ?? '', now, changes, told });
  });
  return isRefusal(answer) ? refused(c, answer) : c.json(answer, 200);
});
