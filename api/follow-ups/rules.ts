import type { Catalogue } from '../catalogue.ts';
import { kindWords } from '../events/phases/rules.ts';
import { type EventFacts, phaseOf } from '../events/rules.ts';
import { roleOf } from '../people/rules.ts';
import type { Asker } from '../people/schema.ts';
import { permissionRefusal } from '../permissions.ts';
import { findPlaybook } from '../playbooks/rules.ts';
import type { FieldRefusal, Refusal } from '../refusal.ts';
import { type Ending, type FollowUp, followUpsMost, type NewFollowUp } from './schema.ts';

/** A follow-up as the database knows it. */
export type FollowUpRow = Omit<FollowUp, 'end' | 'refusal'> & {
  /** Ids of who runs the event. */
  runners: string[];
  end: { playbook: string | null; dropped: string | null; by: FollowUp['by']; at: string } | null;
};

export const noFollowUpRefusal: Refusal = {
  code: 'missing',
  message: 'There is no such follow-up here.',
};

export const takenRefusal: Refusal = {
  code: 'conflict',
  message: 'Another follow-up has this id. Send it again with a new one.',
};

export const fullRefusal: Refusal = {
  code: 'too-large',
  message: `There are ${followUpsMost} follow-ups here already. End one first.`,
};

/** Why this person cannot ask for a follow-up: once it has begun, all of the staff can. */
export function makeRefusal(
  event: EventFacts,
  asker: Asker | undefined,
  now: Date,
): Refusal | undefined {
  const barred = permissionRefusal(roleOf(asker), 'follow-up.make', true);
  if (barred) return barred;
  const word = kindWords[event.kind];
  switch (phaseOf(event, now)) {
    case 'cancelled':
      return { code: 'cancelled', message: `This ${word} was cancelled.` };
    case 'draft':
    case 'announced':
      return { code: 'too-early', message: `The ${word} has not begun yet.` };
  }
  return undefined;
}

/** Whether the asker asked for it, is to do it, or runs the event that it came from. */
function isTheirs({ by, owner, team, runners }: FollowUpRow, asker: Asker | undefined): boolean {
  if (!asker) return false;
  if (by.slug === asker.slug || owner?.slug === asker.slug) return true;
  return runners.includes(asker.id) || (team !== null && team === asker.team);
}

/** Why this person cannot end it. */
export function endRefusal(row: FollowUpRow, asker: Asker | undefined): Refusal | undefined {
  return permissionRefusal(roleOf(asker), 'follow-up.end', isTheirs(row, asker));
}

/** Why it cannot be asked for like this. */
export function whoRefusal({ teams }: Catalogue, { team }: NewFollowUp): Refusal | undefined {
  if (team === null || teams.some(({ slug }) => slug === team)) return undefined;
  return atField('team', 'There is no such team here.');
}

export const noOwnerRefusal: Refusal = atField('owner', 'There is no such person here.');

/** Why it cannot end like this: a playbook counts once it is published. */
export function endingRefusal(catalogue: Catalogue, ending: Ending): Refusal | undefined {
  if (!('playbook' in ending) || findPlaybook(catalogue, ending.playbook)) return undefined;
  return atField('playbook', 'No such playbook is published yet.');
}

/** Who was quicker, for someone who ends what is ended in another way. */
export function endedRefusal({ end }: FollowUpRow): Refusal {
  const who = end?.by.name ?? 'Someone else';
  return { code: 'over', message: `${who} has ended this already. Load it again to read how.` };
}

/** A follow-up as this person may see it; a playbook that is gone is told by its id. */
export function followUpFor(
  row: FollowUpRow,
  catalogue: Catalogue,
  asker: Asker | undefined,
): FollowUp {
  const { runners: _, end, ...rest } = row;
  const id = end?.playbook;
  const playbook = id ? { id, title: findPlaybook(catalogue, id)?.title ?? id } : null;
  return {
    ...rest,
    end: end && { playbook, dropped: end.dropped ?? '', by: end.by, at: end.at },
    refusal: endRefusal(row, asker)?.message ?? null,
  };
}

function atField(field: FieldRefusal['field'], message: string): Refusal {
  return { code: 'invalid', message, fields: [{ field, message }] };
}
