import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

const wordsMost = 1000;

type Props = {
  /** What the button that opens it says. */
  open: string;
  /** What it is about: `step 3`. */
  about: string;
  onNote: (words: string) => void;
  /** Left out where nothing of the playbook can be wrong. */
  onWrong?: (words: string) => void;
};

/** A line for what was seen; and for the owners, where the playbook says otherwise. */
export function NoteForm({ open, about, onNote, onWrong }: Props) {
  const [writing, setWriting] = useState(false);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const was = useRef(false);
  useLayoutEffect(() => {
    if (writing) field.current?.focus();
    else if (was.current) opener.current?.focus();
    was.current = writing;
  }, [writing]);

  const say = (to: (words: string) => void) => () => {
    const words = field.current?.value.trim() ?? '';
    if (words === '') return field.current?.focus();
    to(words);
    setWriting(false);
  };
  if (!writing) {
    return (
      <button
        class="button quiet run-note"
        type="button"
        ref={opener}
        aria-label={open === 'Note' ? `Note at ${about}` : undefined}
        onClick={() => setWriting(true)}
      >
        {open}
      </button>
    );
  }
  return (
    <div class="field run-write">
      <label for={id}>What did you see at {about}?</label>
      <textarea id={id} ref={field} rows={2} maxLength={wordsMost} />
      <p class="cluster">
        <button class="button" type="button" onClick={say(onNote)}>
          Add the note
        </button>
        {onWrong && (
          <button class="button danger" type="button" onClick={say(onWrong)}>
            The playbook is wrong here
          </button>
        )}
        <button class="button quiet" type="button" onClick={() => setWriting(false)}>
          Leave it
        </button>
      </p>
      {onWrong && <p class="hint">If the playbook is wrong, its owners hear of it.</p>}
    </div>
  );
}
