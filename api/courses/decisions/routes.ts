import { z } from 'zod';
import { body, json, refused, route } from '../../route.ts';
import { Instant, instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { untilWords } from '../changes/rules.ts';
import { changed, isRefusal } from '../changing.ts';
import { Course } from '../schema.ts';
import { decideRefusal, extendedBy } from './rules.ts';
import { extendStatement, runStatement } from './store.ts';

const Choice = z.strictObject({
  choice: z.enum(['run', 'extend']),
  /** The time that had come when this was chosen, so that a repeat extends nothing twice. */
  decideBy: Instant,
});

const decide = route({
  act: 'course.edit',
  method: 'put',
  path: '/courses/{course}/decision',
  summary: 'Too few enrolled: let it run all the same, or wait another week',
  request: { params: z.object({ course: z.string() }), body: body(Choice) },
  responses: { 200: json(Course, 'The course as it is now; everyone enrolled was told') },
});

/** What becomes of a course to which too few came in time. */
export const decisions = newRoutes().openapi(decide, async (c) => {
  const { choice, decideBy } = c.req.valid('json');
  const answer = await changed(c, {
    slug: c.req.valid('param').course,
    version: undefined,
    plan: (course, change, now) => {
      const isRepeated =
        choice === 'run' ? course.decision === 'runs' : course.decideBy !== decideBy;
      const barred = decideRefusal(course, c.var.asker, now);
      if (isRepeated && (!barred || barred.code === 'over')) return 'done';
      if (barred) return barred;
      const has = `${course.confirmed} of ${course.minimum}`;
      if (choice === 'run') {
        const said = `it runs, with ${has} enrolled`;
        return {
          told: { what: 'edited', detail: { decision: [`${has} enrolled`, 'it runs'] }, said },
          statements: [runStatement(change, instant(now))],
        };
      }
      const later = extendedBy(course, { firstAt: course.startsAt, now });
      if (typeof later !== 'string') return later;
      const zone = course.decideZone ?? 'UTC';
      const until = untilWords(later, zone);
      return {
        told: {
          what: 'edited',
          detail: { decision: [`${has} enrolled`, `open until ${until}`] },
          said: `${has} are enrolled, and it is now decided by ${until}`,
        },
        statements: [extendStatement(change, later)],
      };
    },
  });
  return isRefusal(answer) ? refused(c, answer) : c.json(answer, 200);
});
