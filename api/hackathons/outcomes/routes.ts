import { z } from 'zod';
import { isSeenBy } from '../../events/rules.ts';
import { body, json, refused, route } from '../../route.ts';
import { dayIn, instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { ideaAsked } from '../ideas/asked.ts';
import { noIdeaRefusal } from '../ideas/rules.ts';
import { goneRefusal, invalid } from '../rules.ts';
import { readHackathon } from '../store.ts';
import { personOf } from '../teams/store.ts';
import { outcomeRefusal, saidRefusal } from './rules.ts';
import { HackOutcome, LastHackathon, OutcomeSaid } from './schema.ts';
import { lastOf, outcomeOf, sayOutcome } from './store.ts';
import { outcomeTold } from './tell.ts';

const params = z.object({ idea: z.string() });
/** What became of a hack, and why I may not say so. */
const OutcomeAnswer = z.object({ outcome: HackOutcome.nullable(), refusal: z.string().nullable() });

const read = route({
  act: 'hackathon.read',
  method: 'get',
  path: '/ideas/{idea}/outcome',
  summary: 'What became of a hack',
  request: { params },
  responses: { 200: json(OutcomeAnswer, 'Null: nobody has said so yet') },
});

const say = route({
  act: 'idea.edit',
  method: 'put',
  path: '/ideas/{idea}/outcome',
  summary: 'Say what becomes of a hack',
  request: { params, body: body(OutcomeSaid) },
  responses: { 200: json(OutcomeAnswer, 'As it is now; who looks again was told') },
});

const last = route({
  act: 'hackathon.read',
  method: 'get',
  path: '/hackathons/{hackathon}/last',
  summary: 'What became of the hackathon before this one',
  request: { params: z.object({ hackathon: z.string() }) },
  responses: { 200: json(LastHackathon, 'Null: there was none') },
});

/** What becomes of what hack teams made. */
export const hackOutcomes = newRoutes()
  .openapi(read, async (c) => {
    const { asker, portal } = c.var;
    const idea = await ideaAsked(c, c.req.valid('param').idea);
    if (!idea) return refused(c, noIdeaRefusal);
    const refusal = outcomeRefusal(idea, asker, portal.now())?.message ?? null;
    const found = outcomeTold(await outcomeOf(portal.db, idea.id), portal.catalogue);
    return c.json({ outcome: found, refusal }, 200);
  })
  .openapi(say, async (c) => {
    const { asker, portal } = c.var;
    const said = c.req.valid('json');
    const now = portal.now();
    const idea = await ideaAsked(c, c.req.valid('param').idea);
    if (!idea) return refused(c, noIdeaRefusal);
    const today = dayIn(now, idea.hackathon.zone);
    const wrong =
      outcomeRefusal(idea, asker, now) ??
      saidRefusal(said, { teams: portal.catalogue.teams, today });
    if (wrong) return refused(c, wrong);
    if (!(await personOf(portal.db, said.owner))) {
      return refused(c, invalid([{ field: 'owner', message: 'There is no such person here.' }]));
    }
    await sayOutcome(portal.db, {
      ...{ ...said, idea: idea.id, person: asker?.id ?? '', now: instant(now) },
      team: said.outcome === 'adopted' ? said.team : null,
      lookOn: said.outcome === 'ended' ? null : said.lookOn,
    });
    const found = outcomeTold(await outcomeOf(portal.db, idea.id), portal.catalogue);
    return c.json({ outcome: found, refusal: null }, 200);
  })
  .openapi(last, async (c) => {
    const { asker, portal } = c.var;
    const { hackathon: event } = c.req.valid('param');
    const hackathon = await readHackathon(portal.db, event, asker?.id ?? '');
    if (!hackathon || !isSeenBy(hackathon, asker)) return refused(c, goneRefusal);
    const found = await lastOf(portal.db, { event, now: instant(portal.now()) });
    const before = found && {
      ...found,
      hacks: found.hacks.map(({ id, title, said }) => ({
        ...{ id, title, outcome: outcomeTold(said, portal.catalogue) },
      })),
    };
    return c.json({ last: before ?? null }, 200);
  });
