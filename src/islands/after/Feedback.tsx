import type { Feedback as Answer, Results } from '../../../api/afterwards/feedback/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/Failure.tsx';
import { useCall } from '../useCall.ts';
import { FeedbackForm, worthWords } from './FeedbackForm.tsx';

type Props = { slug: string; begun: boolean; feedback: Answer; put: (feedback: Answer) => void };

/** Two questions, for those who came; what they said, for who speaks. Others see nothing of it. */
export function Feedback({ slug, begun, feedback, put }: Props) {
  const { given, refusals, results } = feedback;
  const isAsked = refusals.give === null && !given;
  const runs = refusals.open === null;
  if (!isAsked && !given && !runs) return null;
  if (!begun && !runs) return null;
  return (
    <section class="section stack" aria-labelledby="feedback">
      <h2 id="feedback">How was it?</h2>
      {isAsked && <FeedbackForm slug={slug} put={put} />}
      {given && (
        <p role="status">
          Thank you. What you said is kept without your name, and cannot be changed.
        </p>
      )}
      {runs && <Opening {...{ slug, feedback, put }} />}
      {results && <Shown results={results} />}
    </section>
  );
}

function Opening({ slug, feedback, put }: Omit<Props, 'begun'>) {
  const { open, results } = feedback;
  const { busy, failed, make } = useCall<Answer>(put);
  const { opening } = api.events[':event'].feedback;
  const param = { event: slug };
  const turn = () =>
    void make(() => answerTo(open ? opening.$delete({ param }) : opening.$put({ param })));
  const count = (results?.shown ?? 0) + (results?.waiting ?? 0);
  return (
    <>
      <label class="after-check">
        <input type="checkbox" checked={open !== busy} onChange={turn} aria-busy={busy} />
        <span>
          Ask those who came two questions{' '}
          <span class="quiet">– was it worth their time, and what would have made it better</span>
        </span>
      </label>
      {!open && count > 0 && (
        <p class="quiet">Nobody is asked any more. What was answered stays.</p>
      )}
      <Failure failed={failed} unreached="Nothing has changed. Try again." />
    </>
  );
}

function Shown({ results: { shown, waiting, worth, words } }: { results: Results }) {
  const wait = waiting === 1 ? '1 answer waits' : `${waiting} answers wait`;
  return (
    <>
      {shown > 0 && (
        <>
          <dl class="facts after-worth">
            {(['yes', 'partly', 'no'] as const).map((each) => (
              <div key={each}>
                <dt>{worthWords[each]}</dt>
                <dd>
                  <meter min={0} max={shown} value={worth[each]} aria-hidden="true" /> {worth[each]}
                </dd>
              </div>
            ))}
          </dl>
          {words.length > 0 && (
            <ul class="stack" aria-label="What would have made it better">
              {words.map((each, index) => (
                <li key={index} class="answer">
                  {each}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      <p class="quiet">
        {waiting > 0 ? `${wait} until there are five. ` : ''}Answers are shown by fives, without
        names and times, so that nobody can be told from the others.
      </p>
    </>
  );
}
