import { z } from 'zod';
import { Zone } from '../../time.ts';
import { how, mailKind } from '../schema.ts';

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give a time such as 22:00.');

export const Choice = z.strictObject({ kind: mailKind, how });
export type Choice = z.infer<typeof Choice>;

/** What somebody wants to get, whole. */
export const NewChoices = z.strictObject({
  choices: z.array(Choice).max(mailKind.options.length),
  /** Monday is 1. */
  digestDay: z.number().int().min(1).max(7),
  /** On the clock of one's zone; over midnight where it ends before it begins. */
  quiet: z.strictObject({ from: Clock, to: Clock }).nullable(),
});
export type NewChoices = z.infer<typeof NewChoices>;

/** The same for every kind, with where and on whose clock it goes. */
export const Choices = z.object({
  ...NewChoices.shape,
  choices: z.array(Choice.extend({ name: z.string(), about: z.string() })),
  zone: Zone,
  address: z.string().nullable(),
  mode: z.enum(['off', 'caught', 'smtp']),
});
export type Choices = z.infer<typeof Choices>;
