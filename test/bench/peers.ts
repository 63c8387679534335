/**
 * `npm run bench:peers`: our build against Starlight's on the same generated playbooks, in turn, in
 * one run; the ratio counts, for machines are noisy. Wants `npm install --prefix test/bench/peers` once.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writePlaybooks } from './playbooks.ts';

const COUNT = 1_000;
const ROUNDS = 3;
const RATIO_MOST = 0.6;

const peak = new URL('./peak.ts', import.meta.url).href;
const peer = fileURLToPath(new URL('./peers/starlight/', import.meta.url));
const astro = fileURLToPath(new URL('./peers/node_modules/astro/bin/astro.mjs', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'potluck-bench-'));
const content = join(folder, 'content');
await writePlaybooks(join(content, 'playbooks'), COUNT);
await writePlaybooks(join(peer, 'src/content/docs'), COUNT);

const ratios: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const ours = await oursFromNothing();
  const theirs = await theirsFromNothing();
  ratios.push(ours.seconds / theirs.seconds);
  console.log(`Potluck ${told(ours)}; Starlight ${told(theirs)}`);
}
ratios.sort((one, other) => one - other);
console.log(`ratio, median of ${ROUNDS}: ${ratios[1]?.toFixed(2)} (at most ${RATIO_MOST})`);
await rm(folder, { recursive: true });

type Cost = { seconds: number; megabytes: number };

async function oursFromNothing(): Promise<Cost> {
  const [dist, cache] = [join(folder, 'dist'), join(folder, 'cache')];
  for (const made of [dist, cache]) await rm(made, { recursive: true, force: true });
  const places = ['--content', content, '--dist', dist, '--cache', cache];
  return cost(process.cwd(), 'src/build/main.ts', ...places);
}

async function theirsFromNothing(): Promise<Cost> {
  for (const made of ['dist', '.astro', '../node_modules/.astro']) {
    await rm(join(peer, made), { recursive: true, force: true });
  }
  return cost(peer, astro, 'build', '--force');
}

function cost(cwd: string, ...program: string[]): Cost {
  const began = performance.now();
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', peak, ...program], {
    cwd,
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) throw new Error(stderr || stdout);
  const seconds = (performance.now() - began) / 1_000;
  return { seconds, megabytes: Number(/peak (\d+) kB/.exec(stdout)?.[1]) / 1_024 };
}

function told({ seconds, megabytes }: Cost): string {
  return `${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB`;
}
