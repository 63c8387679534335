import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { configurationTable } from '../api/config.ts';
import { root } from './house.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');

test('the README says everything that can be set, as the schema has it', () => {
  const rows = read('README.md').match(/^\| `(PORT|POTLUCK_\w+)`.*$/gm) ?? [];
  expect(rows.join('\n')).toBe(configurationTable());
});

test('every command that a document names is a script', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const documents = ['README.md', 'CONTRIBUTING.md'].map(read).join('\n');
  const named = [...documents.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)];
  for (const [, script = '', short] of named) expect(scripts).toHaveProperty([short ?? script]);
});
