import { expect, test } from 'vitest';
import type { MyFortnight } from '../../../api/cohorts/fortnight/schema.ts';
import type { Waiting } from '../../../src/islands/fortnight/outbox.ts';
import { withWaiting } from '../../../src/islands/fortnight/pending.ts';

const at = (minute: number) => `2026-11-24T10:${minute.toString().padStart(2, '0')}:00.000Z`;
const change = (id: string, state: 'going' | 'shown', minute: number) => ({
  ...{ id, project: 'Small', state, words: '', at: at(minute) },
});
const known = {
  cohort: { slug: 'winter' },
  visits: [
    { id: 'v', project: 'Small', state: 'going', words: '', changes: [change('a', 'going', 5)] },
  ],
  tasks: [{ key: 'laptop', words: 'Laptop', done: false, at: null }],
  welcomes: [{ by: { slug: 'noor', name: 'Noor' }, thanked: false, hidden: false }],
} as unknown as MyFortnight;

const here = { id: 'x', cohort: 'winter' };
const said = (body: ReturnType<typeof change>, more = {}): Waiting => ({
  ...{ ...here, does: 'mini-project', visit: 'v', body },
  ...more,
});
const stateWith = (...waiting: Waiting[]) => withWaiting(known, waiting).visits[0]?.state;

test('what waits is shown as if it had been told', () => {
  expect(stateWith(said(change('b', 'shown', 6)))).toBe('shown');
  const { tasks, welcomes } = withWaiting(known, [
    { ...here, does: 'task', task: 'laptop', body: { done: true, at: at(7) } },
    { ...here, does: 'welcome', person: 'noor', body: { thanked: true, hidden: false } },
  ]);
  expect(tasks).toMatchObject([{ done: true, at: at(7) }]);
  expect(welcomes).toMatchObject([{ thanked: true }]);
});

test('what is known already, came too late, was refused or is of another cohort changes nothing', () => {
  expect(stateWith(said(change('a', 'shown', 6)))).toBe('going');
  expect(stateWith(said(change('b', 'shown', 4)))).toBe('going');
  expect(stateWith(said(change('b', 'shown', 6), { refused: 'No.' }))).toBe('going');
  expect(stateWith(said(change('b', 'shown', 6), { cohort: 'spring' }))).toBe('going');
});
