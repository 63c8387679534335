import { expect, test } from 'vitest';
import { type Cohort, dated, daysOf, problemOf } from '../../../api/bootcamp/planner/ask.ts';
import { makePlan } from '../../../api/bootcamp/planner/plan.ts';
import { Programme, Rotation } from '../../../api/bootcamp/schema.ts';
import { broken } from './checker.ts';

const rotation = (slug: string, more: object = {}) =>
  Rotation.parse({
    slug,
    title: slug,
    summary: 'A visit.',
    team: slug,
    goals: ['find it'],
    miniProjects: [{ title: 'One', brief: 'Make it.', why: 'It helps.', done: 'It is there.' }],
    ...more,
  });

const rotations = [
  rotation('platform', { hosts: ['kim', 'lee'], place: 'Lisbon' }),
  rotation('payments', { days: 0.5, place: 'Berlin' }),
  rotation('search', { hires: 1 }),
];

const programme = Programme.parse({
  slug: 'engineering',
  title: 'Boot camp',
  summary: 'A week.',
  workingDays: 5,
  rotations: ['platform', 'payments', 'search'],
  roles: [{ role: 'Designer', offered: ['payments'], excluded: ['search'] }],
  order: [{ before: 'platform', after: 'payments' }],
  fixedPoints: [
    { title: 'Welcome', day: 1, at: '09:30', minutes: 30, takes: 'morning' },
    { title: 'Lunch', day: 1, at: '12:30', minutes: 60 },
    { title: 'Graduation', day: 5, at: '15:00', minutes: 60, takes: 'afternoon' },
  ],
});

const hire = (id: string, more: object = {}) => ({
  id,
  startsOn: '2026-03-26',
  partTime: [],
  absences: [],
  ...more,
});

// The clocks of Europe go forward on Sunday 29 March 2026; Good Friday is 3 April.
const cohort: Cohort = {
  firstDay: '2026-03-26',
  holidays: ['2026-03-31'],
  hires: [
    hire('ada'),
    hire('ben', { role: 'designer', startsOn: '2026-03-27' }),
    hire('cy', { partTime: [{ weekday: 3, half: 'afternoon' }] }),
    hire('di', { absences: [{ from: '2026-03-28', to: '2026-03-30' }] }),
  ],
  rooms: [
    { rotation: 'platform', from: '2026-03-30', to: '2026-03-30', hires: 0 },
    { rotation: 'search', from: '2026-04-01', to: '2026-04-02', half: 'morning', hires: 3 },
  ],
  hostsAway: [{ host: 'kim', from: '2026-01-01', to: '2026-03-27' }],
  fixed: [{ hire: 'ada', rotation: 'search', day: '2026-03-27', half: 'morning' }],
  told: [{ hire: 'ada', rotation: 'platform', day: '2026-03-31', half: 'morning' }],
  anew: ['ada'],
  waived: [],
};

const ask = { programme, rotations, cohort };

test('working days leave out weekends and holidays, whatever the clocks do', () => {
  expect(daysOf(ask)).toEqual([
    '2026-03-26',
    '2026-03-27',
    '2026-03-30',
    '2026-04-01',
    '2026-04-02',
  ]);
  const autumn = { programme, cohort: { ...cohort, firstDay: '2026-10-23', holidays: [] } };
  expect(daysOf(autumn)).toEqual([
    '2026-10-23',
    '2026-10-26',
    '2026-10-27',
    '2026-10-28',
    '2026-10-29',
  ]);
});

test('a cohort becomes slots', () => {
  const problem = problemOf(ask);
  expect(problem).toMatchObject({
    days: 5,
    busy: [0, 9],
    order: [['platform', 'payments']],
    fixed: [{ hire: 'ada', rotation: 'search', slot: 2 }],
    // What people were told for a day that has become a holiday cannot be kept.
    told: [],
    anew: ['ada'],
  });
  expect(problem.hires).toEqual([
    { id: 'ada', required: ['platform', 'payments', 'search'], offered: [], away: [] },
    { id: 'ben', required: ['platform'], offered: ['payments'], away: [0, 1] },
    { id: 'cy', required: ['platform', 'payments', 'search'], offered: [], away: [7] },
    { id: 'di', required: ['platform', 'payments', 'search'], offered: [], away: [4, 5] },
  ]);
  expect(problem.rotations).toEqual([
    {
      id: 'platform',
      halves: 2,
      office: 'Lisbon',
      capacity: [2, 2, 2, 2, 0, 0, 2, 2, 2, 2],
      hosts: [
        { id: 'kim', away: [0, 1, 2, 3] },
        { id: 'lee', away: [] },
      ],
    },
    { id: 'payments', halves: 1, office: 'Berlin', capacity: Array(10).fill(2), hosts: [] },
    {
      id: 'search',
      halves: 2,
      office: '',
      capacity: [1, 1, 1, 1, 1, 1, 3, 1, 3, 1],
      hosts: [],
    },
  ]);
});

test('a plan comes back as days', async () => {
  const problem = problemOf(ask);
  const plan = await makePlan(problem, { seconds: 60 });
  expect(broken(problem, plan)).toEqual([]);
  const visits = dated(daysOf(ask), plan.visits);
  expect(visits).toHaveLength(plan.visits.length);
  expect(visits).toContainEqual({
    hire: 'ada',
    rotation: 'search',
    day: '2026-03-27',
    half: 'morning',
    host: undefined,
  });
  for (const { day } of visits) expect(daysOf(ask)).toContain(day);
});
