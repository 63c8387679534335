import type { PersonRef } from '../../people/schema.ts';
import type { Instant } from '../../time.ts';
import type { TeamStage } from '../hacking/schema.ts';
import type { HackathonPage } from '../rows.ts';
import type { Part } from '../teams/schema.ts';

export type MemberRow = PersonRef & {
  id: string;
  team: string | null;
  guest: boolean;
  parts: Part[];
  role: string | null;
  /** By which name others than their hack team know them. */
  shownAs: string;
  /** What a guest said that they bring. */
  brings: string[];
};

/** An idea as the database knows it, with what the list shows. */
export type IdeaRow = {
  id: string;
  person: string;
  by: PersonRef;
  title: string;
  problem: string;
  sketch: string;
  challenge: string | null;
  tags: string[];
  skills: string[];
  mergedInto: string | null;
  version: number;
  at: Instant;
  /** Who would join, beside who pitched it, of it and of those merged into it. */
  interest: { person: string; at: Instant }[];
  comments: number;
  /** In the order of joining; empty: there is no hack team. */
  members: MemberRow[];
  lead: string | null;
  /** How far the hack team is; null: there is none. */
  teamStage: TeamStage | null;
  roles: { id: string; title: string; skill: string | null; takenBy: PersonRef | null }[];
};

export type AskRow = PersonRef & {
  id: string;
  way: 'applied' | 'invited';
  words: string;
  parts: Part[];
  role: string | null;
  at: Instant;
};

/** An idea with its hackathon, as the asker sees that, and everything around it. */
export type IdeaPageRow = IdeaRow & {
  hackathon: HackathonPage;
  all: IdeaRow[];
  talk: { id: string; words: string; at: Instant; person: string; by: PersonRef }[];
  asks: AskRow[];
  /** Who has a place and no hack team. */
  alone: PersonRef[];
};
