import { roleOf } from '../people/rules.ts';
import type { Asker } from '../people/schema.ts';
import { permissionRefusal } from '../permissions.ts';
import type { Playbook } from '../playbooks/schema.ts';
import type { Refusal } from '../refusal.ts';
import type { Report } from './schema.ts';

export const noReportRefusal: Refusal = {
  code: 'missing',
  message: 'There is no such report here.',
};

/** A report as the database knows it: without the playbook's title and what the asker may do. */
export type ReportFacts = Omit<Report, 'playbook' | 'settleRefusal'> & { playbook: string };

/** Why this person cannot settle a report of this playbook. */
export function settleRefusal(
  teams: readonly string[],
  asker: Asker | undefined,
): Refusal | undefined {
  const own = asker?.team != null && teams.includes(asker.team);
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
  playbook: Pick<Playbook, 'title'> | undefined,
  refusal: Refusal | undefined,
): Report {
  const { id } = { id: facts.playbook };
  return {
    ...facts,
    playbook: { id, title: playbook?.title ?? id },
    settleRefusal: refusal?.message ?? null,
  };
}
