import type { Context } from 'hono';
import { z } from 'zod';
import { isSeenBy } from '../../events/rules.ts';
import type { Refusal } from '../../refusal.ts';
import { body, type Env, json, refused, route } from '../../route.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import type { HackathonPage } from '../rows.ts';
import { editRefusal, goneRefusal, joinStages, stageRefusal } from '../rules.ts';
import { readHackathon } from '../store.ts';
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

/** The hackathon, if the asker is its host; or why they do not see its guests. */
async function asked(c: Context<Env>, slug: string): Promise<HackathonPage | Refusal> {
  const { asker, portal } = c.var;
  const hackathon = await readHackathon(portal.db, slug, asker?.id ?? '');
  if (!hackathon || !isSeenBy(hackathon, asker)) return goneRefusal;
  return editRefusal(hackathon, asker, portal.now()) ?? hackathon;
}

const closed = (hackathon: HackathonPage, now: Date): Refusal | undefined =>
  stageRefusal(hackathon, joinStages, 'Putting guests into teams', now);

/** Guests of a hackathon sign in nowhere, so its host finds each a hack team. */
export const hackGuests = newRoutes()
  .openapi(read, async (c) => {
    const { db, now } = c.var.portal;
    const hackathon = await asked(c, c.req.valid('param').hackathon);
    if ('code' in hackathon) return refused(c, hackathon);
    const why = closed(hackathon, now())?.message ?? null;
    return c.json({ ...(await guestsOf(db, hackathon.id)), why }, 200);
  })
  .openapi(place, async (c) => {
    const { asker, portal } = c.var;
    const { hackathon: slug, guest } = c.req.valid('param');
    const { idea } = c.req.valid('json');
    const hackathon = await asked(c, slug);
    if ('code' in hackathon) return refused(c, hackathon);
    const barred = closed(hackathon, portal.now());
    if (barred) return refused(c, barred);
    const placing = { event: hackathon.id, guest, idea, by: asker?.id ?? '' };
    await placeGuest(portal.db, { ...placing, now: instant(portal.now()) });
    const now = { ...(await guestsOf(portal.db, hackathon.id)), why: null };
    const one = now.guests.find(({ person }) => person.slug === guest);
    if (!one) return refused(c, noGuestRefusal);
    return one.team === idea ? c.json(now, 200) : refused(c, placeRefusal(now, idea));
  });
