import { useState } from 'preact/hooks';
import type { MyVisitFeedback } from '../../../api/cohorts/feedback/schema.ts';
import type { Proposal } from '../../../api/cohorts/proposals/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { newId } from '../cohorts/new-id.ts';
import { focused } from '../focused.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';

type Props = {
  visit: MyVisitFeedback;
  put: (visit: MyVisitFeedback) => void;
  close: () => void;
};

/** "What should we change?", in a sentence or two, for the team that was visited. */
export function ProposalForm({ visit, put, close }: Props) {
  const { visit: id, title, proposals } = visit;
  // Sent twice, it is made once.
  const [proposal] = useState(newId);
  const { busy, failed, make } = useCall<Proposal>((made) => {
    put({ ...visit, proposals: [...proposals, made] });
    close();
    toast(`${title} will be told.`);
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const words = String(new FormData(event.currentTarget as HTMLFormElement).get('words'));
    const param = { visit: id, proposal };
    void make(() =>
      answerTo(api.visits[':visit'].proposals[':proposal'].$put({ param, json: { words } })),
    );
  };
  return (
    <form class="stack" onSubmit={submit}>
      <p class="field">
        <label for={`propose-${id}`}>What should we change?</label>
        <textarea
          id={`propose-${id}`}
          name="words"
          class="short"
          rows={2}
          required
          maxLength={500}
          ref={focused}
        />
        <span class="hint">With your name. {title} answers: taken up, or not and why.</span>
      </p>
      <Failure failed={failed} unreached="Nothing was sent. Send it again: it is kept once." />
      <p class="cluster">
        <button class="button primary" type="submit" aria-busy={busy}>
          Propose it
        </button>
        <button class="button quiet" type="button" onClick={close}>
          Not now
        </button>
      </p>
    </form>
  );
}
