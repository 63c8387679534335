import type { SignIn } from '../../api/sign-ins/schema.ts';
import { MyData } from './account-data.tsx';
import { SignOut } from './account-sign-out.tsx';
import { answerTo } from './answer.ts';
import { api } from './api.ts';
import { wake } from './island.ts';
import { Answered } from './parts/Answered.tsx';
import { ForSignedIn } from './parts/ForSignedIn.tsx';
import { Moment } from './parts/Moment.tsx';
import { useAnswer } from './useAnswer.ts';

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
              <Row key={signIn.beganAt + signIn.device} signIn={signIn} />
            ))}
          </ul>
          <SignOut browsers={signIns.length} />
          <MyData />
        </div>
      )}
    </Answered>
  );
}

function Row({ signIn }: { signIn: SignIn }) {
  const now = new Date();
  return (
    <li class="row">
      <div>
        <p class="row-title">{signIn.device}</p>
        <p class="row-facts">
          Signed in <Moment at={signIn.beganAt} now={now} />, last used{' '}
          <Moment at={signIn.usedAt} now={now} />
        </p>
      </div>
      {signIn.current && (
        <p class="row-side">
          <span class="badge strong">This one</span>
        </p>
      )}
    </li>
  );
}
