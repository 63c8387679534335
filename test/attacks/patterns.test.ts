import ts from 'typescript';
import { expect, test } from 'vitest';
import { sources } from '../house.ts';

/** What is written again and again in a text that means harm, and what ends it. */
const pumps = [
  'a',
  'A',
  '0',
  ' ',
  '-',
  '_',
  '.',
  '/',
  '<',
  '(',
  ',',
  '"',
  '*',
  '\n',
  '@',
  'é',
  '%',
];
const pairs = ['a ', 'a-', 'a.', '0.', '0-', 'a@', ' \n', '](', '"a', 'a,', 'a/'];
const ends = ['', '!'];
/** A pattern that doubles its time with each letter is found by the short ones. */
const lengths = [26, 40, 4_000];
/** Of this thread, whatever else the machine does. Most take less than one. */
const MOST_MS = 150;

test('no pattern of ours takes long, whatever the text', () => {
  const patterns = new Map<string, string>();
  for (const { path, text } of sources('api')) {
    for (const found of patternsIn(path, text)) patterns.set(found, path);
  }
  expect(patterns.size).toBeGreaterThan(100);
  const slow = [...patterns].filter(([pattern]) => isSlow(pattern));
  expect(slow.map(([pattern, path]) => `${path}: ${pattern}`)).toEqual([]);
});

test('one that goes back and forth is found', () => {
  expect(isSlow('/^(a+)+$/')).toBe(true);
});

/** Each literal of this source, as it is written. */
function patternsIn(path: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return found;
}

function isSlow(literal: string): boolean {
  const end = literal.lastIndexOf('/');
  const pattern = new RegExp(literal.slice(1, end), literal.slice(end + 1).replace(/[gy]/g, ''));
  for (const length of lengths) {
    for (const pump of [...pumps, ...pairs]) {
      const long = pump.repeat(length / pump.length);
      for (const last of ends) {
        const began = process.threadCpuUsage();
        pattern.test(`${long}${last}`);
        const { user, system } = process.threadCpuUsage(began);
        if ((user + system) / 1_000 > MOST_MS) return true;
      }
    }
  }
  return false;
}
