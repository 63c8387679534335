import type { Context } from 'hono';
import { isSeenBy, raceRefusal } from '../events/rules.ts';
import { newId } from '../id.ts';
import type { Refusal } from '../refusal.ts';
import type { Env } from '../route.ts';
import { instant } from '../time.ts';
import type { Told } from './changes/rules.ts';
import { changeCourse } from './changes/store.ts';
import type { CoursePage } from './rows.ts';
import { editRefusal, goneRefusal, lostRefusal } from './rules.ts';
import type { Course } from './schema.ts';
import { readCourse } from './store.ts';
import { courseFor } from './tell.ts';

type Statements = Parameters<typeof changeCourse>[2];

/** What a change writes and tells; `done`: it is made already, by the same request sent before. */
export type Plan =
  | 'done'
  | {
      told: Told;
      statements: Statements;
      seats?: number | null;
      notice?: string;
    };

type Asked = {
  slug: string;
  /** The version that it was made from; undefined where any will do. */
  version: number | undefined;
  /** Says what to write, given the course as it is and the id of the change; or why not. */
  plan: (course: CoursePage, change: string, now: Date) => Plan | Refusal | Promise<Plan | Refusal>;
};

/** Makes one change to a course by somebody who may: every one of them goes this way. */
export async function changed(
  c: Context<Env>,
  { slug, version, plan }: Asked,
): Promise<Course | Refusal> {
  const { asker, portal } = c.var;
  const now = portal.now();
  const person = asker?.id ?? '';
  const before = await readCourse(portal.db, slug, person);
  if (!before || !isSeenBy(before, asker)) return goneRefusal;
  const change = newId(now);
  const planned = await plan(before, change, now);
  if (planned === 'done') return courseFor(before, c.var);
  if ('code' in planned) return planned;
  const barred = editRefusal(before, asker, now);
  if (barred) return barred;
  const { told, statements, seats = null, notice } = planned;
  const asked = { change, event: slug, person, told, now: instant(now) };
  const from = version ?? before.version;
  const { done, course } = await changeCourse(portal.db, { ...asked, version: from }, statements, {
    seats,
    ...(notice && { notice }),
  });
  if (done && course) return courseFor(course, c.var);
  const lost = course && lostRefusal(course, { version: from, seats }, asker, now);
  return lost ?? raceRefusal;
}

export const isRefusal = (answer: object): answer is Refusal => 'code' in answer;
