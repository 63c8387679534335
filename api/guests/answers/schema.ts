import { z } from 'zod';
import { GuestQuestion } from '../schema.ts';

/** What guests answered, for who runs the event: as long as each answer is kept. */
export const GuestAnswers = z.object({
  /** How many guests have a seat; those who wait do not count here. */
  guests: z.number().int(),
  questions: z.array(
    GuestQuestion.pick({ id: true, words: true, purpose: true, form: true, keepDays: true }).extend(
      {
        /** How many answered. */
        said: z.number().int(),
        /** The most said first. */
        answers: z.array(z.object({ answer: z.string(), names: z.array(z.string()) })),
      },
    ),
  ),
});
export type GuestAnswers = z.infer<typeof GuestAnswers>;
