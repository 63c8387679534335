import { cpus, loadavg } from 'node:os';
import { gapWords } from '../../api/bootcamp/gap/rules.ts';
import { makePlan } from '../../api/bootcamp/planner/plan.ts';
import type { Plan, PlanProblem } from '../../api/bootcamp/planner/problem.ts';
import { broken } from '../bootcamp/planner/checker.ts';
import { dice } from '../bootcamp/planner/problems.ts';

type Size = { hires: number; rotations: number; days: number };

/**
 * A cohort as one looks: half and whole days mixed in three offices, a welcome and a graduation,
 * one in five works part-time or has a day off, everyone must see most and may see the rest, two
 * teams are closed for a day, hosts take holidays, and three things come before others.
 */
function cohort({ hires, rotations, days }: Size, seed = 1): PlanProblem {
  const roll = dice(seed);
  const slots = Array.from({ length: days * 2 }, (_, slot) => slot);
  const teams = Array.from({ length: rotations }, (_, at) => {
    const halves = (at % 2 ? 1 : 2) as 1 | 2;
    const visitsADay = 3 - halves;
    const room = Math.ceil((hires * 1.25) / (days * visitsADay));
    const closed = at % 5 === 0 ? roll(days) : -1;
    return {
      id: `team-${at}`,
      halves,
      office: ['north', 'south', 'harbour'][roll(10) < 6 ? 0 : 1 + roll(2)] ?? 'north',
      capacity: slots.map((slot) => (Math.floor(slot / 2) === closed ? 0 : room)),
      hosts: Array.from({ length: 2 }, (_, host) => ({
        id: `host-${at}-${host}`,
        away: roll(3) === 0 ? [roll(days) * 2] : [],
      })),
    };
  });
  const ids = teams.map(({ id }) => id);
  return {
    days,
    hires: Array.from({ length: hires }, (_, at) => ({
      id: `hire-${at}`,
      required: ids.filter((_, rotation) => (rotation + at) % 9 !== 0),
      offered: ids.filter((_, rotation) => (rotation + at) % 9 === 0),
      away: roll(5) === 0 ? [2, 3].map((half) => roll(days - 1) * 2 + half) : [],
    })),
    rotations: teams,
    order: [
      ['team-0', 'team-3'],
      ['team-1', 'team-4'],
      ['team-2', 'team-7'],
    ],
    busy: [0, days * 2 - 1],
    waived: [],
    fixed: [],
    told: [],
    anew: [],
  };
}

/** As solvers say it: against the cost itself, and nothing against nothing. */
const percent = (gap: number, of: number) =>
  `${(of === 0 ? 0 : (100 * gap) / Math.abs(of)).toFixed(2)} %`;

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;

async function timed(what: string, problem: PlanProblem, limit: number): Promise<Plan> {
  const start = performance.now();
  const cpu = process.cpuUsage();
  const plan = await makePlan(problem, { seconds: limit });
  const took = performance.now() - start;
  const { user } = process.cpuUsage(cpu);
  const gap = plan.cost - plan.bound;
  const visits = plan.visits.length;
  console.log(
    [
      `${what}: ${seconds(took)}, ${seconds(user / 1000)} of them computing`,
      `${visits} visits, ${plan.missed.filter(({ required }) => required).length} required missed, ${plan.missed.length} missed in all`,
      `cost ${plan.cost}, bound ${plan.bound.toFixed(2)}, ${plan.proven ? 'proven' : 'not proven'}, gap ${percent(gap, plan.cost)} of the cost, ${percent(gap, visits)} of the visits`,
      gapWords(plan),
      `rules broken: ${broken(problem, plan).length}`,
    ].join('\n  '),
  );
  return plan;
}

/** Whether the sizes hold for other cohorts too. */
async function otherCohorts(size: Size, limit: number, seeds: number[]): Promise<void> {
  const spent: number[] = [];
  const gaps: number[] = [];
  for (const seed of seeds) {
    const cpu = process.cpuUsage();
    const { cost, bound } = await makePlan(cohort(size, seed), { seconds: limit });
    spent.push(process.cpuUsage(cpu).user / 1000);
    gaps.push(cost - bound);
  }
  const proven = gaps.filter((gap) => gap < 1).length;
  console.log(
    `  ${seeds.length} other cohorts of the size: ${proven} proven, ` +
      `computing ${seconds(Math.min(...spent))} to ${seconds(Math.max(...spent))}`,
  );
}

/**
 * Far more hires than an organisation has room for: eight teams of which six take two or three for a
 * day, as those of the demo organisation do, in a fortnight.
 */
function crowd(hires: number): PlanProblem {
  const slots = Array.from({ length: 20 }, (_, slot) => slot);
  const teams = [3, 3, 2, 2, 2, 2, 2, 2].map((room, at) => ({
    ...{ id: `team-${at}`, halves: (at === 2 || at === 3 ? 1 : 2) as 1 | 2 },
    ...{ office: at === 6 ? 'harbour' : 'north', capacity: slots.map(() => room), hosts: [] },
  }));
  const ids = teams.map(({ id }) => id);
  return {
    ...{ days: 10, rotations: teams, busy: [0, 1, 18, 19], waived: [], fixed: [], told: [] },
    ...{ anew: [], order: [['team-0', 'team-7'] as [string, string]] },
    hires: Array.from({ length: hires }, (_, at) => ({
      ...{ id: `hire-${at}`, required: at % 6 === 5 ? ids.slice(0, 6) : ids },
      ...{ offered: at % 6 === 5 ? ids.slice(6) : [], away: at % 5 === 3 ? [4, 5] : [] },
    })),
  };
}

const load = () => loadavg().map((one) => one.toFixed(1));
console.log(`${cpus().length} cores, load ${load().join(' ')}`);
for (const [size, limit] of [
  [{ hires: 12, rotations: 10, days: 10 }, 10],
  [{ hires: 60, rotations: 15, days: 20 }, 15],
] as const) {
  const problem = cohort(size);
  const name = `${size.hires} hires × ${size.rotations} teams × ${size.days} days`;
  const plan = await timed(name, problem, limit);
  await otherCohorts(
    size,
    limit,
    size.hires > 20 ? [2, 3, 4] : [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  );
  const told = plan.visits.map(({ host: _, ...visit }) => visit);
  const ill = told.find(({ slot }) => slot >= 4);
  if (!ill) continue;
  const day = ill.slot - (ill.slot % 2);
  const away = problem.hires.map((hire) =>
    hire.id === ill.hire ? { ...hire, away: [...hire.away, day, day + 1] } : hire,
  );
  const again = { ...problem, hires: away, told, anew: [ill.hire] };
  const next = await timed(`  one of them falls ill`, again, limit);
  const now = new Set(next.visits.map(({ hire, rotation, slot }) => `${hire}${rotation}${slot}`));
  const moved = told.filter((one) => !now.has(`${one.hire}${one.rotation}${one.slot}`));
  const others = moved.filter(({ hire }) => hire !== ill.hire).length;
  console.log(`  moved: ${moved.length - others} of their own visits, ${others} of others`);
}
await timed('60 hires where there is room for a third', crowd(60), 15);
console.log(`load now ${load().join(' ')}`);
