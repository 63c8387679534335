import { z } from 'zod';
import { isSeenBy } from '../../events/rules.ts';
import { json, refused, route } from '../../route.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { announceRefusal, editRefusal, goneRefusal } from '../rules.ts';
import { Hackathon } from '../schema.ts';
import { readHackathon } from '../store.ts';
import { hackathonFor } from '../tell.ts';
import { announce, discard } from './store.ts';

const params = z.object({ hackathon: z.string() });

const announceIt = route({
  act: 'hackathon.edit',
  method: 'put',
  path: '/hackathons/{hackathon}/announcement',
  summary: 'Announce a draft: from now on everyone sees it',
  request: { params },
  responses: { 200: json(Hackathon, 'The hackathon; announcing it again changes nothing') },
});

const discardIt = route({
  act: 'hackathon.edit',
  method: 'delete',
  path: '/hackathons/{hackathon}',
  summary: 'Throw a draft away',
  request: { params },
  responses: { 204: { description: 'It is gone' } },
});

/** Hackathons that are not announced yet. */
export const hackathonDrafts = newRoutes()
  .openapi(announceIt, async (c) => {
    const { asker, portal } = c.var;
    const now = portal.now();
    const read = () => readHackathon(portal.db, c.req.valid('param').hackathon, asker?.id ?? '');
    const hackathon = await read();
    if (!hackathon || !isSeenBy(hackathon, asker)) return refused(c, goneRefusal);
    const barred = editRefusal(hackathon, asker, now);
    if (barred) return refused(c, barred);
    if (hackathon.draft) {
      const late = announceRefusal(hackathon, now);
      if (late) return refused(c, late);
      await announce(portal.db, { event: hackathon.slug, now: instant(now) });
    }
    return c.json(hackathonFor((await read()) ?? hackathon, c.var), 200);
  })
  .openapi(discardIt, async (c) => {
    const { asker, portal } = c.var;
    const hackathon = await readHackathon(
      portal.db,
      c.req.valid('param').hackathon,
      asker?.id ?? '',
    );
    // Gone already: the same request sent again.
    if (!hackathon || !isSeenBy(hackathon, asker)) return c.body(null, 204);
    const barred = editRefusal(hackathon, asker, portal.now());
    if (barred) return refused(c, barred);
    if (!hackathon.draft) {
      const message = 'It is announced: people count on it. Cancel it instead.';
      return refused(c, { code: 'over', message });
    }
    await discard(portal.db, hackathon.slug);
    return c.body(null, 204);
  });
