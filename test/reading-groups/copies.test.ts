import { expect, test } from 'vitest';
import type { ReadingList } from '../../api/reading-groups/readings/schema.ts';
import { bela, chidi, dora } from '../cast.ts';
import { pdf, uploader } from '../materials/stage.ts';
import { opened } from './stage.ts';
import { clocks, idOf } from './walk.ts';

const material = 'copy-of-a-proposal';

test('who proposes a text brings a copy with it, and alone of the readers takes it back', async () => {
  const group = await opened();
  await group.join('bela', 'chidi');
  const sent = { body: pdf, id: material, name: 'clocks.pdf' };
  const outside = await uploader(group.app, dora, group.slug);
  expect((await outside(sent)).status).toBe(403);
  const upload = await uploader(group.app, bela, group.slug);
  expect(await upload(sent)).toMatchObject({ status: 200, body: { refusal: null } });
  const proposal = { ...clocks, id: idOf('r1'), material };
  const { body } = await group.bela.post(`${group.at}/readings`, {
    ...{ state: 'candidate', readings: [proposal] },
  });
  expect((body as ReadingList).candidates).toMatchObject([{ material, by: { slug: bela.slug } }]);
  expect((await group.dora.get(`/materials/${material}/file`)).status).toBe(200);

  const bare = { ...clocks, state: 'candidate' };
  // Taken off the text it is gone, and the text stays.
  expect((await group.bela.put(`${group.at}/readings/${idOf('r1')}`, bare)).status).toBe(200);
  expect((await group.bela.get(`/materials/${material}/file`)).status).toBe(404);
  await upload(sent);
  expect(
    (await group.bela.put(`${group.at}/readings/${idOf('r1')}`, { ...bare, material })).status,
  ).toBe(200);
  expect((await group.dora.get(`/materials/${material}/file`)).status).toBe(200);

  const copy = `${group.event}/materials/${material}`;
  expect((await group.chidi.delete(copy)).status).toBe(403);
  const other = await uploader(group.app, chidi, group.slug);
  expect((await other(sent)).status).toBe(409);
  expect((await group.bela.delete(copy)).status).toBe(200);
  const left = (await group.ada.get(`${group.at}/readings`)).body as ReadingList;
  expect(left.candidates).toMatchObject([{ material: null }]);
});
