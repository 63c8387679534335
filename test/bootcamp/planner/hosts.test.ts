import { expect, test } from 'vitest';
import { withHosts } from '../../../api/bootcamp/planner/hosts.ts';
import { mixed } from '../../../api/bootcamp/planner/mix.ts';
import type { PlanProblem, Visit } from '../../../api/bootcamp/planner/problem.ts';
import { broken } from './checker.ts';
import { dice, feasible } from './problems.ts';

/** Some rotations that share three hosts, who are away now and then. */
function shared(seed: number): { problem: PlanProblem; drawn: Visit[] } {
  const { problem, drawn } = feasible(seed, { hires: 3, rotations: 3, days: 4 });
  const roll = dice(seed + 5_000_000);
  const hosts = ['ada', 'ben', 'cy'].map((id) => ({ id, away: [roll(8), roll(8)] }));
  const rotations = problem.rotations.map((one) => ({
    ...one,
    hosts: hosts.filter(() => roll(3) > 0),
  }));
  return { problem: { ...problem, rotations }, drawn };
}

const squares = (hosts: (string | undefined)[]): number =>
  [...Map.groupBy(hosts, (host) => host).values()].reduce(
    (sum, { length }) => sum + length ** 2,
    0,
  );

/** Each visit that begins together at one place is one turn; who could take it. */
function turnsOf({ rotations }: PlanProblem, visits: Visit[]): string[][] {
  const turns = new Map<string, string[]>();
  for (const { rotation, slot } of visits) {
    const team = rotations.find(({ id }) => id === rotation);
    const halves = team?.halves === 2 ? [slot, slot + 1] : [slot];
    const able = team?.hosts.filter(({ away }) => halves.every((half) => !away.includes(half)));
    turns.set(`${rotation} ${slot}`, able?.map(({ id }) => id) ?? []);
  }
  return [...turns.values()].filter(({ length }) => length > 0);
}

function fewestSquares(turns: string[][], chosen: string[] = []): number {
  const able = turns[chosen.length];
  if (!able) return squares(chosen);
  return Math.min(...able.map((host) => fewestSquares(turns, [...chosen, host])));
}

test('turns are spread as evenly as trying everything finds', () => {
  for (let seed = 0; seed < 300; seed += 1) {
    const { problem, drawn } = shared(seed);
    const turns = turnsOf(problem, drawn);
    const hosted = withHosts(problem, drawn);
    const hosts = new Map(hosted.map((one) => [`${one.rotation} ${one.slot}`, one.host]));
    const taken = [...hosts.values()].filter((host) => host !== undefined);
    expect({ seed, turns: taken.length }).toEqual({ seed, turns: turns.length });
    expect({ seed, squares: squares(taken) }).toEqual({ seed, squares: fewestSquares(turns) });
  }
});

/** How often each pair is together, squared and summed. */
function meetings(visits: Visit[]): number {
  const pairs = visits.flatMap((one) =>
    visits
      .filter(
        (other) =>
          one.hire < other.hire && one.rotation === other.rotation && one.slot === other.slot,
      )
      .map((other) => `${one.hire} ${other.hire}`),
  );
  return squares(pairs);
}

test('mixing breaks nothing and never makes it worse', () => {
  let better = 0;
  for (let seed = 0; seed < 400; seed += 1) {
    const { problem, drawn } = feasible(seed, { hires: 6, rotations: 5, days: 5 });
    const visits = mixed(problem, drawn);
    expect({ seed, broken: brokenRules(problem, visits) }).toEqual({ seed, broken: [] });
    expect(meetings(visits)).toBeLessThanOrEqual(meetings(drawn));
    if (meetings(visits) < meetings(drawn)) better += 1;
  }
  expect(better).toBeGreaterThan(0);
});

test('mixing lets be what people were told', () => {
  const { problem, drawn } = feasible(3, { hires: 6, rotations: 5, days: 5 });
  expect(mixed({ ...problem, told: drawn }, drawn)).toEqual(drawn);
});

const brokenRules = (problem: PlanProblem, visits: Visit[]) =>
  broken(problem, {
    visits: withHosts(problem, visits),
    missed: [],
    remedy: [],
    hopeless: [],
    cost: 0,
    bound: 0,
    proven: true,
  });
