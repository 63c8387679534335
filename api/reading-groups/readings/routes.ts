import type { Context } from 'hono';
import { z } from 'zod';
import type { Portal } from '../../portal.ts';
import { body, type Env, json, refused, route } from '../../route.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { acted, isRefusal } from '../acting.ts';
import type { GroupRow } from '../rows.ts';
import { editRefusal, goneRefusal, takePartRefusal } from '../rules.ts';
import { Id } from '../schema.ts';
import { settledGroup } from '../settling/settled.ts';
import { changeRefusal, fullRefusal, keptRefusal, noReadingRefusal } from './rules.ts';
import { NewReadings, Order, ReadingEdit, ReadingList, readingsMost } from './schema.ts';
import {
  addStatement,
  back,
  dropCopy,
  editStatement,
  orderStatement,
  readingsOf,
  removeStatement,
  unback,
} from './store.ts';
import { listFor } from './tell.ts';

const params = z.object({ group: z.string() });
const one = params.extend({ reading: Id });
const asNow = { 200: json(ReadingList, 'The list as it is now') };

const read = route({
  act: 'reading-group.read',
  method: 'get',
  path: '/reading-groups/{group}/readings',
  summary: 'What a group reads, would like to read, and has read',
  request: { params },
  responses: { 200: json(ReadingList, 'The list in its order') },
});
const add = route({
  act: 'reading-group.take-part',
  method: 'post',
  path: '/reading-groups/{group}/readings',
  summary: 'Propose texts, or put them on the list; an id that is there stays as it is',
  request: { params, body: body(NewReadings) },
  responses: asNow,
});
const edit = route({
  act: 'reading.change',
  method: 'put',
  path: '/reading-groups/{group}/readings/{reading}',
  summary: 'Say something else of a text, put it on the list or off it',
  request: { params: one, body: body(ReadingEdit) },
  responses: asNow,
});
const remove = route({
  act: 'reading.change',
  method: 'delete',
  path: '/reading-groups/{group}/readings/{reading}',
  summary: 'Take a text away that the group has not met about',
  request: { params: one },
  responses: asNow,
});
const order = route({
  act: 'reading-group.edit',
  method: 'put',
  path: '/reading-groups/{group}/reading-order',
  summary: 'Say in which order the texts are read; the meetings follow',
  request: { params, body: body(Order) },
  responses: asNow,
});
const backing = route({
  act: 'reading-group.take-part',
  method: 'put',
  path: '/reading-groups/{group}/readings/{reading}/backing',
  summary: 'Say that I would like to read that, too',
  request: { params: one },
  responses: asNow,
});
const unbacking = route({
  act: 'reading-group.take-part',
  method: 'delete',
  path: '/reading-groups/{group}/readings/{reading}/backing',
  summary: 'Take that back',
  request: { params: one },
  responses: asNow,
});

/** What a group reads. */
export const readings = newRoutes()
  .openapi(read, async (c) => {
    const { asker, portal } = c.var;
    const group = await settledGroup(portal, c.req.valid('param').group, asker?.id ?? '');
    return group ? c.json(await listNow(c, group), 200) : refused(c, goneRefusal);
  })
  .openapi(add, async (c) => {
    const { state, readings: said } = c.req.valid('json');
    const group = await acted(c, {
      slug: c.req.valid('param').group,
      act: (before, { now, change }) => {
        const barred = changeRefusal(before, c.var.asker, { state, by: null, now });
        if (barred) return barred;
        const there = new Set(before.readings.map(({ id }) => id));
        if (said.every(({ id }) => there.has(id))) return 'done';
        if (before.readings.length + said.length > readingsMost) return fullRefusal;
        return { what: 'edited', statements: [addStatement({ change }, said, state)] };
      },
    });
    return isRefusal(group) ? refused(c, group) : c.json(await listNow(c, group), 200);
  })
  .openapi(edit, async (c) => {
    const { group: slug, reading: id } = c.req.valid('param');
    const said = c.req.valid('json');
    let copy: string | null = null;
    const group = await acted(c, {
      slug,
      act: (before, { now, change }) => {
        const there = before.readings.find((reading) => reading.id === id);
        if (!there) return noReadingRefusal;
        copy = there.material;
        const was = there.place === null ? 'candidate' : 'listed';
        const barred =
          changeRefusal(before, c.var.asker, { state: was, by: there.by, now }) ??
          changeRefusal(before, c.var.asker, { state: said.state, by: there.by, now });
        return barred ?? { what: 'edited', statements: [editStatement(change, id, said)] };
      },
    });
    if (isRefusal(group)) return refused(c, group);
    if (copy !== said.material) await forgetCopy(c.var.portal, copy);
    return c.json(await listNow(c, group), 200);
  })
  .openapi(remove, async (c) => {
    const { group: slug, reading: id } = c.req.valid('param');
    let copy: string | null = null;
    const group = await acted(c, {
      slug,
      act: (before, { now, change }) => {
        const there = before.readings.find((reading) => reading.id === id);
        if (!there) return takePartRefusal(before, c.var.asker, now) ?? 'done';
        copy = there.material;
        const was = there.place === null ? 'candidate' : 'listed';
        const barred = changeRefusal(before, c.var.asker, { state: was, by: there.by, now });
        if (barred) return barred;
        const begun = before.meetings.some(
          ({ reading, startsAt, cancelled }) =>
            reading === id && !cancelled && startsAt <= now.toISOString(),
        );
        return begun ? keptRefusal : { what: 'edited', statements: [removeStatement(change, id)] };
      },
    });
    if (isRefusal(group)) return refused(c, group);
    await forgetCopy(c.var.portal, copy);
    return c.json(await listNow(c, group), 200);
  })
  .openapi(order, async (c) => {
    const wanted = c.req.valid('json').order;
    const group = await acted(c, {
      slug: c.req.valid('param').group,
      act: (before, { now, change }) =>
        editRefusal(before, c.var.asker, now) ?? {
          what: 'edited',
          statements: [orderStatement(change, wanted)],
        },
    });
    return isRefusal(group) ? refused(c, group) : c.json(await listNow(c, group), 200);
  })
  .openapi(backing, async (c) => backed(c, c.req.valid('param'), back))
  .openapi(unbacking, async (c) => backed(c, c.req.valid('param'), unback));

async function backed(
  c: Context<Env>,
  { group: slug, reading }: z.infer<typeof one>,
  write: typeof back,
) {
  const { asker, portal } = c.var;
  const person = asker?.id ?? '';
  const group = await settledGroup(portal, slug, person);
  const barred = group ? takePartRefusal(group, asker, portal.now()) : goneRefusal;
  if (barred || !group) return refused(c, barred ?? goneRefusal);
  if (!group.readings.some(({ id }) => id === reading)) return refused(c, noReadingRefusal);
  await write(portal.db, { group: slug, person, reading });
  return c.json(await listNow(c, group), 200);
}

async function listNow(c: Context<Env>, group: GroupRow): Promise<ReadingList> {
  const { asker, portal } = c.var;
  const now = portal.now();
  const rows = await readingsOf(portal.db, { group: group.slug, now: instant(now) });
  return listFor(rows, group, { asker, now });
}

/** A copy goes with its text, or when it is taken off it: the row, then the file. */
async function forgetCopy({ db, files }: Portal, copy: string | null): Promise<void> {
  const file = copy && (await dropCopy(db, copy));
  if (file) await files.remove(file);
}
