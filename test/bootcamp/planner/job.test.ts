import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { startPlanning } from '../../../api/bootcamp/planner/job.ts';
import type { PlanProblem } from '../../../api/bootcamp/planner/problem.ts';
import { broken } from './checker.ts';
import { feasible } from './problems.ts';

const small = feasible(7, { hires: 4, rotations: 4, days: 5 }).problem;

/** One that keeps the solver busy until it is stopped: far too little room for far too many. */
function endless(): PlanProblem {
  const ids = Array.from({ length: 14 }, (_, at) => `team-${at}`);
  return {
    ...small,
    days: 15,
    hires: Array.from({ length: 50 }, (_, at) => ({
      id: `hire-${at}`,
      required: ids,
      offered: [],
      away: [at % 30],
    })),
    rotations: ids.map((id, at) => ({
      id,
      halves: at % 2 ? 1 : 2,
      office: at % 3 ? 'north' : 'south',
      capacity: Array.from({ length: 30 }, (_, slot) => (slot % 7 ? 2 : 1)),
      hosts: [],
    })),
    order: [['team-0', 'team-1']],
    busy: [],
  };
}

test('plans in a thread of its own, one after the other', async () => {
  const ended: number[] = [];
  const plans = [1, 2, 3].map((at) => {
    const { plan } = startPlanning(small, { seconds: 60 });
    return plan.finally(() => ended.push(at));
  });
  for (const plan of await Promise.all(plans)) {
    expect(broken(small, plan)).toEqual([]);
    expect(plan.missed).toEqual([]);
  }
  expect(ended).toEqual([1, 2, 3]);
}, 120_000);

test('while one is planned, requests are answered, and it can be cancelled', async () => {
  const planning = startPlanning(endless(), { seconds: 600 });
  let over = false;
  const outcome = planning.plan.then(
    () => 'planned',
    (why: Error) => why.name,
  );
  void outcome.then(() => {
    over = true;
  });
  const waiting = startPlanning(small, { seconds: 60 });
  const dropped = startPlanning(small, { seconds: 60 });
  dropped.cancel();
  const server = createServer((_, answer) => answer.end('here')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}/`);
  expect({ says: await answer.text(), over }).toEqual({ says: 'here', over: false });
  server.close();
  planning.cancel();
  expect(await outcome).toBe('AbortError');
  await expect(dropped.plan).rejects.toThrow(/abort/);
  expect((await waiting.plan).missed).toEqual([]);
}, 120_000);
