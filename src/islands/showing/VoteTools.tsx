import { useRef, useState } from 'preact/hooks';
import type { Vote } from '../../../api/hackathons/votes/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Dialog } from '../cohorts/Dialog.tsx';
import { Act } from '../hackathons/Act.tsx';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import { methodNames, turnoutWords } from './vote-words.ts';

type Props = { slug: string; vote: Vote; put: (vote: Vote) => void };

/** For the host: how one votes, and when. */
export function VoteTools({ slug, vote, put }: Props) {
  const { refusals, state, stage } = vote;
  const [closing, setClosing] = useState(false);
  const param = { hackathon: slug };
  const at = api.hackathons[':hackathon'].vote;
  const waits = state === 'set' && stage !== 'showing';
  return (
    <div class="panel stack">
      {!refusals.set && <Method {...{ slug, vote, put }} />}
      {state === 'set' && !refusals.open && (
        <Act
          words="Open the vote"
          look="primary"
          call={() => answerTo(at.opening.$put({ param }))}
          done={(opened) => {
            put(opened);
            toast('The vote is open; everyone with a place was told.');
          }}
        />
      )}
      {waits && <p class="quiet">You can open it once the showing has begun.</p>}
      {state === 'open' && !refusals.close && (
        <button class="button danger" type="button" onClick={() => setClosing(true)}>
          Close the vote
        </button>
      )}
      {closing && (
        <Dialog title="Close the vote?" close={() => setClosing(false)}>
          <p>
            {turnoutWords(vote)} Everybody sees the result at once, and it cannot be opened again.
          </p>
          <div class="cluster">
            <Act
              words="Close it for good"
              look="danger"
              call={() => answerTo(at.closing.$put({ param }))}
              done={(closed) => {
                setClosing(false);
                put(closed);
                toast('The vote is closed.');
              }}
            />
            <button class="button quiet" type="button" onClick={() => setClosing(false)}>
              Leave it open
            </button>
          </div>
        </Dialog>
      )}
    </div>
  );
}

function Method({ slug, vote, put }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const { busy, failed, make } = useCall<Vote>((set) => {
    put(set);
    toast('That is how one votes.');
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const said = new FormData(form.current ?? undefined);
    const method = said.get('method') === 'ranked' ? ('ranked' as const) : ('points' as const);
    const json = { method, withPhase: said.has('withPhase') };
    const param = { hackathon: slug };
    void make(() => answerTo(api.hackathons[':hackathon'].vote.$put({ param, json })));
  };
  return (
    <form class="stack" ref={form} onSubmit={submit}>
      <fieldset class="stack hack-parts">
        <legend>How does everybody vote?</legend>
        {(['points', 'ranked'] as const).map((one) => (
          <label class="cluster show-way" key={one}>
            <input
              type="radio"
              name="method"
              value={one}
              required
              defaultChecked={(vote.method ?? 'points') === one}
            />
            {methodNames[one]}
          </label>
        ))}
      </fieldset>
      <label class="cluster show-way">
        <input type="checkbox" name="withPhase" defaultChecked={vote.withPhase} />
        Open it when the showing begins
      </label>
      <Failure failed={failed} unreached="Try again: asking twice does no harm." />
      <button class="button" type="submit" aria-busy={busy}>
        {vote.method ? 'Change it' : 'Call a vote'}
      </button>
    </form>
  );
}
