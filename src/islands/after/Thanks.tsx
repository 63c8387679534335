import type { Thanks as Answer } from '../../../api/afterwards/thanks/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { peopleWords } from '../counts.ts';
import { Failure } from '../parts/Failure.tsx';
import { PersonName } from '../parts/PersonName.tsx';
import { useCall } from '../useCall.ts';

type Props = { slug: string; thanks: Answer; put: (thanks: Answer) => void };

/** Thanks in one tap. How many, everybody sees; who, the speaker. */
export function Thanks({ slug, thanks, put }: Props) {
  const { count, mine, people, refusal } = thanks;
  const { busy, failed, make } = useCall<Answer>(put);
  const one = api.events[':event'].thanks;
  const press = () => {
    const asked = { param: { event: slug } };
    void make(() => answerTo(mine ? one.$delete(asked) : one.$put(asked)));
  };
  return (
    <section class="section stack" aria-labelledby="thanks">
      <h2 id="thanks">Thanks</h2>
      <div class="cluster">
        {refusal === null && (
          <button
            class={`button ${mine ? '' : 'primary'}`}
            type="button"
            aria-pressed={mine}
            aria-busy={busy}
            onClick={press}
          >
            {mine ? 'You said thanks' : 'Say thanks'}
          </button>
        )}
        <p role="status">{thanksWords(count, people !== null)}</p>
      </div>
      <Failure failed={failed} unreached="Try again: saying it twice is saying it." />
      {people && people.length > 0 && (
        <ul class="people" aria-label="Who says thanks">
          {people.map((person) => (
            <li key={person.slug}>
              <PersonName person={person} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function thanksWords(count: number, mine: boolean): string {
  if (count === 0) return mine ? 'Nobody has said it yet. They may well think it.' : '';
  return `${peopleWords(count)} ${count === 1 ? 'says' : 'say'} thanks.`;
}
