/**
 * `npm run bench:edit`: how long it takes, among 5,000 playbooks in development, from saving one of
 * them until its page is answered with the new words. Other sizes: `npm run bench:edit -- 1000`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { freePort } from '../free-port.ts';
import { writePlaybooks } from './playbooks.ts';

const EDITS = 5;
const ASK_EVERY_MS = 10;
const START_MOST_MS = 180_000;
const count = Number(process.argv[2] ?? 5_000);

// Development reads the folder in which it stands, so it stands in a copy of the house.
const root = await mkdtemp(join(tmpdir(), 'potluck-edit-'));
for (const part of ['src', 'api', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
  await cp(part, join(root, part), { recursive: true });
}
await symlink(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
await writePlaybooks(join(root, 'content/playbooks'), count);

const port = await freePort();
const page = `http://localhost:${port}/playbooks/databases/playbook-0/`;
const file = join(root, 'content/playbooks/databases/playbook-0.md');
const server = spawn(process.execPath, ['src/build/dev.ts'], {
  cwd: root,
  env: { ...process.env, PORT: `${port}` },
  stdio: ['ignore', 'ignore', 'inherit'],
});

try {
  await until('playbook 0', START_MOST_MS);
  const took: number[] = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    const words = `Edited for the ${edit}th time`;
    const text = await readFile(file, 'utf8');
    const began = performance.now();
    await writeFile(file, `${text}\n${words}.\n`);
    await until(words, START_MOST_MS);
    took.push(Math.round(performance.now() - began));
  }
  console.log(`${count} playbooks, from saving to the page: ${took.join(', ')} ms`);
} finally {
  const ended = once(server, 'exit');
  server.kill();
  await ended;
  await rm(root, { recursive: true });
}

/** Asks for the page until it has these words, in any case. */
async function until(words: string, mostMs: number): Promise<void> {
  const limit = performance.now() + mostMs;
  while (performance.now() < limit) {
    const answer = await fetch(page).catch(() => undefined);
    if ((await answer?.text())?.toLowerCase().includes(words.toLowerCase())) return;
    await after(ASK_EVERY_MS);
  }
  throw new Error(`The page did not say “${words}” in time.`);
}
