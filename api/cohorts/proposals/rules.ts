import type { Catalogue } from '../../catalogue.ts';
import { roleOf } from '../../people/rules.ts';
import type { Asker } from '../../people/schema.ts';
import { permissionRefusal } from '../../permissions.ts';
import type { Refusal } from '../../refusal.ts';
import type { NewProposalAnswer, Proposal } from './schema.ts';

/** Ids of the people of a visit, and its rotation. */
export type Around = { rotation: string; hire: string | null; host: string | null };

export const noProposalRefusal: Refusal = {
  code: 'missing',
  message: 'There is no such proposal. It may have been taken back.',
};

export const teamOf = ({ rotations }: Pick<Catalogue, 'rotations'>, rotation: string) =>
  rotations.find(({ slug }) => slug === rotation)?.team;

type Known = Pick<Catalogue, 'rotations'>;

const isOfTeam = (rotation: string, catalogue: Known, asker: Asker | undefined): boolean =>
  asker?.team != null && teamOf(catalogue, rotation) === asker.team;

/** Why somebody cannot write down what was proposed: the hire, the host and the team can. */
export function makeRefusal(
  { rotation, hire, host }: Around,
  catalogue: Known,
  asker: Asker | undefined,
): Refusal | undefined {
  const own =
    asker !== undefined &&
    ([hire, host].includes(asker.id) || isOfTeam(rotation, catalogue, asker));
  return permissionRefusal(roleOf(asker), 'proposal.make', own);
}

/** Why somebody cannot answer it: its team can, and admins. */
export function answerRefusal(
  rotation: string,
  catalogue: Known,
  asker: Asker | undefined,
): Refusal | undefined {
  const own = isOfTeam(rotation, catalogue, asker);
  return permissionRefusal(roleOf(asker), 'proposal.answer', own);
}

/** Who proposes something deserves to hear why it is not done. */
export function wordlessRefusal({ answer, words }: NewProposalAnswer): Refusal | undefined {
  if (answer !== 'declined' || words !== '') return undefined;
  const message = 'Say in a sentence why not.';
  return { code: 'invalid', message, fields: [{ field: 'words', message }] };
}

/** Only who wrote it takes it back, and only before the team has answered. */
export function takeBackRefusal(
  { by, answer }: Pick<Proposal, 'by' | 'answer'>,
  asker: Asker | undefined,
): Refusal | undefined {
  if (by.slug !== asker?.slug) {
    return { code: 'forbidden', message: 'Only who wrote it down can take it back.' };
  }
  if (!answer) return undefined;
  return { code: 'over', message: 'The team has answered it already, so it stays.' };
}
