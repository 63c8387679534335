import { z } from 'zod';
import { PersonRef } from '../../people/schema.ts';
import { Instant } from '../../time.ts';

export const reasonMost = 300;

/** Why somebody else should receive a visit; those who are asked, and the organiser, read it. */
export const SwapAsked = z.strictObject({
  reason: z.string().trim().min(1, 'Say why in a few words.').max(reasonMost),
});

/** A request that somebody else receives a visit. */
export const Swap = z.object({
  id: z.string(),
  by: PersonRef,
  reason: z.string(),
  /** Whether it was asked because the host is away on that day. */
  absence: z.boolean(),
  at: Instant,
  /** Whom it was put to; nobody: there is no other host who is there, and the organiser was told. */
  asked: z.array(PersonRef),
});
export type Swap = z.infer<typeof Swap>;

/** How a visit stands between its hosts. */
export const VisitHosting = z.object({
  visit: z.string(),
  host: PersonRef.nullable(),
  accepted: z.boolean(),
  swap: Swap.nullable(),
});
export type VisitHosting = z.infer<typeof VisitHosting>;
