import { z } from 'zod';
import { body, json, refused, route } from '../../route.ts';
import { Day } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { edited, isRefusal } from '../editing.ts';
import { HostOnDay, RoomOnDay, WaivedOrder } from '../hires/schema.ts';
import { capacityStatement, hostStatement, waiverStatement } from '../hires/store.ts';
import { staffId } from '../hosted/store.ts';
import { swapsFor } from '../hosting/absent.ts';
import { noHireRefusal, noHostRefusal } from '../rules.ts';
import { Cohort, Id } from '../schema.ts';

const slug = z.string().min(1).max(80);
const params = z.object({ cohort: z.string(), day: Day });
const changed = { 200: json(Cohort, 'The cohort as it is now') };

const setRoom = route({
  act: 'cohort.edit',
  method: 'put',
  path: '/cohorts/{cohort}/rotations/{rotation}/days/{day}',
  summary: 'Close a rotation on a day, or change how many it can receive',
  request: { params: params.extend({ rotation: slug }), body: body(RoomOnDay) },
  responses: changed,
});

const setHost = route({
  act: 'cohort.edit',
  method: 'put',
  path: '/cohorts/{cohort}/hosts/{person}/days/{day}',
  summary: 'Say that a host is away on a day, or is not',
  request: { params: params.extend({ person: slug }), body: body(HostOnDay) },
  responses: changed,
});

const waive = route({
  act: 'cohort.edit',
  method: 'put',
  path: '/cohorts/{cohort}/hires/{hire}/orders/{before}/{after}',
  summary: 'Let a hire see two rotations in either order',
  request: {
    params: z.object({ cohort: z.string(), hire: Id, before: slug, after: slug }),
    body: body(WaivedOrder),
  },
  responses: changed,
});

/** What the plan of a cohort has to keep to, beside what was authored. */
export const rooms = newRoutes()
  .openapi(setRoom, async (c) => {
    const { cohort, rotation, day } = c.req.valid('param');
    const { hires } = c.req.valid('json');
    const answer = await edited(c, cohort, () => [capacityStatement(rotation, day, hires)]);
    return isRefusal(answer) ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(setHost, async (c) => {
    const { cohort, person, day } = c.req.valid('param');
    const { away } = c.req.valid('json');
    const { portal } = c.var;
    const host = await staffId(portal.db, person);
    if (host === undefined) return refused(c, noHostRefusal);
    let id = '';
    const answer = await edited(c, cohort, (row) => {
      id = row.id;
      return [hostStatement(person, day, away)];
    });
    if (!isRefusal(answer)) {
      const absence = { cohort: id, person: host, day };
      await portal.db.batch(await swapsFor(portal, absence, away));
    }
    return isRefusal(answer) ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(waive, async (c) => {
    const { cohort, hire, ...order } = c.req.valid('param');
    const { waived } = c.req.valid('json');
    const answer = await edited(c, cohort, ({ hires }) => {
      const isKnown = hires.some(({ id }) => id === hire);
      return isKnown ? [waiverStatement(hire, { ...order, waived })] : noHireRefusal;
    });
    return isRefusal(answer) ? refused(c, answer) : c.json(answer, 200);
  });
