import { z } from 'zod';
import { Day } from '../../time.ts';
import { Cohort, Half } from '../schema.ts';

export const csvLength = 20_000;

/** A pasted list: names of columns first, then one hire a line. */
export const HireList = z.strictObject({ text: z.string().min(1).max(csvLength) });

/** A line that could not be taken. */
export const WrongLine = z.object({
  /** As an editor counts it, from 1. */
  line: z.number().int(),
  text: z.string(),
  /** What is wrong, and the mend. */
  what: z.string(),
});
export type WrongLine = z.infer<typeof WrongLine>;

export const HiresTaken = z.object({
  cohort: Cohort,
  added: z.number().int(),
  /** Who was there by this name, and is now as the list says. */
  changed: z.number().int(),
  wrong: z.array(WrongLine),
  /** Names of the columns and all wrong lines, to be mended and sent again; empty: none. */
  rest: z.string(),
});

/** On the days from one to another a hire is away, is here, or both as usual. */
export const HireDays = z.strictObject({
  from: Day,
  to: Day,
  half: Half,
  is: z.enum(['away', 'here', 'usual']),
});
export type HireDays = z.infer<typeof HireDays>;

/** A number of hires for a day; null: as authored. */
export const RoomOnDay = z.strictObject({ hires: z.number().int().min(0).max(60).nullable() });

export const HostOnDay = z.strictObject({ away: z.boolean() });

export const WaivedOrder = z.strictObject({ waived: z.boolean() });
