import { expect, test } from 'vitest';
import { openedWords } from '../../api/hackathons/changes/rules.ts';
import { stageOf } from '../../api/hackathons/rules.ts';
import type { Hackathon } from '../../api/hackathons/schema.ts';
import { opened, sentences } from './stage.ts';
import { facts, idOf } from './walk.ts';

const clock = {
  pitchingAt: '2026-11-23T08:00:00.000Z',
  formingAt: '2026-11-25T09:00:00.000Z',
  hackingAt: '2026-11-26T09:00:00.000Z',
  showingAt: '2026-11-27T15:00:00.000Z',
  overAt: '2026-11-27T18:00:00.000Z',
  byHand: null,
};

test.each([
  ['2026-11-23T07:59:59.999Z', 'coming'],
  ['2026-11-23T08:00:00.000Z', 'pitching'],
  ['2026-11-25T09:00:00.000Z', 'forming'],
  ['2026-11-26T09:00:00.000Z', 'hacking'],
  ['2026-11-27T15:00:00.000Z', 'showing'],
  ['2026-11-27T18:00:00.000Z', 'over'],
] as const)('at %s it is %s by the clock', (at, stage) => {
  expect(stageOf(clock, new Date(at))).toBe(stage);
  expect(stageOf({ ...clock, byHand: 'showing' }, new Date(at))).toBe('showing');
});

test('a hackathon is offered once, however often it is sent', async () => {
  const { ada, answer, hackathon, waitUntil, read } = await opened();
  expect(answer.status).toBe(200);
  expect(hackathon).toMatchObject({ stage: 'pitching', phase: 'announced', begins: facts.begins });
  const again = await ada.post('/hackathons', { ...facts, id: idOf('h1') });
  expect((again.body as Hackathon).slug).toBe(hackathon.slug);
  waitUntil('2026-11-25T09:30:00.000Z');
  expect((await read()).stage).toBe('forming');
});

test('phases come after each other', async () => {
  const { ada } = await opened();
  const begins = { ...facts.begins, showing: facts.begins.hacking };
  const { status, body } = await ada.post('/hackathons', { ...facts, begins, id: idOf('h2') });
  expect(status).toBe(422);
  expect(body).toMatchObject({ fields: [{ field: 'begins.showing' }] });
});

test('the host opens a phase by hand, and everyone hears of it; then the clock says again', async () => {
  const { ada, bela, come, hold, read } = await opened();
  await come(bela);
  expect((await hold('forming')).status).toBe(200);
  expect(await read(bela)).toMatchObject({ stage: 'forming', byHand: true });
  expect((await sentences(bela))[0]).toContain(openedWords('forming'));
  expect((await bela.put(`/hackathons/x/phase`, { phase: 'over' })).status).toBe(404);
  await hold(null);
  expect(await read(bela)).toMatchObject({ stage: 'pitching', byHand: false });
  expect((await sentences(ada)).length).toBe(0);
});

test('what its host ended by hand is past, and comes no more', async () => {
  const { ada, hackathon, hold } = await opened();
  const listed = async (query: string) =>
    ((await ada.get(`/hackathons?${query}`)).body as { hackathons: Hackathon[] }).hackathons.map(
      ({ slug }) => slug,
    );
  const now = '2026-11-23T10:00:00.000Z';
  expect(await listed(`from=${now}`)).toEqual([hackathon.slug]);
  await hold('over');
  expect(await listed(`from=${now}`)).toEqual([]);
  expect(await listed(`to=${now}&order=latest`)).toEqual([hackathon.slug]);
  await hold(null);
  expect(await listed(`from=${now}`)).toEqual([hackathon.slug]);
  expect(await listed(`to=${now}&order=latest`)).toEqual([]);
});

test('an edit says what changed, and of two of one version one is lost', async () => {
  const { ada, bela, come, at } = await opened();
  await come(bela);
  const edit = { ...facts, title: 'Ovens', version: 1, reason: 'Shorter' };
  expect((await ada.put(at, edit)).status).toBe(200);
  expect((await ada.put(at, { ...edit, title: 'Others' })).status).toBe(409);
  expect(await sentences(bela)).toEqual(['“Ovens”: its title changed. Shorter.']);
});

test('a draft is its host’s alone until it is announced', async () => {
  const { ada, bela, amina, at, pitch } = await opened({ draft: true });
  expect((await bela.get(at)).status).toBe(404);
  expect((await amina.get(at)).status).toBe(200);
  expect((await pitch(ada, 'n1')).status).toBe(409);
  expect((await ada.put(`${at}/announcement`)).status).toBe(200);
  expect((await bela.get(at)).status).toBe(200);
  expect((await ada.delete(at)).status).toBe(409);
});

test('what is cancelled is told with its reason, and nothing is open in it', async () => {
  const { ada, bela, come, at, pitch } = await opened();
  await come(bela);
  expect((await ada.put(`${at}/cancellation`, { reason: 'A flood' })).status).toBe(200);
  expect((await ada.put(`${at}/cancellation`, { reason: 'A flood' })).status).toBe(200);
  expect((await sentences(bela))[0]).toContain('A flood');
  expect((await pitch(bela, 'n1')).status).toBe(409);
});
