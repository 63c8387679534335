import lunr from 'lunr';
import type { SearchPage } from './page.ts';
import { fields, type Shelf, stemmed } from './shelf.ts';
import { formsOf, isSmall, stem, wordsOf } from './words.ts';

type Source = Pick<SearchPage, 'title' | 'tags'> & Partial<Pick<SearchPage, 'headings' | 'text'>>;

/** What lunr 2.3.9 keeps in its builder and its types leave out. */
type Counted = {
  tokenizer: (text: string, about: { fields: string[] }) => lunr.Token[];
  fieldTermFrequencies: Record<string, Record<string, number>>;
  fieldLengths: Record<string, number>;
};
export type CountingBuilder = Omit<lunr.Builder, keyof Counted> & Counted;

/**
 * Counts the words of the pages with lunr's own builder, our words and its stemmer. The builder
 * is returned so that a test may go on to lunr's own index and compare.
 */
export function count(pages: Source[]): { builder: CountingBuilder; forms: string[] } {
  const builder = new lunr.Builder() as unknown as CountingBuilder;
  const forms = new Set<string>();
  builder.tokenizer = (text, about) => tokens(text, about.fields[0] === 'text', forms);
  for (const { name, boost } of fields) builder.field(name, { boost });
  for (const [id, page] of pages.entries()) builder.add({ id, ...texts(page) });
  return { builder, forms: [...forms].sort() };
}

const texts = (page: Source) => ({
  title: page.title,
  headings: (page.headings ?? []).map((heading) => heading.text).join('\n'),
  tags: page.tags.join('\n'),
  text: page.text ?? '',
});

function tokens(text: string, running: boolean, forms: Set<string>): lunr.Token[] {
  const found: lunr.Token[] = [];
  for (const form of wordsOf(text).flatMap(formsOf)) {
    if (running && isSmall(form)) continue;
    forms.add(form);
    found.push(new lunr.Token(stem(form), {}));
  }
  return found;
}

/** The pages as a shelf, numbered in the order in which they came. */
export function gather(pages: Source[]): Shelf {
  const { builder, forms } = count(pages);
  const words = stemmed(forms);
  const cells = postings(builder, words.terms, pages.length);
  return {
    pageCount: pages.length,
    forms,
    ...words,
    ...columns(cells),
    ...lengths(builder, pages),
  };
}

type Cell = { pages: number[]; times: number[] };

/** One cell for each term in each field. Pages come in order, so each cell is sorted. */
function postings(builder: Counted, terms: Map<string, number>, pageCount: number): Cell[] {
  const cells = Array.from({ length: terms.size * fields.length }, (): Cell => {
    return { pages: [], times: [] };
  });
  fields.forEach(({ name }, field) => {
    for (let page = 0; page < pageCount; page++) {
      const frequencies = builder.fieldTermFrequencies[`${name}/${page}`] ?? {};
      for (const term in frequencies) {
        const cell = cells[(terms.get(term) ?? 0) * fields.length + field];
        cell?.pages.push(page);
        cell?.times.push(frequencies[term] ?? 0);
      }
    }
  });
  return cells;
}

function columns(cells: Cell[]): Pick<Shelf, 'starts' | 'pages' | 'times'> {
  const starts = new Uint32Array(cells.length + 1);
  cells.forEach((cell, at) => {
    starts[at + 1] = (starts[at] ?? 0) + cell.pages.length;
  });
  const pages = new Uint32Array(starts.at(-1) ?? 0);
  const times = new Uint32Array(pages.length);
  cells.forEach((cell, at) => {
    pages.set(cell.pages, starts[at]);
    times.set(cell.times, starts[at]);
  });
  return { starts, pages, times };
}

function lengths(builder: Counted, pages: Source[]): Pick<Shelf, 'lengths'> {
  const of = (name: string) =>
    Uint32Array.from(pages, (_, page) => builder.fieldLengths[`${name}/${page}`] ?? 0);
  return { lengths: fields.map(({ name }) => of(name)) };
}
