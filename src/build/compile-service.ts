import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const loading = "await import('./api/demo/fill.ts'); await import('./api/main.ts');";
const nowhere = 'nowhere';

/**
 * Keeps the service compiled in the folder that `npm start` names, so that its first start is as
 * quick as a later one. Works beside the build in a process of its own, which ends as soon as it has
 * loaded everything because it is given no port. When it cannot, a start says better why.
 */
export async function compileService(root: string): Promise<void> {
  await run(process.execPath, ['--input-type=module', '--eval', loading], {
    cwd: root,
    env: { ...process.env, PORT: nowhere, NODE_COMPILE_CACHE: 'node_modules/.cache/node' },
  }).catch(() => undefined);
}
