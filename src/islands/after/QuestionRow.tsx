import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { Question, Questions } from '../../../api/afterwards/questions/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/Failure.tsx';
import { Rendered } from '../talks/Rendered.tsx';
import { useCall } from '../useCall.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { Confirmed } from './Confirmed.tsx';

type Props = {
  slug: string;
  question: Question;
  mayAsk: boolean;
  mayAnswer: boolean;
  put: (questions: Questions) => void;
  /** What gets the focus when the row goes away. */
  heir: RefObject<HTMLElement>;
};

/** A question, who else would like to know, and its answer. */
export function QuestionRow({ slug, question, mayAsk, mayAnswer, put, heir }: Props) {
  const { id, text, by, mine, answerHtml, answeredBy } = question;
  const [answering, setAnswering] = useState(false);
  const { busy, failed, make } = useCall<Questions>(put);
  const param = { event: slug, question: id };
  const remove = () =>
    void make(() => answerTo(api.events[':event'].questions[':question'].$delete({ param })));
  return (
    <li class="row question">
      <div class="stack">
        <p class="question-text">{text}</p>
        <p class="row-facts">
          {[by?.name ?? 'Without a name', tooWords(question)].filter(Boolean).join(' · ')}
        </p>
        {answeredBy && (
          <div class="answer">
            <Rendered html={answerHtml} />
            <p class="row-facts">{answeredBy.name} answered.</p>
          </div>
        )}
        {answering && <AnswerForm {...{ slug, question, put }} close={() => setAnswering(false)} />}
        <Failure failed={failed} unreached="Try again in a moment." />
      </div>
      <div class="row-side cluster">
        {mayAsk && !mine && !mayAnswer && <MeToo {...{ slug, question, put }} />}
        {mayAnswer && !answering && (
          <button class="button quiet" type="button" onClick={() => setAnswering(true)}>
            {answeredBy ? 'Change the answer' : 'Answer'}
            <span class="visually-hidden">: {text.slice(0, 60)}</span>
          </button>
        )}
        {(mine || mayAnswer) && (
          <Confirmed
            label="Take away"
            about={text}
            question="Take this question away?"
            yes="Yes, take it away"
            busy={busy}
            heir={heir}
            act={remove}
          />
        )}
      </div>
    </li>
  );
}

function tooWords({ votes, voted }: Question): string {
  if (votes === 0) return '';
  if (voted)
    return votes === 1 ? 'you want to know, too' : `you and ${votes - 1} more want to know, too`;
  return votes === 1 ? '1 more wants to know' : `${votes} more want to know`;
}

type MeTooProps = Pick<Props, 'slug' | 'question' | 'put'>;

function MeToo({ slug, question: { id, text, voted }, put }: MeTooProps) {
  const { busy, make, failed } = useCall<Questions>(put);
  const param = { event: slug, question: id };
  const { vote } = api.events[':event'].questions[':question'];
  return (
    <>
      <button
        class="button quiet"
        type="button"
        aria-pressed={voted}
        aria-busy={busy}
        onClick={() =>
          void make(() => answerTo(voted ? vote.$delete({ param }) : vote.$put({ param })))
        }
      >
        {voted ? 'Me too ✓' : 'Me too'}
        <span class="visually-hidden">: {text.slice(0, 60)}</span>
      </button>
      <Failure failed={failed} unreached="Try again in a moment." />
    </>
  );
}
