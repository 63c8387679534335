import { useState } from 'preact/hooks';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Answered } from '../parts/Answered.tsx';
import { Failure } from '../parts/Failure.tsx';
import { Moment } from '../parts/Moment.tsx';
import { useAnswer } from '../useAnswer.ts';
import { useCall } from '../useCall.ts';
import { Address } from './Address.tsx';

type Feed = { madeAt: string | null; path?: string };

/** The secret address of what is mine: made, told once, renewed, ended. */
export function OwnFeed() {
  const asking = useAnswer(() => answerTo(api['calendar-feed'].$get()));
  return (
    <>
      <h3>What is yours</h3>
      <p class="prose">
        What you come to, speak at or wait for, with the way to join. The address is a secret: who
        has it reads your calendar. It is shown once; if you lose it, make another.
      </p>
      <Answered asking={asking} what="your address">
        {(feed) => <Kept feed={feed} />}
      </Answered>
    </>
  );
}

function Kept({ feed }: { feed: Feed }) {
  const [now, setNow] = useState<Feed>(feed);
  const made = useCall<Feed>(setNow);
  const ended = useCall<unknown>(() => setNow({ madeAt: null }));
  const renew = () => void made.make(() => answerTo(api['calendar-feed'].$put()));
  const end = () => void ended.make(() => answerTo(api['calendar-feed'].$delete()));
  const busy = made.busy || ended.busy;
  return (
    <div class="stack">
      {now.path && <Address address={location.origin + now.path} name="Your secret address" />}
      {now.madeAt && !now.path && (
        <p>
          You made your address <Moment at={now.madeAt} now={new Date()} />. A new one ends it.
        </p>
      )}
      <p class="cluster">
        <button class="button" type="button" aria-busy={made.busy} disabled={busy} onClick={renew}>
          {now.madeAt ? 'Make a new address' : 'Make my address'}
        </button>
        {now.madeAt && (
          <button class="button quiet" type="button" disabled={busy} onClick={end}>
            End it
          </button>
        )}
      </p>
      <Failure failed={made.failed ?? ended.failed} unreached="Your address is as it was." />
    </div>
  );
}
