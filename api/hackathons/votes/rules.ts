import { isOwn } from '../../events/rules.ts';
import { roleOf } from '../../people/rules.ts';
import type { Asker } from '../../people/schema.ts';
import { permissionRefusal } from '../../permissions.ts';
import type { Refusal } from '../../refusal.ts';
import type { Instant } from '../../time.ts';
import type { HackathonPage } from '../rows.ts';
import { stageOf, stageRefusal } from '../rules.ts';
import { type Method, pointsFor } from '../tallies/rules.ts';

/** What was set of a vote; null: there is none. */
export type VoteFacts = {
  method: Method;
  withPhase: boolean;
  openedAt: Instant | null;
  closedAt: Instant | null;
} | null;

/** Where a vote is: that it opens or closes with the phase is written down by whoever asks next. */
export function stateOf(
  vote: VoteFacts,
  hackathon: HackathonPage,
  now: Date,
): 'none' | 'set' | 'open' | 'closed' {
  if (!vote) return 'none';
  if (vote.closedAt) return 'closed';
  const stage = stageOf(hackathon, now);
  if (vote.openedAt) return stage === 'over' ? 'closed' : 'open';
  return vote.withPhase && stage === 'showing' ? 'open' : 'set';
}

/** Whether the phase has opened or closed the vote, and it has to be written down. */
export function isDue(vote: VoteFacts, hackathon: HackathonPage, now: Date): boolean {
  const state = stateOf(vote, hackathon, now);
  if (!vote || hackathon.cancelled || hackathon.draft) return false;
  return (state === 'open' && !vote.openedAt) || (state === 'closed' && !vote.closedAt);
}

/** How many a ballot names at most. */
export const mostOf = (method: Method, candidates: number): number =>
  method === 'points' ? Math.min(pointsFor.length, candidates) : candidates;

const hostRefusal = (hackathon: HackathonPage, asker: Asker | undefined): Refusal | undefined =>
  permissionRefusal(roleOf(asker), 'hackathon.edit', isOwn(hackathon, asker));

type Looking = { vote: VoteFacts; hackathon: HackathonPage; asker: Asker | undefined; now: Date };

/** Why this person cannot set how one votes. */
export function setRefusal({ vote, hackathon, asker, now }: Looking): Refusal | undefined {
  const barred = hostRefusal(hackathon, asker);
  if (barred) return barred;
  const state = stateOf(vote, hackathon, now);
  if (state === 'open' || state === 'closed') {
    return { code: 'closed', message: 'The vote has begun; how one votes stays as it is.' };
  }
  const stages = ['coming', 'pitching', 'forming', 'hacking', 'showing'] as const;
  return stageRefusal(hackathon, stages, 'Setting a vote', now);
}

/** Why this person cannot open the vote now. */
export function openRefusal({ vote, hackathon, asker, now }: Looking): Refusal | undefined {
  const barred = hostRefusal(hackathon, asker);
  if (barred) return barred;
  const state = stateOf(vote, hackathon, now);
  if (state === 'none') return { code: 'too-early', message: 'Say first how one votes.' };
  if (state === 'closed') {
    return { code: 'closed', message: 'The vote is closed, and everybody knows the result.' };
  }
  return stageRefusal(hackathon, ['showing'], 'The vote', now);
}

/** Why this person cannot close the vote now. */
export function closeRefusal({ vote, hackathon, asker, now }: Looking): Refusal | undefined {
  const barred = hostRefusal(hackathon, asker);
  if (barred) return barred;
  if (hackathon.cancelled) return { code: 'cancelled', message: 'This hackathon was cancelled.' };
  const state = stateOf(vote, hackathon, now);
  if (state === 'open' || state === 'closed') return undefined;
  return { code: 'too-early', message: 'The vote is not open.' };
}

/** Why this person cannot vote now. */
export function voteRefusal({ vote, hackathon, asker, now }: Looking): Refusal | undefined {
  const barred = permissionRefusal(roleOf(asker), 'hack-vote.cast', false);
  if (barred) return barred;
  const state = stateOf(vote, hackathon, now);
  if (state === 'closed') return { code: 'closed', message: 'The vote is closed.' };
  if (state !== 'open') return { code: 'too-early', message: 'The vote is not open yet.' };
  const closed = stageRefusal(hackathon, ['showing'], 'The vote', now);
  if (closed || hackathon.signup?.state === 'confirmed') return closed;
  return { code: 'closed', message: 'Who has a place in this hackathon votes.' };
}

/** What is wrong with a ballot; undefined: nothing. */
export function ballotRefusal(
  choices: readonly string[],
  candidates: readonly { idea: string; mine: boolean }[],
  method: Method,
): Refusal | undefined {
  const wrong = (message: string): Refusal => ({
    code: 'invalid',
    message,
    fields: [{ field: 'choices', message }],
  });
  if (new Set(choices).size < choices.length) return wrong('Name each hack team once.');
  if (choices.length > mostOf(method, candidates.length)) {
    return wrong(`Name at most ${mostOf(method, candidates.length)}.`);
  }
  const found = choices.map((choice) => candidates.find(({ idea }) => idea === choice));
  if (found.some((one) => one?.mine)) return wrong('Nobody votes for their own hack team.');
  return found.includes(undefined)
    ? wrong('One of these hack teams is gone. Look again first.')
    : undefined;
}
