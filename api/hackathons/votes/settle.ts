import type { Db } from '../../db.ts';
import type { Portal } from '../../portal.ts';
import { instant } from '../../time.ts';
import { closeJuriesDue } from '../jury/store.ts';
import { closeVote, openVote, votesDue } from './store.ts';

/** Writes down each vote and jury that a phase has opened or closed since. Any number of processes may. */
export async function settleVotes(db: Db, at: Date): Promise<void> {
  const now = instant(at);
  for (const { event, open } of await votesDue(db, now)) {
    if (open) await openVote(db, { event, person: '', now });
    else await closeVote(db, { event, now });
  }
  await closeJuriesDue(db, now);
}

const everyMs = 60_000;

/** Does so every minute, and says how to stop. A database out of reach is asked again later. */
export function settleEveryMinute({ db, now }: Pick<Portal, 'db' | 'now'>): () => void {
  const settle = () => void settleVotes(db, now()).catch(() => undefined);
  const timer = setInterval(settle, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
