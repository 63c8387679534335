import type { Hackathon } from '../../../api/hackathons/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Dialog } from '../cohorts/Dialog.tsx';
import { peopleWords } from '../counts.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import { limits } from './limits.ts';

type Props = { hackathon: Hackathon; put: (hackathon: Hackathon) => void; close: () => void };

/** Asks why before a hackathon is cancelled: those who wanted to come will read it. */
export function CancelDialog({ hackathon, put, close }: Props) {
  const { busy, failed, make } = useCall<Hackathon>((cancelled) => {
    close();
    put(cancelled);
    toast('The hackathon is cancelled.');
  });
  const count = hackathon.confirmed + hackathon.waiting;
  const param = { hackathon: hackathon.slug };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const json = { reason: String(form.get('reason') ?? '') };
    void make(() => answerTo(api.hackathons[':hackathon'].cancellation.$put({ param, json })));
  };
  return (
    <Dialog title="Cancel the hackathon?" close={close}>
      <form class="stack" onSubmit={submit}>
        <p>
          {count > 0
            ? `${peopleWords(count)} will be told, and will read your reason. `
            : 'Nobody has a place so far. '}
          It cannot be brought back.
        </p>
        <div class="field">
          <label for="reason">Why?</label>
          <textarea id="reason" name="reason" required maxLength={limits().reason} rows={3} />
        </div>
        <Failure failed={failed} unreached="Try again: asking twice does no harm." />
        <div class="cluster">
          <button class="button danger primary" type="submit" aria-busy={busy}>
            Yes, cancel the hackathon
          </button>
          <button class="button quiet" type="button" onClick={close}>
            Keep it
          </button>
        </div>
      </form>
    </Dialog>
  );
}
