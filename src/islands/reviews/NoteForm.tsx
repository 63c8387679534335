import { useId, useRef } from 'preact/hooks';

const noteMost = 500;

type Props = {
  note: string;
  busy: boolean;
  save: (note: string) => void;
  cancel: () => void;
};

/** A few plain words to a review. */
export function NoteForm({ note, busy, save, cancel }: Props) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const submit = (event: Event) => {
    event.preventDefault();
    save(field.current?.value ?? '');
  };
  return (
    <form class="stack" onSubmit={submit}>
      <p class="field">
        <label for={id}>What did you look at, or mend?</label>
        <textarea
          id={id}
          ref={(element) => {
            if (element && !field.current) element.focus();
            field.current = element;
          }}
          rows={3}
          maxLength={noteMost}
          defaultValue={note}
        />
      </p>
      <p class="cluster">
        <button class="button primary" type="submit" aria-busy={busy}>
          Keep the note
        </button>
        <button class="button quiet" type="button" onClick={cancel}>
          No note
        </button>
      </p>
    </form>
  );
}
