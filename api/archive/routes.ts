import { z } from 'zod';
import { announcedPhaseOf, goneRefusal, isOwn, isSeenBy } from '../events/rules.ts';
import { factsOf } from '../events/store.ts';
import { roleOf } from '../people/rules.ts';
import { may } from '../permissions.ts';
import { body, json, refused, route } from '../route.ts';
import { instant } from '../time.ts';
import { newRoutes } from '../valid.ts';
import { findIdeas } from './ideas/store.ts';
import { matchOf, topicsRefusal } from './rules.ts';
import {
  Archive,
  ArchiveQuery,
  EventTopics,
  type Find,
  FindQuery,
  Finds,
  Topics,
} from './schema.ts';
import {
  archiveOf,
  type FoundEvent,
  findEvents,
  findReadings,
  findStaff,
  keepTopics,
  topicsOf,
} from './store.ts';

const params = z.object({ event: z.string() });

const read = route({
  act: 'archive.read',
  method: 'get',
  path: '/archive',
  summary: 'The talks that were held, by words, speaker, series, topic and recording',
  request: { query: ArchiveQuery },
  responses: { 200: json(Archive, 'The latest first') },
});

const find = route({
  act: 'find.read',
  method: 'get',
  path: '/find',
  summary: 'What is live and says these words; ideas and people for the staff alone',
  request: { query: FindQuery },
  responses: { 200: json(Finds, 'The best first, kind by kind') },
});

const readTopics = route({
  act: 'archive.read',
  method: 'get',
  path: '/events/{event}/topics',
  summary: 'What an event is about',
  request: { params },
  responses: { 200: json(EventTopics, 'Slugs of skills') },
});

const setTopics = route({
  act: 'event.topics',
  method: 'put',
  path: '/events/{event}/topics',
  summary: 'Say what an event is about',
  request: { params, body: body(Topics) },
  responses: { 200: json(EventTopics, 'As it is now') },
});

/** Finding what was held, and what is live. */
export const archive = newRoutes()
  .openapi(read, async (c) => {
    const { words, before, ...query } = c.req.valid('query');
    const now = instant(c.var.portal.now());
    const match = matchOf(words);
    // Words in which there is nothing to look for are found nowhere.
    const until = words && !match ? '' : before ? instant(new Date(before)) : now;
    return c.json(await archiveOf(c.var.portal.db, { ...query, match, before: until, now }), 200);
  })
  .openapi(find, async (c) => {
    const { asker, portal } = c.var;
    const { words } = c.req.valid('query');
    const match = matchOf(words);
    if (!match) return c.json({ finds: [] }, 200);
    const now = portal.now();
    const mayRead = may(roleOf(asker), 'reading-group.read', false);
    const [events, ideas, readings, people] = await Promise.all([
      findEvents(portal.db, match),
      may(roleOf(asker), 'hackathon.read', false) ? findIdeas(portal.db, words) : [],
      mayRead ? findReadings(portal.db, { match, now: instant(now) }) : [],
      may(roleOf(asker), 'person.list', false) ? findStaff(portal.db, words) : [],
    ]);
    return c.json(
      { finds: [...events.map((event) => told(event, now)), ...ideas, ...readings, ...people] },
      200,
    );
  })
  .openapi(readTopics, async (c) => {
    const { event } = c.req.valid('param');
    const facts = await factsOf(c.var.portal.db, event);
    if (!facts || !isSeenBy(facts, c.var.asker)) return refused(c, goneRefusal);
    const mine = may(roleOf(c.var.asker), 'event.topics', isOwn(facts, c.var.asker));
    return c.json({ topics: await topicsOf(c.var.portal.db, event), mine }, 200);
  })
  .openapi(setTopics, async (c) => {
    const { asker, portal } = c.var;
    const { event } = c.req.valid('param');
    const { topics } = c.req.valid('json');
    const facts = await factsOf(portal.db, event);
    if (!facts || !isSeenBy(facts, asker)) return refused(c, goneRefusal);
    const known = new Set(portal.catalogue.skills.map(({ slug }) => slug));
    const refusal = topicsRefusal(facts, asker, topics, known);
    if (refusal) return refused(c, refusal);
    await keepTopics(portal.db, event, topics);
    return c.json({ topics: await topicsOf(portal.db, event), mine: true }, 200);
  });

function told({ endsAt, cancelled, ...event }: FoundEvent, now: Date): Find {
  const when = { startsAt: event.startsAt ?? '', endsAt: endsAt ?? '', cancelled };
  return { ...event, phase: announcedPhaseOf(when, now) };
}
