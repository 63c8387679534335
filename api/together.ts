import { setImmediate as nextMoment } from 'node:timers/promises';
import type { MiddlewareHandler } from 'hono';
import type { Env } from './route.ts';

let moment: Promise<void> | undefined;

/**
 * Writes that came in the same turn of the event loop go on side by side, and so reach the database
 * as one group (see `group-commit.ts`). Taken up one by one, the last of a crowd comes again when
 * the others are asked for already, and waits for two groups.
 */
export const together: MiddlewareHandler<Env> = async (c, next) => {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
    moment ??= nextMoment().then(() => {
      moment = undefined;
    });
    await moment;
  }
  return next();
};
