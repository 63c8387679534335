import { execFile, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../api/db.ts';
import { migrate } from '../../api/migrate.ts';
import { readOptions, USAGE, WrongOptions } from '../../src/check/options.ts';
import { TEAM, WHOLE, written } from '../content/written.ts';
import { tempFolder } from '../temp-folder.ts';

const MAIN = join(import.meta.dirname, '../../src/check/main.ts');
const LOST = `${WHOLE}\nSee [100%, or: so](gone.md).\n`;

type Done = { code: number; stdout: string; stderr: string };

/** The command as it is run, in a process of its own. */
function check(folder: string, args: string[], environment = {}): Promise<Done> {
  const env = { PATH: process.env.PATH, POTLUCK_DATA: join(folder, 'nowhere'), ...environment };
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, ...args], { cwd: folder, env }, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}

/** A folder of a project with such files in `content/`. */
async function project(files: Record<string, string>): Promise<string> {
  const entries = Object.entries({ ...TEAM, ...files });
  return written(Object.fromEntries(entries.map(([path, text]) => [`content/${path}`, text])));
}

test('what is wrong fails, what is missing fails only in strict mode', async () => {
  const wrong = await project({ 'playbooks/a/x.md': LOST });
  const bare = await project({ 'playbooks/a/x.md': 'Words.\n' });
  const whole = await project({ 'playbooks/a/x.md': WHOLE });
  expect((await check(wrong, [])).code).toBe(1);
  expect((await check(bare, [])).code).toBe(0);
  expect((await check(bare, ['--strict'])).code).toBe(1);
  expect(await check(whole, ['--strict'])).toEqual({
    code: 0,
    stdout: 'The content is in order.\n',
    stderr: '',
  });
});

test('a workflow of GitHub gets annotations in which no sign is lost', async () => {
  const folder = await project({ 'playbooks/a, b/x%.md': LOST, 'playbooks/a, b/y.md': 'Words.\n' });
  const { stdout } = await check(folder, ['--format=github']);
  expect(stdout.split('\n')).toEqual([
    '::error file=content/playbooks/a%2C b/x%25.md,line=7,col=5::links to `gone.md`, which does not exist%0ACorrect the link, or take it out.',
    '::notice file=content/playbooks/a%2C b/y.md,line=1,col=1::has no owner and no review date%0AAdd `owner: <team>` and `reviewed: <day>` to its front matter.',
    '1 wrong, 1 with something missing, 0 doubtful.',
    '',
  ]);
});

test('a program gets faults, counts and notes', async () => {
  const folder = await project({
    'playbooks/a/x.md': LOST.replace('reviewed', 'verifier: ada-lovelace\nreviewed'),
  });
  const { stdout } = await check(folder, ['--format=json']);
  expect(JSON.parse(stdout)).toEqual({
    faults: [
      {
        file: 'content/playbooks/a/x.md',
        line: 8,
        column: 5,
        weight: 'wrong',
        what: 'links to `gone.md`, which does not exist',
        mend: 'Correct the link, or take it out.',
      },
    ],
    counts: { wrong: 1, missing: 0, doubtful: 0 },
    notes: ['1 person could not be checked: there is no database here yet.'],
    failed: true,
  });
});

test.each([
  [['--frobnicate'], "Unknown option '--frobnicate'."],
  [['--format=xml'], 'There is no format `xml`.'],
  [['--format'], "Option '--format <value>' argument missing."],
  [['content'], "Unexpected argument 'content'."],
])('%j is refused with the usage', (args, complaint) => {
  expect(() => readOptions(args)).toThrow(new WrongOptions(`${complaint}\n\n${USAGE}`));
});

test('what is refused ends the command, and nothing is checked', async () => {
  const { code, stdout, stderr } = await check(await project({}), ['--frobnicate']);
  expect({ code, stdout, stderr }).toEqual({
    code: 2,
    stdout: '',
    stderr: `Unknown option '--frobnicate'.\n\n${USAGE}\n`,
  });
});

test('verifiers are looked up in the database, of which nothing is changed', async () => {
  const folder = await project({
    'playbooks/a/x.md': WHOLE.replace('reviewed', 'verifier: ada-lovelace\nreviewed'),
    'playbooks/a/y.md': WHOLE.replace('reviewed', 'verifier: ada-lovelacy\nreviewed'),
  });
  const data = tempFolder();
  const url = `file:${join(data, 'potluck.db')}`;
  const db = await openDatabase({ url });
  onTestFinished(() => db.close());
  await migrate(db, () => new Date());
  await db.write(
    `INSERT INTO people (id, slug, kind, role, name, zone, joined_at) VALUES
     ('p1', 'ada-lovelace', 'staff', 'member', 'Ada Lovelace', 'Europe/London', '2026-01-01T00:00:00.000Z')`,
  );
  const running = readdirSync(data);
  const told = {
    code: 0,
    stdout:
      'content/playbooks/a/y.md:4:1  there is no person `ada-lovelacy` to verify it\n    Did you mean `ada-lovelace`?\n0 wrong, 0 with something missing, 1 doubtful.\n',
    stderr: '',
  };
  expect(await check(folder, [], { POTLUCK_DATA: data })).toEqual(told);
  expect(readdirSync(data)).toEqual(running);
  // As it lies there when the service has been stopped.
  await db.read('PRAGMA wal_checkpoint(TRUNCATE)');
  const stopped = tempFolder();
  await copyFile(join(data, 'potluck.db'), join(stopped, 'potluck.db'));
  expect(await check(folder, [], { POTLUCK_DATA: stopped })).toEqual(told);
  expect(readdirSync(stopped)).toEqual(['potluck.db']);
});

test('without a database none is made', async () => {
  const folder = await project({
    'playbooks/a/x.md': WHOLE.replace('reviewed', 'verifier: ada-lovelace\nreviewed'),
  });
  const { stdout } = await check(folder, []);
  expect(stdout).toBe(
    '1 person could not be checked: there is no database here yet.\nThe content is in order.\n',
  );
  expect(readdirSync(folder)).toEqual(['content']);
});

test('while it watches it tells of each change, is quiet between and survives all', async () => {
  const folder = await project({ 'playbooks/a/x.md': WHOLE });
  const file = join(folder, 'content/playbooks/a/x.md');
  const watching = spawn(process.execPath, [MAIN, '--watch'], { cwd: folder });
  onTestFinished(() => void watching.kill());
  const said: string[] = [];
  watching.stdout.on('data', (chunk) => said.push(...String(chunk).trimEnd().split('\n')));
  await expect.poll(() => said, { timeout: 25_000 }).toEqual(['The content is in order.']);
  // As editors do: beside it, and then in its place.
  await writeFile(join(folder, 'saved'), LOST);
  await rename(join(folder, 'saved'), file);
  await expect
    .poll(() => said.slice(1), { timeout: 25_000 })
    .toEqual([
      'content/playbooks/a/x.md:7:5  links to `gone.md`, which does not exist',
      '    Correct the link, or take it out.',
      '1 wrong, 0 with something missing, 0 doubtful.',
    ]);
  await rm(join(folder, 'content'), { recursive: true });
  await expect.poll(() => said.at(-1), { timeout: 25_000 }).toBe('The content is in order.');
  await mkdir(join(folder, 'content/playbooks/a'), { recursive: true });
  await writeFile(file, 'Words.\n');
  await expect
    .poll(() => said.at(-1), { timeout: 25_000 })
    .toBe('0 wrong, 1 with something missing, 0 doubtful.');
  expect(watching.exitCode).toBe(null);
}, 60_000);
