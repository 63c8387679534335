import { z } from 'zod';
import { PersonRef } from '../../people/schema.ts';

/**
 * What wants a look at a visit: help was asked for (`help`); nobody takes a swap (`swap`); nobody
 * receives it today (`no-host`), or its host has not said yes (`not-accepted`); its mini-project was
 * not begun by the end of its day (`not-begun`), or is still not shown after it (`not-shown`);
 * nobody wrote a note (`no-note`).
 */
export const Concern = z.enum([
  'help',
  'swap',
  'no-host',
  'not-accepted',
  'not-begun',
  'not-shown',
  'no-note',
]);
export type Concern = z.infer<typeof Concern>;

export const BoardItem = z.object({
  visit: z.string(),
  concern: Concern,
  /** Whom to ask; nobody: the plan has to change. */
  ask: z.array(PersonRef),
  /** What they said who asked for help, or for a swap. */
  words: z.string(),
  /** Whether they were reminded today. */
  reminded: z.boolean(),
});
export type BoardItem = z.infer<typeof BoardItem>;

/** Where everybody is today, and what does not go by itself. */
export const Board = z.object({
  here: z.array(z.object({ visit: z.string(), accepted: z.boolean() })),
  stuck: z.array(BoardItem),
  overdue: z.array(BoardItem),
});
export type Board = z.infer<typeof Board>;
