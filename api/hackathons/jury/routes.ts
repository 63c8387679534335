import type { Context } from 'hono';
import { z } from 'zod';
import { isOwn, isSeenBy, raceRefusal } from '../../events/rules.ts';
import type { Refusal } from '../../refusal.ts';
import { body, type Env, json, refused, route } from '../../route.ts';
import { type Instant, instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import type { HackathonPage } from '../rows.ts';
import { goneRefusal, stageOf } from '../rules.ts';
import { Id } from '../schema.ts';
import { readHackathon } from '../store.ts';
import { closeRefusal, judged, saidRefusal, scoreRefusal, setRefusal } from './rules.ts';
import { Jury, JurySaid, ScoreSaid } from './schema.ts';
import { closeJury, type JuryFacts, juryOf, nameJury, putScore } from './store.ts';

const params = z.object({ hackathon: z.string() });
const jury200 = (words: string) => ({ 200: json(Jury, words) });

const read = route({
  act: 'hackathon.read',
  method: 'get',
  path: '/hackathons/{hackathon}/jury',
  summary: 'The jury of a showing',
  request: { params },
  responses: jury200('With my own scores, if I am in it; with its result once it has ended'),
});

const name = route({
  act: 'hackathon.edit',
  method: 'put',
  path: '/hackathons/{hackathon}/jury',
  summary: 'Name the jury and what it looks at',
  request: { params, body: body(JurySaid) },
  responses: jury200('The jury; who is new in it was told'),
});

const score = route({
  act: 'hack-jury.score',
  method: 'put',
  path: '/hackathons/{hackathon}/jury/scores/{idea}',
  summary: 'Score a hack team as a juror',
  request: { params: params.extend({ idea: Id }), body: body(ScoreSaid) },
  responses: jury200('The jury with my scores'),
});

const close = route({
  act: 'hackathon.edit',
  method: 'put',
  path: '/hackathons/{hackathon}/jury/closing',
  summary: 'End the jury for good, and show what it said',
  request: { params },
  responses: jury200('The jury with its result'),
});

type Stage = { hackathon: HackathonPage; facts: JuryFacts; now: Date; juror: boolean };

async function juryAsked(c: Context<Env>, event: string): Promise<Stage | undefined> {
  const { asker, portal } = c.var;
  const person = asker?.id ?? '';
  const hackathon = await readHackathon(portal.db, event, person);
  if (!hackathon || !isSeenBy(hackathon, asker)) return undefined;
  const facts = await juryOf(portal.db, { event, person });
  const juror = facts.jurors.some(({ id }) => id === person);
  return { hackathon, facts, juror, now: portal.now() };
}

const looking = ({ hackathon, facts, now, juror }: Stage, { asker }: Env['Variables']) => ({
  ...{ hackathon, asker, now, juror, closed: facts.closedAt !== null },
});

function juryFor(stage: Stage, vars: Env['Variables']): Jury {
  const { hackathon, facts, now, juror } = stage;
  const { criteria, closedAt, jurors, teams, said } = facts;
  const look = looking(stage, vars);
  const phase = stageOf(hackathon, now);
  const ended = criteria !== null && (closedAt !== null || phase === 'over');
  const host = isOwn(hackathon, vars.asker);
  const own = said.filter(({ person }) => person === vars.asker?.id);
  return {
    state: !criteria ? 'none' : ended ? 'closed' : phase === 'showing' ? 'open' : 'named',
    criteria: criteria ?? [],
    jurors: jurors.map(({ id, ...person }) => ({
      ...{ ...person, scored: said.filter((one) => one.person === id).length },
    })),
    mine: juror,
    teams: teams.map((team) => {
      const mine = own.find(({ idea }) => idea === team.idea);
      return { ...team, scores: mine?.scores ?? null, words: mine?.words ?? '' };
    }),
    results: ended
      ? judged(criteria, said).map((row) => {
          const of = said.filter(({ idea }) => idea === row.idea);
          const reads = host || teams.some(({ idea, mine }) => mine && idea === row.idea);
          const words = reads ? of.flatMap((one) => (one.words ? [one.words] : [])) : [];
          return { ...row, title: of[0]?.title ?? '', words };
        })
      : null,
    refusals: {
      set: setRefusal(look)?.message ?? null,
      score: scoreRefusal(look)?.message ?? null,
      close: closeRefusal(look)?.message ?? null,
    },
  };
}

type Deed = {
  barred: (stage: Stage) => Refusal | undefined;
  act: (now: Instant) => Promise<void>;
  done: (stage: Stage) => boolean;
};

/** Does something to the jury; the statement decides, and where it did nothing the rule says why. */
async function decided(
  c: Context<Env>,
  { barred, act, done }: Deed,
  event: string,
): Promise<Jury | Refusal> {
  const before = await juryAsked(c, event);
  if (!before) return goneRefusal;
  const refusal = barred(before);
  if (refusal) return refusal;
  await act(instant(before.now));
  const after = await juryAsked(c, event);
  if (!after) return goneRefusal;
  return done(after) ? juryFor(after, c.var) : (barred(after) ?? raceRefusal);
}

const begun: Refusal = {
  code: 'closed',
  message: 'Scoring has begun, so the criteria stay as they are.',
};
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
const isRefusal = (answer: Jury | Refusal): answer is Refusal => 'code' in answer;

/** The jury of a showing, apart from everybody’s vote. */
export const juries = newRoutes()
  .openapi(read, async (c) => {
    const stage = await juryAsked(c, c.req.valid('param').hackathon);
    return stage ? c.json(juryFor(stage, c.var), 200) : refused(c, goneRefusal);
  })
  .openapi(name, async (c) => {
    const { hackathon: event } = c.req.valid('param');
    const said = c.req.valid('json');
    const { asker, portal } = c.var;
    const deed: Deed = {
      barred: (stage) => {
        const { criteria, said: scores } = stage.facts;
        const kept = scores.length === 0 || isSame(criteria, said.criteria);
        return setRefusal(looking(stage, c.var)) ?? (kept ? undefined : begun);
      },
      act: (now) => nameJury(portal.db, { ...said, event, person: asker?.id ?? '', now }),
      done: ({ facts }) => isSame(facts.criteria, said.criteria),
    };
    const answer = await decided(c, deed, event);
    return isRefusal(answer) ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(score, async (c) => {
    const { hackathon: event, idea } = c.req.valid('param');
    const { scores, words } = c.req.valid('json');
    const { asker, portal } = c.var;
    const person = asker?.id ?? '';
    const deed: Deed = {
      barred: (stage) =>
        scoreRefusal(looking(stage, c.var)) ??
        saidRefusal(
          scores,
          stage.facts.criteria ?? [],
          stage.facts.teams.find((team) => team.idea === idea),
        ),
      act: (now) => putScore(portal.db, { event, person, idea, scores, words, now }),
      done: ({ facts }) =>
        facts.said.some((one) => one.person === person && one.idea === idea && one.words === words),
    };
    const answer = await decided(c, deed, event);
    return isRefusal(answer) ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(close, async (c) => {
    const { hackathon: event } = c.req.valid('param');
    const deed: Deed = {
      barred: (stage) => closeRefusal(looking(stage, c.var)),
      act: (now) => closeJury(c.var.portal.db, event, now),
      done: ({ facts }) => facts.closedAt !== null,
    };
    const answer = await decided(c, deed, event);
    return isRefusal(answer) ? refused(c, answer) : c.json(answer, 200);
  });
