import { expect, test } from 'vitest';
import type { ReadingList } from '../../api/reading-groups/readings/schema.ts';
import type { ReadingGroup } from '../../api/reading-groups/schema.ts';
import { opened } from './stage.ts';
import { clocks, idOf } from './walk.ts';

const text = (id: string, title: string, more: object = {}) => ({
  ...clocks,
  ...{ id: idOf(id), title, doi: '', ...more },
});
const titles = (list: { title: string }[]) => list.map(({ title }) => title);

test('the host lists, members propose and back, and the meetings follow the list', async () => {
  const { ada, bela, chidi, join, at, read } = await opened();
  await join('bela');
  const listed = [text('r1', 'One'), text('r2', 'Two', { weeks: 2 }), text('r3', 'Three')];
  const sent = { state: 'listed', readings: listed };
  expect((await bela.post(`${at}/readings`, sent)).status).toBe(403);
  expect((await ada.post(`${at}/readings`, sent)).status).toBe(200);
  expect((await ada.post(`${at}/readings`, sent)).status).toBe(200);
  const about = async () =>
    (await read()).coming
      .slice(0, 5)
      .map(({ reading }) => reading && [reading.title, reading.part]);
  expect(await about()).toEqual([['One', 1], ['Two', 1], ['Two', 2], ['Three', 1], null]);

  const proposal = { state: 'candidate', readings: [text('r4', 'Four')] };
  expect((await chidi.post(`${at}/readings`, proposal)).status).toBe(403);
  expect((await bela.post(`${at}/readings`, proposal)).status).toBe(200);
  const backing = `${at}/readings/${idOf('r4')}/backing`;
  await ada.put(backing);
  const { body } = await ada.put(backing);
  expect((body as ReadingList).candidates).toMatchObject([
    {
      title: 'Four',
      backed: true,
      backers: [{ slug: 'ada-lindqvist' }],
      by: { slug: 'bela-kovacs' },
    },
  ]);

  const order = { order: [idOf('r3'), idOf('r1')] };
  expect((await bela.put(`${at}/reading-order`, order)).status).toBe(403);
  const after = (await ada.put(`${at}/reading-order`, order)).body as ReadingList;
  expect(titles(after.listed)).toEqual(['Three', 'One', 'Two']);
  expect((await about())[0]).toEqual(['Three', 1]);

  const { id: _, ...said } = text('r4', 'Four');
  const put = { ...said, state: 'listed' };
  expect((await bela.put(`${at}/readings/${idOf('r4')}`, put)).status).toBe(403);
  const moved = (await ada.put(`${at}/readings/${idOf('r4')}`, put)).body as ReadingList;
  expect(titles(moved.listed)).toEqual(['Three', 'One', 'Two', 'Four']);
  await ada.delete(`${at}/readings/${idOf('r1')}`);
  expect(await about()).toEqual([['Three', 1], ['Two', 1], ['Two', 2], ['Four', 1], null]);
});

test('what was read stays, and another group finds that it was', async () => {
  const { ada, bela, at, read, waitUntil } = await opened();
  await ada.post(`${at}/readings`, { state: 'listed', readings: [text('r1', 'Túrbo-Charged!')] });
  waitUntil('2026-11-27T12:00:00Z');
  const list = (await ada.get(`${at}/readings`)).body as ReadingList;
  expect(list).toMatchObject({ listed: [], read: [{ held: [{ day: '2026-11-26' }] }] });
  expect((await ada.delete(`${at}/readings/${idOf('r1')}`)).status).toBe(409);
  const { held } = await read();
  expect(held).toMatchObject([{ reading: { title: 'Túrbo-Charged!' } }]);

  const other = { ...(await import('./walk.ts')).said, id: idOf('g2'), firstDay: '2026-12-01' };
  const { slug } = (await bela.post('/reading-groups', other)).body as ReadingGroup;
  const sent = { state: 'candidate', readings: [text('r9', 'Turbo charged')] };
  const { candidates } = (await bela.post(`/reading-groups/${slug}/readings`, sent))
    .body as ReadingList;
  expect(candidates[0]?.before).toMatchObject([
    {
      title: 'Distributed systems, slowly',
      day: '2026-11-26',
      presenter: { slug: 'ada-lindqvist' },
    },
  ]);
});

test('a wrong DOI or ISBN is said at its field; a right one is kept short', async () => {
  const { ada, at } = await opened();
  const send = (more: object) =>
    ada.post(`${at}/readings`, { state: 'listed', readings: [text('r1', 'One', more)] });
  expect((await send({ doi: 'nonsense' })).status).toBe(422);
  expect((await send({ isbn: '978-1-4493-7332-1' })).status).toBe(422);
  const { body } = await send({ doi: 'https://doi.org/10.1145/X1', isbn: '978-1-4493-7332-0' });
  expect((body as ReadingList).listed).toMatchObject([
    { doi: '10.1145/x1', isbn: '9781449373320' },
  ]);
});
