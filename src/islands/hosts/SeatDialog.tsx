import type { Hosting } from '../../../api/events/hosting/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Dialog } from '../cohorts/Dialog.tsx';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import type { Doing } from './Asked.tsx';

const reasonMost = 300;

type Props = {
  doing: Doing;
  hosting: Hosting;
  put: (hosting: Hosting) => void;
  close: () => void;
};

/** Why somebody gets a seat out of turn, or loses theirs: they read it. */
export function SeatDialog({ doing: { does, person }, hosting, put, close }: Props) {
  const { seats, confirmed, waiting, event } = hosting;
  const promoting = does === 'promote';
  const addSeat = promoting && seats !== null && confirmed >= seats;
  const { busy, failed, make } = useCall<Hosting>((next) => {
    put(next);
    toast(promoting ? `${person.name} has a seat.` : `${person.name} is off the list.`);
    close();
  });
  const submit = (submitted: SubmitEvent) => {
    submitted.preventDefault();
    const reason = String(new FormData(submitted.currentTarget as HTMLFormElement).get('reason'));
    const param = { event: event.slug, person: person.slug };
    const at = api.events[':event'].signups[':person'];
    void make(() =>
      promoting
        ? answerTo(at.promotion.$put({ param, json: { reason, addSeat } }))
        : answerTo(at.removal.$put({ param, json: { reason } })),
    );
  };
  return (
    <Dialog
      title={promoting ? `Give ${person.name} a seat?` : `Take ${person.name} off?`}
      close={close}
    >
      <form class="stack" onSubmit={submit}>
        {addSeat && <p>{`All ${seats} seats are taken: one more chair makes it ${seats + 1}.`}</p>}
        {promoting && waiting > 1 && <p>Others who wait keep their order.</p>}
        {!promoting && person.state === 'confirmed' && waiting > 0 && (
          <p>The first who waits gets the seat.</p>
        )}
        <div class="field">
          <label for="seat-reason">Why?</label>
          <textarea id="seat-reason" name="reason" required maxLength={reasonMost} rows={3} />
          <p class="hint">{person.name} reads it.</p>
        </div>
        <Failure failed={failed} unreached="Nothing has changed. Asking twice does no harm." />
        <div class="cluster">
          <button
            class={promoting ? 'button primary' : 'button danger primary'}
            type="submit"
            aria-busy={busy}
          >
            {promoting
              ? addSeat
                ? 'Add a chair and give the seat'
                : 'Give the seat'
              : 'Take off the list'}
          </button>
          <button class="button quiet" type="button" onClick={close}>
            Not now
          </button>
        </div>
      </form>
    </Dialog>
  );
}
