import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePlaybooks } from './playbooks.ts';

/**
 * `npm run bench:build`: how long a site of 1,000 and of 5,000 generated Markdown playbooks takes
 * to build, search index and compression included, from nothing and again from Astro's cache.
 * Other sizes by argument: `npm run bench:build -- 200 1000`.
 */
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1_000, 5_000];
const folder = await mkdtemp(join(tmpdir(), 'potluck-bench-'));

for (const count of sizes) {
  const content = join(folder, `content-${count}`);
  await writePlaybooks(join(content, 'playbooks'), count);
  run(`${count} playbooks, cold`, content);
  run(`${count} playbooks, warm`, content);
}
await rm(folder, { recursive: true });

function run(name: string, content: string): void {
  const began = performance.now();
  const places = ['--content', content, '--dist', `${content}-dist`, '--cache', `${content}-cache`];
  const program = ['--import', './test/bench/peak.ts', 'src/build/main.ts', ...places];
  const { stdout, stderr, status } = spawnSync(process.execPath, program, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  const [, kilobytes, microseconds] = /peak (\d+) kB, (\d+) µs/.exec(stdout) ?? [];
  const peak = `${(Number(kilobytes) / 1_024).toFixed(0)} MB`;
  const busy = `${(Number(microseconds) / 1_000_000).toFixed(1)} s of processor time`;
  console.log(`${name}: ${seconds} s (${busy}), ${peak}\n  ${/^Built.*/m.exec(stdout)?.[0]}`);
}
