import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePlaybooks } from './playbooks.ts';

/**
 * `npm run bench:build`: how long a site of 1,000 and of 5,000 generated Markdown playbooks takes
 * to build, search index and compression included, from nothing and again from Astro's cache; how
 * time and memory grow between them, as an exponent (1: in step with the number of pages); and how
 * much of it a browser fetches ahead for reading offline.
 * Other sizes by argument: `npm run bench:build -- 200 1000`.
 */
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1_000, 5_000];
const folder = await mkdtemp(join(tmpdir(), 'potluck-bench-'));

const cold: Cost[] = [];
for (const count of sizes) {
  const content = join(folder, `content-${count}`);
  await writePlaybooks(join(content, 'playbooks'), count);
  cold.push(run(`${count} playbooks, cold`, content));
  run(`${count} playbooks, warm`, content);
}
await rm(folder, { recursive: true });

const [small, large] = [cold[0], cold.at(-1)];
const [few = 1, many = 1] = [sizes[0], sizes.at(-1)];
if (small && large && few !== many) {
  const grows = (one: number, other: number) =>
    (Math.log(other / one) / Math.log(many / few)).toFixed(2);
  const exponents = `time ${grows(small.seconds, large.seconds)}, memory ${grows(small.megabytes, large.megabytes)}`;
  console.log(`Growth from ${few} to ${many}, cold, as an exponent: ${exponents}`);
}

type Cost = { seconds: number; megabytes: number };

function run(name: string, content: string): Cost {
  const began = performance.now();
  const places = ['--content', content, '--dist', `${content}-dist`, '--cache', `${content}-cache`];
  const program = ['--import', './test/bench/peak.ts', 'src/build/main.ts', ...places];
  const { stdout, stderr, status } = spawnSync(process.execPath, program, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const seconds = (performance.now() - began) / 1_000;
  const [, kilobytes, microseconds] = /peak (\d+) kB, (\d+) µs/.exec(stdout) ?? [];
  const megabytes = Number(kilobytes) / 1_024;
  const busy = `${(Number(microseconds) / 1_000_000).toFixed(1)} s of processor time`;
  const told = stdout.match(/^(Built|Offline).*/gm)?.join('\n  ');
  console.log(`${name}: ${seconds.toFixed(1)} s (${busy}), ${megabytes.toFixed(0)} MB\n  ${told}`);
  return { seconds, megabytes };
}
