import { kind } from './kind.ts';
import type { Values } from './values.ts';

/** What was typed and not accepted yet. It outlives a reload and a sign-in, in this tab only. */
export type Draft = {
  values: Values;
  /** The version of the talk that it was made from; 0 for a new talk. */
  version: number;
  /** Who typed it, if they were signed in: nobody else is shown it. */
  by: string | null;
};

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Where the draft of a talk is kept; undefined stands for a new one. */
export const draftKey = (slug: string | undefined): string =>
  slug === undefined ? `draft:${kind}` : `draft:${kind}:${slug}`;

export function keepDraft(shelf: Shelf, key: string, draft: Draft): void {
  try {
    shelf.setItem(key, JSON.stringify(draft));
  } catch {
    // A full or forbidden storage must not stop anyone from typing on.
  }
}

export function dropDraft(shelf: Shelf, key: string): void {
  shelf.removeItem(key);
}

/** The draft that this person may see; `person` undefined: nobody is signed in, or who is unknown. */
export function keptDraft(shelf: Shelf, key: string, person?: string): Draft | undefined {
  const draft = parse(shelf.getItem(key));
  if (!draft) return undefined;
  const isAnothers = draft.by !== null && person !== undefined && draft.by !== person;
  return isAnothers ? undefined : draft;
}

function parse(text: string | null): Draft | undefined {
  try {
    const draft = JSON.parse(text ?? 'null');
    return typeof draft?.values?.title === 'string' ? draft : undefined;
  } catch {
    return undefined;
  }
}
