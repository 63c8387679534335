/** The database cannot be reached or did not answer in time. What became of a write is unknown. */
export class Unavailable extends Error {
  constructor(cause: unknown) {
    super(`The database is unavailable: ${messageOf(cause)}`, { cause });
  }
}

/** The statement's own mistake or the word of a constraint: nothing was done, the connection is well. */
export function isOwnFault(error: unknown): boolean {
  return /^(SQLITE_(CONSTRAINT|ERROR|MISMATCH|RANGE|TOOBIG|UNKNOWN)|SQL_|ARGS_)/.test(
    codeOf(error),
  );
}

/** Nothing was done, and it may succeed later: a lock, or a renewal while it was under way. */
export function isPassing(error: unknown): boolean {
  return /^(SQLITE_(BUSY|LOCKED)|CLIENT_CLOSED)/.test(codeOf(error));
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
