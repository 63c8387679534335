import { z } from 'zod';
import { PersonRef } from '../../people/schema.ts';
import { Day } from '../../time.ts';
import { Id, miniProjectState } from '../schema.ts';

/** What became of a mini-project: it reached whom it is for; they use it; or nobody goes on with it. */
export const OutcomeKind = z.enum(['shipped', 'in-use', 'dropped']);
export type OutcomeKind = z.infer<typeof OutcomeKind>;

export const NewOutcome = z.strictObject({
  /** Made by the browser, so that the same one sent again is one. */
  id: Id,
  outcome: OutcomeKind,
  /** Since when it is so. */
  day: Day,
  /** Where it can be seen; empty where nowhere. */
  link: z.union([z.literal(''), z.url({ protocol: /^https$/ }).max(500)]),
  words: z.string().trim().max(300),
});
export type NewOutcome = z.infer<typeof NewOutcome>;

export const Outcome = z.object({
  outcome: OutcomeKind,
  day: z.string(),
  link: z.string(),
  words: z.string(),
  /** Who said so; null: somebody who has left. */
  by: PersonRef.nullable(),
});
export type Outcome = z.infer<typeof Outcome>;

/** A mini-project that a hire built, or is building. */
export const Built = z.object({
  visit: z.string(),
  rotation: z.string(),
  /** As people say the rotation. */
  rotationTitle: z.string(),
  /** Null: it was never said which. */
  project: z.string().nullable(),
  state: miniProjectState,
  hire: z.object({ name: z.string(), slug: z.string().nullable() }),
  cohort: z.object({ slug: z.string(), title: z.string() }),
  day: z.string(),
  /** The newest first. */
  outcomes: z.array(Outcome),
  /** Whether I may say what became of it. */
  mayTell: z.boolean(),
});
export type Built = z.infer<typeof Built>;

/** Who is named for a rotation; who has left is left out. */
export const RotationPeople = z.object({
  hosts: z.array(PersonRef),
  mentors: z.array(PersonRef),
  /** Who helps with one mini-project, beside the mentors. */
  helpers: z.array(z.object({ project: z.string(), people: z.array(PersonRef) })),
});
export type RotationPeople = z.infer<typeof RotationPeople>;

export const BuiltHere = z.object({ built: z.array(Built), people: RotationPeople });
