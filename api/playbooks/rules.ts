import type { Catalogue } from '../catalogue.ts';
import type { Asker } from '../people/schema.ts';
import type { Refusal } from '../refusal.ts';
import type { Day } from '../time.ts';
import type { Playbook } from './schema.ts';

/**
 * Whether what a playbook says can still be trusted, and until when.
 *
 * A playbook is *fresh* from the day of its review until the day before review + interval. From
 * that day on it is *due*, for a quarter of the interval and at least fourteen days. Then it is
 * *stale*. One that nobody ever reviewed is *never*.
 */
export type Freshness = { is: 'never' } | { is: 'fresh' | 'due' | 'stale'; due: Day; stale: Day };

type Reviewed = { reviewed: Day | null; reviewEvery: string };

const graceLeastDays = 14;
const dayMs = 24 * 60 * 60_000;

/** How a playbook stands on the day that it is for the reader; all days are plain dates. */
export function freshness({ reviewed, reviewEvery }: Reviewed, today: Day): Freshness {
  if (reviewed === null) return { is: 'never' };
  const due = addDuration(reviewed, reviewEvery);
  const interval = (Date.parse(due) - Date.parse(reviewed)) / dayMs;
  const grace = Math.max(graceLeastDays, Math.floor(interval / 4));
  const stale = addDuration(due, `P${grace}D`);
  return { is: today < due ? 'fresh' : today < stale ? 'due' : 'stale', due, stale };
}

/**
 * A plain date and an ISO 8601 duration of years, months, weeks and days (`P1Y6M`): years and months
 * first, cut to the last day of a shorter month, then weeks and days. As Temporal does it, which
 * would weigh 20 kB in the browser.
 */
export function addDuration(date: Day, duration: string): Day {
  const parts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(duration) ?? [];
  const [years = 0, months = 0, weeks = 0, days = 0] = parts.slice(1).map((part) => +(part ?? 0));
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const monthsOn = month - 1 + months + years * 12;
  const lastDay = new Date(Date.UTC(year, monthsOn + 1, 0)).getUTCDate();
  const inMonth = Math.min(day, lastDay) + weeks * 7 + days;
  return new Date(Date.UTC(year, monthsOn, inMonth)).toISOString().slice(0, 10);
}

/** The later of two days, of which either may be missing. */
export function laterOf(one: Day | null, other: Day | null): Day | null {
  return (one ?? '') > (other ?? '') ? one : other;
}

/** The playbook of this id, or undefined where none was published. */
export function findPlaybook(catalogue: Catalogue, id: string): Playbook | undefined {
  return catalogue.playbooks.find((playbook) => playbook.id === id);
}

export const noPlaybookRefusal: Refusal = {
  code: 'missing',
  message: 'There is no such playbook here.',
};

/** What says who keeps a playbook right: its owner's and second owner's team, and its verifier. */
export type Kept = Pick<Playbook, 'owner' | 'secondOwner' | 'verifier'>;

/** The same for the database: slugs of teams, and that of the verifier, whom no team must hold. */
export type Keepers = { teams: readonly string[]; verifier: string };

export function keepersOf({ owner, secondOwner, verifier }: Kept): Keepers {
  return { teams: [owner, secondOwner].filter((team) => team !== null), verifier };
}

/** Whether the asker is one of those who keep it right; `own` for the table of permissions. */
export function keeps(playbook: Kept, asker: Asker | undefined): boolean {
  if (!asker) return false;
  const { teams, verifier } = keepersOf(playbook);
  return verifier === asker.slug || (asker.team !== null && teams.includes(asker.team));
}
