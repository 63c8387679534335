import { roleOf } from '../../people/rules.ts';
import type { Asker, PersonRef } from '../../people/schema.ts';
import { permissionRefusal } from '../../permissions.ts';
import type { Refusal } from '../../refusal.ts';
import { whenWords } from '../releases/rules.ts';
import type { Half } from '../schema.ts';
import type { Swap } from './schema.ts';

/** What the rules need to know of a visit that was told; its day is of the cohort's zone. */
export type ToldVisit = {
  day: string;
  half: Half;
  host: PersonRef | null;
  swap: Swap | null;
};

export const goneRefusal: Refusal = {
  code: 'missing',
  message: 'There is no such visit. It may have been taken out of the plan.',
};

/** Whether they receive the visit. */
export const isHost = ({ host }: Pick<ToldVisit, 'host'>, asker: Asker | undefined): boolean =>
  asker !== undefined && host?.slug === asker.slug;

/** Why this person cannot accept the visit, or ask for a swap; `today` in the cohort's zone. */
export function hostRefusal(
  visit: ToldVisit,
  asker: Asker | undefined,
  today: string,
): Refusal | undefined {
  const barred = permissionRefusal(roleOf(asker), 'visit.host', isHost(visit, asker));
  if (barred) return notYours(visit, barred);
  return visit.day < today ? { code: 'over', message: 'This visit is over.' } : undefined;
}

/** A former host reads who has it now, rather than that only its host may. */
function notYours({ host }: ToldVisit, barred: Refusal): Refusal {
  if (barred.code !== 'forbidden') return barred;
  const who = host
    ? `${host.name} receives this visit, not you.`
    : 'Nobody receives this visit yet.';
  return { ...barred, message: who };
}

/** How a request ended, as the database has it. */
export type Ended = { is: 'taken' | 'withdrawn' | 'lapsed'; taker: PersonRef | null };

type Request = { visit: ToldVisit; wasAsked: boolean; isMine: boolean; ended: Ended | null };

/** Why this person cannot take a visit over. */
export function takeRefusal(
  { visit, wasAsked, isMine, ended }: Request,
  asker: Asker | undefined,
  today: string,
): Refusal | undefined {
  const role = roleOf(asker);
  const barred = permissionRefusal(role, 'swap.take', wasAsked || isMine);
  if (barred) return notAsked(barred, visit);
  if (isMine) {
    return { code: 'over', message: 'You asked for this swap yourself. Take the request back.' };
  }
  if (ended) return endedRefusal(ended);
  return visit.day < today ? { code: 'over', message: 'This visit is over.' } : undefined;
}

function notAsked(barred: Refusal, { host }: ToldVisit): Refusal {
  if (barred.code !== 'forbidden') return barred;
  const who = host ? `${host.name} did not ask you` : 'Nobody asked you';
  return { ...barred, message: `${who} to take this visit over. Ask the organiser.` };
}

export const awayRefusal: Refusal = {
  code: 'over',
  message: 'You are noted as away on that day. Say that you are here first.',
};

/** Who came first, for whoever came later. */
export function endedRefusal({ is, taker }: Ended): Refusal {
  if (is === 'taken') {
    return {
      code: 'over',
      message: `${taker?.name ?? 'Somebody else'} has taken it over already.`,
    };
  }
  const message =
    is === 'withdrawn'
      ? 'The request was taken back: the host receives them after all.'
      : 'The plan was changed since: nobody needs to take this visit over any more.';
  return { code: 'over', message };
}

type Colleague = PersonRef & { team: string | null; isAway: boolean; isHire: boolean };
type Wanted = { hosts: readonly string[]; team: string; host: string };

/**
 * Whom a request is put to: the rotation's other hosts, as authored; where none of them is there
 * that day, everybody else of the team who is. Never hires of the cohort.
 */
export function askedOf(people: readonly Colleague[], { hosts, team, host }: Wanted): PersonRef[] {
  const free = people.filter((one) => one.slug !== host && !one.isAway && !one.isHire);
  const authored = free.filter(({ slug }) => hosts.includes(slug));
  const asked = authored.length > 0 ? authored : free.filter((one) => one.team === team);
  return asked.map(({ slug, name }) => ({ slug, name }));
}

type Spoken = { hire: string; title: string; day: string; half: Half };

/** `Kim Park at Payments on Tue 24 Nov, morning`. */
export const visitWords = ({ hire, title, ...when }: Spoken): string =>
  `${hire} at ${title} on ${whenWords(when)}`;

type Taken = Spoken & { taker: string; host: string };

/** What each of those concerned is told when a visit is taken over. */
export function takenWords({ taker, host, ...visit }: Taken) {
  const { title, ...rest } = visit;
  return {
    hire: `${taker} receives you at ${title} on ${whenWords(rest)}, in place of ${host}`,
    host: `${taker} receives ${visitWords(visit)}, in place of you`,
    organiser: `${taker} receives ${visitWords(visit)}, in place of ${host}`,
  };
}
