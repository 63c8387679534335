import type { PersonRef } from '../../people/schema.ts';
import type { Instant, Zone } from '../../time.ts';
import type { Way } from './schema.ts';

/** A hack team as the order knows it; `place`: null: it is not in the order. */
export type TeamRow = {
  idea: string;
  /** As it was handed in, else of the idea. */
  title: string;
  handedIn: boolean;
  /** Of what was handed in. */
  links: { kind: 'repository' | 'board' | 'demo'; link: string }[];
  madeAt: Instant;
  members: (PersonRef & { id: string })[];
  way: Way | null;
  zone: Zone | null;
  place: number | null;
  toldAt: Instant | null;
};

/** What the host has set; null: nothing yet. */
export type SetRow = {
  minutes: number;
  pause: number;
  seed: string | null;
  draws: number;
  moved: boolean;
  publishedAt: Instant | null;
  version: number;
  change: string;
};

export type ShowingRow = { set: SetRow | null; teams: TeamRow[] };
