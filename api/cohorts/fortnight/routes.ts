import type { Context } from 'hono';
import { z } from 'zod';
import { body, type Env, json, refused, route } from '../../route.ts';
import { dayIn, instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { saidAt } from '../mini-projects/rules.ts';
import { inOrder, noteConflict, notHireRefusal } from './rules.ts';
import { Fortnight, FortnightQuery, NoteText, TaskMark, WelcomeMark } from './schema.ts';
import { fortnightsOf, markTask, markWelcome, namesOf, runsTaken, writeNote } from './store.ts';
import { fortnightFor, runsSince, slugsIn, spanOf } from './tell.ts';

const params = z.object({ cohort: z.string().max(80) });
const told = { 200: json(Fortnight, 'My boot camp as it is now') };

const read = route({
  act: 'fortnight.keep',
  method: 'get',
  path: '/fortnight',
  summary: 'My boot camp: the plan, the people, what is mine to do and to keep',
  request: { query: FortnightQuery },
  responses: { 200: json(Fortnight, 'Of the cohort asked for, else of the one that matters now') },
});

const mark = route({
  act: 'fortnight.keep',
  method: 'put',
  path: '/fortnight/{cohort}/tasks/{task}',
  summary: 'Tick a task before day one, or take the tick back',
  request: { params: params.extend({ task: z.string().min(1).max(60) }), body: body(TaskMark) },
  responses: told,
});

const write = route({
  act: 'fortnight.keep',
  method: 'put',
  path: '/fortnight/{cohort}/note',
  summary: 'Write my notes, which nobody else reads',
  request: { params, body: body(NoteText) },
  responses: told,
});

const answer = route({
  act: 'fortnight.keep',
  method: 'put',
  path: '/fortnight/{cohort}/welcomes/{person}',
  summary: 'Thank somebody for a welcome, or hide it',
  request: { params: params.extend({ person: z.string().max(80) }), body: body(WelcomeMark) },
  responses: told,
});

/** What a hire has of their boot camp. It is theirs alone, so who asks says whose it is. */
export const fortnight = newRoutes()
  .openapi(read, async (c) => {
    const { cohort } = c.req.valid('query');
    const mine = await mineAs(c, cohort);
    return mine ? c.json(mine, 200) : refused(c, notHireRefusal);
  })
  .openapi(mark, async (c) => {
    const { asker, portal } = c.var;
    const { cohort, task } = c.req.valid('param');
    const { done, at } = c.req.valid('json');
    const said = { task, done, at: saidAt(at, portal.now()) };
    await markTask(portal.db, { person: asker?.id ?? '', cohort, ...said });
    const mine = await mineAs(c, cohort);
    return mine ? c.json(mine, 200) : refused(c, notHireRefusal);
  })
  .openapi(write, async (c) => {
    const { asker, portal } = c.var;
    const { cohort } = c.req.valid('param');
    const note = c.req.valid('json');
    const asked = { person: asker?.id ?? '', cohort, now: instant(portal.now()) };
    const after = await writeNote(portal.db, { ...asked, ...note });
    const mine = await mineAs(c, cohort);
    if (!mine) return refused(c, notHireRefusal);
    return after.mine ? c.json(mine, 200) : refused(c, noteConflict);
  })
  .openapi(answer, async (c) => {
    const { asker, portal } = c.var;
    const { cohort, person } = c.req.valid('param');
    const mark = { ...c.req.valid('json'), now: instant(portal.now()) };
    await markWelcome(portal.db, { person: asker?.id ?? '', cohort, by: person, ...mark });
    const mine = await mineAs(c, cohort);
    return mine ? c.json(mine, 200) : refused(c, notHireRefusal);
  });

/** Undefined: the one who asks is no hire of the cohort that was asked for. */
async function mineAs(c: Context<Env>, slug?: string): Promise<Fortnight | undefined> {
  const { portal, asker } = c.var;
  const { db, catalogue } = portal;
  const now = portal.now();
  const rows = await fortnightsOf(db, asker?.id ?? '');
  const spanned = rows.map((row) => ({ row, ...spanOf(row, catalogue) }));
  const ordered = inOrder(spanned, dayIn(now, rows[0]?.cohort.zone ?? 'UTC'));
  const cohorts = ordered.map(({ row: { cohort } }) => {
    const { slug, title, firstDay } = cohort;
    return { slug, title, firstDay };
  });
  const chosen = ordered.find(({ row }) => slug === undefined || row.cohort.slug === slug)?.row;
  if (!chosen || !asker) {
    return slug === undefined ? { now: instant(now), cohorts, mine: null } : undefined;
  }
  const [names, runs] = await Promise.all([
    namesOf(db, slugsIn(chosen, catalogue)),
    runsTaken(db, { person: asker.id, since: runsSince(chosen) }),
  ]);
  const mine = fortnightFor(chosen, { catalogue, names, runs, asker, now });
  return { now: instant(now), cohorts, mine };
}
