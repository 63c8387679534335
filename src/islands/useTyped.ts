import { useEffect, useRef, useState } from 'preact/hooks';
import type { Values } from './values.ts';

/** What was typed and not accepted yet. It outlives a reload and a sign-in, in this tab only. */
type Draft = {
  /** Made here, so that a course is offered once however often it is sent. */
  id: string;
  values: Values;
  version: number;
  /** Who typed it: nobody else is shown it. */
  by: string | null;
};

function kept(key: string, by: string | null): Draft | undefined {
  try {
    const draft = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Draft | null;
    return draft && Array.isArray(draft.values?.sessions) && draft.by === by ? draft : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what is typed until it is accepted, and asks before the page is left without. */
export function useDraft(key: string, fresh: Draft) {
  const [start] = useState(() => kept(key, fresh.by) ?? fresh);
  const [values, setValues] = useState(start.values);
  const quiet = useRef(false);
  const dirty = JSON.stringify(values) !== JSON.stringify(fresh.values);
  useEffect(() => (dirty ? askingToStay(quiet) : undefined), [dirty]);
  return {
    ...{ start, values, dirty, restored: start !== fresh },
    type: (values: Values) => {
      setValues(values);
      try {
        sessionStorage.setItem(key, JSON.stringify({ ...start, values }));
      } catch {
        // A full or forbidden storage must not stop anyone from typing on.
      }
    },
    /** Forgets it and makes leaving quiet: it was accepted or thrown away. */
    drop: () => {
      quiet.current = true;
      sessionStorage.removeItem(key);
    },
  };
}

function askingToStay(quiet: { current: boolean }): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if (!quiet.current) event.preventDefault();
  };
  addEventListener('beforeunload', ask);
  return () => removeEventListener('beforeunload', ask);
}
