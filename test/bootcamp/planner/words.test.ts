import { expect, test } from 'vitest';
import { makePlan } from '../../../api/bootcamp/planner/plan.ts';
import type { PlanProblem } from '../../../api/bootcamp/planner/problem.ts';
import { roomByDay, tightest } from '../../../api/bootcamp/planner/tight.ts';
import { hopelessInWords, remedyInWords } from '../../../api/bootcamp/planner/words.ts';
import { spoilt } from './problems.ts';

const limits = { seconds: 60 };
const called = {
  days: ['2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'],
  hire: (id: string) => `${id[0]?.toUpperCase()}${id.slice(1)}`,
  rotation: (id: string) => `${id[0]?.toUpperCase()}${id.slice(1)}`,
};
const nothing = { order: [], waived: [], busy: [], fixed: [], told: [], anew: [] };
const names = ['kim', 'lee', 'max', 'noa', 'ola', 'pia', 'quy', 'rui'];

const problemOf = (capacity: number[], count: number, away: number[]): PlanProblem => ({
  ...nothing,
  days: capacity.length,
  hires: names.slice(0, count).map((id) => ({ id, required: ['payments'], offered: [], away })),
  rotations: [
    {
      id: 'payments',
      halves: 2,
      office: '',
      capacity: capacity.flatMap((room) => [room, room]),
      hosts: [],
    },
  ],
});

const said = async (problem: PlanProblem) => {
  const plan = await makePlan(problem, limits);
  return [...remedyInWords(problem, plan, called), ...hopelessInWords(problem, plan, called)];
};

test('two on each of three days are too few for eight: two are missed, and it says so', async () => {
  const problem = problemOf([2, 2, 2], 8, []);
  expect((await makePlan(problem, limits)).missed).toHaveLength(2);
  const says = await said(problem);
  expect(says.length).toBeGreaterThan(0);
  for (const one of says) expect(one).toMatch(/^Payments has room for six in all; eight need it: /);
});

test('whoever can only come early', async () => {
  expect(await said(problemOf([1, 1, 2, 2], 3, [4, 5, 6, 7]))).toEqual([
    expect.stringMatching(
      /^Payments can host two from Tuesday 3 March to Wednesday 4 March; three need it and can come on no other days: let it receive one more on (Tuesday 3|Wednesday 4) March\.$/,
    ),
  ]);
  expect(await said(problemOf([1, 0, 0, 0], 2, [2, 3, 4, 5, 6, 7]))).toEqual([
    'Payments can host one on Tuesday 3 March; two need it and can come on no other day: let it receive two then.',
  ]);
});

test('an order that cannot be kept, and days that are too few', async () => {
  const [payments] = problemOf([1, 1], 1, []).rotations;
  if (!payments) throw new Error('A problem has a rotation.');
  const search = { ...payments, id: 'search', capacity: [1, 1, 0, 0] };
  const both = {
    ...problemOf([0, 1], 1, []),
    hires: [{ id: 'kim', required: ['payments', 'search'], offered: [], away: [] }],
  };
  const twisted: PlanProblem = {
    ...both,
    rotations: [{ ...payments, capacity: [0, 0, 1, 1] }, search],
    order: [['payments', 'search']],
  };
  expect(await said(twisted)).toEqual([
    'Kim cannot see Payments before Search: let them see it afterwards.',
  ]);
  const short: PlanProblem = { ...both, days: 1, rotations: [payments, search] };
  expect(await said(short)).toEqual([
    expect.stringMatching(
      /^Kim cannot see (Payments|Search): what they must see takes two days, and only one day can go to visits\.$/,
    ),
  ]);
});

test('who is said to need a room can come on no other day, and the room is too small', () => {
  let found = 0;
  for (let seed = 0; seed < 300; seed += 1) {
    const problem = spoilt(seed, { hires: 4, rotations: 4, days: 5 });
    for (const rotation of problem.rotations) {
      const tight = tightest(problem, rotation, 1);
      if (!tight) continue;
      found += 1;
      const { from, to, room, need } = tight;
      expect(need.length).toBeGreaterThan(room);
      const rooms = roomByDay(problem, rotation).slice(from, to + 1);
      expect(room).toBe(rooms.reduce((all, one) => all + one, 0));
      for (const id of need) {
        const away = problem.hires.find((one) => one.id === id)?.away ?? [];
        for (let slot = 0; slot < problem.days * 2; slot += rotation.halves) {
          const day = Math.floor(slot / 2);
          const halves = rotation.halves === 2 ? [slot, slot + 1] : [slot];
          const free = halves.every((one) => !away.includes(one) && !problem.busy.includes(one));
          if (day < from || day > to)
            expect({ seed, id, slot, free }).toMatchObject({ free: false });
        }
      }
    }
  }
  expect(found).toBeGreaterThan(10);
});
