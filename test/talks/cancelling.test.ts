import { expect, test } from 'vitest';
import { ada, after, monday } from '../cast.ts';
import { at, offer, opened, refOf, sentences } from './stage.ts';

test('Ada cancels, says why, and everyone who wanted to come is told once', async () => {
  const { ada: adas, bela: belas, chidi: chidis } = await opened();
  await belas.put('/events/failing-over-by-hand/signup');
  const reason = 'I have lost my voice';
  const cancelled = await adas.put(`${at}/cancellation`, { reason });
  expect(cancelled).toMatchObject({
    status: 200,
    body: {
      phase: 'cancelled',
      version: 2,
      cancellation: { reason, by: refOf(ada), at: monday.toISOString() },
      changes: [{ what: 'cancelled', detail: { reason: ['', reason] } }],
      refusals: {
        take: 'This talk was cancelled.',
        leave: 'This talk was cancelled; there is no seat to give up.',
        edit: 'This talk was cancelled; it can no longer be changed.',
        cancel: 'This talk was cancelled; it can no longer be cancelled.',
        whoComes: null,
      },
    },
  });
  expect(await adas.put(`${at}/cancellation`, { reason })).toEqual(cancelled);
  expect(await adas.put(`${at}/cancellation`, { reason: 'Rain' })).toMatchObject({
    status: 409,
    body: { code: 'cancelled' },
  });
  expect(await chidis.put('/events/failing-over-by-hand/signup')).toMatchObject({
    status: 409,
    body: { code: 'cancelled', detail: 'This talk was cancelled.' },
  });
  expect(await sentences(belas)).toEqual([
    '“Failing over by hand” was cancelled: I have lost my voice.',
  ]);
});

test('what has begun is neither moved nor cancelled', async () => {
  const { ada: adas, waitUntil } = await opened();
  waitUntil(new Date('2026-11-25T12:30:00.000Z'));
  expect(await adas.put(at, { ...offer, time: '16:00', version: 1 })).toMatchObject({
    status: 409,
    body: { code: 'over', detail: 'This talk has begun; it can no longer be changed.' },
  });
  waitUntil(after(monday, { days: 9 }));
  expect(await adas.put(`${at}/cancellation`, { reason: 'Late' })).toMatchObject({
    status: 409,
    body: { code: 'over', detail: 'This talk is over; it can no longer be cancelled.' },
  });
});
