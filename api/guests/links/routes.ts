import type { Context } from 'hono';
import { z } from 'zod';
import { type Env, refused, route } from '../../route.ts';
import { hashOf } from '../../sign-ins/token.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { confirmPage, endPage, placePage } from '../pages/place.ts';
import { closedWords, noEventRefusal, type OpenEvent } from '../rules.ts';
import { confirmPlace, keyOf, leavePlace, openEventOf, placeOf } from '../store.ts';

const keyed = z.object({ event: z.string().max(120), key: z.string().regex(/^[\w-]{43}$/) });
const page = (description: string) => ({
  description,
  content: { 'text/html': { schema: z.string() } },
});

const look = route({
  act: 'guest.confirm',
  method: 'get',
  path: '/open/{event}/confirm/{key}',
  summary: 'The page behind the link that confirms; looking changes nothing',
  request: { params: keyed },
  responses: { 200: page('A button'), 404: page('The link is not good any more') },
});

const confirm = route({
  act: 'guest.confirm',
  method: 'post',
  path: '/open/{event}/confirm/{key}',
  summary: 'Confirm, once',
  request: { params: keyed },
  responses: {
    200: page('The seat, or the place in the waiting list'),
    404: page('The link is not good any more'),
  },
});

const mine = route({
  act: 'guest.place',
  method: 'get',
  path: '/open/{event}/place/{key}',
  summary: 'The place of a guest, by the link in their mails',
  request: { params: keyed },
  responses: { 200: page('Where they stand'), 404: page('The link is not good any more') },
});

const leave = route({
  act: 'guest.place',
  method: 'post',
  path: '/open/{event}/place/{key}',
  summary: 'Give the place up, so that the first in the waiting list gets it',
  request: { params: keyed },
  responses: {
    200: page('That nothing is theirs now; again changes nothing'),
    404: page('The link is not good any more'),
  },
});

const oldLink =
  'This link is not good any more. Those that confirm are good for two hours and once; those to a place until the day after. Ask again on the page, and there is a new one in your mail.';

/** What the links in the mails to guests open. */
export const guestLinks = newRoutes()
  .openapi(look, async (c) => {
    const { db, now } = c.var.portal;
    const { event, key } = c.req.valid('param');
    const found = await openEventOf(db, event);
    if (!found) return refused(c, noEventRefusal);
    const known = await keyOf(db, keyIn(event, key, 'confirm', now()));
    if (!known || known.used) return c.html(endPage(found, 'Ask again', oldLink), 404);
    const closed = closedWords(found, now());
    if (closed) return c.html(endPage(found, 'Too late', closed), 404);
    return c.html(confirmPage({ event: found, name: known.name, action: c.req.path }), 200);
  })
  .openapi(confirm, async (c) => {
    const { db, now } = c.var.portal;
    const { event, key } = c.req.valid('param');
    const found = await openEventOf(db, event);
    if (!found) return refused(c, noEventRefusal);
    const asking = keyIn(event, key, 'confirm', now());
    const known = await keyOf(db, asking);
    const closed = closedWords(found, now());
    if (!known || known.used) return c.html(endPage(found, 'Ask again', oldLink), 404);
    if (closed) return c.html(endPage(found, 'Too late', closed), 404);
    const done = await confirmPlace(db, { ...asking, person: known.person });
    if (!done.counted) return c.html(endPage(found, 'Ask again', oldLink), 404);
    const words =
      done.state === 'confirmed'
        ? 'You have a seat. The mail that comes now has a link by which you look at it or give it up, and an entry for your calendar.'
        : `Every seat is taken: you wait, number ${done.place} in the list. We write as soon as a seat is free; the mail that comes now has a link by which you leave the list.`;
    return c.html(endPage(found, `Thank you, ${known.name}`, words), 200);
  })
  .openapi(mine, async (c) => {
    const { db, now } = c.var.portal;
    const { event, key } = c.req.valid('param');
    const found = await openEventOf(db, event);
    if (!found) return refused(c, noEventRefusal);
    const known = await keyOf(db, keyIn(event, key, 'place', now()));
    if (!known) return c.html(endPage(found, 'Ask again', oldLink), 404);
    return c.html(await placeNow(c, found, { ...known, key }), 200);
  })
  .openapi(leave, async (c) => {
    const { db, now } = c.var.portal;
    const { event, key } = c.req.valid('param');
    const found = await openEventOf(db, event);
    if (!found) return refused(c, noEventRefusal);
    const known = await keyOf(db, keyIn(event, key, 'place', now()));
    if (!known) return c.html(endPage(found, 'Ask again', oldLink), 404);
    await leavePlace(db, { event, person: known.person, now: instant(now()) });
    return c.html(await placeNow(c, found, { ...known, key }), 200);
  });

const keyIn = (event: string, key: string, what: 'confirm' | 'place', now: Date) => ({
  ...{ hash: hashOf(key), what, event, now: instant(now) },
});

async function placeNow(
  c: Context<Env>,
  event: OpenEvent,
  known: { person: string; name: string; key: string },
) {
  const { db, now, origin } = c.var.portal;
  const code = `${origin}/front-desk/${event.slug}/#place=${known.key}`;
  const stands = await placeOf(db, { event: event.slug, person: known.person });
  const over = event.endsAt <= instant(now());
  return placePage({ event, name: known.name, action: c.req.path, ...stands, over, code });
}
