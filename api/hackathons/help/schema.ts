import { z } from 'zod';
import { PersonRef } from '../../people/schema.ts';
import { Instant } from '../../time.ts';

export const helpLength = 500;
/** Of one hack team, at a time. */
export const openHelpMost = 10;

export const HelpSaid = z.strictObject({
  words: z.string().trim().min(1, 'Say what you need help with.').max(helpLength),
  /** The slug of a skill; null: none in particular. */
  skill: z.string().min(1).max(80).nullable(),
});

/** How a wish for help stands. */
export const helpState = z.enum(['open', 'coming', 'solved']);
export type HelpState = z.infer<typeof helpState>;

/** Help that a hack team wants. */
export const Help = z.object({
  id: z.string(),
  words: z.string(),
  skill: z.object({ slug: z.string(), name: z.string() }).nullable(),
  by: PersonRef,
  at: Instant,
  state: helpState,
  /** Who comes, in the order of saying so. */
  helpers: z.array(PersonRef),
  /** Whether I come. */
  coming: z.boolean(),
  solvedAt: Instant.nullable(),
  /** Whether I may say that it is solved: the team, the host, who comes. */
  mine: z.boolean(),
});
export type Help = z.infer<typeof Help>;

/** What the hack teams of a hackathon want help with. */
export const HelpWall = z.object({
  hackathon: z.object({ slug: z.string(), title: z.string() }),
  /** What nobody comes for yet first, the newest of them on top; what is solved is not here. */
  wanted: z.array(
    Help.extend({
      idea: z.string(),
      /** The title of the idea, by which the team is known. */
      team: z.string(),
      /** Whether it is my own hack team. */
      own: z.boolean(),
    }),
  ),
  /** How many were solved. */
  solved: z.number().int(),
  /** Why I cannot come to any, in words. */
  refusal: z.string().nullable(),
});
export type HelpWall = z.infer<typeof HelpWall>;
