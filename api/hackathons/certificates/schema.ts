import { z } from 'zod';
import { PersonRef } from '../../people/schema.ts';
import { Instant } from '../../time.ts';
import { part } from '../teams/schema.ts';

/** That somebody took part in a hackathon. */
export const HackCertificate = z.object({
  person: PersonRef,
  hackathon: z.object({
    slug: z.string(),
    title: z.string(),
    host: PersonRef,
    zone: z.string(),
    hackingAt: Instant,
    overAt: Instant,
  }),
  /** What their hack team worked on; null: they were in none, and helped others. */
  hack: z
    .object({
      idea: z.string(),
      /** As it was handed in, else as it was pitched. */
      title: z.string(),
      parts: z.array(part),
      with: z.array(PersonRef),
    })
    .nullable(),
  /** How many wishes for help of other teams were solved to which they came. */
  helped: z.number().int(),
});
export type HackCertificate = z.infer<typeof HackCertificate>;
