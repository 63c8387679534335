import { z } from 'zod';
import { Zone } from '../time.ts';

/** A time that somebody thinks of, on the clock of a zone. */
export const ClashQuery = z.object({
  date: z.iso.date(),
  time: z.iso.time({ precision: -1 }),
  zone: Zone,
  minutes: z.coerce.number().int().min(15).max(240),
  place: z.string().trim().max(120).default(''),
  /** Slugs of those who speak, with commas between them. */
  speakers: z.string().max(1000).default(''),
  series: z.string().max(120).default(''),
  /** Slug of the talk itself, which is no clash. */
  talk: z.string().max(120).default(''),
});

export const Clashes = z.object({
  /** What is in the way, each in one sentence. */
  clashes: z.array(z.string()),
  /** How many of those likely to come are taken; null where nobody is known to be likely. */
  likely: z.object({ taken: z.number().int(), of: z.number().int(), why: z.string() }).nullable(),
  /** The nearest times at which nothing is in the way. */
  instead: z.array(z.object({ date: z.string(), time: z.string() })),
});
export type Clashes = z.infer<typeof Clashes>;
