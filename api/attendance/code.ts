import { createHmac, randomBytes } from 'node:crypto';
import { instant } from '../time.ts';
import type { ScreenCode } from './schema.ts';

/** Crockford's base32: no i, l, o or u, so that nobody misreads one from a screen. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const length = 6;
const minuteMs = 60_000;
/** A code goes on being right for so many minutes: long enough to sign in on a phone first. */
const goodMinutes = 5;

/** The secret of a door, from which its codes follow. */
export const newKey = (): string => randomBytes(32).toString('base64url');

/** The code of this minute. A photograph of it is worth nothing five minutes later. */
export function codeAt(key: string, now: Date): ScreenCode {
  const minute = minuteOf(now);
  return { code: codeOf(key, minute), until: instant(new Date((minute + 1) * minuteMs)) };
}

/** Whether this code was on the screen within the last minutes. */
export function isGood(key: string, code: string, now: Date): boolean {
  const said = asTyped(code);
  const minutes = Array.from({ length: goodMinutes }, (_, back) => minuteOf(now) - back);
  return minutes.some((minute) => codeOf(key, minute) === said);
}

const minuteOf = (now: Date): number => Math.floor(now.getTime() / minuteMs);

function codeOf(key: string, minute: number): string {
  const digest = createHmac('sha256', key).update(String(minute)).digest();
  return Array.from(digest.subarray(0, length), (byte) => alphabet[byte & 31]).join('');
}

/** Letters that are not in the alphabet stand for those they look like. */
function asTyped(code: string): string {
  return code.toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1');
}
