import { useState } from 'preact/hooks';
import type { MyVisitFeedback } from '../../../api/cohorts/feedback/schema.ts';
import type { Proposal } from '../../../api/cohorts/proposals/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { newId } from '../cohorts/new-id.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';
import { ProposalText } from './ProposalText.tsx';

type Props = { visit: MyVisitFeedback; put: (visit: MyVisitFeedback) => void };

/** "What should we change?": what I proposed at a visit, and what the team makes of it. */
export function MyProposals({ visit, put }: Props) {
  const { proposals, title } = visit;
  const [id, setId] = useState(newId);
  const { busy, failed, make } = useCall<Proposal>((made) => {
    put({ ...visit, proposals: [...proposals, made] });
    // The next one is another.
    setId(newId());
    toast(`${title} will be told.`);
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const words = String(new FormData(form).get('words'));
    const param = { visit: visit.visit, proposal: id };
    void make(() =>
      answerTo(api.visits[':visit'].proposals[':proposal'].$put({ param, json: { words } })),
    ).then((answer) => answer?.is === 'value' && form.reset());
  };
  return (
    <div class="stack">
      {proposals.length > 0 && (
        <ul class="proposals">
          {proposals.map((proposal) => (
            <li key={proposal.id}>
              <ProposalText proposal={proposal} />
            </li>
          ))}
        </ul>
      )}
      <form class="stack" onSubmit={submit}>
        <p class="field">
          <label for={`propose-${visit.visit}`}>
            What should we change?<span class="visually-hidden"> At {title}</span>
          </label>
          <textarea
            id={`propose-${visit.visit}`}
            name="words"
            class="short"
            rows={2}
            required
            maxLength={500}
          />
          <span class="hint">
            With your name. {title} answers: taken up, or not and why.
          </span>
        </p>
        <Failure failed={failed} unreached="Nothing was sent. Send it again: it is kept once." />
        <p>
          <button class="button" type="submit" aria-busy={busy}>
            Propose it<span class="visually-hidden"> to {title}</span>
          </button>
        </p>
      </form>
    </div>
  );
}
