import type { Freshness } from '../../../api/playbooks/rules.ts';

const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** `2026-10-15` as people write it: 15 October 2026. */
export const longDay = (day: string): string => long.format(new Date(day));

/** How fresh a playbook is, in the words of its badge. */
export function freshnessWords(now: Freshness): string {
  switch (now.is) {
    case 'never':
      return 'Never reviewed';
    case 'fresh':
      return 'Fresh';
    case 'due':
      return `Review due since ${longDay(now.due)}`;
    case 'stale':
      return `Stale since ${longDay(now.stale)}`;
  }
}

/** The reader's own day, as a plain date. */
export const localDay = (): string => new Date().toLocaleDateString('sv-SE');
