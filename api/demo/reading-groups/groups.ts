import type { Rhythm } from '../../series/schema.ts';

/** A reading group of the demo organisation; the first of its members hosts it. */
export type DemoGroup = {
  slug: string;
  title: string;
  /** Plain Markdown, as its host would type it. */
  about: string;
  rhythm: Omit<Rhythm, 'firstDay' | 'lastDay'>;
  /** How many weeks ago it began. */
  weeks: number;
  place: string;
  link: string;
  seats: number | null;
  members: readonly string[];
  /** Who came a week ago, and listens first. */
  newcomer?: string;
  /** Of the meetings that come, the place of the one whose day is skipped, and why. */
  skipped?: { at: number; reason: string };
};

/** One that has met for two months, and one that has just begun and is full. */
export const demoGroups: readonly DemoGroup[] = [
  {
    slug: 'papers-we-lean-on',
    title: 'Papers we lean on',
    about: `Half of what we run was somebody’s paper once. We read one a week, mostly of distributed systems and how they fail, and ask the same thing each time: **what would we do differently on Monday?**

You need no degree. Read it once, mark what you did not understand, and bring that. Whoever presents has ten minutes; the rest belongs to all of us.`,
    rhythm: {
      ...{ every: 'week', weekday: 3, nth: null, time: '16:00', zone: 'Europe/Lisbon' },
      minutes: 60,
    },
    weeks: 9,
    place: 'Lisbon, the Pantry',
    link: 'https://meet.marrow-mint.example/papers',
    seats: null,
    members: [
      'siobhan-mcgettrick',
      'joaquim-robalo',
      'duarte-peixoto',
      'rosaura-quispe',
      'anselm-rieger',
      'raghav-ilangovan',
    ],
    newcomer: 'farid-mehrabani',
    skipped: { at: 3, reason: 'Everyone is at the offsite' },
  },
  {
    slug: 'data-intensive-applications-together',
    title: 'Data-intensive applications, together',
    about: `One book, a chapter every second week, with *our* systems as the examples. Kept small, so that everyone talks.`,
    rhythm: {
      ...{ every: 'second-week', weekday: 2, nth: null, time: '09:30', zone: 'Europe/Berlin' },
      minutes: 75,
    },
    weeks: 3,
    place: 'Berlin, Room Spree',
    link: '',
    seats: 4,
    members: ['catarina-lobato', 'noor-sabbagh', 'pawel-gorczyca', 'marc-andre-thivierge'],
  },
];
