import type { Kind, OwnSignup, Phase, Seats } from '../../../api/events/schema.ts';

/** An event as its one button sees it. */
export type Place = Seats & {
  slug: string;
  phase: Phase;
  signup: OwnSignup | null;
  /** Whether I run it: then I need no place. */
  mine: boolean;
  refusals: { take: string | null; leave: string | null };
};

export type PlaceAct = { does: 'take' | 'leave'; words: string; doing: string };

type Words = Record<'take' | 'leave', Pick<PlaceAct, 'words' | 'doing'>>;

const seat: Words = {
  take: { words: 'Take a seat', doing: 'Taking a seat' },
  leave: { words: 'Give up my seat', doing: 'Giving up your seat' },
};
/** One enrols in what has several sessions. */
const enrolment: Words = {
  take: { words: 'Enrol', doing: 'Enrolling' },
  leave: { words: 'Withdraw', doing: 'Withdrawing' },
};
/** One is at a hackathon for days, and seldom sits. */
const spot: Words = {
  take: { words: 'Take a place', doing: 'Taking a place' },
  leave: { words: 'Give up my place', doing: 'Giving up your place' },
};
/** One is in a group for as long as one likes. */
const membership: Words = {
  take: { words: 'Join the group', doing: 'Joining the group' },
  leave: { words: 'Leave the group', doing: 'Leaving the group' },
};
const list: Words = {
  take: { words: 'Join the waiting list', doing: 'Joining the waiting list' },
  leave: { words: 'Leave the list', doing: 'Leaving the list' },
};

const ofKind: Partial<Record<Kind, Words>> = {
  course: enrolment,
  hackathon: spot,
  'reading-group': membership,
};

/** What the one button of an event would do, in its own words. */
export function placeAct(
  { seats, confirmed, waiting, signup }: Seats & Pick<Place, 'signup'>,
  kind: Kind,
): PlaceAct {
  const does = signup ? 'leave' : 'take';
  const free = seats === null || (confirmed < seats && waiting === 0);
  const confirms = signup ? signup.state === 'confirmed' : free;
  const words = confirms ? (ofKind[kind] ?? seat) : list;
  return { does, ...words[does] };
}

/** What becomes of a place that is given up. */
export function heirWords(waiting: number, kind: Kind): string {
  const place = ofKind[kind] ? 'place' : 'seat';
  return waiting === 1
    ? `1 person waits, and gets your ${place}.`
    : `${waiting} people wait. The first of them gets your ${place}.`;
}
