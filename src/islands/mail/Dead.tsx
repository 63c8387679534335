import type { z } from 'zod';
import type { DeadMail, DeadMails } from '../../../api/mail/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Answered } from '../parts/Answered.tsx';
import { Failure } from '../parts/Failure.tsx';
import { Moment } from '../parts/Moment.tsx';
import { toast } from '../parts/toast.ts';
import { useAnswer } from '../useAnswer.ts';
import { useCall } from '../useCall.ts';
import { useNow } from '../useNow.ts';

type Value = z.infer<typeof DeadMails>;

/** What could not be delivered, for who runs the portal. */
export function Dead() {
  const asking = useAnswer(() => answerTo(api['dead-mails'].$get()));
  return (
    <section class="stack" aria-labelledby="refused">
      <h2 id="refused">Refused for good</h2>
      <Answered asking={asking} what="what was refused">
        {({ mails }) =>
          mails.length === 0 ? (
            <p>Every mail arrived, or is still being tried.</p>
          ) : (
            <ul class="rows">
              {mails.map((mail) => (
                <Row key={mail.id} mail={mail} put={asking.put} />
              ))}
            </ul>
          )
        }
      </Answered>
    </section>
  );
}

function Row({ mail, put }: { mail: DeadMail; put: (value: Value) => void }) {
  const now = useNow();
  const { busy, failed, make } = useCall<Value>((value) => {
    put(value);
    toast('It goes again.');
  });
  const { id, name, to, said, endedAt, tries } = mail;
  return (
    <li class="row">
      <div>
        <p class="row-title">
          {name}, {to || 'without an address'}
        </p>
        <p class="row-facts">
          Tried {tries === 1 ? 'once' : `${tries} times`}, given up{' '}
          <Moment at={endedAt} now={now} />
        </p>
        <p class="row-facts">{said}</p>
        <Failure failed={failed} unreached="It was not sent again. Try again in a moment." />
      </div>
      <p class="row-side">
        <button
          class="button"
          type="button"
          aria-busy={busy}
          aria-label={`Send again to ${name}`}
          onClick={() =>
            void make(() =>
              answerTo(api['dead-mails'][':mail'].again.$put({ param: { mail: String(id) } })),
            )
          }
        >
          Send again
        </button>
      </p>
    </li>
  );
}
