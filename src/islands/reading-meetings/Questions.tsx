import { useRef, useState } from 'preact/hooks';
import type { MeetingPage, MeetingQuestion } from '../../../api/reading-groups/meetings/schema.ts';
import { answerTo } from '../answer.ts';
import { newId } from '../cohorts/new-id.ts';
import { focused } from '../focused.ts';
import { Failure } from '../parts/Failure.tsx';
import { Rendered } from '../talks/Rendered.tsx';
import { useCall } from '../useCall.ts';
import { meetings, type Part } from './at.ts';

/** What others ask who presents, before and at the meeting. */
export function Questions(part: Part) {
  const { questions, refusals, phase } = part.page;
  const [asking, setAsking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const close = () => {
    setAsking(false);
    heading.current?.focus();
  };
  return (
    <section class="section stack" aria-labelledby="questions">
      <h2 id="questions" ref={heading} tabIndex={-1}>
        Questions
      </h2>
      {questions.length === 0 && (
        <p class="quiet">
          {phase === 'announced'
            ? 'What did you not understand, or not believe? Ask now, so that it can be looked up.'
            : 'Nobody has asked anything so far.'}
        </p>
      )}
      {questions.length > 0 && (
        <ul class="rows">
          {questions.map((question) => (
            <Row key={question.id} {...part} question={question} close={close} />
          ))}
        </ul>
      )}
      {asking && <Form {...part} label="Your question" close={close} />}
      {!asking && !refusals.write && (
        <p>
          <button class="button" type="button" onClick={() => setAsking(true)}>
            Ask something
          </button>
        </p>
      )}
    </section>
  );
}

type RowProps = Part & { question: MeetingQuestion; close: () => void };

function Row({ question, close, ...part }: RowProps) {
  const { id, text, by, mine, answerHtml, answeredBy } = question;
  const { at, page, put } = part;
  const [answering, setAnswering] = useState(false);
  const { busy, failed, make } = useCall<MeetingPage>((now) => {
    close();
    put(now);
  });
  const remove = () =>
    void make(() =>
      answerTo(meetings.questions[':question'].$delete({ param: { ...at, question: id } })),
    );
  return (
    <li class="row question">
      <div class="stack">
        <p class="question-text">{text}</p>
        <p class="row-facts">{by.name}</p>
        {answeredBy && !answering && (
          <div class="answer">
            <Rendered html={answerHtml} />
            <p class="row-facts">{answeredBy.name} wrote that down.</p>
          </div>
        )}
        {answering && (
          <Form
            {...part}
            label="The answer"
            question={question}
            close={() => setAnswering(false)}
          />
        )}
        <Failure failed={failed} unreached="Try again in a moment." />
      </div>
      <div class="row-side cluster">
        {!page.refusals.write && !answering && (
          <button class="button quiet" type="button" onClick={() => setAnswering(true)}>
            {answeredBy ? 'Change the answer' : 'Answer'}
            <span class="visually-hidden">: {text.slice(0, 60)}</span>
          </button>
        )}
        {(mine || !page.refusals.run) && !page.refusals.write && (
          <button class="button quiet" type="button" aria-busy={busy} onClick={remove}>
            Take away<span class="visually-hidden">: {text.slice(0, 60)}</span>
          </button>
        )}
      </div>
    </li>
  );
}

type FormProps = Part & { label: string; question?: MeetingQuestion; close: () => void };

/** A new question, or the answer to one. */
function Form({ at, put, label, question, close }: FormProps) {
  const [id] = useState(() => question?.id ?? newId());
  const { busy, failed, make } = useCall<MeetingPage>((now) => {
    put(now);
    close();
  });
  const field = `${question ? 'answer' : 'question'}-${id}`;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const said = String(new FormData(event.currentTarget as HTMLFormElement).get('said'));
    const one = meetings.questions[':question'];
    const param = { ...at, question: id };
    void make(() =>
      question
        ? answerTo(one.answer.$put({ param, json: { answer: said } }))
        : answerTo(one.$put({ param, json: { text: said } })),
    );
  };
  return (
    <form class={question ? 'stack' : 'panel stack'} onSubmit={submit}>
      <div class="field">
        <label for={field}>{label}</label>
        <textarea
          id={field}
          name="said"
          class="short"
          required={!question}
          maxLength={question ? 2000 : 500}
          rows={3}
          defaultValue={question?.answer ?? ''}
          ref={focused}
        />
        {question && <span class="hint">Plain Markdown. An empty one takes the answer back.</span>}
      </div>
      <Failure failed={failed} unreached="What you wrote is still here. Try again." />
      <div class="cluster">
        <button class="button primary" type="submit" aria-busy={busy}>
          {question ? 'Save the answer' : 'Ask'}
        </button>
        <button class="button quiet" type="button" onClick={close}>
          Not now
        </button>
      </div>
    </form>
  );
}
