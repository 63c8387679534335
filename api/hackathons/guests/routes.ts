import { z } from 'zod';
import type { Refusal } from '../../refusal.ts';
import { body, json, refused, route } from '../../route.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { askedFor, isRefused } from '../matching/asked.ts';
import type { HackathonPage } from '../rows.ts';
import { joinStages, stageRefusal } from '../rules.ts';
import { noGuestRefusal, placeRefusal } from './rules.ts';
import { GuestPlace, HackGuests } from './schema.ts';
import { guestsOf, placeGuest } from './store.ts';

const params = z.object({ hackathon: z.string() });

const read = route({
  act: 'hackathon.edit',
  method: 'get',
  path: '/hackathons/{hackathon}/guests',
  summary: 'The guests who have a place in a hackathon, and where they are',
  request: { params },
  responses: { 200: json(HackGuests, 'By name') },
});

const place = route({
  act: 'hackathon.edit',
  method: 'put',
  path: '/hackathons/{hackathon}/guests/{guest}',
  summary: 'Put a guest into a hack team, or out of theirs',
  request: { params: params.extend({ guest: z.string() }), body: body(GuestPlace) },
  responses: { 200: json(HackGuests, 'As it is now; the team and the guest were told') },
});

const closed = (hackathon: HackathonPage, now: Date): Refusal | undefined =>
  stageRefusal(hackathon, joinStages, 'Putting guests into teams', now);

/** Guests of a hackathon sign in nowhere, so its host finds each a hack team. */
export const hackGuests = newRoutes()
  .openapi(read, async (c) => {
    const { db, now } = c.var.portal;
    const known = await askedFor(c, c.req.valid('param').hackathon);
    if (isRefused(known)) return refused(c, known);
    const why = closed(known.hackathon, now())?.message ?? null;
    return c.json({ ...(await guestsOf(db, known.hackathon.id)), why }, 200);
  })
  .openapi(place, async (c) => {
    const { asker, portal } = c.var;
    const { hackathon: slug, guest } = c.req.valid('param');
    const { idea } = c.req.valid('json');
    const known = await askedFor(c, slug);
    if (isRefused(known)) return refused(c, known);
    const barred = closed(known.hackathon, portal.now());
    if (barred) return refused(c, barred);
    const asked = { event: known.hackathon.id, guest, idea, by: asker?.id ?? '' };
    await placeGuest(portal.db, { ...asked, now: instant(portal.now()) });
    const now = { ...(await guestsOf(portal.db, known.hackathon.id)), why: null };
    const one = now.guests.find(({ person }) => person.slug === guest);
    if (!one) return refused(c, noGuestRefusal);
    return one.team === idea ? c.json(now, 200) : refused(c, placeRefusal(now, idea));
  });
