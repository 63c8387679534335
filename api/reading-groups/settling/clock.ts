import type { Portal } from '../../portal.ts';
import { settleAll } from './settled.ts';

const minutesMs = 10 * 60_000;

/**
 * Brings the groups up to now every ten minutes, and says how to stop. Any number of processes may;
 * a database out of reach is asked again the next time.
 */
export function settleGroups(portal: Pick<Portal, 'db' | 'catalogue' | 'now'>): () => void {
  const timer = setInterval(() => void settleAll(portal).catch(() => undefined), minutesMs);
  timer.unref();
  return () => clearInterval(timer);
}
