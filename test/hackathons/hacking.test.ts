import { expect, test } from 'vitest';
import type { HackWork } from '../../api/hackathons/hacking/schema.ts';
import type { HelpWall } from '../../api/hackathons/help/schema.ts';
import { bela as belaIs } from '../cast.ts';
import type { Client } from '../client.ts';
import { opened, sentences } from './stage.ts';
import { idOf } from './walk.ts';

/** Bela's hack team at work; Chidi and Dora have a place, Emil has none. */
async function working() {
  const stage = await opened();
  const { bela, chidi, dora, pitch, come, hold, begin, idea, at } = stage;
  await pitch(bela, 'n1');
  await come(bela, chidi, dora);
  await hold('forming');
  await begin(bela, 'n1');
  await hold('hacking');
  const read = async (browser: Client) =>
    (await browser.get(`${idea('n1')}/work`)).body as HackWork;
  const wall = async (browser: Client) => (await browser.get(`${at}/help`)).body as HelpWall;
  const help = (id: string) => `${idea('n1')}/help/${idOf(id)}`;
  return { ...stage, work: `${idea('n1')}/work`, read, wall, help };
}

test('members say how far they are, note things down and set links; others read', async () => {
  const { bela, chidi, ada, hold, work, read, idea } = await working();
  expect((await chidi.get(`${idea('n2')}/work`)).status).toBe(404);
  expect(await read(chidi)).toMatchObject({ stage: 'exploring', log: [], links: [], mine: false });
  expect((await chidi.put(`${work}/stage`, { stage: 'building' })).status).toBe(403);
  expect((await bela.put(`${work}/stage`, { stage: 'building' })).status).toBe(200);
  const entry = `${work}/log/${idOf('k1')}`;
  expect((await bela.put(entry, { words: 'It is **warm**.' })).status).toBe(200);
  expect((await bela.put(entry, { words: 'It is **warm**.' })).status).toBe(200);
  const demo = `${work}/links/demo`;
  expect((await bela.put(demo, { link: 'javascript:alert(1)' })).status).toBe(422);
  expect((await bela.put(demo, { link: 'https://warm.example' })).status).toBe(200);
  await bela.put(demo, { link: 'https://warmer.example' });
  const there = await read(chidi);
  expect(there).toMatchObject({ stage: 'building', log: [{ by: { slug: belaIs.slug } }] });
  expect(there.log[0]?.html).toContain('<strong>warm</strong>');
  expect(there.links).toEqual([{ kind: 'demo', link: 'https://warmer.example' }]);
  expect((await chidi.delete(entry)).status).toBe(403);
  expect((await ada.delete(entry)).status).toBe(200);
  await bela.delete(demo);
  expect(await read(bela)).toMatchObject({ log: [], links: [] });
  await hold('over');
  expect((await bela.put(`${work}/stage`, { stage: 'ready' })).body).toMatchObject({
    code: 'closed',
  });
});

test('a team asks for help; two come at once, and both are named', async () => {
  const { bela, chidi, dora, emil, read, wall, help } = await working();
  const wish = { words: 'Who knows *ovens*?', skill: 'sql' };
  expect((await chidi.put(help('g1'), wish)).status).toBe(403);
  expect((await bela.put(help('g1'), { ...wish, skill: 'none' })).status).toBe(422);
  expect((await bela.put(help('g1'), wish)).status).toBe(200);
  await bela.put(help('g2'), { words: 'A cable', skill: null });
  expect((await bela.put(`${help('g1')}/coming`)).body).toMatchObject({ code: 'closed' });
  expect((await chidi.put(`${help('g3')}/coming`)).status).toBe(404);
  const both = await Promise.all([
    chidi.put(`${help('g1')}/coming`),
    dora.put(`${help('g1')}/coming`),
    dora.put(`${help('g1')}/coming`),
  ]);
  expect(both.map(({ status }) => status)).toEqual([200, 200, 200]);
  const { wanted } = await wall(dora);
  // What nobody comes for yet stands on top.
  expect(wanted.map(({ words, state }) => [words, state])).toEqual([
    ['A cable', 'open'],
    ['Who knows *ovens*?', 'coming'],
  ]);
  expect(wanted[1]).toMatchObject({ coming: true, own: false, skill: { name: 'SQL' } });
  expect(wanted[1]?.helpers).toHaveLength(2);
  const told = (await sentences(bela)).filter((one) => one.includes('comes to help'));
  expect(told).toHaveLength(2);

  await chidi.delete(`${help('g1')}/coming`);
  expect((await chidi.put(`${help('g1')}/solved`)).status).toBe(403);
  expect((await dora.put(`${help('g1')}/solved`)).status).toBe(200);
  expect(await wall(bela)).toMatchObject({ solved: 1, wanted: [{ words: 'A cable' }] });
  expect((await chidi.put(`${help('g1')}/coming`)).body).toMatchObject({ code: 'closed' });
  expect((await bela.delete(`${help('g1')}/solved`)).status).toBe(200);
  expect((await bela.delete(help('g2'))).status).toBe(200);
  // Who only helps needs no place.
  expect((await emil.put(`${help('g1')}/coming`)).status).toBe(200);
  expect((await read(bela)).help).toMatchObject([{ state: 'coming', mine: true }]);
});

test('the wall tells by the stamp that something is new', async () => {
  const { bela, chidi, hackathon, help } = await working();
  const stamp = async () => (await chidi.get(`/events/${hackathon.slug}/stamp`)).body;
  const before = await stamp();
  await bela.put(help('g1'), { words: 'A cable', skill: null });
  const asked = await stamp();
  expect(asked).not.toEqual(before);
  await chidi.put(`${help('g1')}/coming`);
  expect(await stamp()).not.toEqual(asked);
});
