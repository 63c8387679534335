import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

/** One line of JSON for each event, on standard output. */
export const openLog = (level: Config['logLevel']): Log => pino({ level });

/** For tests, and for whoever does not listen. */
export const silence: Log = pino({ level: 'silent' });

/** The address of a person's calendar is a secret, as are the links in mails. */
const secrets = /(\/calendar\/|\/mail-stops\/|\/open\/[^/]+\/\w+\/)[^/]{24,}?(?=\.ics$|\/|$)/gi;

/**
 * A path as the log may hold it: without a secret, also where something was lost of it or added to it
 * on the way, and in plain ASCII, for there are signs besides CR and LF at which programs end a line.
 */
export const loggedPath = (path: string): string =>
  path
    .replace(secrets, '$1…')
    .replace(/[^\x21-\x7e…]/gu, (sign) => encodeURIComponent(sign.toWellFormed()));

/** What somebody may not do, or tried to send past the door, stands in the log at its usual level. */
export const levelOf = (status: number): 'info' | 'debug' =>
  [401, 403, 413, 415].includes(status) ? 'info' : 'debug';
