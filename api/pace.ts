import type { Context, MiddlewareHandler } from 'hono';
import { loggedPath } from './log.ts';
import { clientOf, countedAs } from './proxies/rules.ts';
import { type Env, refused } from './route.ts';

export type Limits = { readsPerMinute: number; writesPerMinute: number };

/** Far above what people do, far below what hurts. */
export const usualLimits: Limits = { readsPerMinute: 1_200, writesPerMinute: 240 };

const MINUTE_MS = 60_000;

/**
 * Counts the requests of each minute: by person for those who are signed in, wherever they are, and
 * by address for everyone else. The address is that of the socket, or what a trusted proxy says. `by`
 * is for what has a limit of its own; whom it does not know is not counted.
 */
export function pace(
  limits: Limits,
  by: (c: Context<Env>) => string | undefined = whoAsks,
): MiddlewareHandler<Env> {
  const counts = new Map<string, number>();
  let minute = 0;
  return async (c, next) => {
    const now = c.get('portal').now().getTime();
    if (Math.floor(now / MINUTE_MS) !== minute) counts.clear();
    minute = Math.floor(now / MINUTE_MS);
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD';
    const who = by(c);
    if (who === undefined) return next();
    const key = `${reads ? 'reads' : 'writes'} ${who}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    const most = reads ? limits.readsPerMinute : limits.writesPerMinute;
    if (count <= most) return next();
    // Once for each minute: whoever floods the service must not flood its log.
    if (count === most + 1) noteFlood(c);
    return tooMany(c, Math.ceil((MINUTE_MS - (now % MINUTE_MS)) / 1000));
  };
}

function whoAsks(c: Context<Env>): string {
  return c.get('asker')?.id ?? byAddress(c) ?? 'nobody';
}

/** By the address alone, whoever is signed in. */
export function byAddress(c: Context<Env>): string | undefined {
  const address = addressOf(c);
  return address === undefined ? undefined : countedAs(address);
}

/** Far more than come from one hall, far fewer than fill a list with made-up mails. */
export const signUpLimits: Limits = { readsPerMinute: 1_200, writesPerMinute: 20 };

function addressOf(c: Context<Env>): string | undefined {
  const connection = c.env?.incoming?.socket.remoteAddress;
  if (connection === undefined) return undefined;
  const { trustedProxies = [] } = c.get('portal');
  return clientOf(connection, c.req.header('x-forwarded-for'), trustedProxies);
}

function noteFlood(c: Context<Env>): void {
  const { log, requestId, asker } = c.var;
  const path = loggedPath(c.req.path);
  log.warn({ requestId, person: asker?.id, path, address: addressOf(c) }, 'too fast');
}

function tooMany(c: Context<Env>, seconds: number): Response {
  c.header('Retry-After', String(seconds));
  return refused(c, { code: 'too-many', message: `Too fast. Go on in ${seconds} seconds.` });
}
