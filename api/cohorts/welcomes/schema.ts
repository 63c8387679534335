import { z } from 'zod';

/** A few words for somebody who is about to start; plain text. */
export const WelcomeText = z.strictObject({
  words: z.string().trim().min(1, 'Write a word or two.').max(600),
});

/** Whom of a cohort I can welcome, and what I wrote. What others wrote is the hire’s to read. */
export const Welcomes = z.object({
  hires: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      role: z.string(),
      startsOn: z.string(),
      /** Whether their first day is not over yet, so that a welcome still is one. */
      open: z.boolean(),
      mine: z.object({ words: z.string(), at: z.string(), thanked: z.boolean() }).nullable(),
    }),
  ),
});
export type Welcomes = z.infer<typeof Welcomes>;
