import type { Context } from 'hono';
import { z } from 'zod';
import { isOwn, isSeenBy } from '../../events/rules.ts';
import { holidaysIn } from '../../holidays/national.ts';
import { newId, newSlug } from '../../id.ts';
import { roleOf } from '../../people/rules.ts';
import { permissionRefusal } from '../../permissions.ts';
import type { Refusal } from '../../refusal.ts';
import { body, type Env, json, refused, route } from '../../route.ts';
import { Instant, instant } from '../../time.ts';
import { newRoutes } from '../../valid.ts';
import { addDays, closedIn } from '../dates/rules.ts';
import type { CoursePage } from '../rows.ts';
import { goneRefusal, invalid } from '../rules.ts';
import { Course, Id } from '../schema.ts';
import { readCourse } from '../store.ts';
import { courseFor } from '../tell.ts';
import { type NextRun, nextRun, shiftedBy } from './rules.ts';
import { makeRun, slugOf } from './store.ts';

const params = z.object({ course: z.string() });
const from = z.iso.date('Give a day such as 2026-11-27.');

const Preview = z.object({
  sessions: z.array(
    z.object({ title: z.string(), startsAt: Instant, endsAt: Instant, zone: z.string() }),
  ),
  /** Days that are left out, and why. */
  skipped: z.array(z.object({ date: z.string(), why: z.string() })),
});

const preview = route({
  act: 'course.edit',
  method: 'get',
  path: '/courses/{course}/next-run',
  summary: 'When the sessions of another run would be',
  request: { params, query: z.object({ from }) },
  responses: { 200: json(Preview, 'The first at or behind that day; nothing is written') },
});

const make = route({
  act: 'course.edit',
  method: 'post',
  path: '/courses/{course}/runs',
  summary: 'Make another run, as a draft',
  request: { params, body: body(z.strictObject({ id: Id, from })) },
  responses: { 200: json(Course, 'The draft; the same as before where this id had it already') },
});

/** Other runs of the same course, with other dates. */
export const courseRuns = newRoutes()
  .openapi(preview, async (c) => {
    const found = await planned(c, c.req.valid('param').course, c.req.valid('query').from);
    if ('code' in found) return refused(c, found);
    const { course, run } = found;
    const sessions = run.sessions.map(({ from, startsAt, endsAt }) => {
      const { title, zone } = sessionOf(course, from);
      return { title, startsAt, endsAt, zone };
    });
    return c.json({ sessions, skipped: run.skipped }, 200);
  })
  .openapi(make, async (c) => {
    const { asker, portal } = c.var;
    const { id, from } = c.req.valid('json');
    const found = await planned(c, c.req.valid('param').course, from);
    if ('code' in found) return refused(c, found);
    const { course, run } = found;
    const now = portal.now();
    const host = isOwn(course, asker) ? (asker?.id ?? '') : course.host;
    const sessions = run.sessions.map((session) => ({ ...session, to: newId(now) }));
    await makeRun(portal.db, {
      course: {
        ...{ id, slug: newSlug(course.title), title: course.title, abstract: course.abstract },
        ...{ host, seats: course.seats, advice: course.advice, announced: false },
        instructors: course.speakerRefs.map(({ slug }) => slug),
        ...conditionOf(course, run, now),
        sessions: sessions.map(({ from, to, startsAt, endsAt }) => {
          const { title, zone, place, link } = sessionOf(course, from);
          return { id: to, title, zone, place, link, startsAt, endsAt };
        }),
        now: instant(now),
      },
      before: course.id,
      sessions,
      homework: sessions.flatMap(({ from, to, days }) => {
        const { homework } = sessionOf(course, from);
        if (!homework) return [];
        const { text, dueAt, dueZone } = homework;
        const due = dueAt && dueZone ? shiftedBy(dueAt, dueZone, days) : undefined;
        return [{ session: to, text, dueAt: due ?? null, dueZone: due ? dueZone : null }];
      }),
    });
    const slug = await slugOf(portal.db, id, host);
    const made = slug && (await readCourse(portal.db, slug, asker?.id ?? ''));
    if (!made) return refused(c, invalid([{ field: 'id', message: 'This id is taken.' }]));
    return c.json(courseFor(made, c.var), 200);
  });

const sessionOf = (course: CoursePage, id: string) => {
  const found = course.sessions.find((session) => session.id === id);
  if (!found) throw new Error('A run has a session that its course has not.');
  return found;
};

/** Days beyond the last session into which holidays may push it. */
const slackDays = 180;

type Planned = { course: CoursePage; run: NextRun };

async function planned(c: Context<Env>, slug: string, from: string): Promise<Planned | Refusal> {
  const { asker, portal } = c.var;
  const course = await readCourse(portal.db, slug, asker?.id ?? '');
  if (!course || !isSeenBy(course, asker)) return goneRefusal;
  const barred = permissionRefusal(roleOf(asker), 'course.edit', isOwn(course, asker));
  if (barred) return barred;
  const held = course.sessions.filter(({ cancelled }) => !cancelled);
  const { offices } = portal.catalogue;
  const length = Date.parse(course.endsAt) - Date.parse(course.startsAt);
  const days = Math.ceil(length / 86_400_000) + slackDays;
  // Of the time of this run, too: what was pushed on then is not pushed on again.
  const [first = from, last = from] = [from, addDays(course.startsAt.slice(0, 10), -1)].sort();
  const holidays = await holidaysIn(offices, first, addDays(last, days));
  const run = nextRun(held, from, (date, zone) => closedIn(zone, { holidays, offices })(date));
  if (!run) return invalid([{ field: 'from', message: 'There is no room for it within a year.' }]);
  const begin = run.sessions[0];
  if (!begin || begin.startsAt <= instant(portal.now())) {
    const message = 'That day has passed already. Choose one that is still to come.';
    return invalid([{ field: 'from', message }]);
  }
  return { course, run };
}

/** The minimum and until when, as far before the first session as before; none that has passed. */
function conditionOf({ minimum, decideBy, decideZone }: CoursePage, run: NextRun, now: Date) {
  const none = { minimum: null, decideBy: null, decideZone: null };
  if (minimum === null || decideBy === null || decideZone === null) return none;
  const later = shiftedBy(decideBy, decideZone, run.sessions[0]?.days ?? 0);
  if (!later || later <= instant(now)) return none;
  return { minimum, decideBy: later, decideZone };
}
