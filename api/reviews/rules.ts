import { roleOf } from '../people/rules.ts';
import type { Asker } from '../people/schema.ts';
import { permissionRefusal } from '../permissions.ts';
import { type Kept, keeps, laterOf } from '../playbooks/rules.ts';
import type { Playbook } from '../playbooks/schema.ts';
import type { Refusal } from '../refusal.ts';
import type { Review, Standing } from './schema.ts';

/** Why this person cannot say that the playbook is still right. */
export function reviewRefusal(playbook: Kept, asker: Asker | undefined): Refusal | undefined {
  return permissionRefusal(roleOf(asker), 'review.mark', keeps(playbook, asker));
}

type Recorded = { latest: Review | null; mine: boolean };

/** How a playbook stands, as this person may see it: who said what is for staff. */
export function standingFor(
  playbook: Playbook,
  { latest, mine }: Recorded,
  asker: Asker | undefined,
): Standing {
  const isStaff = ['member', 'admin'].includes(roleOf(asker));
  return {
    playbook: playbook.id,
    reviewed: laterOf(playbook.reviewed, latest?.day ?? null),
    latest: latest && !isStaff ? { ...latest, by: null, note: '', run: null } : latest,
    mine,
    refusal: reviewRefusal(playbook, asker)?.message ?? null,
  };
}
