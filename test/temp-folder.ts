import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const made: string[] = [];

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A fresh folder that goes when the tests of the file have ended. */
export function tempFolder(parent = tmpdir()): string {
  const folder = mkdtempSync(join(parent, 'potluck-test-'));
  made.push(folder);
  return folder;
}
