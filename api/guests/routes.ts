import { z } from 'zod';
import { newId } from '../id.ts';
import type { Portal } from '../portal.ts';
import { refused, route } from '../route.ts';
import { instant } from '../time.ts';
import { newRoutes } from '../valid.ts';
import { eventPage } from './pages/event.ts';
import { askedPage } from './pages/place.ts';
import {
  closedWords,
  mailsAnHour,
  noEventRefusal,
  type OpenEvent,
  saidIn,
  unconfirmedMost,
} from './rules.ts';
import { caughtMails, openEventOf, requestPlace } from './store.ts';

const params = z.object({ event: z.string().max(120) });
const form = {
  required: true,
  content: {
    'application/x-www-form-urlencoded': { schema: z.record(z.string(), z.unknown()) },
  },
} as const;
const page = (description: string) => ({
  description,
  content: { 'text/html': { schema: z.string() } },
});

const read = route({
  act: 'open.read',
  method: 'get',
  path: '/open/{event}/',
  summary: 'The page of an event that is open to guests from outside',
  request: { params },
  responses: { 200: page('What, when, where, and the form to sign up') },
});

const ask = route({
  act: 'guest.ask',
  method: 'post',
  path: '/open/{event}/requests',
  summary: 'Ask for a place as a guest; a mail with a link that confirms goes out',
  request: { params, body: form },
  responses: {
    303: { description: 'The same for everybody, known or not' },
    422: page('The form, with what is wrong'),
  },
});

const asked = route({
  act: 'open.read',
  method: 'get',
  path: '/open/{event}/asked',
  summary: 'What to do next',
  request: { params },
  responses: { 200: page('That there is mail') },
});

const hourMs = 60 * 60_000;
/** What people from outside see and do. */
export const openPages = newRoutes()
  .openapi(read, async (c) => {
    const { portal } = c.var;
    const found = await openEventOf(portal.db, c.req.valid('param').event);
    if (!found || !isShown(found, portal)) return refused(c, noEventRefusal);
    return c.html(eventPage({ event: found, origin: portal.origin, now: portal.now() }), 200);
  })
  .openapi(ask, async (c) => {
    const { portal } = c.var;
    const { db, origin } = portal;
    const now = portal.now();
    const found = await openEventOf(db, c.req.valid('param').event);
    if (!found || !isShown(found, portal)) return refused(c, noEventRefusal);
    const typed = c.req.valid('form');
    const { said, complaints } = saidIn(typed, found, portal.catalogue.skills);
    const closed = closedWords(found, now) !== undefined;
    if (closed || Object.keys(complaints).length > 0) {
      return c.html(eventPage({ event: found, origin, now, typed, complaints }), 422);
    }
    await requestPlace(db, {
      ...{ ...said, id: newId(now), event: found.slug, now: instant(now) },
      ...{ hourAgo: instant(new Date(now.getTime() - hourMs)), mailsMost: mailsAnHour },
      unconfirmedMost,
    });
    return c.redirect(`/open/${found.slug}/asked`, 303);
  })
  .openapi(asked, async (c) => {
    const { portal } = c.var;
    const found = await openEventOf(portal.db, c.req.valid('param').event);
    if (!found || !isShown(found, portal)) return refused(c, noEventRefusal);
    // Where anybody is anyone, anybody reads what was caught on its way out.
    const caught = portal.demo ? await caughtMails(portal.db, found.slug) : undefined;
    return c.html(askedPage(found, caught), 200);
  });

/** Outside one hears of what is open, and of what was until it began or was cancelled. */
function isShown(event: OpenEvent, { now }: Portal): boolean {
  return event.open || (event.endsAt > instant(now()) && event.cancelled);
}
