import { expect, test } from 'vitest';
import { changesOf, whatOf } from '../../api/talks/changes/rules.ts';

const said = {
  title: 'Bread',
  abstract: 'Flour and water.',
  seats: 12 as number | null,
  startsAt: '2026-11-25T12:30:00.000Z',
  endsAt: '2026-11-25T13:15:00.000Z',
  zone: 'Europe/Lisbon',
  place: 'Kitchen',
  link: '',
};
const was = 'Wednesday 25 November 2026, 12:30 to 13:15, Lisbon time';

test.each([
  [{}, {}, 'edited'],
  [{ title: 'Sourdough' }, { title: ['Bread', 'Sourdough'] }, 'edited'],
  [
    { endsAt: '2026-11-25T13:30:00.000Z' },
    { when: [was, 'Wednesday 25 November 2026, 12:30 to 13:30, Lisbon time'] },
    'moved',
  ],
  [
    { zone: 'Europe/London' },
    { when: [was, 'Wednesday 25 November 2026, 12:30 to 13:15, London time'] },
    'moved',
  ],
  [{ place: '' }, { where: ['Kitchen', 'not said'] }, 'moved'],
  [{ link: 'https://x.example' }, { link: ['no link', 'a link'] }, 'edited'],
  [{ seats: null }, { seats: ['12', 'as many as come'] }, 'edited'],
  [{ seats: 13, place: 'Hall' }, { where: ['Kitchen', 'Hall'], seats: ['12', '13'] }, 'moved'],
  [{ abstract: 'Flour, water.' }, { abstract: ['Flour and water.', 'Flour, water.'] }, 'edited'],
])('an edit to %j changes %j', (edit, detail, what) => {
  const changes = changesOf(said, { ...said, ...edit });
  expect(changes).toEqual(detail);
  expect(whatOf(changes)).toBe(what);
});

test('of a long abstract only the part that differs is kept', () => {
  const lead = 'Lorem ipsum dolor sit amet '.repeat(20);
  const [before, after] = [`${lead}old ${'x'.repeat(300)}`, `${lead}new ${'x'.repeat(300)}`];
  const { abstract } = changesOf({ ...said, abstract: before }, { ...said, abstract: after });
  expect(abstract?.[0]).toMatch(/^….{40}old x{1,120}…$/);
  expect(abstract?.[1]).toMatch(/^….{40}new x{1,120}…$/);
});

test('a change of white space alone is a change, too', () => {
  const edited = changesOf(said, { ...said, abstract: 'Flour  and water.' });
  expect(edited).toEqual({ abstract: ['Flour and water.', 'Flour  and water.'] });
});
