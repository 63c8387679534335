import { z } from 'zod';
import { PersonRef } from '../people/schema.ts';
import { Instant } from '../time.ts';

export const kind = z.enum(['talk', 'meet-up', 'course', 'hackathon', 'reading-group']);
export type Kind = z.infer<typeof kind>;

/** A draft until it is announced; then running from its start to its end, then over; or cancelled. */
export const phase = z.enum(['draft', 'announced', 'running', 'over', 'cancelled']);
export type Phase = z.infer<typeof phase>;

/** One dated slot of an event. */
export const Session = z.object({
  startsAt: Instant,
  endsAt: Instant,
  /** The zone in which the time was said; it is named wherever the time is shown. */
  zone: z.string(),
  place: z.string(),
  /** Where to join from elsewhere. Empty for visitors who are not signed in. */
  link: z.string(),
});
export type Session = z.infer<typeof Session>;

/** A person's own place in an event; `place` is where they stand in the waiting list, from 1. */
export const OwnSignup = z.discriminatedUnion('state', [
  z.object({ state: z.literal('confirmed') }),
  z.object({ state: z.literal('waiting'), place: z.number().int().positive() }),
]);
export type OwnSignup = z.infer<typeof OwnSignup>;

/** How full an event is. */
export const Seats = z.object({
  /** Null: as many as come. */
  seats: z.number().int().nullable(),
  confirmed: z.number().int(),
  waiting: z.number().int(),
});
export type Seats = z.infer<typeof Seats>;

/** What a sign-up or a withdrawal leaves: the seats, and what is mine now. */
export const SignupAnswer = Seats.extend({ signup: OwnSignup.nullable() });
export type SignupAnswer = z.infer<typeof SignupAnswer>;

/** Another one after each edit, cancellation and change of a place. */
export const Stamp = z.object({ stamp: z.string() });

/** Who comes, and who waits, each in the order of asking. */
export const Signups = z.object({ confirmed: z.array(PersonRef), waiting: z.array(PersonRef) });
export type Signups = z.infer<typeof Signups>;
