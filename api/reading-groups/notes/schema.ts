import { z } from 'zod';
import { notesLength, wordLength } from '../meetings/schema.ts';
import { Id } from '../schema.ts';

/** Made by the browser each time that somebody begins to write. */
export const PenTaken = z.strictObject({
  pen: Id,
  /** To who writes now: with a word the pen is taken over from them. */
  word: z.string().trim().max(wordLength),
});

export const NotesWritten = z.strictObject({
  /** With which pen; only who has it writes. */
  pen: Id,
  /** The version that this pen began with, so that two never undo each other; 0: none. */
  version: z.number().int().nonnegative(),
  /** Plain Markdown. */
  text: z.string().max(notesLength),
});
