import { useEffect, useRef, useState } from 'preact/hooks';

/** What was typed and not accepted yet. It outlives a reload and a sign-in, in this tab only. */
type Typed<Values> = {
  /** Made here, so that a thing is made once however often it is sent. */
  id: string;
  values: Values;
  version: number;
  /** Who typed it: nobody else is shown it. */
  by: string | null;
};

function kept<Values extends object>(key: string, fresh: Typed<Values>): Typed<Values> | undefined {
  try {
    const typed = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Typed<Values> | null;
    // What an earlier version of the form has kept may lack a field.
    const isWhole = typed && Object.keys(fresh.values).every((field) => field in typed.values);
    return isWhole && typed.by === fresh.by ? typed : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps what is typed until it is accepted, and asks before the page is left without. */
export function useTyped<Values extends object>(key: string, fresh: Typed<Values>) {
  const [start] = useState(() => kept(key, fresh) ?? fresh);
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
