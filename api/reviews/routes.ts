import { findPlaybook, noPlaybookRefusal } from '../playbooks/rules.ts';
import { PlaybookParams } from '../playbooks/schema.ts';
import { body, json, refused, route } from '../route.ts';
import { dayIn, instant } from '../time.ts';
import { newRoutes } from '../valid.ts';
import { reviewRefusal, standingFor, waitingOf } from './rules.ts';
import { QueueQuery, ReviewDays, ReviewQueue, Standing, StillRight } from './schema.ts';
import {
  recordedOf,
  recordReview,
  reviewDays,
  reviewsVersion,
  takeBackReview,
  usesSince,
} from './store.ts';

const readStanding = route({
  act: 'standing.read',
  method: 'get',
  path: '/playbooks/{playbook}/standing',
  summary: 'How far to trust a playbook',
  request: { params: PlaybookParams },
  responses: { 200: json(Standing, 'The latest review, and what I may do') },
});

const mark = route({
  act: 'review.mark',
  method: 'put',
  path: '/playbooks/{playbook}/review',
  summary: 'Say that a playbook is still right',
  request: { params: PlaybookParams, body: body(StillRight) },
  responses: { 200: json(Standing, 'As it is now; saying it twice on one day is one review') },
});

const takeBack = route({
  act: 'review.undo',
  method: 'delete',
  path: '/playbooks/{playbook}/review',
  summary: 'Take back what I said today',
  request: { params: PlaybookParams },
  responses: { 200: json(Standing, 'As it is now; taking back nothing is fine') },
});

const list = route({
  act: 'review.list',
  method: 'get',
  path: '/reviews',
  summary: 'The latest recorded review of each playbook',
  responses: { 200: json(ReviewDays, 'Playbook → day'), 304: { description: 'As before' } },
});

const readQueue = route({
  act: 'review-queue.read',
  method: 'get',
  path: '/review-queue',
  summary: 'What wants a look',
  request: { query: QueueQuery },
  responses: { 200: json(ReviewQueue, 'Stale first, then due; what is used most before the rest') },
});

const USES_MS = 90 * 24 * 60 * 60_000;

/** Who found which playbook right, and when. */
export const reviews = newRoutes()
  .openapi(readStanding, async (c) => {
    const { asker, portal } = c.var;
    const playbook = findPlaybook(portal.catalogue, c.req.valid('param').playbook);
    if (!playbook) return refused(c, noPlaybookRefusal);
    const today = dayIn(portal.now(), asker?.zone ?? 'UTC');
    const asking = { playbook: playbook.id, person: asker?.id ?? '', today };
    return c.json(standingFor(playbook, await recordedOf(portal.db, asking), asker), 200);
  })
  .openapi(mark, async (c) => {
    const { asker, portal } = c.var;
    const playbook = findPlaybook(portal.catalogue, c.req.valid('param').playbook);
    if (!playbook) return refused(c, noPlaybookRefusal);
    const barred = reviewRefusal(playbook, asker);
    if (barred) return refused(c, barred);
    const now = portal.now();
    const recorded = await recordReview(portal.db, {
      playbook: playbook.id,
      person: asker?.id ?? '',
      kind: 'owner',
      day: dayIn(now, asker?.zone ?? 'UTC'),
      at: instant(now),
      note: c.req.valid('json').note,
      run: null,
    });
    return c.json(standingFor(playbook, recorded, asker), 200);
  })
  .openapi(takeBack, async (c) => {
    const { asker, portal } = c.var;
    const playbook = findPlaybook(portal.catalogue, c.req.valid('param').playbook);
    if (!playbook) return refused(c, noPlaybookRefusal);
    const today = dayIn(portal.now(), asker?.zone ?? 'UTC');
    const asking = { playbook: playbook.id, person: asker?.id ?? '', today };
    return c.json(standingFor(playbook, await takeBackReview(portal.db, asking), asker), 200);
  })
  .openapi(list, async (c) => {
    const { db } = c.var.portal;
    // Read before the days: what is recorded in between is then only told twice.
    const etag = `"${await reviewsVersion(db)}"`;
    c.header('etag', etag);
    c.header('cache-control', 'no-cache');
    if (c.req.header('if-none-match') === etag) return c.body(null, 304);
    return c.json(await reviewDays(db), 200);
  })
  .openapi(readQueue, async (c) => {
    const { asker, portal } = c.var;
    const { team, limit } = c.req.valid('query');
    const now = portal.now();
    const zone = asker?.zone ?? 'UTC';
    const [{ days }, uses] = await Promise.all([
      reviewDays(portal.db),
      usesSince(portal.db, dayIn(new Date(now.getTime() - USES_MS), zone)),
    ]);
    const asked = { team, asker, days, uses, today: dayIn(now, zone) };
    const waiting = waitingOf(portal.catalogue.playbooks, asked);
    return c.json({ total: waiting.length, waiting: waiting.slice(0, limit) }, 200);
  });
