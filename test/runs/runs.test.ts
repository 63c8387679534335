import { describe, expect, test } from 'vitest';
import type { Run } from '../../api/runs/schema.ts';
import { after, chidi as chidiPerson, monday } from '../cast.ts';
import { at, begin, entry, id, opened, signedIn, ticked, tureen } from './stage.ts';

const one = id('one');
const path = `/runs/${one}`;
const tick = (name: string) => `${path}/entries/${id(name)}`;

describe('a run', () => {
  test('begins once, however often it is sent, and is as its playbook was', async () => {
    const { chidi, dora, db } = await opened();
    const first = await chidi.put(path, begin);
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({
      ...{ id: one, playbook: tureen, title: 'Fail over the tureen', mode: 'real' },
      ...{ begunAt: at(0), mine: true, published: true, end: null, version: 1 },
      people: [{ slug: 'chidi-okafor', name: 'Chidi Okafor' }],
    });
    expect((await chidi.put(path, { ...begin, mode: 'drill' })).body).toEqual(first.body);
    expect(await db.read('SELECT count(*) AS n FROM run_entries')).toEqual([{ n: 1 }]);
    expect((await dora.put(path, begin)).status).toBe(409);
    const other = await chidi.put(`/runs/${id('two')}`, { ...begin, playbook: 'systems/gone' });
    expect(other.status).toBe(404);
  });

  test('shows each the ticks and notes of the other, with whose and when', async () => {
    const { chidi, dora } = await opened();
    await chidi.put(path, begin);
    await dora.put(tick('a'), entry('ticked', 5));
    await chidi.put(tick('b'), entry('ticked', 4));
    await chidi.put(tick('c'), entry('noted', 6, { words: 'Took a minute' }));
    const { body } = await dora.put(
      tick('d'),
      entry('noted', 7, { step: null, words: 'All calm' }),
    );
    const run = body as Run;
    expect(ticked(run)).toEqual([
      ['pause', 'Chidi Okafor 10:04'],
      ['promote', null],
    ]);
    expect(run.steps[0]?.notes.map(({ words, by }) => [by.name, words])).toEqual([
      ['Chidi Okafor', 'Took a minute'],
    ]);
    expect(run.notes.map(({ words }) => words)).toEqual(['All calm']);
    expect(run.people.map(({ name }) => name)).toEqual(['Chidi Okafor', 'Dora Maar']);
    expect((await chidi.get(path)).body).toMatchObject({ version: 5 });
  });

  test('takes an entry once, and never changes it', async () => {
    const { chidi } = await opened();
    await chidi.put(path, begin);
    const first = await chidi.put(tick('a'), entry('ticked', 5));
    expect((await chidi.put(tick('a'), entry('ticked', 9))).body).toEqual(first.body);
    expect((await chidi.put(tick('b'), entry('ticked', 5, { step: 'nowhere' }))).status).toBe(422);
    expect(
      (await chidi.put(`/runs/${id('none')}/entries/${id('a')}`, entry('ticked', 5))).status,
    ).toBe(404);
  });

  test('does not believe a clock that is ahead or behind', async () => {
    const { chidi } = await opened();
    await chidi.put(path, begin);
    await chidi.put(tick('a'), entry('ticked', 600));
    const { body } = await chidi.put(tick('b'), entry('ticked', -600, { step: 'promote' }));
    expect(ticked(body as Run)).toEqual([
      ['pause', 'Chidi Okafor 11:00'],
      ['promote', 'Chidi Okafor 10:00'],
    ]);
  });

  test('is not sent again as long as nothing happens in it', async () => {
    const { app, db, chidi, dora } = await opened();
    await chidi.put(path, begin);
    const cookie = `potluck=${await signedIn(db, chidiPerson)}`;
    const ask = (tag?: string) =>
      app.request(`http://localhost:4321/api${path}`, {
        headers: { cookie, ...(tag && { 'if-none-match': tag }) },
      });
    const tag = (await ask()).headers.get('etag') ?? '';
    expect((await ask(tag)).status).toBe(304);
    await dora.put(tick('a'), entry('ticked', 5));
    expect((await ask(tag)).status).toBe(200);
  });
});

describe('the end of a run', () => {
  test('is given by one who is on it, once', async () => {
    const { chidi, dora, emil } = await opened();
    await chidi.put(path, begin);
    const worked = { outcome: 'worked', at: at(30) };
    expect((await dora.put(`${path}/end`, worked)).status).toBe(403);
    await dora.put(tick('a'), entry('joined', 5, { step: null }));
    const ended = await dora.put(`${path}/end`, worked);
    expect(ended.body).toMatchObject({
      end: { outcome: 'worked', by: { name: 'Dora Maar' }, at: at(30) },
      freshEyes: false,
    });
    expect((await chidi.put(`${path}/end`, { ...worked, at: at(40) })).body).toEqual({
      ...(ended.body as Run),
      mine: true,
    });
    const otherwise = await chidi.put(`${path}/end`, { outcome: 'did-not-work', at: at(31) });
    expect(otherwise.body).toMatchObject({ code: 'over' });
    expect((await emil.put(tick('b'), entry('ticked', 31))).body).toMatchObject({ code: 'over' });
    expect((await emil.put(tick('c'), entry('ticked', 29))).status).toBe(200);
    expect((await emil.put(tick('d'), entry('noted', 50, { words: 'Found it' }))).status).toBe(200);
  });

  const clean = [entry('ticked', 5), entry('ticked', 9, { step: 'promote' })] as const;
  const end = { outcome: 'worked', at: at(30) };

  test('of a clean run by fresh eyes is a review', async () => {
    const { chidi, db } = await opened();
    await chidi.put(path, begin);
    await chidi.put(tick('a'), clean[0]);
    await chidi.put(tick('b'), clean[1]);
    expect((await chidi.put(`${path}/end`, end)).body).toMatchObject({ freshEyes: true });
    expect(await db.read('SELECT playbook, person, kind, day, at, run FROM reviews')).toEqual([
      {
        ...{ playbook: tureen, person: 'id-chidi-okafor', kind: 'fresh-eyes' },
        ...{ day: '2026-11-23', at: at(30), run: one },
      },
    ]);
    expect(
      (await chidi.get(`/playbooks/${encodeURIComponent(tureen)}/standing`)).body,
    ).toMatchObject({ reviewed: '2026-11-23', latest: { kind: 'fresh-eyes', run: one } });
  });

  test('stays a review beside what the admin who ran it says and takes back', async () => {
    const { amina } = await opened();
    await amina.put(path, begin);
    await amina.put(tick('a'), clean[0]);
    await amina.put(tick('b'), clean[1]);
    expect((await amina.put(`${path}/end`, end)).body).toMatchObject({ freshEyes: true });
    const there = `/playbooks/${encodeURIComponent(tureen)}`;
    const byRun = { mine: false, latest: { kind: 'fresh-eyes', run: one, note: '' } };
    expect((await amina.get(`${there}/standing`)).body).toMatchObject(byRun);
    expect((await amina.put(`${there}/review`, {})).body).toMatchObject({
      mine: true,
      latest: { kind: 'owner', run: one },
    });
    expect((await amina.delete(`${there}/review`)).body).toMatchObject(byRun);
    expect((await amina.get(path)).body).toMatchObject({ freshEyes: true });
  });

  test('is a review as soon as the last tick that was made before it comes in', async () => {
    const { chidi, dora, db } = await opened();
    await chidi.put(path, begin);
    await chidi.put(tick('a'), clean[0]);
    expect((await chidi.put(`${path}/end`, end)).body).toMatchObject({ freshEyes: false });
    expect((await dora.put(tick('b'), clean[1])).body).toMatchObject({ freshEyes: true });
    expect(await db.read('SELECT person FROM reviews')).toEqual([{ person: 'id-chidi-okafor' }]);
  });

  test.each([
    ['an owner ended it', async ({ ada }: Cast) => [ada, clean, 'worked'] as const],
    [
      'an owner ticked',
      async ({ ada, chidi }: Cast) => {
        await ada.put(tick('o'), clean[0]);
        return [chidi, clean, 'worked'] as const;
      },
    ],
    ['a step was left', async ({ chidi }: Cast) => [chidi, [clean[0]], 'worked'] as const],
    [
      'a step was opened again',
      async ({ chidi }: Cast) => [chidi, [...clean, entry('unticked', 20)], 'worked'] as const,
    ],
    [
      'it worked with changes',
      async ({ chidi }: Cast) => [chidi, clean, 'worked-with-changes'] as const,
    ],
    ['it did not work', async ({ chidi }: Cast) => [chidi, clean, 'did-not-work'] as const],
  ])('is no review when %s', async (_, tale) => {
    const cast = await opened();
    await cast.emil.put(path, begin);
    const [who, entries, outcome] = await tale(cast);
    for (const [index, each] of entries.entries()) await who.put(tick(`e${index}`), each);
    const { body } = await who.put(`${path}/end`, { outcome, at: at(30) });
    expect(body).toMatchObject({ end: { outcome }, freshEyes: false });
    expect(await cast.db.read('SELECT 1 FROM reviews')).toEqual([]);
  });
});

type Cast = Awaited<ReturnType<typeof opened>>;

test('what is wrong at a step reaches the owners with the run and the step, once', async () => {
  const { ada, chidi, db } = await opened();
  await chidi.put(path, begin);
  const wrong = entry('wrong', 5, { words: 'PAUSE hangs on version 1.24' });
  for (let times = 0; times < 2; times += 1) await chidi.put(tick('w'), wrong);
  expect((await ada.get('/reports')).body).toMatchObject({
    reports: [
      {
        ...{ run: one, step: 'Pause the clients', what: 'PAUSE hangs on version 1.24' },
        ...{ playbook: { id: tureen }, by: { name: 'Chidi Okafor' }, state: 'open' },
      },
    ],
  });
  expect(await db.read('SELECT person FROM notices ORDER BY person')).toEqual([
    { person: 'id-ada-lindqvist' },
    { person: 'id-bela-kovacs' },
  ]);
});

describe('the lists', () => {
  test('tell what is mine, what goes on, and what became of a playbook’s runs', async () => {
    const { chidi, dora, emil, clock } = await opened();
    await chidi.put(path, begin);
    await chidi.put(tick('a'), entry('ticked', 5));
    await dora.put(`/runs/${id('two')}`, { ...begin, playbook: 'systems/other', mode: 'drill' });
    const ids = (list: { id: string }[]) => list.map((run) => run.id);
    const of = async (who: typeof chidi) => {
      const { mine, going } = (await who.get('/runs')).body as Record<string, { id: string }[]>;
      return [ids(mine ?? []), ids(going ?? []).sort()];
    };
    expect(await of(chidi)).toEqual([[one], [one, id('two')].sort()]);
    expect(await of(emil)).toEqual([[], [one, id('two')].sort()]);
    const there = `/playbooks/${encodeURIComponent(tureen)}/runs`;
    expect((await emil.get(there)).body).toMatchObject({
      going: [{ id: one, ticked: 1, steps: 2, mine: false, lastAt: at(5) }],
      ended: [],
    });
    await chidi.put(`${path}/end`, { outcome: 'did-not-work', at: at(30) });
    expect((await emil.get(there)).body).toMatchObject({
      going: [],
      ended: [{ id: one, end: { outcome: 'did-not-work' } }],
    });
    clock.now = after(monday, { days: 1 });
    expect(await of(dora)).toEqual([[id('two')], []]);
  });

  test('keep the runs of a playbook that is gone, readable', async () => {
    const { chidi, dora, portal } = await opened();
    await chidi.put(path, begin);
    portal.catalogue.playbooks.length = 0;
    expect((await dora.get(path)).body).toMatchObject({
      published: false,
      title: 'Fail over the tureen',
    });
    expect((await dora.put(tick('a'), entry('ticked', 5))).status).toBe(200);
    const { body } = await dora.get(`/playbooks/${encodeURIComponent(tureen)}/runs`);
    expect(body).toMatchObject({ going: [{ id: one, published: false }] });
  });
});

test('neither visitors nor guests see a run', async () => {
  const { chidi, greta, visitor } = await opened();
  await chidi.put(path, begin);
  for (const address of [path, '/runs', `/playbooks/${encodeURIComponent(tureen)}/runs`]) {
    expect((await greta.get(address)).status).toBe(403);
    expect((await visitor.get(address)).status).toBe(401);
  }
});
