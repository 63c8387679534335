import type { Reading } from '../../../api/reading-groups/readings/schema.ts';
import { citation, dayWords, linkOf } from './reading-words.ts';

/** The texts as BibTeX in UTF-8, each with when it was read and who presented it. */
export const bibtexOf = (readings: readonly Reading[]): string =>
  readings.map((reading, at) => entryOf(reading, at + 1)).join('\n');

function entryOf(reading: Reading, number: number): string {
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

/** The texts as a Markdown list of links. */
export function markdownOf(title: string, readings: readonly Reading[]): string {
  const lines = readings.map((reading) => {
    const link = linkOf(reading);
    const name = reading.title.replace(/[[\]\\]/g, '\\$&');
    const head = link ? `[${name}](${new URL(link, location.origin).href})` : name;
    return `- ${[head, citation(reading), heldWords(reading)].filter(Boolean).join(', ')}`;
  });
  return `# ${title}\n\n${lines.join('\n')}\n`;
}

/** `Read on Thu 26 November 2026, presented by Ada Lindqvist`. */
const heldWords = ({ held }: Reading): string =>
  held
    .map(({ day, presenter }) => {
      const when = `Read on ${dayWords(day)} ${day.slice(0, 4)}`;
      return presenter ? `${when}, presented by ${presenter.name}` : when;
    })
    .join('; ');

/** Hands a text to the browser, which saves it as a file. */
export function save(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
