import { z } from 'zod';
import { Instant } from '../../time.ts';
import { Id } from '../schema.ts';
import { part } from '../teams/schema.ts';

export const wishesMost = 3;
export const wishSkillsMost = 12;

/** What somebody without a hack team would like, and what they bring. */
export const WishesSaid = z.strictObject({
  /** Ids of ideas, the one they would like best first. */
  ideas: z
    .array(Id)
    .min(1, 'Choose at least one idea.')
    .max(wishesMost)
    .refine((ids) => new Set(ids).size === ids.length, 'Choose each idea once.'),
  /** Slugs. */
  skills: z.array(z.string().min(1).max(80)).max(wishSkillsMost),
  /** How they would take part. */
  parts: z
    .array(part)
    .min(1, 'Say how you would take part.')
    .max(part.options.length)
    .transform((said) => part.options.filter((one) => said.includes(one))),
});
export type WishesSaid = z.infer<typeof WishesSaid>;

/** My own wishes, what I may wish for, and what became of it. */
export const Wishes = z.object({
  /** As I said them; null: I have not. */
  mine: z
    .object({
      ideas: z.array(z.string()),
      skills: z.array(z.string()),
      parts: z.array(part),
      at: Instant,
    })
    .nullable(),
  /** For who says it for the first time: their own idea, what they would join, what they know. */
  suggested: z.object({ ideas: z.array(z.string()), skills: z.array(z.string()) }),
  /** What may be wished for. */
  choices: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      /** How many are in its hack team; 0: there is none yet. */
      people: z.number().int(),
      full: z.boolean(),
    }),
  ),
  /** How many of those without a hack team have said theirs. */
  said: z.number().int(),
  /** How many have a place and no hack team. */
  alone: z.number().int(),
  /** Which wish my hack team was, if the host released a matching that brought me there. */
  placed: z
    .object({ wished: z.boolean(), rank: z.number().int().nullable(), title: z.string() })
    .nullable(),
  /** Why I cannot say mine now. */
  why: z.string().nullable(),
});
export type Wishes = z.infer<typeof Wishes>;
