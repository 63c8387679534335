import { z } from 'zod';
import { json, refused, route } from '../route.ts';
import { instant } from '../time.ts';
import { newRoutes } from '../valid.ts';
import { goneRefusal, leaveRefusal, raceRefusal, signupRefusal } from './rules.ts';
import { SignupAnswer, Signups, Stamp } from './schema.ts';
import { askForSeat, factsOf, giveUpSeat, signupsOf, stampOf } from './store.ts';

const params = z.object({ event: z.string() });

const readSignups = route({
  act: 'signup.list',
  method: 'get',
  path: '/events/{event}/signups',
  summary: 'Who comes, and who waits',
  request: { params },
  responses: { 200: json(Signups, 'Each in the order of asking') },
});

const readStamp = route({
  act: 'event.stamp',
  method: 'get',
  path: '/events/{event}/stamp',
  summary: 'Whether something changed, for pages that ask often',
  request: { params },
  responses: { 200: json(Stamp, 'Another one after each change') },
});

const take = route({
  act: 'signup.take',
  method: 'put',
  path: '/events/{event}/signup',
  summary: 'Take a seat, or a place in the waiting list',
  request: { params },
  responses: { 200: json(SignupAnswer, 'What is mine now; asking again changes nothing') },
});

const leave = route({
  act: 'signup.leave',
  method: 'delete',
  path: '/events/{event}/signup',
  summary: 'Give the seat up, so that the first in the waiting list gets it',
  request: { params },
  responses: { 200: json(SignupAnswer, 'Nothing is mine now; leaving again changes nothing') },
});

/** The places in anything that people sign up for. */
export const events = newRoutes()
  .openapi(readSignups, async (c) => {
    const { event } = c.req.valid('param');
    const signups = await signupsOf(c.var.portal.db, event);
    return signups ? c.json(signups, 200) : refused(c, goneRefusal);
  })
  .openapi(readStamp, async (c) => {
    const { event } = c.req.valid('param');
    const stamp = await stampOf(c.var.portal.db, event);
    return stamp === undefined ? refused(c, goneRefusal) : c.json({ stamp }, 200);
  })
  .openapi(take, async (c) => {
    const { asker, portal } = c.var;
    const { event } = c.req.valid('param');
    const now = portal.now();
    const asking = { event, person: asker?.id ?? '', now: instant(now) };
    const answer = await askForSeat(portal.db, asking);
    if (answer?.signup) return c.json(answer, 200);
    // The statement gave nothing. It does not say why: the rule does, of the event as it is now.
    const facts = await factsOf(portal.db, event);
    if (!facts) return refused(c, goneRefusal);
    return refused(c, signupRefusal(facts, asker, now) ?? raceRefusal);
  })
  .openapi(leave, async (c) => {
    const { asker, portal } = c.var;
    const { event } = c.req.valid('param');
    const now = portal.now();
    const asking = { event, person: asker?.id ?? '', now: instant(now) };
    const answer = await giveUpSeat(portal.db, asking);
    if (!answer) return refused(c, goneRefusal);
    if (!answer.signup) return c.json(answer, 200);
    const facts = await factsOf(portal.db, event);
    return refused(c, (facts && leaveRefusal(facts, asker, now)) ?? raceRefusal);
  });
