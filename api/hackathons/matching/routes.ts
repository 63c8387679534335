import type { Context } from 'hono';
import { z } from 'zod';
import { newId } from '../../id.ts';
import type { Refusal } from '../../refusal.ts';
import { body, type Env, json, refused, route } from '../../route.ts';
import { cancelJob, isBusy, jobsOf, startJob } from '../../solver/jobs.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { personOf } from '../teams/store.ts';
import { askedFor, closedRefusal, isRefused, type Known, staleRefusal, told } from './asked.ts';
import { keptOf, problemOf } from './of.ts';
import type { Matched } from './problem.ts';
import type { Placed } from './rows.ts';
import { Matching, PlaceSaid } from './schema.ts';
import { dropProposal, keepProposal, movePlaces } from './store.ts';

/** The solver gives the best it has after this time. */
const SECONDS_MOST = 10;
const solver = new URL('./worker.ts', import.meta.url);

const params = z.object({ hackathon: z.string() });
const place = params.extend({ person: z.string() });
const matching200 = { 200: json(Matching, 'Where the matching stands') };

const begin = route({
  act: 'hackathon.edit',
  method: 'post',
  path: '/hackathons/{hackathon}/matching',
  summary: 'Propose hack teams to those who have none',
  request: { params },
  responses: matching200,
});

const look = route({
  act: 'hackathon.edit',
  method: 'get',
  path: '/hackathons/{hackathon}/matching',
  summary: 'How the matching goes, and the proposal that waits',
  request: { params },
  responses: matching200,
});

const end = route({
  act: 'hackathon.edit',
  method: 'delete',
  path: '/hackathons/{hackathon}/matching',
  summary: 'Stop the matching, and drop the proposal',
  request: { params },
  responses: matching200,
});

const move = route({
  act: 'hackathon.edit',
  method: 'put',
  path: '/hackathons/{hackathon}/matching/places/{person}',
  summary: 'Put somebody into a team of the proposal by hand, or into none',
  request: { params: place, body: body(PlaceSaid) },
  responses: matching200,
});

const free = route({
  act: 'hackathon.edit',
  method: 'delete',
  path: '/hackathons/{hackathon}/matching/places/{person}',
  summary: 'Let the next proposal say where somebody goes',
  request: { params: place },
  responses: matching200,
});

/** The matching of those without a hack team, by its host. */
export const matching = newRoutes()
  .openapi(begin, async (c) => {
    const known = await askedFor(c, c.req.valid('param').hackathon);
    if (isRefused(known)) return refused(c, known);
    const { id } = known.hackathon;
    if (jobsOf(c.var.portal.db).get(id)?.is !== 'going') {
      const barred = started(c, known);
      if (barred) return refused(c, barred);
    }
    return c.json(told(c, known), 200);
  })
  .openapi(look, async (c) => {
    const known = await askedFor(c, c.req.valid('param').hackathon);
    return isRefused(known) ? refused(c, known) : c.json(told(c, known), 200);
  })
  .openapi(end, async (c) => {
    const { hackathon: slug } = c.req.valid('param');
    const known = await askedFor(c, slug);
    if (isRefused(known)) return refused(c, known);
    const { db } = c.var.portal;
    cancelJob(db, known.hackathon.id);
    await dropProposal(db, known.hackathon.id);
    return c.json(told(c, { ...known, rows: { ...known.rows, proposal: undefined } }), 200);
  })
  .openapi(move, async (c) => {
    const { hackathon: slug, person: who } = c.req.valid('param');
    const { proposal: id, version, idea } = c.req.valid('json');
    const answer = await moved(c, slug, async ({ rows, hackathon }) => {
      const { proposal, people, choices } = rows;
      const person = people.find((one) => one.slug === who);
      const places = proposal?.places ?? [];
      const was = places.find((one) => one.person === person?.id);
      // Sent again: it is so already.
      if (proposal?.id === id && was?.idea === idea && was.pinned) return places;
      if (proposal?.id !== id || proposal.version !== version) return staleRefusal;
      if (!person || !was) return notAloneRefusal;
      const choice = choices.find((one) => one.id === idea);
      if (idea !== null && !choice) return { code: 'missing', message: 'This idea is gone.' };
      const beside = places.filter((one) => one.idea === idea && one !== was).length;
      const size = beside + (choice?.members.length ?? 0);
      if (idea !== null && size >= hackathon.mixed.sizeMost) {
        const message = `“${choice?.title}” is full: ${hackathon.mixed.sizeMost} is the most. Move somebody else out of it first.`;
        return { code: 'full', message };
      }
      return places.map((one) => (one === was ? { ...one, idea, pinned: true } : one));
    });
    return isRefused(answer) ? refused(c, answer) : c.json(told(c, answer), 200);
  })
  .openapi(free, async (c) => {
    const { hackathon: slug, person: who } = c.req.valid('param');
    const id = await personOf(c.var.portal.db, who);
    const answer = await moved(c, slug, async ({ rows }) =>
      (rows.proposal?.places ?? []).map((one) =>
        one.person === id && one.pinned ? { ...one, pinned: false } : one,
      ),
    );
    return isRefused(answer) ? refused(c, answer) : c.json(told(c, answer), 200);
  });

const notAloneRefusal: Refusal = {
  code: 'closed',
  message: 'They have a team by now, or no place in the hackathon. Propose again.',
};

/** Changes places by hand, and reads what is there then. */
async function moved(
  c: Context<Env>,
  slug: string,
  change: (known: Known) => Promise<Placed[] | Refusal>,
): Promise<Known | Refusal> {
  const known = await askedFor(c, slug);
  if (isRefused(known)) return known;
  const places = await change(known);
  if ('code' in places) return places;
  const { proposal } = known.rows;
  if (!proposal || JSON.stringify(places) === JSON.stringify(proposal.places)) return known;
  const { id, version } = proposal;
  if (!(await movePlaces(c.var.portal.db, { id, version, places }))) return staleRefusal;
  return askedFor(c, slug);
}

/** Begins to match; what was moved by hand in the proposal before stays. */
function started(c: Context<Env>, known: Known): Refusal | undefined {
  const { portal } = c.var;
  const barred = closedRefusal(known, portal.now());
  if (barred) return barred;
  if (isBusy(portal.db, solver)) {
    const message = 'Two other hackathons are being matched. Try again in ten seconds.';
    return { code: 'race', message };
  }
  const { rows, hackathon } = known;
  const problem = problemOf(rows, hackathon.mixed);
  startJob(portal.db, {
    ...{ of: hackathon.id, problem, seconds: SECONDS_MOST },
    module: solver,
    keep: (found: Matched) => {
      const now = portal.now();
      const kept = keptOf(found, rows, problem);
      return keepProposal(portal.db, {
        ...{ event: hackathon.id, id: newId(now), now: instant(now), ...kept },
      });
    },
  });
  return undefined;
}
