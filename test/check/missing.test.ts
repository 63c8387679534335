import { expect, test } from 'vitest';
import { faultsIn } from '../../src/check/faults.ts';
import { report, summary } from '../../src/check/report.ts';
import { DAY, shelfOf, TEAM, WHOLE } from '../content/written.ts';

test('what is missing or doubtful is told and stops nothing', async () => {
  const faults = faultsIn(
    await shelfOf({
      ...TEAM,
      'playbooks/a/bare.md': 'Just words.\n',
      'playbooks/a/future.md': WHOLE.replace('2026-10-01', '2062-10-01'),
      'playbooks/a/misspelt.md': WHOLE.replace('owner:', 'ower:'),
      'playbooks/a/image.md': `${WHOLE}\n![cat](https://cats.example/cat.png)\n`,
    }),
    DAY,
  );
  expect(report(faults).split('\n')).toEqual([
    'content/playbooks/a/bare.md:1:1  has no owner and no review date',
    '    Add `owner: <team>` and `reviewed: <day>` to its front matter.',
    'content/playbooks/a/future.md:4:1  `reviewed` lies in the future: 2062-10-01',
    '    Write the day on which somebody went through it.',
    'content/playbooks/a/image.md:7:1  shows an image from another site, which no browser will load here: https://cats.example/cat.png',
    '    Put the image beside the page.',
    'content/playbooks/a/misspelt.md:1:1  has no owner',
    '    Add `owner: <team>` to its front matter.',
    'content/playbooks/a/misspelt.md:3:1  `ower` is not a key that is read here',
    '    Did you mean `owner`?',
  ]);
  expect(summary(faults)).toBe('0 wrong, 2 with something missing, 3 doubtful.');
});

test('a link that misses its heading is wrong in a page that a team owns', async () => {
  const files = {
    ...TEAM,
    'playbooks/a/x.md': `${WHOLE}\n[when](#when-it-last) [y](y.md#end)\n\n## When it lasts\n`,
    'playbooks/a/y.md': `${WHOLE}\n## Beginning\n`,
  };
  const faults = faultsIn(await shelfOf(files), DAY);
  expect(report(faults).split('\n')).toEqual([
    'content/playbooks/a/x.md:7:1  links to `#when-it-last`, which is no heading of playbooks/a/x.md',
    '    Did you mean `#when-it-lasts`?',
    'content/playbooks/a/x.md:7:23  links to `#end`, which is no heading of playbooks/a/y.md',
    '    It has `#beginning`.',
  ]);
  expect(summary(faults)).toBe('2 wrong, 0 with something missing, 0 doubtful.');
});

test('a link that misses its heading is doubtful in a page that nobody owns', async () => {
  const files = {
    'playbooks/a/x.md': '---\nreviewed: 2026-10-01\n---\n\n[y](y.md#end)\n',
    'playbooks/a/y.md': '## Beginning\n',
  };
  const faults = faultsIn(await shelfOf(files), DAY);
  expect(faults.filter(({ what }) => what.includes('#end'))).toMatchObject([
    { path: 'playbooks/a/x.md', line: 5, column: 1, weight: 'doubtful' },
  ]);
});

test('a draft and the page of a folder may lack an owner', async () => {
  const files = {
    'playbooks/a/_index.md': 'What lies here.',
    'playbooks/a/x.md': '---\ndraft: true\n---\n',
  };
  expect(faultsIn(await shelfOf(files), DAY)).toEqual([]);
});

test('a link to a part of the site that is not authored is let be', async () => {
  const links = '[home](/) [notices](/notices/) [the service](/api/docs) [facts](/catalogue.json)';
  const files = { ...TEAM, 'playbooks/a/x.md': `${WHOLE}\n${links}\n` };
  expect(faultsIn(await shelfOf(files), DAY)).toEqual([]);
});
