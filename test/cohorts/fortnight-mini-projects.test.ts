import { describe, expect, test } from 'vitest';
import { allHelpersOf, helpersOf, isOwn, saidAt } from '../../api/cohorts/mini-projects/rules.ts';
import type { MiniProject } from '../../api/cohorts/mini-projects/schema.ts';
import type { Notices } from '../../api/notices/schema.ts';
import { ada, after, amina, bela, chidi, dora, emil, monday } from '../cast.ts';
import type { Answer, Client } from '../client.ts';
import { camp, rotation } from './camp.ts';
import { cohortIn, hire, id, opened } from './stage.ts';

const small = { title: 'Small', brief: 'Make it.', why: 'We use it.', done: 'It is used.' };
const authored = {
  rotations: [
    rotation('payments', {
      mentors: [dora.slug],
      miniProjects: [
        { ...small, skills: [], helpers: [chidi.slug] },
        { ...small, title: 'Other', skills: [], helpers: [bela.slug, dora.slug] },
      ],
    }),
  ],
};

describe('who helps', () => {
  test.each([
    [null, [dora.slug]],
    ['An own one', [dora.slug]],
    ['Small', [dora.slug, chidi.slug]],
    ['Other', [dora.slug, bela.slug]],
  ])('with %s', (project, helpers) => {
    expect(helpersOf(authored, { rotation: 'payments', project })).toEqual(helpers);
  });

  test('all who may help at a rotation are its mentors and every project’s helpers', () => {
    expect(allHelpersOf(authored, 'payments')).toEqual([dora.slug, chidi.slug, bela.slug]);
    expect(allHelpersOf(authored, 'gone')).toEqual([]);
  });

  const visit = { hire: emil.id, host: bela.id, organiser: ada.id };
  test.each([
    ['its hire', emil, true],
    ['its host', bela, true],
    ['the organiser', ada, true],
    ['a helper', chidi, true],
    ['anybody else', amina, false],
    ['a visitor', undefined, false],
  ])('a mini-project is that of %s', (_, asker, own) => {
    expect(isOwn(visit, [chidi.slug], asker)).toBe(own);
  });

  test('nobody is a hire who cannot sign in', () => {
    expect(isOwn({ hire: null, host: null, organiser: ada.id }, [], dora)).toBe(false);
  });
});

test('nothing was said later than now', () => {
  expect(saidAt(after(monday, { hours: 1 }).toISOString(), monday)).toBe(monday.toISOString());
  const before = after(monday, { hours: -1 }).toISOString();
  expect(saidAt(before, monday)).toBe(before);
});

/** Dora is a hire whose visit to Payments is Bela's; Chidi is a mentor there, Emil is not. */
async function released() {
  const rotations = [rotation('payments', { mentors: [chidi.slug] }), ...camp.rotations.slice(1)];
  const stage = await opened({ ...camp, rotations });
  const { ada: organiser, path } = stage;
  await organiser.put(`${path}/hires/${id('dora')}`, hire('Dora Maar', { person: dora.slug }));
  const visit = { day: '2026-12-02', half: 'day', host: bela.slug, pinned: false };
  const placed = await organiser.put(`${path}/hires/${id('dora')}/visits/payments`, visit);
  const at = `/visits/${cohortIn(placed).visits[0]?.id}/mini-project`;
  const draft = await stage.dora.get(at);
  await organiser.post(`${path}/releases`);
  return { ...stage, at, draft };
}

const going = (name: string, more = {}) => ({
  ...{ id: id(name), project: 'Small', state: 'going', words: '', at: monday.toISOString() },
  ...more,
});
const stands = ({ body }: Answer) => {
  const { project, state, words } = body as MiniProject;
  return [project, state, words];
};
const asked = async (person: Client) =>
  ((await person.get('/notices')).body as Notices).notices
    .filter(({ what }) => what === 'help-wanted')
    .map(({ sentence }) => sentence);

test('a hire chooses, begins and shows; whoever helps sees it and how it came', async () => {
  const { amina: admin, bela: host, chidi: mentor, dora: me, at, draft, greta } = await released();
  expect(draft.status).toBe(404);
  expect(stands(await me.get(at))).toEqual([null, 'not-started', '']);
  expect(stands(await me.put(at, going('a')))).toEqual(['Small', 'going', '']);
  expect(stands(await me.put(at, going('a', { state: 'done' })))).toEqual(['Small', 'going', '']);
  const own = going('b', { project: 'Mine', state: 'shown' });
  expect(stands(await me.put(at, own))).toEqual(['Mine', 'shown', '']);
  const closed = going('c', { state: 'done', words: 'In use.', project: 'Mine' });
  expect(stands(await host.put(at, closed))).toEqual(['Mine', 'done', 'In use.']);
  const { changes } = (await mentor.get(at)).body as MiniProject;
  expect(changes.map(({ state, by }) => [state, by?.name])).toEqual([
    ['done', 'Béla Kovács'],
    ['shown', 'Dora Maar'],
    ['going', 'Dora Maar'],
  ]);
  expect((await admin.get(at)).status).toBe(200);
  expect((await greta.get(at)).status).toBe(403);
});

test('who asks for help says what is missing, and those who help are told once', async () => {
  const { ada: organiser, bela: host, chidi: mentor, dora: me, at } = await released();
  const ask = (name: string, words: string) =>
    going(name, { state: 'asked-for-help', project: null, words });
  expect((await me.put(at, ask('a', ' '))).status).toBe(422);
  await me.put(at, ask('b', 'Which ledger is it?'));
  await me.put(at, ask('b', 'Which ledger is it?'));
  await me.put(at, ask('c', 'Which of the ledgers?'));
  expect(await asked(host)).toEqual([
    'Dora Maar asks for help at With payments: Which ledger is it?',
  ]);
  expect(await asked(mentor)).toHaveLength(1);
  expect([await asked(me), await asked(organiser)]).toEqual([[], []]);
  await host.put(at, going('d'));
  await me.put(at, ask('e', 'Again'));
  expect(await asked(host)).toHaveLength(2);
});

test('what was said offline counts by when it was said', async () => {
  const { bela: host, dora: me, at, clock } = await released();
  const earlier = after(monday, { hours: -2 }).toISOString();
  await host.put(at, going('x', { state: 'done' }));
  clock.now = after(monday, { hours: 1 });
  const late = going('y', { state: 'asked-for-help', words: 'Help', at: earlier });
  expect(stands(await me.put(at, late))).toEqual(['Small', 'done', '']);
  expect(await asked(host)).toEqual([]);
  expect(((await me.get(at)).body as MiniProject).changes).toHaveLength(2);
});

test('of a visit that is not there nobody says anything', async () => {
  const { dora: me, chidi: mentor, ada: organiser, at, path } = await released();
  expect((await me.put('/visits/none/mini-project', going('a'))).status).toBe(404);
  await me.put(at, going('a'));
  await organiser.delete(`${path}/hires/${id('dora')}/visits/payments`);
  expect((await mentor.get(at)).status).toBe(200);
  await organiser.post(`${path}/releases`);
  expect((await mentor.get(at)).status).toBe(404);
});
