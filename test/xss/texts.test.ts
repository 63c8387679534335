import { expect, test } from 'vitest';
import { operationsOf } from '../fuzz/fuzz.ts';
import { openPortal } from '../open-portal.ts';
import { hints } from './hints.ts';
import { saidTo } from './plant.ts';
import { nameOf, textsOf } from './texts.ts';

test('every text that the contract lets in has its payloads, or a reason why not', async () => {
  const { app } = await openPortal();
  const operations = await operationsOf(app);
  const without = operations.flatMap((operation) => {
    const { fields } = saidTo(operation, hints[nameOf(operation)]);
    return textsOf(operation).filter((text) => !fields.some(({ field }) => isFor(field, text)));
  });
  expect(without).toEqual([]);
  const names = operations.map(nameOf);
  expect(Object.keys(hints).filter((name) => !names.includes(name))).toEqual([]);
});

/** A body that the contract leaves open, its name ends with the path, is said by what is in it. */
const isFor = (field: string, text: string): boolean =>
  field === text || (text.split(' ').length === 2 && field.startsWith(`${text} `));
