import type { Day } from '../../time.ts';
import type { Missed, Plan, PlanProblem, Relaxation } from './problem.ts';
import { roomByDay, tightest } from './tight.ts';

/** What people call the things of a problem. */
export type Called = {
  days: Day[];
  hire: (id: string) => string;
  rotation: (id: string) => string;
};

/**
 * What would have to give way, one sentence for each thing; all of them together bring every
 * required visit but those that are hopeless. Every count is counted in the problem itself.
 */
export const remedyInWords = (problem: PlanProblem, { remedy }: Plan, called: Called): string[] =>
  remedy.map((one) => inWords(problem, one, called));

/** Why a visit cannot be had, whatever gives way. */
export const hopelessInWords = (
  problem: PlanProblem,
  { hopeless }: Plan,
  called: Called,
): string[] => hopeless.map((one) => whyHopeless(problem, one, called));

function inWords(problem: PlanProblem, one: Relaxation, called: Called): string {
  switch (one.is) {
    case 'room':
      return moreRoom(problem, one, called);
    case 'presence':
      return `${called.hire(one.hire)} is away on ${dayName(called, one.day)}: have them come then.`;
    case 'order': {
      const [before, after] = [called.rotation(one.before), called.rotation(one.after)];
      return `${called.hire(one.hire)} cannot see ${before} before ${after}: let them see it afterwards.`;
    }
  }
}

type MoreRoom = Extract<Relaxation, { is: 'room' }>;

function moreRoom(problem: PlanProblem, { rotation, day, more }: MoreRoom, called: Called): string {
  const is = problem.rotations.find(({ id }) => id === rotation);
  const name = called.rotation(rotation);
  if (!is) return `${name} would have to receive ${inNumbers(more)} more.`;
  const room = roomByDay(problem, is)[day] ?? 0;
  const there = `on ${dayName(called, day)}`;
  const ask =
    is.halves === 1
      ? `let it receive ${inNumbers(more)} more in each half of that day`
      : `let it receive ${inNumbers(room + more)} then`;
  const can = room === 0 ? `${name} has no room` : `${name} can host ${inNumbers(room)}`;
  const tight = tightest(problem, is, day);
  if (!tight) return `${can} ${there}: ${ask}.`;
  const { from, to, need } = tight;
  const who = `${inNumbers(need.length)} ${need.length === 1 ? 'needs' : 'need'} it`;
  if (from === 0 && to === problem.days - 1) {
    const inAll = `${name} has room for ${inNumbers(tight.room)} in all; ${who}`;
    return `${inAll}: let it receive ${inNumbers(more)} more ${there}.`;
  }
  if (from === to) return `${can} ${there}; ${who} and can come on no other day: ${ask}.`;
  const days = `from ${dayName(called, from)} to ${dayName(called, to)}`;
  const inThem = `${name} can host ${inNumbers(tight.room)} ${days}; ${who} and can come on no other days`;
  return `${inThem}: let it receive ${inNumbers(more)} more ${there}.`;
}

function whyHopeless(problem: PlanProblem, { hire, rotation }: Missed, called: Called): string {
  const [who, what] = [called.hire(hire), called.rotation(rotation)];
  const wishes = problem.hires.find(({ id }) => id === hire)?.required ?? [];
  const needs = problem.rotations
    .filter(({ id }) => wishes.includes(id))
    .reduce((halves, one) => halves + one.halves, 0);
  const has = problem.days * 2 - new Set(problem.busy).size;
  if (needs > has) {
    return `${who} cannot see ${what}: what they must see takes ${inDays(needs)}, and only ${inDays(has)} can go to visits.`;
  }
  return `${who} cannot see ${what}, even with more room, days and another order.`;
}

/** "Tuesday 3 March". */
function dayName({ days }: Called, at: number): string {
  const day = days[at];
  if (day === undefined) return `day ${at + 1}`;
  const options = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  const said = new Intl.DateTimeFormat('en-GB', options).format(new Date(`${day}T00:00:00Z`));
  return said.replace(',', '');
}

const words = 'none one two three four five six seven eight nine ten eleven twelve'.split(' ');

const inNumbers = (count: number): string => words[count] ?? String(count);

/** Half days as days: "two and a half days". */
function inDays(halves: number): string {
  if (halves === 1) return 'half a day';
  if (halves === 2) return 'one day';
  const whole = inNumbers(Math.floor(halves / 2));
  return halves % 2 === 0 ? `${whole} days` : `${whole} and a half days`;
}
