import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

/** One line of JSON for each event, on standard output. */
export const openLog = (level: Config['logLevel']): Log => pino({ level });

/** For tests, and for whoever does not listen. */
export const silence: Log = pino({ level: 'silent' });

/** A path as the log may hold it: the address of a person's calendar is a secret, as is the link in a mail. */
export const loggedPath = (path: string): string =>
  path.replace(/(\/calendar\/|\/mail-stops\/)[\w-]{43}(?=\.ics|$)/, '$1…');
