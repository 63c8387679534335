import { expect, test } from 'vitest';
import { frontMatterOf } from '../../src/content/front-matter.ts';
import { withReviewed } from '../../src/reviews/with-reviewed.ts';
import fc from '../property.ts';

const day = '2026-11-21';

test.each([
  ['a plain day', '---\nreviewed: 2026-01-02\n---\nHi', '---\nreviewed: 2026-11-21\n---\nHi'],
  [
    'comments, quotes and order',
    '---\n# who\nowner: payments # ours\nreviewed:   "2026-01-02"  # by Ada\ntags: [a,b]\n---\n\n# Hi\n',
    '---\n# who\nowner: payments # ours\nreviewed:   2026-11-21  # by Ada\ntags: [a,b]\n---\n\n# Hi\n',
  ],
  [
    'line ends of Windows',
    '---\r\ntitle: Hi\r\n---\r\n\r\nText\r\n',
    '---\r\ntitle: Hi\r\nreviewed: 2026-11-21\r\n---\r\n\r\nText\r\n',
  ],
  ['nothing said', '---\ntitle: Hi\n---\n', '---\ntitle: Hi\nreviewed: 2026-11-21\n---\n'],
  [
    'an empty value',
    '---\nreviewed:\nowner: x\n---\n',
    '---\nreviewed: 2026-11-21\nowner: x\n---\n',
  ],
  [
    'an empty value with a comment',
    '---\nreviewed: # not yet\n---\n',
    '---\nreviewed: 2026-11-21 # not yet\n---\n',
  ],
  [
    'a text that goes to the end',
    '---\nsummary: |\n  One\n  two\n---\nHi',
    '---\nsummary: |\n  One\n  two\nreviewed: 2026-11-21\n---\nHi',
  ],
  [
    'indented keys',
    '---\n  a: 1\n  b: 2\n---\n',
    '---\n  a: 1\n  b: 2\n  reviewed: 2026-11-21\n---\n',
  ],
  ['braces', '---\n{ title: Hi }\n---\n', '---\n{reviewed: 2026-11-21,  title: Hi }\n---\n'],
  ['no keys', '---\n---\nHi', '---\nreviewed: 2026-11-21\n---\nHi'],
  ['only a comment', '---\n# later\n---\n', '---\n# later\nreviewed: 2026-11-21\n---\n'],
  ['dots at its end', '---\na: 1\n...\nHi', '---\na: 1\nreviewed: 2026-11-21\n...\nHi'],
  ['no front matter', '# Hi\n', '---\nreviewed: 2026-11-21\n---\n\n# Hi\n'],
  ['none, on Windows', '# Hi\r\n', '---\r\nreviewed: 2026-11-21\r\n---\r\n\r\n# Hi\r\n'],
  ['nothing at all', '', '---\nreviewed: 2026-11-21\n---\n'],
  ['a rule at the top', '---\nHi\n---\n', '---\nreviewed: 2026-11-21\n---\n\n---\nHi\n---\n'],
  [
    'a mark of byte order',
    '\uFEFF---\nreviewed: 2026-01-02\n---\n',
    '\uFEFF---\nreviewed: 2026-11-21\n---\n',
  ],
  [
    'a key of that name elsewhere',
    '---\nx: { reviewed: 2020-01-01 }\n---\nreviewed: no\n',
    '---\nx: { reviewed: 2020-01-01 }\nreviewed: 2026-11-21\n---\nreviewed: no\n',
  ],
])('%s', (_, before, after) => {
  expect(withReviewed(before, day)).toBe(after);
});

test.each([
  ['broken YAML', '---\ntitle: a: b\n---\n'],
  ['a key twice', '---\nreviewed: 2026-01-01\nreviewed: 2026-02-01\n---\n'],
  ['an alias of nothing', '---\n*x\n---\n'],
  ['TOML', '+++\ntitle = "Hi"\n+++\n'],
])('%s is left to its author', (_, text) => {
  expect(withReviewed(text, day)).toBeUndefined();
});

test('whatever the file, nothing but the day is another afterwards', () => {
  const line = fc.oneof(
    fc.constantFrom('title: Hi', '# why', 'tags: [a, b]', 'reviewed: 2026-01-02', 'reviewed:', ''),
    fc.string({ maxLength: 12 }),
  );
  const text = fc
    .tuple(fc.array(line, { maxLength: 5 }), fc.string(), fc.constantFrom('\n', '\r\n'))
    .map(([lines, body, end]) => ['---', ...lines, '---', body].join(end));
  fc.assert(
    fc.property(text, (before) => {
      const after = withReviewed(before, day);
      if (after === undefined) return;
      expect(frontMatterOf(after).data).toEqual({ ...frontMatterOf(before).data, reviewed: day });
      expect(withReviewed(after, day)).toBe(after);
    }),
    { numRuns: 500 },
  );
});
