import { bootCamp } from '../cohorts/dates/source.ts';
import type { PersonRef } from '../people/schema.ts';
import type { Portal } from '../portal.ts';
import type { Cited } from '../reading-groups/bibliography/rules.ts';
import type { Instant } from '../time.ts';
import type { CalendarEntry } from './schema.ts';
import { sessions } from './sessions/store.ts';

/** What is told of overlaps this time. */
export type Range = { from: Instant; to: Instant };

/** Which time is asked for, and by whom; a visitor's person is the empty text. */
export type Asked = Range & {
  person: string;
  /** Only what is this person's own. */
  mine: boolean;
};

/** An entry with the id of its event, by which it is known whose it is. */
export type EventEntry = CalendarEntry & { event: string };

/** An entry with all that a calendar program is told. */
export type FullEntry = CalendarEntry & {
  /** Plain Markdown, as it was typed. */
  abstract: string;
  /** Where to join from elsewhere. */
  link: string;
  /** Raised by each change. */
  version: number;
  changedAt: Instant;
  /** In order; a guest’s slug is empty. */
  speakers: PersonRef[];
  /** Of a meeting of a reading group: its number, and its text where there is one. */
  reading?: MeetingText | null;
};

export type MeetingText = { number: number } & (
  | { title: null }
  | (Pick<Cited, 'authors' | 'year' | 'source' | 'link' | 'doi' | 'material'> & { title: string })
);

/** What a source stands on. */
export type Grounds = Pick<Portal, 'db' | 'catalogue'>;

/** A noun whose dated things stand in the calendar. Each answers by the time. */
export type Source = {
  /** What everybody is told, and drafts, which are for their own people alone. */
  shared(grounds: Grounds, range: Range): Promise<EventEntry[]>;
  /** What this person is told, and nobody else who asks. */
  alone(grounds: Grounds, asked: Range & { person: string }): Promise<CalendarEntry[]>;
  full(grounds: Grounds, asked: Asked): Promise<FullEntry[]>;
};

/** All that has dates. Whoever adds a noun adds it here, and it is on the page and in the feeds. */
const sources: Source[] = [sessions, bootCamp];

export async function sharedEntriesOf(grounds: Grounds, range: Range): Promise<EventEntry[]> {
  return inOrder(await Promise.all(sources.map((source) => source.shared(grounds, range))));
}

export async function entriesAloneOf(
  grounds: Grounds,
  asked: Range & { person: string },
): Promise<CalendarEntry[]> {
  return inOrder(await Promise.all(sources.map((source) => source.alone(grounds, asked))));
}

export async function fullEntriesOf(grounds: Grounds, asked: Asked): Promise<FullEntry[]> {
  return inOrder(await Promise.all(sources.map((source) => source.full(grounds, asked))));
}

function inOrder<Entry extends CalendarEntry>(lists: Entry[][]): Entry[] {
  return lists.flat().sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
}
