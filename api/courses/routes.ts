import { z } from 'zod';
import { newSlug } from '../id.ts';
import { roleOf } from '../people/rules.ts';
import { may } from '../permissions.ts';
import { body, json, refused, route } from '../route.ts';
import { cancellationOf } from '../talks/changes/rules.ts';
import { instant } from '../time.ts';
import { newRoutes } from '../valid.ts';
import { factChanges, factsOf, namesOf } from './changes/rules.ts';
import { cancelStatement, factStatements } from './changes/store.ts';
import { changed, isRefusal } from './changing.ts';
import { settled } from './decisions/settled.ts';
import {
  adviceRefusal,
  decideBy,
  instructorsOrRefusal,
  sessionsOrRefusal,
} from './offers/check.ts';
import { offerCourse } from './offers/store.ts';
import { cancelRefusal, editRefusal, goneRefusal, invalid } from './rules.ts';
import { Cancelling, Course, CourseEdit, CourseList, CourseOffer, CourseQuery } from './schema.ts';
import { listCourses } from './store.ts';
import { courseFor, summaryFor } from './tell.ts';

const params = z.object({ course: z.string() });

const list = route({
  act: 'course.list',
  method: 'get',
  path: '/courses',
  summary: 'The courses that overlap a time',
  request: { query: CourseQuery },
  responses: { 200: json(CourseList, 'In the order asked for') },
});

const offer = route({
  act: 'course.offer',
  method: 'post',
  path: '/courses',
  summary: 'Offer a course',
  request: { body: body(CourseOffer) },
  responses: { 200: json(Course, 'The course; the same as before where this id had it already') },
});

const read = route({
  act: 'course.read',
  method: 'get',
  path: '/courses/{course}',
  summary: 'One course with its sessions, and what I may do with it',
  request: { params },
  responses: { 200: json(Course, 'The course') },
});

const edit = route({
  act: 'course.edit',
  method: 'put',
  path: '/courses/{course}',
  summary: 'Edit what is said of the whole course',
  request: { params, body: body(CourseEdit) },
  responses: { 200: json(Course, 'The course as it is now; everyone enrolled was told') },
});

const cancel = route({
  act: 'course.edit',
  method: 'put',
  path: '/courses/{course}/cancellation',
  summary: 'Cancel the course',
  request: { params, body: body(Cancelling) },
  responses: { 200: json(Course, 'The course as it is now; everyone enrolled was told') },
});

/** In-house courses: several sessions, one enrolment for all. */
export const courses = newRoutes()
  .openapi(list, async (c) => {
    const { asker, portal } = c.var;
    const { from, to, order, limit } = c.req.valid('query');
    const rows = await listCourses(portal.db, {
      from: from === undefined ? undefined : instant(new Date(from)),
      to: to === undefined ? undefined : instant(new Date(to)),
      ...{ order, limit, person: asker?.id ?? '' },
      all: may(roleOf(asker), 'draft.read', false),
    });
    return c.json({ courses: rows.map((row) => summaryFor(row, asker, portal.now())) }, 200);
  })
  .openapi(offer, async (c) => {
    const { asker, portal } = c.var;
    const { condition, sessions: said, draft, ...facts } = c.req.valid('json');
    const now = portal.now();
    const sessions = sessionsOrRefusal(said, now);
    if ('code' in sessions) return refused(c, sessions);
    const firstAt = sessions.map(({ startsAt }) => startsAt).sort()[0] ?? '';
    const by = decideBy({ condition, seats: facts.seats }, { now, firstAt });
    if (by !== null && typeof by !== 'string') return refused(c, by);
    const teaching = await instructorsOrRefusal(portal.db, facts.instructors);
    if ('code' in teaching) return refused(c, teaching);
    const barred = await adviceRefusal(portal, facts.advice);
    if (barred) return refused(c, barred);
    const course = await offerCourse(portal.db, {
      ...{ ...facts, sessions, slug: newSlug(facts.title), host: asker?.id ?? '' },
      announced: !draft,
      ...{ minimum: condition?.minimum ?? null, decideBy: by },
      ...{ decideZone: condition?.zone ?? null, now: instant(now) },
    });
    if (!course) return refused(c, invalid([{ field: 'id', message: 'This id is taken.' }]));
    return c.json(courseFor(course, c.var), 200);
  })
  .openapi(read, async (c) => {
    const course = await settled(c, c.req.valid('param').course);
    return course ? c.json(courseFor(course, c.var), 200) : refused(c, goneRefusal);
  })
  .openapi(edit, async (c) => {
    const { asker, portal } = c.var;
    const { version, reason, condition, ...said } = c.req.valid('json');
    const answer = await changed(c, {
      slug: c.req.valid('param').course,
      version,
      plan: async (course, change, now) => {
        const teaching = await instructorsOrRefusal(portal.db, said.instructors);
        const barred =
          editRefusal(course, asker, now) ??
          ('code' in teaching ? teaching : undefined) ??
          (await adviceRefusal(portal, said.advice, course.slug));
        if (barred || 'code' in teaching) return barred ?? goneRefusal;
        const by = decideBy(
          { condition, seats: said.seats },
          { now, firstAt: course.startsAt, before: course.decideBy },
        );
        if (by !== null && typeof by !== 'string') return by;
        const decided = {
          ...{ minimum: condition?.minimum ?? null, decideBy: by },
          decideZone: condition?.zone ?? null,
        };
        const { title, abstract, seats, advice } = said;
        const next = {
          ...factsOf({ ...course, ...decided }),
          ...{ title, abstract, seats, advice, instructors: namesOf(teaching) },
        };
        const told = factChanges(factsOf(course), next, reason);
        if (!told) return 'done';
        const facts = { ...said, ...decided };
        return {
          told,
          statements: factStatements(change, facts, instant(now)),
          seats: said.seats,
        };
      },
    });
    return isRefusal(answer) ? refused(c, answer) : c.json(answer, 200);
  })
  .openapi(cancel, async (c) => {
    const { reason } = c.req.valid('json');
    const answer = await changed(c, {
      slug: c.req.valid('param').course,
      version: undefined,
      plan: (course, change, now) => {
        const isRepeated = course.cancellation?.reason === reason;
        const barred = cancelRefusal(course, c.var.asker, now);
        if (isRepeated && barred?.code === 'cancelled') return 'done';
        return (
          barred ?? {
            told: { what: 'cancelled', detail: cancellationOf(reason), said: reason },
            statements: [cancelStatement(change, reason)],
            notice: 'cancelled',
          }
        );
      },
    });
    return isRefusal(answer) ? refused(c, answer) : c.json(answer, 200);
  });
