import { fields, type Shelf } from './shelf.ts';

/** lunr's own: how fast repetition tires, and how much a long text is held against a page. */
const k1 = 1.2;
const b = 0.75;

/** What one posting weighs, given how rare its term is. */
export type Weigh = (rarity: number, field: number, at: number) => number;

/**
 * Weighs as lunr 2.3.9 does in `createFieldVectors`: the same operations in the same order, so
 * that the third decimal is the same too.
 */
export function weigher({ lengths, pages, times }: Shelf): Weigh {
  const drag = lengths.map(dragOf);
  return (rarity, field, at) => {
    const often = times[at] ?? 0;
    const held = drag[field]?.[pages[at] ?? 0] ?? 0;
    const score = ((rarity * ((k1 + 1) * often)) / (held + often)) * (fields[field]?.boost ?? 1);
    return Math.round(score * 1000) / 1000;
  };
}

function dragOf(lengths: Uint32Array): Float64Array {
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return Float64Array.from(lengths, (length) => k1 * (1 - b + b * (length / average)));
}

/** lunr's `idf`: it counts a page once for each field in which the term stands. */
export function rarityOf({ starts, pageCount }: Shelf, term: number): number {
  const first = starts[term * fields.length] ?? 0;
  const found = (starts[(term + 1) * fields.length] ?? 0) - first;
  const x = (pageCount - found + 0.5) / (found + 0.5);
  return Math.log(1 + Math.abs(x));
}
