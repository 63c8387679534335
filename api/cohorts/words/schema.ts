import { z } from 'zod';
import { PersonRef } from '../../people/schema.ts';
import { Instant } from '../../time.ts';

export const wordsMost = 2000;

/** How the visit went, for the organiser and the team; or what its writer learned from the hire. */
export const WordsKind = z.enum(['note', 'learned']);
export type WordsKind = z.infer<typeof WordsKind>;

export const SaidWords = z.strictObject({
  words: z.string().trim().min(1, 'Write a sentence or two.').max(wordsMost),
});

/** What somebody who received a hire wrote after the visit. The hire reads it, too. */
export const VisitWords = z.object({
  kind: WordsKind,
  by: PersonRef,
  words: z.string(),
  at: Instant,
});
export type VisitWords = z.infer<typeof VisitWords>;

export const AllVisitWords = z.object({ words: z.array(VisitWords) });
