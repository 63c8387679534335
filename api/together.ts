import type { MiddlewareHandler } from 'hono';
import type { Env } from './route.ts';

/**
 * How many reads are taken up at once. Side by side each step of them runs on warm code, which
 * answers a third more in a second than one after the other; the first of many more would wait for
 * the last. Measured by `npm run bench:calendar`.
 */
const READS_AT_ONCE = 16;

const writes: (() => void)[] = [];
const reads: (() => void)[] = [];
let isDue = false;

/**
 * Takes up in one turn of the event loop what came in together, in the order in which it came. Writes
 * go on side by side, all of them, and so reach the database as one group (see `group-commit.ts`):
 * one by one, the last of a crowd is answered when the others are asked for already, and comes back
 * too late for the group after this.
 */
export const together: MiddlewareHandler<Env> = async (c, next) => {
  const { method } = c.req;
  const waiting = method === 'GET' || method === 'HEAD' ? reads : writes;
  await new Promise<void>((goOn) => {
    waiting.push(goOn);
    beginSoon();
  });
  return next();
};

function beginSoon(): void {
  if (isDue) return;
  isDue = true;
  setImmediate(begin);
}

function begin(): void {
  isDue = false;
  for (const goOn of [...writes.splice(0), ...reads.splice(0, READS_AT_ONCE)]) goOn();
  if (reads.length > 0) beginSoon();
}
