import type { AnyOf, Need } from './ask.ts';
import type { Asked } from './plan.ts';
import type { Shelf } from './shelf.ts';
import { isSmall, stem, wordsOf } from './words.ts';

/** Groups of words and phrases that mean the same. */
export type Synonyms = string[][];

/** Below the word itself, above a mere beginning of it. */
const synonymBoost = 2;

type Widened = { needs: Need[]; also: string[] };

/** A word or phrase as it was written, and the way in which a page says it. */
type Saying = { text: string; way: AnyOf[] };

/** Adds to a word's ways those of what means the same, as far as any page says it. */
export function widener(
  shelf: Shelf,
  groups: Synonyms,
): (needs: Need[], words: readonly Asked[]) => Widened {
  const others = neighbours(shelf, groups);
  const longest = Math.max(1, ...[...others.keys()].map((key) => key.split(' ').length));
  return (needs, words) => {
    const stems = words.map(({ whole }) => stem(whole));
    const found = runs(words.length, longest)
      .filter(([from, to]) => to - from > 1 || !words[from]?.small)
      .map(([from, to]) => ({ from, to, said: others.get(stems.slice(from, to).join(' ')) ?? [] }));
    return {
      // A page that says the one word has all words of the phrase that was typed.
      needs: needs.map((need, at) => {
        const here = found.filter(({ from, to }) => from <= at && at < to);
        return { ...need, ways: [...need.ways, ...here.flatMap(({ said }) => said.map(wayOf))] };
      }),
      also: [...new Set(found.flatMap(({ said }) => said.map(({ text }) => text)))],
    };
  };
}

const wayOf = ({ way }: Saying): AnyOf[] => way;

/** Every stretch of so many words at the most, as `[from, to)`. */
function runs(length: number, most: number): [from: number, to: number][] {
  return Array.from({ length }, (_, from) =>
    Array.from({ length: Math.min(most, length - from) }, (_, more): [number, number] => [
      from,
      from + more + 1,
    ]),
  ).flat();
}

/** The stems of a word or phrase as they are asked for, joined by spaces. */
export const keyOf = (text: string): string => stemsOf(text).join(' ');

const stemsOf = (text: string): string[] => wordsOf(text).map(({ whole }) => stem(whole));

/** For the key of each saying of a group the others that stand on the shelf. */
function neighbours(shelf: Shelf, groups: Synonyms): Map<string, Saying[]> {
  const all = new Map<string, Saying[]>();
  for (const group of groups) {
    for (const own of group.map(keyOf)) {
      const others = group.flatMap((text): Saying[] => {
        const way = wayTo(shelf, text);
        return way && keyOf(text) !== own ? [{ text, way }] : [];
      });
      if (others.length) all.set(own, [...(all.get(own) ?? []), ...others]);
    }
  }
  return all;
}

/** The way in which a page says this; undefined where none does. Small words are in few places. */
function wayTo({ terms }: Shelf, text: string): AnyOf[] | undefined {
  const stems = wordsOf(text).flatMap(({ whole }) => (isSmall(whole) ? [] : stem(whole)));
  const known = stems.flatMap((each) => terms.get(each) ?? []);
  if (known.length === 0 || known.length < stems.length) return undefined;
  return known.map((term) => new Map([[term, synonymBoost]]));
}

/** The groups of which any page says something: no others need to be published. */
export function useful(shelf: Shelf, groups: Synonyms): Synonyms {
  return groups.filter((group) => group.some((text) => wayTo(shelf, text)));
}
