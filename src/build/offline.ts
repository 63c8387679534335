import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { type Candidate, type Choice, choose } from '../offline/choose.ts';
import { addressOf, type Kept, keptName } from '../offline/kept.ts';
import { prepared, type ServedFile } from './files.ts';

const worker = fileURLToPath(new URL('../offline/worker.ts', import.meta.url));
const REVISION_LETTERS = 12;

/**
 * Writes `sw.js`, which keeps the site readable offline, and adds it to `files.json`. Nothing is
 * written when nothing may be kept. `bytesMost` counts what goes over the wire, compressed.
 */
export async function publishOffline(dist: string, bytesMost: number): Promise<Choice | undefined> {
  if (bytesMost === 0) return undefined;
  const files: Record<string, ServedFile> = await readJson(join(dist, 'files.json'));
  const { playbooks } = await readJson(join(dist, 'catalogue.json'));
  const candidates = Object.entries(files).map(([path, file]) => ({ path, bytes: sent(file) }));
  const choice = choose(candidates, playbooks, bytesMost);
  const told: Kept = {
    builtAt: new Date().toISOString(),
    files: choice.kept.map(({ path }) => [addressOf(path), revision(files[path])]),
  };
  const file = join(dist, 'sw.js');
  await writeFile(file, `var ${keptName}=${JSON.stringify(told)};\n${await bundled()}`);
  files['sw.js'] = await prepared({ path: 'sw.js', file });
  await writeFile(join(dist, 'files.json'), JSON.stringify(files));
  return choice;
}

/** What was chosen, in a sentence for the builder's log. */
export function offlineSummary(choice: Choice | undefined): string {
  if (!choice) return 'Offline: nothing is kept (POTLUCK_OFFLINE_MB is 0).';
  const { kept, left, bytes } = choice;
  const all = `Offline: ${kept.length} files, ${megabytes(bytes)} to fetch ahead.`;
  if (left.length === 0) return all;
  const more = left.reduce((sum, one: Candidate) => sum + one.bytes, 0);
  return `${all} ${left.length} more (${megabytes(more)}) are kept once they are visited: raise POTLUCK_OFFLINE_MB to fetch them ahead too.`;
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Every browser that has service workers takes Brotli. */
const sent = ({ size, encodings }: ServedFile): number => encodings.br ?? size;

function revision(file: ServedFile | undefined): string | null {
  return file?.immutable ? null : (file?.hash.slice(0, REVISION_LETTERS) ?? null);
}

async function readJson(file: string) {
  return JSON.parse(await readFile(file, 'utf8'));
}

/** The worker as one script, as every browser takes it. */
async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    mode: 'production',
    build: {
      write: false,
      rolldownOptions: { input: worker, output: { format: 'iife', entryFileNames: 'sw.js' } },
    },
  });
  if (!('output' in built)) throw new Error('The worker was not bundled into one script.');
  return built.output[0].code;
}
