import type { MiddlewareHandler } from 'hono';
import type { Env } from '../route.ts';
import { instant } from '../time.ts';
import { shownHash } from './cookie.ts';
import { isStale, signInEnds } from './rules.ts';
import { askerBy, type Found, touch } from './store.ts';

/** Finds out who asks, by one read for those who show a token and none for those who do not. */
export const findAsker: MiddlewareHandler<Env> = async (c, next) => {
  const hash = shownHash(c);
  if (!hash) return next();
  const portal = c.get('portal');
  const found = await askerBy(portal.db, hash, instant(portal.now()));
  c.set('asker', found?.asker);
  await next();
  // The answer is made already: it does not fail because its time could not be noted.
  if (found) await noteUse(portal, hash, found).catch(() => undefined);
};

async function noteUse(
  { db, now }: Env['Variables']['portal'],
  hash: string,
  { beganAt, usedAt }: Found,
): Promise<void> {
  const at = now();
  if (!isStale(new Date(usedAt), at)) return;
  const endsAt = signInEnds(new Date(beganAt), at);
  await touch(db, { hash, now: instant(at), endsAt: instant(endsAt) });
}
