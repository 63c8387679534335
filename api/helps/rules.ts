import type { Asker } from '../people/schema.ts';
import { type Kept, keeps } from '../playbooks/rules.ts';
import type { Help } from './schema.ts';

const COUNTED_MONTHS = 12;

/** The month, in UTC, that an answer belongs to, and the first of those that still count. */
export function helpMonths(now: Date): { month: string; since: string } {
  const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - COUNTED_MONTHS + 1));
  return { month: monthOf(now), since: monthOf(first) };
}

const monthOf = (date: Date): string => date.toISOString().slice(0, 7);

/** What this person may know: their own answer, and the counts if they keep the playbook right. */
export function helpFor(
  playbook: Kept,
  { mine, yes, no }: { mine: boolean | null; yes: number; no: number },
  asker: Asker | undefined,
): Help {
  return { mine, counts: keeps(playbook, asker) ? { yes, no } : null };
}
