import type { Question, Questions } from '../../../api/afterwards/questions/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { focused } from '../focused.ts';
import { Failure } from '../parts/Failure.tsx';
import { useCall } from '../useCall.ts';

type Props = {
  slug: string;
  question: Question;
  put: (questions: Questions) => void;
  close: () => void;
};

/** The answer of who speaks, in words. */
export function AnswerForm({ slug, question, put, close }: Props) {
  const { id, answer } = question;
  const { busy, failed, make } = useCall<Questions>((questions) => {
    put(questions);
    close();
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const said = String(new FormData(event.currentTarget as HTMLFormElement).get('answer'));
    const one = api.events[':event'].questions[':question'].answer;
    const param = { event: slug, question: id };
    void make(() => answerTo(one.$put({ param, json: { answer: said } })));
  };
  return (
    <form class="stack" onSubmit={submit}>
      <div class="field">
        <label for={`answer-${id}`}>Your answer</label>
        <textarea
          id={`answer-${id}`}
          name="answer"
          class="short"
          rows={3}
          maxLength={2000}
          defaultValue={answer}
          ref={focused}
        />
        <span class="hint">Plain Markdown. An empty one takes the answer back.</span>
      </div>
      <Failure failed={failed} unreached="Your answer is still here. Try again." />
      <div class="cluster">
        <button class="button primary" type="submit" aria-busy={busy}>
          {busy ? 'Saving the answer' : 'Save the answer'}
        </button>
        <button class="button quiet" type="button" onClick={close}>
          Not now
        </button>
      </div>
    </form>
  );
}
