import { z } from 'zod';
import { PersonRef } from '../../people/schema.ts';
import { Instant } from '../../time.ts';

const Slots = z.array(z.number().int());
const Fixed = z.array(z.object({ hire: z.string(), rotation: z.string(), slot: z.number().int() }));

/** What the planner is asked, as `api/bootcamp/planner/problem.ts` has it: the page checks by it, too. */
export const Problem = z.object({
  days: z.number().int(),
  hires: z.array(
    z.object({
      id: z.string(),
      required: z.array(z.string()),
      offered: z.array(z.string()),
      away: Slots,
    }),
  ),
  rotations: z.array(
    z.object({
      id: z.string(),
      halves: z.union([z.literal(1), z.literal(2)]),
      office: z.string(),
      capacity: Slots,
      hosts: z.array(z.object({ id: z.string(), away: Slots })),
    }),
  ),
  order: z.array(z.tuple([z.string(), z.string()])),
  waived: z.array(z.object({ hire: z.string(), before: z.string(), after: z.string() })),
  busy: Slots,
  fixed: Fixed,
  told: Fixed,
  anew: z.array(z.string()),
});

/** What would have to give way for more visits, as the planner found it. */
export const Relaxation = z.discriminatedUnion('is', [
  z.object({
    is: z.literal('room'),
    rotation: z.string(),
    day: z.number().int(),
    more: z.number().int(),
    closed: z.boolean(),
  }),
  z.object({ is: z.literal('presence'), hire: z.string(), day: z.number().int() }),
  z.object({ is: z.literal('order'), hire: z.string(), before: z.string(), after: z.string() }),
]);

const Missed = z.object({ hire: z.string(), rotation: z.string(), required: z.boolean() });
const PlannedHalf = z.enum(['am', 'pm', 'day']);

/** What the planner found and nobody has accepted yet. */
export const Draft = z.object({
  id: z.string(),
  /** Of the cohort as it was planned. */
  version: z.number().int(),
  visits: z.array(
    z.object({
      hire: z.string(),
      rotation: z.string(),
      day: z.string(),
      half: PlannedHalf,
      host: PersonRef.nullable(),
    }),
  ),
  missed: z.array(Missed),
  /** The least that has to give way for every required visit, with words. */
  remedy: z.array(z.object({ relaxation: Relaxation, words: z.string() })),
  hopeless: z.array(Missed),
  cost: z.number(),
  bound: z.number(),
  proven: z.boolean(),
  at: Instant,
});
export type Draft = z.infer<typeof Draft>;

/** How the planning of a cohort goes. A restart of the service loses a planning under way. */
export const Planning = z.object({
  is: z.enum(['none', 'going', 'done', 'failed']),
  /** What the best plan so far gives up, and what none can go below; null: none yet. */
  cost: z.number().nullable(),
  bound: z.number().nullable(),
  seconds: z.number(),
  draft: Draft.nullable(),
});
export type Planning = z.infer<typeof Planning>;

export const PlanAsked = z.strictObject({
  /** Whose plan is made anew: their changes weigh less than those of others. */
  anew: z.array(z.string()).max(60),
});

export const Accepted = z.strictObject({ draft: z.string() });
