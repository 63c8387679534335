import type { Context } from 'hono';
import { z } from 'zod';
import { isSeenBy, raceRefusal } from '../../events/rules.ts';
import type { Refusal } from '../../refusal.ts';
import { body, type Env, json, refused, route } from '../../route.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import type { HackathonPage } from '../rows.ts';
import { goneRefusal, stageOf } from '../rules.ts';
import { spanAt } from '../showing/rules.ts';
import { showingOf } from '../showing/store.ts';
import { layoutOf } from '../showing/tell.ts';
import { readHackathon } from '../store.ts';
import { stateOf as voteStateOf } from '../votes/rules.ts';
import { voteOf } from '../votes/store.ts';
import { clockRefusal, leftMs, stateOf } from './rules.ts';
import { ClockSaid, ShowClock } from './schema.ts';
import { clockOf, pause, setReady, start } from './store.ts';

const params = z.object({ hackathon: z.string() });

const read = route({
  act: 'hackathon.read',
  method: 'get',
  path: '/hackathons/{hackathon}/clock',
  summary: 'Who shows now, how long still, and who is next',
  request: { params },
  responses: { 200: json(ShowClock, 'The clock on the room’s screen') },
});

const set = route({
  act: 'hackathon.edit',
  method: 'put',
  path: '/hackathons/{hackathon}/clock',
  summary: 'Start the clock of a hack team, let it stand, or put the next one on the screen',
  request: { params, body: body(ClockSaid) },
  responses: { 200: json(ShowClock, 'The clock as it is now') },
});

async function hackathonAsked(c: Context<Env>, slug: string): Promise<HackathonPage | undefined> {
  const { asker, portal } = c.var;
  const hackathon = await readHackathon(portal.db, slug, asker?.id ?? '');
  return hackathon && isSeenBy(hackathon, asker) ? hackathon : undefined;
}

/** The clock of a hackathon, by the service's own clock. */
async function clockFor(c: Context<Env>, hackathon: HackathonPage): Promise<ShowClock> {
  const { asker, portal } = c.var;
  const { slug, title, zone } = hackathon;
  const [showing, clock, vote] = await Promise.all([
    showingOf(portal.db, slug),
    clockOf(portal.db, slug),
    voteOf(portal.db, { event: slug, person: asker?.id ?? '' }),
  ]);
  const now = portal.now();
  const layout = layoutOf(hackathon, showing);
  const slots = showing.teams.flatMap(({ place, members, ...team }) =>
    place === null
      ? []
      : [
          {
            ...{ idea: team.idea, title: team.title, zone: team.zone },
            people: members.map(({ slug: person, name }) => ({ slug: person, name })),
            startsAt: spanAt(place, layout).startsAt,
          },
        ],
  );
  const state = stateOf(clock);
  const at = state === 'ended' ? slots.length : slots.findIndex(({ idea }) => idea === clock?.idea);
  return {
    ...{ slug, title, zone, state, stage: stageOf(hackathon, now), now: instant(now) },
    minutes: layout.minutes,
    on: slots[at] ?? null,
    leftMs: leftMs(clock, layout.minutes, now),
    next: slots[at + 1] ?? null,
    before: slots[at - 1]?.idea ?? null,
    ...{ number: at + 1, of: slots.length },
    ...{ vote: voteStateOf(vote.vote, hackathon, now), voted: vote.voted, could: vote.could },
    refusal: clockRefusal(hackathon, asker, now)?.message ?? null,
  };
}

type Said = z.infer<typeof ClockSaid>;

function isSo({ state, on }: ShowClock, said: Said): boolean {
  if (said.does === 'end') return state === 'ended';
  if (on?.idea !== said.idea) return false;
  if (said.does === 'start') return state === 'running';
  return said.does === 'pause' ? state !== 'running' : state === 'ready';
}

async function said(c: Context<Env>, slug: string, what: Said): Promise<ShowClock | Refusal> {
  const { asker, portal } = c.var;
  const hackathon = await hackathonAsked(c, slug);
  if (!hackathon) return goneRefusal;
  const barred = clockRefusal(hackathon, asker, portal.now());
  if (barred) return barred;
  const idea = what.does === 'end' ? null : what.idea;
  const does = { ready: setReady, end: setReady, start, pause }[what.does];
  await does(portal.db, { event: slug, idea, now: instant(portal.now()) });
  const clock = await clockFor(c, hackathon);
  return isSo(clock, what) ? clock : raceRefusal;
}

/** The clock of a showing, which its host runs from their own page. */
export const showClocks = newRoutes()
  .openapi(read, async (c) => {
    const hackathon = await hackathonAsked(c, c.req.valid('param').hackathon);
    return hackathon ? c.json(await clockFor(c, hackathon), 200) : refused(c, goneRefusal);
  })
  .openapi(set, async (c) => {
    const answer = await said(c, c.req.valid('param').hackathon, c.req.valid('json'));
    return 'code' in answer ? refused(c, answer) : c.json(answer, 200);
  });
