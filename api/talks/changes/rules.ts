import type { Session } from '../../events/schema.ts';
import type { PersonRef } from '../../people/schema.ts';
import { type Change, type SeriesRef, type TalkOffer, unsaid } from '../schema.ts';
import { speakerNames } from '../speakers/rules.ts';
import type { GuestSpeaker } from '../speakers/schema.ts';
import { type Slot, whenWords } from '../when.ts';

export type Detail = Change['detail'];
type Said = Pick<TalkOffer, 'title' | 'abstract' | 'seats'> &
  Session & { speakerRefs?: PersonRef[]; guests?: GuestSpeaker[]; series?: SeriesRef | null };

/** What an edit changes, as people read it: field → what it was and what it is. */
export function changesOf(before: Said, after: Said): Detail {
  const words: [changed: boolean, field: string, words: [string, string]][] = [
    [before.title !== after.title, 'title', [before.title, after.title]],
    [isElsewhen(before, after), 'when', [slotWords(before), slotWords(after)]],
    [before.place !== after.place, 'where', [placeWords(before), placeWords(after)]],
    [before.link !== after.link, 'link', linkWords(before.link, after.link)],
    [before.seats !== after.seats, 'seats', [seatWords(before.seats), seatWords(after.seats)]],
    [names(before) !== names(after), 'speakers', [names(before), names(after)]],
    [bios(before) !== bios(after), 'guests', ['', 'more about who they are']],
    [
      before.series?.slug !== after.series?.slug,
      'series',
      [before.series?.title ?? 'none', after.series?.title ?? 'none'],
    ],
    [before.abstract !== after.abstract, 'abstract', excerpts(before.abstract, after.abstract)],
  ];
  return Object.fromEntries(words.filter(([changed]) => changed).map(([, ...entry]) => entry));
}

/** What was changed, with why, where it was said. */
export function withReason(detail: Detail, reason: string | undefined): Detail {
  return reason ? { ...detail, reason: ['', reason] } : detail;
}

/** What a cancellation changes. */
export function cancellationOf(reason: string): Detail {
  return { reason: ['', reason] };
}

/** Moved when it is at another time or place; any other change is an edit. */
export function whatOf(detail: Detail): 'moved' | 'edited' {
  return detail.when || detail.where ? 'moved' : 'edited';
}

const names = ({ speakerRefs = [], guests = [] }: Said): string =>
  speakerNames(speakerRefs, guests);

/** What is said of guests who are in both; that others came or went, their names tell. */
const bios = ({ guests = [] }: Said): string => guests.map(({ bio }) => bio).join('\n');

function isElsewhen(before: Slot & { zone: string }, after: Slot & { zone: string }): boolean {
  return (
    before.startsAt !== after.startsAt ||
    before.endsAt !== after.endsAt ||
    before.zone !== after.zone
  );
}

const slotWords = (session: Session): string => whenWords(session, session.zone);
const placeWords = ({ place }: Session): string => place || unsaid;
const seatWords = (seats: number | null): string =>
  seats === null ? 'as many as come' : String(seats);

/** Changes are public, a link is not: only that it changed is said. */
function linkWords(before: string, after: string): [string, string] {
  if (!before) return ['no link', 'a link'];
  return ['a link', after ? 'another link' : 'no link'];
}

const excerptLength = 160;
const leadLength = 40;

/** The part of two texts in which they begin to differ; a whole abstract would drown the rest. */
function excerpts(before: string, after: string): [string, string] {
  const from = Math.max(0, firstDifference(before, after) - leadLength);
  return [excerpt(before, from), excerpt(after, from)];
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

function excerpt(text: string, from: number): string {
  const part = text.slice(from, from + excerptLength).toWellFormed();
  const before = from > 0 ? '…' : '';
  const after = from + excerptLength < text.length ? '…' : '';
  return before + part + after;
}
