import { expect, test } from 'vitest';
import type { LastHackathon } from '../../api/hackathons/outcomes/schema.ts';
import { askForOutcomes } from '../../api/hackathons/outcomes/store.ts';
import type { Hackathon } from '../../api/hackathons/schema.ts';
import { bela as belaIs } from '../cast.ts';
import { opened, sentences } from './stage.ts';
import { facts, idOf } from './walk.ts';

test('what becomes of a hack is asked for once, said by its team, and shown by the next', async () => {
  const stage = await opened();
  const { db, ada, bela, chidi, pitch, come, hold, begin, idea, waitUntil } = stage;
  await pitch(bela, 'n1');
  await come(bela);
  await hold('forming');
  await begin(bela, 'n1');
  const said = {
    ...{ outcome: 'parked', team: null, owner: belaIs.slug, lookOn: '2027-01-15', words: 'Later' },
  };
  const at = `${idea('n1')}/outcome`;
  expect((await bela.put(at, said)).body).toMatchObject({ code: 'too-early' });
  await hold(null);
  const later = '2026-11-30T09:00:00.000Z';
  waitUntil(later);
  await askForOutcomes(db, later);
  await askForOutcomes(db, later);
  const asked = (await sentences(bela)).filter((one) => one.includes('what becomes of'));
  expect(asked).toHaveLength(1);
  expect((await chidi.put(at, said)).status).toBe(403);
  expect((await bela.put(at, { ...said, lookOn: '2026-11-30' })).status).toBe(422);
  expect((await bela.put(at, { ...said, outcome: 'adopted' })).status).toBe(422);
  expect((await bela.put(at, said)).status).toBe(200);
  expect((await chidi.get(at)).body).toMatchObject({
    ...{ outcome: { outcome: 'parked', owner: { slug: belaIs.slug }, lookOn: '2027-01-15' } },
  });
  await askForOutcomes(db, '2027-01-15T09:00:00.000Z');
  expect((await sentences(bela))[0]).toContain('the day to look again');
  const begins = {
    ...{ pitching: '2027-02-01T09:00', forming: '2027-02-02T09:00', hacking: '2027-02-03T09:00' },
    ...{ showing: '2027-02-04T09:00', over: '2027-02-04T18:00' },
  };
  const next = await ada.post('/hackathons', { ...facts, begins, id: idOf('h2') });
  const { slug } = next.body as Hackathon;
  const { last } = (await chidi.get(`/hackathons/${slug}/last`)).body as LastHackathon;
  expect(last?.hacks).toMatchObject([{ id: idOf('n1'), outcome: { outcome: 'parked' } }]);
});
