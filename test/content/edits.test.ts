import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { inputsDigest } from '../../src/build/stale.ts';
import { editsIn } from '../../src/content/edits.ts';
import { entriesOf } from '../../src/content/entries.ts';
import { readContent } from '../../src/content/read.ts';
import { tempFolder } from '../temp-folder.ts';

const CAST = [
  '-c',
  'user.name=Ada',
  '-c',
  'user.email=ada@example.org',
  '-c',
  'commit.gpgsign=false',
];
let repository: string;
const content = () => join(repository, 'content');

function git(folder: string, args: string[], at = '2026-01-01T00:00:00Z') {
  const env = { ...process.env, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at };
  return execFileSync('git', [...CAST, ...args], { cwd: folder, env, encoding: 'utf8' });
}

function put(path: string, text: string) {
  const file = join(repository, 'content', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function commit(at: string) {
  git(repository, ['add', '--all']);
  git(repository, ['commit', '--quiet', '--message', 'Change'], at);
}

beforeAll(() => {
  repository = tempFolder();
  git(repository, ['init', '--quiet']);
  put('playbooks/a/old.md', 'One.');
  put('playbooks/a/Übung & Co.md', 'One.');
  put('playbooks/a/changed.md', 'One.');
  put('playbooks/a/gone.md', 'One.');
  commit('2025-03-01T10:00:00+02:00');
  put('playbooks/a/Übung & Co.md', 'Two.');
  commit('2025-04-01T23:30:00-05:00');
  writeFileSync(join(repository, 'README.md'), 'Beside it.');
  commit('2025-05-01T00:00:00Z');
  put('playbooks/a/changed.md', 'Two, not committed.');
  put('playbooks/a/new.md', 'Not committed.');
});

test('each file was edited at its last commit, and what is not committed has no day', async () => {
  const { byPath, added, untold } = await editsIn(content());
  expect(untold).toBeUndefined();
  expect(added.get('playbooks/a/Übung & Co.md')).toBe('2025-03-01T08:00:00.000Z');
  expect(Object.fromEntries(byPath)).toEqual({
    'playbooks/a/old.md': '2025-03-01T08:00:00.000Z',
    'playbooks/a/Übung & Co.md': '2025-04-02T04:30:00.000Z',
    'playbooks/a/gone.md': '2025-03-01T08:00:00.000Z',
  });
});

test('a playbook tells its day until it is touched again', async () => {
  const first = await readContent(content());
  first.edited = (await editsIn(content())).byPath;
  const old = (of: typeof first) =>
    entriesOf(of, 'playbooks').find(({ id }) => id === 'a/old')?.data.edited;
  expect(old(first)).toBe('2025-03-01T08:00:00.000Z');
  expect(old(await readContent(content(), first))).toBe('2025-03-01T08:00:00.000Z');
  put('playbooks/a/old.md', 'Two.');
  expect(old(await readContent(content(), first))).toBeNull();
  put('playbooks/a/old.md', 'One.');
});

test('a shallow clone tells nothing rather than the day of the clone', async () => {
  const shallow = join(tempFolder(), 'clone');
  git(repository, ['clone', '--quiet', '--depth', '1', `file://${repository}`, shallow]);
  const { byPath, untold } = await editsIn(join(shallow, 'content'));
  expect(byPath.size).toBe(0);
  expect(untold).toContain('git fetch --unshallow');
});

test('a folder in no repository says so', async () => {
  expect(await editsIn(tempFolder())).toEqual({
    byPath: new Map(),
    added: new Map(),
    untold: 'the content is in no git repository',
  });
});

test('a commit of content makes a built site stale, one beside it does not', () => {
  const made = inputsDigest(repository);
  writeFileSync(join(repository, 'LICENSE'), 'Beside it.');
  git(repository, ['add', 'LICENSE']);
  git(repository, ['commit', '--quiet', '--message', 'Beside'], '2025-06-01T00:00:00Z');
  expect(inputsDigest(repository)).toBe(made);
  commit('2025-07-01T00:00:00Z');
  expect(inputsDigest(repository)).not.toBe(made);
});
