import { z } from 'zod';
import type { Refusal } from '../../refusal.ts';
import { refused, route } from '../../route.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { shownHash } from '../cookie.ts';
import { endEverySignIn, endSignInsOf } from './store.ts';

const endOnes = route({
  act: 'sign-in.end-of-others',
  method: 'delete',
  path: '/people/{person}/sign-ins',
  summary: 'Sign somebody out everywhere',
  request: { params: z.object({ person: z.string().min(1).max(120) }) },
  responses: { 204: { description: 'They are signed out on every browser' } },
});

const endAll = route({
  act: 'sign-in.end-of-others',
  method: 'delete',
  path: '/sign-ins/everybody',
  summary: 'Sign everybody out everywhere, but not me on this browser',
  responses: { 204: { description: 'All are signed out on every browser' } },
});

const nobodyRefusal: Refusal = { code: 'missing', message: 'Nobody of this name works here.' };

/** Admins end sign-ins of others: of one person, or of all. It counts from the next request on. */
export const signInsByAdmins = newRoutes()
  .openapi(endOnes, async (c) => {
    const { asker, portal } = c.var;
    const { person: slug } = c.req.valid('param');
    const said = { by: asker?.id ?? '', now: instant(portal.now()) };
    const isHere = await endSignInsOf(portal.db, { slug, ...said });
    return isHere ? c.body(null, 204) : refused(c, nobodyRefusal);
  })
  .openapi(endAll, async (c) => {
    const { asker, portal } = c.var;
    const said = { by: asker?.id ?? '', now: instant(portal.now()) };
    await endEverySignIn(portal.db, { but: shownHash(c) ?? '', ...said });
    return c.body(null, 204);
  });
