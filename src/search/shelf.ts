import { stem } from './words.ts';

/** Where a word may stand, and how much more it says there than in the running text. */
export const fields = [
  { name: 'title', boost: 10 },
  { name: 'headings', boost: 4 },
  { name: 'tags', boost: 6 },
  { name: 'text', boost: 1 },
] as const;

/**
 * A lunr index without its objects: the postings in four columns. A term's pages in a field stand
 * in `pages[starts[term * fields.length + field] … next)`, how often it stands there in `times`.
 * Weights are not kept: they follow from `times` and `lengths`, to the last digit (`weigh.ts`).
 */
export type Shelf = {
  pageCount: number;
  /** Every word as it was written, folded, sorted by UTF-16 units. */
  forms: string[];
  /** Each stem and its number, in sorted order, and for each form the number of its stem. */
  terms: Map<string, number>;
  termOfForm: Uint32Array;
  starts: Uint32Array;
  pages: Uint32Array;
  times: Uint32Array;
  /** Words in each field of each page: `lengths[field][page]`. */
  lengths: Uint32Array[];
};

/** The stems of the forms, and which form has which: never stored, always the same. */
export function stemmed(forms: string[]): Pick<Shelf, 'terms' | 'termOfForm'> {
  const stems = forms.map(stem);
  const terms = new Map([...new Set(stems)].sort().map((term, number) => [term, number]));
  return { terms, termOfForm: Uint32Array.from(stems, (each) => terms.get(each) ?? 0) };
}
