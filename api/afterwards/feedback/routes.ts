import { goneRefusal, raceRefusal } from '../../events/rules.ts';
import { body, json, refused, route } from '../../route.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { occasionOf, openingOf } from '../occasion.ts';
import { EventParams } from '../schema.ts';
import { feedbackFor, giveRefusal } from './rules.ts';
import { Feedback, NewFeedback } from './schema.ts';
import { feedbackOf, giveFeedback, openFeedback } from './store.ts';

const request = { params: EventParams };
const responses = { 200: json(Feedback, 'As it is now') };

const read = route({
  act: 'afterwards.read',
  method: 'get',
  path: '/events/{event}/feedback',
  request,
  responses,
  summary: 'Whether I am asked, and what others said if it is for me',
});
const give = route({
  act: 'event-feedback.give',
  method: 'put',
  path: '/events/{event}/feedback',
  responses,
  summary: 'Answer the two questions, once and without a name',
  request: { ...request, body: body(NewFeedback) },
});
const open = route({
  act: 'event-feedback.open',
  method: 'put',
  path: '/events/{event}/feedback/opening',
  request,
  responses,
  summary: 'Ask those who came',
});
const close = route({
  act: 'event-feedback.open',
  method: 'delete',
  path: '/events/{event}/feedback/opening',
  request,
  responses,
  summary: 'Ask nobody any more; what was answered stays',
});

/** Two questions to those who came, shown by fives. */
export const eventFeedback = newRoutes()
  .openapi(read, async (c) => {
    const { event } = c.req.valid('param');
    const occasion = await occasionOf(c.var, event);
    if (!occasion) return refused(c, goneRefusal);
    const row = await feedbackOf(c.var.portal.db, { event, person: c.var.asker?.id ?? '' });
    return c.json(feedbackFor(row, occasion), 200);
  })
  .openapi(give, async (c) => {
    const { event } = c.req.valid('param');
    const { asker, portal } = c.var;
    const occasion = await occasionOf(c.var, event);
    if (!occasion) return refused(c, goneRefusal);
    const asked = { event, person: asker?.id ?? '', now: instant(occasion.now) };
    const said = { ...c.req.valid('json'), id: crypto.randomUUID() };
    const row = await giveFeedback(portal.db, { ...asked, ...said });
    if (row.given) return c.json(feedbackFor(row, occasion), 200);
    return refused(c, giveRefusal(occasion, row) ?? raceRefusal);
  })
  .openapi(open, async (c) => {
    const { event } = c.req.valid('param');
    const opening = await openingOf(c.var, { event, open: true, act: 'event-feedback.open' });
    if ('refusal' in opening) return refused(c, opening.refusal);
    const row = await openFeedback(c.var.portal.db, opening.asked);
    return c.json(feedbackFor(row, opening.occasion), 200);
  })
  .openapi(close, async (c) => {
    const { event } = c.req.valid('param');
    const opening = await openingOf(c.var, { event, open: false, act: 'event-feedback.open' });
    if ('refusal' in opening) return refused(c, opening.refusal);
    const row = await openFeedback(c.var.portal.db, opening.asked);
    return c.json(feedbackFor(row, opening.occasion), 200);
  });
