import type { ReadingGroup } from '../../../api/reading-groups/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Dialog } from '../cohorts/Dialog.tsx';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import { limits } from './limits.ts';

type Props = {
  group: ReadingGroup;
  put: (group: ReadingGroup) => void;
  /** As the service knows it, and in words. */
  day: string;
  words: string;
  close: () => void;
};

/** Asks why a week is skipped: the members will read it. */
export function SkipDialog({ group, put, day, words, close }: Props) {
  const { busy, failed, make } = useCall<ReadingGroup>((now) => {
    close();
    put(now);
    toast('Skipped. What was planned moves on by one.');
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget as HTMLFormElement).get('reason'));
    const param = { group: group.slug, day };
    void make(() =>
      answerTo(
        api['reading-groups'][':group']['skipped-days'][':day'].$put({ param, json: { reason } }),
      ),
    );
  };
  return (
    <Dialog title={`No meeting on ${words}?`} close={close}>
      <form class="stack" onSubmit={submit}>
        <p>
          This meeting and all behind it move on by one, with their texts and presenters. The
          members are told, and so are their calendars.
        </p>
        <div class="field">
          <label for="reason">Why?</label>
          <input id="reason" name="reason" required maxLength={limits().reason} />
        </div>
        <Failure failed={failed} unreached="Try again: asking twice does no harm." />
        <div class="cluster">
          <button class="button primary" type="submit" aria-busy={busy}>
            {busy ? 'One moment' : 'Skip it'}
          </button>
          <button class="button quiet" type="button" onClick={close}>
            Leave it
          </button>
        </div>
      </form>
    </Dialog>
  );
}
