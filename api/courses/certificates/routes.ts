import { z } from 'zod';
import { isSeenBy } from '../../events/rules.ts';
import { PersonRef } from '../../people/schema.ts';
import { json, refused, route } from '../../route.ts';
import { Instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { attendedBy } from '../attendance/store.ts';
import { goneRefusal } from '../rules.ts';
import { readCourse } from '../store.ts';
import { attended, held, minutesIn, noneRefusal, readRefusal } from './rules.ts';

const Certificate = z.object({
  person: PersonRef,
  course: z.object({ slug: z.string(), title: z.string() }),
  instructors: z.array(PersonRef),
  /** Those at which the person was, in their order. */
  attended: z.array(z.object({ title: z.string(), startsAt: Instant, zone: z.string() })),
  /** How many sessions took place. */
  sessions: z.number().int(),
  /** Of those attended, and of all. */
  minutes: z.number().int(),
  minutesOfAll: z.number().int(),
});

const read = route({
  act: 'certificate.read',
  method: 'get',
  path: '/courses/{course}/certificates/{person}',
  summary: 'That somebody was at the sessions of a course',
  request: { params: z.object({ course: z.string(), person: z.string() }) },
  responses: { 200: json(Certificate, 'What stands on the sheet') },
});

/** Certificates of attendance: what was noted at the sessions, and no more. */
export const certificates = newRoutes().openapi(read, async (c) => {
  const { asker, portal } = c.var;
  const { course: slug, person } = c.req.valid('param');
  const course = await readCourse(portal.db, slug, asker?.id ?? '');
  if (!course || !isSeenBy(course, asker)) return refused(c, goneRefusal);
  const barred = readRefusal(course, person, asker);
  if (barred) return refused(c, barred);
  const found = await attendedBy(portal.db, course.id, person);
  const none = noneRefusal(course, found?.here ?? [], portal.now());
  if (!found || none) return refused(c, none ?? goneRefusal);
  const there = attended(course, found.here);
  return c.json(
    {
      person: found.person,
      course: { slug: course.slug, title: course.title },
      instructors: course.speakerRefs,
      attended: there.map(({ title, startsAt, zone }) => ({ title, startsAt, zone })),
      sessions: held(course).length,
      minutes: minutesIn(there),
      minutesOfAll: minutesIn(held(course)),
    },
    200,
  );
});
