import { useRef, useState } from 'preact/hooks';
import type { Vote } from '../../../api/hackathons/votes/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { ordinal } from '../counts.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import { methodWords } from './vote-words.ts';
import { movedTo } from './words.ts';

type Props = { slug: string; vote: Vote; put: (vote: Vote) => void };

/** My own ballot: teams are put on it in my order, and it can be changed until the vote is closed. */
export function Ballot({ slug, vote, put }: Props) {
  const { candidates, most, method, ballot } = vote;
  const heading = useRef<HTMLHeadingElement>(null);
  const [choices, setChoices] = useState<string[]>(ballot ?? []);
  const call = useCall<Vote>((cast) => {
    put(cast);
    heading.current?.focus();
    toast(cast.ballot ? 'Your vote counts. You can change it.' : 'Your ballot is taken back.');
  });
  const send = (said: string[]) =>
    void call.make(() =>
      answerTo(
        api.hackathons[':hackathon'].ballot.$put({
          param: { hackathon: slug },
          json: { choices: said },
        }),
      ),
    );
  const titleOf = (idea: string) => candidates.find((one) => one.idea === idea)?.title ?? '';
  const rest = candidates.filter(({ idea, mine }) => !mine && !choices.includes(idea));
  const own = candidates.find(({ mine }) => mine);
  const full = choices.length >= most;
  const isSaid = JSON.stringify(choices) === JSON.stringify(ballot ?? []);
  const change = (next: string[]) => {
    setChoices(next);
    heading.current?.focus();
  };
  return (
    <div class="panel stack show-ballot">
      <h3 tabIndex={-1} ref={heading}>
        Your ballot
      </h3>
      <p>{method && methodWords[method]} The best first.</p>
      {choices.length === 0 ? (
        <p class="quiet">Nobody is on it yet.</p>
      ) : (
        <ol class="rows">
          {choices.map((idea, at) => (
            <li class="row" key={idea}>
              <p>
                <strong>{rankWords(method, at)}</strong> {titleOf(idea)}
              </p>
              <div class="cluster row-side show-moves">
                {at > 0 && (
                  <button
                    class="button quiet"
                    type="button"
                    onClick={() => change(movedTo(choices, at, at - 1))}
                  >
                    Up<span class="visually-hidden">: {titleOf(idea)}</span>
                  </button>
                )}
                <button
                  class="button quiet"
                  type="button"
                  onClick={() => change(choices.filter((one) => one !== idea))}
                >
                  Off<span class="visually-hidden">: {titleOf(idea)}</span>
                </button>
              </div>
            </li>
          ))}
        </ol>
      )}
      {rest.length > 0 && !full && (
        <ul class="cluster">
          {rest.map(({ idea, title }) => (
            <li key={idea}>
              <button class="button" type="button" onClick={() => change([...choices, idea])}>
                <span class="visually-hidden">{rankWords(method, choices.length)} to </span>
                {title}
              </button>
            </li>
          ))}
        </ul>
      )}
      {own && <p class="quiet">Your own hack team, “{own.title}”, is not to be chosen.</p>}
      <Failure failed={call.failed} unreached="Try again: voting twice counts once." />
      <div class="cluster">
        <button
          class="button primary"
          type="button"
          aria-busy={call.busy}
          aria-disabled={isSaid || choices.length === 0}
          onClick={() => {
            if (!isSaid && choices.length > 0) send(choices);
          }}
        >
          {ballot ? 'Change my vote' : 'Vote'}
        </button>
        {ballot && (
          <button class="button quiet" type="button" onClick={() => send([])}>
            Take my ballot back
          </button>
        )}
        {ballot && isSaid && <span class="badge">Your vote counts</span>}
      </div>
    </div>
  );
}

/** `3 points`, `1st`. */
function rankWords(method: Vote['method'], at: number): string {
  if (method === 'ranked') return ordinal(at + 1);
  return at === 2 ? '1 point' : `${3 - at} points`;
}
