import { z } from 'zod';
import { PersonRef } from '../../people/schema.ts';
import { Id } from '../schema.ts';

export const criteriaMost = 6;
export const jurorsMost = 12;
export const juryWordsLength = 1000;

/** What the host wants a jury to look at, and how much it counts. */
export const Criterion = z.strictObject({
  id: Id,
  title: z.string().trim().min(1, 'Say what the jury looks at.').max(80),
  weight: z.number().int().min(1).max(5),
});
export type Criterion = z.infer<typeof Criterion>;

export const JurySaid = z.strictObject({
  criteria: z.array(Criterion).min(1, 'Name at least one criterion.').max(criteriaMost),
  /** Slugs of people. */
  jurors: z.array(z.string().min(1).max(80)).max(jurorsMost),
});

const score = z.number().int().min(1).max(5);
export const ScoreSaid = z.strictObject({
  /** One for each criterion, by its id. */
  scores: z.record(Id, score),
  words: z.string().trim().max(juryWordsLength),
});

export const JuryTeam = z.object({
  idea: z.string(),
  title: z.string(),
  /** Whether it is my own, which I do not judge. */
  mine: z.boolean(),
  /** What I said of it, as a juror. */
  scores: z.record(z.string(), score).nullable(),
  words: z.string(),
});
export type JuryTeam = z.infer<typeof JuryTeam>;

export const JuryRow = z.object({
  idea: z.string(),
  title: z.string(),
  place: z.number().int(),
  shared: z.boolean(),
  /** The weighted mean of all that was said, from 1 to 5. */
  average: z.number(),
  /** The mean of each criterion, in the order of the criteria. */
  means: z.array(z.number()),
  jurors: z.number().int(),
  /** What jurors wrote, without names: for the team and its host. */
  words: z.array(z.string()),
});
export type JuryRow = z.infer<typeof JuryRow>;

const Why = z.string().nullable();

/** The jury of a showing, as somebody may see it. */
export const Jury = z.object({
  state: z.enum(['none', 'named', 'open', 'closed']),
  criteria: z.array(Criterion),
  jurors: z.array(PersonRef.extend({ scored: z.number().int() })),
  /** Whether I am in it. */
  mine: z.boolean(),
  teams: z.array(JuryTeam),
  /** Null until it is closed. */
  results: z.array(JuryRow).nullable(),
  refusals: z.object({ set: Why, score: Why, close: Why }),
});
export type Jury = z.infer<typeof Jury>;
