import { z } from 'zod';
import { json, refused, route } from '../../route.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { nobodyRefusal, runRefusal } from '../hosting/rules.ts';
import { staffIdOf } from '../hosting/store.ts';
import { goneRefusal, isSeenBy } from '../rules.ts';
import { factsOf } from '../store.ts';
import { Helpers } from './schema.ts';
import { endHelp, helpersOf, letHelp } from './store.ts';

const ofEvent = z.object({ event: z.string() });
const ofPerson = ofEvent.extend({ person: z.string().min(1).max(120) });
const answer = { 200: json(Helpers, 'Those who check people in now, by name') };

const list = route({
  act: 'event.run',
  method: 'get',
  path: '/events/{event}/check-in-helpers',
  summary: 'Colleagues who check people in, and may do nothing else here',
  request: { params: ofEvent },
  responses: answer,
});

const give = route({
  act: 'event.run',
  method: 'put',
  path: '/events/{event}/check-in-helpers/{person}',
  summary: 'Let a colleague check people in',
  request: { params: ofPerson },
  responses: answer,
});

const take = route({
  act: 'event.run',
  method: 'delete',
  path: '/events/{event}/check-in-helpers/{person}',
  summary: 'They check people in no longer',
  request: { params: ofPerson },
  responses: answer,
});

/** Whom a host lets check people in at one event. It counts from the next request on. */
export const helpers = newRoutes()
  .openapi(list, async (c) => {
    const { asker, portal } = c.var;
    const { event } = c.req.valid('param');
    const facts = await factsOf(portal.db, event);
    if (!facts || !isSeenBy(facts, asker)) return refused(c, goneRefusal);
    const barred = runRefusal(facts, asker);
    if (barred) return refused(c, barred);
    return c.json({ helpers: await helpersOf(portal.db, event) }, 200);
  })
  .openapi(give, async (c) => {
    const { asker, portal } = c.var;
    const { event, person: slug } = c.req.valid('param');
    const facts = await factsOf(portal.db, event);
    if (!facts || !isSeenBy(facts, asker)) return refused(c, goneRefusal);
    const barred = runRefusal(facts, asker);
    if (barred) return refused(c, barred);
    const person = await staffIdOf(portal.db, slug);
    if (!person) return refused(c, nobodyRefusal);
    const asked = { event, person, by: asker?.id ?? '', now: instant(portal.now()) };
    return c.json({ helpers: await letHelp(portal.db, asked) }, 200);
  })
  .openapi(take, async (c) => {
    const { asker, portal } = c.var;
    const { event, person: slug } = c.req.valid('param');
    const facts = await factsOf(portal.db, event);
    if (!facts || !isSeenBy(facts, asker)) return refused(c, goneRefusal);
    const barred = runRefusal(facts, asker);
    if (barred) return refused(c, barred);
    const person = await staffIdOf(portal.db, slug);
    if (!person) return refused(c, nobodyRefusal);
    const asked = { event, person, by: asker?.id ?? '', now: instant(portal.now()) };
    return c.json({ helpers: await endHelp(portal.db, asked) }, 200);
  });
