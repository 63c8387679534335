import type { Reading, ReadingSaid } from '../../../api/reading-groups/readings/schema.ts';
import { dayOf } from '../when.ts';

type Cited = Pick<Reading, 'authors' | 'year' | 'source'>;

/** `Leslie Lamport · Communications of the ACM, 1978`; of more than three the first and others. */
export function citation({ authors, year, source }: Cited): string {
  const names =
    authors.length > 3 ? `${authors[0]} and others` : new Intl.ListFormat('en-GB').format(authors);
  return [names, [source, year].filter(Boolean).join(', ')].filter(Boolean).join(' · ');
}

/** Where to read it: its link, or what its DOI leads to, or the uploaded copy. */
export function linkOf({ link, doi, material }: Pick<Reading, 'link' | 'doi' | 'material'>) {
  if (link) return link;
  if (doi) return `https://doi.org/${doi}`;
  return material ? `/api/materials/${material}/file` : undefined;
}

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
