import { z } from 'zod';
import { goneRefusal, isOwn, isSeenBy } from '../../events/rules.ts';
import { factsOf } from '../../events/store.ts';
import { renderMarkdown } from '../../markdown/render.ts';
import { roleOf } from '../../people/rules.ts';
import { may, permissionRefusal } from '../../permissions.ts';
import { body, json, refused, route } from '../../route.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { answersOf } from '../answers/rules.ts';
import { GuestAnswers } from '../answers/schema.ts';
import { answeringOf } from '../answers/store.ts';
import { isOpenable, listRefusal } from '../rules.ts';
import { GuestList, GuestListEdit, keepDaysUsual } from '../schema.ts';
import { type GuestListRow, guestListOf, keepGuestList } from './store.ts';

const params = z.object({ event: z.string() });

const read = route({
  act: 'guest-list.read',
  method: 'get',
  path: '/events/{event}/guests',
  summary: 'How many guests come from outside, and how they get here',
  request: { params },
  responses: { 200: json(GuestList, 'Nobody by name') },
});

const keep = route({
  act: 'guest-list.keep',
  method: 'put',
  path: '/events/{event}/guests',
  summary: 'Open an event to guests or close it, and say what they are told and asked',
  request: { params, body: body(GuestListEdit) },
  responses: { 200: json(GuestList, 'As it is now') },
});

const answers = route({
  act: 'guest-list.keep',
  method: 'get',
  path: '/events/{event}/guest-answers',
  summary: 'What guests with a seat answered, for who runs it',
  request: { params },
  responses: { 200: json(GuestAnswers, 'By question, as long as each answer is kept') },
});

/** What staff know of the guests of an event. */
export const guestLists = newRoutes()
  .openapi(read, async (c) => {
    const { asker, portal } = c.var;
    const { event } = c.req.valid('param');
    const facts = await factsOf(portal.db, event);
    if (!facts || !isSeenBy(facts, asker) || !isOpenable(facts.kind))
      return refused(c, goneRefusal);
    const row = await guestListOf(portal.db, event, keepDaysUsual);
    if (!row) return refused(c, goneRefusal);
    const mine = may(roleOf(asker), 'guest-list.keep', isOwn(facts, asker));
    return c.json(told(event, row, mine), 200);
  })
  .openapi(keep, async (c) => {
    const { asker, portal } = c.var;
    const { event } = c.req.valid('param');
    const facts = await factsOf(portal.db, event);
    if (!facts || !isSeenBy(facts, asker)) return refused(c, goneRefusal);
    const edit = c.req.valid('json');
    const barred =
      permissionRefusal(roleOf(asker), 'guest-list.keep', isOwn(facts, asker)) ??
      listRefusal(facts.kind, edit);
    if (barred) return refused(c, barred);
    await keepGuestList(portal.db, { event, edit, now: instant(portal.now()) });
    const row = await guestListOf(portal.db, event, keepDaysUsual);
    return row ? c.json(told(event, row, true), 200) : refused(c, goneRefusal);
  })
  .openapi(answers, async (c) => {
    const { asker, portal } = c.var;
    const { event } = c.req.valid('param');
    const facts = await factsOf(portal.db, event);
    if (!facts || !isSeenBy(facts, asker) || !isOpenable(facts.kind))
      return refused(c, goneRefusal);
    const barred = permissionRefusal(roleOf(asker), 'guest-list.keep', isOwn(facts, asker));
    if (barred) return refused(c, barred);
    const row = await guestListOf(portal.db, event, keepDaysUsual);
    const guests = await answeringOf(portal.db, event);
    return c.json(answersOf(row?.questions ?? [], guests), 200);
  });

function told(event: string, row: GuestListRow, mine: boolean): GuestList {
  const { open, confirmed, waiting, directions, mail, ...said } = row;
  const { hostName, questions, keepDays, seats, ideas } = said;
  return {
    ...{ open, confirmed, waiting, directions, mail, page: `/open/${event}/` },
    directionsHtml: renderMarkdown(directions),
    settings: mine ? { open, directions, hostName, questions, keepDays, seats, ideas } : null,
  };
}
