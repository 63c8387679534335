import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { faultsIn } from '../../src/check/faults.ts';
import { entriesOf } from '../../src/content/entries.ts';
import { type Asked, begun } from '../../src/new/begin.ts';
import { rotationText } from '../../src/new/skeletons.ts';
import { DAY, shelfOf, TEAM, WHOLE, written } from '../content/written.ts';

const FILES = {
  ...TEAM,
  'playbooks/on-call/run-an-incident.md': WHOLE,
  'bootcamp/rotations/platform.mdx': rotationText('A day with Platform', 'platform'),
};
const run = promisify(execFile);

async function begin(asked: Partial<Asked>) {
  const { content } = await shelfOf(FILES);
  return begun({ kind: 'playbook', title: 'Drain the queue', ...asked }, content);
}

test.each<[situation: string, asked: Partial<Asked>, path: string]>([
  ['a playbook', { area: 'on-call', owner: 'platform' }, 'playbooks/on-call/drain-the-queue.mdx'],
  ['one without an area', {}, 'playbooks/drain-the-queue.mdx'],
  ['one of a new area', { area: 'Data & Co' }, 'playbooks/data-and-co/drain-the-queue.mdx'],
  ['one whose title is trouble', { title: '- "Yes": no #1' }, 'playbooks/yes-no-1.mdx'],
  ['a rotation', { kind: 'rotation', owner: 'platform' }, 'bootcamp/rotations/drain-the-queue.mdx'],
  ['a programme', { kind: 'programme' }, 'bootcamp/programmes/drain-the-queue.mdx'],
  ['a team', { kind: 'team', title: 'Søk & C#' }, 'teams/sok-and-c.yaml'],
])('%s passes the check as it is written', async (_, asked, path) => {
  const made = await begin(asked);
  expect(made.path).toBe(path);
  const shelf = await shelfOf({ ...FILES, [made.path]: made.text });
  const wrong = faultsIn(shelf, DAY).filter((fault) => fault.path === path);
  expect(wrong.filter(({ weight }) => weight === 'wrong')).toEqual([]);
});

test('a playbook has the title as it was said, and what is missing is told once it is no draft', async () => {
  const made = await begin({ title: '"Yes": no #1', owner: 'platform' });
  const text = made.text.replace('draft: true\n', '');
  const shelf = await shelfOf({ ...FILES, [made.path]: text });
  const [, entry] = entriesOf(shelf.content, 'playbooks');
  expect(entry?.data).toMatchObject({ title: '"Yes": no #1', owner: 'platform', alerts: [] });
  const told = faultsIn(shelf, DAY).filter(({ path }) => path === made.path);
  expect(told.map(({ what }) => what)).toContain('has no review date');
});

test.each<[situation: string, asked: Partial<Asked>, words: string]>([
  ['an area misspelt', { area: 'on-cal' }, 'Did you mean --area on-call?'],
  ['an owner misspelt', { owner: 'platfrom' }, 'Did you mean --owner platform?'],
  [
    'an owner that is like none',
    { owner: 'the-board' },
    'There is no team the-board. There are platform.',
  ],
  [
    'a rotation that nobody receives',
    { kind: 'rotation' },
    'Say which team receives: --owner platform',
  ],
  ['no title', { title: ' ' }, 'Give it a title'],
  ['a title that is too long', { title: 'x'.repeat(121) }, 'at most 120 characters'],
  ['another kind', { kind: 'page' as Asked['kind'] }, 'Say what to begin'],
  [
    'a page of the same address',
    { title: 'Run an incident', area: 'on-call' },
    'content/playbooks/on-call/run-an-incident.md is there already',
  ],
])('%s is refused in words', async (_, asked, words) => {
  await expect(begin(asked)).rejects.toThrow(words);
});

test('the command writes the file, says what is next and never writes over it', async () => {
  const content = await written(FILES);
  const args = [
    'src/new/main.ts',
    'playbook',
    'Drain the queue',
    '--area',
    'on-call',
    '--content',
    content,
  ];
  const { stdout } = await run(process.execPath, args);
  expect(stdout).toMatch(/^Wrote .*playbooks\/on-call\/drain-the-queue\.mdx\n.*draft/);
  const file = join(content, 'playbooks/on-call/drain-the-queue.mdx');
  expect(await readFile(file, 'utf8')).toContain('title: Drain the queue\n');
  await expect(run(process.execPath, args)).rejects.toMatchObject({
    code: 1,
    stderr: 'content/playbooks/on-call/drain-the-queue.mdx is there already, and stays as it is.\n',
  });
});
