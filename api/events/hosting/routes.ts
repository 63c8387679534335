import { z } from 'zod';
import { json, refused, route } from '../../route.ts';
import { newRoutes } from '../../valid.ts';
import { goneRefusal, isSeenBy } from '../rules.ts';
import { factsOf } from '../store.ts';
import { attendeesCsv } from './csv.ts';
import { runRefusal } from './rules.ts';
import { Hosting, OwnPart } from './schema.ts';
import { ownPartOf } from './store.ts';
import { hostingNow } from './tell.ts';

const params = z.object({ event: z.string() });

const read = route({
  act: 'event.run',
  method: 'get',
  path: '/events/{event}/hosting',
  summary: 'Who asked for a place and what became of it, and what hosts did',
  request: { params },
  responses: { 200: json(Hosting, 'For those who run it, and admins') },
});

const table = route({
  act: 'event.run',
  method: 'get',
  path: '/events/{event}/attendees.csv',
  summary: 'Everyone who asked for a place, for a spreadsheet',
  request: { params },
  responses: {
    200: {
      description: 'UTF-8 with a byte order mark, every cell quoted and none a formula',
      content: { 'text/csv': { schema: z.string() } },
    },
  },
});

const own = route({
  act: 'event.own',
  method: 'get',
  path: '/events/{event}/own',
  summary: 'What those who run it did that concerns me alone',
  request: { params },
  responses: { 200: json(OwnPart, 'Nothing of all that where nothing was done') },
});

/** An event for those who run it, and what they did to me. */
export const hosting = newRoutes()
  .openapi(read, async (c) => {
    const { asker, portal } = c.var;
    const { event } = c.req.valid('param');
    const facts = await factsOf(portal.db, event);
    if (!facts || !isSeenBy(facts, asker)) return refused(c, goneRefusal);
    const barred = runRefusal(facts, asker);
    if (barred) return refused(c, barred);
    const told = await hostingNow(portal, asker, event);
    return told ? c.json(told, 200) : refused(c, goneRefusal);
  })
  .openapi(table, async (c) => {
    const { asker, portal } = c.var;
    const { event } = c.req.valid('param');
    const facts = await factsOf(portal.db, event);
    if (!facts || !isSeenBy(facts, asker)) return refused(c, goneRefusal);
    const barred = runRefusal(facts, asker);
    if (barred) return refused(c, barred);
    const told = await hostingNow(portal, asker, event);
    if (!told) return refused(c, goneRefusal);
    return c.body(attendeesCsv(told), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${told.event.slug}.csv"`,
    });
  })
  .openapi(own, async (c) => {
    const { asker, portal } = c.var;
    const { event } = c.req.valid('param');
    const facts = await factsOf(portal.db, event);
    if (!facts || !isSeenBy(facts, asker)) return refused(c, goneRefusal);
    const part = await ownPartOf(portal.db, { event, person: asker?.id ?? '' });
    const runs = runRefusal(facts, asker) === undefined;
    return c.json({ ...part, runs }, 200);
  });
