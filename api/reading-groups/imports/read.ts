import type { ImportPreview } from '../readings/schema.ts';
import { readBibtex } from './bibtex.ts';
import { readCslJson } from './csl.ts';
import { readLinks } from './links.ts';
import { readRis } from './ris.ts';

/** Which format a text is of, by how it looks. */
export function formatOf(text: string): ImportPreview['format'] {
  const words = text.replace(/^\uFEFF/, '').trimStart();
  if (/^[[{]\s*["{\]}]/.test(words)) return 'csl-json';
  if (/^\s*TY\s{1,2}-/m.test(words) && !/^[ \t]*@\w+\s*[{(]/m.test(words)) return 'ris';
  return /^[ \t]*@\s*\w+\s*[{(]/m.test(words) ? 'bibtex' : 'links';
}

/** What of a text can be put on a list, and what not, by its line. */
export async function readTexts(text: string): Promise<ImportPreview> {
  const format = formatOf(text);
  const readers = { bibtex: readBibtex, 'csl-json': readCslJson, ris: readRis, links: readLinks };
  return { format, ...(await readers[format](text.replace(/^\uFEFF/, ''))) };
}
