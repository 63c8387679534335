import { type Facet, NO_TEAM } from './filter.ts';

/** How a playbook stands, as people choose it; in this order. */
export const FRESH_WORDS: Record<string, string> = {
  fresh: 'Fresh',
  due: 'Review due',
  stale: 'Stale',
  never: 'Never reviewed',
};

/** What a list of choices says when nothing is chosen. */
export const ANY: Record<Facet, string> = {
  team: 'Any team',
  tag: 'Any tag',
  fresh: 'Fresh or not',
  alert: 'Any alert',
  service: 'Any service',
};

const collator = new Intl.Collator('en', { numeric: true });
const number = new Intl.NumberFormat('en-GB');

/** `1,204 of 5,000 playbooks`. */
export const countWords = (found: number, all: number): string =>
  `${number.format(found)} of ${number.format(all)} playbooks`;

/** The choices of a facet with their numbers, as people read them, in the order in which they look. */
export function choicesOf(
  facet: Facet,
  counts: Map<string, number>,
  teamName: (slug: string) => string,
): { value: string; words: string }[] {
  const label = (value: string) => {
    if (facet === 'team') return value === NO_TEAM ? 'No owner' : teamName(value);
    return facet === 'fresh' ? (FRESH_WORDS[value] ?? value) : value;
  };
  const order = Object.keys(FRESH_WORDS);
  return [...counts]
    .map(([value, count]) => ({ value, label: label(value), count }))
    .sort((one, other) =>
      facet === 'fresh'
        ? order.indexOf(one.value) - order.indexOf(other.value)
        : collator.compare(one.label, other.label),
    )
    .map(({ value, label, count }) => ({ value, words: `${label} (${number.format(count)})` }));
}
