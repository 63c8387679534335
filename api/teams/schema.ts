import { z } from 'zod';

/** A team of the organisation, `content/teams/<slug>.yaml`. */
export const TeamFile = z.strictObject({
  /** As people say it: "Payments", not "Payments team". */
  name: z.string().trim().min(1).max(60),
  /** What the team is for, in one sentence. */
  summary: z.string().trim().min(1).max(240),
  /** Where to ask, and when somebody answers. */
  ask: z.strictObject({
    /** A chat channel or mailing list, as people would type it. */
    channel: z.string().trim().min(1).max(80),
    /** A full address for it, if there is one. */
    link: z.url().optional(),
    /** Who answers, how fast and when, in a few words. */
    hours: z.string().trim().max(160).optional(),
  }),
  /** Systems that the team runs, as they are called in conversation. */
  runs: z.array(z.string().trim().min(1).max(60)).max(20).default([]),
});
export type TeamFile = z.infer<typeof TeamFile>;

/** A team as the catalogue tells of it. */
export const Team = TeamFile.extend({ slug: z.string() });
export type Team = z.infer<typeof Team>;
