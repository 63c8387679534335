import type { Instant } from '../../time.ts';
import type { Mixed } from '../schema.ts';
import type { Part } from '../teams/schema.ts';
import type { Matched } from './problem.ts';

type Someone = {
  id: string;
  slug: string;
  name: string;
  team: string | null;
  guest: boolean;
  parts: Part[];
};

/** Who has a place and no hack team. */
export type AloneRow = Someone & { wishes: string[]; skills: string[] };

/** An idea that stands for itself, and the hack team around it. */
export type ChoiceRow = {
  id: string;
  title: string;
  /** The id of who pitched it. */
  person: string;
  members: Someone[];
  skills: string[];
};

/** Where somebody goes in a proposal: an id, for a name would outlive who removes theirs. */
export type Placed = {
  person: string;
  idea: string | null;
  pinned: boolean;
};

/** What a proposal was made of, and how good it is. */
export type MadeOf = {
  mixed: Mixed;
  choices: { id: string; title: string; members: string[] }[];
} & Pick<Matched, 'score' | 'bound' | 'proven'>;

export type ProposalRow = {
  id: string;
  version: number;
  at: Instant;
  places: Placed[];
  facts: MadeOf;
};

/** All that a matching is made of. */
export type MatchRows = {
  people: AloneRow[];
  choices: ChoiceRow[];
  proposal: ProposalRow | undefined;
  /** By id, of everybody whom the proposal knows. */
  names: Map<string, string>;
};
