import { setImmediate } from 'node:timers/promises';
import { itemOf } from './csl.ts';
import type { Entry, Found, Problem } from './entry.ts';
import { sorted } from './entry.ts';

type Chunk = { type: string; text: string; line: number };

/** How many entries are read before others have their turn: some ten milliseconds' worth. */
const atOnce = 10;

/**
 * A file of BibTeX or BibLaTeX. Each entry is read by itself, from an `@` at the beginning of a line to
 * the next: so one that is broken spoils no other, and is named by its line.
 */
export async function readBibtex(text: string): Promise<Found> {
  const { plugins } = await import('@citation-js/core');
  await import('@citation-js/plugin-bibtex');
  const chunks = chunksOf(text);
  const macros = chunks.filter(({ type }) => type === 'string').map((chunk) => chunk.text);
  const found: (Entry | Problem)[] = [];
  for (const [at, chunk] of chunks.entries()) {
    if (['string', 'comment', 'preamble'].includes(chunk.type)) continue;
    if (at % atOnce === 0) await setImmediate();
    // A text of this type is parsed; nothing is ever fetched for it.
    const parse = (input: string): unknown[] =>
      plugins.input.chain(input, {
        ...{ forceType: '@bibtex/text', generateGraph: false, maxChainLength: 10 },
        ...{ strict: true, target: '@csl/list+object' },
      });
    found.push(...entriesOf(chunk, macros, parse));
  }
  return sorted(found);
}

function entriesOf(
  { text, line }: Chunk,
  macros: string[],
  parse: (input: string) => unknown[],
): (Entry | Problem)[] {
  try {
    const items = parse([...macros, text].join('\n'));
    if (items.length === 0) return [{ line, message: 'There is nothing in it.' }];
    return items.map((item) => withTags(itemOf(item, line), text));
  } catch (error) {
    return [problemOf(error, { line, above: macros.join('\n') })];
  }
}

/** Keywords, which the library leaves out. */
function withTags(entry: Entry | Problem, text: string): Entry | Problem {
  const said = /\bkeywords\s*=\s*[{"]([^{}"]*)[}"]/i.exec(text)?.[1];
  if ('message' in entry || !said) return entry;
  const tags = said.split(/[,;]/).map((tag) => tag.trim().slice(0, 40));
  return { ...entry, tags: [...new Set(tags.filter(Boolean))].slice(0, 8) };
}

function problemOf(error: unknown, { line, above }: { line: number; above: string }): Problem {
  const words = error instanceof Error ? error.message : '';
  const inside =
    Number(/at line (\d+)/.exec(words)?.[1] ?? 1) - (above ? above.split('\n').length : 0);
  const expected = /expected "(\w+)"/.exec(words)?.[1] ?? '';
  const what = expectations[expected] ?? 'This entry is not as BibTeX has it.';
  return { line: line + Math.max(0, inside - 1), message: what };
}

const expectations: Record<string, string> = {
  rbrace: 'A closing brace or a comma is missing here, or further up in this entry.',
  comma: 'A comma is missing here.',
  equals: 'An equals sign is missing here.',
  lbrace: 'An opening brace is missing here.',
  identifier: 'The name of a field is missing here.',
};

function chunksOf(text: string): Chunk[] {
  const begins = [...text.matchAll(/^[ \t]*@[ \t]*(\w+)[ \t]*[{(]?/gm)];
  return begins.map((begin, at) => ({
    type: String(begin[1]).toLowerCase(),
    // What is missing at its end is missing in its last line, not in that of the next entry.
    text: text.slice(begin.index, begins[at + 1]?.index ?? text.length).trimEnd(),
    line: text.slice(0, begin.index).split('\n').length,
  }));
}
