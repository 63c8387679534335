import type { Portal } from '../../portal.ts';
import { instant } from '../../time.ts';
import { forgetGuests } from './store.ts';

const hourMs = 60 * 60_000;
/** Who did not confirm by then does not come. */
const unconfirmedMs = 24 * hourMs;

/** Forgets now what may no longer be kept. */
export async function forgetNow({ db, now }: Pick<Portal, 'db' | 'now'>): Promise<void> {
  const before = instant(new Date(now().getTime() - unconfirmedMs));
  await forgetGuests(db, { now: instant(now()), before });
}

/** Forgets now and each hour, and says how to stop. Any process may, as often as it likes. */
export function forgetHourly(portal: Pick<Portal, 'db' | 'now'>): () => void {
  const look = () => void forgetNow(portal).catch(() => undefined);
  look();
  const timer = setInterval(look, hourMs);
  timer.unref();
  return () => clearInterval(timer);
}
