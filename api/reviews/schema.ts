import { z } from 'zod';
import { PersonRef } from '../people/schema.ts';
import { Day, Instant } from '../time.ts';

export const NOTE_MOST = 500;

/** By one of those who keep it right, or by someone else whose clean run proved it. */
export const reviewKind = z.enum(['owner', 'fresh-eyes']);
export type ReviewKind = z.infer<typeof reviewKind>;

/** That somebody went through a playbook and found it right. */
export const Review = z.object({
  day: Day,
  at: Instant,
  kind: reviewKind,
  /** Plain text; empty for those who are not staff. */
  note: z.string(),
  /** Null: their account is gone, or the asker is not staff. */
  by: PersonRef.nullable(),
  /** The id of the run that it came from. */
  run: z.string().nullable(),
});
export type Review = z.infer<typeof Review>;

/** How far to trust a playbook, and what the asker may do about it. */
export const Standing = z.object({
  playbook: z.string(),
  /** The later of what the file and the record say. */
  reviewed: Day.nullable(),
  /** The latest recorded review. The file may know a later day. */
  latest: Review.nullable(),
  /** Whether the asker has said today that it is still right, and so can take it back. */
  mine: z.boolean(),
  /** Why the asker cannot say that it is still right. */
  refusal: z.string().nullable(),
});
export type Standing = z.infer<typeof Standing>;

/** "Still right." */
export const StillRight = z.strictObject({
  /** What was looked at or changed, in plain words. */
  note: z.string().trim().max(NOTE_MOST).default(''),
});

/** The latest recorded day for each playbook that has one: playbook → day. */
export const ReviewDays = z.object({ days: z.record(z.string(), z.string()) });
export type ReviewDays = z.infer<typeof ReviewDays>;

/** What wants a look: mine, a team's, or everybody's. */
export const QueueQuery = z.object({
  /** Slug of a team, or `all`. Left out: what I keep right myself, as one of a team or as verifier. */
  team: z.string().max(80).optional(),
  limit: z.coerce.number().int().min(0).max(200).default(100),
});

/** A playbook that is due, stale or was never reviewed. */
export const Waiting = z.object({
  playbook: z.string(),
  title: z.string(),
  owner: z.string().nullable(),
  /** The later of what the file and the record say. */
  reviewed: Day.nullable(),
  reviewEvery: z.string(),
  /** Runs and "this helped" in the last 90 days. */
  uses: z.number().int(),
  /** Why the asker cannot say that it is still right. */
  refusal: z.string().nullable(),
});
export type Waiting = z.infer<typeof Waiting>;

export const ReviewQueue = z.object({
  /** How many there are in all, beyond the limit, too. */
  total: z.number().int(),
  waiting: z.array(Waiting),
});
export type ReviewQueue = z.infer<typeof ReviewQueue>;
