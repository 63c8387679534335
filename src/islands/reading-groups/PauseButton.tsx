import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { ReadingGroup } from '../../../api/reading-groups/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Dialog } from '../cohorts/Dialog.tsx';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import { dayOf } from '../when.ts';

type Props = {
  group: ReadingGroup;
  /** Null: not away; the empty text: until I come back. */
  pausedUntil: string | null;
  put: (group: ReadingGroup) => void;
  heir: RefObject<HTMLElement>;
};

/** Away for a while: one keeps the place, and the rota goes on without. */
export function PauseButton({ group, pausedUntil, put, heir }: Props) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const param = { group: group.slug };
  const { busy, failed, make } = useCall<ReadingGroup>((now) => {
    const was = open;
    close();
    put(now);
    toast(was ? 'You pause. Come back whenever you like.' : 'Good to have you back.');
    heir.current?.focus();
  });
  const pause = (event: SubmitEvent) => {
    event.preventDefault();
    const until = new FormData(event.currentTarget as HTMLFormElement).get('until');
    const json = { until: until ? String(until) : null };
    void make(() => answerTo(api['reading-groups'][':group'].pause.$put({ param, json })));
  };
  const resume = () =>
    void make(() => answerTo(api['reading-groups'][':group'].pause.$delete({ param })));
  if (pausedUntil !== null) {
    return (
      <>
        <p>
          You pause
          {pausedUntil && ` until ${dayOf(`${pausedUntil}T12:00:00Z`, 'UTC')}`}.
        </p>
        <button class="button primary" type="button" aria-busy={busy} onClick={resume}>
          {busy ? 'One moment' : 'Come back'}
        </button>
        <Failure failed={failed} unreached="Try again: asking twice does no harm." />
      </>
    );
  }
  return (
    <>
      <button class="button" type="button" onClick={() => setOpen(true)}>
        Pause
      </button>
      {open && (
        <Dialog title="Pause for a while?" close={close}>
          <form class="stack" onSubmit={pause}>
            <p>You keep your place. The rota asks others, and nobody holds it against you.</p>
            <div class="field">
              <label for="until">Until and with</label>
              <input id="until" name="until" type="date" aria-describedby="until-hint" />
              <span class="hint" id="until-hint">
                Leave it empty if you do not know yet.
              </span>
            </div>
            <Failure failed={failed} unreached="Try again: asking twice does no harm." />
            <div class="cluster">
              <button class="button primary" type="submit" aria-busy={busy}>
                {busy ? 'One moment' : 'Pause'}
              </button>
              <button class="button quiet" type="button" onClick={close}>
                Not now
              </button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}
