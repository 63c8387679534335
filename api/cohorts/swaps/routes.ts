import type { Context } from 'hono';
import { z } from 'zod';
import { newId } from '../../id.ts';
import type { Refusal } from '../../refusal.ts';
import { body, type Env, json, refused, route } from '../../route.ts';
import { dayIn, instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { isRefusal } from '../editing.ts';
import { type HostedRow, readHosted, readRequest } from '../hosted/store.ts';
import { Id } from '../schema.ts';
import { rotationName } from '../tell.ts';
import { asking } from './asking.ts';
import {
  awayRefusal,
  endedRefusal,
  goneRefusal,
  hostRefusal,
  takenWords,
  takeRefusal,
} from './rules.ts';
import { SwapAsked, VisitHosting } from './schema.ts';
import { acceptVisit, takeOver, withdrawSwap } from './store.ts';

const visit = z.object({ visit: Id });
const swap = visit.extend({ swap: Id });
const answered = { 200: json(VisitHosting, 'How the visit stands now') };

const accept = route({
  act: 'visit.host',
  method: 'put',
  path: '/visits/{visit}/acceptance',
  summary: 'Say that I receive this visit; an open request of mine is taken back',
  request: { params: visit },
  responses: answered,
});

const ask = route({
  act: 'visit.host',
  method: 'put',
  path: '/visits/{visit}/swaps/{swap}',
  summary: 'Ask that another host receives this visit',
  request: { params: swap, body: body(SwapAsked) },
  responses: answered,
});

const withdraw = route({
  act: 'visit.host',
  method: 'delete',
  path: '/visits/{visit}/swaps/{swap}',
  summary: 'Take my request back',
  request: { params: swap },
  responses: answered,
});

const take = route({
  act: 'swap.take',
  method: 'put',
  path: '/visits/{visit}/swaps/{swap}/taker',
  summary: 'Take a visit over; the first of several gets it',
  request: { params: swap },
  responses: answered,
});

/** Who receives a visit: its host says yes, asks for a swap, and another one takes over. */
export const swaps = newRoutes()
  .openapi(accept, async (c) => {
    const { portal, asker } = c.var;
    const row = await asHost(c, c.req.valid('param').visit);
    if (isRefusal(row)) return refused(c, row);
    await acceptVisit(portal.db, row.id, asker?.id ?? '', instant(portal.now()));
    return c.json(await standing(c, row), 200);
  })
  .openapi(ask, async (c) => {
    const { portal } = c.var;
    const { visit: id, swap: request } = c.req.valid('param');
    const { reason } = c.req.valid('json');
    const row = await asHost(c, id);
    if (isRefusal(row)) return refused(c, row);
    await portal.db.batch(await asking(portal, row, { swap: request, reason, absence: false }));
    return c.json(await standing(c, row), 200);
  })
  .openapi(withdraw, async (c) => {
    const { portal, asker } = c.var;
    const { visit: id, swap: request } = c.req.valid('param');
    const row = await asHost(c, id);
    if (isRefusal(row)) return refused(c, row);
    await withdrawSwap(portal.db, request, asker?.id ?? '', instant(portal.now()));
    return c.json(await standing(c, row), 200);
  })
  .openapi(take, async (c) => {
    const { portal, asker } = c.var;
    const param = c.req.valid('param');
    const person = asker?.id ?? '';
    const [row, before] = await Promise.all([
      readHosted(portal.db, param.visit),
      readRequest(portal.db, { ...param, person }),
    ]);
    if (!row || !before) return refused(c, goneRefusal);
    // Theirs already: the same request sent again.
    const isRepeat = before.ended?.taker?.slug === asker?.slug && before.ended !== null;
    if (!isRepeat) {
      const barred = takeRefusal({ ...before, visit: row }, asker, today(c, row));
      if (barred || before.isAway) return refused(c, barred ?? awayRefusal);
      await takeOver(portal.db, takingOf(c, row, param.swap));
      const after = await readRequest(portal.db, { ...param, person });
      if (after?.ended?.taker?.slug !== asker?.slug) {
        return refused(c, endedRefusal(after?.ended ?? { is: 'lapsed', taker: null }));
      }
    }
    return c.json(await standing(c, row), 200);
  });

const today = (c: Context<Env>, { zone }: HostedRow) => dayIn(c.var.portal.now(), zone);

/** The visit of this id, where the one who asks is its host and it is not over. */
async function asHost(c: Context<Env>, id: string): Promise<HostedRow | Refusal> {
  const row = await readHosted(c.var.portal.db, id);
  if (!row) return goneRefusal;
  return hostRefusal(row, c.var.asker, today(c, row)) ?? row;
}

async function standing(c: Context<Env>, { id }: HostedRow): Promise<VisitHosting> {
  const row = await readHosted(c.var.portal.db, id);
  const { host = null, accepted = false, swap = null } = row ?? {};
  return { visit: id, host, accepted, swap };
}

function takingOf(c: Context<Env>, row: HostedRow, request: string) {
  const { portal, asker } = c.var;
  const { hire, day, half, organiser } = row;
  const words = takenWords({
    ...{ hire, day, half, title: rotationName(portal.catalogue, row) },
    ...{ taker: asker?.name ?? '', host: row.host?.name ?? 'nobody' },
  });
  const hosts = row.hostPerson === organiser ? [] : [[organiser, words.organiser]];
  const told = [[row.hirePerson, words.hire], [row.hostPerson, words.host], ...hosts];
  return {
    ...{ swap: request, visit: row.id, cohort: row.cohort, person: asker?.id ?? '' },
    told: told.flatMap(([person, said]) => (person && said ? [{ person, said }] : [])),
    edit: newId(portal.now()),
    now: instant(portal.now()),
  };
}
