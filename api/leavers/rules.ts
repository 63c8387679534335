import type { Catalogue } from '../catalogue.ts';
import type { Asker } from '../people/schema.ts';
import type { Refusal } from '../refusal.ts';
import type { Leaver, LooseEnd } from './schema.ts';

export const nobodyRefusal: Refusal = {
  code: 'missing',
  message: 'Nobody of this name is here. They may have been removed.',
};

export const noHeirRefusal: Refusal = {
  code: 'invalid',
  message: 'Nobody of this name works here.',
  fields: [{ field: 'to', message: 'Choose somebody who works here.' }],
};

/** Why somebody cannot be noted as having left: it would lock out who says so. */
export function leaveRefusal(person: string, asker: Asker | undefined): Refusal | undefined {
  if (person !== asker?.slug) return undefined;
  return { code: 'forbidden', message: 'You cannot leave by yourself. Ask another admin.' };
}

type Known = Pick<Catalogue, 'playbooks'>;
type Kept = { id: string; title: string; team: string | null };

/** Playbooks whose file names somebody as who keeps them right. */
export const keptBy = ({ playbooks }: Known, person: string): Kept[] =>
  playbooks
    .filter(({ verifier }) => verifier === person)
    .map(({ id, title, owner }) => ({ id, title, team: owner }));

/** Those who left, each with their playbooks beside what the database knows. */
export const withPlaybooks = (leavers: readonly Leaver[], catalogue: Known): Leaver[] =>
  leavers.map((leaver) => ({
    ...leaver,
    looseEnds: [
      ...leaver.looseEnds,
      ...keptBy(catalogue, leaver.slug).map(
        ({ id, title }): LooseEnd => ({
          ...{ thing: `playbook/${id}`, of: 'playbook', title, href: `/playbooks/${id}/` },
        }),
      ),
    ],
  }));
