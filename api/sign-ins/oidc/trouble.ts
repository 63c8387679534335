import type { Trouble } from './rules.ts';

/** A sign-in that came to nothing in a way that has a page; `cause` is for the log. */
export class SignInTrouble extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble, cause?: unknown) {
    super(`Signing in came to nothing: ${trouble}`, { cause });
    this.trouble = trouble;
  }
}
