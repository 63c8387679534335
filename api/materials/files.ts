import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Refusal } from '../refusal.ts';
import type { Range } from '../site/range.ts';
import { type Content, contentOf, type Reader } from './content.ts';
import { contentRefusal, cutRefusal, diskRefusal, emptyRefusal, largeRefusal } from './rules.ts';

export type Limits = {
  /** The most bytes of one file; 0: none is taken. */
  fileBytes: number;
  /** The most bytes of all files of one event together. */
  eventBytes: number;
};

/** What came in, and where it stands now. */
export type Kept = Taken & { file: string };
type Taken = { bytes: number; hash: string; content: Content };

type ToKeep = {
  /** As it is called where it comes from; only its ending is looked at. */
  name: string;
  body: ReadableStream<Uint8Array> | null;
  most: number;
};

const DAY_MS = 24 * 60 * 60_000;
const OURS = /^[0-9a-f-]{36}$/;

export type Files = ReturnType<typeof openFiles>;

/**
 * The bytes of what people uploaded, in a folder beside the database. Each file has a name of
 * our own making, so that no word of anybody becomes a path and no file takes the place of another.
 * It comes in elsewhere and gets its name once it is whole and on the disk. The folder is made with
 * the first file.
 */
export function openFiles(folder: string, limits: Limits) {
  const coming = join(folder, 'coming');
  const pathOf = (file: string): string => {
    if (!OURS.test(file)) throw new TypeError(`${file} is no name of a file of ours.`);
    return join(folder, file);
  };
  return {
    limits,

    /** Takes a body as a file, or tells why not; then nothing of it is left. */
    async keep({ name, body, most }: ToKeep): Promise<Kept | Refusal> {
      if (!body) return emptyRefusal;
      await mkdir(coming, { recursive: true });
      const file = crypto.randomUUID();
      const temporary = join(coming, file);
      try {
        const taken = await take(temporary, body, name, most);
        if ('code' in taken) return taken;
        await rename(temporary, pathOf(file));
        await sync(folder);
        return { ...taken, file };
      } catch (error) {
        if (!isFull(error)) throw error;
        return diskRefusal;
      } finally {
        await rm(temporary, { force: true });
      }
    },

    /** How many bytes the file has that stands there; undefined: there is none. */
    async sizeOf(file: string): Promise<number | undefined> {
      return stat(pathOf(file)).then(
        ({ size }) => size,
        () => undefined,
      );
    },

    /** A file or a part of it, read as it is sent. */
    read(file: string, part?: Range): ReadableStream<Uint8Array> {
      const { from: start, to: end } = part ?? {};
      const stream = createReadStream(pathOf(file), part && { start, end });
      return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
    },

    async remove(file: string): Promise<void> {
      await rm(pathOf(file), { force: true });
    },

    /**
     * Takes away what a crash left: what was coming in, and files without a row. Only what is older
     * than a day: another process may be about to write the row. Rows are never taken away: where
     * a disk is missing they are all that is known of it.
     */
    async tidy(knownOf: (files: string[]) => Promise<Set<string>>, now: Date): Promise<void> {
      const before = now.getTime() - DAY_MS;
      for (const name of await namesIn(coming)) await removeOld(join(coming, name), before);
      const files = (await namesIn(folder)).filter((name) => OURS.test(name));
      const known = await knownOf(files);
      for (const file of files) if (!known.has(file)) await removeOld(pathOf(file), before);
    },
  };
}

/** Writes a body to a path as it comes in, and looks at what it is. */
async function take(
  path: string,
  body: ReadableStream<Uint8Array>,
  name: string,
  most: number,
): Promise<Taken | Refusal> {
  const file = await open(path, 'wx+', 0o600);
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    const pieces = body.getReader();
    for (;;) {
      const piece = await pieces.read().catch(() => 'cut' as const);
      if (piece === 'cut') return cutRefusal;
      if (piece.done) break;
      bytes += piece.value.length;
      if (bytes > most) {
        void pieces.cancel().catch(() => undefined);
        return largeRefusal(most);
      }
      hash.update(piece.value);
      await file.writeFile(piece.value);
    }
    if (bytes === 0) return emptyRefusal;
    const content = await contentOf(readerOf(file), bytes);
    const barred = contentRefusal(name, content);
    if (barred || !content) return barred ?? emptyRefusal;
    await file.sync();
    return { bytes, hash: hash.digest('hex'), content };
  } finally {
    await file.close();
  }
}

const readerOf =
  (file: FileHandle): Reader =>
  async (from, length) => {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
    return buffer.subarray(0, bytesRead);
  };

/** A name in a folder outlasts a power cut once the folder itself was written. */
async function sync(folder: string): Promise<void> {
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}

const isFull = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT', 'EFBIG'].includes((error as NodeJS.ErrnoException).code ?? '');

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

async function removeOld(path: string, before: number): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() && found.mtimeMs < before) await rm(path, { force: true });
}
