import { useState } from 'preact/hooks';
import type { Questions } from '../../../api/afterwards/questions/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { newId } from '../cohorts/new-id.ts';
import { focused } from '../focused.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useCall } from '../useCall.ts';

type Props = { slug: string; put: (questions: Questions) => void; close: () => void };

/** A question, under one's name or without. What is typed stays until it has arrived. */
export function AskForm({ slug, put, close }: Props) {
  const [id] = useState(newId);
  const [text, setText] = useState('');
  const [anonymous, setAnonymous] = useState(false);
  const { busy, failed, make } = useCall<Questions>((questions) => {
    put(questions);
    toast('Your question is there.');
    close();
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const param = { event: slug, question: id };
    const one = api.events[':event'].questions[':question'];
    void make(() => answerTo(one.$put({ param, json: { text, anonymous } })));
  };
  return (
    <form class="panel stack" onSubmit={submit}>
      <div class="field">
        <label for="question">Your question</label>
        <textarea
          id="question"
          class="short"
          required
          maxLength={500}
          rows={2}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
          ref={focused}
        />
      </div>
      <label class="after-check">
        <input
          type="checkbox"
          checked={anonymous}
          onChange={({ currentTarget }) => setAnonymous(currentTarget.checked)}
        />
        <span>
          Ask without my name{' '}
          <span class="quiet">– nobody can find out who asked, and you cannot take it back</span>
        </span>
      </label>
      <Failure failed={failed} unreached="Your question is still here. Try again." />
      <div class="cluster">
        <button class="button primary" type="submit" aria-busy={busy}>
          {busy ? 'Asking' : 'Ask'}
        </button>
        <button class="button quiet" type="button" onClick={close}>
          Not now
        </button>
      </div>
    </form>
  );
}
