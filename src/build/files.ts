import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { isFingerprinted } from '../offline/fingerprinted.ts';
import { type Compressed, compressed, qualityOf } from './compress.ts';
import { type Listed, listed } from './listing.ts';

/** What the server must know of a file to serve it. Sizes in bytes. */
export type ServedFile = {
  size: number;
  /** The value of `Content-Type`. */
  type: string;
  /** SHA-256 of the content in base64url, for a strong ETag. */
  hash: string;
  /** The size of `<path>.br` and `<path>.gz` where they lie beside the file. */
  encodings: Compressed;
  /** Its name carries a digest of its content: it may be kept for ever. */
  immutable: boolean;
};

const TYPES: Record<string, string> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.webm': 'video/webm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};
const AT_ONCE = 16;

/** Compresses every file of a built site and writes `files.json`, the only file a server reads at start. */
export async function publishFiles(dist: string): Promise<number> {
  const files: Record<string, ServedFile> = {};
  const all = listed(dist);
  // What takes longest goes first, or one core would finish it alone at the end.
  const work = all.toSorted((one, other) => qualityOf(other.path) - qualityOf(one.path)).values();
  const hands = Array.from({ length: AT_ONCE }, async () => {
    for (const one of work) files[one.path] = await prepared(one);
  });
  await Promise.all(hands);
  const inOrder = Object.fromEntries(all.map(({ path }) => [path, files[path]]));
  await writeFile(join(dist, 'files.json'), JSON.stringify(inOrder));
  return all.length;
}

/** Compresses one file and says what the server must know of it. */
export async function prepared(one: Listed): Promise<ServedFile> {
  const { path, file } = one;
  const content = await readFile(file);
  return {
    size: content.length,
    type: TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream',
    hash: createHash('sha256').update(content).digest('base64url'),
    encodings: await compressed(one, content),
    immutable: isFingerprinted(path),
  };
}
