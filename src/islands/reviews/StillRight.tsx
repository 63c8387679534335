import { useEffect, useRef, useState } from 'preact/hooks';
import type { Standing } from '../../../api/reviews/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/Failure.tsx';
import { useCall } from '../useCall.ts';
import { NoteForm } from './NoteForm.tsx';

type Props = {
  standing: Pick<Standing, 'playbook' | 'mine' | 'latest'>;
  put: (standing: Standing) => void;
  /** Said by the click that brought this here. */
  atOnce?: boolean;
  /** Which playbook, where there are several. */
  title?: string;
};

/** "Still right" in one click; then a note, if there is something to say, or taking it back. */
export function StillRight({ standing, put, atOnce = false, title }: Props) {
  const [noting, setNoting] = useState(false);
  const words = useRef<HTMLParagraphElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { busy, failed, make } = useCall(put);
  const { mine, latest } = standing;
  const param = { playbook: encodeURIComponent(standing.playbook) };
  const { review } = api.playbooks[':playbook'];
  const hidden = title && <span class="visually-hidden">: {title}</span>;

  const say = async (note: string) => {
    const answer = await make(() => answerTo(review.$put({ param, json: { note } })));
    if (answer?.is !== 'value') return button.current?.focus();
    setNoting(false);
    words.current?.focus();
  };
  const takeBack = async () => {
    const answer = await make(() => answerTo(review.$delete({ param })));
    if (answer?.is === 'value') button.current?.focus();
  };
  useEffect(() => {
    if (atOnce) void say('');
    else words.current?.focus();
  }, []);

  return (
    <div class="stack still-right">
      {mine ? (
        <>
          <p ref={words} tabIndex={-1} role="status">
            Thank you. You found it right today.
          </p>
          {noting ? (
            <NoteForm
              note={latest?.note ?? ''}
              busy={busy}
              save={say}
              cancel={() => setNoting(false)}
            />
          ) : (
            <p class="cluster">
              <button class="button" type="button" onClick={() => setNoting(true)}>
                {latest?.note ? 'Change the note' : 'Add a note'}
                {hidden}
              </button>
              <button class="button quiet" type="button" aria-busy={busy} onClick={takeBack}>
                Undo{hidden}
              </button>
            </p>
          )}
        </>
      ) : (
        <button
          class="button"
          type="button"
          ref={button}
          aria-busy={busy}
          onClick={() => void say('')}
        >
          Still right{hidden}
        </button>
      )}
      <Failure failed={failed} unreached="Nothing was changed. Try again." />
    </div>
  );
}
