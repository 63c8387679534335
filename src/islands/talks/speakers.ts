import type { PersonRef } from '../../../api/people/schema.ts';
import type { GuestSpeaker } from '../../../api/talks/speakers/schema.ts';
import { folded } from '../folded.ts';

/** The person whom these letters mean: by the whole name, or the one whose name begins so. */
export function foundIn<Someone extends PersonRef>(
  people: Someone[],
  typed: string,
): Someone | undefined {
  const wanted = folded(typed.trim());
  if (wanted === '') return undefined;
  const whole = people.filter(({ name }) => folded(name) === wanted);
  const begun = people.filter(({ name }) => folded(name).includes(wanted));
  return (whole.length > 0 ? whole : begun.length === 1 ? begun : [])[0];
}

/** Who speaks, as a hidden field holds it; nothing said is nobody named. */
export const speakersIn = (field: string): PersonRef[] => (field ? JSON.parse(field) : []);
export const guestsIn = (field: string): GuestSpeaker[] => (field ? JSON.parse(field) : []);

/** Who speaks, in words: `Ada Lindqvist and Grace Brewster (guest)`. */
export function speakerWords(
  { speakers, guests }: { speakers: PersonRef[]; guests: { name: string }[] },
  join = new Intl.ListFormat('en-GB'),
): string {
  return join.format([
    ...speakers.map(({ name }) => name),
    ...guests.map(({ name }) => `${name} (guest)`),
  ]);
}
