import type { RefObject } from 'preact';
import type { Talk } from '../../../api/talks/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { peopleWords } from '../counts.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import { word } from './kind.ts';
import { limits } from './limits.ts';

type Props = {
  talk: Talk;
  dialog: RefObject<HTMLDialogElement>;
  put: (talk: Talk) => void;
};

/** Asks why before a talk is cancelled: those who wanted to come will read it. */
export function CancelDialog({ talk, dialog, put }: Props) {
  const { busy, failed, make } = useCall<Talk>((cancelled) => {
    dialog.current?.close();
    put(cancelled);
    toast(`The ${word} is cancelled.`);
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget as HTMLFormElement).get('reason'));
    void make(() => cancel(talk.slug, reason));
  };
  return (
    <dialog class="dialog" ref={dialog} aria-labelledby="cancel-title">
      <form class="stack" onSubmit={submit}>
        <h2 id="cancel-title">Cancel this {word}?</h2>
        <p>{toldWords(talk.confirmed + talk.waiting)} It cannot be brought back.</p>
        <div class="field">
          <label for="reason">Why?</label>
          <textarea id="reason" name="reason" required maxLength={limits().reason} rows={3} />
        </div>
        <Failure failed={failed} unreached="Try again: asking twice does no harm." />
        <div class="cluster">
          <button class="button danger primary" type="submit" aria-busy={busy}>
            {busy ? `Cancelling the ${word}` : `Yes, cancel the ${word}`}
          </button>
          <button class="button quiet" type="button" onClick={() => dialog.current?.close()}>
            Keep it
          </button>
        </div>
      </form>
    </dialog>
  );
}

function toldWords(count: number): string {
  if (count === 0) return 'Nobody has asked for a seat so far.';
  return `${peopleWords(count)} will be told, and will read your reason.`;
}

function cancel(talk: string, reason: string) {
  const json = { reason };
  return answerTo(api.talks[':talk'].cancellation.$put({ param: { talk }, json }));
}
