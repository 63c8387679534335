import { z } from 'zod';

/** "Did this help?": yes or no; another answer in the same month takes its place. */
export const NewHelp = z.strictObject({ helped: z.boolean() });

export const Help = z.object({
  /** What I said this month; null: nothing yet. */
  mine: z.boolean().nullable(),
  /** How many it helped and how many not, in the last twelve months; for its owners alone. */
  counts: z.object({ yes: z.number().int(), no: z.number().int() }).nullable(),
});
export type Help = z.infer<typeof Help>;
