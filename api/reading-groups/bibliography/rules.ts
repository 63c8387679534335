import type { PersonRef } from '../../people/schema.ts';
import type { Day } from '../../time.ts';

/** A text as a bibliography tells of it. */
export type Cited = {
  title: string;
  authors: readonly string[];
  year: number | null;
  source: string;
  link: string;
  doi: string;
  isbn: string;
  /** Id of an uploaded copy. */
  material: string | null;
  tags: readonly string[];
  /** Meetings that were about it. */
  held: readonly { day: Day; presenter: PersonRef | null }[];
  /** What was noted there, in Markdown. */
  notes?: readonly string[];
};

/** `Leslie Lamport · Communications of the ACM, 1978`; of more than three the first and others. */
export function citation({ authors, year, source }: Pick<Cited, 'authors' | 'year' | 'source'>) {
  const names =
    authors.length > 3 ? `${authors[0]} and others` : new Intl.ListFormat('en-GB').format(authors);
  return [names, [source, year].filter(Boolean).join(', ')].filter(Boolean).join(' · ');
}

/** Where to read it: its link, or what its DOI leads to, or the uploaded copy. */
export function linkOf({ link, doi, material }: Pick<Cited, 'link' | 'doi' | 'material'>) {
  if (link) return link;
  if (doi) return `https://doi.org/${doi}`;
  return material ? `/api/materials/${material}/file` : undefined;
}

/** The texts as BibTeX in UTF-8, each with when it was read and who presented it. */
export const bibtexOf = (readings: readonly Cited[]): string =>
  readings.map((reading, at) => entryOf(reading, at + 1)).join('\n');

function entryOf(reading: Cited, number: number): string {
  const { title, authors, year, source, doi, isbn, link, tags } = reading;
  const fields: [name: string, value: string][] = [
    ['author', authors.map(nameOf).join(' and ')],
    // In braces of its own, so that no style takes its capitals away.
    ['title', title && `{${escaped(title)}}`],
    ['year', year === null ? '' : `${year}`],
    [isbn ? 'publisher' : 'journal', escaped(source)],
    ['doi', doi],
    ['isbn', isbn],
    ['url', link],
    ['keywords', tags.map(escaped).join(', ')],
    ['note', escaped(heldWords(reading))],
  ];
  const lines = fields
    .filter(([, value]) => value)
    .map(([name, value]) => `  ${name} = {${value}},`);
  const family = authors[0]?.split(' ').at(-1) ?? 'text';
  const key = `${family.normalize('NFKD').replace(/[^A-Za-z]/g, '') || 'text'}${year ?? ''}x${number}`;
  return `@${isbn ? 'book' : 'article'}{${key},\n${lines.join('\n')}\n}\n`;
}

/** `Leslie Lamport` as BibTeX sorts it. */
function nameOf(name: string): string {
  const words = name.split(' ');
  const family = words.pop() ?? '';
  return words.length > 0
    ? `${escaped(family)}, ${escaped(words.join(' '))}`
    : `{${escaped(name)}}`;
}

const escaped = (text: string): string => text.replace(/[{}\\]/g, '').replace(/[&%$#_]/g, '\\$&');

/** The texts as a Markdown list of links, each with its notes below it. `origin` is that of this portal. */
export function markdownOf(title: string, readings: readonly Cited[], origin: string): string {
  const items = readings.map((reading) => {
    const link = linkOf(reading);
    const name = reading.title.replace(/[[\]\\]/g, '\\$&');
    const head = link ? `[${name}](${new URL(link, origin).href})` : name;
    const line = `- ${[head, citation(reading), heldWords(reading)].filter(Boolean).join(', ')}`;
    return [line, ...(reading.notes ?? []).map(indented)].join('\n\n');
  });
  return `# ${title}\n\n${items.join('\n')}\n`;
}

/** As a part of the item of a list. */
const indented = (text: string): string =>
  text
    .trim()
    .split('\n')
    .map((line) => (line ? `  ${line}` : ''))
    .join('\n');

/** `read on Thu 26 November 2026, presented by Ada Lindqvist`, as a part of a line. */
const heldWords = ({ held }: Pick<Cited, 'held'>): string =>
  held
    .map(({ day, presenter }) => {
      const when = `read on ${dayWords(day)}`;
      return presenter ? `${when}, presented by ${presenter.name}` : when;
    })
    .join('; ');

const dayFormat = new Intl.DateTimeFormat('en-GB', {
  ...{ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
});
const dayWords = (day: Day): string =>
  dayFormat.format(new Date(`${day}T12:00:00Z`)).replace(',', '');
