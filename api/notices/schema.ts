import { z } from 'zod';
import { kind } from '../events/schema.ts';
import { Instant } from '../time.ts';

/**
 * What happened that concerns me: a talk was moved, edited or cancelled; a seat became mine
 * (`seated`); someone from the waiting list has the seat that I gave up (`passed-on`).
 */
export const what = z.enum(['moved', 'edited', 'cancelled', 'seated', 'passed-on']);
export type What = z.infer<typeof what>;

export const Notice = z.object({
  id: z.number().int(),
  what,
  at: Instant,
  read: z.boolean(),
  event: z.object({ kind, slug: z.string(), title: z.string() }),
  /** The same sentence that mail and chat will use. */
  sentence: z.string(),
});
export type Notice = z.infer<typeof Notice>;

export const Notices = z.object({ unread: z.number().int(), notices: z.array(Notice) });
export type Notices = z.infer<typeof Notices>;

/** Everything up to and including this notice has been read. */
export const ReadMark = z.strictObject({ through: z.number().int().nonnegative() });
