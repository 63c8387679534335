import { useEffect, useRef, useState } from 'preact/hooks';
import type { Archive, ArchiveQuery } from '../../../api/archive/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { folder, kind } from '../talks/kind.ts';
import { type Asking, useAnswer } from '../useAnswer.ts';

export type Wanted = Omit<ArchiveQuery, 'kind' | 'before'> & { before: string };
const fields = ['words', 'speaker', 'series', 'topic', 'recording', 'before'] as const;
export const everything: Wanted = {
  ...{ words: '', speaker: '', series: '', topic: '', recording: '', before: '' },
};

/** Who types still is not asked about at every letter. */
const TYPING_MS = 250;

export type Looking = {
  wanted: Wanted;
  /** Changes what is wanted; the address says it, and the back button goes where one was. */
  want: (change: Partial<Wanted>) => void;
  hrefOf: (change: Partial<Wanted>) => string;
  asking: Asking<Archive>;
};

/** What was held and is wanted: what the address says. */
export function useArchive(): Looking {
  const [wanted, setWanted] = useState(wantedHere);
  const current = useRef(wanted);
  current.current = wanted;
  const asking = useAnswer(() => ask(current.current));
  const typing = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    const back = () => setWanted(wantedHere());
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  const shown = JSON.stringify(wanted);
  const first = useRef(shown);
  useEffect(() => {
    if (first.current === shown) return;
    first.current = shown;
    clearTimeout(typing.current);
    typing.current = setTimeout(asking.again, TYPING_MS);
  }, [shown]);

  const want = (change: Partial<Wanted>) => {
    // Another question begins at its first page.
    const next = { ...wanted, before: '', ...change };
    const typed = 'words' in change;
    history[typed ? 'replaceState' : 'pushState'](null, '', addressOf(next));
    setWanted(next);
  };
  return { wanted, want, hrefOf: (change) => addressOf({ ...wanted, ...change }), asking };
}

/** Another answer that was under way for an older question is no longer wanted: `useAnswer` drops it. */
function ask(wanted: Wanted) {
  const query = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value));
  return answerTo(api.archive.$get({ query: { ...query, kind } }));
}

function wantedHere(): Wanted {
  const asked = new URLSearchParams(location.search);
  const said = fields.map((field) => [field, asked.get(field) ?? '']);
  return Object.fromEntries(said) as Wanted;
}

function addressOf(wanted: Wanted): string {
  const said = fields.flatMap((field) =>
    wanted[field] ? [`&${field}=${encodeURIComponent(wanted[field])}`] : [],
  );
  return `${folder}?past${said.join('')}`;
}
