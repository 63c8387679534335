import { asker, type Hit, type Need } from './ask.ts';
import { type Asked, askedIn, forgiving, type LookUp, literal, needOf } from './plan.ts';
import type { Shelf } from './shelf.ts';
import { type Synonyms, widener } from './synonyms.ts';

export type Found = {
  hits: Hit[];
  /** Not every word was found together: these pages have some of them. */
  relaxed: boolean;
  /** Words that stand nowhere, where a neighbour one slip away was taken instead. */
  corrected: string[];
  /** Words that mean the same, which were looked for too. */
  also: string[];
  /** The stems that were looked for, word by word: what to mark, and to count in headings. */
  wanted: Set<string>[];
};

export const nothing: Found = { hits: [], relaxed: false, corrected: [], also: [], wanted: [] };

/** All words; else all words with one slip forgiven; else as many words as can be had. */
export function finder(shelf: Shelf, synonyms: Synonyms = []): (question: string) => Found {
  const ask = asker(shelf);
  const terms = [...shelf.terms.keys()];
  const asWritten = literal(shelf);
  const asMeant = forgiving(shelf);
  const widen = widener(shelf, synonyms);
  return (question) => {
    const words = askedIn(question);
    const needsOf = (lookUp: LookUp) => words.map((word) => needOf(word, lookUp));
    const { needs, also } = widen(needsOf(asWritten), words);
    const hits = ask(needs);
    if (hits.length || !words.length) return found(hits, needs, also);
    const guessed = widen(needsOf(asMeant), words).needs;
    const corrected = words.filter((_, i) => !needs[i]?.ways.length && guessed[i]?.ways.length);
    const near = ask(guessed);
    if (near.length) return found(near, guessed, also, corrected);
    const some = ask(guessed.map((need) => ({ ...need, required: false })));
    return { ...found(some, guessed, also, corrected), relaxed: some.length > 0 };
  };

  function found(hits: Hit[], needs: Need[], also: string[], corrected: Asked[] = []): Found {
    const asked = needs.filter((need) => need.required && need.ways.length);
    const wanted = asked.map((need) => stemsOf(need, terms));
    return { hits, relaxed: false, corrected: corrected.map((word) => word.whole), also, wanted };
  }
}

const stemsOf = (need: Need, terms: string[]): Set<string> =>
  new Set(need.ways.flat().flatMap((any) => [...any.keys()].map((term) => terms[term] ?? '')));
