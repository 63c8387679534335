import { cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listed } from '../../src/build/listing.ts';
import { faultsIn } from '../../src/check/faults.ts';
import type { Fault } from '../../src/content/fault.ts';
import { type Content, readContent } from '../../src/content/read.ts';
import { mapOf } from '../../src/content/site-map.ts';
import { DAY } from '../content/written.ts';
import { tempFolder } from '../temp-folder.ts';
import { FAULTS } from './wrong-folder.ts';

const folder = join(import.meta.dirname, 'wrong');
const root = tempFolder();
await cp(folder, root, { recursive: true });
const before = await readContent(root);
const known = faultsOf(before);

function faultsOf(content: Content): Fault[] {
  return faultsIn({ content, map: mapOf(content) }, DAY, new Set(['ada-lovelace']));
}

/** Without its line, which a mend elsewhere in the file may move. */
const told = ({ path, what }: Fault) => `${path}: ${what}`;

test('every fault of the folder is told with its line, its column and its mend, and no other', () => {
  const all = known.map(({ path, line, column, weight, what, mend }) => {
    return [`${path}:${line}:${column}`, weight, what, mend];
  });
  expect(all).toEqual(FAULTS.map((row) => row.slice(0, 4)));
});

test('at least thirty files of the folder are wrong, and those that are right are not named', () => {
  const named = new Set(known.map(({ path }) => path));
  expect(named.size).toBeGreaterThanOrEqual(30);
  const silent = listed(folder).filter(({ path }) => !named.has(path));
  expect(silent.map(({ path }) => path)).toEqual([
    'bootcamp/rotations/lamp.mdx',
    'fragments/look.md',
    'playbooks/facts/alert-first.md',
    'playbooks/facts/prerequisite-circle-a.md',
    'playbooks/facts/same address.md',
    'playbooks/right/fragment-found.mdx',
    'playbooks/right/lock.md',
    'playbooks/right/lock.svg',
    'playbooks/right/not-yet.md',
    'teams/platform.yaml',
  ]);
});

test.each(FAULTS)('%s (%s) %s: the mend works', async (at, _, what, __, patch) => {
  const path = at.replace(/:\d+:\d+$/, '');
  const written = await patch(root, path, await readFile(join(root, path), 'utf8'));
  const after = faultsOf(await readContent(root, before)).map(told);
  await rm(join(root, written), { force: true });
  await cp(join(folder, path), join(root, path));
  expect(after).not.toContain(`${path}: ${what}`);
  expect(after.filter((fault) => !known.map(told).includes(fault))).toEqual([]);
});
