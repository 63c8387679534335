import { z } from 'zod';
import { roleOf } from '../../people/rules.ts';
import { permissionRefusal } from '../../permissions.ts';
import { body, json, refused, route } from '../../route.ts';
import { dayIn, instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { noRotationRefusal, noVisitRefusal } from '../feedback/rules.ts';
import { namesOf } from '../fortnight/store.ts';
import { teamOf } from '../proposals/rules.ts';
import { builtFor, dayRefusal, isTheirs, namedAt, peopleAt } from './rules.ts';
import { Built, BuiltHere, NewOutcome } from './schema.ts';
import { builtAt, readBuilt, tellOutcome } from './store.ts';

const list = route({
  act: 'cohort.read',
  method: 'get',
  path: '/rotations/{rotation}/built',
  summary: 'Who receives and helps at a rotation, what hires built there, and what became of it',
  request: { params: z.object({ rotation: z.string().max(80) }) },
  responses: { 200: json(BuiltHere, 'The newest first') },
});

const tell = route({
  act: 'outcome.tell',
  method: 'put',
  path: '/visits/{visit}/outcome',
  summary: 'Say what became of a mini-project',
  request: { params: z.object({ visit: z.string().max(40) }), body: body(NewOutcome) },
  responses: { 200: json(Built, 'With everything that was said before; sent again it is one') },
});

/** What became of the mini-projects: shipped, in use, dropped; since when, and who says so. */
export const outcomes = newRoutes()
  .openapi(list, async (c) => {
    const { asker, portal } = c.var;
    const { rotation } = c.req.valid('param');
    if (teamOf(portal.catalogue, rotation) === undefined) return refused(c, noRotationRefusal);
    const [rows, names] = await Promise.all([
      builtAt(portal.db, rotation),
      namesOf(portal.db, namedAt(portal.catalogue, rotation)),
    ]);
    const built = rows.map((row) => builtFor(row, portal.catalogue, asker));
    return c.json({ built, people: peopleAt(portal.catalogue, rotation, names) }, 200);
  })
  .openapi(tell, async (c) => {
    const { asker, portal } = c.var;
    const { visit } = c.req.valid('param');
    const said = c.req.valid('json');
    const before = await readBuilt(portal.db, visit);
    if (!before) return refused(c, noVisitRefusal);
    const own = isTheirs(before, portal.catalogue, asker);
    const barred =
      permissionRefusal(roleOf(asker), 'outcome.tell', own) ??
      dayRefusal(said.day, dayIn(portal.now(), before.zone));
    if (barred) return refused(c, barred);
    const now = instant(portal.now());
    const after = await tellOutcome(portal.db, { ...said, visit, person: asker?.id ?? '', now });
    return after
      ? c.json(builtFor(after, portal.catalogue, asker), 200)
      : refused(c, noVisitRefusal);
  });
