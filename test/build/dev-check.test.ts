import { expect, test } from 'vitest';
import { teller } from '../../src/build/dev-check.ts';
import type { Fault } from '../../src/content/fault.ts';

const fault = (what: string, more: Partial<Fault> = {}): Fault => {
  return {
    path: 'playbooks/x.md',
    line: 3,
    column: 1,
    weight: 'wrong',
    what,
    mend: 'Mend.',
    ...more,
  };
};

test('in development the terminal tells what is new, and is silent when nothing is', () => {
  const said: string[] = [];
  const tell = teller((text) => said.push(text));
  const telling = (...faults: Fault[]) => {
    said.length = 0;
    tell(faults);
    return [...said];
  };
  const lost = fault('links to nowhere');
  const bare = fault('has no owner', { weight: 'missing', path: 'playbooks/y.md' });
  expect(telling(lost, bare)).toEqual([
    'content/playbooks/x.md:3:1  links to nowhere\n    Mend.',
    '1 wrong, 1 with something missing, 0 doubtful.',
  ]);
  expect(telling({ ...lost, line: 9 }, bare)).toEqual([]);
  expect(telling(lost, bare, fault('shows nothing', { weight: 'doubtful' }))).toEqual([
    'content/playbooks/x.md:3:1  shows nothing\n    Mend.',
    '1 wrong, 1 with something missing, 1 doubtful.',
  ]);
  expect(telling(bare)).toEqual(['0 wrong, 1 with something missing, 0 doubtful.']);
  expect(telling()).toEqual(['The content is in order.']);
});
