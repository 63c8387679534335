import { useState } from 'preact/hooks';
import type { HostedVisit } from '../../../api/cohorts/hosting/schema.ts';
import type { VisitHosting } from '../../../api/cohorts/swaps/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Dialog } from '../cohorts/Dialog.tsx';
import { newId } from '../cohorts/new-id.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import { dayInSentence, hoursOf, visitName } from './words.ts';

type Props = { visit: HostedVisit; done: () => void };

/** The host's yes, the request for a swap, and taking it back. */
export function Receiving({ visit, done }: Props) {
  const { id, accepted, swap } = visit;
  const [isAsking, setAsking] = useState(false);
  const { busy, failed, make } = useCall<VisitHosting>(({ accepted: isMine }) => {
    toast(isMine ? 'Accepted. They will look forward to it.' : 'Taken back. You receive them.');
    done();
  });
  const accept = () => answerTo(api.visits[':visit'].acceptance.$put({ param: { visit: id } }));
  return (
    <>
      {swap && <Asked visit={visit} />}
      <Failure failed={failed} unreached="Nothing has changed. Try again." />
      <p class="cluster">
        {!accepted && (
          <button
            class={swap ? 'button' : 'button primary'}
            type="button"
            aria-busy={busy}
            onClick={() => void make(accept)}
          >
            {swap ? 'Receive them after all' : 'Accept'}
            <span class="visually-hidden">: {visitName(visit)}</span>
          </button>
        )}
        {!swap && (
          <button class="button" type="button" onClick={() => setAsking(true)}>
            Ask for a swap
            <span class="visually-hidden">: {visitName(visit)}</span>
          </button>
        )}
      </p>
      {isAsking && <SwapDialog visit={visit} done={done} close={() => setAsking(false)} />}
    </>
  );
}

/** The request that stands, and who may answer it. */
function Asked({ visit: { swap } }: { visit: HostedVisit }) {
  if (!swap) return null;
  const names = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(
    swap.asked.map(({ name }) => name),
  );
  return (
    <p>
      {swap.absence ? 'You are away on that day. ' : `You asked for a swap: “${swap.reason}” `}
      {names
        ? `${names} can take it over; until then it is yours.`
        : 'There is no other host who is there on that day: the organiser has been told.'}
    </p>
  );
}

type DialogProps = Props & { close: () => void };

function SwapDialog({ visit, done, close }: DialogProps) {
  const [id] = useState(newId);
  const { busy, failed, make } = useCall<VisitHosting>(({ swap }) => {
    close();
    toast(
      swap?.asked.length
        ? 'The other hosts are told.'
        : 'Nobody else is there: the organiser is told.',
    );
    done();
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget as HTMLFormElement);
    const param = { visit: visit.id, swap: id };
    const json = { reason: String(said.get('reason')) };
    void make(() => answerTo(api.visits[':visit'].swaps[':swap'].$put({ param, json })));
  };
  return (
    <Dialog title="Ask for a swap" close={close}>
      <form class="stack" onSubmit={submit}>
        <p>
          {visitName(visit)}, {dayInSentence(visit)} ({hoursOf(visit)}). The other hosts are told;
          the first who takes it over has it. Until then it is yours.
        </p>
        <div class="field">
          <label for="swap-reason">Why, in a few words</label>
          <input
            id="swap-reason"
            name="reason"
            required
            maxLength={300}
            placeholder="I am at a conference that day"
          />
          <span class="hint">The other hosts and the organiser read it.</span>
        </div>
        <Failure failed={failed} unreached="Nobody was asked. Try again: it is asked once." />
        <div class="cluster">
          <button class="button primary" type="submit" aria-busy={busy}>
            Ask the other hosts
          </button>
          <button class="button quiet" type="button" onClick={close}>
            Leave it
          </button>
        </div>
      </form>
    </Dialog>
  );
}
