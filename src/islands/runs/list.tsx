import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { wake } from '../island.ts';
import { Answered } from '../parts/Answered.tsx';
import { ForSignedIn } from '../parts/ForSignedIn.tsx';
import { useAnswer } from '../useAnswer.ts';
import { useReturn } from '../useReturn.ts';
import { RunRows } from './RunRows.tsx';

wake('runs', Runs);

function Runs() {
  return (
    <ForSignedIn what="the runs" invitation="Sign in to see what is run now, and your own runs.">
      {() => <Asked />}
    </ForSignedIn>
  );
}

function Asked() {
  const asking = useAnswer(() => answerTo(api.runs.$get()));
  useReturn(asking.again);
  return (
    <Answered asking={asking} what="the runs">
      {({ mine, going }) => (
        <div class="stack">
          <h2>Going on now</h2>
          {going.length > 0 ? (
            <RunRows runs={going} />
          ) : (
            <p class="quiet">Nobody is running a playbook at the moment.</p>
          )}
          <h2>Yours</h2>
          {mine.length > 0 ? <RunRows runs={mine} /> : <NoneYet />}
        </div>
      )}
    </Answered>
  );
}

function NoneYet() {
  return (
    <div class="empty">
      <p>You have not run a playbook yet. Try one on a calm day, as a drill.</p>
      <a class="button" href="/playbooks/">
        See the playbooks
      </a>
    </div>
  );
}
