import type { Passage } from './passage.ts';

/** A report that is not sent yet. It outlives a reload and a sign-in, in this tab only. */
export type Draft = Passage & {
  /** Made once, so that sending it twice makes one report. */
  id: string;
  what: string;
  /** Who wrote it, if they were signed in: nobody else is shown it. */
  by: string | null;
};

const keyOf = (playbook: string): string => `report:${playbook}`;

export function newDraft(passage: Passage | undefined, by: string | null): Draft {
  return {
    ...(passage ?? { passage: '', heading: '', anchor: '' }),
    id: newReportId(),
    what: '',
    by,
  };
}

/** What was written before of this playbook, about the passage that is selected now if one is. */
export function keptDraft(
  playbook: string,
  passage: Passage | undefined,
  by: string | null,
): Draft | undefined {
  try {
    const draft: Draft | null = JSON.parse(sessionStorage.getItem(keyOf(playbook)) ?? 'null');
    if (typeof draft?.what !== 'string' || (draft.by && by && draft.by !== by)) return undefined;
    return { ...draft, ...passage, by };
  } catch {
    return undefined;
  }
}

export function keepDraft(playbook: string, draft: Draft): void {
  quietly(() => sessionStorage.setItem(keyOf(playbook), JSON.stringify(draft)));
}

export function dropDraft(playbook: string): void {
  quietly(() => sessionStorage.removeItem(keyOf(playbook)));
}

/** A storage that is full or forbidden must not stop anyone from writing on. */
function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // Only a reload would lose it.
  }
}

/** Not `randomUUID`, which a browser has on https alone. */
function newReportId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
