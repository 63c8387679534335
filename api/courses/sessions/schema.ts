import { z } from 'zod';
import { Zone } from '../../time.ts';

export const homeworkLength = 8000;

/** Markdown, and on the clock of `zone` when it should be done; the empty text takes it away. */
export const HomeworkSaid = z.strictObject({
  text: z.string().trim().max(homeworkLength),
  due: z
    .strictObject({
      date: z.iso.date('Give a day such as 2026-11-27.'),
      time: z.iso.time({ precision: -1, error: 'Give a time such as 09:00.' }),
      zone: Zone,
    })
    .nullable(),
  /** The version that it was made from; 0 where there was none. */
  version: z.number().int().nonnegative(),
});
export type HomeworkSaid = z.infer<typeof HomeworkSaid>;
