import { z } from 'zod';
import { isOwn } from '../events/rules.ts';
import { newId } from '../id.ts';
import { roleOf } from '../people/rules.ts';
import { may, permissionRefusal } from '../permissions.ts';
import { body, json, refused, route } from '../route.ts';
import { instant } from '../time.ts';
import { newRoutes } from '../valid.ts';
import { codeAt, isGood, newKey } from './code.ts';
import { attendeesOf, doorOf, idOf, openDoor } from './lists/store.ts';
import {
  checkInRefusal,
  goneRefusal,
  markRefusal,
  nobodyRefusal,
  openRefusal,
  roleAt,
  runRefusal,
  staleCodeRefusal,
  staleKeyRefusal,
} from './rules.ts';
import {
  AttendanceList,
  AttendanceMark,
  Door,
  MarkAnswer,
  ScreenCode,
  ScreenKey,
} from './schema.ts';
import { noteHere, noteMissed, unnote } from './store.ts';
import { doorFor, unclaimedBefore } from './tell.ts';

const ofEvent = z.object({ event: z.string() });
const ofSession = z.object({ session: z.string() });
const ofPerson = ofSession.extend({ person: z.string() });

const readDoor = route({
  act: 'door.read',
  method: 'get',
  path: '/events/{event}/door',
  summary: 'How it stands at the door of the session that is on, next or last',
  request: { params: ofEvent },
  responses: { 200: json(Door, 'What its screen shows, and what is mine') },
});

const open = route({
  act: 'door.open',
  method: 'put',
  path: '/sessions/{session}/door',
  summary: 'Open the door: from now on people check in',
  request: { params: ofSession },
  responses: { 200: json(AttendanceList, 'Everyone signed up or there') },
});

const code = route({
  act: 'door.code',
  method: 'post',
  path: '/sessions/{session}/code',
  summary: 'What the screen in the room shows now',
  request: { params: ofSession, body: body(ScreenKey) },
  responses: { 200: json(ScreenCode, 'The code, and until when to show it') },
});

const list = route({
  act: 'attendance.list',
  method: 'get',
  path: '/sessions/{session}/attendance',
  summary: 'Everyone signed up or there',
  request: { params: ofSession },
  responses: { 200: json(AttendanceList, 'Those with a seat first, then those who wait') },
});

const mark = route({
  act: 'attendance.record',
  method: 'put',
  path: '/sessions/{session}/attendance/{person}',
  summary: 'Note that somebody is here, or that I am, with the code of the screen',
  request: { params: ofPerson, body: body(AttendanceMark) },
  responses: { 200: json(MarkAnswer, 'Where they stand now; a second time changes nothing') },
});

const unmark = route({
  act: 'attendance.record',
  method: 'delete',
  path: '/sessions/{session}/attendance/{person}',
  summary: 'Take a note back; their seat goes to those at the door',
  request: { params: ofPerson },
  responses: { 200: json(MarkAnswer, 'Where they stand now; a second time changes nothing') },
});

/** Who is at a session, and the door at which it is said. Of talks, courses and all other kinds. */
export const attendance = newRoutes()
  .openapi(readDoor, async (c) => {
    const { asker, portal } = c.var;
    const now = portal.now();
    const which = { event: c.req.valid('param').event, now: instant(now) };
    const door = await doorOf(portal.db, which, asker?.id ?? '');
    return door ? c.json(doorFor(door, asker, now), 200) : refused(c, goneRefusal);
  })
  .openapi(open, async (c) => {
    const { asker, portal } = c.var;
    const { session } = c.req.valid('param');
    const now = portal.now();
    const by = asker?.id ?? '';
    const before = await doorOf(portal.db, { session }, by);
    if (!before) return refused(c, goneRefusal);
    const barred = openRefusal(before, asker, now);
    if (barred) return refused(c, barred);
    const opening = { session, by, key: newKey(), act: newId(now), now: instant(now) };
    await openDoor(portal.db, opening);
    const door = (await doorOf(portal.db, { session }, by)) ?? before;
    const people = await attendeesOf(portal.db, session);
    return c.json({ door: doorFor(door, asker, now), people, key: door.key }, 200);
  })
  .openapi(code, async (c) => {
    const { portal } = c.var;
    const { session } = c.req.valid('param');
    const door = await doorOf(portal.db, { session }, '');
    if (!door) return refused(c, goneRefusal);
    const now = portal.now();
    const isOpen = door.key === c.req.valid('json').key && !checkInRefusal(door, now);
    if (!door.key || !isOpen) return refused(c, staleKeyRefusal);
    return c.json(codeAt(door.key, now), 200);
  })
  .openapi(list, async (c) => {
    const { asker, portal } = c.var;
    const { session } = c.req.valid('param');
    const door = await doorOf(portal.db, { session }, asker?.id ?? '');
    if (!door) return refused(c, goneRefusal);
    const barred = runRefusal(door, asker, 'attendance.list');
    if (barred) return refused(c, barred);
    const people = await attendeesOf(portal.db, session);
    const told = doorFor(door, asker, portal.now());
    return c.json({ door: told, people, key: door.key }, 200);
  })
  .openapi(mark, async (c) => {
    const { asker, portal } = c.var;
    const { session, person: slug } = c.req.valid('param');
    const said = c.req.valid('json');
    const now = portal.now();
    const by = asker?.id ?? '';
    const door = await doorOf(portal.db, { session }, by);
    if (!door) return refused(c, goneRefusal);
    const isMe = slug === asker?.slug;
    const byCode = 'code' in said;
    const barred = byCode
      ? isMe
        ? checkInRefusal(door, now)
        : permissionRefusal(roleOf(asker), 'attendance.record', false)
      : markRefusal(door, asker, said, now);
    if (barred) return refused(c, barred);
    // Whoever is here already only asks whether a seat is theirs by now.
    const isHere = door.mine.state === 'at-door' || door.mine.state === 'attended';
    const isProved = isHere || (byCode && isGood(door.key ?? '', said.code, now));
    if (byCode && !isProved) return refused(c, staleCodeRefusal);
    const person = isMe ? by : await idOf(portal.db, slug);
    if (!person) return refused(c, nobodyRefusal);
    const noting = {
      ...{ session, event: door.about.slug, person, by, act: newId(now) },
      ...{ now: instant(now), unclaimed: unclaimedBefore(now) },
      how: byCode ? ('code' as const) : ('list' as const),
    };
    const missed = !byCode && said.state === 'missed';
    return c.json(await (missed ? noteMissed : noteHere)(portal.db, noting), 200);
  })
  .openapi(unmark, async (c) => {
    const { asker, portal } = c.var;
    const { session, person: slug } = c.req.valid('param');
    const now = portal.now();
    const by = asker?.id ?? '';
    const door = await doorOf(portal.db, { session }, by);
    if (!door) return refused(c, goneRefusal);
    const isMe = slug === asker?.slug;
    const runs = may(roleAt(door, asker), 'attendance.record', isOwn(door, asker));
    if (!isMe && !runs)
      return refused(c, runRefusal(door, asker, 'attendance.record') ?? goneRefusal);
    const person = isMe ? by : await idOf(portal.db, slug);
    if (!person) return refused(c, nobodyRefusal);
    const at = { now: instant(now), unclaimed: unclaimedBefore(now) };
    const noting = { session, event: door.about.slug, person, by, act: newId(now), ...at };
    return c.json(await unnote(portal.db, { ...noting, how: 'list' }), 200);
  });
