import type { Context } from 'hono';
import type { Refusal } from '../../refusal.ts';
import type { Env } from '../../route.ts';
import { ideaAsked } from '../ideas/asked.ts';
import type { IdeaPageRow } from '../ideas/rows.ts';
import { noIdeaRefusal } from '../ideas/rules.ts';
import { staleRefusal } from './rules.ts';
import type { SubmissionPage } from './schema.ts';
import { type SubmissionRow, submissionOf } from './store.ts';
import { submissionFor } from './tell.ts';

/** An idea with what its hack team made. */
export type Made = { idea: IdeaPageRow; row: SubmissionRow };

/** What the team around the idea of this address made; or why there is nothing to be seen. */
export async function madeAt(c: Context<Env>, id: string): Promise<Made | Refusal> {
  const idea = await ideaAsked(c, id);
  if (!idea) return noIdeaRefusal;
  const row = await submissionOf(c.var.portal.db, id);
  return row ? { idea, row } : { code: 'closed', message: 'There is no hack team around it.' };
}

type Deed = {
  barred: (made: Made, now: Date) => Refusal | undefined;
  act: (made: Made) => Promise<void>;
  /** Whether what was asked for is so. */
  done: (row: SubmissionRow) => boolean;
};

/** Does a thing to a submission; where the statement did nothing, the rule says why of what is now. */
export async function submissionDeed(
  c: Context<Env>,
  id: string,
  { barred, act, done }: Deed,
): Promise<SubmissionPage | Refusal> {
  const now = c.var.portal.now();
  const before = await madeAt(c, id);
  if ('code' in before) return before;
  const refusal = barred(before, now);
  if (refusal?.code === 'forbidden') return refusal;
  if (done(before.row)) return submissionFor(before.idea, before.row, c.var);
  if (refusal) return refusal;
  await act(before);
  const after = await madeAt(c, id);
  if ('code' in after) return after;
  if (done(after.row)) return submissionFor(after.idea, after.row, c.var);
  return barred(after, now) ?? staleRefusal;
}
