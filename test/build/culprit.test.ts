import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { culpritIn } from '../../src/build/culprit.ts';
import { tempFolder } from '../temp-folder.ts';

const cases: [situation: string, body: string, message: string, line: number][] = [
  [
    'what was read of nothing',
    'Text.\n\n{none.length}\n',
    "Cannot read properties of undefined (reading 'length')",
    6,
  ],
  [
    'a name that is not there, within a block of exports',
    'export const a = 1;\nexport const b = gone;\n\n{a}\n',
    'gone is not defined',
    5,
  ],
  [
    'a value of an attribute',
    'Text.\n\n<Caution title={gone}>b</Caution>\n',
    'gone is not defined',
    6,
  ],
  ['a name that is there twice', '{gone}\n\n{gone}\n', 'gone is not defined', 1],
  ['a name that only the text has', 'gone\n', 'gone is not defined', 1],
  ['words that name nothing', '{gone}\n', 'Out of memory', 1],
];

test.each(cases)('%s is found, or nothing is claimed', async (_, body, message, line) => {
  const file = join(tempFolder(), 'x.mdx');
  await writeFile(file, `---\ntitle: X\n---\n${body}`);
  expect(culpritIn(file, message)).toEqual({ line, column: 1 });
});
