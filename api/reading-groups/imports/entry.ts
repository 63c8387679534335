import { ReadingSaid } from '../readings/schema.ts';

/** One text as a file says it, with the line on which it begins. */
export type Entry = ReadingSaid & { line: number };
export type Problem = { line: number; message: string };
export type Found = { entries: Entry[]; problems: Problem[] };

type Raw = {
  title?: string | undefined;
  authors?: string[];
  year?: number | null;
  source?: string | undefined;
  link?: string | undefined;
  doi?: string | undefined;
  isbn?: string | undefined;
  tags?: string[];
};

const cut = (text: string | undefined, most: number): string => {
  const line = (text ?? '').replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line;
};

/**
 * A text as the list wants it, or why not. What is only beside the point and wrong, such as an ISBN
 * that proves itself wrong, is left out; a text without a title is none.
 */
export function entryOf(raw: Raw, line: number): Entry | Problem {
  const title = cut(raw.title, 300);
  if (!title) return { line, message: 'It has no title.' };
  const wanted = {
    title,
    authors: (raw.authors ?? [])
      .map((name) => cut(name, 120))
      .filter(Boolean)
      .slice(0, 50),
    year: raw.year ?? null,
    source: cut(raw.source, 200),
    ...{ link: raw.link ?? '', doi: raw.doi ?? '', isbn: raw.isbn ?? '' },
    tags: [...new Set((raw.tags ?? []).map((tag) => cut(tag, 40)).filter(Boolean))].slice(0, 8),
    ...{ weeks: 1, material: null },
  };
  const parsed = ReadingSaid.safeParse(wanted);
  if (parsed.success) return { ...parsed.data, line };
  const wrong = new Set(parsed.error.issues.map(({ path }) => String(path[0])));
  const blank = { link: '', doi: '', isbn: '', year: null };
  const kept = Object.fromEntries(Object.entries(blank).filter(([field]) => wrong.has(field)));
  const again = ReadingSaid.safeParse({ ...wanted, ...kept });
  return again.success
    ? { ...again.data, line }
    : { line, message: again.error.issues[0]?.message ?? 'It could not be understood.' };
}

/** Puts each where it belongs. */
export function sorted(found: (Entry | Problem)[]): Found {
  return {
    entries: found.filter((one): one is Entry => !('message' in one)),
    problems: found.filter((one): one is Problem => 'message' in one),
  };
}
