import { expect, test } from 'vitest';
import type { BootCamp } from '../../api/cohorts/graduation/schema.ts';
import type { Built } from '../../api/cohorts/outcomes/schema.ts';
import { after, chidi, monday } from '../cast.ts';
import { id } from './stage.ts';
import { opened, visitOf } from './visited.ts';

const outcome = (more = {}) => ({
  ...{ id: id('vtc1'), outcome: 'shipped', day: '2026-12-01', link: '', words: '' },
  ...more,
});
const built = ({ body }: { body: unknown }) => (body as { built: Built[] }).built;
const address = `/visits/${visitOf(chidi)}/outcome`;

test('what became of a mini-project is said by those around it, and stays to be read', async () => {
  const { bela, chidi: chidis, dora, ada, greta, db } = await opened();
  await db.write(`UPDATE visits SET project = 'Small' WHERE id = :id`, { id: visitOf(chidi) });
  const here = async () => built(await dora.get('/rotations/payments/built'));
  expect(await here()).toEqual([]);
  expect((await dora.get('/rotations/payments/built')).body).toMatchObject({
    people: { hosts: [], helpers: [] },
  });

  await chidis.put(address, outcome());
  await chidis.put(address, outcome());
  const more = {
    id: id('vtc2'),
    outcome: 'in-use',
    link: 'https://code.example/1',
    words: 'Daily',
  };
  await bela.put(address, outcome({ ...more, day: '2026-12-02' }));
  expect(await here()).toMatchObject([
    {
      ...{ project: 'Small', hire: { slug: chidi.slug }, mayTell: false },
      outcomes: [
        { outcome: 'in-use', day: '2026-12-02', by: { name: 'Béla Kovács' }, words: 'Daily' },
        { outcome: 'shipped', day: '2026-12-01', by: { name: 'Chidi Okafor' } },
      ],
    },
  ]);
  expect(built(await ada.get('/rotations/payments/built'))[0]?.mayTell).toBe(true);
  expect((await dora.put(address, outcome())).status).toBe(403);
  expect((await greta.get('/rotations/payments/built')).status).toBe(403);
});

test('an outcome is of a day that has been, and its link is a safe one', async () => {
  const { chidi } = await opened();
  expect((await chidi.put(address, outcome({ day: '2026-12-05' }))).body).toMatchObject({
    fields: [{ field: 'day', message: 'That day is still to come.' }],
  });
  for (const link of ['http://code.example/', 'javascript:alert(1)', 'nonsense']) {
    expect((await chidi.put(address, outcome({ link }))).status).toBe(422);
  }
});

test('a boot camp remains on a page: what was built, whom they met, whom to ask', async () => {
  const { chidi: chidis, bela, dora, db, clock } = await opened();
  const read = async () =>
    ((await dora.get(`/people/${chidi.slug}/boot-camps`)).body as { bootCamps: BootCamp[] })
      .bootCamps;
  await chidis.put(`/visits/${visitOf(chidi)}/feedback`, {
    rating: { useful: 'no', doable: 'no' },
    people: { clear: 'no', timeFor: 'no', words: 'Nobody was there' },
  });
  const change = { project: 'Small', state: 'done', words: '', at: clock.now.toISOString() };
  await bela.put(`/visits/${visitOf(chidi)}/mini-project`, { id: id('ch1'), ...change });
  await db.write(
    `INSERT INTO visit_words (visit, person, kind, words, at)
     VALUES (:visit, 'id-bela-kovacs', 'learned', 'To ask first', :at)`,
    { visit: visitOf(chidi), at: clock.now.toISOString() },
  );
  const [camp, ...others] = await read();
  expect(others).toEqual([]);
  expect(camp).toMatchObject({
    ...{ name: 'Chidi Okafor', graduated: false, programme: { title: 'Camp' } },
    ...{ firstDay: '2026-11-30', lastDay: '2026-12-07' },
    built: [{ project: 'Small', state: 'done', rotationTitle: 'With payments' }],
    met: [{ person: { name: 'Béla Kovács' }, as: ['host at With payments'] }],
    topics: [{ rotation: 'payments', person: { name: 'Béla Kovács' } }],
    learned: [{ words: 'To ask first', at: 'With payments' }],
  });
  expect(JSON.stringify(camp)).not.toContain('Nobody was there');
  clock.now = after(monday, { days: 16 });
  expect((await read())[0]?.graduated).toBe(true);
  expect((await dora.get('/people/nobody/boot-camps')).body).toEqual({ bootCamps: [] });
});
