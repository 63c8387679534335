/**
 * `npm run bench:lighthouse`: Lighthouse's mobile scores of home, a playbook and a talk. Wants
 * `npm install --prefix test/bench/peers` once.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import bundled from '@sparticuz/chromium';
import { aTalk, running } from './running.ts';

const run = promisify(execFile);
const lighthouse = new URL('./peers/node_modules/lighthouse/cli/index.js', import.meta.url);
const flags =
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
const REPORT_BYTES_MOST = 64 * 1024 * 1024;

const service = await running();
const paths = ['/', '/playbooks/releasing/roll-back-a-deploy/', await aTalk(service.origin)];
for (const path of paths) console.log(path, await scoresOf(service.origin + path));
await service.stop();

async function scoresOf(url: string): Promise<Record<string, number>> {
  const options = ['--quiet', '--output=json', '--no-enable-error-reporting'];
  const { stdout } = await run(
    process.execPath,
    [lighthouse.pathname, url, ...options, `--chrome-flags=${flags}`],
    {
      env: { ...process.env, CHROME_PATH: await bundled.executablePath() },
      maxBuffer: REPORT_BYTES_MOST,
    },
  );
  const { categories } = JSON.parse(stdout) as { categories: Record<string, { score: number }> };
  return Object.fromEntries(
    Object.entries(categories).map(([name, { score }]) => [name, Math.round(score * 100)]),
  );
}
