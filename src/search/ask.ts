import { fields, type Shelf } from './shelf.ts';
import { rarityOf, type Weigh, weigher } from './weigh.ts';

/** Terms of which one is enough, each with what it counts. */
export type AnyOf = Map<number, number>;

/**
 * One word of a question. A page has it when for one of the ways every part of that way stands on
 * the page: `node.js` stands there as `nodejs`, or as `node` and `js`.
 */
export type Need = { ways: AnyOf[][]; required: boolean };

export type Hit = { page: number; score: number; met: number };

/** Answers as lunr's `index.query()` does, without its objects: 5,000 pages in a few milliseconds. */
export function asker(shelf: Shelf): (needs: Need[]) => Hit[] {
  const weigh = weigher(shelf);
  return (needs) => {
    const met = needs.map((need) => pagesOf(shelf, need));
    const scores = scored(shelf, weigh, boosts(needs));
    return hits(needs, met, scores);
  };
}

/** A page's marks: one bit would do, a byte is quicker. */
type Marks = Uint8Array;

function pagesOf(shelf: Shelf, need: Need): Marks {
  const met = new Uint8Array(shelf.pageCount);
  for (const way of need.ways) {
    const parts = way.map((terms) => marked(shelf, terms));
    for (let page = 0; page < met.length; page++) {
      if (parts.length && parts.every((part) => part[page])) met[page] = 1;
    }
  }
  return met;
}

function marked({ starts, pages, pageCount }: Shelf, terms: AnyOf): Marks {
  const marks = new Uint8Array(pageCount);
  for (const term of terms.keys()) {
    const end = starts[(term + 1) * fields.length] ?? 0;
    for (let at = starts[term * fields.length] ?? 0; at < end; at++) marks[pages[at] ?? 0] = 1;
  }
  return marks;
}

/** What each term counts in the whole question: named twice, it counts twice, as in lunr. */
function boosts(needs: Need[]): AnyOf {
  const sums: AnyOf = new Map();
  for (const [term, boost] of needs
    .flatMap((need) => need.ways.flat())
    .flatMap((any) => [...any])) {
    sums.set(term, (sums.get(term) ?? 0) + boost);
  }
  return sums;
}

function scored(shelf: Shelf, weigh: Weigh, terms: AnyOf): Float64Array {
  const scores = new Float64Array(shelf.pageCount);
  const length = Math.sqrt([...terms.values()].reduce((sum, boost) => sum + boost * boost, 0));
  for (const [term, boost] of terms) {
    const rarity = rarityOf(shelf, term);
    for (let field = 0; field < fields.length; field++) {
      const cell = term * fields.length + field;
      const end = shelf.starts[cell + 1] ?? 0;
      for (let at = shelf.starts[cell] ?? 0; at < end; at++) {
        const page = shelf.pages[at] ?? 0;
        scores[page] = (scores[page] ?? 0) + (boost * weigh(rarity, field, at)) / length;
      }
    }
  }
  return scores;
}

/** Pages with every required word; more words first, and then the better score. */
function hits(needs: Need[], met: Marks[], scores: Float64Array): Hit[] {
  const found: Hit[] = [];
  scores.forEach((score, page) => {
    const words = met.filter((marks) => marks[page]).length;
    if (!words || needs.some((need, i) => need.required && !met[i]?.[page])) return;
    found.push({ page, score, met: words });
  });
  return found.sort((a, b) => b.met - a.met || b.score - a.score || a.page - b.page);
}
