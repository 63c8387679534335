import { goneRefusal } from '../../events/rules.ts';
import { json, refused, route } from '../../route.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { occasionOf } from '../occasion.ts';
import { EventParams } from '../schema.ts';
import { thanksFor, thanksRefusal } from './rules.ts';
import { Thanks } from './schema.ts';
import { sayThanks, thanksOf } from './store.ts';

const read = route({
  act: 'afterwards.read',
  method: 'get',
  path: '/events/{event}/thanks',
  request: { params: EventParams },
  summary: 'How many say thanks',
  responses: { 200: json(Thanks, 'Who they are, those who run it see') },
});
const say = route({
  act: 'thanks.say',
  method: 'put',
  path: '/events/{event}/thanks',
  request: { params: EventParams },
  summary: 'Say thanks',
  responses: { 200: json(Thanks, 'As it is now; saying it twice is saying it') },
});
const unsay = route({
  act: 'thanks.say',
  method: 'delete',
  path: '/events/{event}/thanks',
  request: { params: EventParams },
  summary: 'Take thanks back',
  responses: { 200: json(Thanks, 'As it is now') },
});

/** Thanks to those who speak. */
export const thanks = newRoutes()
  .openapi(read, async (c) => {
    const { event } = c.req.valid('param');
    const occasion = await occasionOf(c.var, event);
    if (!occasion) return refused(c, goneRefusal);
    return c.json(thanksFor(await thanksOf(c.var.portal.db, event), occasion), 200);
  })
  .openapi(say, async (c) => {
    const { event } = c.req.valid('param');
    const occasion = await occasionOf(c.var, event);
    if (!occasion) return refused(c, goneRefusal);
    const barred = thanksRefusal(occasion);
    if (barred) return refused(c, barred);
    const asked = { event, person: c.var.asker?.id ?? '', now: instant(occasion.now) };
    const people = await sayThanks(c.var.portal.db, { ...asked, thankful: true });
    return c.json(thanksFor(people, occasion), 200);
  })
  .openapi(unsay, async (c) => {
    const { event } = c.req.valid('param');
    const occasion = await occasionOf(c.var, event);
    if (!occasion) return refused(c, goneRefusal);
    const asked = { event, person: c.var.asker?.id ?? '', now: instant(occasion.now) };
    const people = await sayThanks(c.var.portal.db, { ...asked, thankful: false });
    return c.json(thanksFor(people, occasion), 200);
  });
