import { z } from 'zod';

export const Week = z.union([z.literal(1), z.literal(4)]);
export type Week = z.infer<typeof Week>;

const Answer = z.strictObject({
  question: z.string().min(1).max(200),
  words: z.string().trim().max(500),
});

/** What a hire answers after week one or week four; an empty text leaves a question out. */
export const NewCheckIn = z.strictObject({ answers: z.array(Answer).min(1).max(5) });
export type NewCheckIn = z.infer<typeof NewCheckIn>;

/** The questions of a week that is over, and what I answered. */
export const MyCheckIn = z.object({
  cohort: z.object({ slug: z.string(), title: z.string() }),
  week: Week,
  questions: z.array(z.string()),
  answers: z.array(Answer).nullable(),
  /** Whether it is among three that are shown: then it can only be taken back. */
  shown: z.boolean(),
});
export type MyCheckIn = z.infer<typeof MyCheckIn>;

export const MyCheckIns = z.object({ checkIns: z.array(MyCheckIn) });
export type MyCheckIns = z.infer<typeof MyCheckIns>;

/** What hires say of a programme: of each question the words of whole groups of three. */
export const ProgrammeCheckIns = z.object({
  weeks: z.array(
    z.object({
      week: Week,
      groups: z.number().int(),
      questions: z.array(z.object({ question: z.string(), words: z.array(z.string()) })),
    }),
  ),
});
export type ProgrammeCheckIns = z.infer<typeof ProgrammeCheckIns>;
