import { z } from 'zod';
import { PersonRef } from '../../people/schema.ts';
import { Day } from '../../time.ts';

/** What of all that was read is wanted; the empty text is all of it. */
export const ReadQuery = z.object({
  words: z.string().trim().max(200).default(''),
  /** Slug of a group. */
  group: z.string().max(120).default(''),
  /** Where the page before ended. */
  before: z.string().max(80).default(''),
});

export const ReadExport = ReadQuery.omit({ before: true }).extend({
  format: z.enum(['bibtex', 'markdown']),
});

/** A text that a group met about. */
export const ReadText = z.object({
  id: z.string(),
  title: z.string(),
  authors: z.array(z.string()),
  year: z.number().int().nullable(),
  source: z.string(),
  link: z.string(),
  doi: z.string(),
  isbn: z.string(),
  material: z.string().nullable(),
  tags: z.array(z.string()),
  group: z.object({ slug: z.string(), title: z.string() }),
  /** The meetings that were about it, the first one first. */
  held: z.array(
    z.object({
      number: z.number().int(),
      day: Day,
      presenter: PersonRef.nullable(),
      /** Whether there are notes. */
      noted: z.boolean(),
    }),
  ),
});
export type ReadText = z.infer<typeof ReadText>;

export const ReadTexts = z.object({
  /** The latest first. */
  readings: z.array(ReadText),
  /** Where the next page begins; null: this is the last. */
  before: z.string().nullable(),
  /** The groups that have read something. */
  groups: z.array(z.object({ slug: z.string(), title: z.string() })),
});
export type ReadTexts = z.infer<typeof ReadTexts>;
