import type { Vote } from '../../../api/hackathons/votes/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { peopleWords } from '../counts.ts';
import { Answered } from '../parts/Answered.tsx';
import { useLive } from '../talks/useLive.ts';
import { Ballot } from './Ballot.tsx';
import { Results } from './Results.tsx';
import { VoteTools } from './VoteTools.tsx';
import { methodWords, turnoutWords } from './vote-words.ts';

/** The vote of everybody: its host opens and closes it, each has a ballot, and then the result. */
export function VotePart({ slug }: { slug: string }) {
  const param = { hackathon: slug };
  const asking = useLive(() => answerTo(api.hackathons[':hackathon'].vote.$get({ param })));
  return (
    <section class="section stack" aria-labelledby="vote">
      <Answered asking={asking} what="the vote">
        {(vote) => <Shown {...{ slug, vote }} put={asking.put} />}
      </Answered>
    </section>
  );
}

type Props = { slug: string; vote: Vote; put: (vote: Vote) => void };

function Shown({ slug, vote, put }: Props) {
  const { state, refusals, could, results, method } = vote;
  const isHost = !refusals.set || !refusals.open || !refusals.close;
  return (
    <>
      <div class="section-head">
        <h2 id="vote" tabIndex={-1}>
          {results ? 'What everybody voted' : 'Everybody’s vote'}
        </h2>
        {state !== 'none' && <span class="badge">{stateNames[state]}</span>}
      </div>
      {isHost && state !== 'closed' && <VoteTools {...{ slug, vote, put }} />}
      {state === 'none' && !isHost && <p class="quiet">Its host has not called a vote.</p>}
      {state === 'set' && method && (
        <p class="quiet">
          {methodWords[method]} It opens{' '}
          {vote.withPhase ? 'with the showing' : 'when its host says'}: {peopleWords(could)} can
          vote.
        </p>
      )}
      {state === 'open' && (
        <>
          <p class="quiet" role="status">
            {turnoutWords(vote)} Who votes what is told to nobody, and how it stands to nobody
            either until it is closed.
          </p>
          {refusals.vote ? (
            <p>{refusals.vote}</p>
          ) : (
            <Ballot key={JSON.stringify(vote.ballot)} {...{ slug, vote, put }} />
          )}
        </>
      )}
      {results && <Results vote={vote} results={results} />}
    </>
  );
}

const stateNames = { none: '', set: 'Not open yet', open: 'Open', closed: 'Closed' };
