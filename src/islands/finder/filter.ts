import { folded } from '../folded.ts';

/** A playbook as the list tells of it (`/playbooks/list.json`); what is missing is left out. */
export type Listed = {
  id: string;
  title: string;
  summary: string;
  /** The slugs of the teams that own it. */
  teams?: string[];
  reviewed?: string;
  reviewEvery: string;
  tags?: string[];
  alerts?: string[];
  service?: string;
};

/** What can be chosen besides words; each is a parameter of the address by the same name. */
export const FACETS = ['team', 'tag', 'fresh', 'alert', 'service'] as const;
export type Facet = (typeof FACETS)[number];

/** What is looked for: the words and, of each facet, one value; the empty text is all of them. */
export type Filters = { words: string } & Record<Facet, string>;

/** A playbook made ready to be looked through. */
export type Card = { playbook: Listed; text: string; values: Record<Facet, string[]> };

/** How many playbooks each value of each facet would leave, the other filters as they are. */
export type Tally = Record<Facet, Map<string, number>>;

/** The value of what has no team. */
export const NO_TEAM = '-';

/** `fresh` is how it stands today: `fresh`, `due`, `stale` or `never`. */
export function cardOf(playbook: Listed, fresh: string, teamName: (slug: string) => string): Card {
  const { title, summary, teams = [], tags = [], alerts = [], service = '' } = playbook;
  const said = [title, summary, ...teams.map(teamName), ...tags, ...alerts, service];
  return {
    playbook,
    text: folded(said.join('\n')),
    values: {
      team: teams.length > 0 ? teams : [NO_TEAM],
      tag: tags,
      fresh: [fresh],
      alert: alerts,
      service: service ? [service] : [],
    },
  };
}

/**
 * The cards that fit, and the tally. One pass: a card that fails nothing counts for every facet,
 * one that fails a single facet counts for that one alone.
 */
export function lookThrough(
  cards: readonly Card[],
  filters: Filters,
): { found: Card[]; tally: Tally } {
  const words = folded(filters.words).split(/\s+/).filter(Boolean);
  const found: Card[] = [];
  const tally = Object.fromEntries(FACETS.map((facet) => [facet, new Map()])) as Tally;
  for (const card of cards) {
    if (!words.every((word) => card.text.includes(word))) continue;
    const failed = FACETS.filter(
      (facet) => filters[facet] !== '' && !card.values[facet].includes(filters[facet]),
    );
    if (failed.length === 0) found.push(card);
    for (const facet of failed.length === 0 ? FACETS : failed.length === 1 ? failed : []) {
      for (const value of card.values[facet]) {
        tally[facet].set(value, (tally[facet].get(value) ?? 0) + 1);
      }
    }
  }
  return { found, tally };
}

/** The filters that an address names. */
export function filtersIn(search: string): Filters {
  const params = new URLSearchParams(search);
  const value = (name: string) => params.get(name)?.trim() ?? '';
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, value(facet)]));
  return { words: params.get('words') ?? '', ...(facets as Record<Facet, string>) };
}

/** The query of the address for these filters, with its question mark; nothing for none. */
export function queryOf(filters: Filters): string {
  const set = Object.entries(filters).filter(([, value]) => value.trim() !== '');
  return set.length > 0 ? `?${new URLSearchParams(set)}` : '';
}
