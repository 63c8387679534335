import type { Portal } from '../../portal.ts';
import { settle } from './settled.ts';

const minuteMs = 60_000;

/**
 * Looks each minute whether a course is to be decided, and says how to stop. Any number of processes
 * may: whoever is second finds nothing left. A database out of reach is asked again a minute later.
 */
export function decideEachMinute(portal: Pick<Portal, 'db' | 'now'>): () => void {
  const timer = setInterval(() => void settle(portal).catch(() => undefined), minuteMs);
  timer.unref();
  return () => clearInterval(timer);
}
