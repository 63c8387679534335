import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { beginGzip, endGzip } from '../../api/calendar/gzip.ts';
import fc from '../property.ts';

const whole = (begin: string, end: string): string =>
  gunzipSync(endGzip(beginGzip(begin), end)).toString();

test('any end can be added to any beginning', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 500 });
  fc.assert(
    fc.property(text, fc.array(text), (begin, ends) => {
      const begun = beginGzip(begin);
      for (const end of ends) {
        expect(gunzipSync(endGzip(begun, end)).toString()).toBe(begin + end);
      }
    }),
  );
});

test.each([0, 1, 65_534, 65_535, 65_536, 131_070, 200_000])('an end of %i bytes', (length) => {
  const [begin, end] = ['Grüße '.repeat(20_000), 'x'.repeat(length)];
  expect(whole(begin, end)).toBe(begin + end);
});
