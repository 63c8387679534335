/** Letters that Unicode does not take apart into a base letter and a mark. */
const FOLDED: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  '&': ' and ',
};

/**
 * One part of an address from one part of a file's path: lower case, ASCII where a letter has an
 * ASCII base, words joined by hyphens. Letters without one (日本) stay as they are.
 */
export function slugOf(name: string): string {
  const folded = name.toLowerCase().replace(/[ßæœøđðþłı&]/g, (letter) => FOLDED[letter] ?? letter);
  const words = folded
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .match(/[\p{L}\p{N}]+/gu);
  return words?.join('-').normalize('NFC') ?? 'untitled';
}

/** A file's name as a title: `fail_over-the-DB` becomes "Fail over the DB". */
export function readable(name: string): string {
  const words = name
    .normalize('NFC')
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A person's name as far as their slug tells it: `marc-andre-roy` becomes "Marc Andre Roy". */
export function nameFrom(slug: string): string {
  return slug.split('-').map(readable).join(' ');
}
