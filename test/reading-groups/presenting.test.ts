import { expect, test } from 'vitest';
import type { ReadingGroup } from '../../api/reading-groups/schema.ts';
import type { Client } from '../client.ts';
import { sentences } from '../courses/stage.ts';
import { opened, presenters } from './stage.ts';
import { idOf } from './walk.ts';

const [ada, bela, chidi] = ['ada-lindqvist', 'bela-kovacs', 'chidi-okafor'];
/** All that somebody was told: what comes at one moment has no order. */
const told = async (browser: Client) => (await sentences(browser)).join('\n');
/** Three who came before the first meeting. */
const three = async () => {
  const stage = await opened();
  await stage.join('bela', 'chidi');
  return { ...stage, rota: async () => presenters((await stage.read()).coming).slice(0, 6) };
};

test('the rota goes round, and who is near hears it', async () => {
  const { rota, ada: host, bela: second } = await three();
  expect(await rota()).toEqual([ada, bela, chidi, ada, bela, chidi]);
  expect((await sentences(host))[0]).toContain(': you present on Thursday 26 November.');
  expect((await sentences(second))[0]).toContain(': you present on Thursday 3 December.');
});

test('who founds a group alone is told nothing, and presents once they are two', async () => {
  const { ada: host, bela: second, join, read } = await opened();
  expect((await read()).coming[0]).toMatchObject({ presenter: { slug: ada }, firm: false });
  expect(await sentences(host)).toEqual([]);
  await join('bela');
  expect((await read()).coming.slice(0, 2)).toMatchObject([
    { presenter: { slug: ada }, firm: true },
    { presenter: { slug: bela }, firm: true },
  ]);
  expect(await sentences(second)).toHaveLength(1);
});

test('a volunteer comes first, and rests for it', async () => {
  const { rota, bela: browser, at, read } = await three();
  const third = (await read()).coming[2]?.id;
  const path = `${at}/meetings/${third}/presenter`;
  expect((await browser.put(path)).status).toBe(200);
  expect((await browser.put(path)).status).toBe(200);
  expect(await rota()).toEqual([ada, bela, bela, chidi, ada, chidi]);
  const first = (await read()).coming[0]?.id;
  expect((await browser.put(`${at}/meetings/${first}/presenter`)).status).toBe(409);
});

test('who cannot is replaced: far ahead by the rota, near by a stand-in whom all are asked for', async () => {
  const { rota, ada: host, bela: browser, chidi: other, at, read } = await three();
  const { coming } = await read();
  await browser.delete(`${at}/meetings/${coming[2]?.id}/presenter`);
  expect((await rota())[2]).toBe(chidi);
  await host.delete(`${at}/meetings/${coming[0]?.id}/presenter`);
  expect((await read()).coming[0]).toMatchObject({ presenter: null, wanted: true });
  expect((await sentences(browser))[0]).toBe(
    'The reading group “Distributed systems, slowly”: who presents on Thursday 26 November? A stand-in is wanted, or the meeting is put off.',
  );
  await other.put(`${at}/meetings/${coming[0]?.id}/presenter`);
  expect((await read()).coming[0]).toMatchObject({
    ...{ presenter: { slug: chidi }, wanted: false, how: 'stand-in' },
  });
  expect((await sentences(browser))[0]).toContain(
    'Chidi Okafor stands in on Thursday 26 November.',
  );
});

test('where nobody stands in, the meeting is put off a day before, and all that comes moves on', async () => {
  const { rota, ada: host, bela: browser, at, read, waitUntil } = await three();
  const [first] = (await read()).coming;
  await host.delete(`${at}/meetings/${first?.id}/presenter`);
  waitUntil('2026-11-25T12:29:00Z');
  expect((await read()).coming[0]).toMatchObject({ startsAt: first?.startsAt, wanted: true });
  waitUntil('2026-11-25T12:30:00Z');
  const { coming, skipped } = await read();
  expect(skipped).toEqual([{ day: '2026-11-26', reason: 'Nobody could present' }]);
  // The same meeting a week later, for which the rota asks whoever can then.
  expect(coming[0]).toMatchObject({
    ...{ id: first?.id, startsAt: '2026-12-03T12:30:00.000Z', wanted: false, firm: true },
    presenter: { slug: ada },
  });
  expect((await rota()).slice(0, 3)).toEqual([ada, bela, chidi]);
  expect(await told(browser)).toContain(
    'no meeting on Thursday 26 November: nobody could present. What was planned moves on.',
  );
  expect(await told(host)).toContain('you present on Thursday 3 December.');

  // Who falls out when it is too late for that leaves it to those who come.
  waitUntil('2026-12-03T06:00:00Z');
  await host.delete(`${at}/meetings/${first?.id}/presenter`);
  waitUntil('2026-12-03T12:00:00Z');
  expect((await read()).coming[0]).toMatchObject({ id: first?.id, presenter: null, wanted: true });
});

test('two change places with one click from the other side', async () => {
  const { rota, ada: host, bela: browser, chidi: other, at, read } = await three();
  const { coming } = await read();
  const asked = { mine: coming[0]?.id, theirs: coming[1]?.id };
  const swap = `${at}/swaps/${idOf('w1')}`;
  expect((await host.put(swap, asked)).status).toBe(200);
  expect((await host.put(swap, asked)).status).toBe(200);
  expect(await told(browser)).toContain('Ada Lindqvist presents on Thursday 26 November');
  expect((await read(other)).swaps).toEqual([]);
  expect((await read(browser)).swaps).toMatchObject([
    { asked: true, mine: coming[1]?.id, theirs: coming[0]?.id, other: { slug: ada } },
  ]);
  expect((await other.put(`${swap}/acceptance`)).status).toBe(409);
  expect((await browser.put(`${swap}/acceptance`)).status).toBe(200);
  expect((await rota()).slice(0, 3)).toEqual([bela, ada, chidi]);
  expect(await told(host)).toContain(
    'Béla Kovács changes places with you: you present on Thursday 3 December.',
  );
  expect((await browser.put(`${swap}/acceptance`)).status).toBe(409);
});

test('a swap that is declined changes nothing', async () => {
  const { rota, ada: host, bela: browser, at, read } = await three();
  const { coming } = await read();
  const before = await rota();
  await host.put(`${at}/swaps/${idOf('w1')}`, { mine: coming[0]?.id, theirs: coming[1]?.id });
  await browser.delete(`${at}/swaps/${idOf('w1')}`);
  expect(await rota()).toEqual(before);
  expect(await told(host)).toContain('Béla Kovács would rather not change places with you.');
});

test('who pauses or leaves presents nothing, and who comes back is on the rota again', async () => {
  const { rota, bela: browser, at, event } = await three();
  await browser.put(`${at}/pause`, { until: null });
  expect(await rota()).not.toContain(bela);
  const { body } = await browser.delete(`${at}/pause`);
  expect(presenters((body as ReadingGroup).coming)).toContain(bela);
  await browser.delete(`${event}/signup`);
  expect(await rota()).not.toContain(bela);
});
