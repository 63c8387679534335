import type { EventFacts } from '../events/rules.ts';
import type { OwnSignup, Seats } from '../events/schema.ts';
import type { PersonRef } from '../people/schema.ts';
import type { Rhythm } from '../series/schema.ts';
import type { Day, Instant } from '../time.ts';
import type { Meeting } from './schema.ts';

/** One meeting as the database knows it. */
export type MeetingRow = {
  /** Of the session. */
  id: string;
  number: number;
  title: string;
  startsAt: Instant;
  endsAt: Instant;
  zone: string;
  place: string;
  link: string;
  cancelled: boolean;
  /** Id of a person. */
  presenter: string | null;
  presenterRef: PersonRef | null;
  how: Meeting['how'];
  /** Whether they were told, so that nothing but they themselves changes it. */
  told: boolean;
  wantedAt: Instant | null;
  /** Id of the text, and which part of it. */
  reading: string | null;
  part: number | null;
  /** Whether everybody who was there is noted; and the ids of those who are. */
  counted: boolean;
  there: string[];
};

export type PauseRow = { person: string; firstDay: Day; lastDay: Day | null };

/** That somebody asks somebody to change places; meetings and people by their ids. */
export type SwapRow = { id: string; mine: string; theirs: string; asker: string; asked: string };

/** A text in short; `by`: id of who brought it. */
export type ReadingRef = {
  id: string;
  title: string;
  authors: string[];
  year: number | null;
  link: string;
  doi: string;
  material: string | null;
  weeks: number;
  place: number | null;
  by: string;
};

/** A place that somebody has or had: from when, and until when if they left. */
export type SpellRow = PersonRef & { person: string; since: Instant; until: Instant | null };

/** Everything that is known of a group; groups are small. */
export type GroupRow = EventFacts &
  Seats & {
    id: string;
    slug: string;
    title: string;
    about: string;
    version: number;
    hostRef: PersonRef;
    rhythm: Rhythm;
    place: string;
    link: string;
    offices: string[];
    /** In the order of their numbers, which is that of time. */
    meetings: MeetingRow[];
    /** Of the list, the candidates and what was read; what they are called, and how long they take. */
    readings: ReadingRef[];
    swaps: SwapRow[];
    skipped: { day: Day; reason: string }[];
    pauses: PauseRow[];
    spells: SpellRow[];
    waitingList: PersonRef[];
    signup: OwnSignup | null;
    cancellation: { reason: string; by: PersonRef; at: Instant } | null;
  };
