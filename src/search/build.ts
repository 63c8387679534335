import { createHash } from 'node:crypto';
import { type Manifest, manifestName, toListing } from './files.ts';
import { gather } from './gather.ts';
import { pack } from './pack.ts';
import type { SearchPage, Told } from './page.ts';
import { type Synonyms, useful } from './synonyms.ts';

/** Measured at 5,000 pages: 12 kB for each file that a row's excerpt costs, in 625 files. */
const pagesPerText = 8;
const hashLetters = 10;

/** The files to publish under `search/`, by name. The same pages make the same bytes. */
export function buildSearch(pages: SearchPage[], synonyms: Synonyms = []): Map<string, Uint8Array> {
  const sorted = pages.toSorted((a, b) => (a.url < b.url ? -1 : 1));
  const files = new Map<string, Uint8Array>();
  const keep = (name: string, type: string, bytes: Uint8Array): string => {
    const hashed = `${name}.${hash(bytes)}.${type}`;
    files.set(hashed, bytes);
    return hashed;
  };
  const shelf = gather(sorted);
  const manifest: Manifest = {
    titles: keep('titles', 'json', json(toListing(sorted))),
    words: keep('words', 'bin', pack(shelf)),
    texts: chunks(sorted).map((some, at) => keep(`texts/${at}`, 'json', json(some.map(told)))),
    pagesPerText,
    synonyms: useful(shelf, synonyms),
  };
  return files.set(manifestName, json(manifest));
}

const told = ({ headings, text, summary }: SearchPage): Told => ({ headings, text, summary });

const json = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

const hash = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, hashLetters);

const chunks = (pages: SearchPage[]): SearchPage[][] =>
  Array.from({ length: Math.ceil(pages.length / pagesPerText) }, (_, at) =>
    pages.slice(at * pagesPerText, (at + 1) * pagesPerText),
  );
