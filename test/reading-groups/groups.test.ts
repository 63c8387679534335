import { expect, test } from 'vitest';
import type { ReadingGroup } from '../../api/reading-groups/schema.ts';
import { sentences } from '../courses/stage.ts';
import { days, opened } from './stage.ts';
import { idOf, said } from './walk.ts';

test('a group is begun once, with its host in it and eight meetings ahead', async () => {
  const { answer, ada, bela, read } = await opened();
  expect(answer.status).toBe(200);
  const again = await ada.post('/reading-groups', { ...said, id: idOf('g1') });
  expect((again.body as ReadingGroup).slug).toBe((answer.body as ReadingGroup).slug);
  const group = await read(bela);
  expect(days(group.coming).slice(0, 3)).toEqual(['2026-11-26', '2026-12-03', '2026-12-10']);
  expect(group.coming).toHaveLength(8);
  expect(group.members).toEqual([
    { slug: 'ada-lindqvist', name: 'Ada Lindqvist', isNew: false, isHost: true, pausedUntil: null },
  ]);
  expect(group.aboutHtml).toContain('<em>why</em>');
  const { body } = await bela.get('/reading-groups');
  expect((body as { groups: ReadingGroup[] }).groups).toMatchObject([
    { slug: group.slug, next: { startsAt: '2026-11-26T12:30:00.000Z' }, met: 0, mine: false },
  ]);
});

test('the hour stays on the clock where it was said, whatever the clocks do', async () => {
  const more = { zone: 'America/New_York', time: '09:00', firstDay: '2027-03-01' };
  const { read } = await opened(more);
  const { coming } = await read();
  // New York goes forward on Sunday 14 March 2027.
  expect(coming.slice(0, 3).map(({ startsAt }) => startsAt)).toEqual([
    '2027-03-04T14:00:00.000Z',
    '2027-03-11T14:00:00.000Z',
    '2027-03-18T13:00:00.000Z',
  ]);
});

test('an hour that the clocks skip becomes the one behind it, that day alone', async () => {
  const more = { zone: 'Europe/Berlin', time: '02:30', weekday: 7, firstDay: '2027-03-21' };
  const { read } = await opened(more);
  const { coming } = await read();
  expect(coming.slice(0, 3).map(({ startsAt }) => startsAt)).toEqual([
    '2027-03-21T01:30:00.000Z',
    '2027-03-28T01:30:00.000Z',
    '2027-04-04T00:30:00.000Z',
  ]);
});

test('one joins at any time, waits where it is full, and is let in by who leaves', async () => {
  const { ada, bela, chidi, event, read, waitUntil } = await opened({ seats: 2 });
  waitUntil('2026-12-05T12:00:00Z');
  expect((await bela.put(`${event}/signup`)).body).toMatchObject({
    signup: { state: 'confirmed' },
  });
  expect((await chidi.put(`${event}/signup`)).body).toMatchObject({
    signup: { state: 'waiting', place: 1 },
  });
  expect((await read(chidi)).waitingList).toMatchObject([{ slug: 'chidi-okafor' }]);
  expect((await bela.delete(`${event}/signup`)).body).toMatchObject({ signup: null });
  expect(await sentences(chidi)).toContain(
    'A seat became free: you now have a place at “Distributed systems, slowly”.',
  );
  const { members } = await read(ada);
  expect(members).toMatchObject([{ isNew: false }, { slug: 'chidi-okafor', isNew: true }]);
});

test('a skipped week moves what comes, under the same ids, and everybody hears why', async () => {
  const { ada, bela, join, at, event, read } = await opened();
  await join('bela');
  const before = await read();
  const feed = async () => {
    const { body } = await bela.put('/calendar-feed');
    const text = (await bela.get((body as { path: string }).path.replace('/api', ''))).body;
    return String(text).replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1);
  };
  const sequence = (text = '') => Number(/SEQUENCE:(\d+)/.exec(text)?.[1]);
  const fed = await feed();
  expect(fed).toHaveLength(8);
  const skip = `${at}/skipped-days/2026-12-03`;
  expect((await bela.put(skip, { reason: 'Offsite' })).status).toBe(403);
  expect((await ada.put(skip, { reason: 'Offsite' })).status).toBe(200);
  expect((await ada.put(skip, { reason: 'Offsite' })).status).toBe(200);
  const after = await read();
  expect(after.coming.map(({ id }) => id)).toEqual(before.coming.map(({ id }) => id));
  expect(days(after.coming).slice(0, 3)).toEqual(['2026-11-26', '2026-12-10', '2026-12-17']);
  const second = (await feed()).find((text) => text.includes(`UID:${before.coming[1]?.id}@`));
  expect(second).toContain('DTSTART;TZID=Europe/Lisbon:20261210T123000');
  const was = fed.find((text) => text.includes(`UID:${before.coming[1]?.id}@`));
  expect(sequence(second)).toBeGreaterThan(sequence(was));
  expect(await sentences(bela)).toContain(
    'The reading group “Distributed systems, slowly”: no meeting on Thursday 3 December: Offsite. What was planned moves on.',
  );
  await ada.delete(skip);
  expect(days((await read()).coming)).toEqual(days(before.coming));
  expect((await bela.get(event.replace('/events', '/reading-groups'))).status).toBe(200);
});

test('holidays of its offices are no days of the group', async () => {
  const { read } = await opened({ weekday: 2, firstDay: '2026-12-01', offices: ['lisbon'] });
  // The 1st and the 8th of December are holidays in Portugal.
  expect(days((await read()).coming).slice(0, 2)).toEqual(['2026-12-15', '2026-12-22']);
});

test('the host edits it from the version that they saw, and the meetings move to its new hour', async () => {
  const { ada, bela, join, at, read } = await opened();
  await join('bela');
  const before = await read();
  const edit = { ...said, weekday: 2, time: '17:00', version: before.version };
  const answer = await ada.put(at, edit);
  expect(answer.status).toBe(200);
  const after = answer.body as ReadingGroup;
  expect(after.coming[0]).toMatchObject({
    id: before.coming[0]?.id,
    startsAt: '2026-12-01T17:00:00.000Z',
  });
  expect((await ada.put(at, edit)).status).toBe(409);
  expect((await bela.put(at, { ...edit, version: after.version })).status).toBe(403);
  expect(
    (await ada.put(at, { ...edit, version: after.version, lastDay: '2026-01-01' })).status,
  ).toBe(422);
});

test('a group ends with what it has read, and one that never met is called off', async () => {
  const { ada, at, read, waitUntil, event, bela } = await opened();
  waitUntil('2026-12-04T12:00:00Z');
  await read();
  const { body } = await ada.put(`${at}/end`, { reason: 'We have read it all.' });
  const ended = body as ReadingGroup;
  expect(ended).toMatchObject({ phase: 'over', coming: [], met: 2 });
  expect((await ada.put(`${at}/end`, { reason: 'We have read it all.' })).status).toBe(200);
  expect((await bela.put(`${event}/signup`)).status).toBe(409);
  const never = await opened();
  await never.ada.put(`${never.at}/end`, { reason: 'Nobody came.' });
  expect(await never.read()).toMatchObject({ phase: 'cancelled', coming: [] });
});
