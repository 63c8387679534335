import type { Context } from 'hono';
import { z } from 'zod';
import type { Refusal } from '../../refusal.ts';
import { body, type Env, json, refused, route } from '../../route.ts';
import { dayIn, instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { isRefusal } from '../editing.ts';
import { readHosted } from '../hosted/store.ts';
import { allHelpersOf } from '../mini-projects/rules.ts';
import { Id } from '../schema.ts';
import { goneRefusal } from '../swaps/rules.ts';
import { rotationName } from '../tell.ts';
import { readRefusal, toldWords, type VisitCircle, writeRefusal } from './rules.ts';
import { AllVisitWords, SaidWords, WordsKind } from './schema.ts';
import { sayWords, unsayWords, wordsOn } from './store.ts';

const params = z.object({ visit: Id });
const one = params.extend({ kind: WordsKind });

const read = route({
  act: 'visit-words.read',
  method: 'get',
  path: '/visits/{visit}/words',
  summary: 'What was written about a visit, for its hire, team and organiser',
  request: { params },
  responses: { 200: json(AllVisitWords, 'The oldest first') },
});

const say = route({
  act: 'visit-words.write',
  method: 'put',
  path: '/visits/{visit}/words/{kind}',
  summary: 'Write a note on a visit, or what I learned from the hire',
  request: { params: one, body: body(SaidWords) },
  responses: { 200: json(AllVisitWords, 'All that is written about the visit now') },
});

const unsay = route({
  act: 'visit-words.write',
  method: 'delete',
  path: '/visits/{visit}/words/{kind}',
  summary: 'Take back what I wrote about a visit',
  request: { params: one },
  responses: { 200: json(AllVisitWords, 'All that is written about the visit now') },
});

/** What those who received a hire write afterwards. */
export const visitWords = newRoutes()
  .openapi(read, async (c) => {
    const { asker, portal } = c.var;
    const visit = await circleOf(c, c.req.valid('param').visit);
    if (isRefusal(visit)) return refused(c, visit);
    const barred = readRefusal(visit, asker);
    return barred ? refused(c, barred) : c.json({ words: await wordsOn(portal.db, visit.id) }, 200);
  })
  .openapi(say, async (c) => {
    const { asker, portal } = c.var;
    const { kind, visit: id } = c.req.valid('param');
    const visit = await circleOf(c, id);
    if (isRefusal(visit)) return refused(c, visit);
    const barred = writeRefusal(visit, asker, dayIn(portal.now(), visit.zone));
    if (barred) return refused(c, barred);
    const words = await sayWords(portal.db, {
      ...{ visit: id, kind, person: asker?.id ?? '', now: instant(portal.now()) },
      said: toldWords(kind, asker?.name ?? 'Somebody', visit.title),
      ...c.req.valid('json'),
    });
    return c.json({ words }, 200);
  })
  .openapi(unsay, async (c) => {
    const { asker, portal } = c.var;
    const { kind, visit: id } = c.req.valid('param');
    const visit = await circleOf(c, id);
    if (isRefusal(visit)) return refused(c, visit);
    const barred = writeRefusal(visit, asker, dayIn(portal.now(), visit.zone));
    if (barred) return refused(c, barred);
    await unsayWords(portal.db, { visit: id, kind, person: asker?.id ?? '' });
    return c.json({ words: await wordsOn(portal.db, id) }, 200);
  });

type Known = VisitCircle & { id: string; zone: string; title: string };

async function circleOf(c: Context<Env>, id: string): Promise<Known | Refusal> {
  const { portal } = c.var;
  const row = await readHosted(portal.db, id);
  if (!row) return goneRefusal;
  const { day, host, organiser, rotation, zone } = row;
  const authored = portal.catalogue.rotations.find(({ slug }) => slug === rotation);
  return {
    ...{ id, day, host, organiser, zone, hire: row.hirePerson },
    helpers: allHelpersOf(portal.catalogue, rotation),
    team: authored?.team ?? '',
    title: rotationName(portal.catalogue, row),
  };
}
