import { z } from 'zod';
import { isSeenBy } from '../../events/rules.ts';
import { json, refused, route } from '../../route.ts';
import { instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { goneRefusal } from '../rules.ts';
import { Course } from '../schema.ts';
import { readCourse } from '../store.ts';
import { courseFor } from '../tell.ts';
import { announceRefusal, discardRefusal } from './rules.ts';
import { announce, discard } from './store.ts';

const params = z.object({ course: z.string() });

const announceIt = route({
  act: 'course.edit',
  method: 'put',
  path: '/courses/{course}/announcement',
  summary: 'Announce a draft: from now on everyone sees it and can enrol',
  request: { params },
  responses: { 200: json(Course, 'The course; announcing it again changes nothing') },
});

const discardIt = route({
  act: 'course.edit',
  method: 'delete',
  path: '/courses/{course}',
  summary: 'Throw a draft away',
  request: { params },
  responses: { 204: { description: 'It is gone' } },
});

/** Courses that are not announced yet. */
export const courseDrafts = newRoutes()
  .openapi(announceIt, async (c) => {
    const { asker, portal } = c.var;
    const now = portal.now();
    const read = () => readCourse(portal.db, c.req.valid('param').course, asker?.id ?? '');
    const course = await read();
    if (!course || !isSeenBy(course, asker)) return refused(c, goneRefusal);
    const barred = announceRefusal(course, asker, now);
    if (barred && (course.draft || barred.code === 'forbidden')) return refused(c, barred);
    if (course.draft) await announce(portal.db, { event: course.slug, now: instant(now) });
    return c.json(courseFor((await read()) ?? course, c.var), 200);
  })
  .openapi(discardIt, async (c) => {
    const { asker, portal } = c.var;
    const course = await readCourse(portal.db, c.req.valid('param').course, asker?.id ?? '');
    // Gone already: the same request sent again.
    if (!course || !isSeenBy(course, asker)) return c.body(null, 204);
    const barred = discardRefusal(course, asker, portal.now());
    if (barred) return refused(c, barred);
    await discard(portal.db, course.slug);
    return c.body(null, 204);
  });
