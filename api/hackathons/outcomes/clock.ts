import type { Portal } from '../../portal.ts';
import { instant } from '../../time.ts';
import { askForOutcomes } from './store.ts';

const everyMs = 10 * 60_000;

/**
 * Asks every ten minutes for what becomes of hacks, and says how to stop. Any number of processes
 * may: each question is put once. A database out of reach is asked again later.
 */
export function askEveryTenMinutes({ db, now }: Pick<Portal, 'db' | 'now'>): () => void {
  const ask = () => void askForOutcomes(db, instant(now())).catch(() => undefined);
  const timer = setInterval(ask, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
