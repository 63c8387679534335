import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { CannotStart } from '../api/cannot-start.ts';
import { readCatalogue } from '../api/catalogue.ts';
import { readSiteFiles } from '../api/site/files.ts';
import { freePort } from './free-port.ts';
import { root } from './house.ts';

test('a start says where it is and that it is a demo, and a signal ends it in peace', async () => {
  const { child, port, said } = await starting({});
  await until(() => said().includes('DEMO'), child);
  expect(said()).toBe(
    `Potluck is at http://localhost:${port}\n` +
      'THIS IS A DEMO: whoever opens it can sign in as anyone. It listens on loopback only.\n',
  );
  const talks = await (await fetch(`http://localhost:${port}/api/talks`)).json();
  expect(talks.talks.length).toBeGreaterThan(5);
  expect((await fetch(`http://127.0.0.1:${port}/`)).headers.get('content-type')).toContain('html');
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('what is set wrongly ends the start with a sentence', async () => {
  const { child, said } = await starting({ POTLUCK_LOG: 'loud' });
  expect(await once(child, 'exit')).toEqual([1, null]);
  expect(said()).toBe(
    'Potluck cannot start.\nPOTLUCK_LOG is none of debug, info, warn, error, silent. It means: ' +
      'How much is logged: debug, info, warn, error, silent. Set it right, or unset it.\n',
  );
});

test.each([
  [{ POTLUCK_DATA: '/dev/null' }, 'Set POTLUCK_DATA to a folder that Potluck may write to.'],
  [{ POTLUCK_DATABASE_URL: 'http://127.0.0.1:1' }, 'or set POTLUCK_DATABASE_URL and'],
  [{ POTLUCK_ORIGIN: 'https://potluck.example.org' }, 'POTLUCK_ORIGIN is not on this machine'],
])('what cannot be used ends the start with its name and the mend (%o)', async (set, mend) => {
  const { child, said } = await starting(set);
  expect(await once(child, 'exit')).toEqual([1, null]);
  expect(said()).toMatch(/^Potluck cannot start\.\n/);
  expect(said()).toContain(mend);
});

test('people who sign in by a provider and people whom anyone may be never share a database', async () => {
  const provider = {
    POTLUCK_OIDC_ISSUER: 'http://localhost:1',
    POTLUCK_OIDC_CLIENT_ID: 'potluck',
    POTLUCK_ORIGIN: 'https://potluck.example.org',
  };
  const demo = await starting({});
  await until(() => demo.said().includes('DEMO'), demo.child);
  demo.child.kill('SIGTERM');
  await once(demo.child, 'exit');
  const refused = await starting({ ...provider, POTLUCK_DATA: demo.data });
  expect(await once(refused.child, 'exit')).toEqual([1, null]);
  expect(refused.said()).toContain('the database holds the demo');
  // The provider is down, and Potluck starts all the same.
  const real = await starting(provider);
  await until(() => real.said().includes('Potluck is at'), real.child);
  expect(real.said()).toContain('Potluck is at https://potluck.example.org\n');
});

test.each([
  ['files.json', readSiteFiles],
  ['catalogue.json', (dist: URL) => readCatalogue(new URL('catalogue.json', dist))],
])('a site that is not built, or by another version, says so (%s)', async (name, read) => {
  const folder = await mkdtemp(join(tmpdir(), 'potluck-dist-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const dist = pathToFileURL(`${folder}/`);
  const missing = 'The site has not been built. Run `npm run build` first.';
  await expect(read(dist)).rejects.toThrow(new CannotStart(missing));
  await writeFile(join(folder, name), '{"index.html":{}}');
  const other = `dist/${name} is of another version. Run \`npm run build\` again.`;
  await expect(read(dist)).rejects.toThrow(new CannotStart(other));
});

async function starting(environment: Record<string, string>) {
  const data = await mkdtemp(join(tmpdir(), 'potluck data ü '));
  const port = await freePort();
  const child = spawn(process.execPath, [join(root, 'api/main.ts')], {
    env: { PORT: String(port), POTLUCK_DATA: data, ...environment },
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await rm(data, { recursive: true });
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text += chunk;
    });
  }
  return { child, port, data, said: () => text };
}

async function until(isSo: () => boolean, child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  while (!isSo() && child.exitCode === null) {
    await Promise.race([once(child.stdout ?? child, 'data'), ended]);
  }
}
