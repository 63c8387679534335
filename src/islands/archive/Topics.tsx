import { useState } from 'preact/hooks';
import type { EventTopics } from '../../../api/archive/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { folder } from '../talks/kind.ts';
import { useAnswer } from '../useAnswer.ts';

const topicsMost = 6;

type Props = { event: string; names: Record<string, string> };

/** What an event is about, as links to what was held about it; who runs it says so here. */
export function Topics({ event, names }: Props) {
  const { answer, put } = useAnswer(() =>
    answerTo(api.events[':event'].topics.$get({ param: { event } })),
  );
  const [refused, setRefused] = useState('');
  if (answer?.is !== 'value') return null;
  const { topics, mine } = answer.value;
  if (topics.length === 0 && !mine) return null;
  const keep = async (next: string[]) => {
    const kept = await answerTo(
      api.events[':event'].topics.$put({ param: { event }, json: { topics: next } }),
    );
    if (kept.is === 'value') put(kept.value);
    setRefused(
      kept.is === 'value'
        ? ''
        : kept.is === 'refusal'
          ? kept.problem.detail
          : 'Not kept: nobody answers.',
    );
  };
  return (
    <section class="talk-topics" aria-labelledby="topics">
      <h2 id="topics">Topics</h2>
      {topics.length > 0 && <Tags topics={topics} names={names} mine={mine} keep={keep} />}
      {mine && topics.length < topicsMost && <Add topics={topics} names={names} keep={keep} />}
      {refused && <p role="alert">{refused}</p>}
    </section>
  );
}

type Kept = EventTopics & {
  names: Record<string, string>;
  keep: (topics: string[]) => Promise<void>;
};

function Tags({ topics, names, mine, keep }: Kept) {
  return (
    <ul class="cluster skills">
      {topics.map((topic) => (
        <li key={topic} class="skill">
          <a href={`${folder}?past&topic=${topic}`}>{names[topic] ?? topic}</a>
          {mine && (
            <button
              type="button"
              aria-label={`Take out ${names[topic] ?? topic}`}
              onClick={() => void keep(topics.filter((each) => each !== topic))}
            >
              ×
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Add({ topics, names, keep }: Omit<Kept, 'mine'>) {
  const rest = Object.entries(names).filter(([slug]) => !topics.includes(slug));
  return (
    <select
      class="add-skill"
      aria-label="Add a topic"
      value=""
      onChange={({ currentTarget }) => {
        const topic = currentTarget.value;
        currentTarget.value = '';
        if (topic) void keep([...topics, topic]);
      }}
    >
      <option value="">Add a topic …</option>
      {rest.map(([slug, name]) => (
        <option key={slug} value={slug}>
          {name}
        </option>
      ))}
    </select>
  );
}
