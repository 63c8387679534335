import type { Context } from 'hono';
import { z } from 'zod';
import { csvOf } from '../../csv.ts';
import { goneRefusal, isOwn, isSeenBy } from '../../events/rules.ts';
import { factsOf } from '../../events/store.ts';
import { newId } from '../../id.ts';
import { roleOf } from '../../people/rules.ts';
import { permissionRefusal } from '../../permissions.ts';
import type { Refusal } from '../../refusal.ts';
import { body, type Env, json, refused, route } from '../../route.ts';
import { hashOf, newToken } from '../../sign-ins/token.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { type DoorRow, doorOf, idOf } from '../lists/store.ts';
import { deskTimeRefusal, nobodyRefusal, runRefusal } from '../rules.ts';
import { noteHere, unnote } from '../store.ts';
import { unclaimedBefore } from '../tell.ts';
import { deskTable, noPlaceRefusal, oldLinkRefusal, opensAt } from './rules.ts';
import {
  Desk,
  DeskKey,
  DeskLink,
  DeskLinkTold,
  DeskMark,
  DeskScan,
  deskAfterMinutes,
  Scanned,
} from './schema.ts';
import { deskBy, deskLinkOf, endDesk, expectedAt, guestBy, makeDesk } from './store.ts';

const params = z.object({ event: z.string().max(120) });
const link = { act: 'event.run', path: '/events/{event}/desk', request: { params } } as const;

const readLink = route({
  ...{ ...link, method: 'get', summary: 'Whether there is a link to the front desk' },
  responses: { 200: json(DeskLink, 'Without its secret') },
});
const make = route({
  ...{ ...link, method: 'put', summary: 'Make a link to the front desk; an older one ends' },
  responses: { 200: json(DeskLinkTold, 'With its secret, this one time') },
});
const end = route({
  ...{ ...link, method: 'delete', summary: 'End the link to the front desk' },
  responses: { 200: json(DeskLink, 'As it is now') },
});
const expected = route({
  ...{ act: 'attendance.list', method: 'get', path: '/events/{event}/expected' },
  summary: 'Who is expected, as the front desk sees it',
  request: { params },
  responses: { 200: json(Desk, 'By name') },
});
const table = route({
  ...{ act: 'attendance.list', method: 'get', path: '/events/{event}/expected.csv' },
  summary: 'The same as a table',
  request: { params },
  responses: {
    200: {
      description: 'UTF-8 with a byte order mark, every cell quoted and none a formula',
      content: { 'text/csv': { schema: z.string() } },
    },
  },
});
const look = route({
  ...{ act: 'desk.use', method: 'post', path: '/desks/{event}' },
  summary: 'The list of a front desk, by its link',
  request: { params, body: body(DeskKey) },
  responses: { 200: json(Desk, 'Who is expected and who is here, by name') },
});
const mark = route({
  ...{ act: 'desk.use', method: 'put', path: '/desks/{event}/people/{person}' },
  summary: 'Note at the front desk that somebody is here, or take it back',
  request: { params: params.extend({ person: z.string().max(120) }), body: body(DeskMark) },
  responses: { 200: json(Desk, 'The list then; a second time changes nothing') },
});
const scan = route({
  ...{ act: 'desk.use', method: 'put', path: '/desks/{event}/scan' },
  summary: 'Note that the guest is here whose code was read: by a desk, or by who runs it',
  request: { params, body: body(DeskScan) },
  responses: { 200: json(Scanned, 'Who it is, and the list') },
});

/** The front desk of an event: a link without a sign-in, and the list as paper and table. */
export const frontDesks = newRoutes()
  .openapi(readLink, async (c) => {
    const { event } = c.req.valid('param');
    const barred = await hostRefusal(c, event);
    if (barred) return refused(c, barred);
    const asked = { event, minutes: deskAfterMinutes };
    return c.json(await deskLinkOf(c.var.portal.db, asked), 200);
  })
  .openapi(make, async (c) => {
    const { asker, portal } = c.var;
    const { event } = c.req.valid('param');
    const barred = await hostRefusal(c, event);
    if (barred) return refused(c, barred);
    const key = newToken();
    const [by, now] = [asker?.id ?? '', instant(portal.now())];
    await makeDesk(portal.db, { event, hash: hashOf(key), by, now });
    const told = await deskLinkOf(portal.db, { event, minutes: deskAfterMinutes });
    return c.json({ ...told, link: `${portal.origin}/front-desk/${event}/#${key}` }, 200);
  })
  .openapi(end, async (c) => {
    const { asker, portal } = c.var;
    const { event } = c.req.valid('param');
    const barred = await hostRefusal(c, event);
    if (barred) return refused(c, barred);
    await endDesk(portal.db, { event, by: asker?.id ?? '', now: instant(portal.now()) });
    return c.json({ made: null }, 200);
  })
  .openapi(expected, async (c) => {
    const door = await doorFor(c, c.req.valid('param').event);
    const barred = door ? runRefusal(door, c.var.asker, 'attendance.list') : goneRefusal;
    if (!door || barred) return refused(c, barred ?? goneRefusal);
    return c.json(await deskOf(c, door), 200);
  })
  .openapi(table, async (c) => {
    const { event } = c.req.valid('param');
    const door = await doorFor(c, event);
    const barred = door ? runRefusal(door, c.var.asker, 'attendance.list') : goneRefusal;
    if (!door || barred) return refused(c, barred ?? goneRefusal);
    return c.body(csvOf(deskTable(await deskOf(c, door))), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${door.about.slug}.csv"`,
    });
  })
  .openapi(look, async (c) => {
    const { event } = c.req.valid('param');
    const by = await keeper(c, event, c.req.valid('json').key);
    const door = by && (await doorFor(c, event));
    return door ? c.json(await deskOf(c, door), 200) : refused(c, oldLinkRefusal);
  })
  .openapi(mark, async (c) => {
    const { event, person: slug } = c.req.valid('param');
    const { key, here } = c.req.valid('json');
    const by = await keeper(c, event, key);
    const door = by && (await doorFor(c, event));
    if (!by || !door) return refused(c, oldLinkRefusal);
    const barred = deskTimeRefusal(door, c.var.portal.now());
    if (barred) return refused(c, barred);
    const list = await deskOf(c, door);
    // By the link one sees and notes those who are expected, and finds nobody else.
    const known = list.people.some((one) => one.person === slug);
    const person = known ? await idOf(c.var.portal.db, slug) : undefined;
    if (!person) return refused(c, nobodyRefusal);
    await (here ? noteHere : unnote)(c.var.portal.db, noting(c, door, { person, by }));
    return c.json(await deskOf(c, door), 200);
  })
  .openapi(scan, async (c) => {
    const { asker, portal } = c.var;
    const { event } = c.req.valid('param');
    const { key, place } = c.req.valid('json');
    const door = await doorFor(c, event);
    const isRun = door && !runRefusal(door, asker, 'attendance.record');
    const by = key ? await keeper(c, event, key) : isRun ? asker?.id : undefined;
    if (!door || !by) return refused(c, oldLinkRefusal);
    const barred = deskTimeRefusal(door, portal.now());
    if (barred) return refused(c, barred);
    const asked = { hash: hashOf(place), event, now: instant(portal.now()) };
    const guest = await guestBy(portal.db, asked);
    if (!guest) return refused(c, noPlaceRefusal);
    await noteHere(portal.db, noting(c, door, { person: guest.id, by }));
    return c.json({ ...(await deskOf(c, door)), name: guest.name }, 200);
  });

async function hostRefusal(c: Context<Env>, event: string): Promise<Refusal | undefined> {
  const { asker, portal } = c.var;
  const facts = await factsOf(portal.db, event);
  if (!facts || !isSeenBy(facts, asker)) return goneRefusal;
  return permissionRefusal(roleOf(asker), 'event.run', isOwn(facts, asker));
}

/** The session that is on, next or last. */
const doorFor = (c: Context<Env>, event: string): Promise<DoorRow | undefined> =>
  doorOf(c.var.portal.db, { event, now: instant(c.var.portal.now()) }, c.var.asker?.id ?? '');

/** For whom whoever has this key checks people in. */
function keeper(c: Context<Env>, event: string, key: string): Promise<string | undefined> {
  const { db, now } = c.var.portal;
  const good = { event, minutes: deskAfterMinutes, now: instant(now()) };
  return deskBy(db, { ...good, hash: hashOf(key) });
}

async function deskOf(c: Context<Env>, { about, session }: DoorRow): Promise<Desk> {
  const { id, startsAt, endsAt, zone, place } = session;
  return {
    event: about,
    session: { startsAt, endsAt, zone, place },
    opensAt: opensAt(startsAt),
    people: await expectedAt(c.var.portal.db, id),
  };
}

function noting(c: Context<Env>, door: DoorRow, who: { person: string; by: string }) {
  const now = c.var.portal.now();
  return {
    ...{ session: door.session.id, event: door.about.slug, ...who, act: newId(now) },
    ...{ now: instant(now), unclaimed: unclaimedBefore(now), how: 'list' as const },
  };
}
