import type { Asker } from '../../people/schema.ts';
import type { Refusal } from '../../refusal.ts';
import type { IdeaPageRow } from '../ideas/rows.ts';
import { stageRefusal } from '../rules.ts';
import type { HackPhase } from '../schema.ts';
import { writerRefusal } from '../submissions/rules.ts';

/** From the first member on, until the showing is over. */
export const workStages: readonly HackPhase[] = ['forming', 'hacking', 'showing'];

/** Why this person cannot say now how far the hack team is, nor note anything down for it. */
export const workRefusal = (
  idea: IdeaPageRow,
  asker: Asker | undefined,
  now: Date,
): Refusal | undefined =>
  writerRefusal(idea, asker) ?? stageRefusal(idea.hackathon, workStages, 'The work of a team', now);
