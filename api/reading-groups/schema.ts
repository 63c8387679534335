import { z } from 'zod';
import { OwnSignup, phase, Seats } from '../events/schema.ts';
import { PersonRef } from '../people/schema.ts';
import { Rhythm } from '../series/schema.ts';
import { Instant } from '../time.ts';

export const titleLength = 120;
export const aboutLength = 8000;
export const placeLength = 120;
export const reasonLength = 200;
export const seatsMost = 500;
/** For how many meetings ahead it is said who presents what. */
export const aheadMost = 8;

/** Sixteen characters of Crockford's base32, made by the browser: sent twice, it is made once. */
export const Id = z.string().regex(/^[0-9a-hjkmnp-tv-z]{16}$/, 'Give an id of sixteen characters.');
const Why = z.string().nullable();

/** A full address, or none. */
export const Link = z.union([
  z.literal(''),
  z.url({ protocol: /^https?$/, error: 'Give a full address that begins with https://.' }).max(500),
]);

const said = Rhythm.extend({
  title: z.string().trim().min(1, 'Give the group a name.').max(titleLength),
  /** What it reads and why: plain Markdown without HTML. */
  about: z.string().trim().max(aboutLength),
  place: z.string().trim().max(placeLength),
  link: Link,
  /** For how many there is room; null: as many as come. */
  seats: z.number().int().min(2).max(seatsMost).nullable(),
  /** Slugs of the offices whose holidays it skips. */
  offices: z.array(z.string()).max(20),
});
export const NewReadingGroup = said.extend({ id: Id });
/** An edit names the version that it was made from, so that two never undo each other. */
export const ReadingGroupEdit = said.extend({ version: z.number().int().positive() });
export type ReadingGroupSaid = z.infer<typeof said>;

export const Ending = z.strictObject({
  reason: z.string().trim().min(1, 'Say why, for the members.').max(reasonLength),
});

/** How somebody came to present. */
export const how = z.enum(['proposed', 'volunteered', 'swapped', 'stand-in']);

/** One meeting of a group, as it is told in a list. */
export const Meeting = z.object({
  /** Of the session; it lasts when a week is skipped. */
  id: z.string(),
  number: z.number().int(),
  startsAt: Instant,
  endsAt: Instant,
  zone: z.string(),
  place: z.string(),
  link: z.string(),
  cancelled: z.boolean(),
  presenter: PersonRef.nullable(),
  how: how.nullable(),
  /** Whether who presents was told, so that nothing but they themselves changes it. */
  firm: z.boolean(),
  /** Whether a stand-in is asked for. */
  wanted: z.boolean(),
  /** What it is about, and which part of it. */
  reading: z
    .object({
      id: z.string(),
      title: z.string(),
      authors: z.array(z.string()),
      year: z.number().int().nullable(),
      /** Where to read it; the empty text: nowhere that is known. */
      link: z.string(),
      part: z.number().int(),
      weeks: z.number().int(),
    })
    .nullable(),
});
export type Meeting = z.infer<typeof Meeting>;

/** A reading group in a list. */
export const ReadingGroupSummary = Seats.extend({
  slug: z.string(),
  title: z.string(),
  phase,
  host: PersonRef,
  rhythm: Rhythm,
  place: z.string(),
  /** The meeting that is on or comes next. */
  next: Meeting.nullable(),
  /** How many meetings there were. */
  met: z.number().int(),
  signup: OwnSignup.nullable(),
  /** Whether I host it. */
  mine: z.boolean(),
});
export type ReadingGroupSummary = z.infer<typeof ReadingGroupSummary>;

export const Member = PersonRef.extend({
  /** On the rota only after two meetings. */
  isNew: z.boolean(),
  isHost: z.boolean(),
  /** Away now: until this day, or until they come back where it is the empty text. */
  pausedUntil: z.string().nullable(),
});
export type Member = z.infer<typeof Member>;

/** A reading group on its own page. */
export const ReadingGroup = ReadingGroupSummary.extend({
  about: z.string(),
  aboutHtml: z.string(),
  version: z.number().int(),
  link: z.string(),
  offices: z.array(z.string()),
  members: z.array(Member),
  waitingList: z.array(PersonRef),
  /** The next ones first; then what is past, the latest first. */
  coming: z.array(Meeting),
  held: z.array(Meeting),
  skipped: z.array(z.object({ day: z.string(), reason: z.string() })),
  /** Changes of places that I asked for, or am asked for. */
  swaps: z.array(
    z.object({
      id: z.string(),
      asked: z.boolean(),
      other: PersonRef,
      mine: z.string(),
      theirs: z.string(),
    }),
  ),
  cancellation: z.object({ reason: z.string(), by: PersonRef, at: Instant }).nullable(),
  refusals: z.object({ take: Why, leave: Why, edit: Why, takePart: Why }),
});
export type ReadingGroup = z.infer<typeof ReadingGroup>;

export const ReadingGroups = z.object({ groups: z.array(ReadingGroupSummary) });

/** The meeting at which I present, and that at which they do. */
export const SwapAsked = z.strictObject({ mine: z.string(), theirs: z.string() });

/** Away from today on, until and with this day, or until I come back. */
export const Pause = z.strictObject({
  until: z.iso.date('Give a day such as 2026-12-11.').nullable(),
});
export const Skip = z.strictObject({
  reason: z.string().trim().min(1, 'Say why, for the members.').max(reasonLength),
});
