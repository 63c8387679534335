import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

type Props = {
  title: string;
  /** What the button that goes on says. */
  yes: string;
  no: string;
  danger?: boolean;
  onYes: () => void;
  onNo: () => void;
  children: ComponentChildren;
};

/** A question that stops everything else. It is open for as long as it is rendered. */
export function Ask({ title, yes, no, danger, onYes, onNo, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const goOn = () => {
    // Closed before it goes, so that the focus returns to where it was.
    dialog.current?.close();
    onYes();
  };
  return (
    <dialog class="dialog stack" ref={dialog} aria-labelledby="ask-title" onClose={onNo}>
      <h2 id="ask-title">{title}</h2>
      {children}
      <div class="cluster">
        <button class={`button primary ${danger ? 'danger' : ''}`} type="button" onClick={goOn}>
          {yes}
        </button>
        <button class="button quiet" type="button" onClick={() => dialog.current?.close()}>
          {no}
        </button>
      </div>
    </dialog>
  );
}
