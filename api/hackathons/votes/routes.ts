import type { Context } from 'hono';
import { z } from 'zod';
import { isSeenBy, raceRefusal } from '../../events/rules.ts';
import type { Refusal } from '../../refusal.ts';
import { body, type Env, json, refused, route } from '../../route.ts';
import { type Instant, instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { castBallot } from '../ballots/store.ts';
import type { HackathonPage } from '../rows.ts';
import { goneRefusal, stageOf } from '../rules.ts';
import { readHackathon } from '../store.ts';
import { tally } from '../tallies/rules.ts';
import {
  ballotRefusal,
  closeRefusal,
  isDue,
  mostOf,
  openRefusal,
  setRefusal,
  stateOf,
  voteRefusal,
} from './rules.ts';
import { BallotSaid, Vote, VoteSaid } from './schema.ts';
import { settleVotes } from './settle.ts';
import { closeVote, openVote, setVote, type VoteRow, voteOf } from './store.ts';

const params = z.object({ hackathon: z.string() });
const vote200 = (words: string) => ({ 200: json(Vote, words) });

const read = route({
  act: 'hackathon.read',
  method: 'get',
  path: '/hackathons/{hackathon}/vote',
  summary: 'The vote on what was shown',
  request: { params },
  responses: vote200('Without any number of points until it is closed, for its host, too'),
});

const set = route({
  act: 'hackathon.edit',
  method: 'put',
  path: '/hackathons/{hackathon}/vote',
  summary: 'Say how one votes',
  request: { params, body: body(VoteSaid) },
  responses: vote200('The vote'),
});

const open = route({
  act: 'hackathon.edit',
  method: 'put',
  path: '/hackathons/{hackathon}/vote/opening',
  summary: 'Open the vote',
  request: { params },
  responses: vote200('The vote; everyone with a place was told'),
});

const close = route({
  act: 'hackathon.edit',
  method: 'put',
  path: '/hackathons/{hackathon}/vote/closing',
  summary: 'Close the vote for good, and show the result',
  request: { params },
  responses: vote200('The vote with its result; whose the ballots were is forgotten'),
});

const cast = route({
  act: 'hack-vote.cast',
  method: 'put',
  path: '/hackathons/{hackathon}/ballot',
  summary: 'Vote, change my ballot, or take it back',
  request: { params, body: body(BallotSaid) },
  responses: vote200('The vote with my ballot'),
});

type Stage = { hackathon: HackathonPage; row: VoteRow; now: Date };

/** The vote of this hackathon, if the asker may see that; what its phase has done is written first. */
async function voteAsked(c: Context<Env>, event: string): Promise<Stage | undefined> {
  const { asker, portal } = c.var;
  const now = portal.now();
  const person = asker?.id ?? '';
  const hackathon = await readHackathon(portal.db, event, person);
  if (!hackathon || !isSeenBy(hackathon, asker)) return undefined;
  const row = await voteOf(portal.db, { event, person });
  if (!isDue(row.vote, hackathon, now)) return { hackathon, row, now };
  await settleVotes(portal.db, now);
  return { hackathon, row: await voteOf(portal.db, { event, person }), now };
}

function voteFor({ hackathon, row, now }: Stage, { asker }: Env['Variables']): Vote {
  const { vote, could, voted, candidates, ballot, ballots } = row;
  const looking = { vote, hackathon, asker, now };
  const titles = new Map(candidates.map(({ idea, title }) => [idea, title]));
  const ideas = candidates.map(({ idea }) => idea);
  return {
    ...{ could, voted, candidates, ballot, stage: stageOf(hackathon, now) },
    state: stateOf(vote, hackathon, now),
    method: vote?.method ?? null,
    withPhase: vote?.withPhase ?? false,
    most: mostOf(vote?.method ?? 'points', candidates.length),
    results: vote?.closedAt
      ? tally(vote.method, ideas, ballots).map((one) => ({
          ...{ ...one, title: titles.get(one.idea) ?? '' },
          equals: one.equals.map((idea) => titles.get(idea) ?? ''),
        }))
      : null,
    refusals: {
      set: setRefusal(looking)?.message ?? null,
      open: openRefusal(looking)?.message ?? null,
      close: closeRefusal(looking)?.message ?? null,
      vote: voteRefusal(looking)?.message ?? null,
    },
  };
}

type Deed = {
  barred: (stage: Stage) => Refusal | undefined;
  act: (now: Instant) => Promise<void>;
  done: (stage: Stage) => boolean;
};

/** Does something to the vote; the statement decides, and where it did nothing the rule says why. */
async function decided(
  c: Context<Env>,
  event: string,
  { barred, act, done }: Deed,
): Promise<Vote | Refusal> {
  const before = await voteAsked(c, event);
  if (!before) return goneRefusal;
  const refusal = barred(before);
  if (refusal?.code === 'forbidden') return refusal;
  if (done(before)) return voteFor(before, c.var);
  if (refusal) return refusal;
  await act(instant(before.now));
  const after = await voteAsked(c, event);
  if (!after) return goneRefusal;
  return done(after) ? voteFor(after, c.var) : (barred(after) ?? raceRefusal);
}

const isRefusal = (answer: Vote | Refusal): answer is Refusal => 'code' in answer;

/** The vote of everybody on what was shown. */
export const hackVotes = newRoutes()
  .openapi(read, async (c) => {
    const stage = await voteAsked(c, c.req.valid('param').hackathon);
    return stage ? c.json(voteFor(stage, c.var), 200) : refused(c, goneRefusal);
  })
  .openapi(set, async (c) => {
    const { hackathon: event } = c.req.valid('param');
    const said = c.req.valid('json');
    const { asker, portal } = c.var;
    const answer = await decided(c, event, {
      barred: ({ row, ...stage }) => setRefusal({ ...stage, asker, vote: row.vote }),
      act: () => setVote(portal.db, { event, ...said }),
      done: ({ row: { vote } }) =>
        vote?.method === said.method && vote.withPhase === said.withPhase,
    });
    return isRefusal(answer) ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(open, async (c) => {
    const { hackathon: event } = c.req.valid('param');
    const { asker, portal } = c.var;
    const answer = await decided(c, event, {
      barred: ({ row, ...stage }) => openRefusal({ ...stage, asker, vote: row.vote }),
      act: (now) => openVote(portal.db, { event, person: asker?.id ?? '', now }),
      done: ({ row: { vote } }) => vote !== null && vote.openedAt !== null && !vote.closedAt,
    });
    return isRefusal(answer) ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(close, async (c) => {
    const { hackathon: event } = c.req.valid('param');
    const { asker, portal } = c.var;
    const answer = await decided(c, event, {
      barred: ({ row, ...stage }) => closeRefusal({ ...stage, asker, vote: row.vote }),
      act: (now) => closeVote(portal.db, { event, now }),
      done: ({ row: { vote } }) => vote !== null && vote.closedAt !== null,
    });
    return isRefusal(answer) ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(cast, async (c) => {
    const { hackathon: event } = c.req.valid('param');
    const { choices } = c.req.valid('json');
    const { asker, portal } = c.var;
    const answer = await decided(c, event, {
      barred: ({ row, ...stage }) =>
        voteRefusal({ ...stage, asker, vote: row.vote }) ??
        ballotRefusal(choices, row.candidates, row.vote?.method ?? 'points'),
      act: (now) => castBallot(portal.db, { event, person: asker?.id ?? '', now, choices }),
      done: ({ row: { vote, ballot } }) =>
        vote?.openedAt != null && !vote.closedAt && isSame(ballot ?? [], choices),
    });
    return isRefusal(answer) ? refused(c, answer) : c.json(answer, 200);
  });

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((idea, at) => idea === other[at]);
