import { useRef, useState } from 'preact/hooks';
import type { Questions as Answer } from '../../../api/afterwards/questions/schema.ts';
import { word } from '../talks/kind.ts';
import { AskForm } from './AskForm.tsx';
import { calmOrder } from './calm.ts';
import { QuestionRow } from './QuestionRow.tsx';

type Props = {
  slug: string;
  begun: boolean;
  questions: Answer;
  put: (questions: Answer) => void;
};

/** What people ask before, during and after; nothing moves while one reads. */
export function Questions({ slug, begun, questions, put }: Props) {
  const { refusals } = questions;
  const [asking, setAsking] = useState(false);
  const order = useRef<string[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  const close = () => {
    setAsking(false);
    heading.current?.focus();
  };
  const shown = calmOrder(order.current, questions.questions);
  order.current = shown.map(({ id }) => id);
  return (
    <section class="section stack" aria-labelledby="questions">
      <h2 id="questions" ref={heading} tabIndex={-1}>
        Questions
      </h2>
      {shown.length === 0 && (
        <p class="quiet">
          {begun
            ? 'Nobody has asked anything yet. What did you wonder?'
            : `What should this ${word} answer? Ask now, and it may.`}
        </p>
      )}
      {shown.length > 0 && (
        <ul class="rows">
          {shown.map((question) => (
            <QuestionRow
              key={question.id}
              {...{ slug, question, put }}
              mayAsk={refusals.ask === null}
              mayAnswer={refusals.answer === null}
              heir={heading}
            />
          ))}
        </ul>
      )}
      {asking && <AskForm slug={slug} put={put} close={close} />}
      {!asking && refusals.ask === null && (
        <p>
          <button class="button" type="button" onClick={() => setAsking(true)}>
            Ask something
          </button>
        </p>
      )}
    </section>
  );
}
