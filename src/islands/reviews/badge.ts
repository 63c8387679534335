import { freshness, laterOf } from '../../../api/playbooks/rules.ts';
import { freshnessWords, localDay, longDay } from './words.ts';

/** What was built into the page of each playbook's freshness. */
export const badges = () => document.querySelectorAll<HTMLElement>('[data-freshness]');

/**
 * Says how fresh a playbook is today. The page may have been built long ago, and there may be a
 * later review on record than in its file.
 */
export function showFreshness(element: HTMLElement, recorded: string | null = null): void {
  const { reviewed: built = null, reviewEvery = '' } = element.dataset;
  const reviewed = laterOf(built, recorded);
  const now = freshness({ reviewed, reviewEvery }, localDay());
  const [badge, date] = element.children as unknown as [HTMLElement, HTMLElement | undefined];
  badge.className = `badge ${now.is}`;
  badge.textContent = freshnessWords(now);
  if (!date) return;
  const time = date.querySelector('time');
  date.hidden = reviewed === null;
  if (reviewed === null || reviewed === built || !time) return;
  time.dateTime = reviewed;
  time.textContent = longDay(reviewed);
}
