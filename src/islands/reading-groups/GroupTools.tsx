import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ReadingGroup } from '../../../api/reading-groups/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Dialog } from '../cohorts/Dialog.tsx';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import { useHeir } from '../useHeir.ts';
import { limits } from './limits.ts';

type Props = {
  group: ReadingGroup;
  put: (group: ReadingGroup) => void;
  /** What gets the focus when there is nothing left to be done. */
  heir: RefObject<HTMLElement>;
};

/** For its host: edit it, or end it. The service said who may. */
export function GroupTools(props: Props) {
  return props.group.refusals.edit ? null : <Tools {...props} />;
}

function Tools({ group, put, heir }: Props) {
  const tools = useRef<HTMLDivElement>(null);
  const [ending, setEnding] = useState(false);
  useHeir(tools, heir);
  return (
    <div class="cluster reading-group-tools" ref={tools}>
      <a class="button" href="?edit">
        Edit
      </a>
      <button class="button danger" type="button" onClick={() => setEnding(true)}>
        End the group
      </button>
      {ending && <EndDialog group={group} put={put} close={() => setEnding(false)} />}
    </div>
  );
}

type EndProps = Pick<Props, 'group' | 'put'> & { close: () => void };

function EndDialog({ group, put, close }: EndProps) {
  const { busy, failed, make } = useCall<ReadingGroup>((now) => {
    close();
    put(now);
    toast('The group has ended.');
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget as HTMLFormElement).get('reason'));
    const param = { group: group.slug };
    void make(() =>
      answerTo(api['reading-groups'][':group'].end.$put({ param, json: { reason } })),
    );
  };
  return (
    <Dialog title="End the group?" close={close}>
      <form class="stack" onSubmit={submit}>
        <p>
          The members are told, and will read your reason. What was read stays in the archive. It
          cannot be brought back.
        </p>
        <div class="field">
          <label for="reason">Why?</label>
          <textarea id="reason" name="reason" required maxLength={limits().reason} rows={3} />
        </div>
        <Failure failed={failed} unreached="Try again: asking twice does no harm." />
        <div class="cluster">
          <button class="button danger primary" type="submit" aria-busy={busy}>
            {busy ? 'One moment' : 'Yes, end the group'}
          </button>
          <button class="button quiet" type="button" onClick={close}>
            Keep it
          </button>
        </div>
      </form>
    </Dialog>
  );
}
