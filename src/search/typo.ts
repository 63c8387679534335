/** Shorter words are too near to each other to guess. */
const minTypoLetters = 4;

/**
 * Whether one slip lies between them: a letter too many, missing, wrong, or two changed about.
 * `open` asks only for the beginning of the form, because the word is still being typed.
 */
export function oneSlipApart(word: string, form: string, open = false): boolean {
  let at = 0;
  while (at < word.length && word[at] === form[at]) at++;
  const goesOn = open
    ? (wordAt: number, formAt: number) => form.startsWith(word.slice(wordAt), formAt)
    : (wordAt: number, formAt: number) => form.slice(formAt) === word.slice(wordAt);
  const swapped = word[at] === form[at + 1] && word[at + 1] === form[at] && at + 1 < word.length;
  return (
    goesOn(at + 1, at + 1) ||
    goesOn(at + 1, at) ||
    goesOn(at, at + 1) ||
    (swapped && goesOn(at + 2, at + 2))
  );
}

/** The forms that may have been meant. */
export function meant(word: string, forms: string[], open: boolean): string[] {
  if (word.length < minTypoLetters) return [];
  return forms.filter((form) => {
    const more = form.length - word.length;
    return more >= -1 && (open || more <= 1) && oneSlipApart(word, form, open);
  });
}
