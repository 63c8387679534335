import type { ReviewDays } from '../../../api/reviews/schema.ts';
import { showFreshness } from './badge.ts';

/** Says of each playbook in the lists of a page how fresh it is by the record, too. */
export async function readRecord(badges: HTMLElement[]): Promise<void> {
  const reply = await fetch('/api/reviews').catch(() => undefined);
  if (!reply?.ok) return;
  const { days }: ReviewDays = await reply.json();
  for (const badge of badges) showFreshness(badge, days[badge.dataset.freshness ?? ''] ?? null);
}
