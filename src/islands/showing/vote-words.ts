import type { ResultRow, Vote } from '../../../api/hackathons/votes/schema.ts';
import { peopleWords } from '../counts.ts';

export const methodNames = {
  points: 'Points: three, two and one',
  ranked: 'A ranking of all teams',
};

export const methodWords = {
  points: 'Each gives three points, two and one to the teams that they liked best.',
  ranked: 'Each ranks the teams, as many as they like.',
};

/** `12 of 40 people have voted.` */
export function turnoutWords({ voted, could, state }: Vote): string {
  const share = could > 0 ? ` (${Math.round((100 * voted) / could)} %)` : '';
  return state === 'closed'
    ? `${voted} of ${peopleWords(could)} voted${share}.`
    : `${voted} of ${peopleWords(could)} ${voted === 1 ? 'has' : 'have'} voted.`;
}

/** `8 points`, `beats 3 others`. */
export function scoreWords(method: Vote['method'], score: number): string {
  if (method === 'points') return score === 1 ? '1 point' : `${score} points`;
  if (score === 0) return 'beats no other';
  return score === 1 ? 'beats 1 other' : `beats ${score} others`;
}

/** `4 first, 2 second, 1 third`: how often it was named; of a ranking the first three alone. */
export function namedWords(named: readonly number[]): string {
  const places = ['first', 'second', 'third'];
  const said = places.flatMap((place, at) => (named[at] ? [`${named[at]} ${place}`] : []));
  return said.length > 0 ? `named ${said.join(', ')}` : 'on no ballot among the first three';
}

/** Why it stands where it does, if somebody else is as good by the method. */
export function tieWords(
  { shared, equals }: ResultRow,
  method: Vote['method'],
): string | undefined {
  const what = method === 'points' ? 'on points' : 'by the ballots';
  if (shared) return 'Equal in everything: they share the place.';
  if (equals.length === 0) return undefined;
  const others = new Intl.ListFormat('en-GB').format(equals.map((title) => `“${title}”`));
  return `Equal ${what} with ${others}; first choices decided.`;
}

/** `1`, `2=`. */
export const placeWords = ({ place, shared }: Pick<ResultRow, 'place' | 'shared'>): string =>
  shared ? `${place}=` : `${place}`;
