import { z } from 'zod';
import { PersonRef } from '../../people/schema.ts';
import { HackOutcome } from '../outcomes/schema.ts';
import { Submission } from '../submissions/schema.ts';

/** What was made at a hackathon, once it is over. */
export const Gallery = z.object({
  hackathon: z.object({
    slug: z.string(),
    title: z.string(),
    host: PersonRef,
    zone: z.string(),
    hackingAt: z.string(),
    overAt: z.string(),
  }),
  hacks: z.array(
    Submission.pick({
      title: true,
      aboutHtml: true,
      provedHtml: true,
      unprovedHtml: true,
      links: true,
      pictures: true,
    }).extend({
      /** The id of the idea. */
      idea: z.string(),
      /** The title of the idea, by which the team is known. */
      team: z.string(),
      people: z.array(PersonRef),
      outcome: HackOutcome.nullable(),
    }),
  ),
});
export type Gallery = z.infer<typeof Gallery>;
