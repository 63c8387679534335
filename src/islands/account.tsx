import type { SignIn } from '../../api/sign-ins/schema.ts';
import { MyData } from './account-data.tsx';
import { SignOut } from './account-sign-out.tsx';
import { answerTo } from './answer.ts';
import { api } from './api.ts';
import { wake } from './island.ts';
import { Answered } from './parts/Answered.tsx';
import { Failure } from './parts/Failure.tsx';
import { ForSignedIn } from './parts/ForSignedIn.tsx';
import { Moment } from './parts/Moment.tsx';
import { toast } from './parts/toast.ts';
import { useAnswer } from './useAnswer.ts';
import { useCall } from './useCall.ts';

wake('account', Account);

function Account() {
  return (
    <ForSignedIn what="your sign-ins" invitation="You are not signed in on this browser.">
      {() => <SignIns />}
    </ForSignedIn>
  );
}

function SignIns() {
  const asking = useAnswer(() => answerTo(api['sign-ins'].$get()));
  return (
    <Answered asking={asking} what="your sign-ins">
      {({ signIns }) => (
        <div class="stack">
          <ul class="rows">
            {signIns.map((signIn) => (
              <Row key={signIn.id} signIn={signIn} again={asking.again} />
            ))}
          </ul>
          {signIns.length > 1 && <Others count={signIns.length - 1} again={asking.again} />}
          <SignOut browsers={signIns.length} />
          <MyData />
        </div>
      )}
    </Answered>
  );
}

type RowProps = { signIn: SignIn; again: () => void };

function Row({ signIn, again }: RowProps) {
  const now = new Date();
  const { busy, failed, make } = useCall<unknown>(() => {
    toast(`Signed out: ${signIn.device}.`);
    again();
  });
  const end = () => answerTo(api['sign-ins'][':signIn'].$delete({ param: { signIn: signIn.id } }));
  return (
    <li class="row">
      <div>
        <p class="row-title">{signIn.device}</p>
        <p class="row-facts">
          Signed in <Moment at={signIn.beganAt} now={now} />, last used{' '}
          <Moment at={signIn.usedAt} now={now} />
        </p>
        <Failure failed={failed} unreached="It is still signed in. Try again in a moment." />
      </div>
      <p class="row-side">
        {signIn.current ? (
          <span class="badge strong">This one</span>
        ) : (
          <button
            class="button"
            type="button"
            aria-busy={busy}
            aria-label={`Sign out ${signIn.device}, last used ${signIn.usedAt.slice(0, 10)}`}
            onClick={() => void make(end)}
          >
            Sign out
          </button>
        )}
      </p>
    </li>
  );
}

function Others({ count, again }: { count: number; again: () => void }) {
  const { busy, failed, make } = useCall<unknown>(() => {
    toast('You are signed in on this browser only.');
    again();
  });
  return (
    <div>
      <Failure failed={failed} unreached="They are still signed in. Try again in a moment." />
      <p>
        <button
          class="button"
          type="button"
          aria-busy={busy}
          onClick={() => void make(() => answerTo(api['sign-ins'].others.$delete()))}
        >
          {count === 1 ? 'Sign out the other one' : `Sign out the other ${count}`}
        </button>
      </p>
    </div>
  );
}
