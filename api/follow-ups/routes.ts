import { z } from 'zod';
import { goneRefusal, isSeenBy } from '../events/rules.ts';
import { factsOf } from '../events/store.ts';
import { body, json, refused, route } from '../route.ts';
import { instant } from '../time.ts';
import { newRoutes } from '../valid.ts';
import {
  endedRefusal,
  endingRefusal,
  endRefusal,
  followUpFor,
  fullRefusal,
  makeRefusal,
  noFollowUpRefusal,
  noOwnerRefusal,
  takenRefusal,
  whoRefusal,
} from './rules.ts';
import {
  Ending,
  EventFollowUpQuery,
  EventFollowUps,
  FollowUp,
  FollowUpId,
  FollowUpQuery,
  FollowUps,
  followUpsMost,
  NewFollowUp,
} from './schema.ts';
import { endFollowUp, followUpsOf, makeFollowUp, openFollowUps, readFollowUp } from './store.ts';

const ofEvent = z.object({ event: z.string() });
const one = z.object({ followUp: FollowUpId });

const list = route({
  act: 'follow-up.list',
  method: 'get',
  path: '/follow-ups',
  summary: 'What is still to become a playbook',
  request: { query: FollowUpQuery },
  responses: { 200: json(FollowUps, 'What is due first first') },
});
const read = route({
  act: 'follow-up.list',
  method: 'get',
  path: '/events/{event}/follow-ups',
  summary: 'What should come of it',
  request: { params: ofEvent, query: EventFollowUpQuery },
  responses: { 200: json(EventFollowUps, 'In the order of asking') },
});
const make = route({
  act: 'follow-up.make',
  method: 'put',
  path: '/events/{event}/follow-ups/{followUp}',
  summary: 'Say that this should become a playbook',
  request: { params: ofEvent.extend(one.shape), body: body(NewFollowUp) },
  responses: { 200: json(EventFollowUps, 'All of the event; who is to do it was told') },
});
const end = route({
  act: 'follow-up.end',
  method: 'put',
  path: '/follow-ups/{followUp}/end',
  summary: 'Name the playbook that came of it, or say why none will',
  request: { params: one, body: body(Ending) },
  responses: { 200: json(FollowUp, 'As it is now; who asked for it was told') },
});

/** What should become of an event, until it has. */
export const followUps = newRoutes()
  .openapi(list, async (c) => {
    const { asker, portal } = c.var;
    const { team } = c.req.valid('query');
    const rows = await openFollowUps(portal.db, { team, asker: asker ?? { id: '', team: null } });
    return c.json({ followUps: rows.map((row) => followUpFor(row, portal.catalogue, asker)) }, 200);
  })
  .openapi(read, async (c) => {
    const { asker, portal } = c.var;
    const { event } = c.req.valid('param');
    const { session } = c.req.valid('query');
    const facts = await factsOf(portal.db, event);
    if (!facts || !isSeenBy(facts, asker)) return refused(c, goneRefusal);
    const rows = await followUpsOf(portal.db, { event, session });
    const refusal = makeRefusal(facts, asker, portal.now())?.message ?? null;
    const found = rows.map((row) => followUpFor(row, portal.catalogue, asker));
    return c.json({ followUps: found, refusal }, 200);
  })
  .openapi(make, async (c) => {
    const { asker, portal } = c.var;
    const { event, followUp: id } = c.req.valid('param');
    const said = c.req.valid('json');
    const now = portal.now();
    const facts = await factsOf(portal.db, event);
    if (!facts || !isSeenBy(facts, asker)) return refused(c, goneRefusal);
    const barred = makeRefusal(facts, asker, now) ?? whoRefusal(portal.catalogue, said);
    if (barred) return refused(c, barred);
    const asked = { ...said, id, event, person: asker?.id ?? '', now: instant(now) };
    const rows = await makeFollowUp(portal.db, asked);
    const there = rows.find((row) => row.id === id);
    if (there?.title === said.title && there.by.slug === asker?.slug) {
      const found = rows.map((row) => followUpFor(row, portal.catalogue, asker));
      return c.json({ followUps: found, refusal: null }, 200);
    }
    if (there || (await readFollowUp(portal.db, id))) return refused(c, takenRefusal);
    return refused(c, rows.length < followUpsMost ? noOwnerRefusal : fullRefusal);
  })
  .openapi(end, async (c) => {
    const { asker, portal } = c.var;
    const { followUp: id } = c.req.valid('param');
    const ending = c.req.valid('json');
    const before = await readFollowUp(portal.db, id);
    if (!before) return refused(c, noFollowUpRefusal);
    const barred = endRefusal(before, asker) ?? endingRefusal(portal.catalogue, ending);
    if (barred) return refused(c, barred);
    const asked = { id, ending, person: asker?.id ?? '', now: instant(portal.now()) };
    const row = await endFollowUp(portal.db, asked);
    if (!row) return refused(c, noFollowUpRefusal);
    const { playbook = null } = 'playbook' in ending ? ending : {};
    if (row.end?.playbook !== playbook || row.end?.by.slug !== asker?.slug) {
      return refused(c, endedRefusal(row));
    }
    return c.json(followUpFor(row, portal.catalogue, asker), 200);
  });
