import { useRef } from 'preact/hooks';
import type { TopicRequest, Voice } from '../../../api/talks/requests/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { newId } from '../cohorts/new-id.ts';
import { Failure } from '../parts/Failure.tsx';
import { Rendered } from '../talks/Rendered.tsx';
import { useCall } from '../useCall.ts';
import { Suggestions } from './Suggestions.tsx';

type Props = {
  request: TopicRequest;
  names: Record<string, string>;
  put: (request: TopicRequest) => void;
  drop: () => void;
  again: () => void;
};

/** One request: who asks, who would come, who could speak, and what I say to it. */
export function RequestRow({ request, names, put, drop, again }: Props) {
  const { title, aboutHtml, topic, by, come, speak, talk } = request;
  const comes = come === 1 ? '1 would come' : `${come} would come`;
  const could = speak.map(({ name }) => name).join(', ');
  const facts = [`${by.name} asks`, topic && (names[topic] ?? topic), comes];
  return (
    <li class="row topic-row" id={request.id}>
      <div class="stack">
        <div>
          <h2 class="row-title">{title}</h2>
          <p class="row-facts">{facts.filter(Boolean).join(' · ')}</p>
          {could && <p class="row-facts">Could speak: {could}</p>}
        </div>
        {aboutHtml && <Rendered html={aboutHtml} />}
        {talk ? (
          <Taken talk={talk} />
        ) : (
          <Open request={request} put={put} drop={drop} again={again} />
        )}
      </div>
    </li>
  );
}

function Taken({ talk }: { talk: NonNullable<TopicRequest['talk']> }) {
  if (!talk.open) return <p class="badge strong">{talk.by} is preparing it</p>;
  return (
    <p>
      {talk.by} speaks: <a href={`/talks/${talk.slug}/`}>{talk.title}</a>
    </p>
  );
}

function Open({ request, put, drop, again }: Omit<Props, 'names'>) {
  const { id, voice, mine } = request;
  const draft = useRef(newId());
  const param = { request: id };
  const of = api['topic-requests'][':request'];
  const said = useCall<TopicRequest>(put);
  const begun = useCall<{ slug: string }>(({ slug }) => location.assign(`/talks/${slug}/?edit`));
  const gone = useCall<unknown>(drop);
  const failed = said.failed ?? begun.failed ?? gone.failed;
  const say = (change: Partial<Voice>) =>
    said.make(() => answerTo(of.voice.$put({ param, json: { ...voice, ...change } })));
  const speak = async () => {
    const json = { draft: draft.current };
    const answer = await begun.make(() => answerTo(of.talk.$post({ param, json })));
    if (answer?.is === 'refusal') again();
  };
  return (
    <>
      <p class="cluster">
        <button
          class="button"
          type="button"
          aria-pressed={voice.come}
          onClick={() => void say({ come: !voice.come })}
        >
          I would come
        </button>
        <button
          class="button"
          type="button"
          aria-pressed={voice.speak}
          onClick={() => void say({ speak: !voice.speak })}
        >
          I could speak
        </button>
        <button
          class="button primary"
          type="button"
          aria-busy={begun.busy}
          onClick={() => void speak()}
        >
          Give this talk
        </button>
        {mine && (
          <button
            class="button quiet"
            type="button"
            onClick={() => void gone.make(() => answerTo(of.$delete({ param })))}
          >
            Take it back
          </button>
        )}
      </p>
      <Failure failed={failed} unreached="Try again: it counts once." />
      <Suggestions request={id} />
    </>
  );
}
