import { COST } from '../gap/rules.ts';
import { dayOf, missedIn, nameOf, type PlanProblem, type Visit } from './problem.ts';

/** What a visit that stays as it was told saves: to whoever is planned anew, or to everyone else. */
export function changeOf({ anew }: PlanProblem, hire: string): number {
  const own = anew.length === 0 || anew.includes(hire);
  return own ? COST.changedForOneself : COST.changedForOthers;
}

/** What a plan gives up, less what it saves by keeping to what people were told. */
export function costOf(problem: PlanProblem, visits: Visit[]): number {
  const told = new Set(problem.told.map(nameOf));
  const missed = missedIn(problem, visits).map(({ required }) =>
    required ? COST.missedRequired : COST.missedOffered,
  );
  const kept = visits.filter((one) => told.has(nameOf(one)));
  const saved = kept.map(({ hire }) => changeOf(problem, hire));
  return sum(missed) - sum(saved) + walksIn(problem, visits) * COST.twoOfficesInADay;
}

/** How many walks between offices there are within days. */
export function walksIn({ rotations }: PlanProblem, visits: Visit[]): number {
  const is = new Map(rotations.map((one) => [one.id, one]));
  const halfDays = visits.filter(({ rotation }) => is.get(rotation)?.halves === 1);
  const days = Map.groupBy(halfDays, ({ hire, slot }) => `${hire} ${dayOf(slot)}`);
  const offices = (there: Visit[]) => new Set(there.map((one) => is.get(one.rotation)?.office));
  return sum([...days.values()].map((there) => offices(there).size - 1));
}

const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0);
