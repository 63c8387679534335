import type { Context } from 'hono';
import { isSeenBy } from '../../events/rules.ts';
import type { Refusal } from '../../refusal.ts';
import type { Env } from '../../route.ts';
import { jobsOf } from '../../solver/jobs.ts';
import type { HackathonPage } from '../rows.ts';
import { editRefusal, goneRefusal, joinStages, stageRefusal } from '../rules.ts';
import { readHackathon } from '../store.ts';
import type { MatchRows } from './rows.ts';
import type { Matching } from './schema.ts';
import { readMatching } from './store.ts';
import { matchingFor } from './tell.ts';

export type Known = { hackathon: HackathonPage; rows: MatchRows };

/** The matching of this hackathon, if the asker is its host; or why they may not see it. */
export async function askedFor(c: Context<Env>, slug: string): Promise<Known | Refusal> {
  const { asker, portal } = c.var;
  const hackathon = await readHackathon(portal.db, slug, asker?.id ?? '');
  if (!hackathon || !isSeenBy(hackathon, asker)) return goneRefusal;
  const barred = editRefusal(hackathon, asker, portal.now());
  if (barred) return barred;
  return { hackathon, rows: await readMatching(portal.db, hackathon.id) };
}

/** Why nobody is matched now. */
export function closedRefusal({ hackathon, rows }: Known, now: Date): Refusal | undefined {
  const closed = stageRefusal(hackathon, joinStages, 'Matching', now);
  if (closed) return closed;
  if (rows.people.length === 0) {
    return { code: 'closed', message: 'Everybody who has a place has a team.' };
  }
  if (rows.choices.length > 0) return undefined;
  return { code: 'closed', message: 'There is no idea yet that could become a team.' };
}

/** The matching as it is told. */
export function told(c: Context<Env>, known: Known): Matching {
  const { portal } = c.var;
  const { hackathon, rows } = known;
  const job = jobsOf(portal.db).get(hackathon.id);
  const why = closedRefusal(known, portal.now())?.message ?? null;
  return matchingFor({ rows, hackathon, catalogue: portal.catalogue }, job, why);
}

export const isRefused = (known: Known | Refusal): known is Refusal => 'code' in known;

export const staleRefusal: Refusal = {
  code: 'conflict',
  message: 'This proposal is not the last one any more. Look at it again.',
};
