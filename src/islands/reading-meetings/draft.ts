import type { At } from './at.ts';

const keyOf = ({ group, meeting }: At) => `meeting-notes:${group}/${meeting}`;

/** What was typed and is not saved yet, kept in this window; null: all is saved. */
export const keptDraft = (at: At): string | null => sessionStorage.getItem(keyOf(at));

/** Keeps what is typed until it is saved. */
export function keepDraft(at: At, text: string): void {
  try {
    sessionStorage.setItem(keyOf(at), text);
  } catch {
    // No room in this browser: it is saved in a second anyway.
  }
}

/** It is saved, or left on purpose. */
export const dropDraft = (at: At): void => sessionStorage.removeItem(keyOf(at));
