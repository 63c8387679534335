import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Finds } from '../../api/archive/schema.ts';
import type { IdeaList, IdeaPage } from '../../api/hackathons/ideas/schema.ts';
import { inOrder, shareOf } from '../../api/hackathons/order/rules.ts';
import { browserWith } from '../client.ts';
import fc from '../property.ts';
import { opened, sentences } from './stage.ts';
import { idOf, pitched } from './walk.ts';

describe('the order of ideas', () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 10, 23, hour)).toISOString();
  const idea = (id: string, hour: number, ...hours: number[]) => ({
    ...{ id, at: at(hour), interestAt: hours.map(at) },
  });

  test('an early idea that has gathered much slowly gives way to a late one that many choose', () => {
    const early = idea('early', 0, 1, 2, 3, 4, 5);
    const other = idea('other', 0, 1, 2, 3, 20);
    const late = idea('late', 19, 20, 20, 21, 21);
    expect(inOrder([early, other, late]).map(({ id }) => id)).toEqual(['late', 'early', 'other']);
  });

  test('one voice does not carry a new idea past what many chose', () => {
    const much = idea('much', 0, ...Array.from({ length: 12 }, (_, n) => n));
    const fresh = idea('fresh', 20, 21);
    expect(inOrder([fresh, much]).map(({ id }) => id)).toEqual(['much', 'fresh']);
  });

  const pitchedOnes = fc
    .array(fc.record({ hour: fc.nat(40), hours: fc.array(fc.nat(80), { maxLength: 12 }) }), {
      minLength: 1,
      maxLength: 10,
    })
    .map((all) =>
      all.map(({ hour, hours }, n) => idea(`n${n}`, hour, ...hours.map((more) => hour + more))),
    );

  test('one more voice never lowers an idea, and never raises another', () => {
    fc.assert(
      fc.property(pitchedOnes, fc.nat(9), (all, pick) => {
        const chosen = all[pick % all.length];
        if (!chosen) return;
        const more = all.map((one) =>
          one === chosen ? { ...one, interestAt: [...one.interestAt, at(200)] } : one,
        );
        for (const [place, one] of all.entries()) {
          const [was, is] = [shareOf(one, all), shareOf(more[place] ?? one, more)];
          if (one === chosen) expect(is).toBeGreaterThanOrEqual(was);
          else expect(is).toBeLessThanOrEqual(was);
        }
      }),
    );
  });

  test('the same ideas stand in the same order, however they come', () => {
    fc.assert(
      fc.property(pitchedOnes, (all) => {
        const ids = inOrder(all).map(({ id }) => id);
        expect(inOrder([...all].reverse()).map(({ id }) => id)).toEqual(ids);
      }),
    );
  });
});

test('anybody pitches before it begins, once for each id, and changes it under its version', async () => {
  const { bela, chidi, dora, pitch, idea, at, readIdea } = await opened();
  expect((await pitch(bela, 'n1', { title: 'Warm', skills: ['sql'] })).status).toBe(200);
  await pitch(bela, 'n1', { title: 'Another title' });
  expect(await readIdea('n1')).toMatchObject({ title: 'Warm', skills: [{ name: 'SQL' }] });
  const anew = { ...pitched, title: 'Warmer', version: 1 };
  expect((await chidi.put(idea('n1'), anew)).status).toBe(403);
  expect((await bela.put(idea('n1'), anew)).status).toBe(200);
  expect((await bela.put(idea('n1'), anew)).status).toBe(409);
  expect((await pitch(bela, 'n2', { skills: ['juggling'] })).status).toBe(422);
  const list = (await dora.get(`${at}/ideas`)).body as IdeaList;
  expect(list.ideas.map(({ title }) => title)).toEqual(['Warmer']);
});

test('interest counts each person once and not the pitcher; comments are told to who pitched', async () => {
  const { bela, chidi, pitch, idea, readIdea } = await opened();
  await pitch(bela, 'n1');
  await chidi.put(`${idea('n1')}/interest`);
  await chidi.put(`${idea('n1')}/interest`);
  expect((await bela.put(`${idea('n1')}/interest`)).status).toBe(409);
  expect(await readIdea('n1', chidi)).toMatchObject({ interest: 1, interested: true });
  await chidi.put(`${idea('n1')}/comments/${idOf('c1')}`, { words: 'With a **magnet**?' });
  expect((await sentences(bela))[0]).toContain('With a **magnet**?');
  expect((await readIdea('n1')).talk[0]?.html).toContain('<strong>magnet</strong>');
  expect((await bela.delete(`${idea('n1')}/comments/${idOf('c1')}`)).status).toBe(403);
  await chidi.delete(`${idea('n1')}/comments/${idOf('c1')}`);
  await chidi.delete(`${idea('n1')}/interest`);
  expect(await readIdea('n1')).toMatchObject({ interest: 0, talk: [] });
});

test('two ideas that are alike become one, whose people count once, and can be parted again', async () => {
  const { ada, bela, chidi, dora, emil, pitch, idea, at, readIdea } = await opened();
  await pitch(bela, 'n1');
  await pitch(chidi, 'n2');
  for (const browser of [dora, emil]) await browser.put(`${idea('n1')}/interest`);
  for (const browser of [emil, bela]) await browser.put(`${idea('n2')}/interest`);
  const merge = { into: idOf('n1') };
  expect((await dora.put(`${idea('n2')}/merge`, merge)).status).toBe(403);
  expect((await chidi.put(`${idea('n2')}/merge`, merge)).status).toBe(200);
  const list = (await ada.get(`${at}/ideas`)).body as IdeaList;
  expect(list.ideas).toMatchObject([{ id: idOf('n1'), interest: 2, same: [{ id: idOf('n2') }] }]);
  const parted = (await ada.delete(`${idea('n2')}/merge`)).body as IdeaPage;
  expect(parted).toMatchObject({ mergedInto: null, interest: 2 });
  expect(await readIdea('n1')).toMatchObject({ interest: 2, same: [] });
});

test('an idea is taken back while nobody is in a team around it', async () => {
  const { bela, pitch, idea, hold, come, begin } = await opened();
  await come(bela);
  await pitch(bela, 'n1');
  await pitch(bela, 'n2');
  await hold('forming');
  await begin(bela, 'n1');
  expect((await bela.delete(idea('n1'))).status).toBe(409);
  expect((await bela.delete(idea('n2'))).status).toBe(204);
  expect((await bela.delete(idea('n2'))).status).toBe(204);
});

test('the search finds ideas by their words, for those who work here', async () => {
  const { app, bela, chidi, pitch } = await opened();
  await pitch(bela, 'n1', { title: 'A shelf that sings', problem: 'Both hands are full.' });
  const found = async (browser: Pick<typeof bela, 'get'>, words: string) =>
    ((await browser.get(`/find?words=${words}`)).body as z.infer<typeof Finds>).finds.map(
      ({ kind, title }) => [kind, title],
    );
  expect(await found(chidi, 'hands+sing')).toEqual([['idea', 'A shelf that sings']]);
  expect(await found(chidi, 'sings+boat')).toEqual([]);
  expect(await found(browserWith(app, ''), 'sings')).toEqual([]);
});
