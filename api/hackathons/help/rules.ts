import { roleOf } from '../../people/rules.ts';
import type { Asker } from '../../people/schema.ts';
import { permissionRefusal } from '../../permissions.ts';
import type { Refusal } from '../../refusal.ts';
import type { IdeaPageRow } from '../ideas/rows.ts';
import type { HackathonPage } from '../rows.ts';
import { stageRefusal } from '../rules.ts';
import type { HackPhase } from '../schema.ts';
import { isInside, writerRefusal } from '../submissions/rules.ts';
import type { HelpState } from './schema.ts';

/** When teams ask for help: while they hack, and where the showing goes wrong. */
export const helpStages: readonly HackPhase[] = ['hacking', 'showing'];

/** A wish for help as the rules look at it. */
export type HelpFacts = {
  /** Id of who asked. */
  person: string;
  /** Ids of those who come. */
  helpers: readonly { id: string }[];
  solvedAt: string | null;
};

export const noHelpRefusal: Refusal = {
  code: 'missing',
  message: 'There is no such wish here. It may have been taken back.',
};

/** How a wish stands. */
export const helpStateOf = ({ solvedAt, helpers }: HelpFacts): HelpState =>
  solvedAt ? 'solved' : helpers.length > 0 ? 'coming' : 'open';

/** Why this person cannot ask for help now: a hack team does. */
export const askHelpRefusal = (
  idea: IdeaPageRow,
  asker: Asker | undefined,
  now: Date,
): Refusal | undefined =>
  writerRefusal(idea, asker) ?? stageRefusal(idea.hackathon, helpStages, 'Asking for help', now);

/**
 * Why nobody comes to help now. It asks for no place in the hackathon: mentors take none, and once it
 * has begun nobody could take one any more.
 */
export const helperRefusal = (hackathon: HackathonPage, now: Date): Refusal | undefined =>
  stageRefusal(hackathon, helpStages, 'Coming to help', now);

/** A hack team as these rules look at it. */
type Team = Pick<IdeaPageRow, 'hackathon'> & { members: readonly { id: string }[] };

/** Why this person cannot come to this hack team with this wish. */
export function comeRefusal(
  idea: Team,
  help: HelpFacts,
  asker: Asker | undefined,
  now: Date,
): Refusal | undefined {
  if (idea.members.some(({ id }) => id === asker?.id)) {
    return { code: 'closed', message: 'It is your own team that asks.' };
  }
  if (help.solvedAt) return { code: 'closed', message: 'It is solved already.' };
  return helperRefusal(idea.hackathon, now);
}

/** Why this person cannot say that it is solved, or that it is not: the team may, and who comes. */
export function solveRefusal(
  idea: Team,
  help: HelpFacts,
  asker: Asker | undefined,
): Refusal | undefined {
  const own = isInside(idea, asker) || help.helpers.some(({ id }) => id === asker?.id);
  return permissionRefusal(roleOf(asker), 'hack-team.edit', own);
}
