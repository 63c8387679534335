import type { EventFacts } from '../events/rules.ts';
import type { OwnSignup, Seats } from '../events/schema.ts';
import type { PersonRef } from '../people/schema.ts';
import type { Instant, Zone } from '../time.ts';
import type { Challenge, Hackathon, HackPhase, Mixed } from './schema.ts';

/** When each phase opens, and what the host says against the clock. */
export type PhaseFacts = {
  pitchingAt: Instant;
  formingAt: Instant;
  hackingAt: Instant;
  showingAt: Instant;
  overAt: Instant;
  byHand: HackPhase | null;
};

/** A hackathon in a list, with the asker's own place in it. */
export type HackathonRow = EventFacts &
  Seats &
  PhaseFacts & {
    id: string;
    slug: string;
    title: string;
    version: number;
    zone: Zone;
    place: string;
    link: string;
    hostRef: PersonRef;
    signup: OwnSignup | null;
    ideas: number;
    teams: number;
    mixed: Mixed;
    challenges: Challenge[];
    /** The idea of the asker's own hack team. */
    team: string | null;
  };

/** A hackathon on its own page. */
export type HackathonPage = HackathonRow &
  Pick<Hackathon, 'abstract' | 'cancellation' | 'changes'> & {
    /** Whether the asker came to help a hack team, and it was solved. */
    helped: boolean;
  };
