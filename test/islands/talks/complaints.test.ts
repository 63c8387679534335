import { expect, test } from 'vitest';
import { complaintOf } from '../../../src/islands/talks/complaints.ts';
import { limits } from '../../../src/pages/talks/_limits.ts';

const fine = { valid: true };
const bad = (flag: keyof ValidityState) => ({ valid: false, [flag]: true });

test.each([
  ['title', 'A talk', true, fine, undefined],
  ['title', '', true, bad('valueMissing'), 'Give it a title.'],
  ['title', '   ', true, fine, 'Give it a title.'],
  ['abstract', '', false, fine, undefined],
  ['abstract', 'x'.repeat(8000), false, fine, undefined],
  ['abstract', 'x'.repeat(8001), false, fine, 'At most 8000 characters; these are 8001.'],
  ['date', '', true, bad('valueMissing'), 'Say on which day.'],
  ['date', '', true, bad('badInput'), 'Give a day that the calendar has.'],
  [
    'date',
    '2020-01-01',
    true,
    bad('rangeUnderflow'),
    'That day is over. Choose one that is still to come.',
  ],
  ['minutes', '500', true, bad('rangeOverflow'), 'Between 15 and 240 whole minutes.'],
  ['seats', '1.5', true, bad('stepMismatch'), 'A whole number between 1 and 10000.'],
  ['seats', '', false, fine, undefined],
  ['link', 'meet', false, bad('typeMismatch'), 'Give a full address that begins with https://.'],
  ['room', '', false, fine, undefined],
])('%s with %j, required %s: %5$s', (name, value, required, validity, words) => {
  expect(complaintOf({ name, value, required, validity }, limits)).toBe(words);
});
