import { useState } from 'preact/hooks';
import type { MyCheckIn } from '../../../api/cohorts/check-ins/schema.ts';
import { answerTo } from '../answer.ts';
import { api } from '../api.ts';
import { Failure } from '../parts/Failure.tsx';
import { toast } from '../parts/toast.ts';
import { useAnswer } from '../useAnswer.ts';
import { useCall } from '../useCall.ts';

type Mine = { checkIns: MyCheckIn[] };

/** The questions of week one and week four that stand open for me, and what I answered. */
export function CheckIns() {
  const { answer, put } = useAnswer(() => answerTo(api['check-ins'].$get()));
  if (answer?.is !== 'value') return null;
  return (
    <>
      {answer.value.checkIns.map((one) => (
        <CheckIn key={`${one.cohort.slug} ${one.week}`} checkIn={one} put={put} />
      ))}
    </>
  );
}

const weekWords = { 1: 'one', 4: 'four' } as const;

function CheckIn({ checkIn, put }: { checkIn: MyCheckIn; put: (mine: Mine) => void }) {
  const { cohort, week, questions, answers, shown } = checkIn;
  const [open, setOpen] = useState(answers === null);
  const { busy, failed, make } = useCall<Mine>((mine) => {
    put(mine);
    setOpen(false);
    toast('Thank you. It is kept.');
  });
  const param = { cohort: cohort.slug, week: `${week}` as const };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget as HTMLFormElement);
    const json = {
      answers: questions.map((question) => ({
        question,
        words: String(said.get(question)).trim(),
      })),
    };
    void make(() => answerTo(api['check-ins'][':cohort'][':week'].$put({ param, json })));
  };
  const id = `week-${week}-${cohort.slug}`;
  return (
    <section class="section stack check-in" aria-labelledby={id}>
      <h2 id={id}>After week {weekWords[week]}</h2>
      {!open && (
        <p class="cluster">
          <span>You have answered. Thank you.</span>
          <button class="button" type="button" onClick={() => setOpen(true)}>
            Read it again
          </button>
        </p>
      )}
      {open && (
        <form class="stack" onSubmit={submit}>
          <p class="quiet">
            {shown
              ? 'This is read now, together with the answers of two others. It can be taken back, but no longer changed.'
              : 'Read by those who keep the programme, without your name, and only once three have answered. Your organiser does not read it.'}
          </p>
          {questions.map((question, at) => (
            <p class="field" key={question}>
              <label for={`${id}-${at}`}>{question}</label>
              <textarea
                id={`${id}-${at}`}
                name={question}
                class="short"
                rows={2}
                maxLength={500}
                disabled={shown}
                defaultValue={answers?.find((one) => one.question === question)?.words}
              />
            </p>
          ))}
          <Failure failed={failed} unreached="Nothing was kept. Send it again: it is kept once." />
          <p class="cluster">
            {!shown && (
              <button class="button primary" type="submit" aria-busy={busy}>
                Send my answers
              </button>
            )}
            {answers && (
              <button
                class="button quiet"
                type="button"
                onClick={() =>
                  void make(() => answerTo(api['check-ins'][':cohort'][':week'].$delete({ param })))
                }
              >
                Take it back
              </button>
            )}
          </p>
        </form>
      )}
    </section>
  );
}
