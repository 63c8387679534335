import { expect, test } from 'vitest';
import { blank, ordered, saidOf, valuesIn } from '../../src/islands/series/values.ts';

const ines = { slug: 'ines', name: 'Inês' };

test('what the form holds untouched is what it began with, whatever stands first', () => {
  const fresh = blank('Europe/Lisbon', ines, ['lisbon', 'berlin']);
  const form = new FormData();
  for (const [name, value] of Object.entries(fresh)) form.set(name, String(value ?? ''));
  form.set('speakers', JSON.stringify([ines]));
  form.delete('offices');
  for (const office of ['lisbon', 'berlin']) form.append('offices', office);
  expect(JSON.stringify(valuesIn(form))).toBe(JSON.stringify(fresh));
});

test('a series is said with trimmed words and its hosts by slug', () => {
  const fresh = blank('Europe/Lisbon', ines, []);
  const said = saidOf(ordered({ ...fresh, title: ' Soup ', place: ' Kitchen ' }));
  expect(said).toMatchObject({ title: 'Soup', place: 'Kitchen', hosts: ['ines'], nth: null });
});
