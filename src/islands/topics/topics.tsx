import { useRef, useState } from 'preact/hooks';
import type { TopicRequest } from '../../../api/talks/requests/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { wake } from '../island.ts';
import { Answered } from '../parts/Answered.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { useAnswer } from '../useAnswer.ts';
import { AskForm } from './AskForm.tsx';
import { RequestRow } from './RequestRow.tsx';

type Props = { names: Record<string, string> };

function Topics({ names }: Props) {
  const asking = useAnswer(() => answerTo(api['topic-requests'].$get()));
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  return (
    <Answered asking={asking} what="the topic requests">
      {({ requests }) => {
        const put = (next: TopicRequest) =>
          asking.put({ requests: requests.map((each) => (each.id === next.id ? next : each)) });
        const add = (next: TopicRequest) => {
          asking.put({ requests: [next, ...requests.filter(({ id }) => id !== next.id)] });
          close();
        };
        const drop = (gone: TopicRequest) =>
          asking.put({ requests: requests.filter(({ id }) => id !== gone.id) });
        return (
          <div class="stack">
            {open ? (
              <AskForm names={names} asked={add} cancel={close} />
            ) : (
              <p>
                <button
                  ref={opener}
                  class="button primary"
                  type="button"
                  onClick={() => setOpen(true)}
                >
                  Ask for a talk
                </button>
              </p>
            )}
            {requests.length === 0 && !open && (
              <p class="empty">Nobody has asked for anything yet. What would you like to hear?</p>
            )}
            <ul class="rows topic-rows">
              {requests.map((request) => (
                <RequestRow
                  key={request.id}
                  request={request}
                  names={names}
                  put={put}
                  drop={() => drop(request)}
                  again={asking.again}
                />
              ))}
            </ul>
          </div>
        );
      }}
    </Answered>
  );
}

wake('topics', ({ topics = '{}' }) => (
  <ForSignedIn
    what="the topic requests"
    invitation="Sign in to see what people would like to hear about, and to ask for more."
  >
    {() => <Topics names={JSON.parse(topics)} />}
  </ForSignedIn>
));
