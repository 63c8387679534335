import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { focused } from '../focused.ts';
import { useHeir } from '../useHeir.ts';

type Props = {
  /** What the button says, and what it is about, for those who only hear it. */
  label: string;
  about: string;
  question: string;
  yes: string;
  busy: boolean;
  act: () => void;
  /** What gets the focus when what it is about goes away. */
  heir: RefObject<HTMLElement>;
};

/** A button for what cannot be undone: it asks once more, where it stands. */
export function Confirmed({ label, about, question, yes, busy, act, heir }: Props) {
  const [asked, setAsked] = useState(false);
  const holder = useRef<HTMLDivElement>(null);
  useHeir(holder, heir);
  return (
    <div ref={holder} class="confirmed">
      {asked ? (
        <>
          <p>{question}</p>
          <p class="cluster">
            <button class="button danger" type="button" onClick={act} aria-busy={busy}>
              {yes}
            </button>
            <button
              class="button quiet"
              type="button"
              onClick={() => setAsked(false)}
              ref={focused}
            >
              Keep it
            </button>
          </p>
        </>
      ) : (
        <button class="button quiet" type="button" onClick={() => setAsked(true)}>
          {label}
          <span class="visually-hidden">: {about.slice(0, 60)}</span>
        </button>
      )}
    </div>
  );
}
