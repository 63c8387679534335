import { useState } from 'preact/hooks';
import type { Proposal, ProposalAnswer } from '../../../api/cohorts/proposals/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { focused } from '../focused.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';

type Props = { proposal: Proposal; put: (proposal: Proposal) => void };

/** What the team makes of a proposal, in words for the hire. */
export function AnswerProposal({ proposal, put }: Props) {
  const [open, setOpen] = useState(false);
  const { id, hire, answer, words: said } = proposal;
  const { busy, failed, make } = useCall<Proposal>((next) => {
    put(next);
    setOpen(false);
    toast(`Answered. ${hire} will be told.`);
  });
  if (!open) {
    return (
      <p>
        <button class="button" type="button" onClick={() => setOpen(true)}>
          {answer ? 'Answer it anew' : 'Answer it'}
          <span class="visually-hidden">: {said.slice(0, 60)}</span>
        </button>
      </p>
    );
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const json = {
      answer: form.get('answer') as ProposalAnswer,
      words: String(form.get('words')),
    };
    void make(() =>
      answerTo(api.proposals[':proposal'].answer.$put({ param: { proposal: id }, json })),
    );
  };
  return (
    <form class="stack" onSubmit={submit}>
      <fieldset class="field">
        <legend>What do you make of it?</legend>
        {choices.map(([value, label], at) => (
          <label class="choice" key={value}>
            <input
              type="radio"
              name="answer"
              value={value}
              required
              defaultChecked={answer?.is === value}
              {...(at === 0 && { ref: focused })}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <div class="field">
        <label for={`answer-${id}`}>A word for {hire}</label>
        <textarea
          id={`answer-${id}`}
          name="words"
          class="short"
          maxLength={500}
          rows={2}
          defaultValue={answer?.words}
        />
        <span class="hint">If you will not do it, say why.</span>
      </div>
      <Failure failed={failed} unreached="Nothing was answered. Try again in a moment." />
      <p class="cluster">
        <button class="button primary" type="submit" aria-busy={busy}>
          Send the answer
        </button>
        <button class="button quiet" type="button" onClick={() => setOpen(false)}>
          Not now
        </button>
      </p>
    </form>
  );
}

const choices: [ProposalAnswer, string][] = [
  ['taken-up', 'Taken up: we will do it'],
  ['mended', 'Done already'],
  ['declined', 'Not done'],
];
