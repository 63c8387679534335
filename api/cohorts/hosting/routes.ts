import type { Context } from 'hono';
import { z } from 'zod';
import { newId } from '../../id.ts';
import { body, type Env, json, refused, route } from '../../route.ts';
import { Day, dayIn, instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { dayAfter } from '../days/rules.ts';
import { goneRefusal } from '../rules.ts';
import { daysOf } from '../tell.ts';
import { absent } from './absent.ts';
import { awayRefusal, helpsAt } from './rules.ts';
import { Away, Hosting, HostingQuery } from './schema.ts';
import { askedOfMe, cohortsOfHost, visitsMost, visitsTo } from './store.ts';
import { comesTo, daysFor, visitFor } from './tell.ts';

/** How long a visit that is over is still told of, and how far ahead; no cohort is longer. */
const pastDays = 90;
const aheadDays = 366;

const read = route({
  act: 'hosting.read',
  method: 'get',
  path: '/hosting',
  summary: 'The visits that come to me as a host or mentor',
  request: { query: HostingQuery },
  responses: { 200: json(Hosting, 'By the day, and what is asked of me') },
});

const setAway = route({
  act: 'hosting.away',
  method: 'put',
  path: '/cohorts/{cohort}/my-absences/{day}',
  summary:
    'Say that I am away on a day of a cohort; what I would receive then is offered for a swap',
  request: { params: z.object({ cohort: z.string(), day: Day }), body: body(Away) },
  responses: { 200: json(Hosting, 'What comes to me now') },
});

/** My visits, as a host or mentor. */
export const visitHosting = newRoutes()
  .openapi(read, async (c) => c.json(await hostingOf(c, c.req.valid('query').of), 200))
  .openapi(setAway, async (c) => {
    const { asker, portal } = c.var;
    const { cohort: slug, day } = c.req.valid('param');
    const { away } = c.req.valid('json');
    const person = asker?.id ?? '';
    const cohorts = await cohortsOfHost(portal.db, person, '0000-00-00');
    const cohort = cohorts.find((one) => one.slug === slug);
    if (!cohort) return refused(c, goneRefusal);
    const today = dayIn(portal.now(), cohort.zone);
    const barred = awayRefusal(daysOf(cohort, portal.catalogue), day, today);
    if (barred) return refused(c, barred);
    const edit = newId(portal.now());
    await portal.db.batch(await absent(portal, { cohort: cohort.id, person, day, edit }, away));
    return c.json(await hostingOf(c, 'all'), 200);
  });

async function hostingOf(c: Context<Env>, of: 'all' | 'today'): Promise<Hosting> {
  const { asker, portal } = c.var;
  if (!asker) return { visits: [], requests: [], cohorts: [], more: false };
  const looking = { portal, asker };
  // Today is another day in other zones: one more on either side, and then by each cohort’s own.
  const today = instant(portal.now()).slice(0, 10);
  const [back, ahead] = of === 'all' ? [pastDays, aheadDays] : [1, 1];
  const span = { from: dayAfter(today, -back), to: dayAfter(today, ahead) };
  const rotations = helpsAt(portal.catalogue, asker.slug);
  const [rows, asked, cohorts] = await Promise.all([
    visitsTo(portal.db, { person: asker.id, rotations, ...span }),
    askedOfMe(portal.db, asker.id),
    of === 'all' ? cohortsOfHost(portal.db, asker.id, dayAfter(today, -pastDays)) : [],
  ]);
  const mine = rows.slice(0, visitsMost).filter((row) => comesTo(row, looking));
  const visits = mine.reverse().map((row) => visitFor(row, looking));
  const requests = asked.map((row) => visitFor(row, looking));
  return {
    visits: of === 'all' ? visits : visits.filter(({ phase }) => phase === 'today'),
    requests: requests.filter(({ day, today }) => day >= today),
    cohorts: cohorts.flatMap((cohort) => daysFor(cohort, looking)),
    more: rows.length > visitsMost,
  };
}
