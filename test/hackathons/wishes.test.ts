import { expect, test } from 'vitest';
import type { Wishes } from '../../api/hackathons/wishes/schema.ts';
import { chidi as chidiIs } from '../cast.ts';
import { opened } from './stage.ts';
import { idOf } from './walk.ts';

const wish = (...ideas: string[]) => ({
  ...{ ideas: ideas.map(idOf), skills: ['sql'], parts: ['tests', 'builds'] },
});

test('whoever has a place and no team says which they would like, until they are in one', async () => {
  const stage = await opened();
  const { at, bela, chidi, dora, pitch, come, hold, begin, ask, yes, idea } = stage;
  const mineOf = async (browser: typeof chidi) =>
    (await browser.get(`${at}/wishes`)).body as Wishes;
  await pitch(bela, 'n1');
  await pitch(chidi, 'n2');
  await come(bela, chidi);
  expect((await chidi.put(`${at}/wishes`, wish('n1'))).body).toMatchObject({ code: 'too-early' });
  await chidi.put(`${idea('n1')}/interest`);
  await chidi.put('/skills/sql/mine', { kind: 'knows' });
  await hold('forming');
  // Their own idea, what they would join, and what they know.
  expect(await mineOf(chidi)).toMatchObject({
    ...{ mine: null, why: null, alone: 2, said: 0 },
    suggested: { ideas: [idOf('n2'), idOf('n1')], skills: ['sql'] },
  });
  expect((await dora.put(`${at}/wishes`, wish('n1'))).body).toMatchObject({ code: 'closed' });
  expect((await chidi.put(`${at}/wishes`, wish('n1', 'n1'))).status).toBe(422);
  expect((await chidi.put(`${at}/wishes`, wish('n9'))).status).toBe(422);
  expect((await chidi.put(`${at}/wishes`, { ...wish('n1'), skills: ['lace'] })).status).toBe(422);
  await chidi.put(`${at}/wishes`, wish('n1'));
  const said = await chidi.put(`${at}/wishes`, wish('n2', 'n1'));
  expect(said.body).toMatchObject({
    mine: { ideas: [idOf('n2'), idOf('n1')], parts: ['builds', 'tests'], skills: ['sql'] },
    said: 1,
  });
  // Of two that were found to be the same, the one that is left.
  await bela.put(`${idea('n1')}/merge`, { into: idOf('n2') });
  expect((await mineOf(chidi)).mine?.ideas).toEqual([idOf('n2')]);
  await bela.delete(`${idea('n1')}/merge`);
  await begin(bela, 'n1');
  await ask(chidi, 'n1', chidiIs.slug);
  await yes(bela, 'n1', chidiIs.slug);
  expect(await mineOf(chidi)).toMatchObject({ mine: null, said: 0, alone: 0 });
  expect((await chidi.put(`${at}/wishes`, wish('n2'))).body).toMatchObject({ code: 'closed' });
});

test('wishes go with who takes them back or gives up their place', async () => {
  const { at, bela, chidi, pitch, come, hold, hackathon } = await opened();
  await pitch(bela, 'n1');
  await come(bela, chidi);
  await hold('forming');
  for (const browser of [bela, chidi]) await browser.put(`${at}/wishes`, wish('n1'));
  expect((await bela.delete(`${at}/wishes`)).body).toMatchObject({ mine: null, said: 1 });
  await chidi.delete(`/events/${hackathon.slug}/signup`);
  await chidi.put(`/events/${hackathon.slug}/signup`);
  expect((await chidi.get(`${at}/wishes`)).body).toMatchObject({ mine: null, said: 0, alone: 2 });
});
