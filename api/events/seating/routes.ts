import { z } from 'zod';
import { newId } from '../../id.ts';
import { body, json, refused, route } from '../../route.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import {
  changeRefusal,
  fullRefusal,
  nobodyRefusal,
  notThereRefusal,
  notWaitingRefusal,
  promoteRefusal,
} from '../hosting/rules.ts';
import { Hosting, Promotion, Removal } from '../hosting/schema.ts';
import { partyIdOf } from '../hosting/store.ts';
import { hostingNow } from '../hosting/tell.ts';
import { goneRefusal, isSeenBy } from '../rules.ts';
import { factsOf } from '../store.ts';
import { promoteByHand, removeByHand, stateOf } from './store.ts';

const params = z.object({ event: z.string(), person: z.string() });

const promote = route({
  act: 'event.run',
  method: 'put',
  path: '/events/{event}/signups/{person}/promotion',
  summary: 'Give somebody who waits a seat before their turn, with a reason that they read',
  request: { params, body: body(Promotion) },
  responses: { 200: json(Hosting, 'As it is now; they were told') },
});

const remove = route({
  act: 'event.run',
  method: 'put',
  path: '/events/{event}/signups/{person}/removal',
  summary: 'Take somebody off the list, with a reason that they read',
  request: { params, body: body(Removal) },
  responses: { 200: json(Hosting, 'As it is now; they were told, and their seat went on') },
});

/** What a host does with the places of others. Asking again for what is done already is fine. */
export const seating = newRoutes()
  .openapi(promote, async (c) => {
    const { asker, portal } = c.var;
    const { event, person: slug } = c.req.valid('param');
    const now = portal.now();
    const facts = await factsOf(portal.db, event);
    if (!facts || !isSeenBy(facts, asker)) return refused(c, goneRefusal);
    const barred = promoteRefusal(facts, asker, now);
    if (barred) return refused(c, barred);
    const person = await partyIdOf(portal.db, { event, slug });
    if (!person) return refused(c, nobodyRefusal);
    const by = { act: newId(now), by: asker?.id ?? '', now: instant(now) };
    const done = await promoteByHand(portal.db, { ...c.req.valid('json'), ...by, event, person });
    const told = await hostingNow(portal, asker, event);
    if (!told) return refused(c, goneRefusal);
    const state = await stateOf(portal.db, { event, person });
    if (done || state === 'confirmed') return c.json(told, 200);
    return refused(c, state === 'waiting' ? fullRefusal(told.seats ?? 0) : notWaitingRefusal);
  })
  .openapi(remove, async (c) => {
    const { asker, portal } = c.var;
    const { event, person: slug } = c.req.valid('param');
    const now = portal.now();
    const facts = await factsOf(portal.db, event);
    if (!facts || !isSeenBy(facts, asker)) return refused(c, goneRefusal);
    const barred = changeRefusal(facts, asker, now);
    if (barred) return refused(c, barred);
    const person = await partyIdOf(portal.db, { event, slug });
    if (!person) return refused(c, nobodyRefusal);
    const by = { act: newId(now), by: asker?.id ?? '', now: instant(now) };
    await removeByHand(portal.db, { ...c.req.valid('json'), ...by, event, person });
    const told = await hostingNow(portal, asker, event);
    if (!told) return refused(c, goneRefusal);
    // A second request finds them gone, as it wished.
    const wasThere = told.asked.some((one) => one.slug === slug);
    return wasThere ? c.json(told, 200) : refused(c, notThereRefusal);
  });
