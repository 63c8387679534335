import { z } from 'zod';
import { OwnSignup, phase, Seats, Session } from '../events/schema.ts';
import { PersonRef } from '../people/schema.ts';
import { Instant, Zone } from '../time.ts';
import { GuestSpeakers, SpeakerSlugs } from './speakers/schema.ts';

export const titleLength = 120;
export const abstractLength = 8000;
export const placeLength = 120;
export const reasonLength = 500;
export const minutesLeast = 15;
export const minutesMost = 240;
export const minutesUsual = 45;
export const seatsMost = 10_000;
/** How a change tells of a place that is empty. */
export const unsaid = 'not said';

/**
 * What is offered and run like a talk: one evening or lunch with a host and those who speak. A
 * meet-up is one to which people from outside may come.
 */
export const tableKind = z.enum(['talk', 'meet-up']);
export type TableKind = z.infer<typeof tableKind>;

/** What its speaker says of a talk when offering or editing it. */
export const TalkOffer = z.strictObject({
  /** Left out it is a talk; an edit leaves it as it is. */
  kind: tableKind.optional(),
  title: z.string().trim().min(1, 'Give it a title.').max(titleLength),
  /** Plain Markdown without HTML. */
  abstract: z.string().trim().max(abstractLength),
  /** The day and the time on the clock in `zone`. */
  date: z.iso.date('Give a day such as 2026-11-26.'),
  time: z.iso.time({ precision: -1, error: 'Give a time such as 12:30.' }),
  zone: Zone,
  minutes: z.number().int().min(minutesLeast).max(minutesMost),
  place: z.string().trim().max(placeLength),
  link: z.union([
    z.literal(''),
    z
      .url({ protocol: /^https?$/, error: 'Give a full address that begins with https://.' })
      .max(500),
  ]),
  /** Null: as many as come. */
  seats: z.number().int().min(1).max(seatsMost).nullable(),
  /** Who speaks, in order; left out of an offer it is whoever offers it, of an edit as it is. */
  speakers: SpeakerSlugs.optional(),
  guests: GuestSpeakers.optional(),
  /** Slug of the series that it belongs to; null: of none; left out of an edit as it is. */
  series: z.string().max(120).nullable().optional(),
});
export type TalkOffer = z.infer<typeof TalkOffer>;

/** An edit names the version that it was made from, so that two speakers never undo each other. */
export const TalkEdit = TalkOffer.omit({ kind: true }).extend({
  version: z.number().int().positive(),
  /** Why, for those who come: most of all when it is moved. */
  reason: z.string().trim().max(reasonLength).optional(),
});
export type TalkEdit = z.infer<typeof TalkEdit>;

export const Cancelling = z.strictObject({
  reason: z.string().trim().min(1, 'Say why, for those who wanted to come.').max(reasonLength),
});

/** Why I may not do a thing now, in words; null when I may. */
export const Why = z.string().nullable();

/** The series that a talk belongs to. */
export const SeriesRef = z.object({ slug: z.string(), title: z.string() });
export type SeriesRef = z.infer<typeof SeriesRef>;

/** A talk in a list. */
export const TalkSummary = Seats.extend({
  kind: tableKind,
  slug: z.string(),
  title: z.string(),
  speakers: z.array(PersonRef),
  /** Who speaks and does not work here. */
  guests: z.array(z.object({ name: z.string() })),
  series: SeriesRef.nullable(),
  session: Session,
  /** Never a draft, which is a thing of its own. */
  phase: phase.exclude(['draft']),
  /** My place in it, if I have one. */
  signup: OwnSignup.nullable(),
  /** Whether I speak at it. */
  mine: z.boolean(),
});
export type TalkSummary = z.infer<typeof TalkSummary>;

export const Change = z.object({
  at: Instant,
  by: PersonRef,
  what: z.enum(['moved', 'edited', 'cancelled']),
  /** Field → what it was and what it is, as people read them. */
  detail: z.record(z.string(), z.tuple([z.string(), z.string()])),
});
export type Change = z.infer<typeof Change>;

/** A talk on its own page. */
export const Talk = TalkSummary.extend({
  abstract: z.string(),
  /** The abstract rendered by the one sanitiser. */
  abstractHtml: z.string(),
  guests: z.array(z.object({ name: z.string(), bio: z.string(), bioHtml: z.string() })),
  /** Who runs it. */
  host: PersonRef,
  /** The start as said, for the form: the day and the time on the clock in `session.zone`. */
  date: z.string(),
  time: z.string(),
  minutes: z.number().int(),
  version: z.number().int(),
  cancellation: z.object({ reason: z.string(), by: PersonRef, at: Instant }).nullable(),
  changes: z.array(Change),
  /** Why not, for each thing that I could want to do here. */
  refusals: z.object({
    take: Why,
    leave: Why,
    edit: Why,
    cancel: Why,
    duplicate: Why,
    whoComes: Why,
    /** Null: I speak beside the host, and can say that I do not. */
    decline: Why,
  }),
});
export type Talk = z.infer<typeof Talk>;

/** Which talks: those whose session overlaps the time from `from` to `to`, both optional. */
export const TalkQuery = z.object({
  kind: tableKind.default('talk'),
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
  /** Slug of a series; empty: of any or none. */
  series: z.string().max(120).default(''),
  order: z.enum(['soonest', 'latest']).default('soonest'),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
export const TalkList = z.object({ talks: z.array(TalkSummary) });
