import lunr from 'lunr';

/** A run of letters as it stands in a text: where, and what it says once folded. */
export type Word = {
  start: number;
  end: number;
  /** `node.js` is `nodejs`: what stands together is one word, however it was joined. */
  whole: string;
  /** `node`, `js`; empty for a word without joints. */
  parts: string[];
};

/** A word longer than this is a blob; cut alike in pages and in questions, it is still found. */
const maxWordLetters = 48;

const letter = String.raw`[\p{L}\p{N}\p{M}'’\u00AD\u200C\u200D]`;
const runs = new RegExp(String.raw`[\p{L}\p{N}]${letter}*(?:[._-]+[\p{L}\p{N}]${letter}*)*`, 'gu');
const joints = /[._-]+/;

/** Letters that no decomposition takes apart. */
const ligatures: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd' };

/** Lower case without accents, letters and digits only: `Überwachung` is `uberwachung`. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[ßæœøłđ]/g, (letter) => ligatures[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, maxWordLetters)
    .replace(halfAtEnd, '');
}

/** A folded word is asked for a million times over a vocabulary of thousands. */
function remembered<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = make(text);
    if (known.size < maxRemembered) known.set(text, value);
    return value;
  };
}
const maxRemembered = 200_000;

/** What cutting to length may leave of a letter beyond the first 65,536. */
const halfAtEnd = /[\uD800-\uDBFF]$/;

const folded = remembered((run): Pick<Word, 'whole' | 'parts'> => {
  const parts = run.split(joints).map(fold).filter(Boolean);
  return { whole: fold(parts.join('')), parts: parts.length > 1 ? parts : [] };
});

/** The words of a text with their places in it, counted in UTF-16 units. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: run, index } of text.matchAll(runs)) {
    const word = folded(run);
    if (word.whole) words.push({ start: index, end: index + run.length, ...word });
  }
  return words;
}

/** Every form under which a word is found: whole, and by part. */
export const formsOf = (word: Pick<Word, 'whole' | 'parts'>): string[] => [
  word.whole,
  ...word.parts,
];

/** The English stem under which lunr keeps a form: `deployments` is `deploy`. */
export const stem = remembered((form) => lunr.stemmer(new lunr.Token(form, {})).toString());

/** Words that carry no meaning of their own. Indexed where they are few: not in the text. */
const small = new Set(
  `a an and are as at be been but by can did do does for from had has have he her his how i if in
  into is it its me my nor not of on or our she so some than that the their them then there these
  they this those to too us was we were what when where which while who why will with would you
  your`.split(/\s+/),
);
export const isSmall = (form: string): boolean => small.has(form);
