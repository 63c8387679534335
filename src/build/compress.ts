import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Listed } from './listing.ts';

/** Sizes in bytes by encoding. */
export type Compressed = { br?: number; gz?: number };

const WORTH_IT_BYTES = 256;
const ALREADY_SMALL = new Set(
  '.avif .gif .ico .jpeg .jpg .mp4 .pdf .png .webm .webp .woff .woff2 .zip .gz .br'.split(' '),
);
/**
 * Brotli's quality by path. Scripts and styles are fetched by every page and the search's index is
 * large; the best quality takes fifty times as long as the fifth, which for a page is 10 % larger.
 */
const QUALITIES: [RegExp, number][] = [
  [/^_astro\//, 11],
  [/^search\/(?!texts\/)/, 10],
];
const OTHERWISE = 5;

const brotli = promisify(brotliCompress);
const zip = promisify<Buffer, { level: number }, Buffer>(gzip);

/** Writes `.br` and `.gz` beside a file where that makes it smaller. */
export async function compressed({ path, file }: Listed, content: Buffer): Promise<Compressed> {
  if (content.length < WORTH_IT_BYTES || ALREADY_SMALL.has(extname(file).toLowerCase())) return {};
  const [br, gz] = await Promise.all([
    brotli(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: qualityOf(path),
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
    zip(content, { level: 6 }),
  ]);
  const sizes: Compressed = {};
  if (br.length < content.length) sizes.br = await written(`${file}.br`, br);
  if (gz.length < content.length) sizes.gz = await written(`${file}.gz`, gz);
  return sizes;
}

/** How hard a file is to compress: the higher, the longer it takes. */
export function qualityOf(path: string): number {
  return QUALITIES.find(([paths]) => paths.test(path))?.[1] ?? OTHERWISE;
}

async function written(file: string, content: Buffer): Promise<number> {
  await writeFile(file, content);
  return content.length;
}
