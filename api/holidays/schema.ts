import { z } from 'zod';
import { Day } from '../time.ts';

export const spanMostDays = 800;

/** Both days belong to it. */
export const HolidayQuery = z
  .object({ from: Day, to: Day })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= spanMostDays * 86_400_000, {
    path: ['to'],
    error: `Ask for at most ${spanMostDays} days at once.`,
  });

/** A public holiday at one office. */
export const Holiday = z.object({
  day: z.string(),
  /** In English, where the library has it so. */
  name: z.string(),
  /** Slug of the office. */
  office: z.string(),
});
export type Holiday = z.infer<typeof Holiday>;

export const Holidays = z.object({
  holidays: z.array(Holiday),
  /** Those that the days were looked up for. */
  offices: z.array(z.object({ slug: z.string(), name: z.string(), zone: z.string() })),
});
