import { formsOf, stem, type Word, wordsOf } from './words.ts';

/** Where to mark, counted in UTF-16 units of the text that goes with it: from, and before. */
export type Range = [start: number, end: number];
export type Marked = { text: string; marks: Range[] };

const excerptLetters = 180;
const leadLetters = 50;

/** Which of the wanted words (a set of stems for each) stand in a text, and where. */
type Sighting = { start: number; end: number; wanted: number };

function sightings(text: string, wanted: Set<string>[]): Sighting[] {
  const seen: Sighting[] = [];
  for (const word of wordsOf(text)) {
    const at = wanted.findIndex((stems) => names(word, stems));
    if (at >= 0) seen.push({ start: word.start, end: word.end, wanted: at });
  }
  return seen;
}

const names = (word: Word, stems: Set<string>): boolean =>
  formsOf(word).some((form) => stems.has(stem(form)));

/** The whole text, with every wanted word marked. */
export const marked = (text: string, wanted: Set<string>[]): Marked => ({
  text,
  marks: sightings(text, wanted).map(({ start, end }) => [start, end]),
});

/** How many different wanted words a text names. */
export const named = (text: string, wanted: Set<string>[]): number =>
  new Set(sightings(text, wanted).map((sighting) => sighting.wanted)).size;

/** The stretch of a text that names the most, some 180 letters; undefined where it names none. */
export function excerpt(text: string, wanted: Set<string>[]): Marked | undefined {
  const seen = sightings(text, wanted);
  const best = densest(seen);
  if (!best) return undefined;
  const start = wordStart(text, Math.max(0, best.start - leadLetters));
  const end = wordEnd(text, Math.max(best.end, start + excerptLetters), best.end);
  const before = start > 0 ? '… ' : '';
  const shift = before.length - start;
  return {
    text: `${before}${text.slice(start, end)}${end < text.length ? ' …' : ''}`,
    marks: seen
      .filter((sighting) => sighting.start >= start && sighting.end <= end)
      .map((sighting) => [sighting.start + shift, sighting.end + shift]),
  };
}

/** The first sighting of the stretch in which the most different words are seen. */
function densest(seen: Sighting[]): Sighting | undefined {
  let best: Sighting | undefined;
  let most = 0;
  for (const [at, first] of seen.entries()) {
    const different = new Set<number>();
    for (const { end, wanted } of seen.slice(at, at + maxLookAhead)) {
      if (end <= first.start + excerptLetters - leadLetters) different.add(wanted);
    }
    if (different.size > most) {
      most = different.size;
      best = first;
    }
  }
  return best;
}
const maxLookAhead = 24;

/** Cuts fall between words, and where there are none, never inside a surrogate pair. */
function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.indexOf(' ', at - 1);
  return space >= 0 && space < at + leadLetters ? space + 1 : whole(text, at);
}

function wordEnd(text: string, at: number, least: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return space >= least && space > at - leadLetters ? space : whole(text, at);
}

const whole = (text: string, at: number): number =>
  /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
