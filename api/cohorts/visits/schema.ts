import { z } from 'zod';
import { Day } from '../../time.ts';
import { Half } from '../schema.ts';

/** Where a visit is to be. */
export const Placing = z.strictObject({
  day: Day,
  half: Half,
  /** Slug of who receives the hire; null: nobody is named. */
  host: z.string().min(1).max(80).nullable(),
  /** Whether the planner has to leave it there. */
  pinned: z.boolean(),
});
export type Placing = z.infer<typeof Placing>;
