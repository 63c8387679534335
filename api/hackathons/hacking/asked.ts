import type { Context } from 'hono';
import type { Refusal } from '../../refusal.ts';
import type { Env } from '../../route.ts';
import { helpOf } from '../help/store.ts';
import { ideaAsked } from '../ideas/asked.ts';
import { noIdeaRefusal } from '../ideas/rules.ts';
import { submissionOf } from '../submissions/store.ts';
import type { HackWork } from './schema.ts';
import { workOf } from './store.ts';
import { type WorkRow, workFor } from './tell.ts';

/** The hack team around the idea of this address, at work; or why there is none to be seen. */
export async function workAsked(c: Context<Env>, id: string): Promise<WorkRow | Refusal> {
  const { db } = c.var.portal;
  const idea = await ideaAsked(c, id);
  if (!idea) return noIdeaRefusal;
  const [work, made, help] = await Promise.all([
    workOf(db, id),
    submissionOf(db, id),
    helpOf(db, id),
  ]);
  if (!work || !made)
    return { code: 'missing', message: 'There is no hack team around this idea.' };
  return { idea, ...work, links: made.links, help };
}

type Deed = {
  /** Why not; asked of what is there before and, where nothing came of it, after. */
  barred: (work: WorkRow, now: Date) => Refusal | undefined;
  /** Does it, where the statement lets it. */
  act: (work: WorkRow) => Promise<void>;
  /** Whether what was asked for is so now. */
  done: (work: WorkRow) => boolean;
};

/** Does something for a hack team at work, and answers with the work as it is then. */
export async function workDeed(
  c: Context<Env>,
  id: string,
  { barred, act, done }: Deed,
): Promise<HackWork | Refusal> {
  const now = c.var.portal.now();
  const before = await workAsked(c, id);
  if ('code' in before) return before;
  const refusal = barred(before, now);
  if (refusal?.code === 'forbidden') return refusal;
  if (done(before)) return workFor(before, c.var);
  if (refusal) return refusal;
  await act(before);
  const after = await workAsked(c, id);
  if ('code' in after) return after;
  if (done(after)) return workFor(after, c.var);
  return (
    barred(after, now) ?? {
      code: 'race',
      message: 'Something changed at this very moment. Look again, then try again.',
    }
  );
}
