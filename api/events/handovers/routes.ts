import { z } from 'zod';
import { newId } from '../../id.ts';
import { roleOf } from '../../people/rules.ts';
import { permissionRefusal } from '../../permissions.ts';
import { body, json, refused, route } from '../../route.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import {
  changeRefusal,
  endRefusal,
  nobodyRefusal,
  notAskedRefusal,
  ownHostRefusal,
  runRefusal,
} from '../hosting/rules.ts';
import { HandoverAsk, OwnPart } from '../hosting/schema.ts';
import { ownPartOf, staffIdOf } from '../hosting/store.ts';
import { goneRefusal, isOwn, isSeenBy } from '../rules.ts';
import { factsOf } from '../store.ts';
import { askOver, endAsking, takeOver } from './store.ts';

const params = z.object({ event: z.string() });
const answer = { 200: json(OwnPart, 'What concerns me here now') };

const ask = route({
  act: 'event.run',
  method: 'put',
  path: '/events/{event}/handover',
  summary: 'Ask somebody to run it from now on; until they accept everything stays',
  request: { params, body: body(HandoverAsk) },
  responses: answer,
});

const end = route({
  act: 'handover.end',
  method: 'delete',
  path: '/events/{event}/handover',
  summary: 'Take the asking back, or decline it',
  request: { params },
  responses: answer,
});

const accept = route({
  act: 'handover.accept',
  method: 'put',
  path: '/events/{event}/handover/acceptance',
  summary: 'Run it from now on, as I was asked to',
  request: { params },
  responses: answer,
});

/** From one host to another. */
export const handovers = newRoutes()
  .openapi(ask, async (c) => {
    const { asker, portal } = c.var;
    const { event } = c.req.valid('param');
    const now = portal.now();
    const facts = await factsOf(portal.db, event);
    if (!facts || !isSeenBy(facts, asker)) return refused(c, goneRefusal);
    const barred = changeRefusal(facts, asker, now);
    if (barred) return refused(c, barred);
    const person = await staffIdOf(portal.db, c.req.valid('json').to);
    if (!person) return refused(c, nobodyRefusal);
    if (person === facts.host) return refused(c, ownHostRefusal);
    const by = asker?.id ?? '';
    await askOver(portal.db, { act: newId(now), event, person, by, now: instant(now) });
    const own = await ownPartOf(portal.db, { event, person: by });
    return c.json({ ...own, runs: true }, 200);
  })
  .openapi(end, async (c) => {
    const { asker, portal } = c.var;
    const { event } = c.req.valid('param');
    const now = portal.now();
    const by = asker?.id ?? '';
    const facts = await factsOf(portal.db, event);
    if (!facts || !isSeenBy(facts, asker)) return refused(c, goneRefusal);
    const before = await ownPartOf(portal.db, { event, person: by });
    const own = before.askedOver !== null || isOwn(facts, asker);
    const barred = permissionRefusal(roleOf(asker), 'handover.end', own);
    if (barred) return refused(c, barred);
    await endAsking(portal.db, { act: newId(now), event, by, now: instant(now) });
    const runs = runRefusal(facts, asker) === undefined;
    return c.json({ ...before, askedOver: null, runs }, 200);
  })
  .openapi(accept, async (c) => {
    const { asker, portal } = c.var;
    const { event } = c.req.valid('param');
    const now = portal.now();
    const by = asker?.id ?? '';
    const before = await factsOf(portal.db, event);
    if (!before || !isSeenBy(before, asker)) return refused(c, goneRefusal);
    const late = endRefusal(before, now);
    if (late) return refused(c, late);
    const done = await takeOver(portal.db, { act: newId(now), event, by, now: instant(now) });
    // A second press finds it done.
    if (!done && before.host !== by) return refused(c, notAskedRefusal);
    const own = await ownPartOf(portal.db, { event, person: by });
    return c.json({ ...own, runs: true }, 200);
  });
