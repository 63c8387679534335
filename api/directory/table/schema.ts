import { z } from 'zod';
import { PersonRef } from '../../people/schema.ts';

/** A table of people, as a spreadsheet saves it (CSV). */
export const Table = z.strictObject({ text: z.string().max(60_000) });

export const Apply = Table.extend({
  /** Slugs of those who are not in it and are to be noted as having left. Nobody else is. */
  leave: z.array(z.string().max(120)).max(2_000).default([]),
});

export const fields = ['name', 'title', 'team', 'zone'] as const;
export type Field = (typeof fields)[number];

/** One row: what would become of it. */
export const Row = z.object({
  /** Of the text, from 1. */
  line: z.number().int(),
  name: z.string(),
  mail: z.string(),
  is: z.enum(['new', 'changed', 'same', 'back', 'wrong']),
  changes: z.array(z.object({ field: z.enum(fields), was: z.string(), becomes: z.string() })),
  /** What is wrong with it, in words. */
  problems: z.array(z.string()),
});
export type Row = z.infer<typeof Row>;

export const Preview = z.object({
  rows: z.array(Row),
  /** What is wrong with the table as a whole; then nothing of it can be read. */
  problem: z.string().nullable(),
  /** Those who work here and are not in the table. They stay, unless one says that they have left. */
  missing: z.array(PersonRef),
});
export type Preview = z.infer<typeof Preview>;
