import type { ReviewDays } from '../../../api/reviews/schema.ts';
import { answered } from './ask.ts';
import { showFreshness } from './badge.ts';

/** Says of each playbook in the lists of a page how fresh it is by the record, too. */
export async function readRecord(badges: HTMLElement[]): Promise<void> {
  const days = (await answered<ReviewDays>('reviews'))?.days;
  if (!days) return;
  for (const badge of badges) showFreshness(badge, days[badge.dataset.freshness ?? ''] ?? null);
}
