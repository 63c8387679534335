/** Crockford's base32: no i, l, o or u, so that nobody misreads one aloud. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const timeCharacters = 9;
const randomCharacters = 7;

/** An id that sorts by the millisecond in which it was made. 35 random bits keep two apart; no secret. */
export function newId(now: Date): string {
  return inBase32(now.getTime(), timeCharacters) + randomBase32(randomCharacters);
}

/** The readable address of a thing with this title: `failing-over-by-hand-7k2m`. */
export function newSlug(title: string): string {
  return [asciiSlug(title), randomBase32(4)].filter(Boolean).join('-');
}

const slugLengthMost = 60;

/** The words of a text as they may stand in an address: whole ones, as many as fit. */
export function asciiSlug(text: string): string {
  const ascii = text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss').toLowerCase();
  const words = ascii.match(/[a-z0-9]+/g) ?? [];
  const [first = '', ...rest] = words.map((word) => word.slice(0, slugLengthMost));
  let slug = first;
  for (const word of rest) {
    if (slug.length + 1 + word.length > slugLengthMost) break;
    slug += `-${word}`;
  }
  return slug;
}

function randomBase32(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => alphabet[byte & 31]).join('');
}

function inBase32(value: number, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest = Math.floor(rest / 32)) {
    text = alphabet[rest % 32] + text;
  }
  return text;
}
