import type { PersonRef } from '../../people/schema.ts';
import { dayAfter } from '../days/rules.ts';
import type { Visit } from '../schema.ts';
import type { BoardItem, Concern } from './schema.ts';

/** What the board needs to know of a visit that was told. */
export type BoardVisit = {
  id: string;
  day: string;
  state: Visit['state'];
  host: PersonRef | null;
  /** The hire, where they can sign in. */
  hire: PersonRef | null;
  /** Who helps with the mini-project, beside the host. */
  helpers: readonly PersonRef[];
  accepted: boolean;
  /** An open request, and whom it was put to. */
  swap: { reason: string; asked: readonly PersonRef[] } | null;
  /** Whether anybody wrote a note. */
  noted: boolean;
  /** What was said last of the mini-project. */
  words: string;
};

/** What time it is where the cohort is: the day, and `09:30`; and the last day of its programme. */
export type BoardTime = { today: string; clock: string; lastDay: string };

type Found = Pick<BoardItem, 'visit' | 'concern' | 'ask' | 'words'>;

/** When people go home: until then a mini-project of today may still begin. */
const dayEnds = '17:00';
/** So long after the last day nobody is asked for anything any more. */
const restDays = 28;

const isStuck = (concern: Concern): boolean => !['not-shown', 'no-note'].includes(concern);

/** What is stuck and what is overdue, visit by visit, the earliest first. */
export function boardOf(visits: readonly BoardVisit[], time: BoardTime) {
  if (time.today > dayAfter(time.lastDay, restDays)) return { stuck: [], overdue: [] };
  const ordered = [...visits].sort((one, other) => (one.day < other.day ? -1 : 1));
  const found = ordered.flatMap((visit) =>
    [ofHosts(visit, time), ofProject(visit, time), ofNote(visit, time)].flatMap((one) => one ?? []),
  );
  return {
    stuck: found.filter(({ concern }) => isStuck(concern)),
    overdue: found.filter(({ concern }) => !isStuck(concern)),
  };
}

/** Who receives them: an open request as long as it is not over, a yes on the day itself. */
function ofHosts(visit: BoardVisit, { today }: BoardTime): Found | undefined {
  const { id, day, host, accepted, swap } = visit;
  if (day < today) return undefined;
  if (swap) return { visit: id, concern: 'swap', ask: [...swap.asked], words: swap.reason };
  if (day > today) return undefined;
  if (!host) return { visit: id, concern: 'no-host', ask: [], words: '' };
  return accepted ? undefined : { visit: id, concern: 'not-accepted', ask: [host], words: '' };
}

function ofProject(visit: BoardVisit, { today, clock }: BoardTime): Found | undefined {
  const { id, day, state, host, hire, helpers, words } = visit;
  if (state === 'asked-for-help') {
    const ask = [...(host ? [host] : []), ...helpers].filter(
      ({ slug }, at, all) => all.findIndex((one) => one.slug === slug) === at,
    );
    return { visit: id, concern: 'help', ask, words };
  }
  const isOver = day < today;
  const ask = hire ? [hire] : host ? [host] : [];
  const isAfterWork = day === today && clock >= dayEnds;
  if (state === 'not-started' && (isOver || isAfterWork)) {
    return { visit: id, concern: 'not-begun', ask, words: '' };
  }
  if (state === 'going' && isOver) return { visit: id, concern: 'not-shown', ask, words: '' };
  return undefined;
}

function ofNote({ id, day, host, noted }: BoardVisit, { today }: BoardTime): Found | undefined {
  if (day >= today || noted || !host) return undefined;
  return { visit: id, concern: 'no-note', ask: [host], words: '' };
}

/** Whether a reminder of it goes to the hire, rather than to those who receive. */
export const isForHire = (item: Pick<Found, 'ask'>, { hire }: BoardVisit): boolean =>
  hire !== null && item.ask.some(({ slug }) => slug === hire.slug);

/** How somebody is reminded; `visit` as `Kim Park at Payments on Tue 24 Nov`. */
export function reminderWords(concern: Concern, by: string, visit: string, said: string): string {
  switch (concern) {
    case 'help':
      return `${by} asks who helps ${visit}: ${said}`;
    case 'swap':
      return `${by} asks who takes over ${visit}`;
    case 'no-host':
    case 'not-accepted':
      return `${by} asks whether you receive ${visit}. Accept it, or ask for a swap`;
    case 'not-begun':
      return `${by} asks what is missing for a mini-project to begin: ${visit}`;
    case 'not-shown':
      return `${by} asks when a mini-project can be shown: ${visit}`;
    case 'no-note':
      return `${by} asks for a short note on a visit: ${visit}`;
  }
}
