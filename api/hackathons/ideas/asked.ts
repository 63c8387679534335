import type { Context } from 'hono';
import { isSeenBy } from '../../events/rules.ts';
import type { Refusal } from '../../refusal.ts';
import type { Env } from '../../route.ts';
import type { IdeaPageRow } from './rows.ts';
import { noIdeaRefusal } from './rules.ts';
import type { IdeaPage } from './schema.ts';
import { readIdea } from './store.ts';
import { ideaPageFor } from './tell.ts';

/** The idea of this address, if the asker may see it. */
export async function ideaAsked(c: Context<Env>, id: string): Promise<IdeaPageRow | undefined> {
  const idea = await readIdea(c.var.portal.db, id, c.var.asker?.id ?? '');
  return idea && isSeenBy(idea.hackathon, c.var.asker) ? idea : undefined;
}

type Deed = {
  /** Why not; asked of the idea as it is, before and, where nothing came of it, after. */
  barred: (idea: IdeaPageRow, now: Date) => Refusal | undefined;
  /** Does it, where the statement lets it. */
  act: (idea: IdeaPageRow) => Promise<unknown>;
  /** Whether what was asked for is so now. Then it does not matter whether it was before. */
  done: (idea: IdeaPageRow) => boolean;
};

/**
 * Does something to an idea or its hack team, and answers with the page as it is then. The statement
 * decides; where it did nothing, the rule says why, of what is there now.
 */
export async function deed(
  c: Context<Env>,
  id: string,
  { barred, act, done }: Deed,
): Promise<IdeaPage | Refusal> {
  const now = c.var.portal.now();
  const before = await ideaAsked(c, id);
  if (!before) return noIdeaRefusal;
  const refusal = barred(before, now);
  if (refusal?.code === 'forbidden') return refusal;
  if (done(before)) return ideaPageFor(before, c.var);
  if (refusal) return refusal;
  await act(before);
  const after = await ideaAsked(c, id);
  if (!after) return noIdeaRefusal;
  if (done(after)) return ideaPageFor(after, c.var);
  return (
    barred(after, now) ?? {
      code: 'race',
      message: 'Something changed at this very moment. Look again, then try again.',
    }
  );
}

export const isRefused = (answer: IdeaPage | Refusal): answer is Refusal => 'code' in answer;
