import { z } from 'zod';
import { PersonRef } from '../../people/schema.ts';
import { Proposal } from '../proposals/schema.ts';

export const Verdict = z.enum(['yes', 'partly', 'no']);
export type Verdict = z.infer<typeof Verdict>;

/** Of the rotation: for its owners, at once and with the hire's name. */
export const Rating = z.strictObject({
  /** Whether the mini-project was real work that somebody uses. */
  useful: Verdict,
  /** Whether it could be done in the time. */
  doable: Verdict,
});
export type Rating = z.infer<typeof Rating>;

/** Of people: shown without a name, and only with the answers of two others. */
export const PeopleAnswer = z.strictObject({
  /** Whether the presentation was clear. */
  clear: Verdict,
  /** Whether somebody had time. */
  timeFor: Verdict,
  words: z.string().trim().max(300),
});
export type PeopleAnswer = z.infer<typeof PeopleAnswer>;

/** What a hire says of a visit; null leaves that part as it is. */
export const VisitFeedback = z.strictObject({
  rating: Rating.nullable(),
  people: PeopleAnswer.nullable(),
});
export type VisitFeedback = z.infer<typeof VisitFeedback>;

/** A visit of mine that has been, and what I said of it. */
export const MyVisitFeedback = z.object({
  visit: z.string(),
  rotation: z.string(),
  title: z.string(),
  day: z.string(),
  host: PersonRef.nullable(),
  cohort: z.object({ slug: z.string(), title: z.string() }),
  project: z.string().nullable(),
  rating: Rating.nullable(),
  people: PeopleAnswer.nullable(),
  /** Whether what I said of people is among three that are shown: then it can only be taken back. */
  shown: z.boolean(),
  proposals: z.array(Proposal),
});
export type MyVisitFeedback = z.infer<typeof MyVisitFeedback>;

export const MyFeedback = z.object({
  visits: z.array(MyVisitFeedback),
  /** The rotations of my team, of which I may read what hires say. */
  rotations: z.array(z.object({ slug: z.string(), title: z.string(), open: z.number().int() })),
});
export type MyFeedback = z.infer<typeof MyFeedback>;

const Counts = z.object({
  yes: z.number().int(),
  partly: z.number().int(),
  no: z.number().int(),
});
export type Counts = z.infer<typeof Counts>;

/** What is said of people, from whole groups of three; never who, when or in which order. */
export const AboutPeople = z.object({
  groups: z.number().int(),
  /** In how many groups all three found the presentation clear. */
  clearToAll: z.number().int(),
  /** In how many groups somebody had time for all three. */
  timeForAll: z.number().int(),
  words: z.array(z.string()),
});
export type AboutPeople = z.infer<typeof AboutPeople>;

/** What hires say of a rotation, for those who own it. */
export const RotationFeedback = z.object({
  rotation: z.string(),
  useful: Counts,
  doable: Counts,
  proposals: z.array(Proposal),
  people: AboutPeople,
});
export type RotationFeedback = z.infer<typeof RotationFeedback>;
