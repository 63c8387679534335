import type {
  AboutPeople,
  Counts,
  RotationFeedback,
} from '../../../api/cohorts/feedback/schema.ts';
import type { Proposal } from '../../../api/cohorts/proposals/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Answered } from '../parts/Answered.tsx';
import { useAnswer } from '../useAnswer.ts';
import { AnswerProposal } from './AnswerProposal.tsx';
import { ProposalText } from './ProposalText.tsx';

/** What hires say of a rotation, for those who can mend it. */
export function Said({ rotation }: { rotation: string }) {
  const asking = useAnswer(() =>
    answerTo(api.rotations[':rotation'].feedback.$get({ param: { rotation } })),
  );
  return (
    <section class="section stack" aria-labelledby="said">
      <header>
        <h2 id="said">What hires say</h2>
        <p class="quiet">Only your team and admins read this.</p>
      </header>
      <Answered asking={asking} what="what hires say">
        {(feedback) => <Shown feedback={feedback} put={asking.put} />}
      </Answered>
    </section>
  );
}

type Showing = { feedback: RotationFeedback; put: (feedback: RotationFeedback) => void };

function Shown({ feedback, put }: Showing) {
  const { useful, doable, proposals, people } = feedback;
  const change = (next: Proposal) =>
    put({ ...feedback, proposals: proposals.map((one) => (one.id === next.id ? next : one)) });
  const toMend = proposals.filter(({ answer }) => !answer || answer.is === 'taken-up');
  const settled = proposals.filter((one) => !toMend.includes(one));
  return (
    <>
      <div class="said stack">
        <h3>What to mend</h3>
        {toMend.length === 0 && (
          <p class="quiet">Nothing waits. Ask the next hire what to change.</p>
        )}
        <List proposals={toMend} change={change} />
        {settled.length > 0 && (
          <details class="more">
            <summary>Answered ({settled.length})</summary>
            <List proposals={settled} change={change} />
          </details>
        )}
      </div>
      <div class="said stack">
        <h3>The mini-projects</h3>
        <ul>
          <li>Real work that somebody uses: {countWords(useful)}</li>
          <li>Could be done in the time: {countWords(doable)}</li>
        </ul>
      </div>
      <People people={people} />
    </>
  );
}

function List({ proposals, change }: { proposals: Proposal[]; change: (one: Proposal) => void }) {
  return (
    <ul class="proposals">
      {proposals.map((proposal) => (
        <li key={proposal.id}>
          <ProposalText proposal={proposal} who />
          <AnswerProposal proposal={proposal} put={change} />
        </li>
      ))}
    </ul>
  );
}

function People({ people: { groups, clearToAll, timeForAll, words } }: { people: AboutPeople }) {
  return (
    <div class="said stack">
      <h3>Those who received them</h3>
      {groups === 0 ? (
        <p class="quiet">
          Shown in groups of three answers, so that nobody is told by theirs. There is no whole
          group yet.
        </p>
      ) : (
        <>
          <ul>
            <li>The presentation was clear to all three in {ofGroups(clearToAll, groups)}</li>
            <li>Somebody had time for all three in {ofGroups(timeForAll, groups)}</li>
          </ul>
          {words.map((said, at) => (
            // The same may have been said twice.
            <blockquote key={at}>{said}</blockquote>
          ))}
          <p class="quiet">In the order of the alphabet. Without name and day, on purpose.</p>
        </>
      )}
    </div>
  );
}

const ofGroups = (count: number, groups: number): string =>
  groups === 1 ? `${count} of 1 group` : `${count} of ${groups} groups`;

function countWords({ yes, partly, no }: Counts): string {
  if (yes + partly + no === 0) return 'nobody has said yet';
  return `yes ${yes}, partly ${partly}, no ${no}`;
}
