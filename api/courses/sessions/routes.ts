import { z } from 'zod';
import type { Refusal } from '../../refusal.ts';
import { body, json, refused, route } from '../../route.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { sessionCancelled, sessionChanges, sessionWord } from '../changes/rules.ts';
import { changed, isRefusal } from '../changing.ts';
import {
  editRefusal,
  goneRefusal,
  instantOf,
  invalid,
  overlapRefusal,
  sessionRefusal,
  sessionSlot,
} from '../rules.ts';
import { Cancelling, Course, Id, SessionEdit, sessionsMost } from '../schema.ts';
import { readCourse } from '../store.ts';
import { courseFor } from '../tell.ts';
import { HomeworkSaid } from './schema.ts';
import {
  cancelStatement,
  isElsewhere,
  removeStatement,
  sessionStatement,
  setHomework,
} from './store.ts';

const params = z.object({ course: z.string(), session: z.string() });

const put = route({
  act: 'course.edit',
  method: 'put',
  path: '/courses/{course}/sessions/{session}',
  summary: 'Add a session, or move or edit one',
  request: { params, body: body(SessionEdit) },
  responses: { 200: json(Course, 'The course as it is now; everyone enrolled was told') },
});

const cancel = route({
  act: 'course.edit',
  method: 'put',
  path: '/courses/{course}/sessions/{session}/cancellation',
  summary: 'Cancel one session',
  request: { params, body: body(Cancelling) },
  responses: { 200: json(Course, 'The course as it is now; everyone enrolled was told') },
});

const assign = route({
  act: 'course.edit',
  method: 'put',
  path: '/courses/{course}/sessions/{session}/homework',
  summary: 'Say what to do at home after a session',
  request: { params, body: body(HomeworkSaid) },
  responses: { 200: json(Course, 'The course as it is now') },
});

const noSession: Refusal = { code: 'missing', message: 'There is no such session here.' };

/** The dated sessions of a course, one by one. */
export const courseSessions = newRoutes()
  .openapi(put, async (c) => {
    const { asker, portal } = c.var;
    const { course: slug, session: id } = c.req.valid('param');
    const { version, reason, ...said } = c.req.valid('json');
    const answer = await changed(c, {
      slug,
      version,
      plan: async (course, change, now) => {
        const barred = editRefusal(course, asker, now);
        if (barred) return barred;
        const at = course.sessions.findIndex((session) => session.id === id);
        const before = course.sessions[at];
        const held = before && sessionRefusal(before, course, now);
        const { title, zone, place, link } = said;
        const slot = held ? held : sessionSlot(said, now);
        if ('code' in slot) return slot;
        const after = { title, zone, place, link, ...slot };
        const count = course.sessions.length;
        const told = sessionChanges(before, after, sessionWord(before ? at : count), reason);
        if (!told) return 'done';
        const others = course.sessions.filter((one) => one.id !== id && !one.cancelled);
        const clash = overlapRefusal([...others, after]);
        if (clash)
          return invalid([{ field: 'date', message: 'Another session is on at that time.' }]);
        if (course.decision === null && course.decideBy !== null && slot.startsAt < course.decideBy)
          return invalid([{ field: 'date', message: beforeDecision }]);
        if (!before) {
          if (count >= sessionsMost) return invalid([{ field: 'date', message: enough }]);
          if (!Id.safeParse(id).success || (await isElsewhere(portal.db, id, course.id)))
            return noSession;
        }
        return { told, statements: [sessionStatement(change, { id, ...after })] };
      },
    });
    return isRefusal(answer) ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(cancel, async (c) => {
    const { course: slug, session: id } = c.req.valid('param');
    const { reason } = c.req.valid('json');
    const answer = await changed(c, {
      slug,
      version: undefined,
      plan: (course, change, now) => {
        const barred = editRefusal(course, c.var.asker, now);
        const at = course.sessions.findIndex((session) => session.id === id);
        const session = course.sessions[at];
        if (barred || !session) return barred ?? noSession;
        if (session.cancelled) return 'done';
        const held = sessionRefusal(session, course, now);
        if (held) return held;
        const isLast = course.sessions.filter(({ cancelled }) => !cancelled).length === 1;
        if (isLast) return { code: 'over', message: lastSession };
        return {
          told: sessionCancelled(session, sessionWord(at), reason),
          statements: [
            course.draft ? removeStatement(change, id) : cancelStatement(change, id, instant(now)),
          ],
        };
      },
    });
    return isRefusal(answer) ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(assign, async (c) => {
    const { asker, portal } = c.var;
    const { course: slug, session: id } = c.req.valid('param');
    const { text, due, version } = c.req.valid('json');
    const read = () => readCourse(portal.db, slug, asker?.id ?? '');
    const course = await read();
    const session = course?.sessions.find((one) => one.id === id);
    if (!course || !session) return refused(c, course ? noSession : goneRefusal);
    const barred = editRefusal(course, asker, portal.now());
    if (barred) return refused(c, barred);
    const dueAt = due && instantOf(due);
    if (dueAt !== null && typeof dueAt !== 'string')
      return refused(c, invalid([{ ...dueAt, field: `due.${dueAt.field}` }]));
    const set = { text, dueAt, dueZone: due?.zone ?? null };
    const done = await setHomework(portal.db, { session: id, ...set, version });
    const after = await read();
    const now = after?.sessions.find((one) => one.id === id)?.homework;
    // The same request sent again finds what it wrote.
    const isThere = text === '' ? !now : now?.text === text && now.dueAt === dueAt;
    if (after && (done || isThere)) return c.json(courseFor(after, c.var), 200);
    return refused(c, { code: 'conflict', message: changedSince });
  });

const beforeDecision =
  'People may enrol until later than that. Choose a later time, or change until when first.';
const enough = `A course has at most ${sessionsMost} sessions.`;
const lastSession = 'This is the only session that is left. Cancel the course instead.';
const changedSince =
  'Someone else changed this homework while you were writing. Copy your text, and look at it again.';
