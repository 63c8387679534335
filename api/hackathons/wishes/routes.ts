import type { Context } from 'hono';
import { z } from 'zod';
import { isSeenBy, raceRefusal } from '../../events/rules.ts';
import type { Refusal } from '../../refusal.ts';
import { body, type Env, json, refused, route } from '../../route.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { goneRefusal } from '../rules.ts';
import { readHackathon } from '../store.ts';
import { unknownRefusal, wishesFor, wishRefusal } from './rules.ts';
import { Wishes, WishesSaid } from './schema.ts';
import { dropWishes, readWishes, sayWishes } from './store.ts';

const params = z.object({ hackathon: z.string() });
const wishes200 = (words: string) => ({ 200: json(Wishes, words) });

const read = route({
  act: 'hackathon.read',
  method: 'get',
  path: '/hackathons/{hackathon}/wishes',
  summary: 'Which hack teams I would like, and which there are',
  request: { params },
  responses: wishes200('My wishes, or what I might wish for'),
});

const say = route({
  act: 'hack-team.join',
  method: 'put',
  path: '/hackathons/{hackathon}/wishes',
  summary: 'Say which hack teams I would like, while I have none',
  request: { params, body: body(WishesSaid) },
  responses: wishes200('My wishes as they are now'),
});

const drop = route({
  act: 'hack-team.join',
  method: 'delete',
  path: '/hackathons/{hackathon}/wishes',
  summary: 'Take my wishes back',
  request: { params },
  responses: wishes200('What I might wish for'),
});

/** What those without a hack team would like. */
export const wishes = newRoutes()
  .openapi(read, async (c) => {
    const known = await asked(c, c.req.valid('param').hackathon);
    return 'code' in known ? refused(c, known) : c.json(known.wishes, 200);
  })
  .openapi(say, async (c) => {
    const { asker, portal } = c.var;
    const { hackathon: slug } = c.req.valid('param');
    const said = c.req.valid('json');
    const before = await asked(c, slug);
    if ('code' in before) return refused(c, before);
    const { choices } = before.rows;
    const barred =
      wishRefusal(before.hackathon, portal.now()) ??
      unknownRefusal(said, { choices, skills: portal.catalogue.skills });
    if (barred) return refused(c, barred);
    const now = instant(portal.now());
    await sayWishes(portal.db, { event: slug, person: asker?.id ?? '', now, ...said });
    const after = await asked(c, slug);
    if ('code' in after) return refused(c, after);
    if (after.wishes.mine) return c.json(after.wishes, 200);
    return refused(c, wishRefusal(after.hackathon, portal.now()) ?? raceRefusal);
  })
  .openapi(drop, async (c) => {
    const { asker, portal } = c.var;
    const { hackathon: slug } = c.req.valid('param');
    await dropWishes(portal.db, { event: slug, person: asker?.id ?? '' });
    const known = await asked(c, slug);
    return 'code' in known ? refused(c, known) : c.json(known.wishes, 200);
  });

async function asked(c: Context<Env>, slug: string) {
  const { asker, portal } = c.var;
  const person = asker?.id ?? '';
  const [hackathon, rows] = await Promise.all([
    readHackathon(portal.db, slug, person),
    readWishes(portal.db, { event: slug, person }),
  ]);
  if (!hackathon || !isSeenBy(hackathon, asker)) return goneRefusal satisfies Refusal;
  return { hackathon, rows, wishes: wishesFor(rows, hackathon, { asker, now: portal.now() }) };
}
