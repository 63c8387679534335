import { z } from 'zod';
import { PersonRef } from '../../people/schema.ts';
import { Instant } from '../../time.ts';

export const outcomeLength = 1000;

/** What becomes of a hack: a team of the house takes it, it waits, or it was fun and is over. */
export const outcome = z.enum(['adopted', 'parked', 'ended']);
export type OutcomeKind = z.infer<typeof outcome>;

export const OutcomeSaid = z.strictObject({
  outcome,
  /** The slug of the team that adopts it; null otherwise. */
  team: z.string().min(1).max(80).nullable(),
  /** The slug of who looks again. */
  owner: z.string().min(1).max(80),
  /** The day on which they do; null where it has ended. */
  lookOn: z.iso.date('Give a day such as 2027-02-01.').nullable(),
  words: z.string().trim().max(outcomeLength),
});
export type OutcomeSaid = z.infer<typeof OutcomeSaid>;

export const HackOutcome = z.object({
  outcome,
  team: z.object({ slug: z.string(), name: z.string() }).nullable(),
  /** Null: they have left. */
  owner: PersonRef.nullable(),
  lookOn: z.string().nullable(),
  words: z.string(),
  at: Instant,
});
export type HackOutcome = z.infer<typeof HackOutcome>;

/** What became of the hackathon before this one. */
export const LastHackathon = z.object({
  last: z
    .object({
      slug: z.string(),
      title: z.string(),
      hacks: z.array(
        z.object({ id: z.string(), title: z.string(), outcome: HackOutcome.nullable() }),
      ),
    })
    .nullable(),
});
export type LastHackathon = z.infer<typeof LastHackathon>;
