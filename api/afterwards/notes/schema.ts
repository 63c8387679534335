import { z } from 'zod';
import { PersonRef } from '../../people/schema.ts';
import { Instant } from '../../time.ts';
import { Why } from '../schema.ts';

export const notesLength = 20_000;
/** So many of the latest savings are listed. */
export const versionsListed = 30;

/** Notes as they were saved once. */
export const Saved = z.object({
  version: z.number().int(),
  text: z.string(),
  /** The text rendered by the one sanitiser. */
  html: z.string(),
  by: PersonRef,
  at: Instant,
});
export type Saved = z.infer<typeof Saved>;

export const Notes = z.object({
  /** As they were saved last; null: nobody has written any. */
  latest: Saved.nullable(),
  /** Earlier savings, the newest first. */
  earlier: z.array(Saved.pick({ version: true, by: true, at: true })),
  /** Whether those who came may write, too. */
  open: z.boolean(),
  refusals: z.object({ write: Why, open: Why }),
});
export type Notes = z.infer<typeof Notes>;

export const NewNotes = z.strictObject({
  /** Plain Markdown without HTML. */
  text: z.string().max(notesLength),
  /** The version that they were made from, so that two who write never undo each other; 0: none. */
  version: z.number().int().nonnegative(),
});
export type NewNotes = z.infer<typeof NewNotes>;
