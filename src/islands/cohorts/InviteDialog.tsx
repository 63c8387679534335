import { useState } from 'preact/hooks';
import type { Hire } from '../../../api/cohorts/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Answered } from '../parts/Answered.tsx';
import { Failure } from '../parts/Failure.tsx';
import { Moment } from '../parts/Moment.tsx';
import { toast } from '../parts/toast.ts';
import { useAnswer } from '../useAnswer.ts';
import { useCall } from '../useCall.ts';
import { Dialog } from './Dialog.tsx';
import { longDay } from './words.ts';

type Props = { cohort: string; hire: Hire; close: () => void };
type Invitation = { madeAt: string | null; endsOn: string; path?: string };

/** The link by which a hire says later who they are: made, told once, renewed, ended. */
export function InviteDialog({ cohort, hire, close }: Props) {
  const param = { cohort, hire: hire.id };
  const at = api.cohorts[':cohort'].hires[':hire'].invitation;
  const asking = useAnswer(() => answerTo(at.$get({ param })));
  return (
    <Dialog title={`Invite ${hire.name}`} close={close}>
      <p class="prose">
        Send {hire.name} this link. Once they can sign in, they open it and say “This is me”, and
        the boot camp is theirs. It is a secret: whoever has it can say so.
      </p>
      <Answered asking={asking} what="the invitation">
        {(invitation) => <Kept invitation={invitation} param={param} />}
      </Answered>
      <p>
        <button class="button quiet" type="button" onClick={close}>
          Close
        </button>
      </p>
    </Dialog>
  );
}

type KeptProps = { invitation: Invitation; param: { cohort: string; hire: string } };

function Kept({ invitation, param }: KeptProps) {
  const [now, setNow] = useState<Invitation>(invitation);
  const at = api.cohorts[':cohort'].hires[':hire'].invitation;
  const made = useCall<Invitation>(setNow);
  const ended = useCall<unknown>(() => setNow({ madeAt: null, endsOn: now.endsOn }));
  const busy = made.busy || ended.busy;
  return (
    <div class="stack">
      {now.path && <Link link={location.origin + now.path} />}
      <p role="status">{now.madeAt && <Standing {...now} madeAt={now.madeAt} />}</p>
      <p class="cluster">
        <button
          class="button"
          type="button"
          aria-busy={made.busy}
          disabled={busy}
          onClick={() => void made.make(() => answerTo(at.$put({ param })))}
        >
          {now.madeAt ? 'Make a new link' : 'Make the link'}
        </button>
        {now.madeAt && (
          <button
            class="button quiet"
            type="button"
            disabled={busy}
            onClick={() => void ended.make(() => answerTo(at.$delete({ param })))}
          >
            End it
          </button>
        )}
      </p>
      <Failure failed={made.failed ?? ended.failed} unreached="Try again in a moment." />
    </div>
  );
}

function Standing({ madeAt, endsOn, path }: Invitation & { madeAt: string }) {
  if (path) return <>It is shown only now, and works once, until {longDay(endsOn)}.</>;
  return (
    <>
      There is a link, made <Moment at={madeAt} now={new Date()} />, which works once, until{' '}
      {longDay(endsOn)}. If it is lost, make a new one: that ends it.
    </>
  );
}

function Link({ link }: { link: string }) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      toast('Copied.');
    } catch {
      toast('It could not be copied. Select it and copy it yourself.');
    }
  };
  return (
    <div class="field">
      <label for="invitation-link">Invitation link</label>
      <input
        id="invitation-link"
        readOnly
        value={link}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <p>
        <button class="button primary" type="button" onClick={() => void copy()}>
          Copy
        </button>
      </p>
    </div>
  );
}
