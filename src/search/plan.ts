import type { AnyOf, Need } from './ask.ts';
import type { Shelf } from './shelf.ts';
import { meant } from './typo.ts';
import { isSmall, stem, type Word, wordsOf } from './words.ts';

/** More words than a person types; each costs a walk through its postings. */
const maxWords = 16;
const exactBoost = 4;
const prefixBoost = 1;

/** One word of a question, and whether it may still be growing. */
export type Asked = Pick<Word, 'whole' | 'parts'> & { open: boolean; small: boolean };

/** The words of a question, each once. The last is open while nothing stands behind it. */
export function askedIn(question: string): Asked[] {
  const words = wordsOf(question).slice(0, maxWords);
  const onlySmall = words.every((word) => isSmall(word.whole));
  const asked = words.map((word) => ({
    whole: word.whole,
    parts: word.parts,
    open: word.end === question.length,
    small: !onlySmall && isSmall(word.whole),
  }));
  return [...new Map(asked.map((word) => [`${word.whole} ${word.open}`, word])).values()];
}

/** How a form is looked up: as it stands, or as what it may have been meant to be. */
export type LookUp = (form: string, open: boolean) => AnyOf;

/** The need of each word; one without a way means that nothing on the shelf answers to it. */
export const needOf = (word: Asked, lookUp: LookUp): Need => {
  const parts = word.parts.filter((part) => !isSmall(part));
  const last = word.parts.at(-1);
  const together = [lookUp(word.whole, word.open)];
  const apart = parts.map((part) => lookUp(part, word.open && part === last));
  const ways = [together, apart].filter((way) => way.length && way.every((any) => any.size));
  return { ways, required: !word.small };
};

/** Terms by exact stem, and by beginning where the word is open or not known as it stands. */
export function literal(shelf: Shelf): LookUp {
  return (form, open) => {
    const exact = shelf.terms.get(stem(form));
    const found: AnyOf = new Map();
    if (open || exact === undefined) {
      for (const term of beginning(shelf, form)) found.set(term, prefixBoost);
    }
    if (exact !== undefined) found.set(exact, exactBoost);
    return found;
  };
}

/** What is known stays; only for what is not is a slip of one letter forgiven. */
export function forgiving(shelf: Shelf): LookUp {
  const known = literal(shelf);
  return (form, open) => {
    const found = known(form, open);
    if (found.size) return found;
    const exact = meant(form, shelf.forms, false);
    const forms = exact.length || !open ? exact : meant(form, shelf.forms, true);
    return new Map(forms.map((each) => [shelf.terms.get(stem(each)) ?? 0, prefixBoost]));
  };
}

function* beginning({ forms, termOfForm }: Shelf, prefix: string): Generator<number> {
  for (let at = firstFrom(forms, prefix); forms[at]?.startsWith(prefix); at++) {
    yield termOfForm[at] ?? 0;
  }
}

function firstFrom(forms: string[], prefix: string): number {
  let low = 0;
  for (let high = forms.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((forms[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}
