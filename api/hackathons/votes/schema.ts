import { z } from 'zod';
import { hackPhase, Id } from '../schema.ts';

/** Points to three, or all in an order. */
export const method = z.enum(['points', 'ranked']);

export const VoteSaid = z.strictObject({
  method,
  /** Whether it opens with the showing by itself. It closes with the end at the latest. */
  withPhase: z.boolean(),
});
export const BallotSaid = z.strictObject({
  /** The ids of ideas, the best first; none takes the ballot back. */
  choices: z.array(Id).max(200),
});

const Candidate = z.object({ idea: z.string(), title: z.string(), mine: z.boolean() });

export const ResultRow = z.object({
  idea: z.string(),
  title: z.string(),
  /** From 1; those that are equal in everything share one. */
  place: z.number().int(),
  shared: z.boolean(),
  /** The sum of its points, or how many teams it beats. */
  score: z.number().int(),
  /** How many ballots name it first, second, … */
  named: z.array(z.number().int()),
  /** Titles of those who are as good by the method; the rule for ties put them elsewhere. */
  equals: z.array(z.string()),
});
export type ResultRow = z.infer<typeof ResultRow>;

const Why = z.string().nullable();

/** The vote of everybody, as somebody may see it. Nobody sees a number of it before it is closed. */
export const Vote = z.object({
  state: z.enum(['none', 'set', 'open', 'closed']),
  method: method.nullable(),
  withPhase: z.boolean(),
  stage: hackPhase,
  /** How many may vote, and how many have. */
  could: z.number().int(),
  voted: z.number().int(),
  /** How many a ballot names at most. */
  most: z.number().int(),
  candidates: z.array(Candidate),
  /** My own ballot while the vote is open; null: I have not voted. */
  ballot: z.array(z.string()).nullable(),
  /** Null until it is closed. */
  results: z.array(ResultRow).nullable(),
  refusals: z.object({ set: Why, open: Why, close: Why, vote: Why }),
});
export type Vote = z.infer<typeof Vote>;
