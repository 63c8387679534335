import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePlaybooks } from './playbooks.ts';

/**
 * `npm run bench:check`: how long `npm run check` takes, start of the process included, for 1,000
 * and for 5,000 generated playbooks of 600 words, as Markdown and as MDX. Other sizes by argument.
 */
const LIMIT_S = 5;
const TEAM = 'name: Platform\nsummary: Runs things.\nask: { channel: "#ask" }\n';
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1_000, 5_000];
const folder = await mkdtemp(join(tmpdir(), 'potluck-bench-'));

for (const ending of ['md', 'mdx']) {
  for (const count of sizes) {
    const content = join(folder, `${ending}-${count}`);
    await mkdir(join(content, 'teams'), { recursive: true });
    await writeFile(join(content, 'teams/platform.yaml'), TEAM);
    await writePlaybooks(join(content, 'playbooks'), count, ending);
    const { seconds, busy, peak } = best([run(content), run(content), run(content)]);
    const limit = count === 1_000 ? ` (at most ${LIMIT_S} s)` : '';
    console.log(
      `${count} files .${ending}: ${seconds.toFixed(1)} s${limit}, ${busy.toFixed(1)} s of processor time, ${peak.toFixed(0)} MB`,
    );
  }
}
await rm(folder, { recursive: true });

type Run = { seconds: number; busy: number; peak: number };

/** What disturbs a measurement only ever adds to it. */
function best(runs: Run[]): Run {
  const least = (key: keyof Run) => Math.min(...runs.map((one) => one[key]));
  return { seconds: least('seconds'), busy: least('busy'), peak: least('peak') };
}

function run(content: string): Run {
  const began = performance.now();
  const check = ['src/check/main.ts', '--content', content];
  const program = ['--import', './test/bench/peak.ts', ...check];
  // Into a file: what a program writes to a full pipe as it exits is lost.
  const said = openSync(`${content}.txt`, 'w');
  const { status } = spawnSync(process.execPath, program, { stdio: ['ignore', said, 'inherit'] });
  closeSync(said);
  if (status !== 0) throw new Error('The check failed.');
  const words = readFileSync(`${content}.txt`, 'utf8');
  const [, kilobytes, microseconds] = /peak (\d+) kB, (\d+) µs/.exec(words) ?? [];
  return {
    seconds: (performance.now() - began) / 1_000,
    busy: Number(microseconds) / 1_000_000,
    peak: Number(kilobytes) / 1_024,
  };
}
