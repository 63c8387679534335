import type { Context, MiddlewareHandler } from 'hono';
import { type Env, refused } from './route.ts';

export type Limits = { readsPerMinute: number; writesPerMinute: number };

/** Far above what people do, far below what hurts. */
export const usualLimits: Limits = { readsPerMinute: 1_200, writesPerMinute: 240 };

const MINUTE_MS = 60_000;

/**
 * Counts the requests of each minute: by person for those who are signed in, wherever they are, and
 * by address for everyone else. The address is that of the socket: no header is believed. `by` is
 * for what has a limit of its own.
 */
export function pace(
  limits: Limits,
  by: (c: Context<Env>) => string = whoAsks,
): MiddlewareHandler<Env> {
  const counts = new Map<string, number>();
  let minute = 0;
  return async (c, next) => {
    const now = c.var.portal.now().getTime();
    if (Math.floor(now / MINUTE_MS) !== minute) counts.clear();
    minute = Math.floor(now / MINUTE_MS);
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD';
    const key = `${reads ? 'reads' : 'writes'} ${by(c)}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count <= (reads ? limits.readsPerMinute : limits.writesPerMinute)) return next();
    return tooMany(c, Math.ceil((MINUTE_MS - (now % MINUTE_MS)) / 1000));
  };
}

function whoAsks(c: Context<Env>): string {
  return c.var.asker?.id ?? c.env?.incoming?.socket.remoteAddress ?? 'nobody';
}

function tooMany(c: Context<Env>, seconds: number): Response {
  c.header('Retry-After', String(seconds));
  return refused(c, { code: 'too-many', message: `Too fast. Go on in ${seconds} seconds.` });
}
