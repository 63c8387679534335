import { z } from 'zod';
import { type Entry, entryOf, type Found, type Problem, sorted } from './entry.ts';

const Name = z.looseObject({
  family: z.string().optional(),
  given: z.string().optional(),
  literal: z.string().optional(),
  'non-dropping-particle': z.string().optional(),
  'dropping-particle': z.string().optional(),
});
const Day = z.looseObject({
  'date-parts': z.array(z.array(z.union([z.number(), z.string()]))).optional(),
  literal: z.string().optional(),
  raw: z.string().optional(),
});
/** What of CSL-JSON a list of texts needs; all else is passed over. */
const Item = z.looseObject({
  title: z.string().optional(),
  author: z.array(Name).optional(),
  editor: z.array(Name).optional(),
  issued: Day.optional(),
  'container-title': z.union([z.string(), z.array(z.string())]).optional(),
  publisher: z.string().optional(),
  URL: z.string().optional(),
  DOI: z.string().optional(),
  ISBN: z.string().optional(),
  keyword: z.string().optional(),
});

/** One item of CSL-JSON as a text. */
export function itemOf(item: unknown, line: number): Entry | Problem {
  const parsed = Item.safeParse(item);
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.') ?? '';
    return { line, message: `Its field “${field}” is not as CSL-JSON has it.` };
  }
  const { title, author, editor, issued, publisher, URL: link, DOI, ISBN, keyword } = parsed.data;
  const container = parsed.data['container-title'];
  return entryOf(
    {
      title,
      authors: (author ?? editor ?? []).map(nameOf),
      year: yearOf(issued),
      source: (Array.isArray(container) ? container[0] : container) ?? publisher,
      link,
      doi: DOI,
      isbn: ISBN?.split(/[\s,;]+/)[0],
      tags: keyword?.split(/[,;]/) ?? [],
    },
    line,
  );
}

function nameOf(name: z.infer<typeof Name>): string {
  if (name.literal) return name.literal;
  const particles = [name['dropping-particle'], name['non-dropping-particle']];
  return [name.given, ...particles, name.family].filter(Boolean).join(' ');
}

function yearOf(issued: z.infer<typeof Day> | undefined): number | null {
  const part = issued?.['date-parts']?.[0]?.[0];
  const said = part ?? /-?\d{4}/.exec(issued?.literal ?? issued?.raw ?? '')?.[0];
  const year = Number(said);
  return said !== undefined && said !== '' && Number.isInteger(year) ? year : null;
}

/** A file of CSL-JSON: one item, or a list of them. */
export function readCslJson(text: string): Found {
  const items = itemsIn(text);
  if (!Array.isArray(items)) return { entries: [], problems: [items] };
  return sorted(items.map(({ item, line }) => itemOf(item, line)));
}

/** Each item with the line on which it begins, or what is no JSON. */
function itemsIn(text: string): { item: unknown; line: number }[] | Problem {
  const value = parsedJson(text);
  if ('message' in value) return value;
  const items = Array.isArray(value.is) ? value.is : [value.is];
  const begins = beginsIn(text, Array.isArray(value.is) ? 1 : 0);
  return items.map((item, at) => ({ item, line: begins[at] ?? 1 }));
}

function parsedJson(text: string): { is: unknown } | Problem {
  try {
    return { is: JSON.parse(text) };
  } catch (error) {
    const words = error instanceof Error ? error.message : '';
    const at = Number(/position (\d+)/.exec(words)?.[1] ?? 0);
    const line = text.slice(0, at).split('\n').length;
    return { line, message: 'This is no JSON from here on: a comma or a bracket is missing.' };
  }
}

/** The lines on which objects begin that stand so deep in brackets. */
function beginsIn(text: string, wanted: number): number[] {
  const lines: number[] = [];
  let [depth, line] = [0, 1];
  // Strings are stepped over as a whole: brackets in them mean nothing.
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]\n]/gs)) {
    if (token === '\n') line += 1;
    else if (token === '{' || token === '[') {
      if (depth === wanted && token === '{') lines.push(line);
      depth += 1;
    } else if (token === '}' || token === ']') depth -= 1;
  }
  return lines;
}
