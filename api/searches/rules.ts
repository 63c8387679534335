import { searchLength } from './schema.ts';

/** Words are kept so long, and then forgotten. */
export const KEPT_DAYS = 180;

const DAY_MS = 24 * 60 * 60_000;
const LETTERS_LEAST = 2;
/** With digits in it and this long, it is the number of a customer, a key or a machine. */
const CODE_LETTERS = 8;

/**
 * The words as they are counted: lower case, joined by single spaces. What could name a person or
 * a thing of theirs is left out: mail addresses, links, numbers and codes. Empty: count nothing.
 */
export function countedWords(text: string): string {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s,;"“”()<>]+/)
    .filter((word) => word && !isPrivate(word));
  const joined = words.join(' ').replace(/[\p{C}]/gu, '');
  // In characters, as the database counts them: one of another plane is two units of a string.
  const letters = [...joined].length;
  // Longer than a question of words is pasted text: nothing to write a playbook for.
  return letters < LETTERS_LEAST || joined.length > searchLength ? '' : joined;
}

function isPrivate(word: string): boolean {
  if (/[@\\]|:\/\//.test(word)) return true;
  const digits = word.match(/\d/g)?.length ?? 0;
  return digits > 3 || (digits > 0 && word.length >= CODE_LETTERS + digits * 4);
}

/** The day, in UTC, on which something is counted, and the oldest that is still kept. */
export function countedOn(now: Date): { day: string; oldest: string } {
  const oldest = new Date(now.getTime() - KEPT_DAYS * DAY_MS);
  return { day: now.toISOString().slice(0, 10), oldest: oldest.toISOString().slice(0, 10) };
}
