import type { Mixed } from '../schema.ts';

/** Somebody who has a place in the hackathon and no hack team. */
export type Single = {
  id: string;
  /** Slug of their organisational team, if they are in one. */
  team: string | null;
  guest: boolean;
  /** Ids of ideas, the one they would like best first; empty: any will do. */
  wishes: readonly string[];
  /** Slugs of skills that they bring. */
  skills: readonly string[];
  /** Where the host wants them: the id of an idea, or null for nowhere. */
  pinned?: string | null;
};

export type Member = Pick<Single, 'team' | 'guest'>;

/** A hack team that stands, or an idea that could become one. */
export type Choice = {
  id: string;
  /** Who is in its hack team and stays there; empty: there is none. */
  members: readonly Member[];
  /** Slugs of skills that are looked for. */
  skills: readonly string[];
};

export type MatchProblem = {
  mixed: Mixed;
  people: readonly Single[];
  choices: readonly Choice[];
};

/** Where somebody goes; null: they stay without a team. */
export type Place = { person: string; idea: string | null };

/** What an assignment gives up, from what hurts most to what hurts least, and what it brings. */
export type Score = {
  /** People who stay without a team, though the host did not say so. */
  alone: number;
  /** Wishes of the host that a hack team does not meet: its size, its mixture. */
  amiss: number;
  /** The sum of what everybody's wish costs. */
  wishes: number;
  /** Skills looked for that somebody brings. */
  skills: number;
};

/** What an assignment can do, and what none can do better. */
export type Matched = {
  places: Place[];
  score: Score;
  /** What no assignment goes below: in people and in wishes; equal to the score where it is proven. */
  bound: Pick<Score, 'alone' | 'amiss' | 'wishes'>;
  proven: boolean;
};
