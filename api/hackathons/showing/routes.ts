import type { Context } from 'hono';
import { z } from 'zod';
import { isSeenBy } from '../../events/rules.ts';
import { newId } from '../../id.ts';
import type { Refusal } from '../../refusal.ts';
import { body, type Env, json, refused, route } from '../../route.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { drawn } from '../draws/rules.ts';
import { ideaAsked } from '../ideas/asked.ts';
import { noIdeaRefusal, teamEditRefusal } from '../ideas/rules.ts';
import { goneRefusal } from '../rules.ts';
import { readHackathon } from '../store.ts';
import { lotsOf } from './lots.ts';
import type { SetRow, ShowingRow } from './rows.ts';
import { arrangeRefusal, isSame, type Layout, orderRefusal, usual } from './rules.ts';
import { DrawSaid, OrderSaid, Publication, Showing, ShowingSaid, WaySaid } from './schema.ts';
import { arrange, sayWay, showingOf } from './store.ts';
import { layoutOf, showingFor, toTell } from './tell.ts';

const params = z.object({ hackathon: z.string() });
const showing200 = (words: string) => ({ 200: json(Showing, words) });

const read = route({
  act: 'hackathon.read',
  method: 'get',
  path: '/hackathons/{hackathon}/showing',
  summary: 'In which order hack teams show',
  request: { params },
  responses: showing200('The showing; before it is published without an order but for the host'),
});

const set = route({
  act: 'hackathon.edit',
  method: 'put',
  path: '/hackathons/{hackathon}/showing',
  summary: 'Say how long each hack team shows',
  request: { params, body: body(ShowingSaid) },
  responses: showing200('The showing; teams whose published time moved were told'),
});

const order = route({
  act: 'hackathon.edit',
  method: 'put',
  path: '/hackathons/{hackathon}/showing/order',
  summary: 'Set the order by hand',
  request: { params, body: body(OrderSaid) },
  responses: showing200('The showing; teams whose published time moved were told'),
});

const draw = route({
  act: 'hackathon.edit',
  method: 'put',
  path: '/hackathons/{hackathon}/showing/draw',
  summary: 'Draw the order by lot',
  request: { params, body: body(DrawSaid) },
  responses: showing200('The showing; the same draw sent again changes nothing'),
});

const publish = route({
  act: 'hackathon.edit',
  method: 'put',
  path: '/hackathons/{hackathon}/showing/publication',
  summary: 'Publish the order, and tell each hack team when it shows',
  request: { params, body: body(Publication) },
  responses: showing200('The showing; published again it changes nothing'),
});

const say = route({
  act: 'hack-team.edit',
  method: 'put',
  path: '/ideas/{idea}/showing',
  summary: 'Say whether a hack team shows in the room or from elsewhere',
  request: { params: z.object({ idea: z.string() }), body: body(WaySaid) },
  responses: showing200('The showing of its hackathon'),
});

/** What a change sets, beside what stays. */
type Plan = Partial<Omit<SetRow, 'version' | 'change'>> & { order?: readonly string[] };

/** Makes one change to the showing by somebody who may: every one of them goes this way. */
async function arranged(
  c: Context<Env>,
  slug: string,
  from: number,
  plan: (row: ShowingRow, layout: Layout) => Promise<Plan | 'done' | Refusal>,
  change = newId(c.var.portal.now()),
): Promise<Showing | Refusal> {
  const { asker, portal } = c.var;
  const now = portal.now();
  const person = asker?.id ?? '';
  const hackathon = await readHackathon(portal.db, slug, person);
  if (!hackathon || !isSeenBy(hackathon, asker)) return goneRefusal;
  const row = await showingOf(portal.db, slug);
  const barred = arrangeRefusal(hackathon, asker, now);
  if (barred?.code === 'forbidden') return barred;
  const planned = row.set?.change === change ? 'done' : await plan(row, layoutOf(hackathon, row));
  if (planned === 'done') return showingFor(hackathon, row, c.var);
  if (barred) return barred;
  if ('code' in planned) return planned;
  const { order: said, ...facts } = planned;
  const before = row.set ?? { ...usual, seed: null, draws: 0, moved: false, publishedAt: null };
  const inOrder = row.teams.filter(({ place }) => place !== null).map(({ idea }) => idea);
  const after = { ...before, ...facts, order: said ?? inOrder, change };
  const layout = { ...layoutOf(hackathon, row), minutes: after.minutes, pause: after.pause };
  const told = after.publishedAt ? toTell(hackathon, layout, after.order, row.teams) : [];
  const asked = { ...after, told, event: slug, person, from, now: instant(now) };
  const written = await arrange(portal.db, asked);
  if (written.set?.change === change) return showingFor(hackathon, written, c.var);
  const message = 'Someone else changed the showing meanwhile. Look at it again first.';
  return { code: 'conflict', message };
}

const isRefusal = (answer: Showing | Refusal): answer is Refusal => 'code' in answer;

/** The order in which hack teams show what they made. */
export const showings = newRoutes()
  .openapi(read, async (c) => {
    const { asker, portal } = c.var;
    const { hackathon: slug } = c.req.valid('param');
    const hackathon = await readHackathon(portal.db, slug, asker?.id ?? '');
    if (!hackathon || !isSeenBy(hackathon, asker)) return refused(c, goneRefusal);
    return c.json(await showingFor(hackathon, await showingOf(portal.db, slug), c.var), 200);
  })
  .openapi(set, async (c) => {
    const { version, minutes, pause } = c.req.valid('json');
    const answer = await arranged(c, c.req.valid('param').hackathon, version, async (row) =>
      row.set?.minutes === minutes && row.set.pause === pause ? 'done' : { minutes, pause },
    );
    return isRefusal(answer) ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(order, async (c) => {
    const { version, ideas } = c.req.valid('json');
    const answer = await arranged(c, c.req.valid('param').hackathon, version, async ({ teams }) => {
      const places = teams.filter(({ place }) => place !== null);
      const closed = places.every(({ place }, at) => place === at);
      const known = places.map(({ idea }) => idea);
      if (closed && isSame(known, ideas)) return 'done';
      const wrong = orderRefusal(
        ideas,
        teams.map(({ idea }) => idea),
      );
      return wrong ?? { order: ideas, moved: true };
    });
    return isRefusal(answer) ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(draw, async (c) => {
    const { version, draw: id } = c.req.valid('json');
    // Made here, so that whoever draws cannot choose it.
    const seed = newId(c.var.portal.now());
    const plan = async ({ set: was, teams }: ShowingRow, layout: Layout): Promise<Plan> => {
      const lots = await lotsOf(
        seed,
        teams.map(({ idea }) => idea),
      );
      const inDraw = teams.map(({ idea, zone }) => ({ idea, zone, lot: lots.get(idea) ?? '' }));
      const draws = (was?.draws ?? 0) + 1;
      return { seed, draws, moved: false, order: drawn(inDraw, layout) };
    };
    const answer = await arranged(c, c.req.valid('param').hackathon, version, plan, id);
    return isRefusal(answer) ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(publish, async (c) => {
    const { version } = c.req.valid('json');
    const answer = await arranged(
      c,
      c.req.valid('param').hackathon,
      version,
      async ({ set: was, teams }) => {
        if (was?.publishedAt) return 'done';
        if (teams.some(({ place }) => place !== null)) {
          return { publishedAt: instant(c.var.portal.now()) };
        }
        return {
          code: 'too-early',
          message: 'There is no order yet. Draw one, or set it by hand.',
        };
      },
    );
    return isRefusal(answer) ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(say, async (c) => {
    const { asker, portal } = c.var;
    const said = c.req.valid('json');
    const idea = await ideaAsked(c, c.req.valid('param').idea);
    if (!idea) return refused(c, noIdeaRefusal);
    const barred = teamEditRefusal(idea, asker, portal.now());
    if (barred) return refused(c, barred);
    const zone = said.way === 'remote' ? said.zone : null;
    await sayWay(portal.db, { idea: idea.id, way: said.way, zone });
    const row = await showingOf(portal.db, idea.hackathon.slug);
    return c.json(await showingFor(idea.hackathon, row, c.var), 200);
  });
