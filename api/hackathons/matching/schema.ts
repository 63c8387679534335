import { z } from 'zod';
import { PersonRef } from '../../people/schema.ts';
import { Instant } from '../../time.ts';
import { Id } from '../schema.ts';
import { Check, part } from '../teams/schema.ts';

/** Somebody in the matching: who has no hack team, or is in one already. */
export const Matchee = z.object({
  person: PersonRef,
  /** Slug of their organisational team, if they are in one. */
  team: z.string().nullable(),
  guest: z.boolean(),
  parts: z.array(part),
  /** Titles of what they wished for, the best first. */
  wishes: z.array(z.string()),
  /** Names of skills that they bring. */
  skills: z.array(z.string()),
  /** Which of their wishes this place is; null: none of them, or no team. */
  rank: z.number().int().nullable(),
  /** Whether the host put them there by hand. */
  pinned: z.boolean(),
  /** Why they have no team in this proposal. */
  why: z.string().nullable(),
});
export type Matchee = z.infer<typeof Matchee>;

/** A hack team as it would be. */
export const MatchedTeam = z.object({
  id: z.string(),
  title: z.string(),
  /** Whether it stands already. */
  stands: z.boolean(),
  /** Who is in it already, and stays. */
  members: z.array(PersonRef),
  coming: z.array(Matchee),
  /** How many more it could take. */
  room: z.number().int(),
  /** Who would answer for it, if it begins. */
  lead: PersonRef.nullable(),
  /** Names of skills looked for that somebody brings, and those that nobody does. */
  brought: z.array(z.string()),
  missing: z.array(z.string()),
  /** How it would stand to what the host wishes; empty, where nobody is in it. */
  checks: z.array(Check),
});
export type MatchedTeam = z.infer<typeof MatchedTeam>;

export const Proposal = z.object({
  id: z.string(),
  version: z.number().int(),
  at: Instant,
  teams: z.array(MatchedTeam),
  alone: z.array(Matchee),
  /** How good it is, and what could not be done, in sentences. */
  good: z.string(),
  words: z.array(z.string()),
  /** What is otherwise since it was made, in sentences: then it cannot be released. */
  changed: z.array(z.string()),
});
export type Proposal = z.infer<typeof Proposal>;

/** Where a matching stands. */
export const Matching = z.object({
  is: z.enum(['none', 'going', 'failed', 'done']),
  seconds: z.number(),
  /** What the wishes cost in the best that is found so far, and what they cannot go below. */
  cost: z.number().nullable(),
  bound: z.number().nullable(),
  hackathon: z.object({ slug: z.string(), title: z.string() }),
  /** Who has a place and no hack team, in a proposal or not. */
  alone: z.array(Matchee),
  proposal: Proposal.nullable(),
  /** Why nobody can be matched now. */
  why: z.string().nullable(),
});
export type Matching = z.infer<typeof Matching>;

/** Where the host puts somebody; null: nowhere. */
export const PlaceSaid = z.strictObject({
  proposal: Id,
  version: z.number().int().positive(),
  idea: Id.nullable(),
});

export const Release = z.strictObject({ proposal: Id, version: z.number().int().positive() });
