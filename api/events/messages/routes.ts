import { z } from 'zod';
import { body, json, refused, route } from '../../route.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { runRefusal, tooManyRefusal } from '../hosting/rules.ts';
import { Hosting, Message, messagesADay } from '../hosting/schema.ts';
import { dayBefore, hostingNow } from '../hosting/tell.ts';
import { goneRefusal, isSeenBy } from '../rules.ts';
import { factsOf } from '../store.ts';
import { sendMessage } from './store.ts';

const send = route({
  act: 'event.run',
  method: 'put',
  path: '/events/{event}/messages/{message}',
  summary: 'Write to all who have a seat, who wait, or both',
  request: {
    params: z.object({ event: z.string(), message: z.string().regex(/^[0-9a-z]{16}$/) }),
    body: body(Message),
  },
  responses: { 200: json(Hosting, 'As it is now; sent again under the same id it goes out once') },
});

/** What hosts write to those who come. */
export const messages = newRoutes().openapi(send, async (c) => {
  const { asker, portal } = c.var;
  const { event, message } = c.req.valid('param');
  const now = portal.now();
  const facts = await factsOf(portal.db, event);
  if (!facts || !isSeenBy(facts, asker)) return refused(c, goneRefusal);
  const barred = runRefusal(facts, asker);
  if (barred) return refused(c, barred);
  const sent = await sendMessage(portal.db, {
    ...{ message, event, by: asker?.id ?? '', most: messagesADay },
    ...c.req.valid('json'),
    ...{ now: instant(now), dayAgo: dayBefore(now) },
  });
  if (!sent) return refused(c, tooManyRefusal);
  const told = await hostingNow(portal, asker, event);
  return told ? c.json(told, 200) : refused(c, goneRefusal);
});
