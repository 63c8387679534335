import { z } from 'zod';
import { Why } from '../schema.ts';

export const wordsLength = 1000;

/** The first question: "Was it worth your time?" */
export const worth = z.enum(['yes', 'partly', 'no']);
export type Worth = z.infer<typeof worth>;

/** The answers of one person to the two questions. */
export const NewFeedback = z.strictObject({
  worth,
  /** The second question: "What would have made it better?" */
  words: z.string().trim().max(wordsLength).default(''),
});
export type NewFeedback = z.infer<typeof NewFeedback>;

/** What those who run the event see: answers by fives, without who and when. */
export const Results = z.object({
  /** How many answers are shown: always a multiple of five. */
  shown: z.number().int(),
  /** How many wait until there are five more. */
  waiting: z.number().int(),
  worth: z.object({ yes: z.number().int(), partly: z.number().int(), no: z.number().int() }),
  /** In an order by chance. */
  words: z.array(z.string()),
});
export type Results = z.infer<typeof Results>;

export const Feedback = z.object({
  /** Whether it is switched on. */
  open: z.boolean(),
  /** Whether I have answered. */
  given: z.boolean(),
  refusals: z.object({ give: Why, open: Why }),
  /** Null: not for me to see. */
  results: Results.nullable(),
});
export type Feedback = z.infer<typeof Feedback>;
