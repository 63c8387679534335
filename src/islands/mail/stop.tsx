import { useState } from 'preact/hooks';
import type { MailStop } from '../../../api/mail/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { wake } from '../island.ts';
import { Answered } from '../parts/Answered.tsx';
import { Failure } from '../parts/Failure.tsx';
import { useAnswer } from '../useAnswer.ts';
import { useCall } from '../useCall.ts';

wake('mail-stop', Stop);

/** The link in a mail has what it is about behind the question mark. */
const token = () => location.search.slice(1).replace(/=$/, '') || 'none';

function Stop() {
  const asking = useAnswer(() =>
    answerTo(api['mail-stops'][':token'].$get({ param: { token: token() } })),
  );
  return (
    <Answered asking={asking} what="this link">
      {(value) => <Ask value={value} />}
    </Answered>
  );
}

function Ask({ value }: { value: MailStop }) {
  const [off, setOff] = useState(value.off);
  const { busy, failed, make } = useCall<MailStop>(() => setOff(true));
  const name = `“${value.name}”`;
  if (off) {
    return (
      <div class="stack" role="status">
        <p>Mails of the kind {name} are off. Everything still stands under the bell.</p>
        <p>
          <a href="/account/mail/">Choose which mails you get</a>
        </p>
      </div>
    );
  }
  return (
    <div class="stack">
      <p>You will get no more mails of the kind {name}. Everything still stands under the bell.</p>
      <Failure failed={failed} unreached="You still get them. Try again in a moment." />
      <p class="cluster">
        <button
          class="button primary"
          type="button"
          aria-busy={busy}
          onClick={() =>
            void make(() =>
              answerTo(api['mail-stops'][':token'].$post({ param: { token: token() } })),
            )
          }
        >
          Stop them
        </button>
        <a class="button" href="/account/mail/">
          Choose instead
        </a>
      </p>
    </div>
  );
}
