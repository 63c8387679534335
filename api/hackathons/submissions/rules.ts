import { isOwn } from '../../events/rules.ts';
import { roleOf } from '../../people/rules.ts';
import type { Asker } from '../../people/schema.ts';
import { permissionRefusal } from '../../permissions.ts';
import type { Refusal } from '../../refusal.ts';
import type { IdeaPageRow } from '../ideas/rows.ts';
import { stageRefusal } from '../rules.ts';
import type { HackPhase } from '../schema.ts';
import type { SubmissionCheck } from './schema.ts';

/** From hacking until the showing is over, by the clock or by the host's hand. */
export const submissionStages: readonly HackPhase[] = ['hacking', 'showing'];

/** Whether the asker reads drafts of this hack team: they are in it, or host the hackathon. */
export const isInside = (
  idea: Pick<IdeaPageRow, 'hackathon'> & { members: readonly { id: string }[] },
  asker: Asker | undefined,
): boolean =>
  asker !== undefined &&
  (idea.members.some(({ id }) => id === asker.id) || isOwn(idea.hackathon, asker));

/** Why this person does not write for this hack team, whenever it is. */
export function writerRefusal(idea: IdeaPageRow, asker: Asker | undefined): Refusal | undefined {
  const barred = permissionRefusal(roleOf(asker), 'hack-team.edit', isInside(idea, asker));
  if (barred || idea.members.length > 0) return barred;
  return { code: 'closed', message: 'There is no such team yet.' };
}

/** Why this person cannot write now what the hack team made. */
export function writeRefusal(
  idea: IdeaPageRow,
  asker: Asker | undefined,
  now: Date,
): Refusal | undefined {
  return (
    writerRefusal(idea, asker) ??
    stageRefusal(idea.hackathon, submissionStages, 'Writing down what you made', now)
  );
}

/** What the checklist looks at. */
export type Checked = {
  title: string;
  about: string;
  proved: string;
  presenters: readonly unknown[];
  links: readonly unknown[];
  pictures: readonly unknown[];
};

const items: [item: SubmissionCheck['item'], needed: boolean, met: string, missing: string][] = [
  ['title', true, 'It has a title.', 'Give what you made a title.'],
  ['about', true, 'One paragraph says what it is.', 'Say in one paragraph what it is.'],
  ['proved', true, 'You say what you proved.', 'Say what you proved, however little.'],
  ['presenters', true, 'Somebody shows it.', 'Say who of you shows it.'],
  ['links', false, 'There is a link to look further.', 'A link helps: repository, board or demo.'],
  ['pictures', false, 'There is a picture.', 'A picture helps: the gallery will show it.'],
];

/** The checklist of a submission, item by item. */
export const submissionChecks = (made: Checked): SubmissionCheck[] =>
  items.map(([item, needed, yes, no]) => {
    const met = made[item].length > 0;
    return { item, needed, met, words: met ? yes : no };
  });

/** Why it cannot be handed in now: what is needed and missing is said, item by item. */
export function handInRefusal(
  idea: IdeaPageRow,
  made: Checked,
  asker: Asker | undefined,
  now: Date,
): Refusal | undefined {
  const barred = writeRefusal(idea, asker, now);
  if (barred) return barred;
  const missing = submissionChecks(made).filter(({ needed, met }) => needed && !met);
  if (missing.length === 0) return undefined;
  return {
    code: 'invalid',
    message: 'Something is missing until it can be handed in.',
    fields: missing.map(({ item, words }) => ({ field: item, message: words })),
  };
}

/** Why it cannot be taken back now: from the showing on the others count on it. */
export function takeBackRefusal(
  idea: IdeaPageRow,
  asker: Asker | undefined,
  now: Date,
): Refusal | undefined {
  return (
    writerRefusal(idea, asker) ?? stageRefusal(idea.hackathon, ['hacking'], 'Taking it back', now)
  );
}

/** Why what is said does not fit: who shows is in the team, and what is handed in stays whole. */
export function saidRefusal(
  { members }: Pick<IdeaPageRow, 'members'>,
  said: Checked & { presenters: readonly string[] },
  handedIn: boolean,
): Refusal | undefined {
  if (said.presenters.some((one) => !members.some(({ slug }) => slug === one))) {
    const message = 'Who shows it has to be in the team.';
    return { code: 'invalid', message, fields: [{ field: 'presenters', message }] };
  }
  const missing = submissionChecks(said).filter(({ needed, met }) => needed && !met);
  if (!handedIn || missing.length === 0) return undefined;
  return {
    code: 'invalid',
    message: 'It is handed in, and so it stays whole.',
    fields: missing.map(({ item, words }) => ({ field: item, message: words })),
  };
}

export const staleRefusal: Refusal = {
  code: 'conflict',
  message: 'Somebody in your team changed it while you were writing. Look at it again first.',
};
