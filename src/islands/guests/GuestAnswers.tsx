import type { GuestAnswers as Value } from '../../../api/guests/answers/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Answered } from '../parts/Answered.tsx';
import { useAnswer } from '../useAnswer.ts';

/** What guests answered, for who runs it: how many said what, and who. */
export function GuestAnswers({ slug }: { slug: string }) {
  const asking = useAnswer(() =>
    answerTo(api.events[':event']['guest-answers'].$get({ param: { event: slug } })),
  );
  return (
    <section class="section stack" aria-labelledby="answers">
      <h2 id="answers">What guests answered</h2>
      <Answered asking={asking} what="the answers">
        {(value) => <Shown value={value} />}
      </Answered>
    </section>
  );
}

const kept = (days: number): string =>
  days === 0
    ? 'Deleted when it is over.'
    : `Deleted ${days === 1 ? 'a day' : `${days} days`} after it is over.`;

function Shown({ value: { guests, questions } }: { value: Value }) {
  if (questions.length === 0) return <p class="quiet">Guests are asked nothing besides.</p>;
  return (
    <>
      {questions.map(({ id, words, purpose, form, keepDays, said, answers }) => (
        <div key={id} class="stack">
          <h3>{words}</h3>
          <p class="quiet">
            {purpose} {kept(keepDays)}
          </p>
          <p>
            <strong>{said}</strong> of {guests} {form === 'tick' ? 'ticked it' : 'answered'}.
          </p>
          {answers.length > 0 && (
            <ul class="rows">
              {answers.map(({ answer, names }) => (
                <li key={answer} class="row">
                  <div>
                    <p class="row-title">
                      {form === 'tick' ? 'Ticked' : answer}
                      {names.length > 1 && ` (${names.length})`}
                    </p>
                    <p class="row-facts">{names.join(', ')}</p>
                  </div>
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </>
  );
}
