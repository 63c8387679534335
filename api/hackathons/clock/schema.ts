import { z } from 'zod';
import { PersonRef } from '../../people/schema.ts';
import { Instant } from '../../time.ts';
import { hackPhase, Id } from '../schema.ts';

/** What the host says of the clock; what is said twice is so once. */
export const ClockSaid = z.discriminatedUnion('does', [
  z.strictObject({ does: z.enum(['ready', 'start', 'pause']), idea: Id }),
  /** All have shown. */
  z.strictObject({ does: z.literal('end') }),
]);

const OnScreen = z.object({
  idea: z.string(),
  title: z.string(),
  people: z.array(PersonRef),
  zone: z.string().nullable(),
  /** When it was to begin. */
  startsAt: Instant,
});
export type OnScreen = z.infer<typeof OnScreen>;

/** The clock on the room's screen. */
export const ShowClock = z.object({
  slug: z.string(),
  title: z.string(),
  zone: z.string(),
  stage: hackPhase,
  /** The service's clock; that of whoever reads may be wrong. */
  now: Instant,
  minutes: z.number().int(),
  state: z.enum(['before', 'ready', 'running', 'paused', 'ended']),
  on: OnScreen.nullable(),
  /** Milliseconds that are left at `now`; below zero: so much over. */
  leftMs: z.number().int().nullable(),
  next: OnScreen.nullable(),
  /** The id of the idea before. */
  before: z.string().nullable(),
  number: z.number().int(),
  of: z.number().int(),
  vote: z.enum(['none', 'set', 'open', 'closed']),
  voted: z.number().int(),
  could: z.number().int(),
  /** Why I cannot run the clock. */
  refusal: z.string().nullable(),
});
export type ShowClock = z.infer<typeof ShowClock>;
