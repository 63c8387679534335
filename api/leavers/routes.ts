import { z } from 'zod';
import { staffIdOf } from '../events/hosting/store.ts';
import type { Portal } from '../portal.ts';
import { isLastAdminFault, lastAdminRefusal } from '../roles/rules.ts';
import { body, json, refused, route } from '../route.ts';
import { instant } from '../time.ts';
import { newRoutes } from '../valid.ts';
import { keptBy, leaveRefusal, nobodyRefusal, noHeirRefusal, withPlaybooks } from './rules.ts';
import { Heir, Leavers } from './schema.ts';
import { handOn, leaversOf, leavingStatements, returningStatements, whoIs } from './store.ts';

const params = z.object({ person: z.string().min(1).max(120) });
const answer = { 200: json(Leavers, 'Those who left, the latest first') };

const list = route({
  act: 'person.leave',
  method: 'get',
  path: '/leavers',
  summary: 'Who left, and what of theirs wants somebody new',
  responses: answer,
});

const leave = route({
  act: 'person.leave',
  method: 'put',
  path: '/leavers/{person}',
  summary: 'Note that somebody has left: they are out at once',
  request: { params },
  responses: answer,
});

const comeBack = route({
  act: 'person.leave',
  method: 'delete',
  path: '/leavers/{person}',
  summary: 'Note that they are back, as a member',
  request: { params },
  responses: answer,
});

const give = route({
  act: 'person.leave',
  method: 'put',
  path: '/leavers/{person}/heir',
  summary: 'Give what they looked after to somebody',
  request: { params, body: body(Heir) },
  responses: answer,
});

/** People who leave, and what they leave. */
export const leavers = newRoutes()
  .openapi(list, async (c) => c.json(await told(c.var.portal), 200))
  .openapi(leave, async (c) => {
    const { asker, portal } = c.var;
    const { person: slug } = c.req.valid('param');
    const barred = leaveRefusal(slug, asker);
    if (barred) return refused(c, barred);
    const who = await whoIs(portal.db, slug);
    if (!who) return refused(c, nobodyRefusal);
    const kept = keptBy(portal.catalogue, slug);
    const said = { by: asker?.id ?? null, via: 'portal', now: instant(portal.now()) } as const;
    const statements = await leavingStatements(portal.db, { person: who.id, kept, ...said });
    try {
      if (statements.length > 0) await portal.db.batch(statements);
    } catch (error) {
      // Of two admins who send each other away at once.
      if (isLastAdminFault(error)) return refused(c, lastAdminRefusal);
      throw error;
    }
    return c.json(await told(portal), 200);
  })
  .openapi(comeBack, async (c) => {
    const { asker, portal } = c.var;
    const who = await whoIs(portal.db, c.req.valid('param').person);
    if (!who) return refused(c, nobodyRefusal);
    const said = { by: asker?.id ?? null, via: 'portal', now: instant(portal.now()) } as const;
    await portal.db.batch(returningStatements({ person: who.id, ...said }));
    return c.json(await told(portal), 200);
  })
  .openapi(give, async (c) => {
    const { asker, portal } = c.var;
    const { to, thing = null } = c.req.valid('json');
    const [from, heir] = await Promise.all([
      whoIs(portal.db, c.req.valid('param').person),
      staffIdOf(portal.db, to),
    ]);
    if (!from?.hasLeft) return refused(c, nobodyRefusal);
    if (!heir) return refused(c, noHeirRefusal);
    const said = { by: asker?.id ?? '', now: instant(portal.now()) };
    await handOn(portal.db, { from: from.id, to: heir, thing, ...said });
    return c.json(await told(portal), 200);
  });

async function told({ db, catalogue, now }: Portal): Promise<Leavers> {
  return { leavers: withPlaybooks(await leaversOf(db, instant(now())), catalogue) };
}
