import { expect, test } from 'vitest';
import type { Planning } from '../../api/cohorts/plans/schema.ts';
import { brokenRules, slotted } from '../../api/cohorts/visits/rules.ts';
import type { Client } from '../client.ts';
import { cohortIn, hire, id, opened } from './stage.ts';

const planningOf = async (person: Client, path: string) =>
  (await person.get(`${path}/planning`)).body as Planning;

/** Plans, and waits until the planner has ended. */
async function planned(person: Client, path: string, anew: string[] = []): Promise<Planning> {
  await person.post(`${path}/planning`, { anew });
  await expect
    .poll(async () => (await planningOf(person, path)).is, { timeout: 20_000 })
    .toBe('done');
  return planningOf(person, path);
}

async function withHires(...names: string[]) {
  const stage = await opened();
  for (const name of names) await stage.ada.put(`${stage.path}/hires/${id(name)}`, hire(name));
  return stage;
}

test('the planner plans, and the organiser accepts', async () => {
  const { ada, path } = await withHires('kim', 'sam', 'eva');
  const { draft } = await planned(ada, path);
  expect(draft).toMatchObject({ missed: [], remedy: [], proven: true });
  expect(draft?.visits).toHaveLength(9);
  const accepted = await ada.put(`${path}/plan`, { draft: draft?.id });
  const cohort = cohortIn(accepted);
  expect(cohort.visits).toHaveLength(9);
  expect(cohort.problem && brokenRules(cohort.problem, slotted(cohort))).toEqual([]);
  expect(await planningOf(ada, path)).toMatchObject({ is: 'none', draft: null });
  expect((await ada.put(`${path}/plan`, { draft: draft?.id })).status).toBe(409);
});

test('what cannot be had has a remedy in words, and with it all can be had', async () => {
  const { ada, path } = await withHires('kim');
  const days = ['2026-11-30', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-07'];
  for (const day of days) await ada.put(`${path}/rotations/search/days/${day}`, { hires: 0 });
  const { draft } = await planned(ada, path);
  expect(draft?.missed).toEqual([{ hire: id('kim'), rotation: 'search', required: true }]);
  expect(draft?.remedy).toHaveLength(1);
  expect(draft?.remedy[0]?.words).toMatch(/^With search .+: let it receive one .+/);
  const remedy = draft?.remedy[0]?.relaxation;
  const day = remedy?.is === 'room' ? days[remedy.day] : undefined;
  await ada.put(`${path}/rotations/search/days/${day}`, { hires: 1 });
  expect((await planned(ada, path)).draft?.missed).toEqual([]);
});

test('one who falls ill is planned anew, and others keep what they were told', async () => {
  const { ada, path } = await withHires('kim', 'sam');
  const first = await planned(ada, path);
  const told = cohortIn(await ada.put(`${path}/plan`, { draft: first.draft?.id })).visits;
  await ada.post(`${path}/releases`);
  const lost = told.find(({ hire }) => hire === id('kim'))?.plan?.day ?? '';
  const ill = { from: lost, to: lost, half: 'day', is: 'away' };
  await ada.put(`${path}/hires/${id('kim')}/days`, ill);
  const { draft } = await planned(ada, path, [id('kim')]);
  const same = (visit: NonNullable<Planning['draft']>['visits'][number]) =>
    told.some(
      ({ hire, rotation, plan }) =>
        hire === visit.hire &&
        rotation === visit.rotation &&
        plan?.day === visit.day &&
        plan.half === visit.half &&
        plan.host?.slug === visit.host?.slug,
    );
  const moved = draft?.visits.filter((visit) => !same(visit)) ?? [];
  expect(draft?.missed).toEqual([]);
  expect(moved.length).toBeGreaterThan(0);
  expect(moved.every(({ hire }) => hire === id('kim'))).toBe(true);
});

test('a plan for a cohort that was changed since is not accepted', async () => {
  const { ada, path } = await withHires('kim');
  const { draft } = await planned(ada, path);
  await ada.put(`${path}/hires/${id('sam')}`, hire('sam'));
  const answer = await ada.put(`${path}/plan`, { draft: draft?.id });
  expect(answer).toMatchObject({ status: 409, body: { code: 'conflict' } });
});

test('a planning can be stopped', async () => {
  const { ada, path } = await withHires('kim');
  expect((await ada.post(`${path}/planning`, { anew: [] })).body).toMatchObject({ is: 'going' });
  expect((await ada.delete(`${path}/planning`)).body).toMatchObject({ is: 'none', draft: null });
});

test('a move that breaks a rule is refused in words', async () => {
  const { ada, path } = await withHires('kim', 'sam', 'eva');
  const visit = (name: string, where: string) => `${path}/hires/${id(name)}/visits/${where}`;
  const at = { day: '2026-11-30', half: 'day', host: 'bela-kovacs', pinned: false };
  expect((await ada.put(visit('kim', 'payments'), at)).status).toBe(200);
  const twice = await ada.put(visit('kim', 'search'), { ...at, host: 'chidi-okafor' });
  expect(twice.body).toMatchObject({
    detail: expect.stringContaining('kim would be at With payments and at With search at once.'),
  });
  await ada.put(visit('sam', 'payments'), at);
  expect((await ada.put(visit('eva', 'payments'), at)).body).toMatchObject({
    detail: expect.stringContaining('With payments has no room for eva then.'),
  });
  expect((await ada.put(visit('eva', 'payments'), { ...at, host: null })).status).toBe(422);
  expect((await ada.put(visit('eva', 'payments'), { ...at, half: 'am' })).status).toBe(422);
});
