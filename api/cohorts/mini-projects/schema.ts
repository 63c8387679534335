import { z } from 'zod';
import { PersonRef } from '../../people/schema.ts';
import { Instant } from '../../time.ts';
import { Id, miniProjectState } from '../schema.ts';

/** What a person says of the mini-project of a visit: which it is, and how it stands. */
export const MiniProjectChange = z.strictObject({
  /** Made by the browser, so that the same change sent again is the same one. */
  id: Id,
  /** Title of one of the rotation's, or of an own one; null: not chosen yet. */
  project: z.string().trim().min(1, 'Give it a name.').max(100).nullable(),
  state: miniProjectState,
  /** What is missing, where help is asked for; else a remark, or nothing. */
  words: z.string().trim().max(300),
  /** When it was said, which may be a while ago for whoever was offline. */
  at: Instant,
});
export type MiniProjectChange = z.infer<typeof MiniProjectChange>;

/** The mini-project of a visit as it stands, and how it came there, the newest first. */
export const MiniProject = MiniProjectChange.pick({
  project: true,
  state: true,
  words: true,
}).extend({
  visit: z.string(),
  changes: z.array(
    MiniProjectChange.omit({ at: true }).extend({ at: z.string(), by: PersonRef.nullable() }),
  ),
});
export type MiniProject = z.infer<typeof MiniProject>;
