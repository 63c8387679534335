import type { Context } from 'hono';
import { isSeenBy } from '../../events/rules.ts';
import type { Portal } from '../../portal.ts';
import type { Env } from '../../route.ts';
import { instant } from '../../time.ts';
import type { CoursePage } from '../rows.ts';
import { readCourse } from '../store.ts';
import { answerMs, isDue } from './rules.ts';
import { decideDue } from './store.ts';

/** Decides whatever is due by now. */
export function settle({ db, now }: Pick<Portal, 'db' | 'now'>): Promise<void> {
  const at = now();
  const askedBefore = instant(new Date(at.getTime() - answerMs));
  return decideDue(db, { now: instant(at), askedBefore });
}

/** A course as it stands now: what has become due since the last look is decided first. */
export async function settled(c: Context<Env>, slug: string): Promise<CoursePage | undefined> {
  const { asker, portal } = c.var;
  const read = () => readCourse(portal.db, slug, asker?.id ?? '');
  const course = await read();
  if (course && !isSeenBy(course, asker)) return undefined;
  if (!course || !isDue(course, portal.now())) return course;
  await settle(portal);
  return read();
}
