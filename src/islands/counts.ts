/** Numbers as people say them. */

const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** `1st`, `2nd`, `11th`. */
export function ordinal(place: number): string {
  const rule = new Intl.PluralRules('en-GB', { type: 'ordinal' }).select(place);
  return `${place}${endings[rule] ?? 'th'}`;
}

/** `8 people`, `1 person`. */
export const peopleWords = (count: number): string =>
  count === 1 ? '1 person' : `${count} people`;
