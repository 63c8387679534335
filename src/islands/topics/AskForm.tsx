import { useRef } from 'preact/hooks';
import type { TopicRequest } from '../../../api/talks/requests/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { newId } from '../cohorts/new-id.ts';
import { focused } from '../focused.ts';
import { Failure } from '../parts/Failure.tsx';
import { useCall } from '../useCall.ts';

type Props = {
  names: Record<string, string>;
  asked: (request: TopicRequest) => void;
  cancel: () => void;
};

/** "Please teach us X." What is typed stays when it is refused or nobody answers. */
export function AskForm({ names, asked, cancel }: Props) {
  const id = useRef(newId());
  const { busy, failed, make } = useCall<TopicRequest>(asked);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string) => String(said.get(name) ?? '');
    const json = { title: text('title'), about: text('about'), topic: text('topic') };
    const param = { request: id.current };
    void make(() => answerTo(api['topic-requests'][':request'].$put({ param, json })));
  };
  return (
    <form class="panel stack topic-form" onSubmit={submit} aria-labelledby="ask">
      <h2 id="ask">What would you like to hear about?</h2>
      <div class="field">
        <label for="topic-title">Please teach us …</label>
        <input
          id="topic-title"
          ref={focused}
          name="title"
          required
          maxLength={120}
          placeholder="How the deployment lock works inside"
        />
      </div>
      <div class="field">
        <label for="topic-about">What you would like to know (not needed)</label>
        <textarea id="topic-about" name="about" rows={3} maxLength={2000} />
      </div>
      <div class="field">
        <label for="topic-topic">Topic, to find those who know it</label>
        <select id="topic-topic" name="topic">
          <option value="">None of these</option>
          {Object.entries(names).map(([slug, name]) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <Failure failed={failed} unreached="Try again: it is asked once." />
      <p class="cluster">
        <button class="button primary" type="submit" aria-busy={busy}>
          Ask
        </button>
        <button class="button quiet" type="button" onClick={cancel}>
          Not now
        </button>
      </p>
    </form>
  );
}
