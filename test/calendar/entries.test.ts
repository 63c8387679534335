import { expect, test } from 'vitest';
import { entriesOf } from '../../api/calendar/entries/rules.ts';
import type { SharedEntry } from '../../api/calendar/schema.ts';

const shared = (slug: string, startsAt: string): SharedEntry => ({
  ...{ id: `${slug}-1`, kind: 'talk', slug, title: slug, startsAt, endsAt: startsAt },
  ...{ zone: 'Europe/Lisbon', place: '', host: { slug: 'ada', name: 'Ada' }, team: null },
  cancelled: false,
});
const [first, second, third] = ['10', '11', '12'].map((hour) => `2026-11-23T${hour}:00:00.000Z`);
const [one, other] = [shared('one', `${first}`), shared('other', `${third}`)];

test('what is mine is told of each session of its event', () => {
  const again = { ...one, id: 'one-2' };
  const told = entriesOf({ entries: [one, again, other], mine: { one: 'seated' }, own: [] });
  expect(told.map(({ id, mine }) => [id, mine])).toEqual([
    ['one-1', 'seated'],
    ['one-2', 'seated'],
    ['other-1', null],
  ]);
});

test('what I alone am told stands where its time is', () => {
  const draft = { ...shared('draft', `${second}`), mine: 'drafting' as const };
  const told = entriesOf({ entries: [one, other], mine: {}, own: [draft] });
  expect(told.map(({ slug, mine }) => [slug, mine])).toEqual([
    ['one', null],
    ['draft', 'drafting'],
    ['other', null],
  ]);
});

test('an event that is called what every object has is nobody’s by that', () => {
  const entries = [shared('constructor', `${first}`)];
  expect(entriesOf({ entries, mine: {}, own: [] })).toMatchObject([{ mine: null }]);
});
