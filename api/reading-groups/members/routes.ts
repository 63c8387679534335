import { z } from 'zod';
import { addDays } from '../../courses/dates/rules.ts';
import { body, json, refused, route } from '../../route.ts';
import { dayIn } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { acted, isRefusal } from '../acting.ts';
import {
  comingOf,
  dayOf,
  editRefusal,
  invalid,
  isAway,
  noMeetingRefusal,
  takePartRefusal,
} from '../rules.ts';
import { Pause, ReadingGroup, Skip } from '../schema.ts';
import { dayWords } from '../settling/rules.ts';
import { groupFor } from '../tell.ts';
import { pauseStatements, resumeStatements, skipStatement, unskipStatement } from './store.ts';

const params = z.object({ group: z.string() });
const ofDay = params.extend({ day: z.iso.date() });

const pause = route({
  act: 'reading-group.take-part',
  method: 'put',
  path: '/reading-groups/{group}/pause',
  summary: 'Be away from today on: I keep my place and present nothing',
  request: { params, body: body(Pause) },
  responses: { 200: json(ReadingGroup, 'The group as it is now; the rota goes on without me') },
});

const resume = route({
  act: 'reading-group.take-part',
  method: 'delete',
  path: '/reading-groups/{group}/pause',
  summary: 'Come back',
  request: { params },
  responses: {
    200: json(ReadingGroup, 'The group as it is now; coming back again changes nothing'),
  },
});

const skip = route({
  act: 'reading-group.edit',
  method: 'put',
  path: '/reading-groups/{group}/skipped-days/{day}',
  summary: 'Skip the meeting of a day; it and all behind it move on by one',
  request: { params: ofDay, body: body(Skip) },
  responses: { 200: json(ReadingGroup, 'The group as it is now; its members were told') },
});

const unskip = route({
  act: 'reading-group.edit',
  method: 'delete',
  path: '/reading-groups/{group}/skipped-days/{day}',
  summary: 'Meet on that day after all; what moved on moves back',
  request: { params: ofDay },
  responses: { 200: json(ReadingGroup, 'The group as it is now; its members were told') },
});

/** Being away, and the days on which a group does not meet. */
export const readingGroupMembers = newRoutes()
  .openapi(pause, async (c) => {
    const { asker, portal } = c.var;
    const { until } = c.req.valid('json');
    const group = await acted(c, {
      slug: c.req.valid('param').group,
      act: (before, { now, change }) => {
        const barred = takePartRefusal(before, asker, now);
        if (barred) return barred;
        const today = dayIn(now, before.rhythm.zone);
        if (until !== null && until < today) {
          return invalid([{ field: 'until', message: 'That day has passed already.' }]);
        }
        const there = before.pauses.find(
          (one) => one.person === asker?.id && one.firstDay <= today && one.lastDay === until,
        );
        if (there && isAway([there], there.person, today)) return 'done';
        const statements = pauseStatements(change, today, until, addDays(today, -1));
        return { what: 'edited', statements };
      },
    });
    return isRefusal(group) ? refused(c, group) : c.json(groupFor(group, asker, portal.now()), 200);
  })
  .openapi(resume, async (c) => {
    const { asker, portal } = c.var;
    const group = await acted(c, {
      slug: c.req.valid('param').group,
      act: (before, { now, change }) => {
        const barred = takePartRefusal(before, asker, now);
        if (barred) return barred;
        const today = dayIn(now, before.rhythm.zone);
        if (!isAway(before.pauses, asker?.id ?? '', today)) return 'done';
        const statements = resumeStatements(change, today, addDays(today, -1));
        return { what: 'edited', statements };
      },
    });
    return isRefusal(group) ? refused(c, group) : c.json(groupFor(group, asker, portal.now()), 200);
  })
  .openapi(skip, async (c) => {
    const { asker, portal } = c.var;
    const { group: slug, day } = c.req.valid('param');
    const { reason } = c.req.valid('json');
    const group = await acted(c, {
      slug,
      act: (before, { now, change }) => {
        const barred = editRefusal(before, asker, now);
        if (barred) return barred;
        if (before.skipped.some((one) => one.day === day)) return 'done';
        if (!comingOf(before.meetings, now).some((meeting) => dayOf(meeting) === day)) {
          return noMeetingRefusal;
        }
        return {
          what: 'moved',
          statements: [skipStatement(change, day, reason)],
          said: `no meeting on ${dayWords(day)}: ${reason} What was planned moves on.`.replace(
            /([^.!?…]) What was/,
            '$1. What was',
          ),
        };
      },
    });
    return isRefusal(group) ? refused(c, group) : c.json(groupFor(group, asker, portal.now()), 200);
  })
  .openapi(unskip, async (c) => {
    const { asker, portal } = c.var;
    const { group: slug, day } = c.req.valid('param');
    const group = await acted(c, {
      slug,
      act: (before, { now, change }) => {
        const barred = editRefusal(before, asker, now);
        if (barred) return barred;
        if (!before.skipped.some((one) => one.day === day)) return 'done';
        return {
          what: 'moved',
          statements: [unskipStatement(change, day)],
          said: `it meets on ${dayWords(day)} after all.`,
        };
      },
    });
    return isRefusal(group) ? refused(c, group) : c.json(groupFor(group, asker, portal.now()), 200);
  });
