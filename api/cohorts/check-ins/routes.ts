import { z } from 'zod';
import type { Catalogue } from '../../catalogue.ts';
import { body, json, refused, route } from '../../route.ts';
import { dayIn } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { programmeOf } from '../tell.ts';
import { isOpen, notOpenRefusal, questionsOf, shownOf, shownRefusal } from './rules.ts';
import { type MyCheckIn, MyCheckIns, NewCheckIn, ProgrammeCheckIns, type Week } from './schema.ts';
import { type HireRow, hiresOf, saidOf, sayCheckIn, takeBackCheckIn } from './store.ts';

const params = z.object({ cohort: z.string().max(120), week: z.enum(['1', '4']) });

const readMine = route({
  act: 'feedback.give',
  method: 'get',
  path: '/check-ins',
  summary: 'What I am asked after week one and week four',
  responses: { 200: json(MyCheckIns, 'Those that are open, and those that I answered') },
});

const say = route({
  act: 'feedback.give',
  method: 'put',
  path: '/check-ins/{cohort}/{week}',
  summary: 'Answer the questions of a week',
  request: { params, body: body(NewCheckIn) },
  responses: { 200: json(MyCheckIns, 'All of mine') },
});

const takeBack = route({
  act: 'feedback.give',
  method: 'delete',
  path: '/check-ins/{cohort}/{week}',
  summary: 'Take my answers back',
  request: { params },
  responses: { 200: json(MyCheckIns, 'All of mine; a group of which they were part is hidden') },
});

const read = route({
  act: 'check-in.read',
  method: 'get',
  path: '/programmes/{programme}/check-ins',
  summary: 'What hires say of a programme, in groups of three',
  request: { params: z.object({ programme: z.string().max(80) }) },
  responses: { 200: json(ProgrammeCheckIns, 'Without names, days or order') },
});

/** The questions of week one and week four: read by those who keep the programme, in groups. */
export const checkIns = newRoutes()
  .openapi(readMine, async (c) => {
    const rows = await hiresOf(c.var.portal.db, c.var.asker?.id ?? '');
    return c.json({ checkIns: mineOf(rows, c.var.portal) }, 200);
  })
  .openapi(say, async (c) => {
    const { asker, portal } = c.var;
    const { cohort, week: said } = c.req.valid('param');
    const { answers } = c.req.valid('json');
    const person = asker?.id ?? '';
    const week = Number(said) as Week;
    const mine = async () => mineOf(await hiresOf(portal.db, person), portal);
    const row = (await hiresOf(portal.db, person)).find((one) => one.cohort.slug === cohort);
    if (!row || !isOpen(row.startsOn, week, dayIn(portal.now(), row.zone))) {
      return refused(c, notOpenRefusal);
    }
    const { hire, programme } = row;
    const batch = crypto.randomUUID();
    await sayCheckIn(portal.db, { hire, programme, week, person, answers, batch });
    const checkIns = await mine();
    const kept = checkIns.find((one) => one.cohort.slug === cohort && one.week === week)?.answers;
    // What stands was read before, and stays.
    if (JSON.stringify(kept) !== JSON.stringify(answers)) return refused(c, shownRefusal);
    return c.json({ checkIns }, 200);
  })
  .openapi(takeBack, async (c) => {
    const { asker, portal } = c.var;
    const { cohort, week } = c.req.valid('param');
    const person = asker?.id ?? '';
    const row = (await hiresOf(portal.db, person)).find((one) => one.cohort.slug === cohort);
    if (!row) return refused(c, notOpenRefusal);
    await takeBackCheckIn(portal.db, { hire: row.hire, week: Number(week) as Week, person });
    return c.json({ checkIns: mineOf(await hiresOf(portal.db, person), portal) }, 200);
  })
  .openapi(read, async (c) => {
    const said = await saidOf(c.var.portal.db, c.req.valid('param').programme);
    return c.json(shownOf(said), 200);
  });

type Standing = { catalogue: Catalogue; now: () => Date };

function mineOf(rows: readonly HireRow[], { catalogue, now }: Standing): MyCheckIn[] {
  return rows.flatMap((row) =>
    ([1, 4] as const).flatMap((week): MyCheckIn[] => {
      const said = row.said.find((one) => one.week === week);
      if (!said && !isOpen(row.startsOn, week, dayIn(now(), row.zone))) return [];
      const questions = questionsOf(programmeOf(catalogue, row.programme), week);
      const answers = said?.answers ?? null;
      return [{ cohort: row.cohort, week, questions, answers, shown: said?.shown === 1 }];
    }),
  );
}
