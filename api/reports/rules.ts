import { roleOf } from '../people/rules.ts';
import type { Asker } from '../people/schema.ts';
import { permissionRefusal } from '../permissions.ts';
import { type Kept, keeps } from '../playbooks/rules.ts';
import type { Playbook } from '../playbooks/schema.ts';
import type { Refusal } from '../refusal.ts';
import type { Report } from './schema.ts';

export const noReportRefusal: Refusal = {
  code: 'missing',
  message: 'There is no such report here.',
};

/** A report as the database knows it: without the playbook's title and what the asker may do. */
export type ReportFacts = Omit<Report, 'playbook' | 'settleRefusal'> & { playbook: string };

/** Why this person cannot settle a report of this playbook; only admins can when it is gone. */
export function settleRefusal(
  playbook: Kept | undefined,
  asker: Asker | undefined,
): Refusal | undefined {
  const own = playbook !== undefined && keeps(playbook, asker);
  return permissionRefusal(roleOf(asker), 'report.settle', own);
}

/** Why a report with this id cannot be this person's: ids are made by browsers. */
export function anothersRefusal(
  report: ReportFacts,
  asker: Asker | undefined,
): Refusal | undefined {
  if (report.by.slug === asker?.slug) return undefined;
  return { code: 'conflict', message: 'Another report has this id. Send it again with a new one.' };
}

/** Who was quicker, for someone who settles a report that is settled in another way. */
export function settledRefusal({ settlement }: ReportFacts): Refusal {
  const who = settlement?.by.name ?? 'Someone else';
  return { code: 'over', message: `${who} has settled this already. Load it again to read how.` };
}

/** A report as this person may see it; a playbook that is gone is told by its id. */
export function reportFor(
  facts: ReportFacts,
  playbook: Playbook | undefined,
  asker: Asker | undefined,
): Report {
  const id = facts.playbook;
  return {
    ...facts,
    playbook: { id, title: playbook?.title ?? id },
    settleRefusal: settleRefusal(playbook, asker)?.message ?? null,
  };
}
