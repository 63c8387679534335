import { useEffect, useRef, useState } from 'preact/hooks';
import { type Draft, draftKey, dropDraft, keepDraft, keptDraft } from './draft.ts';
import { isSame, type Values } from './values.ts';

type From = { slug: string | undefined; fresh: Draft };

export type Drafting = {
  /** What the fields hold first: what was typed before, or what is known. */
  start: Draft;
  values: Values;
  /** Whether something was typed that is not accepted yet. */
  dirty: boolean;
  /** Whether `start` was typed before, in an earlier visit of the page. */
  restored: boolean;
  type: (values: Values) => void;
  /** Makes leaving quiet, and forgets the draft: it was accepted or thrown away. */
  drop: () => void;
};

/** Keeps what is typed until it is accepted, and asks before the page is left without. */
export function useDraft({ slug, fresh }: From): Drafting {
  const key = draftKey(slug);
  const [kept] = useState(() => keptDraft(sessionStorage, key, fresh.by ?? undefined));
  const [start] = useState(kept ?? fresh);
  const [values, setValues] = useState(start.values);
  const quiet = useRef(false);
  const dirty = !isSame(values, fresh.values);

  useEffect(() => (dirty ? askingToStay(quiet) : undefined), [dirty]);

  const type = (values: Values) => {
    setValues(values);
    if (isSame(values, fresh.values)) dropDraft(sessionStorage, key);
    else keepDraft(sessionStorage, key, { ...start, values, by: fresh.by });
  };
  const drop = () => {
    quiet.current = true;
    dropDraft(sessionStorage, key);
  };
  return { start, values, dirty, restored: kept !== undefined, type, drop };
}

function askingToStay(quiet: { current: boolean }): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if (!quiet.current) event.preventDefault();
  };
  // The draft comes back after a sign-in; nothing is lost by going there.
  const goSignIn = ({ target }: Event) => {
    if ((target as Element).closest('a[href^="/sign-in/"]')) quiet.current = true;
  };
  addEventListener('beforeunload', ask);
  document.addEventListener('click', goSignIn);
  return () => {
    removeEventListener('beforeunload', ask);
    document.removeEventListener('click', goSignIn);
  };
}
