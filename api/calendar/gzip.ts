import { constants, crc32, gzipSync } from 'node:zlib';

/** The beginning of a text in gzip's form (RFC 1952), to which many ends can be added. */
export type Begun = { packed: Buffer; crc: number; bytes: number };

/** So much goes into a block that is stored as it is (RFC 1951, 3.2.4). */
const STORED_MOST = 0xffff;

export function beginGzip(text: string): Begun {
  const plain = Buffer.from(text);
  // Flushed to the edge of a byte and not ended: what follows is a block by itself.
  const packed = gzipSync(plain, { finishFlush: constants.Z_SYNC_FLUSH });
  return { packed, crc: crc32(plain), bytes: plain.length };
}

/**
 * The whole text in gzip's form: its beginning is not packed anew, and its end, which is short, is not
 * packed at all.
 */
export function endGzip({ packed, crc, bytes }: Begun, end: string): Buffer<ArrayBuffer> {
  const plain = Buffer.from(end);
  const parts = [packed];
  for (let from = 0; from === 0 || from < plain.length; from += STORED_MOST) {
    const block = plain.subarray(from, from + STORED_MOST);
    const head = Buffer.alloc(5);
    head.writeUInt8(from + STORED_MOST >= plain.length ? 1 : 0);
    head.writeUInt16LE(block.length, 1);
    head.writeUInt16LE(block.length ^ STORED_MOST, 3);
    parts.push(head, block);
  }
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(plain, crc));
  trailer.writeUInt32LE((bytes + plain.length) % 2 ** 32, 4);
  return Buffer.concat([...parts, trailer]);
}
