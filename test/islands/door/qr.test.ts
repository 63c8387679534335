import decodeQR from 'qr/decode.js';
import { expect, test } from 'vitest';
import { qrOf } from '../../../src/islands/door/qr.ts';

const pixels = 4;

/** Paints the path as a browser would, light where nothing is, and reads it with the decoder. */
function readBack(text: string): string {
  const { side, path } = qrOf(text);
  const width = side * pixels;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x = '', y = '', length = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * pixels; row < (Number(y) + 1) * pixels; row += 1) {
      const from = (row * width + Number(x) * pixels) * 4;
      for (let at = from; at < from + Number(length) * pixels * 4; at += 4)
        data.fill(0, at, at + 3);
    }
  }
  return decodeQR({ width, height: width, data });
}

test.each([
  'https://potluck.example/check-in/failing-over-by-hand-7k2m/?code=k7m2qp',
  'http://localhost:4321/talks/a/',
  `https://potluck.example/${'long/'.repeat(40)}`,
])('a phone reads %s from the screen', (text) => {
  expect(readBack(text)).toBe(text);
});

test('it has the quiet zone that readers need', () => {
  const { path, side } = qrOf('https://potluck.example/');
  const places = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, h]) => [
    Number(x),
    Number(y),
    Number(x) + Number(h),
  ]);
  expect(Math.min(...places.flatMap(([x = 0, y = 0]) => [x, y]))).toBe(4);
  expect(Math.max(...places.map(([, , end = 0]) => end))).toBe(side - 4);
});
