import { z } from 'zod';
import { Day } from '../time.ts';

export const searchLength = 80;

/** What was typed and found nothing. Nothing else is sent: no person, no session, no time. */
export const VainSearch = z.strictObject({ words: z.string().max(200) });

/** Words that people looked for in vain. */
export const VainWords = z.object({
  words: z.string(),
  /** How often in the days that are kept, and on which day last. */
  times: z.number().int(),
  last: Day,
});
export type VainWords = z.infer<typeof VainWords>;

export const VainSearches = z.object({
  /** For how many days words are kept. */
  keptDays: z.number().int(),
  searches: z.array(VainWords),
});
export type VainSearches = z.infer<typeof VainSearches>;
