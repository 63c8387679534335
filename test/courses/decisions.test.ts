import { expect, test } from 'vitest';
import { settle } from '../../api/courses/decisions/settled.ts';
import type { Course } from '../../api/courses/schema.ts';
import { opened, sentences } from './stage.ts';
import { facts } from './walk.ts';

const condition = { minimum: 2, date: '2026-11-27', time: '17:00', zone: 'Europe/Lisbon' };
const friday = '2026-11-27T17:00:00.000Z';

test('reached in time: it runs, and everyone is told once', async () => {
  const { bela, chidi, ada, event, read, waitUntil } = await opened({ condition });
  await bela.put(`${event}/signup`);
  expect((await read()).minimum).toEqual({
    ...{ minimum: 2, missing: 1, decideBy: friday, zone: 'Europe/Lisbon', decision: 'open' },
  });
  await chidi.put(`${event}/signup`);
  waitUntil('2026-11-27T17:00:01.000Z');
  expect((await read()).minimum?.decision).toBe('runs');
  await chidi.delete(`${event}/signup`);
  expect((await read()).minimum?.decision).toBe('runs');
  const told = 'The course “Reading query plans” runs: 2 of the 2 that it needs are enrolled.';
  expect(await sentences(bela)).toEqual([told]);
  expect(await sentences(ada)).toEqual([told]);
});

test('not reached: nobody is cancelled; the instructor is asked, and after two days everyone told', async () => {
  const { bela, ada, event, read, waitUntil } = await opened({ condition });
  await bela.put(`${event}/signup`);
  waitUntil('2026-11-27T17:00:01.000Z');
  expect(await read(bela)).toMatchObject({
    minimum: { decision: 'asked' },
    signup: { state: 'confirmed' },
    phase: 'announced',
  });
  expect(await sentences(ada)).toEqual([
    'The course “Reading query plans” has 1 of the 2 people that it needs. Let it run, cancel it, or give it another week.',
  ]);
  expect(await sentences(bela)).toEqual([]);
  waitUntil('2026-11-29T17:00:02.000Z');
  expect((await read()).minimum?.decision).toBe('undecided');
  expect(await sentences(bela)).toEqual([
    'Whether the course “Reading query plans” runs is not decided: 1 of the 2 that it needs are enrolled, and its instructors have not said yet.',
  ]);
});

test('whoever comes late still makes it run', async () => {
  const { bela, chidi, event, read, waitUntil } = await opened({ condition });
  await bela.put(`${event}/signup`);
  waitUntil('2026-11-28T08:00:00.000Z');
  expect((await read()).minimum?.decision).toBe('asked');
  await chidi.put(`${event}/signup`);
  expect((await read()).minimum?.decision).toBe('runs');
});

test('the instructor lets it run, or gives it a week more at the same hour, once', async () => {
  const { ada, bela, at, event, read, waitUntil } = await opened({ condition });
  await bela.put(`${event}/signup`);
  const early = await ada.put(`${at}/decision`, { choice: 'run', decideBy: friday });
  expect(early.status).toBe(409);
  waitUntil('2026-11-27T17:00:01.000Z');
  await read();
  const extend = { choice: 'extend', decideBy: friday };
  expect((await bela.put(`${at}/decision`, extend)).status).toBe(403);
  // A week more would be behind the first session.
  expect((await ada.put(`${at}/decision`, extend)).status).toBe(409);
  const run = { choice: 'run', decideBy: friday };
  expect((await ada.put(`${at}/decision`, run)).body).toMatchObject({
    minimum: { decision: 'runs' },
  });
  expect((await ada.put(`${at}/decision`, run)).status).toBe(200);
  expect(await sentences(bela)).toEqual([
    'The course “Reading query plans”: it runs, with 1 of 2 enrolled.',
  ]);
});

test('a week more is told to everyone, and is not given twice', async () => {
  const sooner = { ...condition, date: '2026-11-24' };
  const { ada, bela, at, event, read, waitUntil } = await opened({ condition: sooner });
  await bela.put(`${event}/signup`);
  waitUntil('2026-11-24T18:00:00.000Z');
  await read();
  const extend = { choice: 'extend', decideBy: '2026-11-24T17:00:00.000Z' };
  const later = { decision: 'open', decideBy: '2026-12-01T17:00:00.000Z' };
  expect((await ada.put(`${at}/decision`, extend)).body).toMatchObject({ minimum: later });
  expect((await ada.put(`${at}/decision`, extend)).body).toMatchObject({ minimum: later });
  expect(await sentences(bela)).toHaveLength(1);
});

test('two processes that look at once decide once and tell once', async () => {
  const { bela, chidi, event, portal, db, waitUntil } = await opened({ condition });
  await bela.put(`${event}/signup`);
  await chidi.put(`${event}/signup`);
  waitUntil('2026-11-27T18:00:00.000Z');
  await Promise.all(Array.from({ length: 8 }, () => settle(portal)));
  const rows = await db.read(`SELECT person, what FROM notices WHERE what LIKE 'course-%'`);
  expect(rows.map(({ what }) => what)).toEqual(['course-runs', 'course-runs', 'course-runs']);
});

test('another minimum is decided anew', async () => {
  const { ada, at, read, waitUntil } = await opened({ condition: { ...condition, minimum: 1 } });
  waitUntil('2026-11-28T08:00:00.000Z');
  expect((await read()).minimum?.decision).toBe('asked');
  const more = { ...facts, condition: { ...condition, date: '2026-12-03', minimum: 1 } };
  const { body } = await ada.put(at, { ...more, version: 1, reason: '' });
  expect((body as Course).minimum?.decision).toBe('open');
});
