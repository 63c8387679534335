import { z } from 'zod';
import { isOwn, isSeenBy } from '../../events/rules.ts';
import { roleOf } from '../../people/rules.ts';
import { PersonRef } from '../../people/schema.ts';
import { permissionRefusal } from '../../permissions.ts';
import { json, refused, route } from '../../route.ts';
import { newRoutes } from '../../valid.ts';
import { goneRefusal } from '../rules.ts';
import { readCourse } from '../store.ts';
import { marksOf } from './store.ts';

const CourseAttendance = z.object({
  people: z.array(
    z.object({
      person: PersonRef,
      /** Whether they have a place; somebody may have walked in. */
      enrolled: z.boolean(),
      /** Ids of the sessions at which they were, and of those that were noted as missed. */
      here: z.array(z.string()),
      missed: z.array(z.string()),
    }),
  ),
});

const read = route({
  act: 'course.edit',
  method: 'get',
  path: '/courses/{course}/attendance',
  summary: 'Who was at which session',
  request: { params: z.object({ course: z.string() }) },
  responses: { 200: json(CourseAttendance, 'By name') },
});

/** Attendance across the sessions of a course; it is noted session by session. */
export const courseAttendance = newRoutes().openapi(read, async (c) => {
  const { asker, portal } = c.var;
  const course = await readCourse(portal.db, c.req.valid('param').course, asker?.id ?? '');
  if (!course || !isSeenBy(course, asker)) return refused(c, goneRefusal);
  const barred = permissionRefusal(roleOf(asker), 'course.edit', isOwn(course, asker));
  if (barred) return refused(c, barred);
  return c.json({ people: await marksOf(portal.db, course.id) }, 200);
});
