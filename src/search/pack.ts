import { Reader, writeNumbers } from './bytes.ts';
import { fields, type Shelf, stemmed } from './shelf.ts';

/**
 * A shelf as bytes, nothing left out. Like stands beside like, for the compressor behind it: forms
 * as what they share with the one before and what is new, pages as steps from one to the next.
 */
export function pack(shelf: Shelf): Uint8Array<ArrayBuffer> {
  const { shared, fresh } = frontCoded(shelf.forms);
  const text = new TextEncoder().encode(fresh);
  return joined([
    writeNumbers([shelf.pageCount, shelf.forms.length, shelf.pages.length, text.length]),
    text,
    writeNumbers(shared),
    ...shelf.lengths.map(writeNumbers),
    ...cellSizes(shelf).map(writeNumbers),
    writeNumbers(steps(shelf)),
    writeNumbers(shelf.times),
  ]);
}

/** The shelf again, equal in every number. Throws a RangeError where bytes are missing. */
export function unpack(bytes: Uint8Array): Shelf {
  const reader = new Reader(bytes);
  const [pageCount = 0, formCount = 0, postingCount = 0] = reader.numbers(3);
  const fresh = reader.text();
  const forms = wholeForms(reader.numbers(formCount), fresh);
  const words = stemmed(forms);
  const lengths = fields.map(() => reader.numbers(pageCount));
  const starts = startsOf(fields.map(() => reader.numbers(words.terms.size)));
  const pages = fromSteps(reader.numbers(postingCount), starts);
  const times = reader.numbers(postingCount);
  return { pageCount, forms, ...words, lengths, starts, pages, times };
}

function joined(parts: ArrayLike<number>[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function frontCoded(forms: string[]): { shared: number[]; fresh: string } {
  const shared = forms.map((form, i) => sharedLetters(forms[i - 1] ?? '', form));
  return { shared, fresh: forms.map((form, i) => form.slice(shared[i])).join('\n') };
}

/** Whole code points only: half a surrogate pair does not survive UTF-8. */
function sharedLetters(before: string, form: string): number {
  let same = 0;
  while (same < form.length && before[same] === form[same]) same++;
  const pairCut = same > 0 && /[\uD800-\uDBFF]/.test(form.charAt(same - 1));
  return pairCut ? same - 1 : same;
}

function wholeForms(shared: Uint32Array, fresh: string): string[] {
  const endings = fresh.split('\n');
  let before = '';
  return Array.from(shared, (same, i) => {
    before = before.slice(0, same) + (endings[i] ?? '');
    return before;
  });
}

/** How many pages each term has, field by field: most terms have none outside the text. */
function cellSizes({ starts, terms }: Shelf): Uint32Array[] {
  return fields.map((_, field) =>
    Uint32Array.from({ length: terms.size }, (_none, term) => {
      const cell = term * fields.length + field;
      return (starts[cell + 1] ?? 0) - (starts[cell] ?? 0);
    }),
  );
}

function startsOf(sizes: Uint32Array[]): Uint32Array {
  const starts = new Uint32Array((sizes[0]?.length ?? 0) * fields.length + 1);
  for (let cell = 0; cell < starts.length - 1; cell++) {
    const size = sizes[cell % fields.length]?.[Math.floor(cell / fields.length)] ?? 0;
    starts[cell + 1] = (starts[cell] ?? 0) + size;
  }
  return starts;
}

/** The first page of a cell counts from -1, so that every step is at least one: written less one. */
function steps({ starts, pages }: Shelf): Uint32Array {
  const written = new Uint32Array(pages.length);
  for (let cell = 0; cell < starts.length - 1; cell++) {
    let before = -1;
    for (let at = starts[cell] ?? 0; at < (starts[cell + 1] ?? 0); at++) {
      const page = pages[at] ?? 0;
      written[at] = page - before - 1;
      before = page;
    }
  }
  return written;
}

function fromSteps(written: Uint32Array, starts: Uint32Array): Uint32Array {
  for (let cell = 0; cell < starts.length - 1; cell++) {
    let page = -1;
    for (let at = starts[cell] ?? 0; at < (starts[cell + 1] ?? 0); at++) {
      page += (written[at] ?? 0) + 1;
      written[at] = page;
    }
  }
  return written;
}
