import { useState } from 'preact/hooks';
import type { HostedVisit } from '../../../api/cohorts/hosting/schema.ts';
import type { Proposal } from '../../../api/cohorts/proposals/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Dialog } from '../cohorts/Dialog.tsx';
import { newId } from '../cohorts/new-id.ts';
import { focused } from '../focused.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';

type Props = { visit: HostedVisit; close: () => void };

/** Writes down what a hire asked or proposed in passing, for the team to take up or not. */
export function Heard({ visit, close }: Props) {
  const { id, hire, rotation } = visit;
  // Sent twice, it is made once.
  const [proposal] = useState(newId);
  const { busy, failed, make } = useCall<Proposal>(() => {
    close();
    toast('It is with your team.');
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const words = String(new FormData(event.currentTarget as HTMLFormElement).get('words'));
    const param = { visit: id, proposal };
    void make(() =>
      answerTo(api.visits[':visit'].proposals[':proposal'].$put({ param, json: { words } })),
    );
  };
  return (
    <Dialog title={`What should change at ${rotation.title}?`} close={close}>
      <form class="stack" onSubmit={submit}>
        <div class="field">
          <label for="heard">What {hire.name} asked or proposed</label>
          <textarea
            id="heard"
            name="words"
            rows={3}
            required
            maxLength={500}
            aria-describedby="heard-hint"
            ref={focused}
          />
          <span class="hint" id="heard-hint">
            With your name as who wrote it down. Your team answers on the{' '}
            <a href={`/bootcamp/rotations/${rotation.slug}/#said`}>rotation’s page</a>; {hire.name}{' '}
            hears of it.
          </span>
        </div>
        <Failure failed={failed} unreached="Nothing was sent. Send it again: it is kept once." />
        <p class="cluster">
          <button class="button primary" type="submit" aria-busy={busy}>
            Propose it
          </button>
          <button class="button quiet" type="button" onClick={close}>
            Leave it
          </button>
        </p>
      </form>
    </Dialog>
  );
}
