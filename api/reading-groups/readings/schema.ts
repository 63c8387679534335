import { z } from 'zod';
import { PersonRef } from '../../people/schema.ts';
import { Id, Link } from '../schema.ts';

export const readingTitleLength = 300;
export const authorsMost = 50;
export const tagsMost = 8;
export const weeksMost = 20;
/** Of one group, with what was read. */
export const readingsMost = 2000;
/** How many are sent at once. */
export const sentMost = 50;

/** `10.1145/359545.359563`, also where it was pasted as an address. */
export const Doi = z
  .string()
  .trim()
  .transform((text) => text.replace(/^(https?:\/\/(dx\.)?doi\.org\/|doi:\s*)/i, '').toLowerCase())
  .pipe(
    z.union([
      z.literal(''),
      z
        .string()
        .max(200)
        .regex(/^10\.\d{4,9}\/\S+$/, 'A DOI looks like 10.1145/359545.359563.'),
    ]),
  );

/** Ten or thirteen characters whose last one proves the others (ISO 2108); hyphens are left out. */
export const Isbn = z
  .string()
  .trim()
  .transform((text) => text.replace(/[\s-]/g, '').toUpperCase())
  .refine((text) => text === '' || isIsbn(text), 'This is no ISBN: its last digit does not fit.');

export const ReadingSaid = z.strictObject({
  title: z.string().trim().min(1, 'Give its title.').max(readingTitleLength),
  authors: z.array(z.string().trim().min(1).max(120)).max(authorsMost),
  year: z.number().int().min(-3000).max(3000).nullable(),
  /** Where it was published: the journal, the book, the conference. */
  source: z.string().trim().max(200),
  link: Link,
  doi: Doi,
  isbn: Isbn,
  tags: z.array(z.string().trim().min(1).max(40)).max(tagsMost),
  /** For how many meetings. */
  weeks: z.number().int().min(1).max(weeksMost),
  /** Id of a material of the group: an uploaded copy. */
  material: z.string().max(40).nullable(),
});
export type ReadingSaid = z.infer<typeof ReadingSaid>;

/** On the list, or proposed to be. */
export const state = z.enum(['listed', 'candidate']);
export const ReadingEdit = ReadingSaid.extend({ state });
export const NewReadings = z.strictObject({
  state,
  readings: z
    .array(ReadingSaid.extend({ id: Id }))
    .min(1)
    .max(sentMost),
});

/** That another group had it, when, who presented, and where their notes are. */
export const Before = z.object({
  group: z.string(),
  title: z.string(),
  meeting: z.string(),
  /** Of that meeting, by which its page is addressed. */
  number: z.number().int(),
  day: z.string(),
  presenter: PersonRef.nullable(),
});

export const Reading = ReadingSaid.omit({}).extend({
  id: z.string(),
  state,
  doi: z.string(),
  isbn: z.string(),
  link: z.string(),
  by: PersonRef,
  backers: z.array(PersonRef),
  backed: z.boolean(),
  /** Meetings that were about it, and the next one that will be. */
  held: z.array(
    z.object({
      id: z.string(),
      number: z.number().int(),
      day: z.string(),
      presenter: PersonRef.nullable(),
    }),
  ),
  next: z.object({ id: z.string(), day: z.string() }).nullable(),
  before: z.array(Before),
  /** Whether I may change it or take it away. */
  mine: z.boolean(),
});
export type Reading = z.infer<typeof Reading>;

/** What a group reads: in its order; proposed, the most backed first; and read, the latest first. */
export const ReadingList = z.object({
  listed: z.array(Reading),
  candidates: z.array(Reading),
  read: z.array(Reading),
  /** Why I cannot propose and back; why I cannot say what is on the list. */
  refusals: z.object({ propose: z.string().nullable(), arrange: z.string().nullable() }),
});
export type ReadingList = z.infer<typeof ReadingList>;

export const Order = z.strictObject({ order: z.array(Id).max(readingsMost) });

export const importMostBytes = 1_000_000;
export const Pasted = z.strictObject({
  text: z.string().min(1, 'Paste something.').max(importMostBytes),
});

/** What was understood of a pasted or chosen file, and what was not, by its line. */
export const ImportPreview = z.object({
  format: z.enum(['bibtex', 'csl-json', 'ris', 'links']),
  entries: z.array(ReadingSaid.extend({ line: z.number().int() })),
  problems: z.array(z.object({ line: z.number().int(), message: z.string() })),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

function isIsbn(text: string): boolean {
  if (/^\d{13}$/.test(text)) {
    const sum = [...text].reduce((all, digit, at) => all + Number(digit) * (at % 2 ? 3 : 1), 0);
    return sum % 10 === 0;
  }
  if (!/^\d{9}[\dX]$/.test(text)) return false;
  const value = (digit: string) => (digit === 'X' ? 10 : Number(digit));
  return [...text].reduce((all, digit, at) => all + value(digit) * (10 - at), 0) % 11 === 0;
}
