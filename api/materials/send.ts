import { type Range, rangeOf } from '../site/range.ts';
import { dispositionOf, filePolicy, isShown } from './rules.ts';
import type { FileRow } from './store.ts';

type Sending = {
  status: 200 | 206 | 304 | 416;
  headers: Record<string, string>;
  /** Left out: without a body. */
  part?: Range | 'whole';
};

/**
 * How a file of somebody's is sent, or the part that was asked for, so that it can do no harm in a
 * browser: under the type that its content has, without scripts, and saved where it cannot be shown.
 */
export function sendingOf(request: Request, { name, type, bytes, hash }: FileRow): Sending {
  const etag = `"${hash}"`;
  const headers = {
    etag,
    'content-type': type,
    'content-disposition': dispositionOf(name, isShown(type)),
    'content-security-policy': filePolicy(type),
    // It is for staff alone: each use asks whether they still are, and fetches nothing twice.
    'cache-control': 'private, no-cache',
    'accept-ranges': 'bytes',
  };
  if (request.headers.get('if-none-match')?.includes(etag)) return { status: 304, headers };
  const part = rangeOf(request.headers, etag, bytes);
  if (part === 'beyond') {
    return { status: 416, headers: { ...headers, 'content-range': `bytes */${bytes}` } };
  }
  const { from, to } = part ?? { from: 0, to: bytes - 1 };
  return {
    status: part ? 206 : 200,
    headers: {
      ...headers,
      ...(part && { 'content-range': `bytes ${from}-${to}/${bytes}` }),
      'content-length': String(to - from + 1),
    },
    part: part ?? 'whole',
  };
}
