import { globSync, readFileSync } from 'node:fs';
import type { SearchPage } from '../../src/search/page.ts';

const wordsPerPage = 600;
const sectionsPerPage = 6;
/** Where the found prose knows too few words, the tail of a large vocabulary is made up. */
const vocabularySize = 16_000;
const syllables = 'ka lo mi ter von sel dra qui pan eth ori bul cas nim tro vex'.split(' ');

/** A repeatable stream of numbers from 0 up to 1 (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Real sentences: what the installed packages say of themselves, without their code. */
export function sentences(): string[] {
  const found = new Set<string>();
  for (const path of globSync('node_modules/{*,@*/*}/{README,readme}.md').sort()) {
    const prose = readFileSync(path, 'utf8').replace(
      /```[\s\S]*?```|<[^>]*>|!?\[|\]\([^)]*\)/g,
      ' ',
    );
    for (const sentence of prose.split(/(?<=[.!?])\s+|\n\s*\n|\n\s*[-*#|]+/)) {
      const plain = sentence
        .replace(/[`*_|#]+/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
      const words = plain.split(' ').length;
      if (words >= 6 && words <= 40) found.add(plain);
    }
  }
  return [...found];
}

export type Corpus = { pages: SearchPage[]; vocabulary: number; sentences: number };

/** `count` pages of some 600 words, the same on every machine with the same packages. */
export function corpus(count: number, seed = 7): Corpus {
  const roll = dice(seed);
  const pool = sentences();
  const known = new Set(pool.flatMap((sentence) => sentence.toLowerCase().match(/[a-z]+/g) ?? []));
  const rare = Array.from({ length: Math.max(0, vocabularySize - known.size) }, () => coined(roll));
  const pages = Array.from({ length: count }, (_, at) => page(at, roll, pool, rare));
  return { pages, vocabulary: known.size + new Set(rare).size, sentences: pool.length };
}

const coined = (roll: () => number): string =>
  Array.from({ length: 2 + Math.floor(roll() * 3) }, () => pick(syllables, roll)).join('');

const pick = <Item>(from: Item[], roll: () => number): Item =>
  from[Math.floor(roll() * from.length)] as Item;

/** Zipf: the rank falls off as the inverse, so that most coined words are met a few times only. */
const rarely = (from: string[], roll: () => number): string =>
  from[Math.floor(from.length ** roll()) - 1] ?? '';

function page(at: number, roll: () => number, pool: string[], rare: string[]): SearchPage {
  const title = phrase(roll, pool, 3 + Math.floor(roll() * 4));
  const area = `area-${at % 40}`;
  const slug = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return {
    url: `/playbooks/${area}/${slug}-${at}/`,
    kind: 'playbook',
    title,
    area,
    headings: Array.from({ length: sectionsPerPage }, () => heading(roll, pool)),
    tags: [phrase(roll, pool, 1), phrase(roll, pool, 1)],
    summary: pick(pool, roll),
    text: text(roll, pool, rare),
  };
}

function heading(roll: () => number, pool: string[]): { text: string; id: string } {
  const text = phrase(roll, pool, 2 + Math.floor(roll() * 4));
  return { text, id: text.toLowerCase().replace(/\W+/g, '-') };
}

function phrase(roll: () => number, pool: string[], length: number): string {
  const words = pick(pool, roll).split(' ');
  const from = Math.floor(roll() * Math.max(1, words.length - length));
  const said = words.slice(from, from + length).join(' ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}

function text(roll: () => number, pool: string[], rare: string[]): string {
  const said: string[] = [];
  for (let words = 0; words < wordsPerPage; ) {
    const sentence = rare.length ? `${pick(pool, roll)} ${rarely(rare, roll)}` : pick(pool, roll);
    said.push(sentence);
    words += sentence.split(' ').length;
  }
  return said.join(' ');
}

/** Pages whose every word is drawn alone by Zipf's law: no sentence comes twice. */
export function drawn(count: number, seed = 7): SearchPage[] {
  const roll = dice(seed);
  const words = [...new Set(Array.from({ length: vocabularySize * 2 }, () => coined(roll)))];
  const vocabulary = words.slice(0, vocabularySize);
  const say = (length: number) =>
    Array.from({ length }, () => rarely(vocabulary, roll) || vocabulary[0]).join(' ');
  return Array.from({ length: count }, (_, at) => ({
    url: `/playbooks/area-${at % 40}/${at}/`,
    kind: 'playbook',
    title: say(5),
    area: `area-${at % 40}`,
    headings: Array.from({ length: sectionsPerPage }, (_, id) => ({ text: say(3), id: `s${id}` })),
    tags: [say(1), say(1)],
    summary: say(15),
    text: say(wordsPerPage),
  }));
}
