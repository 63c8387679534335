import type { Context } from 'hono';
import { z } from 'zod';
import type { Refusal } from '../../refusal.ts';
import { type Env, json, refused, route } from '../../route.ts';
import { dayIn, instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { askedFor, isRefusal } from '../editing.ts';
import { helpersOf } from '../mini-projects/rules.ts';
import { Id } from '../schema.ts';
import type { CohortRow } from '../store.ts';
import { goneRefusal, visitWords } from '../swaps/rules.ts';
import { daysOf, rotationName } from '../tell.ts';
import { type BoardVisit, boardOf, isForHire, reminderWords } from './rules.ts';
import { Board, type BoardItem, Concern } from './schema.ts';
import { boardRows, remind } from './store.ts';

const params = z.object({ cohort: z.string() });

const read = route({
  act: 'cohort.edit',
  method: 'get',
  path: '/cohorts/{cohort}/board',
  summary: 'Who is where today, what is stuck and what is overdue',
  request: { params },
  responses: { 200: json(Board, 'For whoever organises the cohort') },
});

const put = route({
  act: 'cohort.edit',
  method: 'put',
  path: '/cohorts/{cohort}/visits/{visit}/reminders/{concern}',
  summary: 'Remind those whom something waits for, once a day',
  request: { params: params.extend({ visit: Id, concern: Concern }) },
  responses: { 200: json(Board, 'As it is now') },
});

/** What a coordinator looks at each day. */
export const board = newRoutes()
  .openapi(read, async (c) => {
    const row = await askedFor(c, c.req.valid('param').cohort);
    return isRefusal(row) ? refused(c, row) : c.json((await boardFor(c, row)).board, 200);
  })
  .openapi(put, async (c) => {
    const { cohort: slug, visit: id, concern } = c.req.valid('param');
    const row = await askedFor(c, slug);
    if (isRefusal(row)) return refused(c, row);
    const { board: before, visits, today } = await boardFor(c, row);
    const item = [...before.stuck, ...before.overdue].find(
      (one) => one.visit === id && one.concern === concern,
    );
    const visit = visits.find((one) => one.id === id);
    if (!visit) return refused(c, goneRefusal);
    if (!item) return refused(c, settledRefusal);
    const { asker, portal } = c.var;
    await remind(portal.db, {
      ...{ cohort: row.id, visit: id, concern, day: today, now: instant(portal.now()) },
      what: isForHire(item, visit) ? 'nudged' : 'reminded',
      said: reminderWords(concern, asker?.name ?? '', nameOf(c, row, id), item.words),
      people: item.ask.map(({ slug }) => slug),
    });
    return c.json((await boardFor(c, row)).board, 200);
  });

const settledRefusal: Refusal = {
  code: 'over',
  message: 'That is settled since. Look again.',
};

function nameOf(c: Context<Env>, { visits, hires, programme }: CohortRow, id: string): string {
  const visit = visits.find((one) => one.id === id);
  const hire = hires.find((one) => one.id === visit?.hire)?.name ?? '';
  const { rotation = '', told } = visit ?? {};
  const title = rotationName(c.var.portal.catalogue, { programme, rotation });
  return visitWords({ hire, title, day: told?.day ?? '', half: told?.half ?? 'day' });
}

async function boardFor(c: Context<Env>, row: CohortRow) {
  const { db, catalogue, now } = c.var.portal;
  const today = dayIn(now(), row.zone);
  const said = await boardRows(db, row.id, today);
  const known = new Map(said.map((one) => [one.id, one]));
  const visits = row.visits.flatMap(({ id, hire, rotation, told, state }): BoardVisit[] => {
    const facts = known.get(id);
    if (!told || !facts) return [];
    const slugs = helpersOf(catalogue, { rotation, project: facts.project });
    return [
      {
        ...{ ...facts, id, state, day: told.day, host: told.host },
        hire: row.hires.find((one) => one.id === hire)?.person ?? null,
        helpers: row.staff.filter(({ slug }) => slugs.includes(slug)),
      },
    ];
  });
  const lastDay = daysOf(row, catalogue).at(-1) ?? row.firstDay;
  const found = boardOf(visits, { today, clock: clockIn(now(), row.zone), lastDay });
  const told = (item: Omit<BoardItem, 'reminded'>): BoardItem => ({
    ...item,
    ask: item.ask.map(({ slug, name }) => ({ slug, name })),
    reminded: known.get(item.visit)?.reminded.includes(item.concern) ?? false,
  });
  const here = visits.filter(({ day }) => day === today);
  return {
    ...{ visits, today },
    board: {
      here: here.map(({ id, accepted }) => ({ visit: id, accepted })),
      stuck: found.stuck.map(told),
      overdue: found.overdue.map(told),
    },
  };
}

/** `09:30` on the clock of a zone. */
const clockIn = (at: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  }).format(at);
