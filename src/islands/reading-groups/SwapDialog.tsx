import { useState } from 'preact/hooks';
import type { Meeting, ReadingGroup } from '../../../api/reading-groups/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Dialog } from '../cohorts/Dialog.tsx';
import { newId } from '../cohorts/new-id.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import { dayOf } from '../when.ts';

type Props = {
  group: ReadingGroup;
  /** The meeting at which I present. */
  meeting: Meeting;
  /** Those at which others do. */
  others: Meeting[];
  put: (group: ReadingGroup) => void;
  close: () => void;
};

/** Asks one of the other presenters to change places. */
export function SwapDialog({ group, meeting, others, put, close }: Props) {
  const [swap] = useState(newId);
  const { busy, failed, make } = useCall<ReadingGroup>((now) => {
    close();
    put(now);
    toast('Asked. They say yes with one click.');
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const theirs = String(new FormData(event.currentTarget as HTMLFormElement).get('theirs'));
    const param = { group: group.slug, swap };
    void make(() =>
      answerTo(
        api['reading-groups'][':group'].swaps[':swap'].$put({
          param,
          json: { mine: meeting.id, theirs },
        }),
      ),
    );
  };
  return (
    <Dialog title="Change places with somebody" close={close}>
      <form class="stack" onSubmit={submit}>
        <p>You present on {dayOf(meeting.startsAt, meeting.zone)}. Whom do you ask?</p>
        <div class="field">
          <label for="theirs">Who presents when</label>
          <select id="theirs" name="theirs">
            {others.map(({ id, startsAt, zone, presenter }) => (
              <option key={id} value={id}>
                {presenter?.name}, {dayOf(startsAt, zone)}
              </option>
            ))}
          </select>
        </div>
        <Failure failed={failed} unreached="Try again: asking twice does no harm." />
        <div class="cluster">
          <button class="button primary" type="submit" aria-busy={busy}>
            {busy ? 'Asking' : 'Ask'}
          </button>
          <button class="button quiet" type="button" onClick={close}>
            Not now
          </button>
        </div>
      </form>
    </Dialog>
  );
}
