import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { recordReview } from '../../api/reviews/store.ts';
import { applyReviews } from '../../src/reviews/apply.ts';
import { ada, arrive, monday } from '../cast.ts';
import { openPortal } from '../open-portal.ts';

const files = {
  'playbooks/a/old.md': '---\r\nreviewed: 2026-01-02 # long ago\r\n---\r\n\r\nText\r\n',
  'playbooks/a/newer.mdx': '---\nreviewed: 2026-12-24\n---\n',
  'playbooks/a/same.md': '---\nreviewed: 2026-11-20\n---\n',
  'playbooks/a/bare.mdx': '# Bare\n',
  'playbooks/a/toml.md': '+++\ntitle = "T"\n+++\n',
  'playbooks/a/untouched.md': '# Nobody looked\n',
};
const days = Object.fromEntries(
  ['old', 'newer', 'same', 'bare', 'toml', 'gone'].map((name) => [`a/${name}`, '2026-11-20']),
);

async function folderOf(contents: Record<string, string | Buffer>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'potluck-reviews-'));
  onTestFinished(() => rm(root, { recursive: true }));
  for (const [path, text] of Object.entries(contents)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}

async function read(root: string): Promise<Record<string, string>> {
  const paths = Object.keys(files);
  const texts = await Promise.all(paths.map((path) => readFile(join(root, path), 'utf8')));
  return Object.fromEntries(paths.map((path, index) => [path, texts[index] ?? '']));
}

test('where the record is later the file says so, and every other file stays', async () => {
  const root = await folderOf(files);
  const applied = {
    changed: [
      'playbooks/a/old.md: reviewed 2026-01-02 → 2026-11-20',
      'playbooks/a/bare.mdx: reviewed never → 2026-11-20',
    ],
    failed: [
      'playbooks/a/toml.md: write `reviewed: 2026-11-20` into it by hand; its front matter is not plain YAML.',
    ],
    gone: ['a/gone was reviewed on 2026-11-20, and is not here any more.'],
  };
  expect(await applyReviews({ root, days, isRehearsal: true })).toEqual(applied);
  expect(await read(root)).toEqual(files);
  expect(await applyReviews({ root, days, isRehearsal: false })).toEqual(applied);
  expect(await read(root)).toEqual({
    ...files,
    'playbooks/a/old.md': '---\r\nreviewed: 2026-11-20 # long ago\r\n---\r\n\r\nText\r\n',
    'playbooks/a/bare.mdx': '---\nreviewed: 2026-11-20\n---\n\n# Bare\n',
  });
  expect((await applyReviews({ root, days, isRehearsal: false })).changed).toEqual([]);
});

test('bytes that are no text are not rewritten', async () => {
  const bytes = Buffer.from([0x23, 0x20, 0xe9, 0x0a]);
  const root = await folderOf({ 'playbooks/a/old.md': bytes });
  const { failed } = await applyReviews({
    root,
    days: { 'a/old': '2026-11-20' },
    isRehearsal: false,
  });
  expect(failed).toHaveLength(1);
  expect(await readFile(join(root, 'playbooks/a/old.md'))).toEqual(bytes);
});

const run = promisify(execFile);
const command = fileURLToPath(new URL('../../src/reviews/main.ts', import.meta.url));

test('the command reads the database beside a service that goes on', async () => {
  const { db, address } = await openPortal({ now: () => monday });
  await arrive(db);
  const review = (playbook: string) => ({
    ...{ playbook, person: ada.id, kind: 'owner' as const, note: '', run: null },
    ...{ day: '2026-11-20', at: '2026-11-20T10:00:00.000Z' },
  });
  await recordReview(db, review('a/old'));
  const root = await folderOf(files);
  const { url } = address;
  const where = url.startsWith('file:')
    ? { POTLUCK_DATA: dirname(fileURLToPath(url)) }
    : { POTLUCK_DATABASE_URL: url };
  const apply = (...more: string[]) =>
    run(process.execPath, [command, '--content', root, ...more], {
      env: { PATH: process.env.PATH, ...where },
    });
  expect((await apply('--dry-run')).stdout).toContain('1 file would change.');
  expect((await apply()).stdout).toBe(
    'playbooks/a/old.md: reviewed 2026-01-02 → 2026-11-20\n1 file changed. Commit them for a pull request.\n',
  );
  expect((await apply()).stdout).toBe('Every file knows its latest review already.\n');
  await recordReview(db, review('a/bare'));
  expect((await apply()).stdout).toContain('playbooks/a/bare.mdx: reviewed never → 2026-11-20');
});

test('without a database it says so, and makes none', async () => {
  const root = await folderOf(files);
  const env = { PATH: process.env.PATH, POTLUCK_DATA: join(root, 'nowhere') };
  await expect(run(process.execPath, [command, '--content', root], { env })).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('There is no database in'),
  });
});
