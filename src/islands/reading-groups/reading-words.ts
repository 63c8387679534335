import type { Reading, ReadingSaid } from '../../../api/reading-groups/readings/schema.ts';
import { dayOf } from '../when.ts';

/** `Thu 26 November`. */
export const dayWords = (day: string): string => dayOf(`${day}T12:00:00Z`, 'UTC');

export function saidOf(reading: Reading): ReadingSaid {
  const { title, authors, year, source, link, doi, isbn, tags, weeks, material } = reading;
  return { title, authors, year, source, link, doi, isbn, tags, weeks, material };
}

/** What the fields of a text hold, as the service wants it. */
export function saidIn(form: FormData, material: string | null): ReadingSaid {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const several = (name: string, between: RegExp) =>
    text(name)
      .split(between)
      .map((one) => one.trim())
      .filter(Boolean);
  return {
    ...{ title: text('title'), source: text('source'), link: text('link') },
    ...{ doi: text('doi'), isbn: text('isbn'), material },
    authors: several('authors', /;|\n/),
    tags: several('tags', /,/),
    year: text('year') ? Number(text('year')) : null,
    weeks: Number(text('weeks') || 1),
  };
}
