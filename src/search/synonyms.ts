import type { Need } from './ask.ts';
import type { Asked } from './plan.ts';
import type { Shelf } from './shelf.ts';
import { fold, stem } from './words.ts';

/** Groups of words that mean the same. */
export type Synonyms = string[][];

/** Below the word itself, above a mere beginning of it. */
const synonymBoost = 2;

type Widened = { need: Need; also: string[] };

/** Adds to a word's ways those of the words that mean the same, as far as any page says them. */
export function widener(shelf: Shelf, groups: Synonyms): (need: Need, word: Asked) => Widened {
  const others = neighbours(shelf, groups);
  return (need, word) => {
    const found = word.small ? undefined : others.get(stem(word.whole));
    if (!found) return { need, also: [] };
    const ways = [...found.keys()].map((term) => [new Map([[term, synonymBoost]])]);
    return { need: { ...need, ways: [...need.ways, ...ways] }, also: [...found.values()] };
  };
}

/** For each word of a group the others that stand on the shelf: term → as it was written. */
function neighbours({ terms }: Shelf, groups: Synonyms): Map<string, Map<number, string>> {
  const all = new Map<string, Map<number, string>>();
  for (const group of groups) {
    const stems = group.map((word) => stem(fold(word)));
    for (const own of stems) {
      const others = all.get(own) ?? new Map<number, string>();
      group.forEach((word, at) => {
        const term = terms.get(stems[at] ?? '');
        if (term !== undefined && stems[at] !== own) others.set(term, word);
      });
      if (others.size) all.set(own, others);
    }
  }
  return all;
}

/** The groups of which any page says a word: no others need to be published. */
export function useful({ terms }: Shelf, groups: Synonyms): Synonyms {
  return groups.filter((group) => group.some((word) => terms.has(stem(fold(word)))));
}
