import { z } from 'zod';
import { kind } from '../events/schema.ts';
import { PersonRef } from '../people/schema.ts';
import { Instant } from '../time.ts';

/** What a dated thing is to the person who asks; `drafting`: mine, and not
 * announced yet; `visiting`: of my own boot camp. */
export const mine = z.enum(['drafting', 'visiting', 'speaking', 'hosting', 'seated', 'waiting']);

/** What stands in a calendar: what people sign up for, and the days of a boot camp. */
export const calendarKind = z.enum([...kind.options, 'boot-camp']);
export type CalendarKind = z.infer<typeof calendarKind>;

/** One dated thing in a calendar, as everybody sees it: a session of an event. */
export const SharedEntry = z.object({
  /** Of the session; it lasts when the event is moved or renamed. */
  id: z.string(),
  kind: calendarKind,
  slug: z.string(),
  title: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  /** The zone in which the time was said. */
  zone: z.string(),
  place: z.string(),
  host: PersonRef,
  /** Slug of the host's team, if they are in one. */
  team: z.string().nullable(),
  cancelled: z.boolean(),
});
export type SharedEntry = z.infer<typeof SharedEntry>;

/** One dated thing in somebody's calendar: such a session, a draft of theirs, or a visit of a boot camp. */
export const CalendarEntry = SharedEntry.extend({ mine: mine.nullable() });
export type CalendarEntry = z.infer<typeof CalendarEntry>;

export const rangeMostDays = 100;

/** Everything that overlaps the time from `from` to `to`, or only what is mine of it. */
export const CalendarQuery = z.object({
  from: z.iso.datetime({ offset: true }),
  to: z.iso.datetime({ offset: true }),
  mine: z.stringbool().default(false),
});
export const Calendar = z.object({
  /** By the time. What is the same for everybody, so that it is made only once. */
  entries: z.array(SharedEntry),
  /** What their events are to me, by the slug. */
  mine: z.record(z.string(), mine),
  /** What nobody else is told: drafts of mine, and my boot camp or my visitors. */
  own: z.array(CalendarEntry),
});
export type Calendar = z.infer<typeof Calendar>;

/** What of everything is wanted; the empty text is all of it. */
export const CalendarFilters = z.object({
  kind: z.union([z.literal(''), calendarKind]).default(''),
  /** Slug of the host's team. */
  team: z.string().max(80).default(''),
  place: z.string().max(120).default(''),
});
export type CalendarFilters = z.infer<typeof CalendarFilters>;

/** A feed with a token holds what is its person's own, or everything that they may see. */
export const FeedQuery = CalendarFilters.extend({
  of: z.enum(['mine', 'everyone']).default('mine'),
});
export type FeedQuery = z.infer<typeof FeedQuery>;

/** Whether I have an address for my calendar, and since when; the address itself is not known. */
export const OwnFeed = z.object({ madeAt: Instant.nullable() });

/** Told once, when it is made: only its hash is kept. */
export const NewFeed = z.object({ madeAt: Instant, path: z.string() });
