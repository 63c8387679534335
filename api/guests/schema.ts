import { z } from 'zod';

export const directionsLength = 2000;
export const hostNameLength = 120;
export const questionsMost = 5;
export const questionLength = 200;
export const answerLength = 500;
export const keepDaysMost = 90;
export const keepDaysUsual = 30;
export const guestSeatsMost = 1000;
export const ideasShownMost = 12;

/** A question to guests. What it is for, and how long the answer is kept, stands beside it. */
export const GuestQuestion = z.strictObject({
  id: z.string().regex(/^[0-9a-z]{16}$/, 'Give an id of sixteen characters.'),
  words: z.string().trim().min(1, 'Write the question.').max(questionLength),
  purpose: z.string().trim().min(1, 'Say what the answer is for.').max(questionLength),
  /** A text to write, or a box to tick. */
  form: z.enum(['text', 'tick']),
  required: z.boolean(),
  /** How many days after the end the answers are kept. */
  keepDays: z.number().int().min(0).max(keepDaysMost),
  /** Whether the front desk has to know the answer. */
  atDesk: z.boolean().optional(),
});
export type GuestQuestion = z.infer<typeof GuestQuestion>;

/** What a host says of guests. */
export const GuestListEdit = z.strictObject({
  open: z.boolean(),
  /** Who runs it, as strangers may read it; empty: nobody is named. */
  hostName: z.string().trim().max(hostNameLength),
  /** Plain Markdown. */
  directions: z.string().trim().max(directionsLength),
  questions: z
    .array(GuestQuestion)
    .max(questionsMost)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'Two have one id.'),
  /** How many days after the end names and mails are kept. */
  keepDays: z.number().int().min(1).max(keepDaysMost),
  /** How many of the seats guests may have; null: as many as there are. */
  seats: z.number().int().min(1).max(guestSeatsMost).nullable().default(null),
  /** Ids of ideas of a hackathon that are shown outside, with title and problem. */
  ideas: z.array(z.string().max(40)).max(ideasShownMost).default([]),
});
export type GuestListEdit = z.infer<typeof GuestListEdit>;

/** The guests of an event, as staff see them: how many, and never who. */
export const GuestList = z.object({
  open: z.boolean(),
  /** The public page, without the origin. */
  page: z.string(),
  confirmed: z.number().int(),
  waiting: z.number().int(),
  directions: z.string(),
  directionsHtml: z.string(),
  /** What its host set, for those who run it; null for everyone else. */
  settings: GuestListEdit.nullable(),
  /** Whether guests can be written to at all. */
  mail: z.boolean(),
});
export type GuestList = z.infer<typeof GuestList>;

/** A mail that stayed in the house. */
export type CaughtMail = { to: string; subject: string; text: string };
