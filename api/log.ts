import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>;

/** One line of JSON for each event, on standard output. */
export const openLog = (level: Config['logLevel']): Log => pino({ level });

/** For tests, and for whoever does not listen. */
export const silence: Log = pino({ level: 'silent' });
