/** Says of each playbook in the lists of a page how fresh it is, today and by the record. */
import type { ReviewDays } from '../../../api/reviews/schema.ts';
import { badges, showFreshness } from './badge.ts';

for (const badge of badges()) showFreshness(badge);
addEventListener('load', () => setTimeout(readRecord));

/** Without an answer, what was built stands. */
async function readRecord(): Promise<void> {
  const reply = await fetch('/api/reviews').catch(() => undefined);
  if (!reply?.ok) return;
  const { days }: ReviewDays = await reply.json();
  for (const badge of badges()) showFreshness(badge, days[badge.dataset.freshness ?? ''] ?? null);
}
