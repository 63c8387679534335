import type { Context } from 'hono';
import { z } from 'zod';
import type { Refusal } from '../../refusal.ts';
import { body, type Env, json, refused, route } from '../../route.ts';
import { newRoutes } from '../../valid.ts';
import { acted, isRefusal } from '../acting.ts';
import type { GroupRow, MeetingRow } from '../rows.ts';
import {
  begunRefusal,
  comingOf,
  dayOf,
  isAway,
  meetingAt,
  noMeetingRefusal,
  takePartRefusal,
} from '../rules.ts';
import { Id, ReadingGroup, SwapAsked } from '../schema.ts';
import { dayWords } from '../settling/rules.ts';
import { groupFor } from '../tell.ts';
import { askRefusal, awayRefusal, changedRefusal, noSwapRefusal, takenRefusal } from './asking.ts';
import {
  askStatement,
  awayStatement,
  backStatement,
  endStatement,
  presentStatement,
  swapStatements,
} from './store.ts';

const ofMeeting = z.object({ group: z.string(), meeting: z.string() });
const ofSwap = z.object({ group: z.string(), swap: Id });
const asNow = { 200: json(ReadingGroup, 'The group as it is now') };

const present = route({
  act: 'reading-group.take-part',
  method: 'put',
  path: '/reading-groups/{group}/meetings/{meeting}/presenter',
  summary: 'Present at this meeting: as a volunteer, or in place of somebody who cannot',
  request: { params: ofMeeting },
  responses: asNow,
});
const decline = route({
  act: 'reading-group.take-part',
  method: 'delete',
  path: '/reading-groups/{group}/meetings/{meeting}/presenter',
  summary: 'Say that I cannot present then; a stand-in is asked for where it is near',
  request: { params: ofMeeting },
  responses: asNow,
});
const ask = route({
  act: 'reading-group.take-part',
  method: 'put',
  path: '/reading-groups/{group}/swaps/{swap}',
  summary: 'Ask another presenter to change places with me',
  request: { params: ofSwap, body: body(SwapAsked) },
  responses: asNow,
});
const accept = route({
  act: 'reading-group.take-part',
  method: 'put',
  path: '/reading-groups/{group}/swaps/{swap}/acceptance',
  summary: 'Change places, as I was asked',
  request: { params: ofSwap },
  responses: asNow,
});
const end = route({
  act: 'reading-group.take-part',
  method: 'delete',
  path: '/reading-groups/{group}/swaps/{swap}',
  summary: 'Rather not change places, or not any more',
  request: { params: ofSwap },
  responses: asNow,
});

const coming = (group: GroupRow, id: string, now: Date): MeetingRow | undefined =>
  comingOf(group.meetings, now).find((meeting) => meeting.id === id);

/** Who presents when, as members say it. */
export const rota = newRoutes()
  .openapi(present, async (c) => {
    const { asker } = c.var;
    return done(c, c.req.valid('param').group, (before, { now, change }) => {
      const meeting = comingAt(before, c.req.valid('param').meeting, now);
      if ('code' in meeting) return meeting;
      if (meeting.presenter === asker?.id && meeting.told) return 'done';
      if (meeting.presenter !== null && meeting.presenter !== asker?.id && meeting.told) {
        return takenRefusal(meeting);
      }
      const day = dayOf(meeting);
      const pauses = before.pauses.filter(
        (one) => !(one.firstDay === day && one.lastDay === day && one.person === asker?.id),
      );
      if (isAway(pauses, asker?.id ?? '', day)) return awayRefusal;
      return {
        what: 'edited',
        statements: [backStatement(change, day), presentStatement(change, meeting.id)],
        ...(meeting.wantedAt && { said: `${asker?.name} stands in on ${dayWords(day)}.` }),
      };
    });
  })
  .openapi(decline, async (c) =>
    done(c, c.req.valid('param').group, (before, { now, change }) => {
      const meeting = comingAt(before, c.req.valid('param').meeting, now);
      if ('code' in meeting) return meeting;
      if (meeting.presenter !== c.var.asker?.id) return 'done';
      return { what: 'edited', statements: [awayStatement(change, dayOf(meeting))] };
    }),
  )
  .openapi(ask, async (c) => {
    const { asker } = c.var;
    const { group, swap: id } = c.req.valid('param');
    const said = c.req.valid('json');
    return done(c, group, (before, { now, change }) => {
      if (before.swaps.some((swap) => swap.id === id)) return 'done';
      const [mine, theirs] = [coming(before, said.mine, now), coming(before, said.theirs, now)];
      if (!mine || !theirs) return changedRefusal;
      const wrong = askRefusal(before, { mine, theirs, asker: asker?.id ?? '' });
      if (wrong) return wrong;
      const asked = theirs.presenter ?? '';
      const words = `${asker?.name} presents on ${dayWords(dayOf(mine))} and would like to change places with you, who present on ${dayWords(dayOf(theirs))}. Say on its page whether you will.`;
      return {
        what: 'edited',
        statements: [askStatement(change, { id, asked, mine: mine.id, theirs: theirs.id })],
        tell: [{ person: asked, cause: `swap-asked:${id}`, said: words }],
      };
    });
  })
  .openapi(accept, async (c) => {
    const { asker } = c.var;
    const { group, swap: id } = c.req.valid('param');
    return done(c, group, (before, { now, change }) => {
      const swap = before.swaps.find((one) => one.id === id && one.asked === asker?.id);
      const mine = swap && coming(before, swap.mine, now);
      const theirs = swap && coming(before, swap.theirs, now);
      if (!swap || !mine || !theirs) return noSwapRefusal;
      const wrong = askRefusal(before, { mine, theirs, asker: swap.asker });
      if (wrong) return wrong;
      const words = `${asker?.name} changes places with you: you present on ${dayWords(dayOf(theirs))}.`;
      return {
        what: 'edited',
        statements: swapStatements(change, swap),
        tell: [{ person: swap.asker, cause: `swapped:${id}`, said: words }],
      };
    });
  })
  .openapi(end, async (c) => {
    const { asker } = c.var;
    const { group, swap: id } = c.req.valid('param');
    return done(c, group, (before, { change }) => {
      const swap = before.swaps.find((one) => one.id === id);
      if (!swap || ![swap.asker, swap.asked].includes(asker?.id ?? '')) return 'done';
      const isAsked = swap.asked === asker?.id;
      const said = `${asker?.name} would rather not change places with you.`;
      return {
        what: 'edited',
        statements: [endStatement(change, id)],
        ...(isAsked && { tell: [{ person: swap.asker, cause: `swap-declined:${id}`, said }] }),
      };
    });
  });

/** Does what a member may, and answers with the group as it is then. */
async function done(c: Context<Env>, slug: string, act: Parameters<typeof acted>[1]['act']) {
  const { asker, portal } = c.var;
  const group = await acted(c, {
    slug,
    act: (before, at) => takePartRefusal(before, asker, at.now) ?? act(before, at),
  });
  return isRefusal(group) ? refused(c, group) : c.json(groupFor(group, asker, portal.now()), 200);
}

/** A meeting that is still to come, or why there is none. */
function comingAt(group: GroupRow, named: string, now: Date): MeetingRow | Refusal {
  const meeting = meetingAt(group.meetings, named);
  if (!meeting) return noMeetingRefusal;
  return coming(group, meeting.id, now) ?? begunRefusal;
}
