import { expect, test } from 'vitest';
import { noticePath } from '../../api/notices/addresses/rules.ts';
import type { Notices } from '../../api/notices/schema.ts';
import type { Client } from '../client.ts';
import { cohortIn, hire, id, opened } from './stage.ts';

const said = async (person: Client) =>
  ((await person.get('/notices')).body as Notices).notices.map(({ sentence }) => sentence);

const whole = { half: 'day', pinned: false } as const;

async function released() {
  const stage = await opened();
  const { ada, path } = stage;
  await ada.put(`${path}/hires/${id('dora')}`, hire('Dora Maar', { person: 'dora-maar' }));
  await ada.put(`${path}/hires/${id('kim')}`, hire('Kim Park'));
  const visit = (name: string, rotation: string) => `${path}/hires/${id(name)}/visits/${rotation}`;
  const host = 'bela-kovacs';
  await ada.put(visit('dora', 'payments'), { ...whole, day: '2026-12-02', host });
  await ada.put(visit('dora', 'search'), { ...whole, day: '2026-12-03', host: 'chidi-okafor' });
  await ada.put(visit('kim', 'payments'), { ...whole, day: '2026-12-03', host });
  const answer = await ada.post(`${path}/releases`);
  return { ...stage, visit, answer };
}

test('a release tells hires and hosts, each once', async () => {
  const { ada, bela, chidi, dora, answer, path } = await released();
  expect(cohortIn(answer)).toMatchObject({ state: 'released', releases: [{ version: 7 }] });
  expect(await said(dora)).toEqual([
    'The plan of “Winter”: With payments on Wed 2 Dec; With search on Thu 3 Dec.',
  ]);
  expect(await said(bela)).toEqual([
    'The plan of “Winter”: Dora Maar at With payments on Wed 2 Dec; Kim Park at With payments on Thu 3 Dec.',
  ]);
  const leads = async (person: Client) =>
    ((await person.get('/notices')).body as Notices).notices.map(noticePath);
  expect(await leads(dora)).toEqual([`/bootcamp/mine/?cohort=${path.split('/')[2]}`]);
  expect(await leads(bela)).toEqual(['/bootcamp/hosting/']);
  expect((await ada.post(`${path}/releases`)).body).toEqual(answer.body);
  expect(await said(chidi)).toHaveLength(1);
  const seen = cohortIn(await bela.get(path));
  expect(seen).toMatchObject({ mine: false, releases: [], visits: [{}, {}, {}] });
});

test('what changes is a draft until it is released, and told to those affected alone', async () => {
  const { ada, bela, chidi, dora, path, visit } = await released();
  await ada.put(visit('dora', 'search'), { ...whole, day: '2026-12-04', host: 'chidi-okafor' });
  await ada.delete(visit('kim', 'payments'));
  const days = async (person: Client) =>
    cohortIn(await person.get(path)).visits.map(({ plan }) => plan?.day ?? null);
  expect(await days(ada)).toEqual(['2026-12-02', null, '2026-12-04']);
  expect(await days(bela)).toEqual(['2026-12-02', '2026-12-03', '2026-12-03']);
  const again = cohortIn(await ada.post(`${path}/releases`));
  expect(again.visits).toHaveLength(2);
  expect(again.releases[0]?.changes).toMatchObject([
    { rotation: 'payments', before: { day: '2026-12-03' }, after: null },
    { rotation: 'search', before: { day: '2026-12-03' }, after: { day: '2026-12-04' } },
  ]);
  expect((await said(dora))[0]).toBe(
    'The plan of “Winter”: With search on Fri 4 Dec (was Thu 3 Dec).',
  );
  expect((await said(bela))[0]).toBe('The plan of “Winter”: Kim Park at With payments is off.');
  expect(await said(chidi)).toHaveLength(2);
});

test('a cohort without a plan cannot be released, a released one not be thrown away', async () => {
  const { ada, path } = await opened();
  expect((await ada.post(`${path}/releases`)).status).toBe(422);
  const { ada: organiser, path: out } = await released();
  expect((await organiser.delete(out)).body).toMatchObject({ code: 'over' });
});
