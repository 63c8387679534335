import { changesOf as changesOfTalk } from '../../talks/changes/rules.ts';
import type { Change } from '../../talks/schema.ts';
import { whenWords } from '../../talks/when.ts';
import type { CoursePage, SessionRow } from '../rows.ts';
import type { AdviceSaid, CourseFacts } from '../schema.ts';

export type Detail = Change['detail'];
/** A change as the page's log has it, and the clause by which those concerned are told. */
export type Told = { what: Change['what']; detail: Detail; said: string };

/** `session 2`, by its place among those of its course. */
export const sessionWord = (at: number): string => `session ${at + 1}`;

/** What a talk has beside what a course says of itself: the same before and after. */
const epoch = '1970-01-01T00:00:00.000Z';
const nowhere = { startsAt: epoch, endsAt: epoch, zone: 'UTC', place: '', link: '' };

type Facts = Pick<CourseFacts, 'title' | 'abstract' | 'seats'> & {
  instructors: string;
  condition: string;
  advice: AdviceSaid[];
};

/** The facts of a course that are not said of its sessions, as people read them. */
export function factsOf(course: CoursePage): Facts {
  const { title, abstract, seats, speakerRefs, advice, minimum, decideBy, decideZone } = course;
  const condition =
    minimum === null || decideBy === null || decideZone === null
      ? 'it runs whoever comes'
      : `at least ${minimum} by ${untilWords(decideBy, decideZone)}`;
  return { title, abstract, seats, condition, advice, instructors: namesOf(speakerRefs) };
}

/** `Friday 27 November 2026, 17:00, Lisbon time`. */
export function untilWords(at: string, zone: string): string {
  return whenWords({ startsAt: at, endsAt: at }, zone).replace(/ to \d\d:\d\d/, '');
}

export const namesOf = (people: { name: string }[]): string =>
  people
    .map(({ name }) => name)
    .sort()
    .join(', ');

const fieldWords: Record<string, string> = {
  title: 'its title',
  abstract: 'what it is about',
  seats: 'the number of places',
  instructors: 'who teaches it',
  minimum: 'how many it needs',
  advice: 'what to know first',
};

/** What an edit of the course itself changes; undefined: nothing. */
export function factChanges(before: Facts, after: Facts, reason: string): Told | undefined {
  const detail: Detail = {
    ...changesOfTalk({ ...nowhere, ...before }, { ...nowhere, ...after }),
    ...(before.instructors !== after.instructors && {
      instructors: [before.instructors, after.instructors],
    }),
    ...(before.condition !== after.condition && { minimum: [before.condition, after.condition] }),
    ...(adviceWords(before.advice) !== adviceWords(after.advice) && {
      advice: [adviceWords(before.advice), adviceWords(after.advice)],
    }),
  };
  const fields = Object.keys(detail).map((field) => fieldWords[field] ?? field);
  if (fields.length === 0) return undefined;
  const said = `${new Intl.ListFormat('en-GB').format(fields)} changed`;
  return {
    what: 'edited',
    detail: { ...detail, ...because(reason) },
    said: withReason(said, reason),
  };
}

const adviceWords = (advice: AdviceSaid[]): string =>
  advice
    .map(({ slug }) => slug)
    .sort()
    .join(', ') || 'nothing';

type Held = Pick<SessionRow, 'title' | 'startsAt' | 'endsAt' | 'zone' | 'place' | 'link'>;

/** What an edit of one session changes; `before` undefined: it is new. Undefined: nothing. */
export function sessionChanges(
  before: Held | undefined,
  after: Held,
  word: string,
  reason: string,
): Told | undefined {
  const when = whenWords(after, after.zone);
  if (!before) {
    const detail: Detail = { [capital(word)]: ['', when], ...because(reason) };
    return { what: 'edited', detail, said: withReason(`a session was added, ${when}`, reason) };
  }
  const same = { abstract: '', seats: null };
  const found = changesOfTalk({ ...same, ...before }, { ...same, ...after });
  if (Object.keys(found).length === 0) return undefined;
  const isMoved = Boolean(found.when || found.where);
  const detail = Object.fromEntries(
    Object.entries(found).map(([field, words]) => [`${capital(word)}, ${field}`, words]),
  ) as Detail;
  const to = [found.when?.[1], found.where?.[1]].filter(Boolean).join(', ');
  const said = isMoved ? `${word} was moved to ${to}` : `${word} was changed`;
  return {
    what: isMoved ? 'moved' : 'edited',
    detail: { ...detail, ...because(reason) },
    said: withReason(said, reason),
  };
}

/** What the cancellation of one session changes. */
export function sessionCancelled(session: Held, word: string, reason: string): Told {
  const when = whenWords(session, session.zone);
  return {
    what: 'edited',
    detail: { [capital(word)]: [when, 'cancelled'], ...because(reason) },
    said: withReason(`${word}, ${when}, will not take place`, reason),
  };
}

const because = (reason: string): Detail => (reason ? { reason: ['', reason] } : {});

export const withReason = (said: string, reason: string): string =>
  reason ? `${said}. ${capital(reason)}` : said;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
